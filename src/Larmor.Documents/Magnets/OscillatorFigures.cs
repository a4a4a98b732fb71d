using System.Collections.Immutable;
using Larmor.Documents.Plots;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Experiments;
using Larmor.Numerics.Algebra;
using LayoutAxis = Larmor.Documents.Plots.Axis;

namespace Larmor.Documents.Magnets;

/// <summary>Figures and tables of oscillations.</summary>
static class OscillatorFigures
{
    /// <summary>Periods shown in time.</summary>
    const int ShownPeriods = 4;

    /// <summary>Amplitude below which a spectrum shows nothing: well above the error of integration.</summary>
    const double Floor = 1e-6;

    static readonly (string Name, string Symbol, Vector3D Axis)[] Axes =
        [("u_x", "u_{x}", Vector3D.UnitX), ("u_y", "u_{y}", Vector3D.UnitY), ("u_z", "u_{z}", Vector3D.UnitZ)];

    /// <summary>Components and resistance over some periods, the orbit on the sphere, and the spectrum.</summary>
    public static ImmutableArray<RenderedFigure> Of(OscillatorResult result)
    {
        MagnetTrace trace = result.Trace!;
        int count = Math.Min(trace.Count, ShownPeriods * OscillatorExperiment.PointsPerPeriod);
        double origin = trace.Moments[0].Time;
        List<Plot> motion = [TraceFigures.Components(trace, result.Sample, 0, count, origin)];
        if (result.Sample.Stack is not null)
        {
            motion.Add(TraceFigures.Resistance(trace, count, origin));
        }

        double[] lines = [.. Lines(result)];
        return
        [
            FigureFile.Of("oscillation", new Figure("Oscillation in time", motion) { WidthMillimetres = 120 },
                "Components of the unit vector over some of the last periods" + (result.Sample.Stack is null ? "." : "; resistance times area of the stack.")),
            FigureFile.Of("sphere", new Figure("Orbit on the unit sphere", [TraceFigures.Sphere(trace, result.Sample, marksEnds: false)]) { WidthMillimetres = 120 },
                $"Orbit of the unit vector during the last {result.Periods} periods; what lies behind is paler."),
            FigureFile.Of("spectrum", new Figure("Amplitude against frequency",
                [
                    new Panel(new LayoutAxis("f", "GHz") { Minimum = 0 }, new LayoutAxis("a", "") { Scale = AxisScale.Logarithmic, Minimum = Floor },
                        Axes.Select(axis => new Series(axis.Symbol, lines.Select(h => h * result.Frequency!.Value * 1e-9), lines.Select(h => Math.Max(Floor, result.Component(h, axis.Axis)!.Value))))),
                ])
                {
                    WidthMillimetres = 120,
                },
                "Amplitude of the components of the first magnet against frequency, over the last whole periods."),
        ];
    }

    /// <summary>Amplitudes at whole multiples of f.</summary>
    public static Table HarmonicTable(OscillatorResult result)
    {
        int[] harmonics = [.. Enumerable.Range(1, OscillatorExperiment.Harmonics)];
        NumberColumn Column(string name, string unit, Func<int, double?> value) => new(name, unit, [.. harmonics.Select(value)]);
        return new Table("harmonics", "Amplitudes at multiples of the frequency",
        [
            Column("n", "1", n => n),
            Column("f", "GHz", n => n * result.Frequency * 1e-9),
            .. Axes.Select(axis => Column(axis.Name, "1", n => result.Component(n, axis.Axis))),
            .. result.Sample.Stack is null ? (Column[])[] : [Column("AR", "fOhm m^2", n => result.Resistance(n) * 1e15)],
        ]);
    }

    /// <summary>Amplitudes at all frequencies that whole periods tell apart.</summary>
    public static Table SpectrumTable(OscillatorResult result)
    {
        double[] lines = [.. Lines(result)];
        return new Table("spectrum", "Amplitudes against frequency",
        [
            new NumberColumn("f", "GHz", [.. lines.Select(h => h * result.Frequency * 1e-9)]),
            .. Axes.Select(axis => new NumberColumn(axis.Name, "1", [.. lines.Select(h => result.Component(h, axis.Axis))])),
        ]);
    }

    /// <summary>Frequencies over f, one for each whole number of oscillations in the time kept.</summary>
    static IEnumerable<double> Lines(OscillatorResult result) =>
        Enumerable.Range(1, result.Periods * OscillatorExperiment.Harmonics).Select(k => (double)k / result.Periods);
}
