namespace Larmor.Tests.Documents.Runs;

/// <summary>A folder of its own for a test, removed afterwards.</summary>
sealed class TemporaryFolder : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("larmor-test-");

    public string this[string name] => Path.Combine(folder.FullName, name);

    /// <summary>All entries, hidden ones too, as paths relative to the folder.</summary>
    public string[] Entries =>
        [.. folder.EnumerateFileSystemInfos("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(entry => Path.GetRelativePath(folder.FullName, entry.FullName)).Order(StringComparer.Ordinal)];

    public void Dispose() => folder.Delete(recursive: true);
}
