using Larmor.Documents.Plots;
using Larmor.Experiments;

namespace Larmor.Documents.Presentation;

/// <summary>Figures of experiments that turn a layer.</summary>
static class TorqueFigures
{
    const double Degrees = 180 / Math.PI;

    /// <summary>η sin θ: the torque in units of ħJ/2e, with the fits.</summary>
    public static Figure Torque(TorqueResult result, string layer)
    {
        double[] angles = [.. result.Points.Select(p => p.Angle)], degrees = [.. angles.Select(angle => angle * Degrees)];
        int sign = result.Turned.ElectronSign;
        var series = new List<Series>
        {
            new("damping-like", degrees, result.Points.Select(p => sign * p.InPlane / p.CurrentDensity)) { ColourIndex = 0, Line = LineStyle.Solid },
            new("field-like", degrees, result.Points.Select(p => sign * p.OutOfPlane / p.CurrentDensity)) { ColourIndex = 1, Line = LineStyle.DashDotted },
        };
        if (result.Fit is { } fit)
        {
            series.Add(new Series("fit, one Λ", degrees, angles.Select(angle => fit.At(angle) * Math.Sin(angle))) { ColourIndex = 2, Line = LineStyle.Dashed });
        }

        if (result.AsymmetricFit is { } other)
        {
            series.Add(new Series("fit, two terms", degrees, angles.Select(angle => other.At(angle) * Math.Sin(angle))) { ColourIndex = 3, Line = LineStyle.Dotted });
        }

        return new Figure($"Torque on {layer} against its angle", [new Panel(Angle(degrees), new Axis("η sin θ", ""), series) { HorizontalLines = [new ReferenceLine(0)] }])
        {
            WidthMillimetres = 120,
        };
    }

    public static Figure Resistance(AngularResistanceResult result)
    {
        double[] angles = [.. result.Points.Select(p => p.Angle)], degrees = [.. angles.Select(angle => angle * Degrees)];
        var series = new List<Series>
        {
            new("exact", degrees, result.Points.Select(p => p.Resistance * 1e15)) { ColourIndex = 0, Line = LineStyle.Solid },
            new("cosine", degrees, angles.Select(angle => result.Scaled(AngularResistanceResult.Form(angle, 0)) * 1e15)) { ColourIndex = 1, Line = LineStyle.Dotted },
        };
        if (result.Chi is { } χ)
        {
            series.Add(new Series("equal contacts, χ fitted", degrees, angles.Select(angle => result.Scaled(AngularResistanceResult.Form(angle, χ)) * 1e15)) { ColourIndex = 2, Line = LineStyle.Dashed });
        }

        return new Figure("Resistance against angle", [new Panel(Angle(degrees), new Axis("AR", "fΩ m²"), series)]) { WidthMillimetres = 120 };
    }

    static Axis Angle(double[] degrees) => degrees.Length > 1 && degrees.Max() > degrees.Min()
        ? new Axis("θ", "°") { Minimum = degrees.Min(), Maximum = degrees.Max() }
        : new Axis("θ", "°");
}
