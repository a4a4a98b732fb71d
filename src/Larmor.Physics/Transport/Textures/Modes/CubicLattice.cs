using System.Collections.Immutable;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Transport.Textures.Modes;

/// <summary>Cubic lattices of one atom.</summary>
public enum CubicCell
{
    /// <summary>Simple cubic.</summary>
    Simple,

    /// <summary>Body-centred cubic.</summary>
    BodyCentred,

    /// <summary>Face-centred cubic.</summary>
    FaceCentred,
}

/// <summary>A cubic lattice and its shells of neighbours.</summary>
/// <param name="Cell">Which lattice.</param>
/// <param name="Constant">Edge of the cubic cell in m.</param>
public sealed record CubicLattice(CubicCell Cell, double Constant)
{
    /// <summary>Shells that <see cref="Bonds"/> knows.</summary>
    public const int MostShells = 8;

    /// <summary>Half edges searched in each direction: enough for <see cref="MostShells"/> shells of each lattice.</summary>
    const int Reach = 8;

    /// <summary>Volume per site in m³.</summary>
    public double SiteVolume => Constant * Constant * Constant / Cell switch { CubicCell.Simple => 1, CubicCell.BodyCentred => 2, _ => 4 };

    /// <summary>Largest |k| of the first zone in 1/m, over all directions.</summary>
    public double ZoneRadius => Math.PI / Constant * Cell switch { CubicCell.Simple => Math.Sqrt(3), CubicCell.BodyCentred => 2, _ => Math.Sqrt(5) };

    /// <summary>The bonds of one site, both directions, from the exchange of each shell.</summary>
    /// <param name="shells">J in joule of the nearest neighbours, the next nearest, and so on; at most <see cref="MostShells"/>.</param>
    public ImmutableArray<ExchangeBond> Bonds(ImmutableArray<double> shells)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shells.Length, MostShells, nameof(shells));
        // Sites in half edges; whole numbers, so that shells are told apart exactly.
        IEnumerable<(int Square, Vector Site)> sites =
            from x in Enumerable.Range(-Reach, (2 * Reach) + 1)
            from y in Enumerable.Range(-Reach, (2 * Reach) + 1)
            from z in Enumerable.Range(-Reach, (2 * Reach) + 1)
            where (x, y, z) != (0, 0, 0) && IsSite(x, y, z)
            select ((x * x) + (y * y) + (z * z), 0.5 * Constant * new Vector(x, y, z));
        return
        [
            .. sites.GroupBy(site => site.Square).OrderBy(shell => shell.Key).Zip(shells)
                .SelectMany(pair => pair.First.Select(site => new ExchangeBond(site.Site, pair.Second))),
        ];
    }

    bool IsSite(int x, int y, int z) => Cell switch
    {
        CubicCell.Simple => int.IsEvenInteger(x) && int.IsEvenInteger(y) && int.IsEvenInteger(z),
        CubicCell.BodyCentred => int.IsEvenInteger(x - y) && int.IsEvenInteger(y - z),
        _ => int.IsEvenInteger(x + y + z),
    };
}
