using System.Collections.Immutable;
using Larmor.Documents.Plots;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Experiments;
using Larmor.Physics.Transport.Textures;
using LayoutAxis = Larmor.Documents.Plots.Axis;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Documents.Precession;

/// <summary>A pulse sampled for tables and figures.</summary>
/// <param name="Result">The pulse.</param>
/// <param name="Positions">x of the profiles in m.</param>
/// <param name="Profiles">m in 1/m at every time and place, by the telegraph form and by the parabolic equation.</param>
/// <param name="Instants">Times at the detector in s.</param>
/// <param name="Detected">m in 1/m at the detector, in both forms.</param>
sealed record PulseCurves(
    PulseResult Result, ImmutableArray<double> Positions, ImmutableArray<(double Time, ImmutableArray<(Vector Telegraph, Vector Parabolic)> Values)> Profiles,
    ImmutableArray<double> Instants, ImmutableArray<(Vector Telegraph, Vector Parabolic)> Detected)
{
    const int Samples = 401;

    /// <summary>Samples a pulse.</summary>
    public static PulseCurves Of(PulseResult result, Conduct conduct)
    {
        PulseCase sample = result.Case;
        double end = sample.Times[^1];
        double extent = Math.Max(1.2 * sample.Distance, 4 * Math.Sqrt(sample.Pulse.Variance(end, FluxLaw.TwoMoment)));
        ImmutableArray<double> positions = [.. Enumerable.Range(0, Samples).Select(i => extent * ((2 * i) - Samples + 1) / (Samples - 1))];
        double last = Math.Max(end, 2 * (result.Arrival ?? 0));
        ImmutableArray<double> instants = [.. Enumerable.Range(0, Samples).Select(i => last * i / (Samples - 1))];
        return new PulseCurves(
            result, positions,
            [
                .. sample.Times.Select(t =>
                {
                    conduct.Cancellation.ThrowIfCancellationRequested();
                    return (t, Both(positions, x => x, _ => t));
                }),
            ],
            instants, Both(instants, _ => sample.Distance, t => t));

        ImmutableArray<(Vector, Vector)> Both(ImmutableArray<double> points, Func<double, double> x, Func<double, double> t) =>
            [.. points.Select(p => (sample.Pulse.At(x(p), t(p), FluxLaw.TwoMoment), sample.Pulse.At(x(p), t(p), FluxLaw.Scalar)))];
    }

    /// <summary>The profiles, one time after the other.</summary>
    public Table ProfileTable() => new("profiles", "Density of spin along x at several times, per unit of spin at the start",
    [
        Column("t", "ps", Profiles.SelectMany(profile => Enumerable.Repeat(profile.Time * 1e12, Samples))),
        Column("x", "nm", Profiles.SelectMany(_ => Positions.Select(x => x * 1e9))),
        .. Components(Profiles.SelectMany(profile => profile.Values)),
    ]);

    /// <summary>What passes the detector.</summary>
    public Table DetectorTable() => new("detector", "Density of spin at the detector, per unit of spin at the start",
    [
        Column("t", "ps", Instants.Select(t => t * 1e12)),
        .. Components(Detected),
    ]);

    /// <summary>Both components along x, a colour for each time.</summary>
    public Figure ProfileFigure()
    {
        double peak = Profiles.Max(profile => profile.Values.Max(value => Length(value.Telegraph)));
        (string prefix, double perUnit) = Display.Prefix(peak);
        var along = new LayoutAxis("x", "nm");
        return new Figure("The pulse at several times",
            [.. new (string, Func<Vector, double>)[] { ("m_{y}", m => m.Y), ("m_{x}", m => m.X) }.Select(component => Panel(component.Item1, component.Item2))])
        {
            WidthMillimetres = 140,
        };

        Panel Panel(string symbol, Func<Vector, double> of) => new(along, new LayoutAxis(symbol, Density(prefix)),
        [
            .. Profiles.SelectMany((profile, i) => new[]
            {
                new Series($"{Display.Number(profile.Time * 1e12)} ps", Positions.Select(x => x * 1e9), profile.Values.Select(value => perUnit * of(value.Telegraph))) { Line = LineStyle.Solid, ColourIndex = i },
                new Series("", Positions.Select(x => x * 1e9), profile.Values.Select(value => perUnit * of(value.Parabolic))) { Line = LineStyle.Dashed, ColourIndex = i },
            }),
        ])
        {
            VerticalLines = [new ReferenceLine(Result.Case.Distance * 1e9, "detector")],
        };
    }

    /// <summary>Components and length at the detector against time.</summary>
    public Figure DetectorFigure()
    {
        (string prefix, double perUnit) = Display.Prefix(Detected.Max(value => Length(value.Telegraph)));
        Series Of(string name, LineStyle line, Func<(Vector Telegraph, Vector Parabolic), double> value) =>
            new(name, Instants.Select(t => t * 1e12), Detected.Select(detected => perUnit * value(detected))) { Line = line };
        return new Figure("The pulse at the detector",
        [
            new Panel(new LayoutAxis("t", "ps"), new LayoutAxis("m", Density(prefix)),
            [
                Of("m_{x}", LineStyle.Solid, value => value.Telegraph.X),
                Of("m_{y}", LineStyle.Dashed, value => value.Telegraph.Y),
                Of("|m|", LineStyle.DashDotted, value => Length(value.Telegraph)),
                Of("|m|, parabolic", LineStyle.Dotted, value => Length(value.Parabolic)),
            ])
            {
                HorizontalLines = [new ReferenceLine(0)],
                VerticalLines = Result.Arrival is { } arrival ? [new ReferenceLine(arrival * 1e12, "t_{a}")] : [],
            },
        ])
        {
            WidthMillimetres = 120,
        };
    }

    static IEnumerable<Column> Components(IEnumerable<(Vector Telegraph, Vector Parabolic)> values)
    {
        (Vector Telegraph, Vector Parabolic)[] all = [.. values];
        yield return Column("m_x", "1/um", all.Select(value => value.Telegraph.X * 1e-6));
        yield return Column("m_y", "1/um", all.Select(value => value.Telegraph.Y * 1e-6));
        yield return Column("m_x_parabolic", "1/um", all.Select(value => value.Parabolic.X * 1e-6));
        yield return Column("m_y_parabolic", "1/um", all.Select(value => value.Parabolic.Y * 1e-6));
    }

    static NumberColumn Column(string name, string unit, IEnumerable<double> values) => new(name, unit, [.. values.Select(value => (double?)value)]);

    /// <summary>Thousands per metre are one per millimetre.</summary>
    static string Density(string prefix) => prefix switch
    {
        "k" => "1/mm",
        "M" => "1/µm",
        "G" => "1/nm",
        "T" => "1/pm",
        "" => "1/m",
        _ => $"{prefix} 1/m",
    };

    static double Length(Vector v) => Math.Sqrt(v.Square);
}
