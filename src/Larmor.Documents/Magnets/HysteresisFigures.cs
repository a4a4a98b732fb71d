using System.Collections.Immutable;
using Larmor.Documents.Plots;
using Larmor.Experiments;
using LayoutAxis = Larmor.Documents.Plots.Axis;

namespace Larmor.Documents.Magnets;

/// <summary>Figures of loops.</summary>
static class HysteresisFigures
{
    static LayoutAxis Field { get; } = new("B", "mT");

    /// <summary>Moment against field, that of every magnet where there are several, and the resistance of a stack.</summary>
    public static Figure Loop(HysteresisResult result)
    {
        var plots = new List<Plot> { Ways(result, "m", "", state => state.Moment) };
        if (result.Sample.System.Magnets.Length > 1)
        {
            plots.Add(new Panel(Field, new LayoutAxis("u·B/|B|", ""), result.Sample.System.Magnets.Take(6).Index().SelectMany(magnet =>
                Curves(result.Falling, magnet.Item.Name, magnet.Index, result.Protocol, LineStyle.Solid, state => state.Directions[magnet.Index].Dot(result.Protocol.Along)))));
        }

        if (result.States.All(state => state.Resistance is not null))
        {
            plots.Add(Ways(result, "AR", "fΩ m²", state => state.Resistance!.Value * 1e15));
        }

        return new Figure("Hysteresis loop", plots) { WidthMillimetres = 120 };
    }

    /// <summary>What <see cref="Loop"/> shows.</summary>
    public static string Caption(HysteresisResult result) =>
        "Moment along the field over that of all magnets aligned, while the field falls and rises"
        + (result.Sample.System.Magnets.Length > 1 ? "; each magnet on the falling field" : "")
        + (result.Sample.Stack is null ? "." : "; resistance times area.");

    /// <summary>Loops of several samples in one panel.</summary>
    public static Figure Family(ImmutableArray<(string Label, HysteresisResult Result)> loops, string title) => new(title,
    [
        new Panel(Field, new LayoutAxis("m", ""), loops.Index().SelectMany(loop => new[] { loop.Item.Result.Falling, loop.Item.Result.Rising }.SelectMany((way, w) =>
            Curves(way, w == 0 ? loop.Item.Label : "", loop.Index, loop.Item.Result.Protocol, w == 0 ? LineStyle.Solid : LineStyle.Dashed, state => state.Moment)))),
    ])
    {
        WidthMillimetres = 120,
    };

    static Panel Ways(HysteresisResult result, string symbol, string unit, Func<LoopState, double> value) => new(Field, new LayoutAxis(symbol, unit),
    [
        .. Curves(result.Falling, "field falls", 0, result.Protocol, LineStyle.Solid, value),
        .. Curves(result.Rising, "field rises", 1, result.Protocol, LineStyle.Dashed, value),
    ])
    {
        Annotations =
        [
            .. result.There.Branches.Concat(result.Back.Branches).Where(branch => result.Protocol.EndsInMotion(branch))
                .Select(branch => new Annotation(branch.Loss * 1e3, value(branch.States[^1]), "no rest")),
        ],
    };

    /// <summary>The stretches at rest, a jump drawn where stability was lost; a gap stays open.</summary>
    static IEnumerable<Series> Curves(LoopWay way, string name, int colour, LoopProtocol protocol, LineStyle line, Func<LoopState, double> value)
    {
        List<double> x = [], y = [];
        bool first = true;
        foreach (LoopBranch branch in way.Branches)
        {
            foreach (LoopState state in HysteresisTables.Thinned(new LoopWay([branch], Reached: true), protocol.Step))
            {
                if (x.Count > 0 && ReferenceEquals(state, branch.States[0]))
                {
                    x.Add(x[^1]);
                    y.Add(value(state));
                }

                x.Add(state.Field * 1e3);
                y.Add(value(state));
            }

            if (protocol.EndsInMotion(branch) || ReferenceEquals(branch, way.Branches[^1]))
            {
                yield return new Series(first ? name : "", [.. x], [.. y]) { ColourIndex = colour, Line = line };
                x.Clear();
                y.Clear();
                first = false;
            }
        }
    }
}
