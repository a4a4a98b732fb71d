using System.Collections.Immutable;
using Larmor.Physics.Magnetics.Walls;

namespace Larmor.Experiments;

/// <summary>A wall in time.</summary>
/// <param name="Case">What was measured.</param>
/// <param name="Times">Times in s.</param>
/// <param name="Rigid">The closed form with fixed width.</param>
/// <param name="Model">Position, angle and width integrated in time.</param>
/// <param name="Lattice">The Landau–Lifshitz–Gilbert equation on cells; empty without.</param>
/// <param name="Energies">Energy of the cells in J/m²; empty without.</param>
/// <param name="Grid">The cells at the end; null without.</param>
public sealed record DomainWallTrajectoryResult(
    DomainWallCase Case, ImmutableArray<double> Times, ImmutableArray<WallMoment> Rigid, ImmutableArray<WallMoment> Model, ImmutableArray<WallMoment> Lattice,
    ImmutableArray<double> Energies, WallGrid? Grid)
{
    /// <summary>Every number of the experiment, declared once.</summary>
    public static ImmutableArray<Observable<DomainWallTrajectoryResult>> Observables { get; } =
    [
        new("q_llg", "q (LLG)", ShownUnit.Nanometre, "position at the end, Landau–Lifshitz–Gilbert equation on cells", r => End(r.Lattice)?.Position),
        new("q_model", "q (variable width)", ShownUnit.Nanometre, "position at the end, position, angle and width of the wall integrated in time", r => End(r.Model)?.Position),
        new("q_rigid", "q (rigid)", ShownUnit.Nanometre, "position at the end, closed form with a fixed width", r => End(r.Rigid)?.Position),
        new("angle_llg", "φ (LLG)", ShownUnit.Degree, "angle at the end, full turns counted, Landau–Lifshitz–Gilbert equation on cells", r => End(r.Lattice)?.Angle),
        new("angle_model", "φ (variable width)", ShownUnit.Degree, "angle at the end, full turns counted, position, angle and width integrated in time", r => End(r.Model)?.Angle),
        new("angle_rigid", "φ (rigid)", ShownUnit.Degree, "angle at the end, full turns counted, closed form with a fixed width", r => End(r.Rigid)?.Angle),
        new("width_llg", "Δ (LLG)", ShownUnit.Nanometre, "width at the end, Landau–Lifshitz–Gilbert equation on cells", r => End(r.Lattice)?.Width),
        new("width_model", "Δ (variable width)", ShownUnit.Nanometre, "width at the end, position, angle and width integrated in time", r => End(r.Model)?.Width),
        new("energy_llg", "E (LLG)", ShownUnit.MicrojoulePerSquareMetre, "energy of the wall at the end, that of the field counted from where it started", r => r.Energies.IsEmpty ? null : r.Energies[^1]),
    ];

    /// <summary>The same with the numbers of the carriers, for a wall <see cref="DomainWallCase.WithCarriers"/>.</summary>
    public static ImmutableArray<Observable<DomainWallTrajectoryResult>> ObservablesWithCarriers { get; } =
    [
        .. Observables,
        new("u", "u", new("m/s", "m/s", 1), "velocity u′ of the drift, along the flow of the carriers, divided by 1 + δ", r => r.Case.Drive.Velocity),
        .. WallKinetics.Observables<DomainWallTrajectoryResult>(r => r.Case.Kinetics),
    ];

    static WallMoment? End(ImmutableArray<WallMoment> moments) => moments.IsEmpty ? null : moments[^1];
}
