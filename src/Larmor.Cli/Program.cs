using System.CommandLine;
using Larmor.Cli;
using Larmor.Cli.Commands;
using Larmor.Documents.Runs;
using Larmor.Documents.Syntax;

var root = new RootCommand("Larmor: spin transport and magnetization dynamics from one small file.");

var file = new Argument<string>("FILE") { Description = "input file (YAML)" };
var settings = new Option<string[]>("--set") { Description = "replace a value: --set stack.layers.Cu.thickness=\"5 nm\"", DefaultValueFactory = _ => [] };
var output = new Option<string?>("--out") { Description = "run directory (default: FILE with .out in place of its ending)" };
var threads = new Option<int?>("--threads") { Description = "threads for sweeps (default: all cores); results do not depend on it" };
var force = new Option<bool>("--force") { Description = "replace an earlier run directory" };
var resume = new Option<bool>("--resume") { Description = "go on with a stopped sweep" };
var json = new Option<bool>("--json") { Description = "print summary.json on standard output" };
threads.Validators.Add(result =>
{
    if (result.GetValueOrDefault<int?>() is < 1 or > 1024)
    {
        result.AddError("--threads must be from 1 to 1024");
    }
});

var run = new Command("run", "run an experiment and write its directory") { file, output, settings, threads, force, resume, json };
run.Validators.Add(result =>
{
    if (result.GetValue(force) && result.GetValue(resume))
    {
        result.AddError("--force starts anew and --resume goes on: give one of them");
    }
});
run.SetAction((parsed, cancellation) => Task.FromResult(Guard(() => RunCommand.Run(
    parsed.GetValue(file)!, parsed.GetValue(output), parsed.GetValue(settings)!, parsed.GetValue(threads),
    parsed.GetValue(force) ? ExistingOutput.Replace : parsed.GetValue(resume) ? ExistingOutput.Resume : ExistingOutput.Refuse,
    parsed.GetValue(json), cancellation))));
root.Add(run);

var check = new Command("check", "report every error and warning of a file, compute nothing") { file, settings };
check.SetAction(parsed => Guard(() => InspectCommands.Check(parsed.GetValue(file)!, parsed.GetValue(settings)!)));
root.Add(check);

var explain = new Command("explain", "say in words what a file describes: layers, current, signs, assumed numbers") { file, settings };
explain.SetAction(parsed => Guard(() => InspectCommands.Explain(parsed.GetValue(file)!, parsed.GetValue(settings)!)));
root.Add(explain);

var exampleName = new Argument<string?>("NAME") { Description = "example to write here", DefaultValueFactory = _ => null };
var examples = new Command("examples", "list the built-in examples, or write one here") { exampleName };
examples.SetAction(parsed => Guard(() => InspectCommands.Examples(parsed.GetValue(exampleName))));
root.Add(examples);

var materialName = new Argument<string?>("NAME") { Description = "material (Co) or pair (Co/Cu)", DefaultValueFactory = _ => null };
var materials = new Command("materials", "print the materials library, or one entry with its sources") { materialName };
materials.SetAction(parsed => Guard(() => MaterialsCommand.Run(parsed.GetValue(materialName))));
root.Add(materials);

var schema = new Command("schema", "print the JSON Schema of input files");
schema.SetAction(_ => Guard(InspectCommands.Schema));
root.Add(schema);

var validate = new Command("validate", "compute the verification table and print it");
validate.SetAction(_ => Guard(ValidateCommand.Run));
root.Add(validate);

ParseResult result = root.Parse(args);
int code = await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });
return result.Errors.Count > 0 ? ExitCode.BadInput : code;

// The three kinds of failure that are not a bug: anything else is, and may show its trace.
static int Guard(Func<int> command)
{
    try
    {
        return command();
    }
    catch (SourceFileException problem)
    {
        Console.Error.WriteLine(problem.Message);
        return ExitCode.Environment;
    }
    catch (RunDirectoryException problem)
    {
        Console.Error.WriteLine(problem.Message);
        return ExitCode.Environment;
    }
    catch (IOException problem)
    {
        Console.Error.WriteLine(problem.Message);
        return ExitCode.Environment;
    }
}
