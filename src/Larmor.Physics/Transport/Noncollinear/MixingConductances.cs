using System.Numerics;
using Larmor.Physics.Quantities;

namespace Larmor.Physics.Transport.Noncollinear;

/// <summary>
/// Conductances of a magnetoelectronic interface in S/m², eq. (N-8): J_c = G_c (V_c,N − V_c,F) along the axis, and for
/// transverse spin j_N = G_mix Δ_N − T_mix Δ_F from the normal side, j_F = T_mix Δ_N − G_F Δ_F into the magnet.
/// </summary>
/// <remarks>
/// A positive imaginary part turns with +u × Δ, u the axis of the magnet. G_mix = G_up = G_dn = T_mix = G_F is an isotropic
/// contact that conserves spin. Circuit theory with transposed spin indices has the opposite sign of Im G_mix.
/// </remarks>
/// <param name="Up">G_up of the majority, not negative.</param>
/// <param name="Down">G_dn of the minority, not negative.</param>
/// <param name="Mixing">G_mix = G_r + i G_i, G_r not negative.</param>
/// <param name="Transmitted">T_mix, with (Re T_mix)² ≤ Re G_mix · Re G_F; zero when no transverse spin passes.</param>
/// <param name="MagnetSide">G_F, real part not negative: transverse conductance seen from inside the magnet.</param>
public sealed record MixingConductances(double Up, double Down, Complex Mixing, Complex Transmitted, Complex MagnetSide)
{
    /// <summary>e²/h in S: a conductance of g channels per area is g e²/h.</summary>
    public const double PerChannel = Constants.ElementaryCharge * Constants.ElementaryCharge / Constants.Planck;

    /// <summary>An interface that absorbs all transverse spin: T_mix = G_F = 0.</summary>
    /// <param name="up">G_up in S/m².</param>
    /// <param name="down">G_dn in S/m².</param>
    /// <param name="mixing">G_mix in S/m².</param>
    public static MixingConductances Absorbing(double up, double down, Complex mixing) => new(up, down, mixing, 0, 0);

    /// <summary>An interface that passes transverse spin, alike from both sides: G_F = G_mix.</summary>
    /// <param name="up">G_up in S/m².</param>
    /// <param name="down">G_dn in S/m².</param>
    /// <param name="mixing">G_mix in S/m².</param>
    /// <param name="transmitted">T_mix in S/m².</param>
    public static MixingConductances Transmitting(double up, double down, Complex mixing, Complex transmitted) =>
        new(up, down, mixing, transmitted, mixing);

    /// <summary>G_up and G_dn of a starred interface resistance AR* and asymmetry γ: G = 1/(2 AR* (1 ∓ γ)).</summary>
    /// <param name="resistance">AR* in Ω·m², positive.</param>
    /// <param name="asymmetry">γ, between −1 and 1 exclusive.</param>
    public static (double Up, double Down) FromStarred(double resistance, double asymmetry)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(resistance);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(Math.Abs(asymmetry), 1, nameof(asymmetry));
        return (1 / (2 * resistance * (1 - asymmetry)), 1 / (2 * resistance * (1 + asymmetry)));
    }
}
