using Larmor.Documents.Examples;
using Larmor.Documents.Experiments;

namespace Larmor.Cli.Commands;

/// <summary><c>check</c>, <c>explain</c>, <c>examples</c> and <c>schema</c>: commands that compute nothing.</summary>
static class InspectCommands
{
    public static int Check(Terminal terminal, string file, string[] settings)
    {
        ExperimentDocument? document = InputFile.Load(terminal, file, settings, out var warnings);
        if (document is null)
        {
            return ExitCode.BadInput;
        }

        string sweep = document.Sweep is { } plan ? $", {plan.Points} points" : "";
        string said = warnings.IsEmpty ? "" : $", {warnings.Length} warning{(warnings.Length == 1 ? "" : "s")}";
        terminal.Out.WriteLine($"{file}: good ({document.Kind}, {document.Experiment.Size}{sweep}{said})");
        return ExitCode.Done;
    }

    public static int Explain(Terminal terminal, string file, string[] settings)
    {
        ExperimentDocument? document = InputFile.Load(terminal, file, settings, out _);
        if (document is null)
        {
            return ExitCode.BadInput;
        }

        foreach (string line in Explanation.Lines(document))
        {
            terminal.Out.WriteLine(line);
        }

        return ExitCode.Done;
    }

    public static int Examples(Terminal terminal, string? name)
    {
        if (name is null)
        {
            int width = ExampleLibrary.All.Max(example => example.Name.Length);
            foreach (Example example in ExampleLibrary.All)
            {
                terminal.Out.WriteLine($"{example.Name.PadRight(width)}  {example.Title}");
            }

            return ExitCode.Done;
        }

        Example? found = ExampleLibrary.All.FirstOrDefault(example => example.Name == name);
        if (found is null)
        {
            string nearest = Physics.Quantities.Spelling.Nearest(name, ExampleLibrary.All.Select(e => e.Name)) is { } guess ? $"; did you mean {guess}?" : "";
            terminal.Error.WriteLine($"there is no example '{name}'{nearest} (`larmor examples` lists them)");
            return ExitCode.BadInput;
        }

        string path = found.Name + ".yaml";
        if (File.Exists(path))
        {
            terminal.Error.WriteLine($"{path} exists already; it is left alone");
            return ExitCode.Environment;
        }

        File.WriteAllText(path, found.Text);
        terminal.Out.WriteLine($"wrote {path}; run it with `larmor run {path}`");
        return ExitCode.Done;
    }

    public static int Schema(Terminal terminal)
    {
        terminal.Out.WriteLine(FormatSchema.Text());
        return ExitCode.Done;
    }
}
