using System.Collections.Immutable;
using Larmor.Documents.Plots;
using Larmor.Documents.Presentation;
using Larmor.Experiments;
using Larmor.Physics.Kinetics;
using LayoutAxis = Larmor.Documents.Plots.Axis;

namespace Larmor.Documents.Kinetics;

/// <summary>Figures of carriers under a current.</summary>
static class CarrierFigures
{
    static readonly LayoutAxis Energy = new("ε − μ", "eV");

    /// <summary>Magnetization of the carriers against energy; one curve of each kind per result.</summary>
    /// <param name="curves">Spectra with their labels; a lone one needs none.</param>
    public static Figure Spectrum(ImmutableArray<(string Label, ImmutableArray<SpectrumRow> Rows)> curves) => new("Magnetization of the carriers against energy",
        curves.Length == 1
            ?
            [
                Panel("ℓm", "A/eV", [("m_{1}, along n × ∂n", curves[0].Rows, r => r.Gradient1), ("m_{2}, along ∂n", curves[0].Rows, r => r.Gradient2)]),
                Panel("t_{s}m_{t}", "A s/(m eV)", [("m_{1t}, along n × ∂n/∂t", curves[0].Rows, r => r.Turning1), ("m_{2t}, along ∂n/∂t", curves[0].Rows, r => r.Turning2)]),
            ]
            :
            [
                Panel("ℓm_{1}", "A/eV", [.. curves.Select(curve => (curve.Label, curve.Rows, (Func<SpectrumRow, double>)(r => r.Gradient1)))]),
                Panel("ℓm_{2}", "A/eV", [.. curves.Select(curve => (curve.Label, curve.Rows, (Func<SpectrumRow, double>)(r => r.Gradient2)))]),
            ])
    {
        WidthMillimetres = 120,
    };

    /// <summary>What <see cref="Spectrum"/> shows.</summary>
    public const string SpectrumCaption = "Magnetization of the carriers across n by kinetic energy, per gradient of n (ℓm, driven by the current) and per rate of turning. "
        + "Integrated over energy, the parts along n × ∂n give u and δ, those along ∂n are β times as large; at single energies they are not.";

    /// <summary>Magnetization of the carriers against the direction of their momentum.</summary>
    public static Figure Angular(TorqueCoefficientsResult result)
    {
        var angular = AngularMagnetization.Of(result.Carriers.Bands, result.Solution.Integrals!.Value);
        double[] degrees = [.. Enumerable.Range(0, 91).Select(i => 2.0 * i)];
        (double Rotated, double Aligned)[] along = [.. degrees.Select(a => angular.At(Cos(a), Cos(a), 1))], across = [.. degrees.Select(a => angular.At(Sin(a), Cos(a), 0))];
        var angle = new LayoutAxis("angle between momentum and current axis", "deg") { Minimum = 0, Maximum = 180 };
        (string prefix, double perUnit) = Display.Prefix(Math.Abs(result.Force) * along.Concat(across).Max(m => Math.Max(Math.Abs(m.Rotated), Math.Abs(m.Aligned))));
        double scale = result.Force * perUnit;
        return new Figure("Magnetization of the carriers against direction",
        [
            Of("ℓm, gradient along E", along),
            Of("ℓm, gradient across E", across),
        ])
        {
            WidthMillimetres = 120,
        };

        Panel Of(string name, (double Rotated, double Aligned)[] values) => new(angle, new LayoutAxis(name, prefix + "A"),
        [
            new Series("m_{1}, along n × ∂n", degrees, values.Select(m => scale * m.Rotated)),
            new Series("m_{2}, along ∂n", degrees, values.Select(m => scale * m.Aligned)),
        ]);

        static double Cos(double degrees) => Math.Cos(degrees * Math.PI / 180);
        static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);
    }

    /// <summary>What <see cref="Angular"/> shows.</summary>
    public const string AngularCaption = "Magnetization of the carriers across n by the direction of their momentum, integrated over energy, in the plane of field and gradient. "
        + "The mean over all directions is what acts on n; for a gradient across the field it vanishes.";

    /// <summary>f_∥ and f_⊥ about μ in both normalisations, one panel per set of carriers.</summary>
    public static Figure Equilibrium(ImmutableArray<(string Label, ImmutableArray<EquilibriumRow> Rows)> curves) => new("Equilibrium functions",
    [
        .. curves.Select(curve => (Plot)new Panel(Energy, new LayoutAxis(curve.Label.Length > 0 ? $"f at {curve.Label}" : "f", ""),
        [
            Curve("f_{∥}", curve.Rows, r => r.Offset, r => r.Longitudinal, LineStyle.Solid, 0),
            Curve("f_{⊥}", curve.Rows, r => r.Offset, r => r.Transverse, LineStyle.Solid, 1),
            Curve("f_{∥}/2", curve.Rows, r => r.Offset, r => r.Longitudinal / 2, LineStyle.Dashed, 0),
            Curve("f_{⊥}/2", curve.Rows, r => r.Offset, r => r.Transverse / 2, LineStyle.Dashed, 1),
        ])),
    ])
    {
        WidthMillimetres = 120,
    };

    /// <summary>What <see cref="Equilibrium"/> shows.</summary>
    public const string EquilibriumCaption = "Equilibrium functions f_∥ = f₊ − f₋ and f_⊥ = f_∥ − (Δ/2) f₀′ (solid; densities are integrals of these), and their halves, as their source prints them (dashed).";

    static Panel Panel(string quantity, string unit, ReadOnlySpan<(string Label, ImmutableArray<SpectrumRow> Rows, Func<SpectrumRow, double> Value)> curves)
    {
        double largest = 0;
        foreach (var curve in curves)
        {
            largest = Math.Max(largest, curve.Rows.Max(row => Math.Abs(curve.Value(row))));
        }

        (string prefix, double perUnit) = Display.Prefix(largest);
        var series = new List<Series>();
        foreach (var curve in curves)
        {
            series.Add(Curve(curve.Label, curve.Rows, r => r.Offset, r => perUnit * curve.Value(r), LineStyle.Solid, series.Count));
        }

        return new Panel(Energy, new LayoutAxis(quantity, prefix + unit), series);
    }

    static Series Curve<T>(string name, ImmutableArray<T> rows, Func<T, double> x, Func<T, double> y, LineStyle line, int colour) =>
        new(name, rows.Select(x), rows.Select(y)) { Line = line, ColourIndex = colour };
}
