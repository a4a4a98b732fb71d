using Larmor.Physics.Quantities;

namespace Larmor.Physics.Magnetics.Pumping;

/// <summary>Reaction of polarized carriers on the magnetization that carries them: a smaller γ and more damping, eq. (M-45).</summary>
/// <param name="Inertia">δ = G r₁ m_∥/M_s, without unit.</param>
/// <param name="FlipRatio">η_sf = ħ/(Δ τ_sf): time of precession in the exchange field over that between spin flips.</param>
public sealed record CarrierReaction(double Inertia, double FlipRatio)
{
    /// <summary>From the exchange splitting, r₁ = 1/(1 + 4η_sf²) and G = γħ/2μ_B.</summary>
    /// <param name="splitting">Exchange splitting Δ in J, positive.</param>
    /// <param name="flipTime">τ_sf in s, positive.</param>
    /// <param name="momentShare">Carriers' moment m_∥ over M_s.</param>
    /// <param name="gyromagneticRatio">γ in rad/(s·T).</param>
    public static CarrierReaction From(double splitting, double flipTime, double momentShare, double gyromagneticRatio)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(splitting);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(flipTime);
        double ratio = Constants.ReducedPlanck / (splitting * flipTime);
        double factor = gyromagneticRatio * Constants.ReducedPlanck / (2 * Constants.BohrMagneton);
        return new(factor * momentShare / (1 + (4 * ratio * ratio)), ratio);
    }

    /// <summary>γ/(1 + δ).</summary>
    /// <param name="gyromagneticRatio">γ without carriers, in rad/(s·T).</param>
    public double GyromagneticRatio(double gyromagneticRatio) => gyromagneticRatio / (1 + Inertia);

    /// <summary>(α + 2η_sf δ)/(1 + δ).</summary>
    /// <param name="damping">α without carriers.</param>
    public double Damping(double damping) => (damping + (2 * FlipRatio * Inertia)) / (1 + Inertia);
}
