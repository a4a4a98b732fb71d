using System.Numerics;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics.Ensembles;
using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Magnetics.FokkerPlanck;

/// <summary>The Fokker–Planck equation of a moment in any direction, by finite volumes on rings of θ and φ, eq. (F-11).</summary>
/// <remarks>
/// With E_p = E_d, Boltzmann's distribution is stationary to rounding: dissipative fluxes vanish with it face by face, reactive ones are
/// differences of e^−ε between the ends of a face and add up to zero around a cell. The poles are corners that all cells of a ring share; a
/// face there has no length. Errors fall with the square of the cell; <see cref="GridExtrapolation"/> takes that away. Cost of a factorisation: rings × columns³.
/// </remarks>
public sealed class SphereFokkerPlanck : FokkerPlanckOperator
{
    /// <summary>Beyond this range of energies in kT the masses of cells leave the digits of a double.</summary>
    const double Range = 300;

    readonly SphereGrid grid;
    readonly bool boltzmann;
    readonly double[] south;
    readonly double[] southTurn;
    readonly double[] east;
    readonly double[] eastTurn;
    readonly BlockTridiagonalLu lu;
    double factored = double.NaN;

    /// <summary>Makes the operator for any pair of energies.</summary>
    /// <param name="dissipative">ε_d(u) = E_d/kT.</param>
    /// <param name="precessional">ε_p(u) = E_p/kT; null when it is ε_d.</param>
    /// <param name="damping">α.</param>
    /// <param name="diffusion">D in 1/s; 1 to have rates in units of D.</param>
    /// <param name="rings">Rings between the poles, at least 4; twice as many columns go around.</param>
    public SphereFokkerPlanck(Func<Vec3, double> dissipative, Func<Vec3, double>? precessional, double damping, double diffusion, int rings)
        : base(rings * 2 * rings, diffusion)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rings, 4);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(damping);
        boltzmann = precessional is null;
        grid = new SphereGrid(dissipative, rings, 2 * rings);
        (south, southTurn, east, eastTurn) = (new double[Cells], new double[Cells], new double[Cells], new double[Cells]);
        lu = new BlockTridiagonalLu([.. Enumerable.Repeat(grid.Columns, rings)]);
        Func<double, double, double> εp = precessional is null ? grid.Energy : (ring, column) => precessional(grid.Direction(ring, column));
        for (int i = 0; i < rings; i++)
        {
            double middle = Math.Sin((i + 0.5) * grid.Δθ), edge = Math.Sin((i + 1) * grid.Δθ);
            for (int j = 0; j < grid.Columns; j++)
            {
                // The faces towards the south pole (the last ring has none) and towards larger φ.
                int cell = (i * grid.Columns) + j;
                double here = grid.Energy(i + 0.5, j + 0.5);
                if (!(here < Range))
                {
                    throw new ArgumentOutOfRangeException(nameof(dissipative), here, $"energies may span up to {Range} kT");
                }

                if (i + 1 < rings)
                {
                    south[cell] = edge * grid.Δφ / grid.Δθ * Mean(here, grid.Energy(i + 1.5, j + 0.5));
                    southTurn[cell] = -Turn(εp, (i + 1, j), (i + 1, j + 1)) / damping;
                }

                east[cell] = grid.Δθ / (middle * grid.Δφ) * Mean(here, grid.Energy(i + 0.5, j + 1.5));
                eastTurn[cell] = Turn(εp, (i, j + 1), (i + 1, j + 1)) / damping;
            }
        }
    }

    /// <summary>Rings between the poles.</summary>
    public int Rings => grid.Rings;

    /// <summary>The operator of a macrospin.</summary>
    /// <param name="spin">The macrospin; its pulses count at their height, its pulsed field does not count.</param>
    /// <param name="rings">Rings between the poles.</param>
    public static SphereFokkerPlanck Of(ThermalMacrospin spin, int rings)
    {
        double kT = spin.ThermalEnergy;
        return new SphereFokkerPlanck(
            u => spin.DissipativeEnergy(u) / kT, spin.Torque is null ? null : u => spin.PrecessionalEnergy(u) / kT, spin.Damping, spin.Diffusion, rings);
    }

    /// <summary>The direction of the middle of a cell.</summary>
    public Vec3 Direction(int cell) => grid.Direction((cell / grid.Columns) + 0.5, (cell % grid.Columns) + 0.5);

    /// <summary>Means of u_i, of u_i², and of u_y u_z, u_z u_x, u_x u_y, per total probability.</summary>
    public (Vec3 Mean, Vec3 Squares, Vec3 Products) Moments(ReadOnlySpan<double> probabilities)
    {
        double sum = 0;
        Vec3 mean = default, squares = default, products = default;
        for (int i = 0; i < probabilities.Length; i++)
        {
            sum += probabilities[i];
            mean += probabilities[i] * grid.Means[i];
            squares += probabilities[i] * grid.Squares[i];
            products += probabilities[i] * grid.Products[i];
        }

        return (1 / sum * mean, 1 / sum * squares, 1 / sum * products);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Boltzmann's where ε_p is ε_d; elsewhere by inverse iteration, with currents that remain. How probability divides itself between wells
    /// is found where they exchange it faster than 1e-9 D; slower exchange is lost in rounding, as <see cref="Rates"/> is.
    /// </remarks>
    public override double[] Stationary()
    {
        double sum = grid.Masses.Sum();
        double[] p = [.. grid.Masses.Select(m => m / sum)];
        if (boltzmann)
        {
            return p;
        }

        // A pass multiplies a deviation of rate λ by shift/(shift + λ): the large shift settles each well, the small ones their exchange.
        var next = new double[Cells];
        foreach ((double shift, int passes) in ((double, int)[])[(RelaxationSpectrum.Shift, 20), (1e-6, 20), (1e-9, 100)])
        {
            double change = 1;
            for (int pass = 0; pass < passes && change > 1e-14; pass++)
            {
                Solve(shift, p, next);
                double all = next.Sum();
                change = 0;
                for (int i = 0; i < Cells; i++)
                {
                    change += Math.Abs((next[i] / all) - p[i]);
                    p[i] = next[i] / all;
                }
            }
        }

        return p;
    }

    /// <summary>The eigenvalues of slowest decay in 1/s, sorted by their real parts, without the zero of the stationary state.</summary>
    /// <param name="reach">Length of the Krylov space, such as 60; more finds faster modes.</param>
    /// <returns>Those that have converged to 1e-9; rates below 1e-9 D are lost in rounding.</returns>
    public Complex[] Rates(int reach) => [.. RelaxationSpectrum.Of(this, Stationary(), reach).Select(λ => λ * Diffusion)];

    /// <inheritdoc/>
    public override void SetOutflow(ReadOnlySpan<double> probabilities, Span<double> outflow)
    {
        outflow.Clear();
        for (int cell = 0; cell < Cells; cell++)
        {
            double here = probabilities[cell] / grid.Masses[cell];
            foreach ((int other, double conductance, double turn) in (ReadOnlySpan<(int, double, double)>)[South(cell), East(cell)])
            {
                double there = probabilities[other] / grid.Masses[other], flux = (conductance * (here - there)) + (turn * (here + there) / 2);
                outflow[cell] += flux;
                outflow[other] -= flux;
            }
        }
    }

    /// <inheritdoc/>
    public override void Solve(double shift, ReadOnlySpan<double> given, Span<double> probabilities)
    {
        if (shift != factored)
        {
            Factor(shift);
        }

        if (given != probabilities)
        {
            given.CopyTo(probabilities);
        }

        lu.Solve(probabilities);
        for (int i = 0; i < Cells; i++)
        {
            probabilities[i] *= grid.Masses[i];
        }
    }

    (int Other, double Conductance, double Turn) East(int cell) =>
        ((cell / grid.Columns * grid.Columns) + ((cell + 1) % grid.Columns), east[cell], eastTurn[cell]);

    /// <summary>The cell below; the last ring answers with itself and nothing flows.</summary>
    (int Other, double Conductance, double Turn) South(int cell) =>
        (cell + grid.Columns < Cells ? cell + grid.Columns : cell, south[cell], southTurn[cell]);

    void Factor(double shift)
    {
        int n = grid.Columns;
        lu.Clear();
        for (int cell = 0; cell < Cells; cell++)
        {
            int ring = cell / n, j = cell % n;
            Span<double> own = lu.Diagonal(ring);
            own[(j * n) + j] += shift * grid.Masses[cell];
            (int other, double g, double turn) = East(cell);
            int k = other % n;
            own[(j * n) + j] += g + (turn / 2);
            own[(j * n) + k] += (turn / 2) - g;
            own[(k * n) + j] -= g + (turn / 2);
            own[(k * n) + k] += g - (turn / 2);
            if (ring + 1 < grid.Rings)
            {
                (_, g, turn) = South(cell);
                Span<double> below = lu.Diagonal(ring + 1);
                own[(j * n) + j] += g + (turn / 2);
                lu.Upper(ring)[(j * n) + j] += (turn / 2) - g;
                lu.Lower(ring)[(j * n) + j] -= g + (turn / 2);
                below[(j * n) + j] += g - (turn / 2);
            }
        }

        factored = lu.TryFactor(out int bad)
            ? shift : throw new ArithmeticException($"the distribution at {Direction(bad)} is not determined: the energies span too many kT for this grid");
    }

    /// <summary>1/∫ e^ε along a link on which ε is linear: Scharfetter and Gummel's mean of e^−ε.</summary>
    static double Mean(double a, double b)
    {
        double x = b - a;
        return Math.Exp(-a) * (Math.Abs(x) < 1e-5 ? 1 - (x / 2) + (x * x / 12) : x / (Math.Exp(x) - 1));
    }

    /// <summary>∫ e^−ε_d dε_p along a face from one corner to the other.</summary>
    double Turn(Func<double, double, double> εp, (double Ring, double Column) from, (double Ring, double Column) to)
    {
        double start = Math.Exp(-grid.Energy(from.Ring, from.Column)), end = Math.Exp(-grid.Energy(to.Ring, to.Column));
        if (boltzmann)
        {
            return start - end;
        }

        double middle = Math.Exp(-grid.Energy((from.Ring + to.Ring) / 2, (from.Column + to.Column) / 2));
        return (εp(to.Ring, to.Column) - εp(from.Ring, from.Column)) * (start + (4 * middle) + end) / 6;
    }
}
