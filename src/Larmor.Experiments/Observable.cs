namespace Larmor.Experiments;

/// <summary>
/// One number that an experiment yields: declared once, it feeds the summary, the sweep table, the plot and the report.
/// </summary>
/// <param name="Name">Key in files, ASCII, for example <c>delta_AR</c>.</param>
/// <param name="Symbol">How it is written in plots, for example <c>ΔAR</c>.</param>
/// <param name="Unit">Unit in which it is shown; empty when dimensionless.</param>
/// <param name="ShownPerSi">Factor from the SI value to the shown one.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Evaluate">Its SI value for a result; null when the result has none (a model that does not apply).</param>
public sealed record Observable<TResult>(
    string Name, string Symbol, string Unit, double ShownPerSi, string Title, Func<TResult, double?> Evaluate)
{
    /// <summary>The value in <see cref="Unit"/>.</summary>
    public double? Shown(TResult result) => Evaluate(result) * ShownPerSi;
}
