using Larmor.Numerics.Quadrature;
using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Magnetics.FokkerPlanck;

/// <summary>Rings of equal width in θ, each cut into equal cells in φ, with the masses of e^−ε on them, eq. (F-11).</summary>
sealed class SphereGrid
{
    static readonly QuadratureRule Rule = QuadratureRule.GaussLegendre(3);

    readonly Func<Vec3, double> energy;
    readonly double bottom;

    public SphereGrid(Func<Vec3, double> energy, int rings, int columns)
    {
        this.energy = energy;
        (Rings, Columns) = (rings, columns);
        (Δθ, Δφ) = (Math.PI / rings, 2 * Math.PI / columns);
        bottom = Enumerable.Range(0, rings * columns).Min(i => energy(Direction(i / columns + 0.5, i % columns + 0.5)));
        Masses = new double[rings * columns];
        Means = new Vec3[rings * columns];
        Squares = new Vec3[rings * columns];
        Products = new Vec3[rings * columns];
        for (int cell = 0; cell < Masses.Length; cell++)
        {
            Fill(cell);
        }
    }

    public int Rings { get; }

    public int Columns { get; }

    public double Δθ { get; }

    public double Δφ { get; }

    /// <summary>∫ e^−ε over each cell, ε from the lowest of the grid.</summary>
    public double[] Masses { get; }

    /// <summary>Boltzmann means in each cell of u_i, of u_i², and of u_y u_z, u_z u_x, u_x u_y.</summary>
    public Vec3[] Means { get; }

    public Vec3[] Squares { get; }

    public Vec3[] Products { get; }

    /// <summary>The direction at a position counted in cells; at the poles the same for every column.</summary>
    public Vec3 Direction(double ring, double column)
    {
        (double sinφ, double cosφ) = Math.SinCos(column % Columns * Δφ);
        (double sinθ, double cosθ) = ring == Rings ? (0, -1) : Math.SinCos(ring * Δθ);
        return new(sinθ * cosφ, sinθ * sinφ, cosθ);
    }

    /// <summary>ε at a position counted in cells, from the lowest of the grid.</summary>
    public double Energy(double ring, double column) => energy(Direction(ring, column)) - bottom;

    void Fill(int cell)
    {
        int i = cell / Columns, j = cell % Columns;
        double north = Math.Cos(i * Δθ), width = north - Math.Cos((i + 1) * Δθ), mass = 0;
        Vec3 mean = default, square = default, product = default;
        for (int q = 0; q < Rule.Count * Rule.Count; q++)
        {
            // Equal areas are equal widths in cos θ.
            double ring = Math.Acos(Math.Clamp(north - (width * Rule.Nodes[q / Rule.Count]), -1, 1)) / Δθ;
            double column = j + Rule.Nodes[q % Rule.Count];
            Vec3 u = Direction(ring, column);
            double m = Rule.Weights[q / Rule.Count] * Rule.Weights[q % Rule.Count] * width * Δφ * Math.Exp(-Energy(ring, column));
            mass += m;
            mean += m * u;
            square += m * new Vec3(u.X * u.X, u.Y * u.Y, u.Z * u.Z);
            product += m * new Vec3(u.Y * u.Z, u.Z * u.X, u.X * u.Y);
        }

        Masses[cell] = mass;
        Means[cell] = 1 / mass * mean;
        Squares[cell] = 1 / mass * square;
        Products[cell] = 1 / mass * product;
    }
}
