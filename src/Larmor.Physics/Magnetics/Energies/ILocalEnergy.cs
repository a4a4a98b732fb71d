using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics.Energies;

/// <summary>An energy of one macrospin by itself: a density over its volume that depends on its direction u.</summary>
/// <remarks>
/// All members are taken as functions of u in space, off the unit sphere as well, so that midpoints of steps have an energy;
/// gradients are those of space, of which only the part across u acts.
/// </remarks>
public interface ILocalEnergy
{
    /// <summary>Whether the density is a polynomial of degree two at most, so that it can be folded into one matrix and one field.</summary>
    bool IsQuadratic { get; }

    /// <summary>Energy density in J/m³.</summary>
    /// <param name="u">Direction of the magnetization.</param>
    /// <param name="magnetization">M_s in A/m.</param>
    double Density(Vector3D u, double magnetization);

    /// <summary>∂(density)/∂u in J/m³; the field of the term is −gradient/M_s.</summary>
    /// <param name="u">Direction of the magnetization.</param>
    /// <param name="magnetization">M_s in A/m.</param>
    Vector3D Gradient(Vector3D u, double magnetization);

    /// <summary>∂²(density)/∂u∂u in J/m³, symmetric.</summary>
    /// <param name="u">Direction of the magnetization.</param>
    /// <param name="magnetization">M_s in A/m.</param>
    Matrix3D Hessian(Vector3D u, double magnetization);
}
