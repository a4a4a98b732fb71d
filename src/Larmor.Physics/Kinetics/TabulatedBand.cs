using System.Collections.Immutable;
using Larmor.Physics.Quantities;

namespace Larmor.Physics.Kinetics;

/// <summary>
/// An isotropic band given by its density of states per spin, linear between the entries of a table. Its dispersion follows:
/// p³ = 6π²ħ³ n(ε), v = p²/(2π²ħ³ ν), N = ν v²/3, eq. (K-28).
/// </summary>
/// <remarks>Derived from the same kinetic equation; unlike parabolic bands it has not been compared with an independent solution.</remarks>
public sealed class TabulatedBand
{
    readonly ImmutableArray<double> below;

    /// <summary>Takes a table.</summary>
    /// <param name="energies">ε in J from the bottom of the band, rising from zero.</param>
    /// <param name="densities">ν per spin in J⁻¹ m⁻³, positive but for the first, which may be zero.</param>
    public TabulatedBand(ImmutableArray<double> energies, ImmutableArray<double> densities)
    {
        if (energies.Length < 2 || energies.Length != densities.Length || energies[0] != 0 || !(densities[0] >= 0))
        {
            throw new ArgumentException("a band needs two or more energies, the first one zero, and as many densities of states", nameof(energies));
        }

        var states = ImmutableArray.CreateBuilder<double>(energies.Length);
        states.Add(0);
        for (int i = 1; i < energies.Length; i++)
        {
            double width = energies[i] - energies[i - 1];
            ExchangeBands.ThrowUnlessPositive(width, nameof(energies));
            ExchangeBands.ThrowUnlessPositive(densities[i], nameof(densities));
            states.Add(states[i - 1] + (width * (densities[i] + densities[i - 1]) / 2));
        }

        (Energies, Densities, below) = (energies, densities, states.MoveToImmutable());
    }

    /// <summary>ε of the entries in J.</summary>
    public ImmutableArray<double> Energies { get; }

    /// <summary>ν of the entries in J⁻¹ m⁻³.</summary>
    public ImmutableArray<double> Densities { get; }

    /// <summary>n(ε) = ∫₀^ε ν per spin in m⁻³, and N(ε) = ν v²/3 in J⁻¹ m⁻¹ s⁻²; both zero at and below the bottom.</summary>
    /// <param name="energy">ε in J, not above the table.</param>
    public (double States, double Mobility) At(double energy)
    {
        if (energy <= 0)
        {
            return default;
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(energy, Energies[^1]);
        int found = Energies.BinarySearch(energy), i = Math.Clamp(found < 0 ? ~found - 1 : found, 0, Energies.Length - 2);
        double along = energy - Energies[i], slope = (Densities[i + 1] - Densities[i]) / (Energies[i + 1] - Energies[i]);
        double ν = Densities[i] + (slope * along), n = below[i] + (along * (Densities[i] + ν) / 2);
        double k = Math.Cbrt(6 * Math.PI * Math.PI * n), v = k * k / (2 * Math.PI * Math.PI * Constants.ReducedPlanck * ν);
        return (n, ν * v * v / 3);
    }
}
