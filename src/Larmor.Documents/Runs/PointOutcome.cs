using System.Collections.Immutable;

namespace Larmor.Documents.Runs;

/// <summary>What one point of a sweep came to: a row of numbers, or the reason why there is none.</summary>
public sealed class PointOutcome
{
    PointOutcome(ImmutableArray<double?> values, string? failure)
    {
        Values = values;
        Failure = failure;
    }

    /// <summary>The numbers, one per column of the sweep; null where a number does not exist. Empty for a failed point.</summary>
    public ImmutableArray<double?> Values { get; }

    /// <summary>Why the point failed, or null.</summary>
    public string? Failure { get; }

    /// <summary>A point that was computed.</summary>
    /// <param name="values">One number per column; null where a number does not exist.</param>
    public static PointOutcome Done(params ImmutableArray<double?> values) => new(values, failure: null);

    /// <summary>A point that could not be computed.</summary>
    /// <param name="reason">Why, in a sentence.</param>
    public static PointOutcome Failed(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new PointOutcome([], reason);
    }
}
