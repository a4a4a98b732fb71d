using System.Numerics;

namespace Larmor.Physics.Kinetics;

/// <summary>Integrated response of carriers whose flips change the kinetic energy by Δ, eq. (K-30) to (K-33).</summary>
/// <param name="Model">The model.</param>
/// <param name="ParticleCurrentPerField">j/E in (1/(m² s))/(V/m), of the sign of the charge.</param>
/// <param name="Response">What the torque takes from them.</param>
/// <param name="Integrals">∫ν S₁, ∫ν S₂, ∫ν x₁ and ∫ν x₂ in m⁻³.</param>
/// <param name="SumRules">Residuals of the sum rules.</param>
public sealed record GoldenRuleCoefficients(
    GoldenRuleModel Model, double ParticleCurrentPerField, CarrierResponse Response, TransverseIntegrals Integrals, GoldenRuleSumRules SumRules)
{
    /// <summary>σ = q j/E in S/m, positive.</summary>
    public double Conductivity => Model.Carriers.Bands.Charge * ParticleCurrentPerField;

    /// <summary>Computes the coefficients.</summary>
    /// <param name="model">The model.</param>
    public static GoldenRuleCoefficients Of(GoldenRuleModel model)
    {
        Carriers carriers = model.Carriers;
        double ν0 = carriers.Bands.DensityOfStatesFactor, minority = 0, majority = 0, x1 = 0, x2 = 0, polarized = 0;
        Balance gradient = default, turning = default;
        foreach ((double offset, double weight) in EnergyLadder.Offsets(carriers))
        {
            foreach (GoldenRulePoint point in model.Ladder(offset))
            {
                double ε = point.Energy, w = weight * ν0 * Math.Sqrt(ε), flips = point.Flips;
                minority -= w * ε * point.Spectral.MinorityK;
                majority -= w * ε * point.Spectral.MajorityK;
                x1 += w * point.Spectral.X1;
                x2 += w * point.Spectral.X2;
                polarized -= w * point.Spectral.Equilibrium.Longitudinal;
                gradient = gradient.Plus(w, flips, point.Spectral.S1, point.Spectral.S2);
                turning = turning.Plus(w, flips, point.Turning.Real, point.Turning.Imaginary);
            }
        }

        double perField = carriers.Bands.Charge * 2 * carriers.Bands.LarmorTime / (3 * carriers.Bands.Mass) * (majority + minority);
        double brought = 2.0 / 3 * (majority - minority);
        var response = new CarrierResponse(
            carriers.Magnetization, carriers.Bands.Charge, (majority - minority) / (majority + minority),
            gradient.Two / gradient.One, gradient.One / brought, turning.Two / turning.One, turning.One / polarized);
        return new GoldenRuleCoefficients(
            model, perField, response, new TransverseIntegrals(gradient.One, gradient.Two, x1, x2),
            new GoldenRuleSumRules(
                Math.Abs(polarized + carriers.MinorityDensity - carriers.MajorityDensity) / carriers.Density,
                gradient.Defect1(brought), gradient.Defect2, turning.Defect1(polarized), turning.Defect2));
    }

    /// <summary>Integrals of both components, of what flips take from each, and of the magnitudes.</summary>
    readonly record struct Balance(double One, double Two, double Lost1, double Lost2, double Size)
    {
        public double Defect2 => Math.Abs(Two - Lost1) / Size;

        public Balance Plus(double w, double flips, double one, double two) => new(
            One + (w * one), Two + (w * two), Lost1 + (w * flips * one), Lost2 + (w * flips * two),
            Size + (w * (1 + flips) * (Math.Abs(one) + Math.Abs(two))));

        public double Defect1(double brought) => Math.Abs(One + Lost2 - brought) / Size;
    }
}

/// <summary>Integrals over energy behind the angle-resolved magnetization, in m⁻³.</summary>
/// <param name="S1">∫ν S₁.</param>
/// <param name="S2">∫ν S₂.</param>
/// <param name="X1">∫ν x₁.</param>
/// <param name="X2">∫ν x₂.</param>
public readonly record struct TransverseIntegrals(double S1, double S2, double X1, double X2);

/// <summary>Residuals of the sum rules with flips that change the energy, eq. (K-32), relative to the integral of the magnitudes.</summary>
/// <param name="Longitudinal">∫ν f_∥ = −P n_e, relative to n_e.</param>
/// <param name="Continuity1">∫ν [S₁ + (η₊ + η₋) S₂] = (2/3) ∫ν ε k_p.</param>
/// <param name="Continuity2">∫ν [S₂ − (η₊ + η₋) S₁] = 0.</param>
/// <param name="Turning1">The first for a magnetization that turns in time.</param>
/// <param name="Turning2">The second for it.</param>
public readonly record struct GoldenRuleSumRules(double Longitudinal, double Continuity1, double Continuity2, double Turning1, double Turning2)
{
    /// <summary>The largest residual.</summary>
    public double Largest => Math.Max(Longitudinal, Math.Max(Math.Max(Continuity1, Continuity2), Math.Max(Turning1, Turning2)));
}

/// <summary>One rung of a solved ladder.</summary>
/// <param name="Energy">ε in J.</param>
/// <param name="Flips">η₊ + η₋.</param>
/// <param name="Spectral">The spectral functions, without a field-driven time part: G is left out.</param>
/// <param name="Turning">(b₁ + i b₂)/t_s of a magnetization that turns in time, without a field; without flips −f_∥.</param>
public readonly record struct GoldenRulePoint(double Energy, double Flips, SpectralPoint Spectral, Complex Turning);
