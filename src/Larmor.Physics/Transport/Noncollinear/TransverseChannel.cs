using System.Numerics;

namespace Larmor.Physics.Transport.Noncollinear;

/// <summary>Sense in which the exchange field turns transverse spin.</summary>
public enum PrecessionSense
{
    /// <summary>The usual ferromagnetic coupling: C &lt; 0, eq. (N-3).</summary>
    Usual,

    /// <summary>The other sense: C &gt; 0.</summary>
    Reversed,
}

/// <summary>
/// How spin transverse to the magnetization moves inside a magnet, eq. (N-3): j_t = −σ_p dΔ_t/dz and
/// dj_t/dz = −(G_sf + G_φ + iC) Δ_t.
/// </summary>
/// <param name="Conductivity">σ_p in S/m, positive.</param>
/// <param name="SpinFlip">G_sf in S/m³, not negative: transverse spin lost to the lattice.</param>
/// <param name="Dephasing">G_φ in S/m³, not negative: transverse spin given to the magnetization by dephasing.</param>
/// <param name="Precession">C in S/m³, either sign: precession about the exchange field; it does not dissipate.</param>
public sealed record TransverseChannel(double Conductivity, double SpinFlip, double Dephasing, double Precession)
{
    /// <summary>κ_t in 1/m with a positive real part, eq. (N-3).</summary>
    public Complex Wavenumber => Complex.Sqrt(new Complex(SpinFlip + Dephasing, Precession) / Conductivity);

    /// <summary>z = (G_φ + iC)/(G_sf + G_φ + iC): the part of the absorbed current that acts on the magnetization, eq. (N-15).</summary>
    public Complex MagneticPart => new Complex(Dephasing, Precession) / new Complex(SpinFlip + Dephasing, Precession);

    /// <summary>
    /// Derives the transverse parameters from lengths and the s channels of a medium:
    /// κ_t² = 1/l_sf² + 1/λ_φ² ± i/λ_J² with σ_p = 2 σ_up σ_dn/(σ_up + σ_dn) and G_sf = 2 G(s_up, s_dn).
    /// </summary>
    /// <param name="medium">A medium with the channels s_up and s_dn.</param>
    /// <param name="precessionLength">λ_J in m, positive; infinite for no precession.</param>
    /// <param name="dephasingLength">λ_φ in m, positive; infinite for no dephasing.</param>
    /// <param name="sense">Sense of precession.</param>
    public static TransverseChannel FromLengths(Medium medium, double precessionLength, double dephasingLength, PrecessionSense sense)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(precessionLength);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dephasingLength);
        double up = medium.Channels.Single(channel => channel.Name == "s_up").Conductivity;
        double down = medium.Channels.Single(channel => channel.Name == "s_dn").Conductivity;
        double flip = medium.Reactions.Where(IsSpinFlip).Sum(reaction => reaction.Conductance);
        double conductivity = 2 * up * down / (up + down);
        double precession = conductivity / (precessionLength * precessionLength);
        return new TransverseChannel(
            conductivity, 2 * flip, conductivity / (dephasingLength * dephasingLength), sense == PrecessionSense.Usual ? -precession : precession);
    }

    static bool IsSpinFlip(Reaction reaction) => (reaction.A, reaction.B) is ("s_up", "s_dn") or ("s_dn", "s_up");
}
