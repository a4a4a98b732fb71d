using System.Collections.Immutable;
using Larmor.Experiments;
using Larmor.Physics.Kinetics;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Kinetics;

/// <summary>Energy-resolved magnetization of the carriers, per eV of kinetic energy.</summary>
/// <param name="Offset">ε − μ in eV.</param>
/// <param name="Gradient1">ℓ m₁ in A/eV.</param>
/// <param name="Gradient2">ℓ m₂ in A/eV.</param>
/// <param name="Turning1">t_s m_1t in A s/(m eV).</param>
/// <param name="Turning2">t_s m_2t in A s/(m eV).</param>
readonly record struct SpectrumRow(double Offset, double Gradient1, double Gradient2, double Turning1, double Turning2);

/// <summary>Equilibrium functions at one energy in the sum normalisation, eq. (K-2).</summary>
/// <param name="Offset">ε − μ in eV.</param>
/// <param name="Longitudinal">f_∥.</param>
/// <param name="Transverse">f_⊥.</param>
readonly record struct EquilibriumRow(double Offset, double Longitudinal, double Transverse);

/// <summary>Curves against energy with points crowded about the edges of both bands, where they have peaks of the width of kT.</summary>
static class CarrierSpectra
{
    const double eV = Constants.ElementaryCharge;

    /// <summary>kT on either side of an edge that get points of their own.</summary>
    const double Crowd = 10;

    /// <summary>Magnetization against energy; carriers must not be cold.</summary>
    public static ImmutableArray<SpectrumRow> Transverse(TorqueCoefficientsResult result, int points)
    {
        Carriers c = result.Carriers;
        double t = c.Bands.LarmorTime, μB = Constants.BohrMagneton, reach = 14 * c.ThermalEnergy;
        var rows = ImmutableArray.CreateBuilder<SpectrumRow>();

        // Golden-rule flips print what happens at the edges once more a splitting above and below.
        double Δ = c.Bands.ExchangeSplitting;
        double[] edges = result.Case.Collisions is EnergyConservingFlips
            ? [c.MinorityEdge - Δ, c.MinorityEdge, c.MajorityEdge, c.MajorityEdge + Δ]
            : [c.MinorityEdge, c.MajorityEdge];
        double high = Math.Max(edges[^1], 0) + reach, low = Math.Max(edges[0] - reach, 1e-4 * high);
        foreach (double ε in Energies(c.ThermalEnergy, edges, low, high, points))
        {
            TransversePoint point = result.Solution.At!(ε);
            double ν = c.Bands.DensityOfStatesFactor * Math.Sqrt(ε), gradient = -μB * ν * t * t * result.Force / c.Bands.Mass * eV, turning = -μB * ν * t * eV;
            rows.Add(new SpectrumRow((ε - c.ChemicalPotential) / eV, gradient * point.S1, gradient * point.S2, turning * point.B1, turning * point.B2));
        }

        return rows.ToImmutable();
    }

    /// <summary>Equilibrium functions about μ; carriers must not be cold.</summary>
    public static ImmutableArray<EquilibriumRow> Equilibrium(Carriers carriers, int points)
    {
        double Δ = carriers.Bands.ExchangeSplitting, half = (Δ / 2) + Math.Max(Δ, 8 * carriers.ThermalEnergy), μ = carriers.ChemicalPotential;
        var rows = ImmutableArray.CreateBuilder<EquilibriumRow>();
        foreach (double ε in Energies(carriers.ThermalEnergy, [carriers.MinorityEdge, carriers.MajorityEdge], μ - half, μ + half, points))
        {
            var at = EquilibriumPoint.At(carriers, ε);
            rows.Add(new EquilibriumRow((ε - μ) / eV, at.Longitudinal, at.Transverse));
        }

        return rows.ToImmutable();
    }

    static IEnumerable<double> Energies(double thermalEnergy, double[] edges, double low, double high, int points) => Evenly(low, high, points / 2)
        .Concat(edges.SelectMany(edge => Evenly(edge - (Crowd * thermalEnergy), edge + (Crowd * thermalEnergy), points / 4)))
        .Where(ε => ε >= low && ε <= high).Distinct().Order();

    static IEnumerable<double> Evenly(double from, double to, int count) => Enumerable.Range(0, count).Select(i => from + ((to - from) * i / (count - 1)));
}
