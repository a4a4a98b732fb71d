using System.Numerics;
using Larmor.Physics.Magnetics.Ensembles;
using Larmor.Physics.Magnetics.FokkerPlanck;
using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Experiments;

/// <summary>Distributions of one moment: on a chain of u·n where everything shares the axis n, else on a grid of the sphere.</summary>
sealed class ThermalSphere
{
    /// <summary>Cells of u·n for each ring of the sphere.</summary>
    public const int CellsPerRing = 40;

    const int Parts = 8;

    readonly AxialFokkerPlanck? chain;
    readonly SphereFokkerPlanck? grid;
    readonly Vec3 axis;
    readonly double diffusion;
    readonly double[] up;
    readonly (int Bin, double Share)[][] bins;

    /// <summary>Lays out the cells.</summary>
    /// <param name="spin">The macrospin with its torque.</param>
    /// <param name="axis">Unit vector n.</param>
    /// <param name="rings">Rings of the sphere, a multiple of 4.</param>
    /// <param name="axial">Whether the chain may stand for the sphere.</param>
    public ThermalSphere(ThermalMacrospin spin, Vec3 axis, int rings, bool axial)
    {
        (this.axis, diffusion, Rings) = (axis, spin.Diffusion, rings);
        if (axial)
        {
            chain = AxialFokkerPlanck.Of(spin, axis, rings * CellsPerRing);
            bins = [.. chain.Cosines.Select(x => new[] { (BinOf(x), 1.0) })];
            up = [.. chain.Cosines.Select(x => x > 0 ? 1.0 : 0)];
        }
        else
        {
            grid = SphereFokkerPlanck.Of(spin, rings);
            bins = new (int, double)[grid.Cells][];
            up = new double[grid.Cells];
            Share();
        }
    }

    /// <summary>Rings of the sphere; bins of u·n are twice as many.</summary>
    public int Rings { get; }

    /// <summary>Whether the chain stands for the sphere.</summary>
    public bool IsAxial => chain is not null;

    /// <summary>Cells.</summary>
    public int Cells => Operator.Cells;

    /// <summary>Error allowed per step, as the sum over all cells.</summary>
    public double Tolerance => IsAxial ? 1e-11 : 1e-8;

    /// <summary>The equation on the cells.</summary>
    public FokkerPlanckOperator Operator => (FokkerPlanckOperator?)chain ?? grid!;

    /// <summary>Probability of u·n &gt; 0.</summary>
    public double Up(ReadOnlySpan<double> p) => Sum(p, up, flip: false);

    /// <summary>Probability of u·n &lt; 0, summed by itself so that it keeps its digits.</summary>
    public double Down(ReadOnlySpan<double> p) => Sum(p, up, flip: true);

    /// <summary>⟨u·n⟩ and ⟨(u·n)²⟩.</summary>
    public (double Mean, double Square) Moments(ReadOnlySpan<double> p)
    {
        if (chain is not null)
        {
            return chain.Moments(p);
        }

        (Vec3 mean, Vec3 s, Vec3 c) = grid!.Moments(p);
        double square = (axis.X * axis.X * s.X) + (axis.Y * axis.Y * s.Y) + (axis.Z * axis.Z * s.Z)
            + (2 * ((axis.Y * axis.Z * c.X) + (axis.Z * axis.X * c.Y) + (axis.X * axis.Y * c.Z)));
        return (mean.Dot(axis), square);
    }

    /// <summary>Probability density of u·n in equal bins from −1 to 1.</summary>
    public double[] Density(ReadOnlySpan<double> p)
    {
        var density = new double[2 * Rings];
        for (int cell = 0; cell < p.Length; cell++)
        {
            foreach ((int bin, double share) in bins[cell])
            {
                density[bin] += p[cell] * share * Rings;
            }
        }

        return density;
    }

    /// <summary>Everything at u = n.</summary>
    public double[] Pointed()
    {
        var p = new double[Cells];
        if (grid is null)
        {
            // The mean of u·n is 1 so, not that of the last cell.
            (p[0], p[1]) = (1.5, -0.5);
            return p;
        }

        int columns = 2 * Rings;
        double ring = (Math.Acos(Math.Clamp(axis.Z, -1, 1)) * Rings / Math.PI) - 0.5, column = (Math.Atan2(axis.Y, axis.X) * Rings / Math.PI) - 0.5;
        if (ring < 0 || ring > Rings - 1)
        {
            int pole = ring < 0 ? 0 : Rings - 1;
            Array.Fill(p, 1.0 / columns, pole * columns, columns);
            return p;
        }

        int i = Math.Min((int)ring, Rings - 2), j = (int)Math.Floor(column);
        double a = ring - i, b = column - j;
        int left = (j + columns) % columns, right = (j + 1 + columns) % columns;
        p[(i * columns) + left] = (1 - a) * (1 - b);
        p[(i * columns) + right] = (1 - a) * b;
        p[((i + 1) * columns) + left] = a * (1 - b);
        p[((i + 1) * columns) + right] = a * b;
        return p;
    }

    /// <summary>A stationary distribution, of what lies on the side of n alone.</summary>
    /// <param name="stationary">The whole of it.</param>
    public double[] InWell(ReadOnlySpan<double> stationary)
    {
        double sum = Up(stationary);
        var p = new double[Cells];
        for (int cell = 0; cell < p.Length; cell++)
        {
            p[cell] = stationary[cell] * up[cell] / sum;
        }

        return p;
    }

    /// <summary>The slowest rate of relaxation in 1/s; null where it is lost in rounding.</summary>
    public double? SlowestRate()
    {
        if (chain is not null)
        {
            return chain.SlowestRate();
        }

        Complex[] rates = grid!.Rates(60);
        return rates.Length > 0 && rates[0].Real > 1e-8 * diffusion ? rates[0].Real : null;
    }

    int BinOf(double x) => Math.Clamp((int)Math.Floor((x + 1) * Rings), 0, (2 * Rings) - 1);

    static double Sum(ReadOnlySpan<double> p, double[] share, bool flip)
    {
        double sum = 0;
        for (int i = 0; i < p.Length; i++)
        {
            sum += p[i] * (flip ? 1 - share[i] : share[i]);
        }

        return sum;
    }

    /// <summary>Which bins of u·n a cell of the sphere covers, and how much of it lies on the side of n: by points of equal areas.</summary>
    void Share()
    {
        int columns = 2 * Rings;
        for (int cell = 0; cell < bins.Length; cell++)
        {
            (int i, int j) = (cell / columns, cell % columns);
            double north = Math.Cos(i * Math.PI / Rings), width = north - Math.Cos((i + 1) * Math.PI / Rings);
            var own = new SortedDictionary<int, double>();
            for (int q = 0; q < Parts * Parts; q++)
            {
                double z = north - (width * ((q / Parts) + 0.5) / Parts), r = Math.Sqrt(Math.Max(0, 1 - (z * z)));
                (double sine, double cosine) = Math.SinCos((j + (((q % Parts) + 0.5) / Parts)) * Math.PI / Rings);
                double x = axis.Dot(new Vec3(r * cosine, r * sine, z));
                own[BinOf(x)] = own.GetValueOrDefault(BinOf(x)) + (1.0 / (Parts * Parts));
                up[cell] += x > 0 ? 1.0 / (Parts * Parts) : 0;
            }

            bins[cell] = [.. own.Select(pair => (pair.Key, pair.Value))];
        }
    }
}
