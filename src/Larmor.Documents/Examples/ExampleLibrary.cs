using System.Collections.Immutable;
using System.Text;

namespace Larmor.Documents.Examples;

/// <summary>An example that comes with the program.</summary>
/// <param name="Name">Name without ending.</param>
/// <param name="Title">First comment line of the file.</param>
/// <param name="Text">The whole file.</param>
public sealed record Example(string Name, string Title, string Text);

/// <summary>The built-in examples: the files of the repository's <c>examples</c> folder.</summary>
public static class ExampleLibrary
{
    const string Prefix = "examples/";

    /// <summary>All examples by name.</summary>
    public static ImmutableArray<Example> All { get; } =
    [
        .. typeof(ExampleLibrary).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    static Example Read(string resource)
    {
        using Stream stream = typeof(ExampleLibrary).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string text = reader.ReadToEnd();
        return new Example(Path.GetFileNameWithoutExtension(resource[Prefix.Length..]), text.Split('\n')[0].TrimStart('#', ' ').TrimEnd(), text);
    }
}
