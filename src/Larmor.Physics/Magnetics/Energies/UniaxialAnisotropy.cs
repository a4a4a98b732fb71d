using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics.Energies;

/// <summary>Uniaxial anisotropy K₁ sin²θ + K₂ sin⁴θ, θ the angle between u and the axis n, eq. (M-2).</summary>
/// <remarks>Two terms with different axes make a biaxial magnet.</remarks>
/// <param name="First">K₁ in J/m³; positive for an easy axis, negative for an easy plane.</param>
/// <param name="Second">K₂ in J/m³.</param>
/// <param name="Axis">n, a unit vector; its sense does not matter.</param>
public sealed record UniaxialAnisotropy(double First, double Second, Vector3D Axis) : ILocalEnergy
{
    /// <summary>n, a unit vector.</summary>
    public Vector3D Axis { get; } = Unit.Require(Axis, nameof(Axis));

    /// <inheritdoc/>
    public bool IsQuadratic => Second == 0;

    /// <summary>B_K = 2K₁/M_s in T.</summary>
    /// <param name="magnetization">M_s in A/m.</param>
    public double Field(double magnetization) => 2 * First / magnetization;

    /// <inheritdoc/>
    public double Density(Vector3D u, double magnetization)
    {
        double c = u.Dot(Axis), s2 = 1 - (c * c);
        return (First * s2) + (Second * s2 * s2);
    }

    /// <inheritdoc/>
    public Vector3D Gradient(Vector3D u, double magnetization)
    {
        double c = u.Dot(Axis);
        return (-2 * c * (First + (2 * Second * (1 - (c * c))))) * Axis;
    }

    /// <inheritdoc/>
    public Matrix3D Hessian(Vector3D u, double magnetization)
    {
        double c = u.Dot(Axis);
        return ((-2 * First) - (4 * Second * (1 - (3 * c * c)))) * Matrix3D.Outer(Axis, Axis);
    }
}
