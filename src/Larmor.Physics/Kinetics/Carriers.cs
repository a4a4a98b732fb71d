using Larmor.Numerics.Functions;
using Larmor.Physics.Quantities;

namespace Larmor.Physics.Kinetics;

/// <summary>Carriers in exchange-split bands at equilibrium: chemical potential, densities, magnetization, spin current.</summary>
/// <remarks>All from Fermi–Dirac integrals, which hold from 0 K to kT ≫ μ, for half metals too; nothing is sampled in energy.</remarks>
public sealed record Carriers
{
    Carriers(ExchangeBands bands, double chemicalPotential, double thermalEnergy)
    {
        (Bands, ChemicalPotential, ThermalEnergy) = (bands, chemicalPotential, thermalEnergy);
        MinorityDensity = bands.DensityOfStatesFactor * Moment(1, MinorityEdge);
        MajorityDensity = bands.DensityOfStatesFactor * Moment(1, MajorityEdge);
    }

    /// <summary>The bands.</summary>
    public ExchangeBands Bands { get; }

    /// <summary>μ in J, from the middle of the two band bottoms.</summary>
    public double ChemicalPotential { get; }

    /// <summary>kT in J.</summary>
    public double ThermalEnergy { get; }

    /// <summary>n₊ in m⁻³.</summary>
    public double MinorityDensity { get; }

    /// <summary>n₋ in m⁻³.</summary>
    public double MajorityDensity { get; }

    /// <summary>n_e = n₊ + n₋ in m⁻³.</summary>
    public double Density => MinorityDensity + MajorityDensity;

    /// <summary>P = (n₋ − n₊)/n_e, between 0 and 1.</summary>
    public double Polarization => (MajorityDensity - MinorityDensity) / Density;

    /// <summary>m_∥ = μ_B (n₋ − n₊) in A/m, along the magnetization.</summary>
    public double Magnetization => Constants.BohrMagneton * (MajorityDensity - MinorityDensity);

    /// <summary>Kinetic energy μ − Δ/2 in J at which the minority is half filled; negative in a half metal.</summary>
    public double MinorityEdge => ChemicalPotential - (Bands.ExchangeSplitting / 2);

    /// <summary>Kinetic energy μ + Δ/2 in J at which the majority is half filled.</summary>
    public double MajorityEdge => ChemicalPotential + (Bands.ExchangeSplitting / 2);

    /// <summary>
    /// True when kT is below 1e-9 of μ + Δ/2: energies then do not resolve kT in double precision, and averages over an edge are values at
    /// the edge up to (kT/μ)².
    /// </summary>
    public bool IsCold => ThermalEnergy <= 1e-9 * MajorityEdge;

    /// <summary>−μ_B ∫ν f_⊥ in A/m: the transverse weight of equilibrium, eq. (K-7).</summary>
    public double TransverseMagnetization => Magnetization - (Constants.BohrMagneton * Bands.ExchangeSplitting / 4
        * Bands.DensityOfStatesFactor * (Moment(0, MinorityEdge) + Moment(0, MajorityEdge)));

    /// <summary>∫ν ε f_⊥ dε in J m⁻³, eq. (K-8): the moment behind the equilibrium spin current.</summary>
    public double TransverseEnergy => Bands.DensityOfStatesFactor * TransverseEnergyMoment();

    /// <summary>j₁ of the equilibrium spin current J_i = j₁ n × ∂_i n, in A m/s, eq. (K-9).</summary>
    public double EquilibriumSpinCurrent => 2 * Constants.BohrMagneton * Bands.LarmorTime / (3 * Bands.Mass) * TransverseEnergy;

    /// <summary>Exchange stiffness A = ħ j₁/4μ_B of the carriers in J/m, eq. (K-9).</summary>
    public double ExchangeStiffness => Constants.ReducedPlanck / (4 * Constants.BohrMagneton) * EquilibriumSpinCurrent;

    /// <summary>Carriers at a given chemical potential (at 0 K: Fermi energy from the middle of the band bottoms).</summary>
    /// <param name="bands">The bands.</param>
    /// <param name="chemicalPotential">μ in J; at 0 K above −Δ/2, otherwise there are no carriers.</param>
    /// <param name="temperature">T in K, zero or positive.</param>
    public static Carriers FromChemicalPotential(ExchangeBands bands, double chemicalPotential, double temperature)
    {
        if (!double.IsFinite(chemicalPotential))
        {
            throw new ArgumentOutOfRangeException(nameof(chemicalPotential), chemicalPotential, "must be finite");
        }

        var carriers = new Carriers(bands, chemicalPotential, Thermal(temperature));
        return carriers.Density > 0 ? carriers
            : throw new ArgumentOutOfRangeException(nameof(chemicalPotential), chemicalPotential, "lies so far below the bands that they are empty");
    }

    /// <summary>Carriers of a given density; the chemical potential is solved for, eq. (K-5).</summary>
    /// <param name="bands">The bands.</param>
    /// <param name="density">n_e in m⁻³, positive.</param>
    /// <param name="temperature">T in K, zero or positive.</param>
    public static Carriers FromDensity(ExchangeBands bands, double density, double temperature)
    {
        ExchangeBands.ThrowUnlessPositive(density, nameof(density));
        double kT = Thermal(temperature), d = bands.ExchangeSplitting / 2, target = density / bands.DensityOfStatesFactor;

        // With every carrier in the majority at 0 K, μ + d is the scale; both ends hold at any temperature after the widening below.
        double low = -d, high = Math.Pow(1.5 * target, 2.0 / 3) - d;
        for (double width = kT; kT > 0 && Filling(low) >= target; width *= 2)
        {
            low -= width;
        }

        for (double width = kT; Filling(high) < target; width *= 2)
        {
            high += width + (1e-15 * (Math.Abs(high) + d));
        }

        // Newton on the logarithm, which is nearly straight where carriers are few, kept inside the bracket.
        double μ = high;
        for (int pass = 0; pass < 200; pass++)
        {
            double filling = Filling(μ);
            (low, high) = filling < target ? (μ, high) : (low, μ);
            double slope = (ThermalMoment(0, μ - d, kT) + ThermalMoment(0, μ + d, kT)) / 2;
            double next = μ - (filling / slope * Math.Log(filling / target));
            next = next > low && next < high ? next : (low + high) / 2;
            double moved = Math.Abs(next - μ);
            μ = next;
            if (moved <= 1e-16 * (Math.Abs(μ) + kT))
            {
                break;
            }
        }

        return new Carriers(bands, μ, kT);

        double Filling(double at) => ThermalMoment(1, at - d, kT) + ThermalMoment(1, at + d, kT);
    }

    /// <summary>∫ ε^(n − 1/2) n_F(ε − edge) dε, eq. (K-4), in J^(n + 1/2).</summary>
    internal double Moment(int n, double edge) => ThermalMoment(n, edge, ThermalEnergy);

    static double ThermalMoment(int n, double edge, double kT) => kT > 0
        ? Math.Pow(kT, n + 0.5) * FermiDirac.HalfInteger(n, edge / kT)
        : edge > 0 ? Math.Pow(edge, n + 0.5) / (n + 0.5) : 0;

    static double Thermal(double temperature)
    {
        if (!(temperature >= 0 && double.IsFinite(temperature)))
        {
            throw new ArgumentOutOfRangeException(nameof(temperature), temperature, "must be zero or positive, in K");
        }

        return Constants.Boltzmann * temperature;
    }

    double TransverseEnergyMoment()
    {
        double d = Bands.ExchangeSplitting / 2, μ = ChemicalPotential;
        if (d > Math.Max(μ / 2, ThermalEnergy))
        {
            return Moment(2, μ - d) - Moment(2, μ + d) + (1.5 * d * (Moment(1, μ - d) + Moment(1, μ + d)));
        }

        // A small splitting: the three terms cancel to (Δ/4μ)² of themselves; their difference as an integral does not.
        double sum = 0;
        for (int i = 0; i < KineticRules.Panel.Count; i++)
        {
            double s = d * KineticRules.Panel.Nodes[i];
            sum += KineticRules.Panel.Weights[i] * s * (Moment(0, μ + s) - Moment(0, μ - s));
        }

        return 0.75 * d * sum;
    }
}
