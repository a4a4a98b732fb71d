using System.Runtime.InteropServices;
using Larmor.Numerics.Algebra;
using Larmor.Numerics.Integration;

namespace Larmor.Physics.Magnetics.Dynamics;

/// <summary>The equation of motion of a system of macrospins as a right-hand side: three numbers per magnet, eq. (M-15).</summary>
/// <typeparam name="TTorque">Torques from outside.</typeparam>
/// <param name="magnets">The magnets.</param>
/// <param name="program">Field and current against time.</param>
/// <param name="torque">Torques from outside, or <see cref="NoTorque"/>.</param>
public readonly struct MagnetMotion<TTorque>(FrozenMagnets magnets, DriveProgram program, TTorque torque) : IExplicitSystem
    where TTorque : struct, ITorqueSource
{
    readonly TTorque torque = torque;
    readonly Vector3D[] torques = typeof(TTorque) == typeof(NoTorque) ? [] : new Vector3D[magnets.Count];

    /// <summary>The magnets.</summary>
    public FrozenMagnets Magnets => magnets;

    /// <summary>Field and current against time.</summary>
    public DriveProgram Program => program;

    /// <inheritdoc/>
    public int Dimension => 3 * magnets.Count;

    /// <inheritdoc/>
    public void Evaluate(double time, ReadOnlySpan<double> state, Span<double> rate)
    {
        ReadOnlySpan<Vector3D> u = MemoryMarshal.Cast<double, Vector3D>(state);
        if (torques.Length > 0)
        {
            torque.SetTorques(time, u, torques);
        }

        magnets.SetRates(u, program.At(time), torques, MemoryMarshal.Cast<double, Vector3D>(rate));
    }

    /// <summary>Gives every direction its unit length back.</summary>
    /// <param name="state">Directions.</param>
    /// <returns>True.</returns>
    public bool Project(Span<double> state)
    {
        foreach (ref Vector3D u in MemoryMarshal.Cast<double, Vector3D>(state))
        {
            u = u.Normalized();
        }

        return true;
    }
}
