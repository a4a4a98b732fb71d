using System.Runtime.InteropServices;
using Larmor.Numerics.Algebra;
using Larmor.Numerics.Integration;

namespace Larmor.Physics.Coupling;

/// <summary>Integrates coupled magnets with an embedded method and looks at them at any time on the way.</summary>
/// <remarks>Steps end at the breaks of field and drive. Stepping and looking allocate nothing.</remarks>
public sealed class CoupledTrajectory
{
    readonly CoupledMotion motion;
    readonly ExplicitIntegrator<CoupledMotion> integrator;
    readonly double[] state;
    readonly double[] rate;

    /// <summary>Starts a trajectory.</summary>
    /// <param name="motion">The motion.</param>
    /// <param name="tableau">The method.</param>
    /// <param name="tolerance">Error of a component of u allowed in one step.</param>
    /// <param name="time">Start in s.</param>
    /// <param name="start">Directions at the start, unit vectors, one per magnet.</param>
    public CoupledTrajectory(CoupledMotion motion, ExplicitTableau tableau, double tolerance, double time, ReadOnlySpan<Vector3D> start)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(start.Length, motion.Magnets.Count, nameof(start));
        this.motion = motion;
        integrator = new(tableau, motion, new ErrorTolerance(0, tolerance));
        state = new double[motion.Dimension];
        rate = new double[motion.Dimension];
        MemoryMarshal.Cast<Vector3D, double>(start).CopyTo(state);
        motion.Evaluate(time, state, rate);

        // A hundredth of a radian; where nothing moves at the start, the turn in a field of 1 T stands in.
        double fastest = motion.Magnets.Magnets.RateScale(1e-3);
        foreach (double value in rate)
        {
            fastest = Math.Max(fastest, Math.Abs(value));
        }

        integrator.Start(time, state, 0.01 / fastest);
    }

    /// <summary>Time reached, in s.</summary>
    public double Time => integrator.Time;

    /// <summary>Directions at <see cref="Time"/>.</summary>
    public ReadOnlySpan<Vector3D> Directions => MemoryMarshal.Cast<double, Vector3D>(integrator.State);

    /// <summary>Accepted steps.</summary>
    public int Accepted => integrator.Accepted;

    /// <summary>Rejected steps.</summary>
    public int Rejected => integrator.Rejected;

    /// <summary>Makes one step, not past a time nor past a break of field or drive.</summary>
    /// <param name="end">Time in s, later than <see cref="Time"/>.</param>
    /// <returns>False when no step was small enough.</returns>
    public bool Advance(double end) => integrator.Advance(Math.Min(end, motion.NextBreak(integrator.Time)));

    /// <summary>Integrates to a time.</summary>
    /// <param name="end">Time in s.</param>
    /// <returns>False when no step was small enough; <see cref="Time"/> says how far it came.</returns>
    public bool AdvanceTo(double end)
    {
        while (integrator.Time < end)
        {
            if (!Advance(end))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Looks at a time inside the last step, or at its end.</summary>
    /// <param name="time">Time in s; at a jump of the drive, what follows it.</param>
    /// <param name="u">Receives the directions, of unit length.</param>
    public CoupledSample Look(double time, Span<Vector3D> u)
    {
        integrator.Interpolate(time, state);
        motion.Project(state);
        motion.Evaluate(time, state, rate);
        ReadOnlySpan<Vector3D> directions = MemoryMarshal.Cast<double, Vector3D>(state);
        directions.CopyTo(u);
        CoupledMagnets magnets = motion.Magnets;
        Vector3D field = motion.Field.At(time);
        return new CoupledSample(
            time, magnets.CurrentDensity, magnets.Voltage, magnets.Resistance, magnets.Magnets.Energy(directions, field),
            magnets.PowersOf(directions, field, MemoryMarshal.Cast<double, Vector3D>(rate)));
    }

    /// <summary>Integrates through a list of times and looks at each.</summary>
    /// <param name="times">Times in s, rising, none before <see cref="Time"/>.</param>
    /// <param name="samples">Receives one sample per time.</param>
    /// <param name="directions">Receives the directions: one per magnet, time after time.</param>
    /// <returns>How many times were reached; fewer than asked for when no step was small enough.</returns>
    public int Record(ReadOnlySpan<double> times, Span<CoupledSample> samples, Span<Vector3D> directions)
    {
        int count = motion.Magnets.Count;
        for (int i = 0; i < times.Length; i++)
        {
            // Steps are as long as the error allows, whatever the times; only the last one is cut.
            while (integrator.Time < times[i])
            {
                if (!Advance(times[^1]))
                {
                    return i;
                }
            }

            samples[i] = Look(times[i], directions.Slice(i * count, count));
        }

        return times.Length;
    }
}
