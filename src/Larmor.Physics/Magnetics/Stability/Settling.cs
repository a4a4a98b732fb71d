using System.Runtime.InteropServices;
using Larmor.Numerics.Algebra;
using Larmor.Numerics.Integration;

namespace Larmor.Physics.Magnetics.Stability;

/// <summary>Lets magnets come to rest under a constant drive.</summary>
/// <param name="magnets">The magnets.</param>
/// <param name="duration">Longest time to wait in s, positive.</param>
public sealed class Settling(FrozenMagnets magnets, double duration)
{
    /// <summary>Turn of a start in rad, so that an unstable fixed point is left: a degree, as warm magnets have.</summary>
    const double Disturbance = 0.02;

    /// <summary>Follows the motion until a stable fixed point is near and finds it.</summary>
    /// <param name="drive">Field and current.</param>
    /// <param name="start">Directions at the start.</param>
    /// <returns>The fixed point, or null when the magnets still move at the end: they precess, or the time was too short.</returns>
    public Equilibrium? From(in Drive drive, ReadOnlySpan<Vector3D> start) => From(new SteadyMagnets(magnets, drive), duration, start);

    /// <summary>Follows a motion until a stable fixed point is near and finds it.</summary>
    /// <param name="motion">The motion.</param>
    /// <param name="duration">Longest time to wait in s, positive.</param>
    /// <param name="start">Directions at the start.</param>
    /// <returns>The fixed point, or null when the magnets still move at the end: they precess, or the time was too short.</returns>
    public static Equilibrium? From(ISteadyMotion motion, double duration, ReadOnlySpan<Vector3D> start)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(duration);
        const int chunks = 200;
        SteadyFlow flow = new(motion);
        ExplicitIntegrator<SteadyFlow> integrator = new(ExplicitTableau.Tsitouras5, flow, new ErrorTolerance(0, 1e-7));
        Vector3D[] rates = new Vector3D[motion.Count], moved = Disturbed(start);
        motion.SetRates(moved, rates);
        // A hundredth of a radian; where nothing moves at the start, the turn in a field of 1 mT stands in.
        double fastest = Math.Max(rates.Max(rate => rate.Length), 1e-3 * motion.RateScale);
        integrator.Start(0, MemoryMarshal.Cast<Vector3D, double>(moved), 0.01 / fastest);
        for (int chunk = 1; chunk <= chunks; chunk++)
        {
            while (integrator.Time < duration * chunk / chunks)
            {
                if (!integrator.Advance(duration * chunk / chunks))
                {
                    return null;
                }
            }

            ReadOnlySpan<Vector3D> reached = MemoryMarshal.Cast<double, Vector3D>(integrator.State);
            motion.SetRates(reached, rates);
            if (rates.Max(rate => rate.Length) > 1e-3 * motion.RateScale)
            {
                continue;
            }

            // Slow enough to ask: a stable fixed point within a few hundredths of a radian is where this ends.
            var found = Equilibrium.Find(motion, reached);
            if (found.Converged && found.IsStable && Near(found.Directions, reached))
            {
                return found;
            }
        }

        return null;
    }

    static Vector3D[] Disturbed(ReadOnlySpan<Vector3D> start)
    {
        Vector3D[] moved = new Vector3D[start.Length];
        for (int i = 0; i < moved.Length; i++)
        {
            (Vector3D first, Vector3D second) = start[i].Tangents();
            moved[i] = (start[i] + (Disturbance * (first + (0.5 * second)))).Normalized();
        }

        return moved;
    }

    static bool Near(ReadOnlySpan<Vector3D> found, ReadOnlySpan<Vector3D> reached)
    {
        for (int i = 0; i < found.Length; i++)
        {
            if ((found[i] - reached[i]).Length > 0.03)
            {
                return false;
            }
        }

        return true;
    }
}
