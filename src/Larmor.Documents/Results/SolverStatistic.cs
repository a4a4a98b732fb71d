namespace Larmor.Documents.Results;

/// <summary>A number that tells how a solver fared: steps, residual, tolerance. It must not depend on time or threads.</summary>
/// <param name="Name">What is counted or measured.</param>
/// <param name="Value">The value, finite.</param>
/// <param name="Unit">Its unit; <c>1</c> for a pure number.</param>
/// <param name="Note">What it should be compared with; may be empty.</param>
public sealed record SolverStatistic(string Name, double Value, string Unit, string Note);

/// <summary>Something the reader of the results must know.</summary>
/// <param name="Subject">What it concerns, for example <c>layer 'Cu'</c>.</param>
/// <param name="Text">What is the matter and what to do about it.</param>
public sealed record Warning(string Subject, string Text);

/// <summary>A part of the run that did not converge; the rest is kept and the run is marked partial.</summary>
/// <param name="Subject">What failed, for example <c>point 12</c>.</param>
/// <param name="Reason">Why.</param>
public sealed record Failure(string Subject, string Reason);

/// <summary>A number the user did not give, with where it comes from.</summary>
/// <param name="Quantity">What the number is.</param>
/// <param name="Value">The value with its unit, as text.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Standing">How well it is known, for example <c>measured at 4.2 K, one source</c>.</param>
public sealed record Assumption(string Quantity, string Value, string Source, string Standing);
