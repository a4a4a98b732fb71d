namespace Larmor.Physics.Kinetics;

/// <summary>How far the asymmetry p of the flip times is followed.</summary>
public enum AsymmetryOrder
{
    /// <summary>All orders.</summary>
    Exact,

    /// <summary>First order in p, as the source has it; for comparison.</summary>
    First,
}

/// <summary>Where collisions drive the transverse part of a texture's carriers.</summary>
public enum RelaxationTarget
{
    /// <summary>
    /// The equilibrium of a uniform magnet, as in the source. The equilibrium current then turns by η̄ in the plane across n, which fed
    /// back to the magnetization would be a negative exchange damping.
    /// </summary>
    UniformEquilibrium,

    /// <summary>The equilibrium of the texture itself: consistent with thermodynamics. No integrated coefficient differs.</summary>
    LocalEquilibrium,
}

/// <summary>Carriers, their collisions and the two choices of the kinetic equation, eq. (K-13) to (K-19).</summary>
/// <param name="Carriers">The carriers.</param>
/// <param name="Scattering">Their collisions.</param>
/// <param name="Target">Where the transverse part relaxes to.</param>
/// <param name="Order">Order in p.</param>
public sealed record KineticModel(Carriers Carriers, Scattering Scattering, RelaxationTarget Target, AsymmetryOrder Order)
{
    /// <summary>All spectral functions at a kinetic energy.</summary>
    /// <param name="energy">ε in J, positive.</param>
    /// <remarks>Allocates nothing. Carriers must be above 0 K, where the derivatives of the Fermi function exist.</remarks>
    public SpectralPoint At(double energy) => SpectralPoint.At(this, energy);
}
