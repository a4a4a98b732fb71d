using System.Collections.Immutable;
using Larmor.Physics.Quantities;

namespace Larmor.Physics.Magnetics.Longitudinal;

/// <summary>A linear longitudinal magnet: M relaxes, m relaxes and diffuses, eqs. (L-1) to (L-8).</summary>
/// <param name="Name">Name for messages and tables.</param>
/// <param name="Susceptibility">χ_M, the equilibrium susceptibility; sets the scale of energies, not of rates.</param>
/// <param name="Ratio">ξ = χ_m/χ_M, between 0 and 1.</param>
/// <param name="ExchangeRate">r in 1/s: rate at which m turns into M while both are uniform.</param>
/// <param name="StoredLatticeRate">w_M in 1/s.</param>
/// <param name="AccumulationLatticeRate">w_m in 1/s.</param>
/// <param name="Diffusivity">D of m in m²/s, j = −D ∇(m + ξ M).</param>
public sealed record LongitudinalMedium(
    string Name, double Susceptibility, double Ratio, double ExchangeRate, double StoredLatticeRate, double AccumulationLatticeRate, double Diffusivity)
{
    /// <summary>χ_m = ξ χ_M.</summary>
    public double AccumulationSusceptibility => Ratio * Susceptibility;

    /// <summary>χ̃, with 1/χ̃ = 1/χ_m − 1/χ_M: the cost of m at a given total is μ₀ m²/2χ̃.</summary>
    public double MixingSusceptibility => Susceptibility * Ratio / (1 - Ratio);

    /// <summary>C_m = χ_m D in m²/s: j = C_m ∇h*.</summary>
    public double FluxCoefficient => AccumulationSusceptibility * Diffusivity;

    /// <summary>τ_mM in s: m is lost to M.</summary>
    public double AccumulationTime => (1 - Ratio) / ExchangeRate;

    /// <summary>τ_Mm in s: M is lost to m; τ_mM = ξ τ_Mm.</summary>
    public double StoredTime => (1 - Ratio) / (Ratio * ExchangeRate);

    /// <summary>k_M = √(r/D) in 1/m.</summary>
    public double NaturalWaveNumber => Math.Sqrt(ExchangeRate / Diffusivity);

    /// <summary>γ_J = w_M + ξ (r − w_M) in 1/s: what is left of the slow rate at short waves, and the decay of a jump of M, eq. (L-12).</summary>
    public double JumpRate => ((1 - Ratio) * StoredLatticeRate) + (Ratio * ExchangeRate);

    /// <summary>The Onsager matrix.</summary>
    public OnsagerRates Onsager
    {
        get
        {
            double L = ExchangeRate * MixingSusceptibility;
            return new OnsagerRates(L + (Susceptibility * StoredLatticeRate), L + (AccumulationSusceptibility * AccumulationLatticeRate), L);
        }
    }

    /// <summary>The medium of a given Onsager matrix.</summary>
    /// <param name="name">Name.</param>
    /// <param name="susceptibility">χ_M.</param>
    /// <param name="ratio">ξ.</param>
    /// <param name="rates">The matrix; <see cref="Faults"/> of the result tells whether it is sound.</param>
    /// <param name="diffusivity">D in m²/s.</param>
    public static LongitudinalMedium FromOnsager(string name, double susceptibility, double ratio, OnsagerRates rates, double diffusivity) => new(
        name, susceptibility, ratio, rates.Cross * (1 - ratio) / (ratio * susceptibility), (rates.Stored - rates.Cross) / susceptibility,
        (rates.Accumulation - rates.Cross) / (ratio * susceptibility), diffusivity);

    /// <summary>δ_m = m + ξ M in A/m, whose gradient drives the flux.</summary>
    public double Drive(LongitudinalPair deviation) => deviation.Accumulation + (Ratio * deviation.Stored);

    /// <summary>H* in A/m: the field that drives M, zero in equilibrium, eq. (L-3).</summary>
    public double StoredField(LongitudinalPair deviation) => -deviation.Total / Susceptibility;

    /// <summary>h* in A/m: the field that drives m, zero in equilibrium, eq. (L-3).</summary>
    public double AccumulationField(LongitudinalPair deviation) => -Drive(deviation) / AccumulationSusceptibility;

    /// <summary>Energy above equilibrium in J/m³, eq. (L-2).</summary>
    public double EnergyDensity(LongitudinalPair deviation) => 0.5 * Constants.VacuumPermeability
        * ((deviation.Total * deviation.Total / Susceptibility) + (deviation.Accumulation * deviation.Accumulation / MixingSusceptibility));

    /// <summary>∂(M, m)/∂t in A/(m s) without diffusion, eq. (L-8).</summary>
    public LongitudinalPair RateOfChange(LongitudinalPair deviation)
    {
        double exchanged = ExchangeRate * deviation.Accumulation;
        return new LongitudinalPair(exchanged - (StoredLatticeRate * deviation.Total), -exchanged - (AccumulationLatticeRate * Drive(deviation)));
    }

    /// <summary>Dissipated power in W/m³, eq. (L-7).</summary>
    /// <param name="deviation">Deviations in A/m.</param>
    /// <param name="gradient">Their gradients in A/m².</param>
    public LongitudinalDissipation Dissipation(LongitudinalPair deviation, LongitudinalPair gradient)
    {
        double drive = Drive(deviation), slope = Drive(gradient), m = deviation.Accumulation;
        return new LongitudinalDissipation(
            Constants.VacuumPermeability * ExchangeRate * m * m / MixingSusceptibility,
            Constants.VacuumPermeability * StoredLatticeRate * deviation.Total * deviation.Total / Susceptibility,
            Constants.VacuumPermeability * AccumulationLatticeRate * drive * drive / AccumulationSusceptibility,
            Constants.VacuumPermeability * Diffusivity * slope * slope / AccumulationSusceptibility);
    }

    /// <summary>What is wrong with the numbers; empty for a sound medium. Energy must have a minimum and entropy must not fall, eqs. (L-2), (L-7).</summary>
    public ImmutableArray<string> Faults
    {
        get
        {
            var faults = ImmutableArray.CreateBuilder<string>();
            Require(Susceptibility > 0, $"χ_M must be positive, got {Susceptibility:R}: the energy would have no minimum");
            Require(Ratio is > 0 and < 1, $"ξ must lie between 0 and 1, got {Ratio:R}: at 1 the energy of m vanishes, beyond it has no minimum");
            Require(ExchangeRate > 0, $"the exchange rate r must be positive, got {ExchangeRate:R} 1/s");
            Require(StoredLatticeRate >= 0, $"the lattice rate w_M must not be negative, got {StoredLatticeRate:R} 1/s: entropy would fall");
            Require(AccumulationLatticeRate >= 0, $"the lattice rate w_m must not be negative, got {AccumulationLatticeRate:R} 1/s: entropy would fall");
            Require(Diffusivity > 0, $"D must be positive, got {Diffusivity:R} m²/s: entropy would fall");
            return faults.ToImmutable();

            void Require(bool sound, string fault)
            {
                if (!sound)
                {
                    faults.Add($"medium '{Name}': {fault}");
                }
            }
        }
    }
}
