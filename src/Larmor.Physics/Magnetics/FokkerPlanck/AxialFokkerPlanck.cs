using Larmor.Numerics.Quadrature;
using Larmor.Physics.Magnetics.Ensembles;
using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Magnetics.FokkerPlanck;

/// <summary>
/// The Fokker–Planck equation of a moment whose energies depend on x = u·n alone, on equal cells of x from 1 (or an absorber) down to −1,
/// eq. (F-10). Precession then plays no part.
/// </summary>
/// <remarks>
/// Cells are a chain of conductances (1 − x²)/∫ e^ε dx, Scharfetter and Gummel's without their assumption of a straight ε: a slope of many kT
/// inside one cell does no harm. Rates come from sums of fluxes; they keep all their digits however high the barrier. Errors are a series in the
/// square of the cell, which <see cref="GridExtrapolation"/> takes away.
/// </remarks>
public sealed class AxialFokkerPlanck : FokkerPlanckOperator
{
    /// <summary>Beyond this height of a barrier in kT, e^ε leaves the double.</summary>
    const double HighestBarrier = 600;

    static readonly QuadratureRule Rule = QuadratureRule.GaussLegendre(6);

    readonly double[] weights;
    readonly double[] means;
    readonly double[] squares;
    readonly double[] resistances;
    readonly bool absorbing;
    readonly double[] pivots;
    readonly double[] transfers;
    double factored = double.NaN;

    /// <summary>Makes the chain for any energy.</summary>
    /// <param name="energy">ε(x) = E_d/kT for −1 ≤ x ≤ 1.</param>
    /// <param name="diffusion">D in 1/s; 1 to have rates in units of D.</param>
    /// <param name="cells">Number of cells, at least 4.</param>
    /// <param name="absorber">x at and below which probability is taken away; null keeps all.</param>
    public AxialFokkerPlanck(Func<double, double> energy, double diffusion, int cells, double? absorber = null)
        : base(cells, diffusion)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cells, 4);
        double low = absorber ?? -1, h = (1 - low) / cells;
        if (!(low >= -1 && low < 1) || low == -1 && absorber is not null)
        {
            throw new ArgumentOutOfRangeException(nameof(absorber), absorber, "must lie between −1 and 1");
        }

        absorbing = absorber is not null;
        Cosines = [.. Enumerable.Range(0, cells).Select(i => 1 - ((i + 0.5) * h))];
        double bottom = Enumerable.Range(0, (4 * cells) + 1).Min(i => energy(1 - (i * h / 4)));
        (weights, means, squares, resistances) = (new double[cells], new double[cells], new double[cells], new double[cells]);
        for (int i = 0; i < cells; i++)
        {
            for (int q = 0; q < Rule.Count; q++)
            {
                double x = 1 - ((i + Rule.Nodes[q]) * h), mass = Rule.Weights[q] * h * Math.Exp(bottom - energy(x));
                weights[i] += mass;
                means[i] += mass * x;
                squares[i] += mass * x * x;

                // From this centre to the next, or to the absorber half a cell away.
                double length = i + 1 < cells ? h : h / 2, y = 1 - ((i + 0.5) * h) - (Rule.Nodes[q] * length), height = energy(y) - bottom;
                if (!(height < HighestBarrier))
                {
                    throw new ArgumentOutOfRangeException(nameof(energy), height, $"barriers may be up to {HighestBarrier} kT");
                }

                resistances[i] += Rule.Weights[q] * length * Math.Exp(height);
            }

            // 1 − x² at the face between the two cells: with its mean instead, errors near the poles are no series in h².
            resistances[i] /= (i + 1) * h * (2 - ((i + 1) * h));

            means[i] /= weights[i];
            squares[i] /= weights[i];
        }

        pivots = new double[cells];
        transfers = new double[cells];
    }

    /// <summary>x of the middle of each cell, from the largest to the smallest.</summary>
    public double[] Cosines { get; }

    /// <summary>The chain of a macrospin whose energies and torques share one axis.</summary>
    /// <param name="spin">The macrospin; its pulses count at their height, its pulsed field does not count.</param>
    /// <param name="axis">Unit vector n; x = u·n.</param>
    /// <param name="cells">Number of cells.</param>
    /// <param name="absorber">x at and below which probability is taken away; null keeps all.</param>
    /// <exception cref="ArgumentException">The energies depend on more than u·n.</exception>
    public static AxialFokkerPlanck Of(ThermalMacrospin spin, Vec3 axis, int cells, double? absorber = null)
    {
        _ = Directions.Unit(axis, nameof(axis));
        if (!SharesAxis(spin, axis))
        {
            throw new ArgumentException("the energy depends on more than the angle from the axis: use SphereFokkerPlanck", nameof(spin));
        }

        double kT = spin.ThermalEnergy;
        (Vec3 first, Vec3 second) = Across(axis);
        return new AxialFokkerPlanck(x => spin.DissipativeEnergy(At(axis, first, second, x, 0)) / kT, spin.Diffusion, cells, absorber);
    }

    /// <summary>Whether the energies of a macrospin with its torques depend on u·n alone.</summary>
    /// <param name="spin">The macrospin, at a temperature above zero; its pulses count at their height, its pulsed field does not count.</param>
    /// <param name="axis">Unit vector n.</param>
    public static bool SharesAxis(ThermalMacrospin spin, Vec3 axis)
    {
        (Vec3 first, Vec3 second) = Across(axis);
        foreach (double x in (ReadOnlySpan<double>)[-0.8, -0.3, 0.1, 0.6])
        {
            double here = spin.DissipativeEnergy(At(axis, first, second, x, 0)) / spin.ThermalEnergy;
            foreach (double φ in (ReadOnlySpan<double>)[0.7, 2.1, 3.9])
            {
                if (!(Math.Abs((spin.DissipativeEnergy(At(axis, first, second, x, φ)) / spin.ThermalEnergy) - here) < 1e-9 * (1 + Math.Abs(here))))
                {
                    return false;
                }
            }
        }

        return true;
    }

    static (Vec3 First, Vec3 Second) Across(Vec3 axis)
    {
        Vec3 side = Math.Abs(axis.X) < 0.7 ? new(1, 0, 0) : new(0, 1, 0), first = axis.Cross(side);
        first = 1 / Math.Sqrt(first.Square) * first;
        return (first, axis.Cross(first));
    }

    static Vec3 At(Vec3 axis, Vec3 first, Vec3 second, double x, double φ) =>
        (x * axis) + (Math.Sqrt((1 - x) * (1 + x)) * ((Math.Cos(φ) * first) + (Math.Sin(φ) * second)));

    /// <summary>Boltzmann's distribution, exactly stationary in the chain; before an absorber, the same on what it leaves.</summary>
    public override double[] Stationary()
    {
        double sum = weights.Sum();
        return [.. weights.Select(w => w / sum)];
    }

    /// <summary>⟨x⟩ and ⟨x²⟩ of a distribution, per its total probability; Boltzmann's inside each cell.</summary>
    public (double Mean, double Square) Moments(ReadOnlySpan<double> probabilities)
    {
        double sum = 0, mean = 0, square = 0;
        for (int i = 0; i < probabilities.Length; i++)
        {
            sum += probabilities[i];
            mean += probabilities[i] * means[i];
            square += probabilities[i] * squares[i];
        }

        return (mean / sum, square / sum);
    }

    /// <inheritdoc/>
    public override void SetOutflow(ReadOnlySpan<double> probabilities, Span<double> outflow)
    {
        double previous = 0;
        for (int i = 0; i < Cells; i++)
        {
            double flux = Flux(i, probabilities);
            outflow[i] = flux - previous;
            previous = flux;
        }
    }

    /// <inheritdoc/>
    public override void Solve(double shift, ReadOnlySpan<double> given, Span<double> probabilities)
    {
        if (shift != factored)
        {
            Factor(shift);
        }

        // Elimination from the top: what is gathered on the way down moves on by the share that the cell passes.
        double carried = 0;
        for (int i = 0; i < Cells; i++)
        {
            carried = given[i] + carried;
            probabilities[i] = carried / pivots[i];
            carried *= transfers[i];
        }

        // probabilities hold ρ while going up.
        for (int i = Cells - 2; i >= 0; i--)
        {
            probabilities[i] += probabilities[i + 1] / (resistances[i] * pivots[i]);
        }

        for (int i = 0; i < Cells; i++)
        {
            probabilities[i] *= weights[i];
        }
    }

    /// <summary>The slowest rate in 1/s: of relaxation to equilibrium, λ₁, or of loss to the absorber.</summary>
    /// <remarks>Power iteration with the inverse, which on a chain is two sums of fluxes: no digit is lost to the height of a barrier.</remarks>
    public double SlowestRate()
    {
        double[] p = [.. weights.Select((w, i) => w * Cosines[i])], next = new double[Cells];
        Deflate(p);
        double rate = 0;
        for (int pass = 0; pass < 10000; pass++)
        {
            Invert(p, next);
            double before = Norm(p), after = Norm(next), found = before / after;
            for (int i = 0; i < Cells; i++)
            {
                p[i] = next[i] / after;
            }

            if (Math.Abs(found - rate) <= 1e-15 * found)
            {
                return found * Diffusion;
            }

            rate = found;
        }

        return rate * Diffusion;
    }

    /// <summary>The lowest rates in 1/s, without the zero of equilibrium.</summary>
    /// <param name="count">How many.</param>
    /// <remarks>The first is <see cref="SlowestRate"/>; the others come from bisection and are good to 1e-16 n² D.</remarks>
    public double[] Rates(int count)
    {
        var rates = new double[count];
        rates[0] = SlowestRate();
        for (int k = 1; k < count; k++)
        {
            double low = 0, high = 1;
            int wanted = k + (absorbing ? 1 : 2);
            while (CountBelow(high) < wanted)
            {
                high *= 2;
            }

            for (int pass = 0; pass < 70; pass++)
            {
                double middle = (low + high) / 2;
                (low, high) = CountBelow(middle) < wanted ? (middle, high) : (low, middle);
            }

            rates[k] = (low + high) / 2 * Diffusion;
        }

        return rates;
    }

    /// <summary>Mean time in s until the absorber is met.</summary>
    /// <param name="probabilities">Where the moment starts; adds up to one.</param>
    public double MeanPassageTime(ReadOnlySpan<double> probabilities)
    {
        if (!absorbing)
        {
            throw new InvalidOperationException("a passage needs an absorber");
        }

        var spent = new double[Cells];
        Invert(probabilities, spent);
        return spent.Sum() / Diffusion;
    }

    double Flux(int i, ReadOnlySpan<double> p)
    {
        double here = p[i] / weights[i];
        return i + 1 < Cells ? (here - (p[i + 1] / weights[i + 1])) / resistances[i] : absorbing ? here / resistances[i] : 0;
    }

    void Factor(double shift)
    {
        // Pivots as sums: what a cell keeps, what it lost upwards after elimination, what it passes down.
        double kept = 0;
        for (int i = 0; i < Cells; i++)
        {
            double down = i + 1 < Cells || absorbing ? 1 / resistances[i] : 0, own = (shift * weights[i]) + kept;
            pivots[i] = own + down;
            transfers[i] = down / pivots[i];
            kept = own * transfers[i];
        }

        factored = shift;
    }

    /// <summary>A⁻¹, for a closed chain among distributions that add up to zero.</summary>
    void Invert(ReadOnlySpan<double> given, Span<double> result)
    {
        var fluxes = new double[Cells];
        double flux = 0;
        for (int i = 0; i < Cells; i++)
        {
            flux += given[i];
            fluxes[i] = flux;
        }

        double ρ = absorbing ? flux * resistances[^1] : 0;
        result[^1] = ρ * weights[^1];
        for (int i = Cells - 2; i >= 0; i--)
        {
            ρ += fluxes[i] * resistances[i];
            result[i] = ρ * weights[i];
        }

        Deflate(result);
    }

    void Deflate(Span<double> p)
    {
        if (absorbing)
        {
            return;
        }

        double sum = 0, all = 0;
        for (int i = 0; i < Cells; i++)
        {
            sum += p[i];
            all += weights[i];
        }

        for (int i = 0; i < Cells; i++)
        {
            p[i] -= weights[i] * (sum / all);
        }
    }

    /// <summary>The length in which A is symmetric.</summary>
    double Norm(ReadOnlySpan<double> p)
    {
        double sum = 0;
        for (int i = 0; i < Cells; i++)
        {
            sum += p[i] / weights[i] * p[i];
        }

        return Math.Sqrt(sum);
    }

    /// <summary>Sylvester's count of the rates below a value.</summary>
    int CountBelow(double value)
    {
        int count = 0;
        double pivot = 1;
        for (int i = 0; i < Cells; i++)
        {
            double up = i > 0 ? 1 / resistances[i - 1] : 0, down = i + 1 < Cells || absorbing ? 1 / resistances[i] : 0;
            double coupling = i > 0 ? up * up / weights[i - 1] / weights[i] : 0;
            pivot = ((up + down) / weights[i]) - value - (coupling / pivot);
            pivot = pivot == 0 ? -1e-300 : pivot;
            count += pivot < 0 ? 1 : 0;
        }

        return count;
    }
}
