using Larmor.Numerics.Algebra;
using Larmor.Numerics.Integration;
using Larmor.Physics.Magnetics.Dynamics;

namespace Larmor.Physics.Magnetics.Stability;

/// <summary>
/// Finds by bisection the value of a knob beyond which a disturbed state departs within a given time: what a pulse of that length
/// measures. Longer times bring it nearer to the loss of stability that <see cref="BranchFollower"/> finds.
/// </summary>
/// <param name="magnets">The magnets.</param>
/// <param name="knob">Field and current against the parameter.</param>
/// <param name="duration">Time given, in s, positive.</param>
/// <param name="departure">Turn of any magnet from its start in rad that counts as departure, positive.</param>
public sealed class ThresholdInTime(FrozenMagnets magnets, Func<double, Drive> knob, double duration, double departure)
{
    /// <summary>Finds the threshold.</summary>
    /// <param name="holds">Value at which the state holds.</param>
    /// <param name="departs">Value at which it departs.</param>
    /// <param name="tolerance">Width of the last interval, positive.</param>
    /// <param name="start">The disturbed state, unit vectors.</param>
    /// <returns>The middle of the last interval, or null when the ends do not behave as they should.</returns>
    public double? Find(double holds, double departs, double tolerance, ReadOnlySpan<Vector3D> start)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance);
        if (Departs(holds, start) || !Departs(departs, start))
        {
            return null;
        }

        while (Math.Abs(departs - holds) > tolerance)
        {
            double middle = holds + ((departs - holds) / 2);
            if (middle == holds || middle == departs)
            {
                break;
            }

            (holds, departs) = Departs(middle, start) ? (holds, middle) : (middle, departs);
        }

        return holds + ((departs - holds) / 2);
    }

    /// <summary>Whether the state departs at a value of the knob.</summary>
    /// <param name="parameter">Value of the knob.</param>
    /// <param name="start">The disturbed state, unit vectors.</param>
    public bool Departs(double parameter, ReadOnlySpan<Vector3D> start)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(duration);
        MagnetMotion<NoTorque> motion = new(magnets, DriveProgram.Constant(knob(parameter)), default);
        Trajectory<NoTorque> trajectory = new(motion, ExplicitTableau.Tsitouras5, 1e-8, 0, start);
        double far = 2 * Math.Sin(departure / 2);
        while (trajectory.Time < duration && trajectory.Advance(duration))
        {
            for (int i = 0; i < start.Length; i++)
            {
                if ((trajectory.Directions[i] - start[i]).Length > far)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
