using System.Collections.Immutable;
using Larmor.Documents.Experiments;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Experiments;
using Larmor.Physics.Magnetics.Stability;

namespace Larmor.Documents.Magnets;

/// <summary>Switching by a current, ready to be followed.</summary>
sealed class PreparedSwitching(ResolvedMagnets magnets, SwitchingProtocol protocol) : PreparedMagnets(magnets)
{
    const string NoStep = "no step of the integration was small enough: numbers of the file are too far apart in size";

    /// <summary>Turn between two moments kept, in rad, above which a curve through them misleads.</summary>
    const double CoarseTurn = 0.8;

    public override ImmutableArray<ScalarColumn> Columns => PreparedProfile.ColumnsOf(SwitchingResult.Observables);

    public override ImmutableArray<SweepPanel> SweepPanels =>
    [
        new("u·u_{0}", ["m_end"]) { Contours = [0] },
        new("t_{sw}", ["t_switch"]),
        .. protocol.Critical is null ? (SweepPanel[])[] : KnowsDensity ? [new("J", ["J_switch", "J_c"])] : [new("I/I_{file}", ["critical", "critical_linear"])],
    ];

    public override string MainColumn => "t_switch";

    public override ImmutableArray<Reference> Models => [RestSources.Gilbert, DrivenWords.Slonczewski, DrivenWords.Sun, .. protocol.Pumping ? (Reference[])[RestSources.Pumping] : []];

    bool KnowsDensity => Magnets.Stack is { } stack ? stack.Stack.Drive.Kind == Physics.Transport.DriveKind.Current : Magnets.Sample.CurrentDensity is not null;

    string First => Magnets.Bodies[0].Name;

    public SwitchingResult? Solve(Conduct conduct) => SwitchingExperiment.Run(Magnets.Sample, protocol, conduct);

    public override PointOutcome Measure(Conduct conduct) =>
        Solve(conduct) is { } result ? ScalarList.Row(SwitchingResult.Observables, result) : PointOutcome.Failed(NoStep);

    public override ResultSet Run(Conduct conduct) => Solve(conduct) is not { } result
        ? new ResultSet { Failures = [new("switching", NoStep)], References = References }
        : new ResultSet
        {
            Headline = [.. Headline(result)],
            Scalars = ScalarList.Of(SwitchingResult.Observables, result),
            Tables = [TraceTables.Of(result.Trace, result.Sample, "trajectory", "Directions, resistance and powers in time")],
            Figures = SwitchingFigures.Of(result),
            Solver =
            [
                new("steps", result.Steps, "1", $"Tsitouras 5(4), error of a step below {SwitchingExperiment.StepTolerance:0e0} of u"),
                new("energy balance", result.Books.Defect, "1", "what is missing in the books, over the largest entry"),
            ],
            Warnings = [.. Warnings(result)],
            References = References,
        };

    internal override (ImmutableArray<Table> Tables, ImmutableArray<RenderedFigure> Figures) Compare(ImmutableArray<SweepMember> members)
    {
        var figures = ImmutableArray.CreateBuilder<RenderedFigure>();
        foreach ((int number, IGrouping<string, SweepMember> group) in members.GroupBy(member => member.Group).Index())
        {
            ImmutableArray<(string Label, SwitchingResult Result)> runs =
            [
                .. group.Select(member => (member.Label, Result: ((PreparedSwitching)member.Experiment).Trajectory())).Where(run => run.Result is not null).Select(run => (run.Label, run.Result!)),
            ];
            if (!runs.IsEmpty)
            {
                figures.Add(SwitchingFigures.Family(runs, group.Key.Length == 0 ? "trajectories" : $"trajectories_{number + 1}", group.Key));
            }
        }

        return ([], figures.ToImmutable());
    }

    SwitchingResult? Trajectory() => SwitchingExperiment.Run(Magnets.Sample, protocol with { Critical = null, Moments = Math.Min(protocol.Moments, 1001) }, Conduct.Quiet);

    IEnumerable<string> Headline(SwitchingResult result)
    {
        string with = $"'{First}', {(protocol.Pulse is { } pulse ? $"{Display.Number(pulse * 1e9)} ns of " : "")}{DrivenWords.Current(Magnets)}: ";
        string end = result.EndsAtRest ? "" : $" It still moves after {Display.Number(protocol.Duration * 1e9)} ns.";
        string often = result.Passages.Length > 1 ? $" It passed the plane across its start {result.Passages.Length} times." : "";
        yield return with + (result.SwitchingTime is { } time ? $"reversed; it passed the plane across its start {(often.Length > 0 ? "for the last time " : "")}after {Display.Number(time * 1e9)} ns." : "not reversed.") + often + end;
        if (result.Trace.Moments[0].Electric is { } start && result.Trace.Moments[^1].Electric is { } last)
        {
            yield return $"The resistance goes from {Display.Number(start.Resistance * 1e15)} to {Display.Number(last.Resistance * 1e15)} fΩ m².";
        }

        if (result.Threshold is { } threshold)
        {
            string unit = result.CurrentDensity is { } j ? $"J = {Display.Number(threshold * j)} A/m²" : $"{Display.Number(threshold)} times {DrivenWords.Current(Magnets)}";
            yield return $"In this time it takes {unit} to reverse it" + (result.Onset is { } onset
                ? $"; the state at rest loses stability at {(result.CurrentDensity is { } density ? $"{Display.Number(onset.Current * density)} A/m²" : $"{Display.Number(onset.Current)} times")} "
                    + $"({(onset.Kind == InstabilityKind.Precession ? "onset of precession" : "static")})."
                : "; the state at rest stays stable in this range, or nothing rests at its beginning.");
        }
    }

    IEnumerable<Warning> Warnings(SwitchingResult result)
    {
        double turn = result.FastestTurn * protocol.Duration / (protocol.Moments - 1);
        if (turn > CoarseTurn)
        {
            int need = 1 + (int)Math.Ceiling(2 * result.FastestTurn * protocol.Duration);
            yield return new Warning("points", $"moments kept are {Display.Number(protocol.Duration / (protocol.Moments - 1) * 1e12)} ps apart, in which the moment turns by up to {Display.Number(turn * 180 / Math.PI)}°: "
                + $"curves cannot show the precession; write points: {need}. No number depends on it");
        }

        if (result.FastestTurn * protocol.Duration < 1e-9)
        {
            yield return new Warning($"magnet '{First}'", "it starts where nothing turns it, and never moves; tilt its `direction` a little, as heat would");
        }

        if (result.Fault != CriticalFault.None)
        {
            yield return new Warning("critical", result.Fault == CriticalFault.AlreadyReverses
                ? "the magnet reverses at the beginning of the range already: no critical current in it; begin at a smaller current"
                : "the magnet does not end reversed at the end of the range: no critical current in it; go to a larger current or the opposite one, or follow the motion for longer");
        }
    }

    public override IEnumerable<string> Explain()
    {
        yield return $"Experiment: switching. The magnets start along their `direction` and move for {Display.Number(protocol.Duration * 1e9)} ns; the current is on "
            + (protocol.Pulse is { } pulse ? $"for the first {Display.Number(pulse * 1e9)} ns." : "all the time.")
            + $" '{First}' is reversed when it ends on the other side of the plane across its start; the switching time is when it last passed that plane.";
        foreach (string sense in DrivenWords.Senses(Magnets))
        {
            yield return sense;
        }

        yield return "Energy of the magnets changes by the work of the field and of the torques, less the heat of damping. Work is positive when it is done on the magnets.";
        if (protocol.Critical is { } range)
        {
            yield return $"Critical current: between {Display.Number(range.From)} and {Display.Number(range.To)} times the file's current, by bisection of whether '{First}' ends reversed. "
                + "Beside it stands the current at which the state at rest near the start loses stability: below it small motion dies out; between the two a precession may go on without a reversal.";
        }

        if (Magnets.Stack is not null)
        {
            yield return protocol.Pumping
                ? "Moving layers pump spin into the stack (spin_pumping: included): alpha must be that of the bare magnets."
                : "Moving layers pump no spin (spin_pumping: excluded): alpha must contain what the stack takes from them, and the source does not notice the work of the torque.";
        }

        yield return "Steps adapt to an error of 1e-9 of the unit vectors each, so that they resolve every precession; there is no temperature.";
    }
}
