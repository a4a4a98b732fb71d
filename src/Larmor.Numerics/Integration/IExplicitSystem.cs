namespace Larmor.Numerics.Integration;

/// <summary>A system of equations dy/dt = f(t, y). A structure implements it, so that the calls are bound when the code is compiled.</summary>
public interface IExplicitSystem
{
    /// <summary>Number of unknowns.</summary>
    int Dimension { get; }

    /// <summary>Writes f(t, y).</summary>
    /// <param name="time">t.</param>
    /// <param name="state">y; never overlaps <paramref name="rate"/>.</param>
    /// <param name="rate">Receives dy/dt; overwritten.</param>
    void Evaluate(double time, ReadOnlySpan<double> state, Span<double> rate);

    /// <summary>Puts the end of an accepted step back on the manifold that the exact solution never leaves, if there is one.</summary>
    /// <returns>Whether the state may have changed.</returns>
    bool Project(Span<double> state);
}
