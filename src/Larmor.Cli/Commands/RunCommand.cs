using System.Collections.Immutable;
using System.Text;
using Larmor.Documents.Experiments;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Documents.Syntax;
using Larmor.Physics.Transport;

namespace Larmor.Cli.Commands;

/// <summary><c>larmor run FILE</c>.</summary>
static class RunCommand
{
    public static int Run(Terminal terminal, string file, string? output, string[] settings, int? threads, int? seed, ExistingOutput existing, bool json, CancellationToken cancellation)
    {
        ExperimentDocument? document = InputFile.Load(terminal, file, settings, out ImmutableArray<Diagnostic> warnings, seed);
        if (document is null)
        {
            return ExitCode.BadInput;
        }

        if (existing == ExistingOutput.Resume && document.Sweep is null)
        {
            terminal.Error.WriteLine($"{file} has no sweep that could be resumed; run it without --resume");
            return ExitCode.BadInput;
        }

        var options = new RunOptions(
            file, output ?? RunDirectory.DefaultPath(file), existing, threads ?? Environment.ProcessorCount,
            new ResumeCommand(file, output, [.. settings], threads, (ulong?)seed));
        RunOutcome outcome;
        using (var bar = new ProgressLine(terminal))
        {
            try
            {
                outcome = ExperimentRunner.Run(document, warnings, options, bar, bar, cancellation);
            }
            catch (NetworkException problem)
            {
                terminal.Error.WriteLine($"{file}: {problem.Message}");
                return ExitCode.NotConverged;
            }
        }

        if (outcome.Results is not { } results)
        {
            terminal.Error.WriteLine(outcome.Stopped);
            return ExitCode.Cancelled;
        }

        Print(terminal, document, results, options.OutputPath, json);
        foreach (Failure failure in results.Failures)
        {
            terminal.Error.WriteLine($"{failure.Subject}: {failure.Reason}");
        }

        return results.IsWhole ? ExitCode.Done : ExitCode.NotConverged;
    }

    static void Print(Terminal terminal, ExperimentDocument document, ResultSet results, string output, bool json)
    {
        if (json)
        {
            using var summary = new MemoryStream();
            SummaryWriter.Write(results, summary);
            terminal.Out.Write(Encoding.UTF8.GetString(summary.ToArray()));
            return;
        }

        terminal.Out.WriteLine(document.Title);
        foreach (string line in results.Headline)
        {
            terminal.Out.WriteLine("  " + line);
        }

        foreach (BalanceSheet balance in results.Balances)
        {
            terminal.Out.WriteLine($"  {balance.Title}: supplied {balance.Supplied:G6} {balance.Unit}, dissipated {balance.Dissipated:G6} {balance.Unit}, relative defect {balance.RelativeDefect:0.0e0}");
        }

        if (!document.Expectations.IsEmpty && results.IsWhole)
        {
            terminal.Out.WriteLine($"  {document.Expectations.Length} of {document.Expectations.Length} expected numbers met");
        }

        terminal.Out.WriteLine($"  open {Path.Combine(output, "report.html")}");
    }
}
