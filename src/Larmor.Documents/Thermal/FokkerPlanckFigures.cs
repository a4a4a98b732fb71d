using System.Collections.Immutable;
using Larmor.Documents.Plots;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Experiments;
using LayoutAxis = Larmor.Documents.Plots.Axis;

namespace Larmor.Documents.Thermal;

/// <summary>Figures of a distribution in time.</summary>
static class FokkerPlanckFigures
{
    const double Width = 120;

    /// <summary>Density below which a map is black.</summary>
    const double Faintest = 1e-6;

    /// <summary>Density below which a curve is not drawn.</summary>
    const double Least = 2e-4;

    static LayoutAxis Time { get; } = new("t", "ns");

    public static IEnumerable<RenderedFigure> Of(FokkerPlanckResult result)
    {
        yield return FigureFile.Of("switching", Switching(result),
            "Probability of not having switched (error rate of a pulse of width t, read at once; logarithmic) and of having switched, and the mean of u·n, from the Fokker–Planck equation"
            + (result.Counts.IsEmpty ? "." : " and from replicas with 95 % intervals; triangles are upper limits where no replica was left.")
            + (result.Protocol.Rest > 0 ? " The vertical line marks the end of the current." : ""));
        yield return FigureFile.Of("density_map", Map(result), "Probability density of u·n in time, logarithmic.");
        yield return FigureFile.Of("density", Densities(result), "Probability density of u·n at some times, and in the stationary state under the current" + (result.Counts.IsEmpty ? "." : "; markers are replicas in the middle and at the end."));
    }

    static Figure Switching(FokkerPlanckResult result)
    {
        ThermalState[] seen = [.. result.States.Where(state => state.Up > result.Floor)];
        ThermalCount[] some = [.. result.Counts.Where(count => count.Up.Estimate > 0)], none = [.. result.Counts.Where(count => count.Up.Estimate == 0)];
        double lowest = seen.Select(state => state.Up).Concat(some.Select(count => count.Up.Low)).Concat(none.Select(count => count.Up.High)).DefaultIfEmpty(1).Min();
        var error = new LayoutAxis("1 − P_{sw}", "") { Scale = AxisScale.Logarithmic, Minimum = Math.Pow(10, Math.Floor(Math.Log10(lowest * 0.999))), Maximum = 2 };
        var misses = new List<Series>();
        if (seen.Length > 0)
        {
            misses.Add(new Series("Fokker–Planck", seen.Select(s => s.Time * 1e9), seen.Select(s => s.Up)) { Line = LineStyle.Solid, ColourIndex = 0 });
        }

        misses.AddRange(Counted(some, "replicas", count => (count.Up.Estimate, Math.Max(count.Up.Low, error.Minimum!.Value), count.Up.High)));
        if (none.Length > 0)
        {
            misses.Add(new Series("upper limit", none.Select(c => c.Time * 1e9), none.Select(c => c.Up.High)) { Line = LineStyle.None, Marker = Marker.Triangle, ColourIndex = 1 });
        }

        var hits = new List<Series> { new("Fokker–Planck", result.States.Select(s => s.Time * 1e9), result.States.Select(s => s.Down)) { Line = LineStyle.Solid, ColourIndex = 0, InLegend = false } };
        hits.AddRange(Counted([.. result.Counts], "replicas", count => (1 - count.Up.Estimate, 1 - count.Up.High, 1 - count.Up.Low)).Select(series => series with { InLegend = false }));
        var means = new List<Series> { new("Fokker–Planck", result.States.Select(s => s.Time * 1e9), result.States.Select(s => s.Mean)) { Line = LineStyle.Solid, ColourIndex = 0, InLegend = false } };
        means.AddRange(Counted([.. result.Counts], "replicas", count => (count.Mean, count.Mean - (2 * count.Deviation), count.Mean + (2 * count.Deviation))).Select(series => series with { InLegend = false }));
        ImmutableArray<ReferenceLine> end = result.Protocol.Rest > 0 ? [new ReferenceLine(result.Protocol.Duration * 1e9)] : [];
        return new Figure("Switching in time",
        [
            .. misses.Count > 0 ? (Plot[])[new Panel(Time, error, misses) { VerticalLines = end }] : [],
            new Panel(Time, new LayoutAxis("P_{sw}", "") { Minimum = -0.03, Maximum = 1.03 }, hits) { VerticalLines = end },
            new Panel(Time, new LayoutAxis("⟨u·n⟩", ""), means) { VerticalLines = end, HorizontalLines = [new ReferenceLine(result.Stationary.Mean, "stationary")] },
        ])
        {
            WidthMillimetres = Width,
        };
    }

    /// <summary>Markers with their intervals as lines.</summary>
    static IEnumerable<Series> Counted(ThermalCount[] counts, string name, Func<ThermalCount, (double Value, double Low, double High)> of)
    {
        if (counts.Length == 0)
        {
            yield break;
        }

        yield return new Series(name, counts.Select(c => c.Time * 1e9), counts.Select(c => of(c).Value)) { Line = LineStyle.None, Marker = Marker.Circle, ColourIndex = 1 };
        foreach (ThermalCount count in counts)
        {
            (_, double low, double high) = of(count);
            yield return new Series("", [count.Time * 1e9, count.Time * 1e9], [low, high]) { Line = LineStyle.Solid, ColourIndex = 1 };
        }
    }

    static Figure Map(FokkerPlanckResult result)
    {
        // At the start everything may be in one cell; the map begins a step later.
        ThermalState[] states = [.. result.States.Skip(1)];
        int bins = result.Stationary.Density.Length;
        return new Figure("Density of u·n in time",
        [
            new HeatMap(Time, new LayoutAxis("u·n", ""), new LayoutAxis("density", "") { Scale = AxisScale.Logarithmic, Minimum = Faintest },
                states.Select(state => state.Time * 1e9), Enumerable.Range(0, bins).Select(i => Middle(i, bins)),
                Enumerable.Range(0, bins).SelectMany(i => states.Select(state => Math.Max(state.Density[i], Faintest)))),
        ])
        {
            WidthMillimetres = Width,
        };
    }

    static Figure Densities(FokkerPlanckResult result)
    {
        ImmutableArray<ThermalState> states = result.States;
        int last = states.Length - 1;
        int[] kept = result.Protocol.FromEquilibrium ? [0, last / 4, last / 2, last] : [last / 8, last / 4, last / 2, last];
        var series = kept.Select((state, i) => Curve(ThermalText.Time(states[state].Time), states[state].Density, i)).ToList();
        series.Add(Curve("stationary", result.Stationary.Density, 4) is { } curve ? curve with { Line = LineStyle.Dashed } : null);
        foreach ((int place, int count) in result.Counts.IsEmpty ? (ReadOnlySpan<(int, int)>)[] : [(2, result.Counts.Length / 2), (3, result.Counts.Length - 1)])
        {
            series.Add(Curve(place == 3 ? "replicas" : "", result.Counts[count].Density, place) is { } marks ? marks with { Line = LineStyle.None, Marker = Marker.Circle } : null);
        }

        return new Figure("Density of u·n",
        [
            new Panel(new LayoutAxis("u·n", "") { Minimum = -1, Maximum = 1 }, new LayoutAxis("density", "") { Scale = AxisScale.Logarithmic, Minimum = Least / 2 }, series.OfType<Series>()),
        ])
        {
            WidthMillimetres = Width,
        };
    }

    /// <summary>A density where it is not faint; null where it is so everywhere.</summary>
    static Series? Curve(string name, ImmutableArray<double> density, int colour)
    {
        int[] seen = [.. Enumerable.Range(0, density.Length).Where(i => density[i] > Least)];
        return seen.Length == 0 ? null : new Series(name, seen.Select(i => Middle(i, density.Length)), seen.Select(i => density[i])) { Line = LineStyle.Solid, ColourIndex = colour };
    }

    static double Middle(int bin, int bins) => (((2 * bin) + 1.0) / bins) - 1;
}
