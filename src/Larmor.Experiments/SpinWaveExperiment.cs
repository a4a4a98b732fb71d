using System.Collections.Immutable;
using System.Numerics;
using Larmor.Physics.Quantities;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.Modes;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Experiments;

/// <summary>A magnet whose fluctuations are sought.</summary>
/// <param name="Stiffness">A_ex in J/m.</param>
/// <param name="Magnetization">M_s in A/m.</param>
/// <param name="GyromagneticFactor">g, positive.</param>
/// <param name="Lattice">The lattice that the two numbers come from; null for a continuum.</param>
public sealed record SpinWaveMagnet(double Stiffness, double Magnetization, double GyromagneticFactor, LatticeExchange? Lattice)
{
    /// <summary>γ = g μ_B/ħ in rad/(s·T).</summary>
    public double GyromagneticRatio => GyromagneticFactor * Constants.BohrMagneton / Constants.ReducedPlanck;

    /// <summary>ω_ex/k² = 2γA_ex/M_s in m²/s.</summary>
    public double ExchangeRate => 2 * GyromagneticRatio * Stiffness / Magnetization;

    /// <summary>The magnet of a lattice.</summary>
    public static SpinWaveMagnet Of(LatticeExchange lattice) => new(lattice.Stiffness, lattice.Magnetization, lattice.GyromagneticFactor, lattice);
}

/// <summary>The carriers of the magnet.</summary>
/// <param name="Medium">How they precess, diffuse and relax; τ_e is positive.</param>
/// <param name="EquilibriumRatio">η = m_eq/M_s.</param>
/// <param name="GyromagneticFactor">g of the carriers.</param>
/// <param name="Driver">Whose gradient drives their flux.</param>
public sealed record SpinWaveCarriers(SpinMedium Medium, double EquilibriumRatio, double GyromagneticFactor, FluxDriver Driver);

/// <summary>What is asked of a magnet.</summary>
/// <param name="Magnet">The magnet.</param>
/// <param name="Field">B in T along the magnetization, not negative.</param>
/// <param name="Direction">Unit vector of the wave vectors, along the cubic axes.</param>
/// <param name="Wavenumbers">k in 1/m, rising from zero.</param>
/// <param name="Carriers">The carriers; null to leave them out.</param>
public sealed record SpinWaveCase(SpinWaveMagnet Magnet, double Field, Vector Direction, ImmutableArray<double> Wavenumbers, SpinWaveCarriers? Carriers)
{
    /// <summary>ω_H = γB in rad/s.</summary>
    public double FieldRate => Magnet.GyromagneticRatio * Field;

    /// <summary>ω(k) in rad/s without carriers, eq. .</summary>
    public double Frequency(double k) =>
        Magnet.Lattice is { } lattice ? lattice.Frequency(k * Direction, Field) : LongWaveFrequency(k);

    /// <summary>ω(k) in rad/s to second order.</summary>
    public double LongWaveFrequency(double k) => FieldRate + (Magnet.ExchangeRate * k * k);

    /// <summary>The modes with carriers, with the exchange of the lattice at this very k.</summary>
    /// <param name="k">k in 1/m.</param>
    /// <exception cref="InvalidOperationException">There are no carriers.</exception>
    public CoupledModes Modes(double k)
    {
        SpinWaveCarriers carriers = Carriers ?? throw new InvalidOperationException("coupled modes need carriers");
        double rate = k > 0 ? (Frequency(k) - FieldRate) / (k * k) : Magnet.ExchangeRate;
        double carrierField = carriers.GyromagneticFactor * Constants.BohrMagneton * Field / Constants.ReducedPlanck;
        return new CoupledModes(carriers.Medium, carriers.EquilibriumRatio, carriers.Driver, FieldRate, carrierField, rate);
    }
}

/// <summary>Spin waves against wave number.</summary>
public static class SpinWaveExperiment
{
    /// <summary>Finds the modes at every wave number and follows the branches from k = 0.</summary>
    /// <param name="sample">The magnet.</param>
    /// <returns>The modes; with a failure in words, and without branches, where two coupled modes coincide.</returns>
    public static SpinWaveResult Run(SpinWaveCase sample)
    {
        ImmutableArray<double> frequencies = [.. sample.Wavenumbers.Select(sample.Frequency)];
        if (sample.Carriers is null)
        {
            return new SpinWaveResult(sample, frequencies, [], null);
        }

        try
        {
            var branches = ImmutableArray.CreateBuilder<ImmutableArray<Complex>>();
            foreach (double k in sample.Wavenumbers)
            {
                ImmutableArray<Complex> found = sample.Modes(k).Frequencies(k);
                branches.Add(branches.Count == 0 ? Named(sample.Carriers, sample.Modes(k), found) : Follow(branches[^1], found));
            }

            return new SpinWaveResult(sample, frequencies, branches.ToImmutable(), null);
        }
        catch (InvalidOperationException coincidence)
        {
            return new SpinWaveResult(sample, frequencies, [], coincidence.Message);
        }
    }

    /// <summary>Acoustic, optical, flux: at k = 0 the flux stands alone, with Ω + ω_e − i/τ_e.</summary>
    static ImmutableArray<Complex> Named(SpinWaveCarriers carriers, CoupledModes modes, ImmutableArray<Complex> found)
    {
        Complex flux = new(carriers.Medium.PrecessionRate + modes.CarrierFieldRate, -1 / carriers.Medium.FluxTime);
        Complex last = found.MinBy(ω => (ω - flux).Magnitude);
        return [.. found.Where(ω => ω != last), last];
    }

    /// <summary>The order of new frequencies that is nearest to the old ones: branches may cross in magnitude.</summary>
    static ImmutableArray<Complex> Follow(ImmutableArray<Complex> old, ImmutableArray<Complex> found)
    {
        int[][] orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        int[] best = orders.MinBy(order => Enumerable.Range(0, 3).Sum(b => (found[order[b]] - old[b]).Magnitude))!;
        return [.. best.Select(b => found[b])];
    }
}
