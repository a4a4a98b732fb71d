using System.Collections.Immutable;
using System.Numerics;
using Larmor.Documents.Plots;
using Larmor.Documents.Presentation;
using Larmor.Experiments;
using LayoutAxis = Larmor.Documents.Plots.Axis;

namespace Larmor.Documents.Precession;

/// <summary>Figures of Hanle curves.</summary>
static class HanleFigures
{
    /// <summary>Signs on the curve of times of flight; a line would hide the one below.</summary>
    const int Signs = 40;

    static readonly LayoutAxis Field = new("B", "mT");

    /// <summary>Both components in three forms, and what the two-moment law changes.</summary>
    public static Figure Curve(HanleResult result, ImmutableArray<Complex> flights)
    {
        double scale = result.ResistancePerSignal ?? 1;
        string unit = result.ResistancePerSignal is null ? "s/m" : "Ω", symbol = result.ResistancePerSignal is null ? "m_{y}" : "R_{nl}";
        (string prefix, double perUnit) = Display.Prefix(Math.Abs(scale) * result.Peak);
        double[] fields = [.. result.Case.Fields.Select(B => B * 1e3)];
        ReferenceLine[] zero = [new ReferenceLine(0)];
        return new Figure("Hanle curve in three forms",
        [
            new Panel(Field, new LayoutAxis(symbol, prefix + unit), Forms(m => m.Imaginary)) { HorizontalLines = [.. zero], VerticalLines = Marks(result) },
            new Panel(Field, new LayoutAxis(result.ResistancePerSignal is null ? "m_{x}" : "R_{nl}, detector along x", prefix + unit), Forms(m => m.Real)) { HorizontalLines = [.. zero] },
            new Panel(Field, new LayoutAxis("change of m_{y}/m_{y}(0)", "%"),
            [
                new Series("two-moment − scalar", fields, result.TwoMoment.Zip(result.Scalar, (a, b) => 100 * (a - b).Imaginary / result.Peak)) { Line = LineStyle.Solid },
            ])
            {
                HorizontalLines = [.. zero],
            },
        ])
        {
            WidthMillimetres = 120,
        };

        IEnumerable<Series> Forms(Func<Complex, double> component)
        {
            IEnumerable<double> Of(ImmutableArray<Complex> curve) => curve.Select(m => perUnit * scale * component(m));
            int stride = Math.Max(1, fields.Length / Signs);
            yield return new Series("two-moment", fields, Of(result.TwoMoment)) { Line = LineStyle.Solid };
            yield return new Series("scalar", fields, Of(result.Scalar)) { Line = LineStyle.Dashed };
            yield return new Series("times of flight", fields.Where((_, i) => i % stride == 0), Of(flights).Where((_, i) => i % stride == 0)) { Line = LineStyle.None, Marker = Marker.Circle };
        }
    }

    /// <summary>What <see cref="Curve"/> shows.</summary>
    public static string CurveCaption(HanleResult result) =>
        (result.ResistancePerSignal is null ? "Accumulation along the injected spins (above) and across them and the field, per injected flux," : "Nonlocal resistance with the detector along the injected spins (above) and across them and the field,")
        + " by the two-moment law, by the scalar law and as the sum over times of flight; below, what the two-moment law changes.";

    /// <summary>Curves over their heights, one for each of several channels.</summary>
    public static Figure Family(ImmutableArray<(string Label, HanleResult Result)> curves, string title) => new(title,
    [
        new Panel(Field, new LayoutAxis("m_{y}/m_{y}(0)", ""), curves.Select(curve => new Series(
            curve.Label, curve.Result.Case.Fields.Select(B => B * 1e3), curve.Result.TwoMoment.Select(m => m.Imaginary / curve.Result.Peak))))
        {
            HorizontalLines = [new ReferenceLine(0)],
        },
    ])
    {
        WidthMillimetres = 120,
    };

    static ImmutableArray<ReferenceLine> Marks(HanleResult result)
    {
        (string Name, string Label)[] marks = [("half_width", "B_{1/2}"), ("zero_crossing", "B_{0}")];
        return
        [
            .. marks.Select(mark => (mark.Label, Value: HanleResult.Observables.First(o => o.Name == mark.Name).Shown(result)!.Value))
                .Where(mark => mark.Value < result.Case.Fields[^1] * 1e3 && mark.Value > result.Case.Fields[0] * 1e3)
                .Select(mark => new ReferenceLine(mark.Value, mark.Label)),
        ];
    }
}
