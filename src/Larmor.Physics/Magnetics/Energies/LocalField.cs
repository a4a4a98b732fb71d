using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics.Energies;

/// <summary>Energy −M_s u·B in a constant field that acts on one macrospin alone, such as an exchange bias or a stray field, eq. (M-1).</summary>
/// <param name="Field">B in T.</param>
public sealed record LocalField(Vector3D Field) : ILocalEnergy
{
    /// <inheritdoc/>
    public bool IsQuadratic => true;

    /// <inheritdoc/>
    public double Density(Vector3D u, double magnetization) => -magnetization * Field.Dot(u);

    /// <inheritdoc/>
    public Vector3D Gradient(Vector3D u, double magnetization) => -magnetization * Field;

    /// <inheritdoc/>
    public Matrix3D Hessian(Vector3D u, double magnetization) => Matrix3D.Zero;
}
