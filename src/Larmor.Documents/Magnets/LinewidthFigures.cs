using Larmor.Documents.Plots;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Experiments;
using LayoutAxis = Larmor.Documents.Plots.Axis;

namespace Larmor.Documents.Magnets;

/// <summary>Figure and table of a phase that spreads.</summary>
static class LinewidthFigures
{
    /// <summary>Mean square of the phase against time, the straight line of its diffusion, and the closed form where there is one.</summary>
    public static RenderedFigure Of(PhaseDiffusion spread)
    {
        double[] time = [.. spread.Lags.Select(lag => lag * 1e9)];
        double last = spread.Lags[^1], delay = last - (spread.Variances[^1].Value / (2 * spread.Coefficient.Value));
        double from = Math.Clamp(delay, 0, last);
        List<Series> series =
        [
            new("replicas", time, spread.Variances.Select(variance => variance.Value)) { Marker = Marker.Circle, Line = LineStyle.None },
            new("2D_{φ}(t − t_{0})", [from * 1e9, last * 1e9], new[] { from, last }.Select(t => 2 * spread.Coefficient.Value * (t - delay))) { Line = LineStyle.Solid },
        ];
        if (spread.Circle is { } circle)
        {
            series.Add(new Series("circle, low T", time, spread.Lags.Select(circle.Variance)) { Line = LineStyle.Dashed });
        }

        return FigureFile.Of("phase", new Figure("Spread of the phase", [new Panel(new LayoutAxis("t", "ns") { Minimum = 0 }, new LayoutAxis("⟨δφ^{2}⟩", "rad^{2}") { Minimum = 0 }, series)]) { WidthMillimetres = 120 },
            "Mean square, in rad², of the deviation of the phase from mean rotation after a time t, over replicas and stretches of time; the line gives the width.");
    }

    /// <summary>Its points.</summary>
    public static Table TableOf(PhaseDiffusion spread) => new("phase", "Mean square of the phase beyond mean rotation",
    [
        new NumberColumn("t", "ns", [.. spread.Lags.Select(lag => (double?)(lag * 1e9))]),
        new NumberColumn("variance", "rad^2", [.. spread.Variances.Select(variance => (double?)variance.Value)]),
        new NumberColumn("error", "rad^2", [.. spread.Variances.Select(variance => (double?)variance.Error)]),
        .. spread.Circle is { } circle ? (Column[])[new NumberColumn("circle", "rad^2", [.. spread.Lags.Select(lag => (double?)circle.Variance(lag))])] : [],
    ]);
}
