namespace Larmor.Numerics.Integration;

/// <summary>
/// Steps dy/dt = f(t, y) with any explicit tableau: one loop for all methods. Owns its stages and allocates nothing while stepping.
/// </summary>
/// <typeparam name="TSystem">The system; a structure, so that its right-hand side is called directly.</typeparam>
public sealed class ExplicitStepper<TSystem>
    where TSystem : struct, IExplicitSystem
{
    readonly double[] slopes;
    readonly double[] stage;
    readonly double[] start;
    readonly int dimension;
    TSystem system;
    double startTime;
    double stepSize;

    /// <summary>Makes room for the stages of a method.</summary>
    /// <param name="tableau">The method.</param>
    /// <param name="system">The system; kept as a copy, see <see cref="System"/>.</param>
    public ExplicitStepper(ExplicitTableau tableau, TSystem system)
    {
        Tableau = tableau;
        this.system = system;
        dimension = system.Dimension;
        slopes = new double[tableau.Stages * dimension];
        stage = new double[dimension];
        start = new double[dimension];
    }

    /// <summary>The method.</summary>
    public ExplicitTableau Tableau { get; }

    /// <summary>The stepper's own copy of the system, open to changes between steps (call <see cref="Begin"/> after one).</summary>
    public ref TSystem System => ref system;

    /// <summary>Evaluates the first stage of the step that follows. Needed before the first step, and after any change of state or system.</summary>
    /// <param name="time">t at the start.</param>
    /// <param name="state">y at the start.</param>
    public void Begin(double time, ReadOnlySpan<double> state) => system.Evaluate(time, state, Slope(0));

    /// <summary>Makes one step; the first stage must be known (see <see cref="Begin"/> and <see cref="Accept"/>).</summary>
    /// <param name="time">t at the start.</param>
    /// <param name="step">Step size, of either sign.</param>
    /// <param name="state">y at the start; not changed.</param>
    /// <param name="next">Receives y at the end, not projected; must not overlap <paramref name="state"/>.</param>
    public void Step(double time, double step, ReadOnlySpan<double> state, Span<double> next)
    {
        state.CopyTo(start);
        startTime = time;
        stepSize = step;
        int last = Tableau.Stages - 1;
        for (int i = 1; i <= last; i++)
        {
            Span<double> target = i == last ? next : stage;
            Combine(Tableau.Row(i), step, target);
            system.Evaluate(time + (Tableau.Nodes[i] * step), target, Slope(i));
        }
    }

    /// <summary>Writes the difference between the last step and its embedded method.</summary>
    public void EstimateError(Span<double> error)
    {
        error.Clear();
        AddSlopes(Tableau.ErrorWeights, stepSize, error);
    }

    /// <summary>Accepts the last step: projects its end and makes its last stage the first of the next step.</summary>
    /// <param name="next">y at the end of the step, as <see cref="Step"/> wrote it.</param>
    public void Accept(Span<double> next)
    {
        if (system.Project(next))
        {
            Begin(startTime + stepSize, next);
        }
        else
        {
            Slope(Tableau.Stages - 1).CopyTo(Slope(0));
        }
    }

    /// <summary>Writes the coefficients of the continuous solution of the last step; call before <see cref="Accept"/>.</summary>
    /// <param name="coefficients">Receives, per power of θ from 1 up, one value per unknown: DenseDegree × Dimension values.</param>
    public void WriteDense(Span<double> coefficients)
    {
        coefficients.Clear();
        int degree = Tableau.DenseDegree;
        for (int i = 0; i < Tableau.Stages; i++)
        {
            ReadOnlySpan<double> slope = Slope(i);
            for (int power = 0; power < degree; power++)
            {
                AddScaled(stepSize * Tableau.Dense[(i * degree) + power], slope, coefficients.Slice(power * dimension, dimension));
            }
        }
    }

    Span<double> Slope(int stageIndex) => slopes.AsSpan(stageIndex * dimension, dimension);

    void Combine(ReadOnlySpan<double> weights, double step, Span<double> target)
    {
        start.CopyTo(target);
        AddSlopes(weights, step, target);
    }

    void AddSlopes(ReadOnlySpan<double> weights, double step, Span<double> target)
    {
        for (int j = 0; j < weights.Length; j++)
        {
            AddScaled(step * weights[j], Slope(j), target);
        }
    }

    static void AddScaled(double factor, ReadOnlySpan<double> from, Span<double> to)
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
