using System.Collections.Immutable;
using Larmor.Physics.Kinetics;

namespace Larmor.Experiments;

/// <summary>Carriers and their collisions, ready to be solved.</summary>
/// <param name="Carriers">The carriers.</param>
/// <param name="FlipTime">τ_sf in s, at ε = μ where rates follow the energy; infinite without flips.</param>
public abstract record CarrierCollisions(Carriers Carriers, double FlipTime)
{
    /// <summary>Collision rates at a kinetic energy ε in J, positive.</summary>
    public abstract RelaxationPoint Rates(double energy);

    /// <summary>Solves the kinetic equation.</summary>
    public abstract CarrierSolution Solve();
}

/// <summary>Flips at a constant rate per band that are local in energy.</summary>
/// <param name="Model">The model, exact in p.</param>
public sealed record ConstantFlips(KineticModel Model) : CarrierCollisions(Model.Carriers, 1 / Model.Scattering.MeanFlipRate)
{
    /// <inheritdoc/>
    public override RelaxationPoint Rates(double energy) =>
        RelaxationPoint.At(Model.Scattering, Carriers.Bands.LarmorTime, energy, AsymmetryOrder.Exact);

    /// <inheritdoc/>
    public override CarrierSolution Solve()
    {
        var found = KineticCoefficients.Of(Model);
        SpectralIntegrals? integrals = Carriers.IsCold ? null : SpectralIntegrals.Of(Model);
        return new CarrierSolution(
            this, found.ParticleCurrentPerField, found.Response,
            KineticCoefficients.Of(Model with { Order = AsymmetryOrder.First }).CurrentPolarization,
            integrals is { } of ? new TransverseIntegrals(of.S1, of.S2, of.X1, of.X2) : null,
            found.SumRules is { } rules
                ?
                [
                    new("density", rules.Density, "∫ν f₀ = n_e"),
                    new("longitudinal", rules.Longitudinal, "∫ν f_∥ = −P n_e"),
                    new("transverse energy", rules.TransverseEnergy, "∫ν ε f_⊥ against Fermi–Dirac integrals"),
                    new("divergence", rules.Divergence, "∫ν D[φ] = 0"),
                    new("continuity of spin along n × ∂n", rules.Continuity1, "∫ν (S₁ + 2η_sf S₂) = ⅔ ∫ν ε k_p"),
                    new("continuity of spin along ∂n", rules.Continuity2, "∫ν (S₂ − 2η_sf S₁) = 0"),
                ]
                : [],
            Carriers.IsCold ? null : At);
    }

    TransversePoint At(double energy)
    {
        SpectralPoint point = Model.At(energy);
        double β = 2 * Carriers.Bands.LarmorTime * Model.Scattering.MeanFlipRate, turning = -point.Equilibrium.Longitudinal / (1 + (β * β));
        return new TransversePoint(point.S1, point.S2, turning, β * turning);
    }
}

/// <summary>Golden-rule flips that keep the total energy.</summary>
/// <param name="Model">The model.</param>
public sealed record EnergyConservingFlips(GoldenRuleModel Model) : CarrierCollisions(Model.Carriers, Model.FlipTime)
{
    /// <inheritdoc/>
    public override RelaxationPoint Rates(double energy) => Model.Rates(energy);

    /// <inheritdoc/>
    public override CarrierSolution Solve()
    {
        var found = GoldenRuleCoefficients.Of(Model);
        return new CarrierSolution(
            this, found.ParticleCurrentPerField, found.Response, null, found.Integrals,
            [
                new("longitudinal", found.SumRules.Longitudinal, "∫ν f_∥ = −P n_e"),
                new("continuity of spin along n × ∂n", found.SumRules.Continuity1, "∫ν [S₁ + (η₊ + η₋) S₂] = ⅔ ∫ν ε k_p"),
                new("continuity of spin along ∂n", found.SumRules.Continuity2, "∫ν [S₂ − (η₊ + η₋) S₁] = 0"),
                new("continuity in time along n × ∂n/∂t", found.SumRules.Turning1, "∫ν [b₁ + (η₊ + η₋) b₂] = t_s P n_e"),
                new("continuity in time along ∂n/∂t", found.SumRules.Turning2, "∫ν [b₂ − (η₊ + η₋) b₁] = 0"),
            ],
            At);
    }

    TransversePoint At(double energy)
    {
        GoldenRulePoint point = Model.At(energy);
        return new TransversePoint(point.Spectral.S1, point.Spectral.S2, point.Turning.Real, point.Turning.Imaginary);
    }
}

/// <summary>Transverse response at one kinetic energy, averaged over directions; magnetizations carry −μ_B ν.</summary>
/// <param name="S1">S₁ along n × ∂_i n, per t_s² F_i/m.</param>
/// <param name="S2">S₂ along ∂_i n.</param>
/// <param name="B1">b₁/t_s along n × ∂_t n, without a field.</param>
/// <param name="B2">b₂/t_s along ∂_t n.</param>
public readonly record struct TransversePoint(double S1, double S2, double B1, double B2);

/// <summary>How well a sum rule is met.</summary>
/// <param name="Name">What it says is conserved.</param>
/// <param name="Residual">Its residual over the integral of the magnitudes.</param>
/// <param name="Rule">The rule.</param>
public sealed record SumRuleCheck(string Name, double Residual, string Rule);

/// <summary>The solved kinetic equation.</summary>
/// <param name="Collisions">What was solved.</param>
/// <param name="ParticleCurrentPerField">j/E in (1/(m² s))/(V/m), of the sign of the charge.</param>
/// <param name="Response">What the torque takes.</param>
/// <param name="FirstOrderPolarization">P_j to first order in p; null where rates follow the energy.</param>
/// <param name="Integrals">Integrals behind the angle-resolved magnetization; null for cold carriers.</param>
/// <param name="SumRules">Sum rules that were evaluated; empty for cold carriers.</param>
/// <param name="At">Transverse response at a kinetic energy in J; null for cold carriers, whose spectra are distributions.</param>
public sealed record CarrierSolution(
    CarrierCollisions Collisions,
    double ParticleCurrentPerField,
    CarrierResponse Response,
    double? FirstOrderPolarization,
    TransverseIntegrals? Integrals,
    ImmutableArray<SumRuleCheck> SumRules,
    Func<double, TransversePoint>? At)
{
    /// <summary>σ = q j/E in S/m, positive.</summary>
    public double Conductivity => Collisions.Carriers.Bands.Charge * ParticleCurrentPerField;
}
