using Larmor.Numerics.Quadrature;
using Larmor.Physics.Quantities;

namespace Larmor.Physics.Kinetics;

/// <summary>Densities, current and its polarization for two equal bands of any isotropic shape, split by exchange, with constant times, eq. (K-28).</summary>
/// <remarks>Derived only, as <see cref="TabulatedBand"/>. The torque follows from <see cref="SpinTorque"/> as for parabolic bands.</remarks>
/// <param name="MinorityDensity">n₊ in m⁻³.</param>
/// <param name="MajorityDensity">n₋ in m⁻³.</param>
/// <param name="Conductivity">σ in S/m.</param>
/// <param name="CurrentPolarization">P_j.</param>
/// <param name="FlipRatio">η_sf = t_s/τ_sf.</param>
public sealed record TabulatedCoefficients(
    double MinorityDensity, double MajorityDensity, double Conductivity, double CurrentPolarization, double FlipRatio)
{
    /// <summary>How many kT from its edge a Fermi function is a constant.</summary>
    const double Reach = 40;

    /// <summary>m_∥ in A/m.</summary>
    public double Magnetization => Constants.BohrMagneton * (MajorityDensity - MinorityDensity);

    /// <summary>Computes the coefficients.</summary>
    /// <param name="band">Density of states per spin, from the bottom of each band.</param>
    /// <param name="charge">q in C.</param>
    /// <param name="exchangeSplitting">Δ in J, positive.</param>
    /// <param name="chemicalPotential">μ in J from the middle of the two bottoms; the table must reach to 40 kT above μ + Δ/2.</param>
    /// <param name="temperature">T in K, zero or positive.</param>
    /// <param name="scattering">Collisions with constant times.</param>
    public static TabulatedCoefficients Of(
        TabulatedBand band, double charge, double exchangeSplitting, double chemicalPotential, double temperature, Scattering scattering)
    {
        ExchangeBands.ThrowUnlessPositive(exchangeSplitting, nameof(exchangeSplitting));
        ArgumentOutOfRangeException.ThrowIfNegative(temperature);
        ArgumentOutOfRangeException.ThrowIfNotEqual(scattering.Exponent, 0, nameof(scattering));
        double t = Constants.ReducedPlanck / exchangeSplitting, kT = Constants.Boltzmann * temperature;
        (double n, double N) minority = Average(band, chemicalPotential - (exchangeSplitting / 2), kT);
        (double n, double N) majority = Average(band, chemicalPotential + (exchangeSplitting / 2), kT);
        if (!(majority.n > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(chemicalPotential), chemicalPotential, "lies below both bands: there are no carriers");
        }

        var κ = RelaxationPoint.At(scattering, t, 0, AsymmetryOrder.Exact);
        double up = κ.Majority * majority.N, down = κ.Minority * minority.N;
        return new TabulatedCoefficients(minority.n, majority.n, charge * charge * t * (up + down), (up - down) / (up + down), κ.Flip);
    }

    /// <summary>Averages with −f′ about an edge, panel by panel between the entries of the table.</summary>
    static (double States, double Mobility) Average(TabulatedBand band, double edge, double kT)
    {
        if (kT <= 1e-9 * edge)
        {
            return band.At(edge);
        }

        QuadratureRule rule = KineticRules.Panel;
        double end = Math.Max(edge, 0) + (Reach * kT), states = 0, mobility = 0;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, band.Energies[^1], nameof(edge));
        double at = Math.Max(0, edge - (Reach * kT));
        for (int i = 1; at < end; i++)
        {
            while (at < Math.Min(band.Energies[i], end))
            {
                double to = Math.Min(at + (4 * kT), Math.Min(band.Energies[i], end));
                for (int k = 0; k < rule.Count; k++)
                {
                    double ε = at + ((to - at) * rule.Nodes[k]), w = -(to - at) * rule.Weights[k] * Occupation.At(ε - edge, kT).Slope;
                    (double n, double N) = band.At(ε);
                    states += w * n;
                    mobility += w * N;
                }

                at = to;
            }
        }

        return (states, mobility);
    }
}
