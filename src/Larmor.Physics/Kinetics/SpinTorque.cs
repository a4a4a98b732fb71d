using Larmor.Physics.Quantities;

namespace Larmor.Physics.Kinetics;

/// <summary>
/// What the carriers do to the magnetization, eq. (K-26):
/// (1 + δ) ∂_t n = γ B × n + (α₀ + α_2t) n × ∂_t n − (u·∇) n + β n × (u·∇) n.
/// </summary>
/// <param name="DriftPerCurrent">u/J in (m/s)/(A/m²), along the conventional current density J: negative for electrons with P_j &gt; 0.</param>
/// <param name="NonAdiabaticity">β.</param>
/// <param name="ExtraDamping">α_2t, to be added to α₀ before the division by 1 + δ.</param>
/// <param name="GyromagneticShift">δ.</param>
public readonly record struct SpinTorque(double DriftPerCurrent, double NonAdiabaticity, double ExtraDamping, double GyromagneticShift)
{
    /// <summary>The torque on a magnet.</summary>
    /// <param name="coefficients">Coefficients of its carriers.</param>
    /// <param name="saturationMagnetization">M_s in A/m of the localized moments, positive.</param>
    /// <param name="gyromagneticRatio">γ of the localized moments in rad/(s T), positive.</param>
    public static SpinTorque Of(KineticCoefficients coefficients, double saturationMagnetization, double gyromagneticRatio) =>
        Of(coefficients.Response, saturationMagnetization, gyromagneticRatio);

    /// <summary>The torque of any isotropic carriers.</summary>
    /// <param name="response">What the carriers answer to a texture.</param>
    /// <param name="saturationMagnetization">M_s in A/m of the localized moments, positive.</param>
    /// <param name="gyromagneticRatio">γ of the localized moments in rad/(s T), positive.</param>
    public static SpinTorque Of(in CarrierResponse response, double saturationMagnetization, double gyromagneticRatio)
    {
        ExchangeBands.ThrowUnlessPositive(saturationMagnetization, nameof(saturationMagnetization));
        ExchangeBands.ThrowUnlessPositive(gyromagneticRatio, nameof(gyromagneticRatio));

        // γħ/2μ_B is 1 for g = 2.
        double scale = gyromagneticRatio * Constants.ReducedPlanck / (2 * Constants.BohrMagneton * saturationMagnetization);
        double δ = scale * response.TurningReduction * response.Magnetization;
        return new SpinTorque(
            scale * response.CurrentReduction * Constants.BohrMagneton * response.CurrentPolarization / response.Charge,
            response.NonAdiabaticity, response.TurningRatio * δ, δ);
    }

    /// <summary>The same equation divided by 1 + δ, as a solver of the Landau–Lifshitz–Gilbert equation takes it, eq. (K-27). Apply once.</summary>
    /// <param name="damping">α₀ of the magnet without carriers.</param>
    /// <param name="gyromagneticRatio">γ in rad/(s T).</param>
    public EffectiveDynamics Renormalize(double damping, double gyromagneticRatio)
    {
        double share = 1 / (1 + GyromagneticShift);
        return new EffectiveDynamics(gyromagneticRatio * share, (damping + ExtraDamping) * share, DriftPerCurrent * share, NonAdiabaticity);
    }
}

/// <summary>Parameters of the equation of motion with the carriers' back action in them.</summary>
/// <param name="GyromagneticRatio">γ/(1 + δ) in rad/(s T).</param>
/// <param name="Damping">(α₀ + α_2t)/(1 + δ).</param>
/// <param name="DriftPerCurrent">u/J over 1 + δ, in (m/s)/(A/m²).</param>
/// <param name="NonAdiabaticity">β, unchanged.</param>
public readonly record struct EffectiveDynamics(double GyromagneticRatio, double Damping, double DriftPerCurrent, double NonAdiabaticity);
