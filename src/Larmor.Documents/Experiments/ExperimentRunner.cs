using System.Collections.Immutable;
using Larmor.Documents.Plots;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Documents.Sweeps;
using Larmor.Documents.Syntax;
using Larmor.Experiments;
using Larmor.Physics.Transport;

namespace Larmor.Documents.Experiments;

/// <summary>How a file is to be run.</summary>
/// <param name="InputPath">The input file as the user named it.</param>
/// <param name="OutputPath">Run directory.</param>
/// <param name="Existing">What to do about output that is there already.</param>
/// <param name="Threads">Threads for sweeps, at least 1.</param>
/// <param name="Resume">The command that goes on after a stop.</param>
public sealed record RunOptions(string InputPath, string OutputPath, ExistingOutput Existing, int Threads, ResumeCommand Resume);

/// <summary>How a run ended.</summary>
/// <param name="Results">What it yielded; null when it was stopped.</param>
/// <param name="Stopped">How far it came and how to go on, when it was stopped.</param>
/// <param name="Missed">Expectations that were not met.</param>
public sealed record RunOutcome(ResultSet? Results, string? Stopped, ImmutableArray<string> Missed);

/// <summary>Runs a document from its values to its finished directory.</summary>
public static class ExperimentRunner
{
    /// <summary>Points of a sweep whose curves are still told apart side by side.</summary>
    const int MostCompared = 24;

    /// <summary>Runs.</summary>
    /// <param name="document">A sound document.</param>
    /// <param name="warnings">What was said about it.</param>
    /// <param name="options">How to run.</param>
    /// <param name="progress">Receives the progress of a sweep.</param>
    /// <param name="work">Receives the progress of a single long measurement.</param>
    /// <param name="cancellation">Stops the run; finished points of a sweep are kept.</param>
    /// <exception cref="RunDirectoryException">The file system refuses.</exception>
    /// <exception cref="NetworkException">A network without solution.</exception>
    public static RunOutcome Run(
        ExperimentDocument document, ImmutableArray<Diagnostic> warnings, RunOptions options, IProgress<SweepProgress>? progress, IProgress<WorkDone>? work,
        CancellationToken cancellation)
    {
        DateTimeOffset started = DateTimeOffset.UtcNow;
        string resolved = ResolvedDocument.Write(document);
        var software = SoftwareVersion.Of(typeof(ExperimentRunner).Assembly);
        using RunDirectory directory = document.Sweep is null
            ? RunDirectory.Begin(options.OutputPath, options.Existing == ExistingOutput.Replace)
            : RunDirectory.BeginSweep(options.OutputPath, options.Existing);

        ImmutableArray<string> missed;
        ResultSet results;
        if (document.Sweep is { } plan)
        {
            SweepResult sweep = RunSweep(document, plan, directory, RunRecord.HashOf(resolved), software, options.Threads, progress, cancellation);
            if (!sweep.IsWhole)
            {
                return new RunOutcome(null, sweep.Describe(options.Resume), []);
            }

            results = Present(document, plan, sweep);
            missed = Missed(document, column => point => sweep.Outcomes[point]!.Failure is null ? sweep.Outcomes[point]!.Values[column] : null);
        }
        else
        {
            try
            {
                results = document.Experiment.Run(new Conduct(options.Threads, work, cancellation));
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return new RunOutcome(null, "stopped before the end; nothing was written, run it again to start anew", []);
            }

            missed = Missed(document, column => _ => results.Scalars.FirstOrDefault(s => s.Key == document.Experiment.Columns[column].Name)?.Value);
        }

        results = results with
        {
            Warnings = [.. results.Warnings, .. document.Experiment.Remarks, .. warnings.Select(w => new Warning(w.Span.ToString(), $"{w.Message}; {w.Hint}"))],
            Failures = [.. results.Failures, .. missed.Select(text => new Failure("expectation", text))],
        };
        var record = new RunRecord
        {
            Title = document.Title,
            InputName = Path.GetFileName(options.InputPath),
            ResolvedInput = resolved,
            Results = results,
            Signs = Explanation.Signs(document),
            Assumptions = Explanation.Assumptions(document.Experiment),
            Script = FigureScript.Source,
            Software = software,
        };
        RunFiles.Write(directory, record, new Circumstances(
            (ulong?)document.Experiment.Seed, options.Threads, started, DateTimeOffset.UtcNow, Machine.Current(), Machine.PeakMemory()));
        return new RunOutcome(results, null, missed);
    }

    static SweepResult RunSweep(
        ExperimentDocument document, SweepPlan plan, RunDirectory directory, string hash, SoftwareVersion software, int threads,
        IProgress<SweepProgress>? progress, CancellationToken cancellation)
    {
        ImmutableArray<SweepColumn> columns = [.. document.Experiment.Columns.Select(c => new SweepColumn(c.Name, c.Unit))];
        var sweep = new Sweep(plan.Points, columns, threads, () => (point, stop) => Evaluate(document, point, new Conduct(1, null, stop)));
        using SweepJournal journal = SweepJournal.Open(directory.JournalPath, new JournalHeader(hash, software.ToString(), plan.Points, columns.Length));
        return SweepRunner.Run(sweep, journal, progress, cancellation);
    }

    static PointOutcome Evaluate(ExperimentDocument document, int point, Conduct conduct)
    {
        try
        {
            return document.At(point).Measure(conduct);
        }
        catch (InputException input)
        {
            return PointOutcome.Failed(string.Join("; ", input.Diagnostics.Select(d => d.Message)));
        }
        catch (NetworkException network)
        {
            return PointOutcome.Failed(network.Message);
        }
    }

    static ResultSet Present(ExperimentDocument document, SweepPlan plan, SweepResult sweep)
    {
        ImmutableArray<ScalarColumn> columns = document.Experiment.Columns;
        var view = new SweepTableView(plan, sweep, columns);
        string axes = string.Join(" and ", plan.Axes.Select(axis => axis.ShortName));
        (ImmutableArray<Table> tables, ImmutableArray<RenderedFigure> figures) =
            sweep.Failures.IsEmpty && plan.Points <= MostCompared ? document.Experiment.Compare(Members(document, plan)) : ([], []);
        return new ResultSet
        {
            Headline = [$"{plan.Points} points over {axes}.", .. Extremes(document, plan, view)],
            Tables = [sweep.ToTable("sweep", $"Results over {axes}", view.Swept()), .. tables],
            Figures = sweep.Failures.Length == plan.Points ? [] : [.. figures, .. SweepFigures.Of(plan, sweep, columns, document.Experiment.SweepPanels)],
            Failures = sweep.Failures,
            References = document.Experiment.References,
        };
    }

    static ImmutableArray<SweepMember> Members(ExperimentDocument document, SweepPlan plan) =>
    [
        .. Enumerable.Range(0, plan.Points).Select(point =>
        {
            ImmutableArray<SweepValue> values = plan.ValuesAt(point);
            string Label(int axis) => $"{plan.Axes[axis].ShortName.Split(' ')[^1]} {values[axis].Text}";
            return new SweepMember(values.Length > 1 ? Label(0) : "", Label(values.Length - 1), document.At(point));
        }),
    ];

    /// <summary>Where the main quantity is largest: the number a reader looks for first.</summary>
    static IEnumerable<string> Extremes(ExperimentDocument document, SweepPlan plan, SweepTableView view)
    {
        string name = document.Experiment.MainColumn;
        double?[] values = view.Values(name);
        if (values.All(value => value is null))
        {
            yield break;
        }

        ScalarColumn column = view.Column(name);
        int top = Array.IndexOf(values, values.Max());
        string place = string.Join(", ", plan.ValuesAt(top).Select((value, a) => $"{plan.Axes[a].ShortName} = {value.Text}"));
        yield return $"Largest {column.Name} = {$"{Display.Number(values[top]!.Value)} {Display.Unit(column.Unit)}".TrimEnd()} at {place}.";
    }

    static ImmutableArray<string> Missed(ExperimentDocument document, Func<int, Func<int, double?>> value)
    {
        ImmutableArray<ScalarColumn> columns = document.Experiment.Columns;
        return
        [
            .. document.Expectations.Select(expectation =>
            {
                int column = columns.IndexOf(columns.First(c => c.Name == expectation.Scalar.Value));
                return expectation.Compare(columns[column], value(column)((expectation.Point?.Value ?? 1) - 1));
            }).OfType<string>(),
        ];
    }
}
