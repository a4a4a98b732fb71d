using Larmor.Documents.Binding;
using Larmor.Documents.Experiments;
using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Walls;

/// <summary>Motion of a wall under current and field.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Cell">Length in m of the cells on which the Landau–Lifshitz–Gilbert equation is solved; null for models only.</param>
abstract record WallExperimentInput(SourceSpan Span, Located<double>? Cell) : ExperimentInput(Span)
{
    /// <summary>Where the keys of moving walls belong, for messages.</summary>
    public const string WallSections = "kind: domain-wall";

    const int DefaultMoments = 401;

    public sealed override string Specimen => WallSections;

    public static WallExperimentInput Read(MapReader map) => map.ByWord<WallExperimentInput>(
        "measure", "the velocity after a long time, or the motion from the start",
        new("velocity", way => new WallVelocityInput(way.Span, CellOf(way))),
        new("trajectory", way => new WallTrajectoryInput(
            way.Span,
            CellOf(way),
            way.Required("duration", "time that is followed", Binding.Form.Quantity(QuantityKind.Time, "10 ns").Positive()
                .Where(value => value is >= 1e-15 and <= 1e-3, "must lie between 1 fs and 1 ms", "write a time such as 10 ns").Located()),
            way.Required("start_angle", "angle of the wall at the start: 0 deg in the easy plane, 90 deg along the hard axis", Binding.Form.Quantity(QuantityKind.Angle, "0 deg").From(-100, 100)),
            way.Optional("points", "moments that are kept, both ends included", Binding.Form.WholeNumber(2, 100_000, DefaultMoments), DefaultMoments, $"{DefaultMoments}"))));

    public sealed override PreparedExperiment? Prepare(SpecimenInput specimen, Diagnostics diagnostics) =>
        WallResolver.Resolve((WallSpecimenInput)specimen, this, diagnostics) is { } sample ? Prepare(sample, (WallSpecimenInput)specimen) : null;

    private protected abstract PreparedExperiment Prepare(Larmor.Experiments.DomainWallCase sample, WallSpecimenInput specimen);

    static Located<double>? CellOf(MapReader map) => map.Optional(
        "cell", "length of the cells of a row on which the Landau-Lifshitz-Gilbert equation is solved besides the models; left out for the models alone",
        Binding.Form.Quantity(QuantityKind.Length, "2 nm").Positive().Where(value => value is >= 1e-12 and <= 1e-3, "must lie between 1 pm and 1 mm", "write a length such as 2 nm").Located());
}

/// <summary>The velocity after a long time.</summary>
sealed record WallVelocityInput(SourceSpan Span, Located<double>? Cell) : WallExperimentInput(Span, Cell)
{
    private protected override PreparedExperiment Prepare(Larmor.Experiments.DomainWallCase sample, WallSpecimenInput specimen) => new PreparedWallVelocity(sample, specimen);
}

/// <summary>The motion from the start.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Cell">Length of cells in m.</param>
/// <param name="Duration">Time in s.</param>
/// <param name="StartAngle">φ in rad at the start.</param>
/// <param name="Moments">Moments that are kept.</param>
sealed record WallTrajectoryInput(SourceSpan Span, Located<double>? Cell, Located<double> Duration, double StartAngle, int Moments) : WallExperimentInput(Span, Cell)
{
    private protected override PreparedExperiment Prepare(Larmor.Experiments.DomainWallCase sample, WallSpecimenInput specimen) => new PreparedWallTrajectory(sample, specimen, this);
}
