using Larmor.Physics.Quantities;

namespace Larmor.Physics.Transport.Textures;

/// <summary>The flux of magnetization that a polarized current carries.</summary>
public static class DriftFlux
{
    /// <summary>b = −β_P μ_B J_e/e in A/s, eq.: electrons run against the conventional current.</summary>
    /// <param name="polarization">β_P of the conductivity.</param>
    /// <param name="currentDensity">J_e in A/m², positive along +x.</param>
    public static double FromCurrent(double polarization, double currentDensity) =>
        -polarization * Constants.BohrMagneton / Constants.ElementaryCharge * currentDensity;
}
