using System.Collections.Immutable;
using Larmor.Physics.Quantities;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Transport.Textures.Modes;

/// <summary>One exchange bond of a lattice, H = −(1/2) Σ J_ij S_i·S_j.</summary>
/// <param name="Separation">Vector to the neighbour in m.</param>
/// <param name="Energy">J in joule, positive for parallel moments.</param>
public readonly record struct ExchangeBond(Vector Separation, double Energy);

/// <summary>
/// Fluctuation modes of a lattice of spins about its uniform state, from the corrected correlation equation: the mean field of the
/// neighbours cancels, so that the mode is gapless, eq..
/// </summary>
/// <param name="Bonds">All bonds of one site, both directions.</param>
/// <param name="Spin">S.</param>
/// <param name="CellVolume">Volume per site in m³.</param>
/// <param name="GyromagneticFactor">g.</param>
public sealed record LatticeExchange(ImmutableArray<ExchangeBond> Bonds, double Spin, double CellVolume, double GyromagneticFactor)
{
    /// <summary>J(0) = Σ J in joule.</summary>
    public double Sum => Bonds.Sum(bond => bond.Energy);

    /// <summary>J₂ = (1/3) Σ J r² in J·m².</summary>
    public double SecondMoment => Bonds.Sum(bond => bond.Energy * bond.Separation.Square) / 3;

    /// <summary>A_ex = S² J₂/(4 V) in J/m, eq. .</summary>
    public double Stiffness => Spin * Spin * SecondMoment / (4 * CellVolume);

    /// <summary>M_s = g μ_B S/V in A/m.</summary>
    public double Magnetization => GyromagneticFactor * Constants.BohrMagneton * Spin / CellVolume;

    /// <summary>ω(k) in rad/s, ħω = g μ_B B + S [J(0) − J(k)].</summary>
    /// <param name="k">Wave vector in 1/m.</param>
    /// <param name="field">B in T.</param>
    public double Frequency(Vector k, double field) =>
        // 1 − cos is written as 2 sin²: the long waves do not cancel.
        ((GyromagneticFactor * Constants.BohrMagneton * field) + (Spin * Bonds.Sum(bond => 2 * bond.Energy * Square(Math.Sin(k.Dot(bond.Separation) / 2))))) / Constants.ReducedPlanck;

    /// <summary>The same to second order, ħω = g μ_B B + S J₂ k²/2.</summary>
    /// <param name="k">|k| in 1/m.</param>
    /// <param name="field">B in T.</param>
    public double LongWaveFrequency(double k, double field) =>
        ((GyromagneticFactor * Constants.BohrMagneton * field) + (Spin * SecondMoment * k * k / 2)) / Constants.ReducedPlanck;

    /// <summary>Thermal ⟨|n_k|²⟩ of one transverse component, k_B T/(V (2 A_ex k² + M_s B)), eq. .</summary>
    /// <param name="k">|k| in 1/m; not zero without a field.</param>
    /// <param name="field">B in T, not negative.</param>
    /// <param name="temperature">T in K.</param>
    /// <param name="volume">V of the sample in m³.</param>
    public double ThermalAmplitude(double k, double field, double temperature, double volume) =>
        Constants.Boltzmann * temperature / (volume * ((2 * Stiffness * k * k) + (Magnetization * field)));

    /// <summary>Thermal correlation of one transverse component at a distance, k_B T exp(−r/ℓ)/(8π A_ex r), ℓ² = 2A_ex/(M_s B), eq. .</summary>
    /// <param name="distance">r in m, positive.</param>
    /// <param name="field">B in T, not negative.</param>
    /// <param name="temperature">T in K.</param>
    public double ThermalCorrelation(double distance, double field, double temperature)
    {
        double inverseLength = Math.Sqrt(Magnetization * field / (2 * Stiffness));
        return Constants.Boltzmann * temperature * Math.Exp(-distance * inverseLength) / (8 * Math.PI * Stiffness * distance);
    }

    static double Square(double x) => x * x;
}
