namespace Larmor.Numerics.Integration;

/// <summary>What an adaptive integration did.</summary>
/// <param name="Time">Where it ended.</param>
/// <param name="Accepted">Accepted steps.</param>
/// <param name="Rejected">Rejected steps.</param>
/// <param name="NextStep">The step it would take next.</param>
/// <param name="Reached">False when the step had to become smaller than rounding of the time allows.</param>
public readonly record struct IntegrationRecord(double Time, int Accepted, int Rejected, double NextStep, bool Reached);

/// <summary>Steps a stage problem with a diagonally implicit tableau; owns its work space and allocates nothing while stepping.</summary>
/// <param name="tableau">The method.</param>
/// <param name="problem">The problem.</param>
public sealed class ImplicitStepper(DiagonallyImplicitTableau tableau, IStageProblem problem)
{
    readonly double[][] slopes = [.. Enumerable.Range(0, tableau.Stages).Select(_ => new double[problem.Dimension])];
    readonly double[] start = new double[problem.Dimension];
    readonly double[] stage = new double[problem.Dimension];
    readonly double[] filtered = new double[problem.Dimension];

    /// <summary>Makes one step.</summary>
    /// <param name="time">t at the start.</param>
    /// <param name="step">Step size, positive.</param>
    /// <param name="state">y at the start; not changed.</param>
    /// <param name="next">Receives y at the end; may be the same memory as <paramref name="state"/>.</param>
    /// <returns>The estimated error in the problem's own measure.</returns>
    public double Step(double time, double step, ReadOnlySpan<double> state, Span<double> next)
    {
        double scale = tableau.Gamma * step;
        for (int i = 0; i < tableau.Stages; i++)
        {
            state.CopyTo(start);
            for (int j = 0; j < i; j++)
            {
                AddScaled(step * tableau.Coefficient(i, j), slopes[j], start);
            }

            problem.SolveStage(time + (tableau.Nodes[i] * step), scale, start, stage);
            double[] slope = slopes[i];
            for (int k = 0; k < slope.Length; k++)
            {
                slope[k] = (stage[k] - start[k]) / scale;
            }
        }

        Array.Clear(start);
        for (int j = 0; j < tableau.Stages; j++)
        {
            AddScaled(step * tableau.ErrorWeight(j), slopes[j], start);
        }

        problem.FilterError(scale, start, filtered);
        stage.CopyTo(next);
        return problem.RelativeSize(filtered, next);
    }

    /// <summary>Integrates with steps chosen so that each one's error stays below a tolerance.</summary>
    /// <param name="time">t at the start.</param>
    /// <param name="end">t at the end, not before the start.</param>
    /// <param name="firstStep">First step to try, positive.</param>
    /// <param name="tolerance">Error allowed per step, in the problem's own measure.</param>
    /// <param name="state">y, advanced in place.</param>
    public IntegrationRecord Integrate(double time, double end, double firstStep, double tolerance, double[] state)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, time);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(firstStep);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance);
        double[] next = new double[state.Length];
        int accepted = 0, rejected = 0;
        double step = firstStep;
        while (time < end)
        {
            // The last two steps share what is left, so that no sliver remains; the others keep their size, and so their factors.
            double left = end - time;
            double tried = step >= left * (1 - 1e-9) ? left : 2 * step > left ? left / 2 : step;
            if (time + tried == time)
            {
                return new IntegrationRecord(time, accepted, rejected, step, Reached: false);
            }

            double error = Step(time, tried, state, next) / tolerance;
            double change = error > 0 ? 0.85 * Math.Pow(error, -1.0 / (tableau.EmbeddedOrder + 1)) : 4;
            if (error <= 1)
            {
                next.CopyTo(state, 0);
                time = tried == left ? end : time + tried;
                accepted++;
                // Growth below 1.3 is not worth a new factorisation.
                step = change > 1.3 ? tried * Math.Min(change, 4) : tried * Math.Min(change, 1);
            }
            else
            {
                rejected++;
                step = tried * (double.IsFinite(error) ? Math.Max(change, 0.2) : 0.2);
            }
        }

        return new IntegrationRecord(time, accepted, rejected, step, Reached: true);
    }

    static void AddScaled(double factor, double[] from, double[] to)
    {
        if (factor == 0)
        {
            return;
        }

        for (int k = 0; k < to.Length; k++)
        {
            to[k] += factor * from[k];
        }
    }
}
