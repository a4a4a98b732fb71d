namespace Larmor.Numerics.Integration;

/// <summary>A system of equations dy/dt = f(t, y) that knows how to solve its own implicit stages.</summary>
public interface IStageProblem
{
    /// <summary>Number of unknowns.</summary>
    int Dimension { get; }

    /// <summary>Finds y with y − θ f(t, y) = start.</summary>
    /// <param name="time">t of the stage.</param>
    /// <param name="scale">θ, positive; the same for all stages of a step.</param>
    /// <param name="start">The known part; never overlaps <paramref name="value"/>.</param>
    /// <param name="value">Receives y.</param>
    void SolveStage(double time, double scale, ReadOnlySpan<double> start, Span<double> value);

    /// <summary>Finds x with (1 − θ ∂f/∂y) x = error: damps the stiff part of an error estimate.</summary>
    void FilterError(double scale, ReadOnlySpan<double> error, Span<double> filtered);

    /// <summary>Size of an error in units of the size of the state (a scaled maximum or mean), both as this problem measures them.</summary>
    double RelativeSize(ReadOnlySpan<double> error, ReadOnlySpan<double> state);
}
