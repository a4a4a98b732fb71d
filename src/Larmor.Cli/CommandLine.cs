using System.CommandLine;
using System.CommandLine.Parsing;
using Larmor.Cli.Commands;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Documents.Syntax;
using Larmor.Physics.Quantities;

namespace Larmor.Cli;

/// <summary>The program as a function of its arguments: parses them, runs the command and answers with an exit code.</summary>
static class CommandLine
{
    /// <summary>Runs one command line.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="cancellation">Stops a sweep, as Ctrl+C does.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellation)
    {
        ParseResult parsed = Describe(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Refuse(parsed, terminal);
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
                Output = terminal.Out,
                Error = terminal.Error,
            },
            cancellation);
    }

    static int Refuse(ParseResult parsed, Terminal terminal)
    {
        Command command = parsed.CommandResult.Command;
        if (command is RootCommand)
        {
            string[] known = [.. command.Subcommands.Select(sub => sub.Name)];
            string said = parsed.UnmatchedTokens.Count == 0 ? "a command is missing" : $"there is no command '{parsed.UnmatchedTokens[0]}'";
            string nearest = parsed.UnmatchedTokens.Count > 0 && Spelling.Nearest(parsed.UnmatchedTokens[0], known) is { } guess ? $"; did you mean {guess}?" : "";
            terminal.Error.WriteLine($"{said}{nearest}\nthe commands are {string.Join(", ", known)}; `larmor --help` says what they do");
            return ExitCode.BadInput;
        }

        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct())
        {
            terminal.Error.WriteLine(message);
        }

        terminal.Error.WriteLine($"`larmor {command.Name} --help` shows how it is used");
        return ExitCode.BadInput;
    }

    static RootCommand Describe(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "input file (YAML)" };
        var settings = new Option<string[]>("--set") { HelpName = "PATH=VALUE", Description = "replace a value: --set stack.layers.Cu.thickness=\"5 nm\"", DefaultValueFactory = _ => [] };

        var check = new Command("check", "report every error and warning of a file, compute nothing") { file, settings };
        check.SetAction(parsed => Guard(terminal, () => InspectCommands.Check(terminal, parsed.GetValue(file)!, parsed.GetValue(settings)!)));

        var explain = new Command("explain", "say in words what a file describes: layers, current, signs, assumed numbers") { file, settings };
        explain.SetAction(parsed => Guard(terminal, () => InspectCommands.Explain(terminal, parsed.GetValue(file)!, parsed.GetValue(settings)!)));

        var exampleName = new Argument<string?>("NAME") { Description = "example to write here", Arity = ArgumentArity.ZeroOrOne };
        var examples = new Command("examples", "list the built-in examples, or write one here") { exampleName };
        examples.SetAction(parsed => Guard(terminal, () => InspectCommands.Examples(terminal, parsed.GetValue(exampleName))));

        var materialName = new Argument<string?>("NAME") { Description = "material (Co) or pair (Co/Cu)", Arity = ArgumentArity.ZeroOrOne };
        var materials = new Command("materials", "print the materials library, or one entry with its sources") { materialName };
        materials.SetAction(parsed => Guard(terminal, () => MaterialsCommand.Run(terminal, parsed.GetValue(materialName))));

        var schema = new Command("schema", "print the JSON Schema of input files");
        schema.SetAction(_ => Guard(terminal, () => InspectCommands.Schema(terminal)));

        var validate = new Command("validate", "compute the verification table and print it");
        validate.SetAction(_ => Guard(terminal, () => ValidateCommand.Run(terminal)));

        return new RootCommand("Larmor: spin transport and magnetization dynamics from one small file.")
        {
            DescribeRun(terminal, file, settings), check, explain, examples, materials, schema, validate,
        };
    }

    static Command DescribeRun(Terminal terminal, Argument<string> file, Option<string[]> settings)
    {
        var output = new Option<string?>("--out") { HelpName = "DIR", Description = "run directory (default: FILE with .out in place of its ending)" };
        var threads = new Option<int?>("--threads") { HelpName = "N", Description = "threads for sweeps (default: all cores); results do not depend on it", CustomParser = result => WholeNumber(result, "--threads", 1, 1024) };
        var seed = new Option<int?>("--seed") { HelpName = "N", Description = "seed of random numbers, in place of the one in the file", CustomParser = result => WholeNumber(result, "--seed", 0, int.MaxValue) };
        var force = new Option<bool>("--force") { Description = "replace an earlier run directory" };
        var resume = new Option<bool>("--resume") { Description = "go on with a stopped sweep" };
        var json = new Option<bool>("--json") { Description = "print summary.json on standard output" };

        var run = new Command("run", "run an experiment and write its directory") { file, output, settings, threads, seed, force, resume, json };
        run.Validators.Add(result =>
        {
            if (result.GetValue(force) && result.GetValue(resume))
            {
                result.AddError("--force starts anew and --resume goes on: give one of them");
            }
        });
        run.SetAction((parsed, cancellation) => Task.FromResult(Guard(terminal, () => RunCommand.Run(
            terminal, parsed.GetValue(file)!, parsed.GetValue(output), parsed.GetValue(settings)!, parsed.GetValue(threads), parsed.GetValue(seed),
            parsed.GetValue(force) ? ExistingOutput.Replace : parsed.GetValue(resume) ? ExistingOutput.Resume : ExistingOutput.Refuse,
            parsed.GetValue(json), cancellation))));
        return run;
    }

    static int? WholeNumber(ArgumentResult result, string option, int least, int most)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, out int number) && number >= least && number <= most)
        {
            return number;
        }

        result.AddError($"{option} must be a whole number from {least} to {most}, got '{text}'");
        return null;
    }

    /// <summary>Turns the kinds of failure that are not a bug into a message and a code; anything else is a bug, and may show its trace.</summary>
    static int Guard(Terminal terminal, Func<int> command)
    {
        int Report(string message, int code)
        {
            terminal.Error.WriteLine(message);
            return code;
        }

        try
        {
            return command();
        }
        catch (InputException problem)
        {
            return Report(DiagnosticText.Render(problem.Diagnostics), ExitCode.BadInput);
        }
        catch (NonFiniteResultException problem)
        {
            return Report(problem.Message, ExitCode.NotConverged);
        }
        catch (RunDirectoryException problem)
        {
            return Report(problem.Message, ExitCode.Environment);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Report(problem.Message, ExitCode.Environment);
        }
    }
}
