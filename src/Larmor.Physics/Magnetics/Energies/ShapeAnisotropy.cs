using Larmor.Numerics.Algebra;
using Larmor.Physics.Quantities;

namespace Larmor.Physics.Magnetics.Energies;

/// <summary>Magnetostatic self-energy ½ μ₀ M_s² u·N·u, eq. (M-4).</summary>
/// <param name="Tensor">Demagnetizing tensor N, symmetric with trace 1; see <see cref="Demagnetization"/> for closed forms.</param>
public sealed record ShapeAnisotropy(Matrix3D Tensor) : ILocalEnergy
{
    /// <inheritdoc/>
    public bool IsQuadratic => true;

    /// <inheritdoc/>
    public double Density(Vector3D u, double magnetization) => 0.5 * Scale(magnetization) * Tensor.Between(u, u);

    /// <inheritdoc/>
    public Vector3D Gradient(Vector3D u, double magnetization) => Scale(magnetization) * (Tensor * u);

    /// <inheritdoc/>
    public Matrix3D Hessian(Vector3D u, double magnetization) => Scale(magnetization) * Tensor;

    static double Scale(double magnetization) => Constants.VacuumPermeability * magnetization * magnetization;
}
