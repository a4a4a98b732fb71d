using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics.Dynamics;

/// <summary>
/// Torques from outside the magnets, asked for once per evaluation for all of them: a solved stack, for instance. A structure
/// implements it, so that the call is bound when the code is compiled.
/// </summary>
public interface ITorqueSource
{
    /// <summary>Writes τ of du/dt = −γ u × B + α u × du/dt + τ, in 1/s and across u, one per magnet.</summary>
    /// <param name="time">t in s.</param>
    /// <param name="u">Directions; off unit length by the error of a stage.</param>
    /// <param name="torques">Receives τ; overwritten.</param>
    void SetTorques(double time, ReadOnlySpan<Vector3D> u, Span<Vector3D> torques);
}

/// <summary>No torque from outside.</summary>
public readonly struct NoTorque : ITorqueSource
{
    /// <inheritdoc/>
    public void SetTorques(double time, ReadOnlySpan<Vector3D> u, Span<Vector3D> torques) => torques.Clear();
}
