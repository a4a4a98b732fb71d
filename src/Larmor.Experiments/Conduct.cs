namespace Larmor.Experiments;

/// <summary>What a measurement is given besides its record: how many threads, whom to tell, and when to stop. It never changes a result.</summary>
/// <param name="Threads">Threads, at least 1; results are the same bits for any number.</param>
/// <param name="Progress">Told now and then how far the work is, from any thread; null for nobody.</param>
/// <param name="Cancellation">Stops the work with an <see cref="OperationCanceledException"/>.</param>
public sealed record Conduct(int Threads, IProgress<WorkDone>? Progress, CancellationToken Cancellation)
{
    /// <summary>One thread, nobody told, never stopped.</summary>
    public static Conduct Quiet { get; } = new(1, null, CancellationToken.None);
}

/// <summary>How far a measurement is.</summary>
/// <param name="Fraction">Share of the work, from 0 to 1.</param>
/// <param name="Count">What was done so far, counted in <paramref name="Unit"/>.</param>
/// <param name="Unit">What is counted: <c>steps</c>.</param>
public readonly record struct WorkDone(double Fraction, double Count, string Unit);
