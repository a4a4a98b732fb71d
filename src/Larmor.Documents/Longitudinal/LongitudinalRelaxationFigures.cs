using System.Collections.Immutable;
using System.Globalization;
using Larmor.Documents.Plots;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Experiments;
using LayoutAxis = Larmor.Documents.Plots.Axis;

namespace Larmor.Documents.Longitudinal;

/// <summary>Figures and tables of a relaxation.</summary>
static class LongitudinalRelaxationFigures
{
    const int MostPoints = 800, MostCurves = 8;

    static readonly (string Symbol, Func<LongitudinalSnapshot, int, double> Of)[] Quantities =
    [
        ("M", (state, i) => state.Stored[i]), ("m", (state, i) => state.Accumulation[i]), ("M + m", (state, i) => state.Stored[i] + state.Accumulation[i]),
    ];

    /// <summary>M, m and M + m along x, one curve per time.</summary>
    public static Figure Profiles(LongitudinalRelaxationResult result) =>
        Draw(result, Chosen(result.Profiles), "Profiles over time", [.. Quantities.Select(_ => ((double, double)?)null)]);

    /// <summary>The frames of an animation, with axes that stand still.</summary>
    public static IEnumerable<(string Name, Figure Figure, string Caption)> Frames(LongitudinalRelaxationResult result)
    {
        if (result.Frames.IsEmpty)
        {
            yield break;
        }

        ImmutableArray<(double, double)?> ends = [.. Quantities.Select(quantity => Ends(result, quantity.Of))];
        int digits = result.Frames.Length.ToString(CultureInfo.InvariantCulture).Length;
        foreach ((int i, LongitudinalSnapshot frame) in result.Frames.Index())
        {
            yield return ($"frame_{i.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0')}", Draw(result, [frame], $"Profiles at {Time(frame.Time)}", ends), $"Frame {i}: {Time(frame.Time)}.");
        }
    }

    /// <summary>Integrals, and energy, heat and work, over time.</summary>
    public static Figure OverTime(LongitudinalRelaxationResult result)
    {
        double end = result.Last.Time;
        (string timePrefix, double perTime) = Display.Prefix(end);
        LayoutAxis x = new("t", timePrefix + "s");
        (string prefix, double perUnit) = Display.Prefix(result.Curve.Max(point => Math.Max(Math.Abs(point.Integral.Stored), Math.Max(Math.Abs(point.Integral.Accumulation), Math.Abs(point.Integral.Total)))));
        double energyZero = result.Curve[0].Energy;
        (string energyPrefix, double perEnergy) = Display.Prefix(result.Curve.Max(point => Math.Max(Math.Abs(point.Energy - energyZero), Math.Max(point.Heat.Dissipated, Math.Abs(point.Heat.Supplied)))));
        Series Curve(string name, double scale, Func<LongitudinalSample, double> value) =>
            new(name, result.Curve.Select(point => point.Time * perTime), result.Curve.Select(point => scale * value(point))) { Line = LineStyle.Solid };
        IEnumerable<Series> energies =
        [
            Curve("E − E_{0}", perEnergy, point => point.Energy - energyZero),
            Curve("exchange", perEnergy, point => point.Heat.Bulk.Exchange),
            Curve("diffusion", perEnergy, point => point.Heat.Bulk.Diffusion),
            .. Optional("M to lattice", point => point.Heat.Bulk.StoredLattice),
            .. Optional("m to lattice", point => point.Heat.Bulk.AccumulationLattice),
            .. Optional("contacts", point => point.Heat.Contacts),
            .. Optional("reservoirs", point => point.Heat.Sinks),
            .. Optional("work", point => point.Heat.Supplied),
        ];
        return new Figure("Integrals and energies over time",
        [
            new Panel(x, new LayoutAxis("∫ dx", prefix + "A"),
                [Curve("M", perUnit, point => point.Integral.Stored), Curve("m", perUnit, point => point.Integral.Accumulation), Curve("M + m", perUnit, point => point.Integral.Total)]),
            new Panel(x, new LayoutAxis("energy, heat", energyPrefix + "J/m²"), energies),
        ])
        {
            WidthMillimetres = 140,
        };

        IEnumerable<Series> Optional(string name, Func<LongitudinalSample, double> value) =>
            result.Curve.Any(point => value(point) != 0) ? [Curve(name, perEnergy, value)] : [];
    }

    /// <summary>Profiles, one time below the other.</summary>
    public static Table ProfileTable(LongitudinalRelaxationResult result, int rows)
    {
        int[] cells = Thin(result.Positions.Length, rows);
        IEnumerable<(LongitudinalSnapshot State, int Cell)> all = result.Profiles.SelectMany(state => cells.Select(i => (state, i)));
        NumberColumn Column(string name, string unit, Func<LongitudinalSnapshot, int, double> value) => new(name, unit, [.. all.Select(at => (double?)value(at.State, at.Cell))]);
        return new Table("profiles", "M and m along x, at the centres of cells",
        [
            Column("t", "ps", (state, _) => state.Time * 1e12), Column("x", "nm", (_, i) => result.Positions[i] * 1e9),
            Column("M", "A/m", (state, i) => state.Stored[i]), Column("m", "A/m", (state, i) => state.Accumulation[i]),
            Column("total", "A/m", (state, i) => state.Stored[i] + state.Accumulation[i]),
        ]);
    }

    /// <summary>Integrals, energy, heat and work.</summary>
    public static Table TimeTable(LongitudinalRelaxationResult result)
    {
        NumberColumn Column(string name, string unit, Func<LongitudinalSample, double> value) => new(name, unit, [.. result.Curve.Select(point => (double?)value(point))]);
        return new Table("over_time", "Integrals, energy, and heat and work since the start, per area",
        [
            Column("t", "ps", point => point.Time * 1e12),
            Column("M_integral", "A", point => point.Integral.Stored), Column("m_integral", "A", point => point.Integral.Accumulation),
            Column("total", "A", point => point.Integral.Total), Column("energy", "J/m^2", point => point.Energy),
            Column("heat_exchange", "J/m^2", point => point.Heat.Bulk.Exchange), Column("heat_M_lattice", "J/m^2", point => point.Heat.Bulk.StoredLattice),
            Column("heat_m_lattice", "J/m^2", point => point.Heat.Bulk.AccumulationLattice), Column("heat_diffusion", "J/m^2", point => point.Heat.Bulk.Diffusion),
            Column("heat_contacts", "J/m^2", point => point.Heat.Contacts), Column("heat_sinks", "J/m^2", point => point.Heat.Sinks),
            Column("work", "J/m^2", point => point.Heat.Supplied),
        ]);
    }

    static Figure Draw(LongitudinalRelaxationResult result, ImmutableArray<LongitudinalSnapshot> states, string title, ImmutableArray<(double Low, double High)?> ends)
    {
        double[] x = [.. result.Positions.Select(position => position * 1e9)];
        int[] cells = [.. Enumerable.Range(0, result.Case.Magnet.Layers.Length).SelectMany(layer => OfLayer(result, layer))];
        return new Figure(title,
        [
            .. Quantities.Select((quantity, q) =>
            {
                double largest = result.Profiles.Concat(result.Frames).Max(state => Enumerable.Range(0, x.Length).Max(i => Math.Abs(quantity.Of(state, i))));
                (string prefix, double perUnit) = Display.Prefix(largest);
                LayoutAxis y = new(quantity.Symbol, prefix + "A/m") { Minimum = ends[q]?.Low * perUnit, Maximum = ends[q]?.High * perUnit };
                return new Panel(new LayoutAxis("x", "nm"), y, states.Select(state =>
                    new Series(Time(state.Time), cells.Select(i => x[i]), cells.Select(i => perUnit * quantity.Of(state, i))) { Line = LineStyle.Solid }))
                {
                    Bands = result.Case.Magnet.Layers.Length > 1 ? Bands(result) : [],
                };
            }),
        ])
        {
            WidthMillimetres = 140,
        };
    }

    /// <summary>Cells of a layer that a page can show; the first and the last always, so that jumps between layers keep their place.</summary>
    static IEnumerable<int> OfLayer(LongitudinalRelaxationResult result, int layer)
    {
        (int first, int last) = result.CellsOf(layer);
        return Thin(last - first + 1, MostPoints / result.Case.Magnet.Layers.Length).Select(i => first + i);
    }

    static ImmutableArray<Band> Bands(LongitudinalRelaxationResult result)
    {
        var bands = ImmutableArray.CreateBuilder<Band>();
        double left = result.Case.Magnet.Start;
        foreach (Physics.Magnetics.Longitudinal.LongitudinalLayer layer in result.Case.Magnet.Layers)
        {
            bands.Add(new Band(layer.Name, left * 1e9, (left + layer.Thickness) * 1e9));
            left += layer.Thickness;
        }

        return bands.ToImmutable();
    }

    static (double, double)? Ends(LongitudinalRelaxationResult result, Func<LongitudinalSnapshot, int, double> value)
    {
        IEnumerable<double> values = result.Frames.SelectMany(state => Enumerable.Range(0, result.Positions.Length).Select(i => value(state, i)));
        (double low, double high) = (values.Min(), values.Max());
        double margin = 0.05 * (high - low);
        return high > low ? (low - margin, high + margin) : null;
    }

    static ImmutableArray<LongitudinalSnapshot> Chosen(ImmutableArray<LongitudinalSnapshot> profiles) =>
        profiles.Length <= MostCurves ? profiles : [.. Thin(profiles.Length, MostCurves).Select(i => profiles[i])];

    /// <summary>Indices from the first to the last in even steps.</summary>
    static int[] Thin(int count, int most)
    {
        int kept = Math.Min(Math.Max(2, most), count);
        return kept == 1 ? [0] : [.. Enumerable.Range(0, kept).Select(k => (int)((long)k * (count - 1) / (kept - 1)))];
    }

    static string Time(double time)
    {
        (string prefix, double perUnit) = Display.Prefix(time);
        return $"{Display.Number(time * perUnit)} {prefix}s";
    }
}
