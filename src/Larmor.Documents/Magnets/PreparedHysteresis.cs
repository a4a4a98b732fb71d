using System.Collections.Immutable;
using Larmor.Documents.Experiments;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Experiments;
using Larmor.Physics.Magnetics.Stability;

namespace Larmor.Documents.Magnets;

/// <summary>A loop, ready to be measured.</summary>
sealed class PreparedHysteresis(ResolvedMagnets magnets, LoopProtocol protocol) : PreparedMagnets(magnets)
{
    public override ImmutableArray<ScalarColumn> Columns => PreparedProfile.ColumnsOf(HysteresisResult.Observables);

    public override ImmutableArray<SweepPanel> SweepPanels =>
    [
        new("B", ["B_falling", "B_rising", "B_shift"]),
        new("B_{c}", ["B_c"]),
        new("m_{r}", ["m_r", "m_r_rising"]),
    ];

    public override string MainColumn => "B_c";

    public override ImmutableArray<Reference> Models => [RestSources.Gilbert, RestSources.StonerWohlfarth];

    string NoRest => $"the magnets do not come to rest at {MagnetWords.Milli(protocol.From)} within {Display.Number(protocol.Settling * 1e9)} ns; start at a larger field, or give them longer with `settle`";

    public HysteresisResult? Solve(Conduct conduct) => HysteresisExperiment.Run(Magnets.Sample, protocol, conduct);

    public override PointOutcome Measure(Conduct conduct) =>
        Solve(conduct) is { } result ? ScalarList.Row(HysteresisResult.Observables, result) : PointOutcome.Failed(NoRest);

    public override ResultSet Run(Conduct conduct) => Solve(conduct) is not { } result
        ? new ResultSet { Failures = [new("hysteresis", NoRest)], References = References }
        : new ResultSet
        {
            Headline = [.. Headline(result)],
            Scalars = ScalarList.Of(HysteresisResult.Observables, result),
            Tables = [HysteresisTables.Loop(result, "loop"), .. HysteresisTables.Losses(result)],
            Figures = [FigureFile.Of("loop", HysteresisFigures.Loop(result), HysteresisFigures.Caption(result))],
            Solver =
            [
                new("states at rest", result.States.Count(), "1", "fixed points of the motion, each to rounding"),
                new("location of a loss", protocol.Tolerance * 1e3, "mT", "losses of stability are bisected to this"),
                new("settling time", protocol.Settling * 1e9, "ns", "longest time given after a jump"),
            ],
            References = References,
        };

    internal override (ImmutableArray<Table> Tables, ImmutableArray<RenderedFigure> Figures) Compare(ImmutableArray<SweepMember> members)
    {
        var figures = ImmutableArray.CreateBuilder<RenderedFigure>();
        foreach ((int number, IGrouping<string, SweepMember> group) in members.GroupBy(member => member.Group).Index())
        {
            ImmutableArray<(string Label, HysteresisResult Result)> loops =
            [
                .. group.Select(member => (member.Label, Result: ((PreparedHysteresis)member.Experiment).Solve(Conduct.Quiet))).Where(loop => loop.Result is not null).Select(loop => (loop.Label, loop.Result!)),
            ];
            if (!loops.IsEmpty)
            {
                string name = group.Key.Length == 0 ? "loops" : $"loops_{number + 1}", words = group.Key.Length == 0 ? "" : $", {group.Key}";
                figures.Add(FigureFile.Of(name, HysteresisFigures.Family(loops, $"Loops side by side{words}"), $"Moment along the field against the swept field{words}: solid while it falls, dashed while it rises."));
            }
        }

        return ([], figures.ToImmutable());
    }

    static IEnumerable<string> Headline(HysteresisResult result)
    {
        yield return $"{WayText(result.Falling, "falling")} {WayText(result.Rising, "rising")}";
        double? Shown(string name) => HysteresisResult.Observables.First(o => o.Name == name).Shown(result);
        if (Shown("B_c") is { } coercive && Shown("B_shift") is { } shift)
        {
            yield return $"The coercive field is {Display.Number(coercive)} mT, the loop is shifted by {Display.Number(Math.Abs(shift) < 1e-6 * coercive ? 0 : shift)} mT"
                + (Shown("m_r") is { } remanence ? $", and the remanence is {Display.Number(remanence)}." : ".");
        }

        if (Shown("ratio") is { } ratio)
        {
            yield return $"The resistance goes from {Display.Number(Shown("AR_min")!.Value)} to {Display.Number(Shown("AR_max")!.Value)} fΩ m² ({Display.Number(ratio)} %).";
        }
    }

    static string WayText(LoopWay way, string sense)
    {
        if (way.Branches.IsEmpty)
        {
            return $"On the {sense} field nothing comes to rest.";
        }

        string end = way.Reached ? "" : " At its end nothing rests.";
        int losses = way.Branches.Count(branch => branch.End != InstabilityKind.None);
        return way.Switching is { } branch
            ? $"On the {sense} field stability is lost {(losses == 1 ? "" : $"{losses} times, most of the moment ")}at {MagnetWords.Milli(branch.Loss)} ({HysteresisTables.Kind(branch)}).{end}"
            : $"On the {sense} field no jump occurs.{end}";
    }

    public override IEnumerable<string> Explain()
    {
        yield return $"Experiment: hysteresis. The field B along {MagnetWords.Vector(protocol.Along)} goes slowly from {MagnetWords.Milli(protocol.From)} to {MagnetWords.Milli(protocol.To)} and back, "
            + $"in steps of {MagnetWords.Milli(protocol.Step)} at most, on top of the steady `field`. m is the moment along it, over that of all magnets aligned.";
        yield return "The magnets stay in their stable state until it gives way. Trace: the damping of small motion has been used up (tr A > 0) and precession begins. Determinant: the state slides away or has vanished (det A = 0). "
            + "What follows is the motion itself, for as long as `settle` allows; where it ends in no rest the loop has a gap, and later fields are tried.";
        yield return "χ tilts the balance of damping: b_χ along the field moves an axial loop by −b_χ/α. Φ changes precession only, and an axial loop not at all.";
        if (Magnets.Stack is not null)
        {
            yield return "The torque of the stack is solved anew for every direction; spin pumping has no part in a state at rest.";
        }
    }
}
