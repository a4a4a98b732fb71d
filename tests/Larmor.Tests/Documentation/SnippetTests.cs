using Larmor.Documents.Experiments;
using Larmor.Documents.Runs;
using Larmor.Documents.Syntax;
using Larmor.Tests.Documents.Runs;
using Xunit;

namespace Larmor.Tests.Documentation;

/// <summary>What users copy from the pages works.</summary>
public class SnippetTests
{
    const string FileMark = "# file: ";

    static List<Fence> Yaml => [.. Page.ForUsers.SelectMany(page => page.Fences).Where(fence => fence.Language == "yaml")];

    [Fact]
    public void A_snippet_that_is_a_whole_file_runs_without_warning_and_gives_its_expected_numbers()
    {
        List<Fence> files = [.. Yaml.Where(fence => fence.Text.StartsWith(FileMark, StringComparison.Ordinal))];
        using var folder = new TemporaryFolder();
        var faults = new List<string>();
        foreach (Fence fence in files)
        {
            string name = fence.Text.Split('\n')[0][FileMark.Length..].Trim();
            var diagnostics = new Diagnostics();
            ExperimentDocument? document = ExperimentDocument.Load(new SourceText(name, fence.Text), [], diagnostics);
            if (document is null || diagnostics.Count > 0)
            {
                faults.Add($"{fence.Place}\n{DiagnosticText.Render(diagnostics.Sorted())}");
                continue;
            }

            var options = new RunOptions(
                name, folder[Path.ChangeExtension(name, ".out")], ExistingOutput.Refuse, Threads: 1, new ResumeCommand(name, null, [], null, null));
            RunOutcome outcome = ExperimentRunner.Run(document, [], options, progress: null, work: null, TestContext.Current.CancellationToken);
            faults.AddRange(outcome.Results!.Failures.Select(failure => $"{fence.Place} {name}: {failure.Subject}: {failure.Reason}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(files.Count >= 8, $"Only {files.Count} whole files found: the search no longer sees the pages.");
    }

    [Fact]
    public void A_snippet_of_a_part_is_readable()
    {
        var faults = new List<string>();
        foreach (Fence fence in Yaml)
        {
            var diagnostics = new Diagnostics();
            YamlReader.Read(new SourceText(fence.Place, fence.Text), diagnostics);
            if (diagnostics.Count > 0)
            {
                faults.Add(DiagnosticText.Render(diagnostics.Sorted()));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Every_link_and_picture_leads_to_a_file()
    {
        string[] dead = [.. from page in Page.ForUsers
                            from link in page.LocalLinks
                            where !File.Exists(link.Path) && !Directory.Exists(link.Path)
                            select $"{page.Name}: {link.Written}"];
        Assert.True(dead.Length == 0, string.Join('\n', dead));
    }

    [Fact]
    public void The_README_shows_every_example()
    {
        string readme = Page.ForUsers.First().Text;
        string[] missing = [.. Directory.EnumerateFiles(Page.At("examples"), "*.yaml").Select(file => $"examples/{Path.GetFileName(file)}")
            .Where(example => !readme.Contains($"({example})", StringComparison.Ordinal))];
        Assert.True(missing.Length == 0, $"README.md lacks {string.Join(", ", missing)}");
    }
}
