using System.Numerics;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Physics.Coupling;

/// <summary>
/// The spin current that acts on one region, linear in the unknowns of the network and in its own motion, eqs. (N-15) and (C-5).
/// </summary>
static class ActingCurrent
{
    /// <summary>j_u from unknowns of the network while nothing moves.</summary>
    /// <param name="network">The network, in the directions that were solved.</param>
    /// <param name="unknowns">Unknowns per unit of whatever drives them.</param>
    /// <param name="region">A magnet.</param>
    public static Vector3D Of(NoncollinearNetwork network, ReadOnlySpan<double> unknowns, SpinRegion region)
    {
        ReadOnlySpan<double> left = PartOf(network, unknowns, region.LeftPlane), right = PartOf(network, unknowns, region.RightPlane);
        Vector3D faces = SpinAlgebra.Read(left, region.LeftVector) + SpinAlgebra.Read(right, region.RightVector);
        return AtElement(network, left, region, region.LeftPlane) + AtElement(network, right, region, region.RightPlane)
            + SpinAlgebra.Turn(region.Magnetism!.Transverse.MagneticPart * region.VectorRelaxation, region.Direction, faces);
    }

    /// <summary>−j_u per D_p of a region that moves while the unknowns are held at zero: a conductance in S/m² across the axis.</summary>
    public static Complex OwnConductance(NoncollinearNetwork network, SpinRegion region)
    {
        TransverseChannel transverse = region.Magnetism!.Transverse;
        Complex z = transverse.MagneticPart;
        return (2 * z * ((z * region.VectorRelaxation) + (region.Length * transverse.SpinFlip)))
            + OfElement(network, region, region.LeftPlane) + OfElement(network, region, region.RightPlane);
    }

    static Vector3D AtElement(NoncollinearNetwork network, ReadOnlySpan<double> x, SpinRegion region, int plane) =>
        network.Planes[plane].ElementOf(region) is { } element
            ? element.FromNormal(x, region.Direction) - element.IntoMagnet(x, region.Direction)
            : Vector3D.Zero;

    static Complex OfElement(NoncollinearNetwork network, SpinRegion region, int plane) =>
        network.Planes[plane].ElementOf(region)?.Conductances is { } g ? 2 * (g.Mixing + g.MagnetSide - (2 * g.Transmitted)) : Complex.Zero;

    static ReadOnlySpan<double> PartOf(NoncollinearNetwork network, ReadOnlySpan<double> values, int plane) =>
        values.Slice(network.Offset(plane), network.Planes[plane].Size);
}
