using System.Collections.Immutable;

namespace Larmor.Documents.Runs;

/// <summary>Computes one point of a sweep.</summary>
/// <remarks>
/// The outcome must depend on the point alone. A point without result returns <see cref="PointOutcome.Failed"/>; an exception
/// other than <see cref="OperationCanceledException"/> is a bug and ends the sweep.
/// </remarks>
/// <param name="point">Index of the point, from 0.</param>
/// <param name="cancellation">Asked for often by long evaluations, so that Ctrl-C stops quickly.</param>
public delegate PointOutcome PointEvaluator(int point, CancellationToken cancellation);

/// <summary>A quantity that a sweep records.</summary>
/// <param name="Name">Column name.</param>
/// <param name="Unit">Unit of the values; <c>1</c> for pure numbers.</param>
public sealed record SweepColumn(string Name, string Unit);

/// <summary>A computation repeated over independent points.</summary>
/// <param name="Points">Number of points.</param>
/// <param name="Columns">What each point yields, in order.</param>
/// <param name="Threads">Threads to use, at least 1; results do not depend on it.</param>
/// <param name="CreateEvaluator">Called once on each thread, so that each may own its memory.</param>
public sealed record Sweep(int Points, ImmutableArray<SweepColumn> Columns, int Threads, Func<PointEvaluator> CreateEvaluator)
{
    /// <summary>Number of points.</summary>
    public int Points { get; } = Points >= 0 ? Points : throw new ArgumentOutOfRangeException(nameof(Points));

    /// <summary>Threads to use, at least 1; results do not depend on it.</summary>
    public int Threads { get; } = Threads > 0 ? Threads : throw new ArgumentOutOfRangeException(nameof(Threads));
}

/// <summary>How far a sweep has come.</summary>
/// <param name="Done">Points finished, those of earlier runs and failed ones included.</param>
/// <param name="Failed">Failed points among them.</param>
/// <param name="Total">Number of points.</param>
/// <param name="PointsPerSecond">Rate of this run; 0 before the first point.</param>
/// <param name="Remaining">Time to go at this rate, or null before the first point.</param>
public sealed record SweepProgress(int Done, int Failed, int Total, double PointsPerSecond, TimeSpan? Remaining);
