using System.Collections.Immutable;
using Larmor.Documents.Plots;
using Larmor.Documents.Results;
using Larmor.Experiments;
using LayoutAxis = Larmor.Documents.Plots.Axis;

namespace Larmor.Documents.Longitudinal;

/// <summary>Figures and tables of modes, of one medium or of several side by side.</summary>
static class LongitudinalModesFigures
{
    const string Unnamed = "";

    /// <summary>γ± over (k/k_M)², the fast mode above the slow one.</summary>
    public static Figure Rates(ImmutableArray<(string Label, LongitudinalModesResult Result)> curves)
    {
        LayoutAxis x = new("k^{2}/k_{M}^{2}", "");
        Series Curve(int c, Func<RatePoint, double> value)
        {
            LongitudinalModesResult result = curves[c].Result;
            return new Series(curves[c].Label, result.Rates.Select(point => point.Square), result.Rates.Select(value));
        }

        double Rate(int c) => curves[c].Result.Case.Medium.ExchangeRate;
        return new Figure("Decay rates of the two modes",
        [
            new Panel(x, new LayoutAxis("γ_{+}/r", ""), curves.Select((_, c) => Curve(c, point => point.Modes.Fast / Rate(c)))),
            new Panel(x, new LayoutAxis("γ_{−}/r", ""), curves.Select((_, c) => Curve(c, point => point.Modes.Slow / Rate(c)))),
        ])
        {
            WidthMillimetres = 120,
        };
    }

    /// <summary>Re k, Im k and the susceptibility over ω/r.</summary>
    public static Figure Waves(ImmutableArray<(string Label, LongitudinalModesResult Result)> curves)
    {
        LayoutAxis x = new("ω/r", "") { Scale = AxisScale.Logarithmic };
        Panel Of(string symbol, AxisScale scale, Func<LongitudinalModesResult, WavePoint, double> value) => new(x, new LayoutAxis(symbol, "") { Scale = scale }, curves.Select(curve =>
            new Series(curve.Label, curve.Result.Waves.Select(point => point.AngularFrequency / curve.Result.Case.Medium.ExchangeRate), curve.Result.Waves.Select(point => value(curve.Result, point)))));
        double Natural(LongitudinalModesResult result) => result.Case.Medium.NaturalWaveNumber;
        return new Figure("Wave number and susceptibility at a frequency",
        [
            Of("Re k/k_{M}", AxisScale.Logarithmic, (result, point) => point.Wave.WaveNumber.Real / Natural(result)),
            Of("Im k/k_{M}", AxisScale.Logarithmic, (result, point) => point.Wave.WaveNumber.Imaginary / Natural(result)),
            Of("Re χ/χ_{M}", AxisScale.Linear, (result, point) => point.Susceptibility.Real / result.Case.Medium.Susceptibility),
            Of("Im χ/χ_{M}", AxisScale.Linear, (result, point) => point.Susceptibility.Imaginary / result.Case.Medium.Susceptibility),
        ])
        {
            WidthMillimetres = 120,
        };
    }

    /// <summary>Rates and shapes of the modes.</summary>
    public static Table RatesTable(ImmutableArray<(string Label, LongitudinalModesResult Result)> curves, string name) => Of(
        curves, name, "Decay rates γ± and shapes m/M of the two modes",
        result => result.Rates,
        ("k2_over_kM2", "1", (_, point) => point.Square),
        ("gamma_plus", "1/s", (_, point) => point.Modes.Fast),
        ("gamma_minus", "1/s", (_, point) => point.Modes.Slow),
        ("ratio_plus", "1", (_, point) => Finite(point.Modes.FastRatio)),
        ("ratio_minus", "1", (_, point) => Finite(point.Modes.SlowRatio)));

    /// <summary>Wave numbers and susceptibility.</summary>
    public static Table WavesTable(ImmutableArray<(string Label, LongitudinalModesResult Result)> curves, string name) => Of(
        curves, name, "Wave number k and uniform susceptibility at a frequency, exp(ikx − iωt)",
        result => result.Waves,
        ("omega", "rad/s", (_, point) => point.AngularFrequency),
        ("k_real", "1/m", (_, point) => point.Wave.WaveNumber.Real),
        ("k_imaginary", "1/m", (_, point) => point.Wave.WaveNumber.Imaginary),
        ("chi_real", "1", (_, point) => point.Susceptibility.Real),
        ("chi_imaginary", "1", (_, point) => point.Susceptibility.Imaginary));

    static Table Of<T>(
        ImmutableArray<(string Label, LongitudinalModesResult Result)> curves, string name, string title, Func<LongitudinalModesResult, ImmutableArray<T>> points,
        params (string Name, string Unit, Func<LongitudinalModesResult, T, double?> Value)[] columns)
    {
        IEnumerable<Column> numbers = columns.Select(column => new NumberColumn(
            column.Name, column.Unit, [.. curves.SelectMany(curve => points(curve.Result).Select(point => column.Value(curve.Result, point)))]));
        return new Table(name, title, curves is [(Unnamed, _)]
            ? [.. numbers]
            : [new TextColumn("curve", [.. curves.SelectMany(curve => points(curve.Result).Select(_ => curve.Label))]), .. numbers]);
    }

    static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
