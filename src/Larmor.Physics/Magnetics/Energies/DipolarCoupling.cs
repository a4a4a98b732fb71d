using Larmor.Numerics.Algebra;
using Larmor.Physics.Quantities;

namespace Larmor.Physics.Magnetics.Energies;

/// <summary>Magnetostatic energy of two macrospins, E = b·D·a, eq. (M-6).</summary>
/// <param name="First">Index of one macrospin.</param>
/// <param name="Second">Index of the other.</param>
/// <param name="Tensor">D in J, symmetric with trace 0 for bodies that do not overlap.</param>
public sealed record DipolarCoupling(int First, int Second, Matrix3D Tensor) : IPairEnergy
{
    /// <summary>Coupling of two point dipoles, E = (μ₀/4πr³) [m_a·m_b − 3 (m_a·r̂)(m_b·r̂)]. Good for bodies far apart against their size.</summary>
    /// <param name="first">Index of one macrospin.</param>
    /// <param name="second">Index of the other.</param>
    /// <param name="firstMoment">Moment of the first in A·m².</param>
    /// <param name="secondMoment">Moment of the second in A·m².</param>
    /// <param name="displacement">Vector from the centre of the first to the centre of the second, in m, not null.</param>
    public static DipolarCoupling BetweenPoints(int first, int second, double firstMoment, double secondMoment, Vector3D displacement)
    {
        double distance = displacement.Length;
        ArgumentOutOfRangeException.ThrowIfZero(distance, nameof(displacement));
        Vector3D along = (1 / distance) * displacement;
        double scale = Constants.VacuumPermeability * firstMoment * secondMoment / (4 * Math.PI * distance * distance * distance);
        return new(first, second, scale * (Matrix3D.Identity + (-3 * Matrix3D.Outer(along, along))));
    }

    /// <summary>Coupling of two uniformly magnetized rectangular prisms with parallel edges, D = μ₀ M_a M_b V_b N, N averaged over the second.</summary>
    /// <param name="first">Index of one macrospin.</param>
    /// <param name="second">Index of the other.</param>
    /// <param name="firstMagnetization">M_s of the first in A/m.</param>
    /// <param name="secondMagnetization">M_s of the second in A/m.</param>
    /// <param name="firstEdges">Edges of the first prism along x, y, z, in m.</param>
    /// <param name="secondEdges">Edges of the second prism, in m.</param>
    /// <param name="displacement">Vector from the centre of the first to the centre of the second, in m; the prisms must not overlap.</param>
    public static DipolarCoupling BetweenPrisms(
        int first, int second, double firstMagnetization, double secondMagnetization, Vector3D firstEdges, Vector3D secondEdges, Vector3D displacement)
    {
        Matrix3D tensor = PrismTensor.Between(firstEdges, secondEdges, displacement);
        double volume = secondEdges.X * secondEdges.Y * secondEdges.Z;
        return new(first, second, Constants.VacuumPermeability * firstMagnetization * secondMagnetization * volume * tensor);
    }

    /// <inheritdoc/>
    public double Energy(Vector3D a, Vector3D b) => Tensor.Between(b, a);

    /// <inheritdoc/>
    public (Vector3D First, Vector3D Second) Gradients(Vector3D a, Vector3D b) => (Tensor.Transpose() * b, Tensor * a);

    /// <inheritdoc/>
    public PairHessian Hessian(Vector3D a, Vector3D b) => new(Matrix3D.Zero, Tensor.Transpose(), Matrix3D.Zero);
}
