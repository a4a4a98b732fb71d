using System.Runtime.InteropServices;
using Larmor.Numerics.Algebra;
using Larmor.Numerics.Integration;

namespace Larmor.Physics.Magnetics.Dynamics;

/// <summary>Integrates the motion of magnets with an embedded method; every accepted step ends on the sphere and at the breaks of the program.</summary>
/// <typeparam name="TTorque">Torques from outside.</typeparam>
public sealed class Trajectory<TTorque>
    where TTorque : struct, ITorqueSource
{
    readonly ExplicitIntegrator<MagnetMotion<TTorque>> integrator;
    readonly DriveProgram program;
    readonly double[] inside;

    /// <summary>Starts a trajectory.</summary>
    /// <param name="motion">The equation of motion.</param>
    /// <param name="tableau">The method.</param>
    /// <param name="tolerance">Error of a component of u allowed in one step.</param>
    /// <param name="time">Start in s.</param>
    /// <param name="start">Directions at the start, unit vectors, one per magnet.</param>
    public Trajectory(MagnetMotion<TTorque> motion, ExplicitTableau tableau, double tolerance, double time, ReadOnlySpan<Vector3D> start)
    {
        program = motion.Program;
        inside = new double[motion.Dimension];
        integrator = new(tableau, motion, new ErrorTolerance(0, tolerance));
        ReadOnlySpan<double> state = MemoryMarshal.Cast<Vector3D, double>(start);
        double[] rate = new double[motion.Dimension];
        ArgumentOutOfRangeException.ThrowIfNotEqual(state.Length, rate.Length, nameof(start));
        motion.Evaluate(time, state, rate);
        // A hundredth of a radian; where nothing moves at the start, the turn in a field of 1 T stands in.
        double fastest = Math.Max(rate.Max(Math.Abs), 1e-3 * motion.Magnets.RateScale(1));
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

    /// <summary>Makes one step, not past a time nor past a break of the program.</summary>
    /// <param name="end">Time in s, later than <see cref="Time"/>.</param>
    /// <returns>False when no step was small enough.</returns>
    public bool Advance(double end)
    {
        // A stage at the very end of a step would see the value after a jump: the step before one ends a rounding early, and a step
        // of that rounding crosses it.
        double jump = program.NextBreak(Time), before = Math.BitDecrement(jump);
        return integrator.Advance(Math.Min(end, before > Time ? before : jump));
    }

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

    /// <summary>Writes the directions at a time inside the last step, of unit length.</summary>
    /// <param name="time">Time in s.</param>
    /// <param name="u">Receives one direction per magnet.</param>
    public void Interpolate(double time, Span<Vector3D> u)
    {
        integrator.Interpolate(time, inside);
        ReadOnlySpan<Vector3D> raw = MemoryMarshal.Cast<double, Vector3D>(inside);
        for (int i = 0; i < u.Length; i++)
        {
            u[i] = raw[i].Normalized();
        }
    }
}
