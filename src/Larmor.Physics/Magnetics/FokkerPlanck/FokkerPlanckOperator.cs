using Larmor.Numerics.Integration;

namespace Larmor.Physics.Magnetics.FokkerPlanck;

/// <summary>
/// A conservative discrete form of dp/dt = −D A p for the probabilities p of cells on the sphere, eq. (F-7). Columns of A add up to zero:
/// what leaves a cell enters its neighbour.
/// </summary>
/// <remarks>Not safe for concurrent use: a factorisation is kept between solves.</remarks>
public abstract class FokkerPlanckOperator : IStageProblem
{
    readonly ImplicitStepper stepper;
    readonly double[] scaled;

    /// <summary>Reserves the work space.</summary>
    /// <param name="cells">Number of cells.</param>
    /// <param name="diffusion">D in 1/s, positive.</param>
    private protected FokkerPlanckOperator(int cells, double diffusion)
    {
        Diffusion = diffusion > 0 && double.IsFinite(diffusion)
            ? diffusion : throw new ArgumentOutOfRangeException(nameof(diffusion), diffusion, "must be positive: without temperature there is no distribution");
        Cells = cells;
        scaled = new double[cells];
        stepper = new ImplicitStepper(DiagonallyImplicitTableau.HairerWanner4, this);
    }

    /// <summary>Number of cells.</summary>
    public int Cells { get; }

    /// <summary>D in 1/s, eq. (F-2).</summary>
    public double Diffusion { get; }

    int IStageProblem.Dimension => Cells;

    /// <summary>Sets A p, the probability that leaves each cell per 1/D.</summary>
    /// <param name="probabilities">p, one per cell.</param>
    /// <param name="outflow">Receives A p; never overlaps p.</param>
    public abstract void SetOutflow(ReadOnlySpan<double> probabilities, Span<double> outflow);

    /// <summary>Finds p with (s + A) p = given.</summary>
    /// <param name="shift">s, positive.</param>
    /// <param name="given">Right-hand side.</param>
    /// <param name="probabilities">Receives p; may overlap the right-hand side.</param>
    public abstract void Solve(double shift, ReadOnlySpan<double> given, Span<double> probabilities);

    /// <summary>Lets time pass with an L-stable method of order 4.</summary>
    /// <param name="probabilities">p, changed in place.</param>
    /// <param name="duration">Time in s, not negative.</param>
    /// <param name="tolerance">Error of the probabilities per step, as the sum of the errors of all cells.</param>
    /// <param name="firstStep">Step to try first, in units of 1/D, such as the <see cref="IntegrationRecord.NextStep"/> of a call before; zero starts small.</param>
    /// <returns>What the integration did, in units of 1/D; <see cref="IntegrationRecord.Reached"/> is false when it could not reach the end.</returns>
    public IntegrationRecord Advance(double[] probabilities, double duration, double tolerance, double firstStep = 0)
    {
        if (probabilities.Length != Cells)
        {
            throw new ArgumentException($"one probability for each of the {Cells} cells", nameof(probabilities));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(duration);
        double end = duration * Diffusion;
        return end == 0
            ? new IntegrationRecord(0, 0, 0, 0, Reached: true)
            : stepper.Integrate(0, end, Math.Min(end, firstStep > 0 ? firstStep : 1e-3), tolerance, probabilities);
    }

    /// <summary>The stationary distribution as probabilities of the cells.</summary>
    public abstract double[] Stationary();

    void IStageProblem.SolveStage(double time, double scale, ReadOnlySpan<double> start, Span<double> value) => Solve(scale, start, value, 1 / scale);

    void IStageProblem.FilterError(double scale, ReadOnlySpan<double> error, Span<double> filtered) => Solve(scale, error, filtered, 1 / scale);

    double IStageProblem.RelativeSize(ReadOnlySpan<double> error, ReadOnlySpan<double> state)
    {
        double sum = 0;
        foreach (double e in error)
        {
            sum += Math.Abs(e);
        }

        return sum;
    }

    /// <summary>(1 + θA) p = given is (1/θ + A) p = given/θ.</summary>
    void Solve(double scale, ReadOnlySpan<double> given, Span<double> value, double shift)
    {
        for (int i = 0; i < scaled.Length; i++)
        {
            scaled[i] = given[i] / scale;
        }

        Solve(shift, scaled, value);
    }
}
