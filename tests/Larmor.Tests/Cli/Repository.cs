namespace Larmor.Tests.Cli;

/// <summary>The source tree, for tests that read its files as users do.</summary>
static class Repository
{
    public static string Root { get; } = Find();

    public static string[] Examples => [.. Directory.EnumerateFiles(Path.Combine(Root, "examples"), "*.yaml").Order(StringComparer.Ordinal)];

    static string Find()
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
