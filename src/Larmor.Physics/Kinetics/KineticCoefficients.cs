using Larmor.Physics.Quantities;

namespace Larmor.Physics.Kinetics;

/// <summary>Integrated response of the carriers to an electric field, eq. (K-22) to (K-25).</summary>
/// <remarks>
/// With a constant τ all come from densities alone, at any temperature; with τ(ε) from an average over the edge of each band.
/// The transverse magnetization follows from spin conservation and needs no spectral function.
/// </remarks>
/// <param name="Model">The model.</param>
/// <param name="ParticleCurrentPerField">j/E in (1/(m² s))/(V/m): flow of particles along the field, of the sign of the charge.</param>
/// <param name="CurrentPolarization">P_j = J_∥/(μ_B j), between −1 and 1.</param>
/// <param name="SumRules">Residuals of the sum rules; null for cold carriers, whose spectral functions are distributions.</param>
public sealed record KineticCoefficients(KineticModel Model, double ParticleCurrentPerField, double CurrentPolarization, SumRules? SumRules)
{
    /// <summary>σ = q j/E in S/m, positive.</summary>
    public double Conductivity => Model.Carriers.Bands.Charge * ParticleCurrentPerField;

    /// <summary>J_∥/E in (A/s)/(V/m): flow of magnetic moment along n carried by the current.</summary>
    public double SpinCurrentPerField => Constants.BohrMagneton * CurrentPolarization * ParticleCurrentPerField;

    /// <summary>η_sf = t_s/τ_sf.</summary>
    public double FlipRatio => Model.Carriers.Bands.LarmorTime * Model.Scattering.MeanFlipRate;

    /// <summary>β = 2η_sf: independent of p, of τ and of its energy dependence.</summary>
    public double NonAdiabaticity => 2 * FlipRatio;

    /// <summary>1/(1 + 4η_sf²), by which flips reduce u and δ.</summary>
    public double FlipReduction => 1 / (1 + (4 * FlipRatio * FlipRatio));

    /// <summary>What the torque takes from the carriers.</summary>
    public CarrierResponse Response => CarrierResponse.Local(
        Model.Carriers.Magnetization, Model.Carriers.Bands.Charge, CurrentPolarization, FlipRatio);

    /// <summary>ℓ m₁/E in A/(V/m): magnetization along n × ∂n per gradient, −t_s J_∥/(1 + 4η_sf²). That along ∂n is β times as large.</summary>
    public double GradientMagnetizationPerField => -Model.Carriers.Bands.LarmorTime * SpinCurrentPerField * FlipReduction;

    /// <summary>t_s m₁ in A s/m: magnetization along n × ∂n/∂t per rate of turning, −t_s m_∥/(1 + 4η_sf²). That along ∂n/∂t is β times as large.</summary>
    public double TurningMagnetization => -Model.Carriers.Bands.LarmorTime * Model.Carriers.Magnetization * FlipReduction;

    /// <summary>Computes the coefficients, and unless the carriers are cold the sum rules with them.</summary>
    /// <param name="model">The model.</param>
    /// <remarks>With <see cref="AsymmetryOrder.First"/> the current and P_j are each expanded to first order in p.</remarks>
    public static KineticCoefficients Of(KineticModel model)
    {
        Carriers carriers = model.Carriers;
        SpectralIntegrals? integrals = carriers.IsCold ? null : SpectralIntegrals.Of(model);
        BandMobilities mobilities = BandMobilities.Of(model, integrals);
        double polarization = mobilities.Polarization;
        if (model.Order == AsymmetryOrder.First)
        {
            // (N₀ + N₁)/(D₀ + D₁) to first order in the parts with p.
            Scattering s = model.Scattering;
            var symmetric = Scattering.WithFlips(1 / s.ConservingRate, 1 / s.MeanFlipRate, 0);
            symmetric = s.Exponent == 0 ? symmetric : symmetric.WithPowerLaw(s.Exponent, s.ReferenceEnergy);
            BandMobilities zeroth = BandMobilities.Of(model with { Scattering = symmetric }, null);
            polarization = zeroth.Polarization + ((mobilities.Difference - (zeroth.Polarization * mobilities.Sum)) / zeroth.Sum);
        }

        double perField = carriers.Bands.Charge * 2 * carriers.Bands.LarmorTime / (3 * carriers.Bands.Mass) * mobilities.Sum;
        return new KineticCoefficients(
            model, perField, polarization, integrals is { } found ? Kinetics.SumRules.Of(model, found) : null);
    }
}
