using System.Collections.Immutable;
using Larmor.Documents.Experiments;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Experiments;
using Larmor.Physics.Magnetics.Walls;

namespace Larmor.Documents.Walls;

/// <summary>The velocity of a wall, ready to be measured.</summary>
sealed class PreparedWallVelocity(DomainWallCase sample, WallSpecimenInput specimen) : PreparedExperiment
{
    public override ImmutableArray<ScalarColumn> Columns => PreparedProfile.ColumnsOf(Observables);

    public override ImmutableArray<SweepPanel> SweepPanels =>
    [
        new("v", [.. sample.Lattice is null ? (string[])["v_model", "v_steady", "v_rigid"] : ["v_llg", "v_model", "v_rigid"], .. sample.Kinetics is null ? (string[])[] : ["u"]]),
        new("φ turns", sample.Lattice is null ? ["turning_model", "turning_rigid"] : ["turning_llg", "turning_model", "turning_rigid"]),
        .. sample.Kinetics is null ? (SweepPanel[])[] : [new("β, α′", ["beta", "alpha_eff"])],
    ];

    public override string MainColumn => sample.Lattice is null ? "v_model" : "v_llg";

    public override string Size => sample.Lattice is { } row ? $"{row.Count} cells" : "three coordinates";

    public override ImmutableArray<Reference> References => WallSources.Of(sample);

    ImmutableArray<Observable<DomainWallVelocityResult>> Observables => sample.Kinetics is null ? DomainWallVelocityResult.Observables : DomainWallVelocityResult.ObservablesWithCarriers;

    public override PointOutcome Measure(Conduct conduct)
    {
        DomainWallVelocityResult result = DomainWallVelocity.Run(sample, conduct);
        return result.Unsettled.FirstOrDefault() is { } reason ? PointOutcome.Failed(reason) : ScalarList.Row(Observables, result);
    }

    public override ResultSet Run(Conduct conduct)
    {
        DomainWallVelocityResult result = DomainWallVelocity.Run(sample, conduct);
        return new ResultSet
        {
            Headline = [.. Headline(result)],
            Scalars = ScalarList.Of(Observables, result),
            Tables = result.Grid is { } cells ? [WallTables.Profile(cells)] : [],
            Figures = [WallFigures.Velocity(result), .. result.Grid is { } grid ? [WallFigures.Profile(grid)] : (RenderedFigure[])[]],
            Solver = [.. Solver(result), .. WallWords.SumRules(sample)],
            Failures = [.. result.Unsettled.Select(reason => new Failure("velocity", reason))],
            References = References,
        };
    }

    public override IEnumerable<string> Describe() => WallWords.Describe(sample, specimen);

    public override IEnumerable<string> Conventions() => WallWords.Conventions(sample, specimen);

    public override IEnumerable<string> Explain() =>
    [
        "Experiment: domain-wall, velocity. The wall starts at rest with φ = 0 and is followed until it moves evenly, or until its half turns repeat; the velocity is then the mean over a half turn.",
        "Rigid: closed form with the width of rest. Exact wave: the travelling solution of the Landau–Lifshitz–Gilbert equation, below breakdown. Variable width: position, angle and width integrated in time."
            + (sample.Lattice is null ? "" : " LLG: the equation itself on the cells."),
    ];

    static IEnumerable<string> Headline(DomainWallVelocityResult result)
    {
        WallVelocity found = result.Lattice ?? result.Model;
        string how = result.Lattice is null ? "by position, angle and width" : "by the Landau–Lifshitz–Gilbert equation on cells";
        string motion = found.HalfTurns > 0
            ? $"it turns, by {Display.Number(Math.Abs(found.TurningRate) * 1e-9)} rad/ns on average"
            : "it does not turn";
        yield return $"The wall moves at {Display.Number(found.Velocity)} m/s {how}; {motion}."
            + (result.Wave is { } wave ? $" The exact wave has {Display.Number(wave.Velocity)} m/s." : $" The rigid model has {Display.Number(result.Rigid.MeanVelocity)} m/s.");
        if (result.Case.Kinetics is { } kinetics)
        {
            yield return $"From the carriers: u′ = {Display.Number(result.Case.Drive.Velocity)} m/s, β = {Display.Number(kinetics.Effective.NonAdiabaticity)}, α′ = {Display.Number(kinetics.Effective.Damping)}, "
                + $"γ′ = {Display.Number(kinetics.Effective.GyromagneticRatio)} rad/(s T).";
        }

        if (result.EndOfWave is { } end)
        {
            yield return $"In this field the exact wave ends at u = {Display.Number(end)} m/s"
                + (result.Case.Kinetics is { } carriers ? $" (J = {Display.Number(end / carriers.Effective.DriftPerCurrent)} A/m²)" : "")
                + $", the rigid one at {Display.Number(result.Rigid.EndOfSteadyMotion!.Value)} m/s.";
        }
        else if (result.Case.Drive.Velocity == 0)
        {
            yield return $"Without a drift a wall starts to turn at {Display.Number(500 * result.Case.Medium.Damping * result.Case.Medium.HardAxisField)} mT.";
        }
    }

    static IEnumerable<SolverStatistic> Solver(DomainWallVelocityResult result)
    {
        yield return Change("variable width: last change of the velocity", result.Model, DomainWallVelocity.ModelTolerance);
        yield return Followed("variable width: time followed", result.Model);
        if (result is { Lattice: { } lattice, Grid: { } grid })
        {
            yield return Change("cells: last change of the velocity", lattice, DomainWallVelocity.LatticeTolerance);
            yield return Followed("cells: time followed", lattice);
            yield return new("cells: Δ₀ over a cell", result.Case.Medium.Width / grid.CellLength, "1", "5 or more; velocities err by some tenths of its inverse fourth power");
            yield return new("cells: time step", grid.LongestStep * 1e15, "fs", $"{WallGrid.StepShare} over the fastest rate of the row; stable up to 2.6");
        }
    }

    static SolverStatistic Change(string name, WallVelocity found, double tolerance) => new(name, found.Change, "1", $"over |u| + γ|B|Δ₀; {tolerance:0e0} or less");

    static SolverStatistic Followed(string name, WallVelocity found) => new(name, found.Duration * 1e9, "ns", found.HalfTurns > 0 ? $"{found.HalfTurns} half turns" : "until φ rested");
}
