using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics.Stability;

/// <summary>A state on a branch.</summary>
/// <param name="Parameter">Value of the knob.</param>
/// <param name="Directions">Unit vectors, one per magnet.</param>
public sealed record BranchPoint(double Parameter, Vector3D[] Directions);

/// <summary>A stable branch of fixed points that was followed.</summary>
/// <param name="Points">States in the order of the sweep; the last is the last stable one.</param>
/// <param name="Kind">How stability was lost, or none when the end of the sweep was reached.</param>
/// <param name="Loss">Where it was lost, to the tolerance; the end of the sweep when it was not.</param>
public sealed record Branch(IReadOnlyList<BranchPoint> Points, InstabilityKind Kind, double Loss);

/// <summary>
/// Follows a stable fixed point while a knob turns slowly, to where it loses stability or ends: hysteresis when the knob is a field,
/// the critical current when it is a current.
/// </summary>
/// <param name="knob">The motion against the parameter.</param>
/// <param name="tolerance">How closely the loss is located, in units of the parameter, positive.</param>
public sealed class BranchFollower(Func<double, ISteadyMotion> knob, double tolerance)
{
    /// <summary>Turn between neighbouring points in rad above which the step is halved.</summary>
    const double LargestTurn = 0.15;

    /// <summary>Follows magnets with prescribed torques.</summary>
    /// <param name="magnets">The magnets.</param>
    /// <param name="knob">Field and current against the parameter.</param>
    /// <param name="tolerance">How closely the loss is located, in units of the parameter, positive.</param>
    public BranchFollower(FrozenMagnets magnets, Func<double, Drive> knob, double tolerance)
        : this(value => new SteadyMagnets(magnets, knob(value)), tolerance)
    {
    }

    /// <summary>Follows the branch that a start belongs to.</summary>
    /// <param name="from">Parameter at the start.</param>
    /// <param name="to">Parameter at the end, another one.</param>
    /// <param name="largestStep">Largest step of the parameter, positive.</param>
    /// <param name="start">Directions near the fixed point at the start.</param>
    /// <returns>The branch, or null when no stable fixed point was found at the start.</returns>
    public Branch? Follow(double from, double to, double largestStep, ReadOnlySpan<Vector3D> start)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(largestStep);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance);
        ArgumentOutOfRangeException.ThrowIfEqual(from, to, nameof(to));
        var state = Equilibrium.Find(knob(from), start);
        if (!state.Converged || !state.IsStable)
        {
            return null;
        }

        List<BranchPoint> points = [new(from, state.Directions)];
        double at = from, sense = Math.Sign(to - from), step = Math.Min(largestStep, Math.Abs(to - from));
        bool failed = false;
        InstabilityKind kind = InstabilityKind.Static;
        while (at != to)
        {
            double next = step >= Math.Abs(to - at) ? to : at + (sense * step);
            var found = Equilibrium.Find(knob(next), state.Directions);
            bool same = found.Converged && Turn(state.Directions, found.Directions) <= LargestTurn;
            if (same && found.IsStable)
            {
                (at, state) = (next, found);
                points.Add(new(at, state.Directions));
                // Once an end is in sight the steps only shrink, as in a bisection.
                step = failed ? step : Math.Min(1.5 * step, largestStep);
                continue;
            }

            // Without a neighbour the branch has an end here, a merging with an unstable one: a static loss.
            kind = same ? found.Linear.Instability : InstabilityKind.Static;
            failed |= step <= 1e-3 * largestStep || same;
            step /= 2;
            if (step < tolerance || at + (sense * step) == at)
            {
                return new(points, kind, at);
            }
        }

        return new(points, InstabilityKind.None, to);
    }

    static double Turn(Vector3D[] before, Vector3D[] after)
    {
        double largest = 0;
        for (int i = 0; i < before.Length; i++)
        {
            largest = Math.Max(largest, 2 * Math.Asin(Math.Min(1, (before[i] - after[i]).Length / 2)));
        }

        return largest;
    }
}
