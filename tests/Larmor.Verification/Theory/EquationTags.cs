using System.Text.RegularExpressions;
using Xunit;

namespace Larmor.Verification.Theory;

/// <summary>The equations that the code cites, such as (T-8), exist in docs/theory, each exactly once.</summary>
public sealed partial class EquationTags
{
    static readonly string Root = FindRoot();

    [Fact]
    public void The_code_cites_only_equations_that_the_theory_pages_define()
    {
        HashSet<string> defined = [.. Definitions().Select(definition => definition.Tag)];
        List<string> unknown = [];
        int cited = 0;
        foreach (string file in SourceFiles())
        {
            string[] lines = File.ReadAllLines(file);
            for (int i = 0; i < lines.Length; i++)
            {
                foreach (string tag in Citation.Matches(lines[i]).Select(match => match.Groups["tag"].Value))
                {
                    cited++;
                    if (!defined.Contains(tag))
                    {
                        unknown.Add($"{Path.GetRelativePath(Root, file)}({i + 1}): {tag}");
                    }
                }
            }
        }

        Assert.True(unknown.Count == 0, "Equations that docs/theory lacks:\n" + string.Join('\n', unknown));
        Assert.True(cited > 0, "No citation found: the search no longer sees the code.");
    }

    [Fact]
    public void No_equation_number_is_given_twice()
    {
        string[] repeated = [.. Definitions().GroupBy(definition => definition.Tag).Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(definition => definition.Page))}")];
        Assert.True(repeated.Length == 0, "Numbers given more than once:\n" + string.Join('\n', repeated));
    }

    /// <summary>A citation in the code: <c>(T-8)</c>.</summary>
    [GeneratedRegex(@"\((?<tag>[A-Z]-\d+)\)", RegexOptions.CultureInvariant, 1000)]
    static partial Regex Citation { get; }

    /// <summary>The number of a displayed equation: <c>\tag{T-8}</c>, or <c>**(T-8)**</c> beside one.</summary>
    [GeneratedRegex(@"\\tag\{(?<tag>[A-Z]-\d+)\}|\*\*\((?<tag>[A-Z]-\d+)\)\*\*", RegexOptions.CultureInvariant, 1000)]
    static partial Regex Definition { get; }

    static IEnumerable<(string Tag, string Page)> Definitions() =>
        from page in Directory.EnumerateFiles(Path.Combine(Root, "docs", "theory"), "*.md")
        from match in Definition.Matches(File.ReadAllText(page))
        select (match.Groups["tag"].Value, Path.GetFileName(page));

    /// <summary>Sources without what the compiler wrote under obj and bin.</summary>
    static IEnumerable<string> SourceFiles() =>
        Directory.EnumerateDirectories(Path.Combine(Root, "src"))
            .SelectMany(project => Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
                .Where(file => Path.GetRelativePath(project, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj")));

    static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Larmor.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("No folder above the tests holds Larmor.slnx.");
    }
}
