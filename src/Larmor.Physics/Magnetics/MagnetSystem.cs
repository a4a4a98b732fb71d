using System.Collections.Immutable;
using Larmor.Physics.Magnetics.Energies;

namespace Larmor.Physics.Magnetics;

/// <summary>Macrospins and the energies that couple them: a description, to be frozen before it computes.</summary>
/// <param name="Magnets">At least one macrospin; their order is that of all states.</param>
/// <param name="Couplings">Energies of pairs; indices refer to <paramref name="Magnets"/>.</param>
public sealed record MagnetSystem(ImmutableArray<Macrospin> Magnets, ImmutableArray<IPairEnergy> Couplings)
{
    /// <summary>A system of one macrospin.</summary>
    public static MagnetSystem Of(Macrospin magnet) => new([magnet], []);

    /// <summary>Checks the description and lays it out for computing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number of a magnet is outside its range, or a coupling names no pair of magnets.</exception>
    public FrozenMagnets Freeze() => new(this);
}
