using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics.Torques;

/// <summary>A potential of the direction u divided by the moment, in T: Φ/m or χ/m of the generalised Landau–Lifshitz equation (M-14).</summary>
public interface IOrientationPotential
{
    /// <summary>Value in T.</summary>
    double Value(Vector3D u);

    /// <summary>∂/∂u in T; only the part across u acts.</summary>
    Vector3D Gradient(Vector3D u);

    /// <summary>∂²/∂u∂u in T, symmetric; wanted for stability and resonance, never while stepping.</summary>
    Matrix3D Hessian(Vector3D u);
}

/// <summary>The potential b·u of a constant field b.</summary>
/// <param name="Field">b in T.</param>
public sealed record LinearPotential(Vector3D Field) : IOrientationPotential
{
    /// <inheritdoc/>
    public double Value(Vector3D u) => Field.Dot(u);

    /// <inheritdoc/>
    public Vector3D Gradient(Vector3D u) => Field;

    /// <inheritdoc/>
    public Matrix3D Hessian(Vector3D u) => Matrix3D.Zero;
}
