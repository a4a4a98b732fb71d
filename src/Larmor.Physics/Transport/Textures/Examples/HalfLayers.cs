using System.Collections.Immutable;
using Larmor.Physics.Transport.Textures.Profiles;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Transport.Textures.Examples;

/// <summary>Two half layers whose local axes make an angle, moments in the yz plane: the paper's first example, eq. .</summary>
public static class HalfLayers
{
    /// <summary>
    /// The texture on [−L, L]: moment −z on the left, (0, sin ϑ, cos ϑ) on the right, both falling to zero in the middle, m held at
    /// its bulk equilibrium (unit 1) at the ends, no current, flux driven by the total m.
    /// </summary>
    /// <param name="medium">Material, one of <see cref="PaperMedia"/>.</param>
    /// <param name="angle">ϑ in rad between the local axes; 0 means opposite moments.</param>
    /// <param name="halfLength">L in m.</param>
    /// <param name="interfaceWidth">Width of the interface in m.</param>
    /// <param name="cellsPerHalf">Cells in each half.</param>
    public static Texture Describe(SpinMedium medium, double angle, double halfLength, double interfaceWidth, int cellsPerHalf)
    {
        Vector left = new(0, 0, -1), right = new(0, Math.Sin(angle), Math.Cos(angle));
        return new Texture(
            SpinSense.Spin,
            new FixedEnd(left),
            [
                new TextureLayer("left", medium, halfLength, cellsPerHalf, new HealingProfile(left, interfaceWidth, 0)) { Equilibrium = 1 },
                new TextureLayer("right", medium, halfLength, cellsPerHalf, new HealingProfile(right, interfaceWidth, 0)) { Equilibrium = 1 },
            ],
            new FixedEnd(right))
        {
            Start = -halfLength,
            Driver = FluxDriver.Total,
        };
    }
}

/// <summary>A square ring whose four sides are magnetized along axes a quarter turn apart: the paper's second example.</summary>
public static class SquareRing
{
    /// <summary>The texture over s in [0, 4L): side k along (0, sin(kπ/2), cos(kπ/2)), falling to zero at the corners, flux driven by the total m.</summary>
    /// <param name="medium">Material, one of <see cref="PaperMedia"/>.</param>
    /// <param name="side">L in m.</param>
    /// <param name="cornerWidth">Width of a corner in m.</param>
    /// <param name="cellsPerSide">Cells on each side.</param>
    public static Texture Describe(SpinMedium medium, double side, double cornerWidth, int cellsPerSide)
    {
        ImmutableArray<Vector> axes = [new(0, 0, 1), new(0, 1, 0), new(0, 0, -1), new(0, -1, 0)];
        return new Texture(
            SpinSense.Spin,
            new PeriodicEnd(),
            [.. axes.Select((axis, k) => new TextureLayer(
                $"side {k}", medium, side, cellsPerSide, new HealingProfile(axis, cornerWidth, k * side, (k + 1) * side)) { Equilibrium = 1 })],
            new PeriodicEnd())
        {
            Driver = FluxDriver.Total,
        };
    }
}
