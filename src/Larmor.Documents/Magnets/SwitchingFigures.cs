using System.Collections.Immutable;
using Larmor.Documents.Plots;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Experiments;
using LayoutAxis = Larmor.Documents.Plots.Axis;

namespace Larmor.Documents.Magnets;

/// <summary>Figures of switching.</summary>
static class SwitchingFigures
{
    /// <summary>Magnets that get a panel of their own.</summary>
    const int MostPanels = 3;

    /// <summary>Components and resistance in time, the path on the sphere, and powers.</summary>
    public static ImmutableArray<RenderedFigure> Of(SwitchingResult result)
    {
        MagnetTrace trace = result.Trace;
        bool inField = !result.Sample.Field.Sources.IsEmpty;
        ImmutableArray<ReferenceLine> marks =
        [
            .. result.SwitchingTime is { } time ? [new ReferenceLine(time * 1e9, "t_{sw}")] : (ReferenceLine[])[],
            .. result.Protocol.Pulse is { } pulse ? [new ReferenceLine(pulse * 1e9, "pulse ends")] : (ReferenceLine[])[],
        ];
        List<Plot> motion =
        [
            .. Enumerable.Range(0, Math.Min(MostPanels, result.Sample.System.Magnets.Length))
                .Select(m => TraceFigures.Components(trace, result.Sample, m, trace.Count, 0) with { VerticalLines = m == 0 ? marks : [] }),
        ];
        if (result.Sample.Stack is not null)
        {
            motion.Add(TraceFigures.Resistance(trace, trace.Count, 0));
        }

        return
        [
            FigureFile.Of("trajectory", new Figure("Magnetization in time", motion) { WidthMillimetres = 120 },
                "Components of the unit vector in time" + (result.Sample.Stack is null ? "." : "; resistance times area of the stack.")),
            FigureFile.Of("sphere", new Figure("Path on the unit sphere", [TraceFigures.Sphere(trace, result.Sample, marksEnds: true)]) { WidthMillimetres = 120 },
                "Path of the unit vector; what lies behind is paler. The disc marks the start, the square the end."),
            FigureFile.Of("energy", new Figure("Energy and powers in time", TraceFigures.Powers(trace, trace.Count, 0, inField)) { WidthMillimetres = 120 },
                "Energy of the magnets without that in the applied field, and the powers that change it: work on the magnets counts positive, heat of damping negative."),
        ];
    }

    /// <summary>Component along the start for several runs.</summary>
    /// <param name="runs">The runs with their labels.</param>
    /// <param name="name">Name of the figure.</param>
    /// <param name="group">What they share; may be empty.</param>
    public static RenderedFigure Family(ImmutableArray<(string Label, SwitchingResult Result)> runs, string name, string group)
    {
        string words = group.Length == 0 ? "" : $", {group}";
        var panel = new Panel(TraceFigures.Time, new LayoutAxis("u·u_{0}", "") { Minimum = -1.05, Maximum = 1.05 }, runs.Index().Select(run => new Series(
            run.Item.Label, Enumerable.Range(0, run.Item.Result.Trace.Count).Select(i => run.Item.Result.Trace.Moments[i].Time * 1e9),
            Enumerable.Range(0, run.Item.Result.Trace.Count).Select(run.Item.Result.ComponentAt))
        {
            Line = LineStyle.Solid,
        }));
        return FigureFile.Of(name, new Figure($"Switching side by side{words}", [panel]) { WidthMillimetres = 120 }, $"Component of the first magnet along its start{words}.");
    }
}
