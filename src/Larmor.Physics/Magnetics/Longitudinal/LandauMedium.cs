using System.Collections.Immutable;
using Larmor.Physics.Quantities;

namespace Larmor.Physics.Magnetics.Longitudinal;

/// <summary>
/// A longitudinal magnet with the energy e/μ₀ = −T H + aT²/2 + bT⁴/4 + m²/2χ̃ of the total T = M + m and the same thermodynamics,
/// eqs. (L-24) to (L-26). With b = 0 and H = 0 it is the linear magnet, and its variables are then deviations.
/// </summary>
/// <param name="Name">Name for messages and tables.</param>
/// <param name="Quadratic">a; negative below a Curie point.</param>
/// <param name="Quartic">b in m²/A², not negative.</param>
/// <param name="Field">H in A/m.</param>
/// <param name="MixingSusceptibility">χ̃, positive: the cost of m.</param>
/// <param name="Exchange">L in 1/s.</param>
/// <param name="StoredLattice">l_M = L_MM − L in 1/s.</param>
/// <param name="AccumulationLattice">l_m = L_mm − L in 1/s.</param>
/// <param name="FluxCoefficient">C_m in m²/s, j = C_m ∇h*.</param>
public sealed record LandauMedium(
    string Name, double Quadratic, double Quartic, double Field, double MixingSusceptibility, double Exchange, double StoredLattice,
    double AccumulationLattice, double FluxCoefficient)
{
    /// <summary>Whether the energy is quadratic, so that one linear solve is a stage.</summary>
    public bool IsLinear => Quartic == 0;

    /// <summary>The linear magnet in these terms; its variables stay deviations from equilibrium.</summary>
    public static LandauMedium Of(LongitudinalMedium medium) => new(
        medium.Name, 1 / medium.Susceptibility, 0, 0, medium.MixingSusceptibility, medium.Onsager.Cross, medium.Susceptibility * medium.StoredLatticeRate,
        medium.AccumulationSusceptibility * medium.AccumulationLatticeRate, medium.FluxCoefficient);

    /// <summary>A ferromagnet whose energy has its minimum without field at ±M₀ and is there that of a linear magnet, eq. (L-27); its variables are M and m.</summary>
    /// <param name="medium">The linear magnet at M₀; its χ̃, L, l_M, l_m and C_m hold at every state.</param>
    /// <param name="spontaneous">M₀ in A/m, positive.</param>
    /// <param name="field">H in A/m.</param>
    public static LandauMedium Of(LongitudinalMedium medium, double spontaneous, double field) => Of(medium) with
    {
        Quadratic = -0.5 / medium.Susceptibility,
        Quartic = 0.5 / (medium.Susceptibility * spontaneous * spontaneous),
        Field = field,
    };

    /// <summary>The linear magnet of small deviations from a total magnetization.</summary>
    /// <param name="total">T in A/m, where the energy is convex.</param>
    public LongitudinalMedium LinearizedAt(double total)
    {
        double susceptibility = 1 / Stiffness(total), mobile = 1 / (Stiffness(total) + (1 / MixingSusceptibility));
        return new LongitudinalMedium(
            Name, susceptibility, mobile / susceptibility, Exchange / MixingSusceptibility, StoredLattice / susceptibility, AccumulationLattice / mobile,
            FluxCoefficient / mobile);
    }

    /// <summary>−H* = aT + bT³ − H in A/m.</summary>
    public double Slope(double total) => (total * (Quadratic + (Quartic * total * total))) - Field;

    /// <summary>a + 3bT²: the inverse susceptibility; positive where two real decay rates exist.</summary>
    public double Stiffness(double total) => Quadratic + (3 * Quartic * total * total);

    /// <summary>Energy in J/m³.</summary>
    public double EnergyDensity(LongitudinalPair state)
    {
        double T = state.Total, m = state.Accumulation;
        return Constants.VacuumPermeability * ((-T * Field) + (T * T * ((0.5 * Quadratic) + (0.25 * Quartic * T * T))) + (0.5 * m * m / MixingSusceptibility));
    }

    /// <summary>What is wrong with the numbers; empty for a sound medium.</summary>
    public ImmutableArray<string> Faults
    {
        get
        {
            var faults = ImmutableArray.CreateBuilder<string>();
            Require(Quartic > 0 || (Quartic == 0 && Quadratic > 0), "the energy aT²/2 + bT⁴/4 must rise at large T: b > 0, or b = 0 and a > 0");
            Require(double.IsFinite(Quadratic) && double.IsFinite(Quartic) && double.IsFinite(Field), "a, b and H must be finite");
            Require(MixingSusceptibility > 0, $"χ̃ must be positive, got {MixingSusceptibility:R}: for a linear magnet ξ must lie between 0 and 1");
            Require(Exchange > 0, $"the exchange L must be positive, got {Exchange:R} 1/s");
            Require(StoredLattice >= 0, $"l_M = L_MM − L must not be negative, got {StoredLattice:R} 1/s: entropy would fall");
            Require(AccumulationLattice >= 0, $"l_m = L_mm − L must not be negative, got {AccumulationLattice:R} 1/s: entropy would fall");
            Require(FluxCoefficient > 0, $"C_m must be positive, got {FluxCoefficient:R} m²/s: entropy would fall");
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
