using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics.Stability;

/// <summary>A loss of stability in a sweep and what came of it.</summary>
/// <param name="Parameter">Where stability was lost.</param>
/// <param name="Kind">How.</param>
/// <param name="Settled">Whether the magnets came to rest in another state; if not, the sweep ends here.</param>
public sealed record BranchJump(double Parameter, InstabilityKind Kind, bool Settled);

/// <summary>One way of a hysteresis loop: stable states and the jumps between them.</summary>
/// <param name="Points">States in the order of the sweep.</param>
/// <param name="Jumps">Losses of stability in that order.</param>
/// <param name="Reached">Whether the sweep reached its end at rest.</param>
public sealed record SweepRecord(IReadOnlyList<BranchPoint> Points, IReadOnlyList<BranchJump> Jumps, bool Reached);

/// <summary>Turns a knob slowly against everything else and follows the magnets through their jumps.</summary>
/// <param name="knob">The motion against the parameter.</param>
/// <param name="tolerance">How closely a loss is located, in units of the parameter, positive.</param>
/// <param name="settling">Longest time that magnets are given to come to rest after a jump, in s, positive.</param>
public sealed class QuasiStaticSweep(Func<double, ISteadyMotion> knob, double tolerance, double settling)
{
    /// <summary>Sweeps magnets with prescribed torques.</summary>
    /// <param name="magnets">The magnets.</param>
    /// <param name="knob">Field and current against the parameter.</param>
    /// <param name="tolerance">How closely a loss is located, in units of the parameter, positive.</param>
    /// <param name="settling">Longest time that magnets are given to come to rest after a jump, in s, positive.</param>
    public QuasiStaticSweep(FrozenMagnets magnets, Func<double, Drive> knob, double tolerance, double settling)
        : this(value => new SteadyMagnets(magnets, knob(value)), tolerance, settling)
    {
    }

    /// <summary>Sweeps one way.</summary>
    /// <param name="from">Parameter at the start.</param>
    /// <param name="to">Parameter at the end.</param>
    /// <param name="largestStep">Largest step of the parameter; after a loss the next state is sought a tenth of it further on.</param>
    /// <param name="start">Directions at the start, which first come to rest there.</param>
    public SweepRecord Run(double from, double to, double largestStep, ReadOnlySpan<Vector3D> start)
    {
        BranchFollower follower = new(knob, tolerance);
        List<BranchPoint> points = [];
        List<BranchJump> jumps = [];
        Equilibrium? state = Settling.From(knob(from), settling, start);
        double at = from;
        while (state is not null)
        {
            if (at == to)
            {
                points.Add(new(at, state.Directions));
                return new(points, jumps, Reached: true);
            }

            Branch? branch = follower.Follow(at, to, largestStep, state.Directions);
            if (branch is null)
            {
                break;
            }

            points.AddRange(branch.Points);
            if (branch.Kind == InstabilityKind.None)
            {
                return new(points, jumps, Reached: true);
            }

            double further = largestStep / 10;
            at = Math.Abs(to - branch.Loss) <= further ? to : branch.Loss + (Math.Sign(to - from) * further);
            state = Settling.From(knob(at), settling, points[^1].Directions);
            jumps.Add(new(branch.Loss, branch.Kind, state is not null));
        }

        return new(points, jumps, Reached: false);
    }
}
