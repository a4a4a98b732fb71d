using System.Collections.Immutable;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Xunit;

namespace Larmor.Tests.Documents.Runs;

public sealed class SweepTests : IDisposable
{
    const int Points = 100;
    static readonly JournalHeader Header = new(RunRecord.HashOf("input"), "0.1.0", Points, Width: 2);

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void The_table_does_not_depend_on_the_number_of_threads(int threads) =>
        Assert.Equal(Expected(), Csv(Run(Sweep(threads), journal: null)));

    [Fact]
    public void Each_point_is_computed_once()
    {
        int[] calls = new int[Points];
        Run(Sweep(threads: 8, point => Interlocked.Increment(ref calls[point])), journal: null);
        Assert.All(calls, count => Assert.Equal(1, count));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_cancelled_sweep_goes_on_where_it_stopped_and_ends_in_the_same_bytes(int threads)
    {
        using var cancel = new CancellationTokenSource();
        int computed = 0;
        SweepResult stopped;
        using (SweepJournal journal = Open())
        {
            Sweep sweep = Sweep(threads, _ =>
            {
                if (Interlocked.Increment(ref computed) == 30)
                    cancel.Cancel();
            });
            stopped = SweepRunner.Run(sweep, journal, progress: null, cancel.Token);
        }
        Assert.False(stopped.IsWhole);
        // Each thread may finish the point it holds, none takes another.
        Assert.InRange(stopped.Done, 30, 30 + threads - 1);
        Assert.Throws<InvalidOperationException>(() => Csv(stopped));

        int again = 0;
        using SweepJournal resumed = Open();
        SweepResult result = Run(Sweep(threads, _ => Interlocked.Increment(ref again)), resumed);
        Assert.Equal(Points - stopped.Done, again);
        Assert.Equal(stopped.Done, result.Resumed);
        Assert.Equal(Expected(), Csv(result));
    }

    [Fact]
    public void A_torn_last_line_costs_one_point_wherever_it_is_torn()
    {
        byte[] whole = FullJournal();
        int lastLine = Array.LastIndexOf(whole, (byte)'\n', whole.Length - 2) + 1;
        for (int length = lastLine; length < whole.Length - 1; length++)
        {
            File.WriteAllBytes(folder["j"], whole[..length]);
            Assert.Equal(1, ComputedOnResume());
            // The journal is sound again: nothing is left to compute.
            Assert.Equal(0, ComputedOnResume());
        }
    }

    [Fact]
    public void A_damaged_line_costs_its_point_wherever_it_is_damaged()
    {
        byte[] whole = FullJournal();
        int head = Array.IndexOf(whole, (byte)'\n', Array.IndexOf(whole, (byte)'\n') + 1) + 1;
        int end = Array.IndexOf(whole, (byte)'\n', head);
        for (int place = head; place < end; place++)
        {
            byte[] damaged = [.. whole];
            damaged[place] ^= 1;
            File.WriteAllBytes(folder["j"], damaged);
            Assert.Equal(1, ComputedOnResume());
        }
    }

    [Fact]
    public void A_sweep_does_not_go_on_from_the_journal_of_another_one()
    {
        FullJournal();
        string other = RunRecord.HashOf("other");
        string input = Assert.Throws<RunDirectoryException>(() => SweepJournal.Open(folder["j"], Header with { InputSha256 = other })).Message;
        Assert.Contains($"(input {Header.InputSha256[..12]}… then, input {other[..12]}… now)", input, StringComparison.Ordinal);
        string version = Assert.Throws<RunDirectoryException>(() => SweepJournal.Open(folder["j"], Header with { Version = "0.2.0" })).Message;
        Assert.Contains("(version 0.1.0 then, version 0.2.0 now)", version, StringComparison.Ordinal);
        Assert.Throws<RunDirectoryException>(() => SweepJournal.Open(folder["j"], Header with { Points = 3 }));
        Assert.Throws<RunDirectoryException>(() => SweepJournal.Open(folder["j"], Header with { Width = 3 }));
    }

    [Fact]
    public void A_damaged_head_is_told()
    {
        FullJournal();
        File.WriteAllText(folder["j"], File.ReadAllText(folder["j"]).Replace("points 100", "points 101", StringComparison.Ordinal));
        Assert.Contains("is damaged", Assert.Throws<RunDirectoryException>(Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_point_keeps_its_row_and_its_reason_and_the_others_go_on()
    {
        string first = Csv(FailingRun());
        string second = Csv(FailingRun()); // From the journal.
        Assert.Equal(first, second);
        Assert.StartsWith("p (1),square (1),third (nm),failure\n0,0,,\n1,,,\"no steady state,\tafter 9 steps\n(±µ)\"\n2,4,", first, StringComparison.Ordinal);
        Assert.Contains("\n5,,,third came out as NaN\n", first, StringComparison.Ordinal);
    }

    [Fact]
    public void Failures_are_counted_and_named()
    {
        SweepResult result = FailingRun();
        Assert.True(result.IsWhole);
        Assert.Equal(["point 2 of 100", "point 6 of 100"], result.Failures.Select(failure => failure.Subject));
    }

    [Fact]
    public void A_bug_in_an_evaluator_comes_out_as_it_was_and_keeps_the_finished_points()
    {
        using (SweepJournal journal = Open())
        {
            Sweep sweep = Sweep(threads: 2, point => { if (point == 50) throw new InvalidDataException("bug"); });
            Assert.Throws<InvalidDataException>(() => Run(sweep, journal));
        }
        using SweepJournal kept = Open();
        Assert.InRange(kept.Finished.Count, 49, Points - 1);
    }

    [Fact]
    public void The_last_progress_report_tells_that_all_is_done()
    {
        var reports = new List<SweepProgress>();
        SweepRunner.Run(Sweep(threads: 2), journal: null, new Collector(reports), TestContext.Current.CancellationToken);
        Assert.Equal((Points, 0, Points, TimeSpan.Zero), (reports[^1].Done, reports[^1].Failed, reports[^1].Total, reports[^1].Remaining));
    }

    [Fact]
    public void A_stopped_sweep_tells_the_command_that_goes_on()
    {
        var result = new SweepResult(Sweep(threads: 1), [PointOutcome.Done(1, 2), PointOutcome.Failed("no"), null], Resumed: 0);
        var command = new ResumeCommand("my valve.yaml", "out/a", ["layer.thickness=3 nm", "note=it's"], Threads: 2, Seed: 5);
        Assert.Equal(
            "stopped with 2 of 3 points done, 1 of them failed; nothing of them is lost, go on with\n"
            + "  larmor run 'my valve.yaml' --out out/a --set 'layer.thickness=3 nm' --set 'note=it'\\''s' --threads 2 --seed 5 --resume",
            result.Describe(command));
    }

    [Fact]
    public void A_stopped_and_resumed_run_writes_the_same_files_as_an_unbroken_one()
    {
        using var cancel = new CancellationTokenSource();
        using (var directory = RunDirectory.BeginSweep(folder["a.out"], ExistingOutput.Refuse))
        using (var journal = SweepJournal.Open(directory.JournalPath, Header))
            SweepRunner.Run(Sweep(threads: 2, point => { if (point == 20) cancel.Cancel(); }), journal, progress: null, cancel.Token);
        Assert.Equal(["a.out", "a.out/sweep.journal"], folder.Entries);
        var refusal = Assert.Throws<RunDirectoryException>(() => RunDirectory.BeginSweep(folder["a.out"], ExistingOutput.Refuse));
        Assert.Contains("holds an unfinished sweep; go on with --resume", refusal.Message, StringComparison.Ordinal);

        WriteSweep("a.out", ExistingOutput.Resume);
        WriteSweep("b.out", ExistingOutput.Refuse);
        string[] whole = [.. folder.Entries.Where(entry => entry.StartsWith("b.out/", StringComparison.Ordinal))];
        Assert.Contains("b.out/sweep.csv", whole);
        Assert.Equal(whole.Select(entry => "a" + entry[1..]), folder.Entries.Where(entry => entry.StartsWith("a.out/", StringComparison.Ordinal)));
        // The journal keeps the order of finishing, which threads decide.
        foreach (string entry in whole.Where(entry => entry != "b.out/sweep.journal"))
            Assert.Equal(File.ReadAllBytes(folder[entry]), File.ReadAllBytes(folder["a" + entry[1..]]));
    }

    [Fact]
    public void Force_starts_a_sweep_over()
    {
        WriteSweep("a.out", ExistingOutput.Refuse);
        using var directory = RunDirectory.BeginSweep(folder["a.out"], ExistingOutput.Replace);
        Assert.Equal(["a.out", "a.out/.staging", "a.out/.staging/claim"], folder.Entries);
    }

    [Fact]
    public void A_sweep_stopped_while_its_files_took_their_names_can_be_resumed_or_replaced()
    {
        WriteSweep("a.out", ExistingOutput.Refuse);
        Directory.CreateDirectory(folder["a.out/.staging"]);
        File.Move(folder["a.out/manifest.json"], folder["a.out/.staging/manifest.json"]);
        File.Move(folder["a.out/summary.json"], folder["a.out/.staging/summary.json"]);
        string[] broken = folder.Entries;
        RunDirectory.BeginSweep(folder["a.out"], ExistingOutput.Replace).Dispose();
        Assert.Empty(folder.Entries);
        Assert.Contains("a.out/.staging/summary.json", broken);
    }

    [Fact]
    public void Resume_starts_a_sweep_where_there_is_none()
    {
        WriteSweep("a.out", ExistingOutput.Resume);
        Assert.Contains("a.out/sweep.csv", folder.Entries);
    }

    void WriteSweep(string name, ExistingOutput existing)
    {
        using var directory = RunDirectory.BeginSweep(folder[name], existing);
        using var journal = SweepJournal.Open(directory.JournalPath, Header);
        SweepResult result = Run(Sweep(threads: 3), journal);
        var results = new ResultSet { Tables = [ToTable(result)], Failures = result.Failures };
        RunFiles.Write(directory, Samples.Record(results), Samples.Circumstances(threads: 3, hour: 4));
    }

    SweepResult FailingRun()
    {
        PointOutcome Evaluate(int point, CancellationToken cancellation) => point switch
        {
            1 => PointOutcome.Failed("no steady state,\tafter 9 steps\n(±µ)"),
            5 => PointOutcome.Done(25, double.NaN),
            _ => Value(point, cancellation),
        };
        using SweepJournal journal = Open();
        return Run(new Sweep(Points, Columns, Threads: 3, () => Evaluate), journal);
    }

    byte[] FullJournal()
    {
        using (SweepJournal journal = Open())
            Run(Sweep(threads: 2), journal);
        return File.ReadAllBytes(folder["j"]);
    }

    int ComputedOnResume()
    {
        int computed = 0;
        using SweepJournal journal = Open();
        Assert.Equal(Expected(), Csv(Run(Sweep(threads: 1, _ => computed++), journal)));
        return computed;
    }

    SweepJournal Open() => SweepJournal.Open(folder["j"], Header);

    static SweepResult Run(Sweep sweep, SweepJournal? journal) =>
        SweepRunner.Run(sweep, journal, progress: null, TestContext.Current.CancellationToken);

    static readonly ImmutableArray<SweepColumn> Columns = [new("square", "1"), new("third", "nm")];

    static Sweep Sweep(int threads, Action<int>? onPoint = null) => new(Points, Columns, threads, () => (point, cancellation) =>
    {
        onPoint?.Invoke(point);
        return Value(point, cancellation);
    });

    // Thirds have no short decimal form, and a missing number is part of the contract.
    static PointOutcome Value(int point, CancellationToken _) => PointOutcome.Done((double)point * point, point % 4 == 0 ? null : point / 3.0);

    static Table ToTable(SweepResult result) => result.ToTable("sweep", "Sweep",
        [new NumberColumn("p", "1", [.. Enumerable.Range(0, result.Outcomes.Length).Select(point => (double?)point)])]);

    static string Csv(SweepResult result)
    {
        using var text = new StringWriter();
        CsvWriter.Write(ToTable(result), text);
        return text.ToString();
    }

    static string Expected() => "p (1),square (1),third (nm)\n" + string.Concat(Enumerable.Range(0, Points)
        .Select(point => $"{point},{point * point},{(point % 4 == 0 ? "" : (point / 3.0).ToString("R"))}\n"));

    sealed class Collector(List<SweepProgress> reports) : IProgress<SweepProgress>
    {
        public void Report(SweepProgress value) => reports.Add(value);
    }
}
