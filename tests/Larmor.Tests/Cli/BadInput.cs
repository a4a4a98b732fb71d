using System.Text;
using Xunit;

namespace Larmor.Tests.Cli;

/// <summary>A bad input of a table: the document, the command, and what the program must answer.</summary>
/// <remarks>
/// Tables are texts whose lines begin with what they are: <c>=== name</c>; <c>base: file</c> and then edits of it, <c>- old</c> and
/// <c>+ new</c>; or the whole document, <c>: line</c>; <c>$ arguments</c> after <c>check</c>'s place (FILE and OUT stand for paths);
/// <c>exit code</c>; <c>| expected standard error</c>. Anything else is for readers.
/// </remarks>
sealed record BadInput(string Table, string Name, string Document, string[] Arguments, CaseLines Source)
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Larmor.Tests", "Cli", "bad");

    public static IEnumerable<string> Tables => Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public int ExitCode => int.Parse(Source.Of("exit ").Single());

    public string Messages => string.Concat(Source.Of("|").Select(line => (line.StartsWith(' ') ? line[1..] : line) + "\n"));

    public static IEnumerable<BadInput> Read(string table)
    {
        var lines = new List<string>();
        foreach (string line in File.ReadLines(Path.Combine(Folder, table)).Append("=== "))
        {
            if (line.StartsWith("=== ", StringComparison.Ordinal) && lines.Count > 0 && lines[0].StartsWith("=== ", StringComparison.Ordinal))
            {
                yield return Of(table, new CaseLines([.. lines]));
            }

            if (line.StartsWith("=== ", StringComparison.Ordinal))
            {
                lines.Clear();
            }

            lines.Add(line);
        }
    }

    /// <summary>The program's answer: exit code and standard error, with paths cut to plain names.</summary>
    public async Task<(int ExitCode, string Messages)> Answer(string folder)
    {
        string file = Path.Combine(folder, "bad.yaml");
        await File.WriteAllTextAsync(file, Document);
        Session session = await Session.Run([.. Arguments.Select(word => word switch
        {
            "FILE" => file,
            "OUT" => Path.Combine(folder, "out"),
            _ => word,
        })]);
        return (session.ExitCode, session.Error.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
    }

    /// <summary>The case as it would stand in its table with another answer.</summary>
    public string With(int exitCode, string messages)
    {
        var text = new StringBuilder();
        foreach (string line in Source.Lines.Where(line => !line.StartsWith("exit ", StringComparison.Ordinal) && !line.StartsWith('|')))
        {
            text.Append(line.Length == 0 ? "" : line + "\n");
        }

        text.Append($"exit {exitCode}\n");
        foreach (string line in messages.TrimEnd('\n').Split('\n'))
        {
            text.Append($"| {line}".TrimEnd() + "\n");
        }

        return text + "\n";
    }

    static BadInput Of(string table, CaseLines source)
    {
        string name = source.Of("=== ").Single();
        string document = source.Of("base: ").SingleOrDefault() is { } file
            ? Edited(File.ReadAllText(Path.Combine(Folder, file)), source, name)
            : string.Concat(source.Of(":").Select(line => (line.StartsWith(' ') ? line[1..] : line) + "\n"));
        string command = source.Of("$ ").SingleOrDefault() ?? "check FILE";
        return new BadInput(table, name, document, command.Split(' '), source);
    }

    static string Edited(string text, CaseLines source, string name)
    {
        string? old = null;
        var replacement = new List<string>();
        foreach (string line in source.Lines.Append("- "))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                if (old is not null)
                {
                    Assert.True(text.Contains(old, StringComparison.Ordinal), $"{name}: the base has no '{old}'");
                    text = text.Replace(old, string.Join('\n', replacement), StringComparison.Ordinal);
                }

                old = line[2..];
                replacement.Clear();
            }
            else if (line.StartsWith("+ ", StringComparison.Ordinal))
            {
                replacement.Add(line[2..]);
            }
        }

        return text;
    }
}

/// <summary>The lines of a case, told apart by how they begin.</summary>
sealed record CaseLines(string[] Lines)
{
    public IEnumerable<string> Of(string prefix) =>
        Lines.Where(line => line.StartsWith(prefix, StringComparison.Ordinal)).Select(line => line[prefix.Length..]);
}
