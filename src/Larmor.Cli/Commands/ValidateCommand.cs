using Larmor.Experiments.Validation;
using Spectre.Console;

namespace Larmor.Cli.Commands;

/// <summary><c>larmor validate</c>: the verification table, computed afresh on this machine.</summary>
static class ValidateCommand
{
    public static int Run(Terminal terminal)
    {
        var table = new Table().AddColumns("check", "what", "value", "reference", "unit", "error", "allowed", "");
        int failed = 0, count = 0;
        foreach (ValidationCheck check in ValidationTable.Run())
        {
            count++;
            failed += check.Passed ? 0 : 1;
            table.AddRow(
                check.Group, Markup.Escape(check.Name), $"{check.Value:G12}", $"{check.Reference:G12}", check.Unit,
                $"{check.Error:E1}", $"{check.Tolerance:E0}", check.Passed ? "pass" : "FAIL");
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Out) });
        if (!terminal.IsOutInteractive)
        {
            console.Profile.Width = 200;
        }

        console.Write(table.Border(TableBorder.Rounded));
        terminal.Out.WriteLine($"{count - failed} passed, {failed} failed");
        return failed == 0 ? ExitCode.Done : ExitCode.NotConverged;
    }
}
