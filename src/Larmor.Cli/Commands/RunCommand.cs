using System.Collections.Immutable;
using Larmor.Documents.Experiments;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Documents.Syntax;
using Larmor.Physics.Transport;

namespace Larmor.Cli.Commands;

/// <summary><c>larmor run FILE</c>.</summary>
static class RunCommand
{
    public static int Run(string file, string? output, string[] settings, int? threads, ExistingOutput existing, bool json, CancellationToken cancellation)
    {
        ExperimentDocument? document = InputFile.Load(file, settings, out ImmutableArray<Diagnostic> warnings);
        if (document is null)
        {
            return ExitCode.BadInput;
        }

        if (existing == ExistingOutput.Resume && document.Sweep is null)
        {
            Console.Error.WriteLine($"{file} has no sweep that could be resumed; run it without --resume");
            return ExitCode.BadInput;
        }

        var options = new RunOptions(
            file, output ?? RunDirectory.DefaultPath(file), existing, threads ?? Environment.ProcessorCount,
            new ResumeCommand(file, output, [.. settings], threads, Seed: null));
        RunOutcome outcome;
        using (var bar = new ProgressLine())
        {
            try
            {
                outcome = ExperimentRunner.Run(document, warnings, options, bar, cancellation);
            }
            catch (NetworkException problem)
            {
                Console.Error.WriteLine($"{file}: {problem.Message}");
                return ExitCode.NotConverged;
            }
        }

        if (outcome.Results is not { } results)
        {
            Console.Error.WriteLine(outcome.Stopped);
            return ExitCode.Cancelled;
        }

        Print(document, results, options.OutputPath, json);
        foreach (Failure failure in results.Failures)
        {
            Console.Error.WriteLine($"{failure.Subject}: {failure.Reason}");
        }

        return results.IsWhole ? ExitCode.Done : ExitCode.NotConverged;
    }

    static void Print(ExperimentDocument document, ResultSet results, string output, bool json)
    {
        if (json)
        {
            using Stream stream = Console.OpenStandardOutput();
            SummaryWriter.Write(results, stream);
            return;
        }

        Console.Out.WriteLine(document.Title);
        foreach (string line in results.Headline)
        {
            Console.Out.WriteLine("  " + line);
        }

        foreach (BalanceSheet balance in results.Balances)
        {
            Console.Out.WriteLine($"  {balance.Title}: supplied {balance.Supplied:G6} {balance.Unit}, dissipated {balance.Dissipated:G6} {balance.Unit}, defect {balance.RelativeDefect:E1}");
        }

        if (!document.Expectations.IsEmpty && results.IsWhole)
        {
            Console.Out.WriteLine($"  {document.Expectations.Length} of {document.Expectations.Length} expected numbers met");
        }

        Console.Out.WriteLine($"  open {Path.Combine(output, "report.html")}");
    }
}
