namespace Larmor.Physics.Kinetics;

/// <summary>
/// Relative residuals of exact sum rules, eq. (K-20) and (K-21): how well the spectral functions and their integrals agree with moments
/// that were found without sampling in energy.
/// </summary>
/// <remarks>Each is divided by the integral of the magnitude of what it adds up, the scale on which rounding acts.</remarks>
/// <param name="Density">∫ν f₀ = n_e.</param>
/// <param name="Longitudinal">∫ν f_∥ = −P n_e, relative to n_e.</param>
/// <param name="TransverseEnergy">∫ν ε f_⊥ against (K-8).</param>
/// <param name="Divergence">∫ν D[φ] = 0.</param>
/// <param name="Continuity1">∫ν (S₁ + 2η_sf S₂) = (2/3) ∫ν ε k_p: what flips and turns is what the longitudinal current brings.</param>
/// <param name="Continuity2">∫ν (S₂ − 2η_sf S₁) = 0.</param>
public readonly record struct SumRules(
    double Density, double Longitudinal, double TransverseEnergy, double Divergence, double Continuity1, double Continuity2)
{
    /// <summary>The largest residual.</summary>
    public double Largest => Math.Max(
        Math.Max(Density, Math.Max(Longitudinal, TransverseEnergy)), Math.Max(Divergence, Math.Max(Continuity1, Continuity2)));

    /// <summary>Evaluates the rules.</summary>
    /// <param name="model">The model that was integrated.</param>
    /// <param name="integrals">Its integrals.</param>
    public static SumRules Of(KineticModel model, in SpectralIntegrals integrals)
    {
        Carriers carriers = model.Carriers;
        double flip2 = 2 * carriers.Bands.LarmorTime * model.Scattering.MeanFlipRate;
        double brought = 2.0 / 3 * (integrals.MajorityMobility - integrals.MinorityMobility), n = carriers.Density;
        double moment = carriers.TransverseEnergy, scale = Math.Max(Math.Abs(moment), 0.75 * carriers.Bands.ExchangeSplitting * n);
        double size = integrals.Size1 + (flip2 * integrals.Size2);
        return new SumRules(
            Math.Abs((integrals.Density / n) - 1),
            Math.Abs(integrals.Longitudinal + carriers.MajorityDensity - carriers.MinorityDensity) / n,
            Math.Abs(integrals.TransverseEnergy - moment) / scale,
            Math.Abs(integrals.DPhi) / integrals.DPhiSize,
            Math.Abs(integrals.S1 + (flip2 * integrals.S2) - brought) / size,
            Math.Abs(integrals.S2 - (flip2 * integrals.S1)) / (integrals.Size2 + (flip2 * integrals.Size1)));
    }
}
