using System.Collections.Immutable;
using Larmor.Documents.Plots;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Experiments;
using LayoutAxis = Larmor.Documents.Plots.Axis;

namespace Larmor.Documents.Thermal;

/// <summary>Figures of a telegraph.</summary>
static class TelegraphFigures
{
    const double Width = 120;
    const int TracePoints = 1500;

    public static IEnumerable<RenderedFigure> Of(TelegraphResult result)
    {
        if (result.Recorded is { } record)
        {
            yield return FigureFile.Of("trace", Trace(record), "u·n of the first replica in time.");
            if (record.Upper.Length + record.Lower.Length > 0)
            {
                yield return FigureFile.Of("stays", Stays(result, record), "Share of stays longer than t: of replicas, and exponential with the mean of the Fokker–Planck equation.");
            }
        }

        if (TelegraphTables.Noise(result) is { } noise)
        {
            double[] f = [.. TelegraphTables.Frequencies(noise)];
            var panel = new Panel(
                new LayoutAxis("f", "Hz") { Scale = AxisScale.Logarithmic }, new LayoutAxis("S", "s") { Scale = AxisScale.Logarithmic },
                [new Series("", f, f.Select(noise.SpectralDensity)) { Line = LineStyle.Solid }])
            {
                VerticalLines = [new ReferenceLine(noise.RelaxationRate / (2 * Math.PI), "λ_{1}/2π")],
            };
            yield return FigureFile.Of("spectrum", new Figure("Noise of the two states", [panel]) { WidthMillimetres = Width },
                "One-sided spectral density of a signal that is 1 in the first state and 0 in the second.");
        }
    }

    /// <summary>Dwell times against 1/T; null when there are none.</summary>
    public static RenderedFigure? Activation(ImmutableArray<TelegraphResult> results, string name, string group)
    {
        Series? Of(string symbol, int colour, LineStyle line, Marker marker, Func<TelegraphResult, double?> time)
        {
            (double X, double Y)[] points = [.. results.Where(r => time(r) > 0 && double.IsFinite(time(r)!.Value)).Select(r => (1000 / r.Temperature, time(r)!.Value)).OrderBy(p => p.Item1)];
            return points.Length == 0 ? null : new Series(symbol, points.Select(p => p.X), points.Select(p => p.Y)) { Line = line, Marker = marker, ColourIndex = colour };
        }

        Series[] series =
        [
            .. new[]
            {
                Of("τ_{1}", 0, LineStyle.Solid, Marker.Circle, r => r.Noise?.FirstDwell), Of("τ_{2}", 1, LineStyle.Solid, Marker.Square, r => r.Noise?.SecondDwell),
                Of("τ_{1} (high barrier)", 0, LineStyle.Dashed, Marker.None, r => 1 / r.Escape?.RateUp), Of("τ_{2} (high barrier)", 1, LineStyle.Dashed, Marker.None, r => 1 / r.Escape?.RateDown),
            }.OfType<Series>(),
        ];
        if (series.Length == 0)
        {
            return null;
        }

        string where = group.Length == 0 ? "" : $", {group}";
        var panel = new Panel(new LayoutAxis("1000/T", "1/K"), new LayoutAxis("τ", "s") { Scale = AxisScale.Logarithmic }, series);
        return FigureFile.Of(name, new Figure($"Dwell times against inverse temperature{where}", [panel]) { WidthMillimetres = Width },
            $"Dwell times against inverse temperature{where}: straight where one barrier decides; its slope is the barrier.");
    }

    static Figure Trace(TelegraphRecord record)
    {
        int stride = Math.Max(1, record.Signal.Length / TracePoints);
        int[] kept = [.. Enumerable.Range(0, record.Signal.Length).Where(i => i % stride == 0)];
        return new Figure("A simulated telegraph",
            [new Panel(new LayoutAxis("t", "ns"), new LayoutAxis("u·n", "") { Minimum = -1.05, Maximum = 1.05 }, [new Series("", kept.Select(i => (i + 1) * record.Interval * 1e9), kept.Select(i => record.Signal[i])) { Line = LineStyle.Solid }])])
        {
            WidthMillimetres = Figure.DoubleColumn,
        };
    }

    static Figure Stays(TelegraphResult result, TelegraphRecord record)
    {
        var series = new List<Series>();
        (string Name, ImmutableArray<double> Stays, double? Mean)[] states = [("state 1", record.Upper, result.Noise?.FirstDwell), ("state 2", record.Lower, result.Noise?.SecondDwell)];
        foreach ((int i, (string name, ImmutableArray<double> stays, double? mean)) in states.Index())
        {
            if (stays.IsEmpty)
            {
                continue;
            }

            double[] sorted = [.. stays.Order()];
            series.Add(new Series(name, sorted.Select(t => t * 1e9), sorted.Select((_, k) => (double)(sorted.Length - k) / sorted.Length)) { Line = LineStyle.None, Marker = i == 0 ? Marker.Circle : Marker.Square, ColourIndex = i });
            if (mean is { } τ)
            {
                double end = Math.Min(sorted[^1], τ * Math.Log(2.0 * sorted.Length));
                series.Add(new Series($"{name}, exponential", [0, end * 1e9], [1, Math.Exp(-end / τ)]) { Line = LineStyle.Dashed, ColourIndex = i });
            }
        }

        return new Figure("Stays in the two states", [new Panel(new LayoutAxis("t", "ns") { Minimum = 0 }, new LayoutAxis("share of stays longer than t", "") { Scale = AxisScale.Logarithmic }, series)])
        {
            WidthMillimetres = Width,
        };
    }
}
