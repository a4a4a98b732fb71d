using System.Collections.Immutable;
using Larmor.Documents.Experiments;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Experiments;

namespace Larmor.Documents.Walls;

/// <summary>The motion of a wall from its start, ready to be followed.</summary>
sealed class PreparedWallTrajectory(DomainWallCase sample, WallSpecimenInput specimen, WallTrajectoryInput input) : PreparedExperiment
{
    public override ImmutableArray<ScalarColumn> Columns => PreparedProfile.ColumnsOf(Observables);

    public override ImmutableArray<SweepPanel> SweepPanels => sample.Lattice is null
        ? [new("q", ["q_model", "q_rigid"]), new("φ", ["angle_model", "angle_rigid"]), new("Δ", ["width_model"])]
        : [new("q", ["q_llg", "q_model", "q_rigid"]), new("φ", ["angle_llg", "angle_model", "angle_rigid"]), new("Δ", ["width_llg", "width_model"])];

    public override string MainColumn => sample.Lattice is null ? "q_model" : "q_llg";

    public override string Size => sample.Lattice is { } row ? $"{row.Count} cells" : "three coordinates";

    public override ImmutableArray<Reference> References => WallSources.Of(sample);

    ImmutableArray<Observable<DomainWallTrajectoryResult>> Observables => sample.Kinetics is null ? DomainWallTrajectoryResult.Observables : DomainWallTrajectoryResult.ObservablesWithCarriers;

    public override PointOutcome Measure(Conduct conduct) => ScalarList.Row(Observables, Follow(conduct));

    public override ResultSet Run(Conduct conduct)
    {
        DomainWallTrajectoryResult result = Follow(conduct);
        return new ResultSet
        {
            Headline = [Headline(result)],
            Scalars = ScalarList.Of(Observables, result),
            Tables = [WallTables.Trajectory(result), .. result.Grid is { } cells ? [WallTables.Profile(cells)] : (Table[])[]],
            Figures = [WallFigures.Trajectory(result), .. result.Grid is { } grid ? [WallFigures.Profile(grid)] : (RenderedFigure[])[]],
            Solver = result.Grid is { } row
                ?
                [
                    new("cells: Δ₀ over a cell", sample.Medium.Width / row.CellLength, "1", "5 or more; velocities err by some tenths of its inverse fourth power"),
                    new("cells: time step", row.LongestStep * 1e15, "fs", $"{Physics.Magnetics.Walls.WallGrid.StepShare} over the fastest rate of the row; stable up to 2.6"),
                    .. WallWords.SumRules(sample),
                ]
                : [.. WallWords.SumRules(sample)],
            References = References,
        };
    }

    public override IEnumerable<string> Describe() => WallWords.Describe(sample, specimen);

    public override IEnumerable<string> Conventions() => WallWords.Conventions(sample, specimen);

    public override IEnumerable<string> Explain() =>
    [
        $"Experiment: domain-wall, trajectory. The wall starts at q = 0 with the width of rest and φ = {Display.Number(input.StartAngle * 180 / Math.PI)}° and is followed for {Display.Number(input.Duration.Value * 1e9)} ns. Drift and field are there from the start.",
        "Rigid: closed form with the width of rest. Variable width: position, angle and width integrated in time." + (sample.Lattice is null ? "" : " LLG: the Landau–Lifshitz–Gilbert equation on the cells."),
    ];

    DomainWallTrajectoryResult Follow(Conduct conduct) => DomainWallTrajectory.Run(sample, input.StartAngle, input.Duration.Value, input.Moments, conduct);

    static string Headline(DomainWallTrajectoryResult result)
    {
        bool onCells = !result.Lattice.IsEmpty;
        WallMoment end = onCells ? result.Lattice[^1] : result.Model[^1], start = onCells ? result.Lattice[0] : result.Model[0];
        return $"After {Display.Number(result.Times[^1] * 1e9)} ns the wall has moved by {Display.Number((end.Position - start.Position) * 1e9)} nm and turned by {Display.Number((end.Angle - start.Angle) * 180 / Math.PI)}° "
            + $"({(onCells ? "Landau–Lifshitz–Gilbert equation on cells" : "position, angle and width")}); the rigid model has {Display.Number(result.Rigid[^1].Position * 1e9)} nm and {Display.Number((result.Rigid[^1].Angle - result.Rigid[0].Angle) * 180 / Math.PI)}°.";
    }
}
