namespace Larmor.Documents.Runs;

/// <summary>Files that are whole or absent: written under a temporary name, brought to the disk, then renamed.</summary>
static class AtomicFile
{
    public static string TemporaryName(string path) => path + ".tmp";

    public static void Write(string path, Action<Stream> write)
    {
        string temporary = TemporaryName(path);
        WriteThrough(temporary, write);
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Writes a file and returns when the disk has it.</summary>
    public static void WriteThrough(string path, Action<Stream> write)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
        write(file);
        file.Flush(flushToDisk: true);
    }
}
