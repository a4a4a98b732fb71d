using System.Text.RegularExpressions;

namespace Larmor.Tests.Documentation;

/// <summary>A fenced block of a page.</summary>
/// <param name="Place">Page and line of the opening fence, for messages.</param>
/// <param name="Language">The word after the fence.</param>
/// <param name="Text">What it holds.</param>
sealed record Fence(string Place, string Language, string Text);

/// <summary>A Markdown page of the repository.</summary>
sealed partial class Page(string path)
{
    static readonly string Root = FindRoot();

    /// <summary>README and the guide: the pages whose snippets users copy.</summary>
    public static IEnumerable<Page> ForUsers =>
        Directory.EnumerateFiles(At("docs", "guide"), "*.md").Order(StringComparer.Ordinal).Prepend(At("README.md")).Select(path => new Page(path));

    /// <summary>Path from the root of the repository.</summary>
    public string Name { get; } = Path.GetRelativePath(Root, path).Replace('\\', '/');

    public string Text { get; } = File.ReadAllText(path).ReplaceLineEndings("\n");

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    public IEnumerable<Fence> Fences => Block.Matches(Text).Select(match => new Fence(
        $"{Name}({Text.AsSpan(0, match.Index).Count('\n') + 1})", match.Groups["language"].Value, match.Groups["text"].Value));

    /// <summary>Targets of links and pictures inside the repository, as absolute paths.</summary>
    public IEnumerable<(string Written, string Path)> LocalLinks =>
        from match in Link.Matches(Text)
        let written = match.Groups["target"].Value
        where !written.Contains("://", StringComparison.Ordinal) && !written.StartsWith('#')
        select (written, Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, written.Split('#')[0])));

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    static partial Regex Block { get; }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.None, 1000)]
    static partial Regex Link { get; }

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
