using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace Larmor.Tests.Documentation;

/// <summary>The command lines of the pages use commands and options that the program has.</summary>
public partial class CommandLineTests
{
    static readonly string[] Sources = ["larmor ", "dotnet run --configuration Release --project src/Larmor.Cli -- "];

    [Fact]
    public async Task The_pages_use_commands_and_options_that_exist()
    {
        var helps = new Dictionary<string, string>();
        var faults = new List<string>();
        int seen = 0;
        foreach ((string place, string arguments) in Lines())
        {
            seen++;
            string[] words = [.. Word.Matches(arguments).Select(match => match.Value)];
            string command = words[0].StartsWith('-') ? "" : words[0];
            if (!helps.TryGetValue(command, out string? help))
            {
                helps[command] = help = await Help(command);
            }

            faults.AddRange(words.Where(word => word.StartsWith("--", StringComparison.Ordinal) && !Names(help, word)).Select(word => $"{place}: larmor {command} has no {word}"));
            if (!Names(await Help(""), command))
            {
                faults.Add($"{place}: larmor has no command {command}");
            }

            faults.AddRange(words.Where(word => word.StartsWith("examples/", StringComparison.Ordinal) && !File.Exists(Page.At(word)))
                .Select(word => $"{place}: there is no {word}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(seen >= 15, $"Only {seen} command lines found: the search no longer sees the pages.");
    }

    static IEnumerable<(string Place, string Arguments)> Lines() =>
        from page in Page.ForUsers
        from fence in page.Fences
        where fence.Language == "sh"
        from line in fence.Text.Split('\n')
        from source in Sources
        where line.StartsWith(source, StringComparison.Ordinal)
        select (fence.Place, line[source.Length..].Split(" #")[0]);

    static bool Names(string help, string word) => word.Length == 0 || Regex.IsMatch(help, $@"(^|[\s,]){Regex.Escape(word)}($|[\s,])", RegexOptions.Multiline, TimeSpan.FromSeconds(1));

    /// <summary>The program's own help: its definition as users see it.</summary>
    static async Task<string> Help(string command)
    {
        string program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "larmor.exe" : "larmor");
        using Process process = Process.Start(new ProcessStartInfo(program, $"{command} --help") { RedirectStandardOutput = true, UseShellExecute = false })!;
        string text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return text;
    }

    /// <summary>A word of a command line; quotes hold one together.</summary>
    [GeneratedRegex("(\"[^\"]*\"|'[^']*'|\\S)+", RegexOptions.ExplicitCapture, 1000)]
    static partial Regex Word { get; }
}
