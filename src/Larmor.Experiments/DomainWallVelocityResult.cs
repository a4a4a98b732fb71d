using System.Collections.Immutable;
using Larmor.Physics.Magnetics.Walls;

namespace Larmor.Experiments;

/// <summary>How a wall moves after a long time.</summary>
/// <param name="Case">What was measured.</param>
/// <param name="Rigid">The closed form with fixed width.</param>
/// <param name="Wave">The exact travelling wave; null above breakdown.</param>
/// <param name="Model">Position, angle and width integrated in time.</param>
/// <param name="Lattice">The Landau–Lifshitz–Gilbert equation on cells; null without.</param>
/// <param name="Grid">The cells at the end; null without.</param>
public sealed record DomainWallVelocityResult(
    DomainWallCase Case, RigidWall Rigid, TravellingWall? Wave, WallVelocity Model, WallVelocity? Lattice, WallGrid? Grid)
{
    static readonly ShownUnit Velocity = new("m/s", "m/s", 1);
    static readonly ShownUnit TurnRate = new("rad/ns", "rad/s", 1e-9);

    /// <summary>Every number of the experiment, declared once.</summary>
    public static ImmutableArray<Observable<DomainWallVelocityResult>> Observables { get; } =
    [
        new("v_llg", "v (LLG)", Velocity, "mean velocity, Landau–Lifshitz–Gilbert equation on cells", r => r.Lattice?.Velocity),
        new("v_model", "v (variable width)", Velocity, "mean velocity, position, angle and width of the wall integrated in time", r => r.Model.Velocity),
        new("v_steady", "v (exact wave)", Velocity, "velocity of the exact travelling wave; none above breakdown", r => r.Wave?.Velocity),
        new("v_rigid", "v (rigid)", Velocity, "mean velocity, closed form with a fixed width", r => r.Rigid.MeanVelocity),
        new("turning_llg", "φ turns (LLG)", TurnRate, "mean rate of the wall's angle, Landau–Lifshitz–Gilbert equation on cells; zero below breakdown", r => r.Lattice?.TurningRate),
        new("turning_model", "φ turns (variable width)", TurnRate, "mean rate of the wall's angle, position, angle and width integrated in time; zero below breakdown", r => r.Model.TurningRate),
        new("turning_rigid", "φ turns (rigid)", TurnRate, "mean rate of the wall's angle, closed form with a fixed width; zero below breakdown", r => r.Rigid.TurningRate),
        new("angle_steady", "φ (exact wave)", ShownUnit.Degree, "angle of the exact travelling wave out of the easy plane", r => r.Wave?.Angle),
        new("width_steady", "Δ (exact wave)", ShownUnit.Nanometre, "width of the exact travelling wave", r => r.Wave?.Width),
        new("width_rest", "Δ_{0}", ShownUnit.Nanometre, "width √(A/K) of the wall at rest", r => r.Case.Medium.Width),
        new("u", "u", Velocity, "velocity u of the drift, along the flow of the carriers; from carriers of known kinetics u′, divided by 1 + δ", r => r.Case.Drive.Velocity),
        new("u_breakdown", "u_{w} (exact wave)", Velocity, "u, in its own direction and in the given field, at which the travelling wave ends and the wall starts to turn; none without a drift", r => r.EndOfWave),
        new("u_breakdown_rigid", "u_{w} (rigid)", Velocity, "the same by the closed form with a fixed width", r => r.Case.Drive.Velocity == 0 ? null : r.Rigid.EndOfSteadyMotion),
        new("field_breakdown", "B_{w}", ShownUnit.Millitesla, "field αB_K/2 at which a wall without drift starts to turn", r => 0.5 * r.Case.Medium.Damping * r.Case.Medium.HardAxisField),
    ];

    /// <summary>The same with the numbers of the carriers, for a wall <see cref="DomainWallCase.WithCarriers"/>.</summary>
    public static ImmutableArray<Observable<DomainWallVelocityResult>> ObservablesWithCarriers { get; } =
    [
        .. Observables,
        new("J_breakdown", "J_{w} (exact wave)", ShownUnit.AmperePerSquareMetre, "current density at which the travelling wave ends and the wall starts to turn", r => r.EndOfWave / r.Case.Kinetics?.Effective.DriftPerCurrent),
        .. WallKinetics.Observables<DomainWallVelocityResult>(r => r.Case.Kinetics),
    ];

    /// <summary>u in m/s at which the travelling wave ends; null without a drift, which has no β, and for β = α.</summary>
    public double? EndOfWave => Case.Drive.Velocity == 0 ? null : TravellingWall.EndOfSteadyMotion(Case.Medium, Case.Drive);

    /// <summary>What did not settle, in words.</summary>
    public IEnumerable<string> Unsettled
    {
        get
        {
            if (!Model.Settled)
            {
                yield return Said("the wall of variable width", Model);
            }

            if (Lattice is { Settled: false } lattice)
            {
                yield return Said("the wall on cells", lattice);
            }
        }
    }

    static string Said(string what, WallVelocity found) =>
        $"{what} has not settled after {found.Duration * 1e9:G3} ns: its mean velocity still changes by {found.Change:E1} of |u| + γ|B|Δ₀; so close to breakdown it needs more time";
}
