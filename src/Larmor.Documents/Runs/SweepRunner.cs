using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;

namespace Larmor.Documents.Runs;

/// <summary>Computes the points of a sweep on several threads; the result does not depend on their number.</summary>
public static class SweepRunner
{
    /// <summary>Greatest time between two flushes of the journal and two progress reports.</summary>
    const int BeatMilliseconds = 400;

    /// <summary>Computes every point that the journal does not hold yet.</summary>
    /// <param name="sweep">What to compute.</param>
    /// <param name="journal">Where finished points are kept, or null to keep none.</param>
    /// <param name="progress">Told about twice a second and at the end, on the calling thread; or null.</param>
    /// <param name="cancellation">Stops the sweep: running points are abandoned, finished ones are in the journal when this returns.</param>
    /// <returns>The outcomes; not whole when cancelled. A number that is NaN or infinite makes its point a failed one.</returns>
    /// <exception cref="RunDirectoryException">The journal cannot be written; the sweep is stopped.</exception>
    public static SweepResult Run(
        Sweep sweep, SweepJournal? journal, IProgress<SweepProgress>? progress, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var work = new Work(sweep, journal, stop);
        Task[] workers =
        [
            .. Enumerable.Range(0, Math.Min(sweep.Threads, work.PendingCount)).Select(_ => Task.Factory.StartNew(
                work.Compute, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)),
        ];
        var all = Task.WhenAll(workers);
        try
        {
            // Files and progress belong to this thread alone: the workers never wait for a disk.
            while (Task.WaitAny([all], BeatMilliseconds, CancellationToken.None) < 0)
            {
                work.Record();
                progress?.Report(work.Progress());
            }
            work.Record();
        }
        finally
        {
            stop.Cancel();
            Task.WaitAny([all], Timeout.Infinite, CancellationToken.None);
        }
        // An exception of an evaluator comes out here as it was thrown.
        all.GetAwaiter().GetResult();
        progress?.Report(work.Progress());
        return work.Result();
    }

    /// <summary>The state of one sweep under way.</summary>
    sealed class Work
    {
        readonly Sweep sweep;
        readonly SweepJournal? journal;
        readonly CancellationTokenSource stop;
        readonly PointOutcome?[] outcomes;
        readonly int[] pending;
        readonly ConcurrentQueue<int> finished = new();
        readonly long started = Stopwatch.GetTimestamp();
        int taken;
        int recorded;
        int failed;

        public Work(Sweep sweep, SweepJournal? journal, CancellationTokenSource stop)
        {
            this.sweep = sweep;
            this.journal = journal;
            this.stop = stop;
            outcomes = new PointOutcome?[sweep.Points];
            foreach ((int point, PointOutcome outcome) in journal?.Finished ?? ImmutableDictionary<int, PointOutcome>.Empty)
                outcomes[point] = outcome;
            pending = [.. Enumerable.Range(0, sweep.Points).Where(point => outcomes[point] is null)];
            failed = outcomes.Count(outcome => outcome?.Failure is not null);
        }

        public int PendingCount => pending.Length;

        /// <summary>Takes points until there are none; runs on each worker.</summary>
        public void Compute()
        {
            bool fell = true;
            try
            {
                PointEvaluator evaluate = sweep.CreateEvaluator();
                int next;
                while (!stop.IsCancellationRequested && (next = Interlocked.Increment(ref taken) - 1) < pending.Length)
                {
                    int point = pending[next];
                    outcomes[point] = Checked(point, evaluate(point, stop.Token));
                    finished.Enqueue(point);
                }
                fell = false;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                fell = false; // The point is left for a later run.
            }
            finally
            {
                if (fell)
                    stop.Cancel();
            }
        }

        /// <summary>Moves finished points to the journal.</summary>
        public void Record()
        {
            bool any = false;
            while (finished.TryDequeue(out int point))
            {
                any = true;
                PointOutcome outcome = outcomes[point]!;
                journal?.Append(point, outcome);
                recorded++;
                if (outcome.Failure is not null)
                    failed++;
            }
            if (any)
                journal?.Flush();
        }

        public SweepProgress Progress()
        {
            int done = sweep.Points - pending.Length + recorded;
            double rate = recorded == 0 ? 0 : recorded / Stopwatch.GetElapsedTime(started).TotalSeconds;
            TimeSpan? remaining = rate > 0 ? TimeSpan.FromSeconds((pending.Length - recorded) / rate) : null;
            return new SweepProgress(done, failed, sweep.Points, rate, remaining);
        }

        public SweepResult Result() => new(sweep, [.. outcomes], sweep.Points - pending.Length);

        PointOutcome Checked(int point, PointOutcome outcome)
        {
            if (outcome.Failure is not null)
                return outcome;
            if (outcome.Values.Length != sweep.Columns.Length)
            {
                throw new InvalidOperationException(
                    $"point {point} came with {outcome.Values.Length} numbers, the sweep has {sweep.Columns.Length} columns");
            }
            for (int place = 0; place < outcome.Values.Length; place++)
            {
                if (outcome.Values[place] is double value && !double.IsFinite(value))
                    return PointOutcome.Failed($"{sweep.Columns[place].Name} came out as {value}");
            }
            return outcome;
        }
    }
}
