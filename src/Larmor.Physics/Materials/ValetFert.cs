using Larmor.Physics.Transport;

namespace Larmor.Physics.Materials;

/// <summary>
/// The literature's shorthand for media and interfaces, turned into channels and reactions.
/// Channels are named in the medium's own frame: <c>s_up</c> is the majority.
/// </summary>
public static class ValetFert
{
    const string SUp = "s_up";
    const string SDown = "s_dn";
    const string DDown = "d_dn";
    const string SpinFlip = "spin flip";

    /// <summary>A magnetic metal: σ_up = 1/(2ρ*(1 − β)), σ_dn = 1/(2ρ*(1 + β)), G = σ_up σ_dn/(σ_t l_sf²), eq. (T-25).</summary>
    /// <param name="name">Name of the medium.</param>
    /// <param name="rhoStar">ρ* = 1/(σ_t(1 − β²)) in Ω·m, positive and finite.</param>
    /// <param name="beta">β, |β| &lt; 1; positive when the majority conducts better.</param>
    /// <param name="lsf">Spin diffusion length in m, positive; infinite means no spin flip (G = 0).</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Medium TwoChannel(string name, double rhoStar, double beta, double lsf)
    {
        RequirePositiveFinite(rhoStar, nameof(rhoStar));
        RequireFraction(beta, nameof(beta));
        RequireLength(lsf, nameof(lsf));
        double σup = 1 / (2 * rhoStar * (1 - beta));
        double σdn = 1 / (2 * rhoStar * (1 + beta));
        return new Medium(
            name,
            [new Channel(SUp, σup), new Channel(SDown, σdn)],
            [new Reaction(SpinFlip, SUp, SDown, ConductanceOf(σup, σdn, lsf))]);
    }

    /// <summary>A normal metal: each channel carries half, σ = 1/(2ρ), eq. (T-25) at β = 0.</summary>
    /// <param name="name">Name of the medium.</param>
    /// <param name="rho">ρ in Ω·m, positive and finite.</param>
    /// <param name="lsf">Spin diffusion length in m, positive; infinite means no spin flip (G = 0).</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Medium Normal(string name, double rho, double lsf)
    {
        RequirePositiveFinite(rho, nameof(rho));
        return TwoChannel(name, rho, 0, lsf);
    }

    /// <summary>An s–d metal with the reactions <c>spin flip</c> (s_up, s_dn) and <c>s-d</c> (s_dn, d_dn), eq. (T-31).</summary>
    /// <param name="name">Name of the medium.</param>
    /// <param name="sigmaSUp">σ of s_up in S/m, positive and finite.</param>
    /// <param name="sigmaSDown">σ of s_dn in S/m, positive and finite.</param>
    /// <param name="sigmaDDown">σ of d_dn in S/m, positive and finite.</param>
    /// <param name="lsf">Spin diffusion length in m, of the s pair alone; positive, may be infinite.</param>
    /// <param name="lsd">s–d relaxation length in m, of the minority pair alone; positive, may be infinite.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Medium ThreeChannel(string name, double sigmaSUp, double sigmaSDown, double sigmaDDown, double lsf, double lsd)
    {
        RequirePositiveFinite(sigmaSUp, nameof(sigmaSUp));
        RequirePositiveFinite(sigmaSDown, nameof(sigmaSDown));
        RequirePositiveFinite(sigmaDDown, nameof(sigmaDDown));
        RequireLength(lsf, nameof(lsf));
        RequireLength(lsd, nameof(lsd));
        return new Medium(
            name,
            [new Channel(SUp, sigmaSUp), new Channel(SDown, sigmaSDown), new Channel(DDown, sigmaDDown)],
            [
                new Reaction(SpinFlip, SUp, SDown, ConductanceOf(sigmaSUp, sigmaSDown, lsf)),
                new Reaction("s-d", SDown, DDown, ConductanceOf(sigmaSDown, sigmaDDown, lsd)),
            ]);
    }

    /// <summary>
    /// A magnetic interface: r = 2AR*(1 ∓ γ) for s_up and s_dn, eq. (T-14). With δ &gt; 0 it is distributed,
    /// Γ = δ²/(4AR*), eq. (T-13); with δ = 0 it is sharp; with AR* = δ = 0 it is ideal.
    /// </summary>
    /// <param name="arStar">AR* in Ω·m², not negative and finite.</param>
    /// <param name="gamma">γ, |γ| &lt; 1; positive when the majority crosses more easily.</param>
    /// <param name="delta">δ, not negative and finite; zero when <paramref name="arStar"/> is zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Interface FromValetFert(double arStar, double gamma, double delta)
    {
        RequireNotNegativeFinite(arStar, nameof(arStar));
        RequireFraction(gamma, nameof(gamma));
        RequireNotNegativeFinite(delta, nameof(delta));
        if (arStar == 0)
        {
            // The δ model spreads the flips through the resistance: without one there is nowhere to flip.
            ArgumentOutOfRangeException.ThrowIfNotEqual(delta, 0, nameof(delta));
            return Interface.Ideal;
        }

        ChannelResistance up = new(SUp, 2 * arStar * (1 - gamma));
        ChannelResistance down = new(SDown, 2 * arStar * (1 + gamma));
        return delta == 0
            ? new SharpInterface([up, down], [])
            : new DistributedInterface([up, down], [new Reaction(SpinFlip, SUp, SDown, delta * delta / (4 * arStar))]);
    }

    /// <summary>A spin-independent contact: r = 2AR for s_up and s_dn each, so that both in parallel give AR.</summary>
    /// <param name="ar">AR in Ω·m², not negative and finite; zero is ideal.</param>
    /// <exception cref="ArgumentOutOfRangeException">The argument is outside its range.</exception>
    public static Interface FromContact(double ar)
    {
        RequireNotNegativeFinite(ar, nameof(ar));
        return FromValetFert(ar, gamma: 0, delta: 0);
    }

    // l⁻² = G (1/σ_a + 1/σ_b), written so that an infinite length gives exactly zero.
    static double ConductanceOf(double σa, double σb, double length) => σa / (σa + σb) * σb / length / length;

    static void RequirePositiveFinite(double value, string parameter) =>
        Require(value > 0 && double.IsFinite(value), value, parameter, "must be positive and finite");

    static void RequireNotNegativeFinite(double value, string parameter) =>
        Require(value >= 0 && double.IsFinite(value), value, parameter, "must be finite and not negative");

    static void RequireLength(double value, string parameter) =>
        Require(value > 0, value, parameter, "must be positive (infinite is allowed)");

    static void RequireFraction(double value, string parameter) =>
        Require(Math.Abs(value) < 1, value, parameter, "must lie between -1 and 1, both excluded");

    // Written as what must hold, so that NaN fails it.
    static void Require(bool holds, double value, string parameter, string rule)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(parameter, value, $"{parameter} {rule}");
        }
    }
}
