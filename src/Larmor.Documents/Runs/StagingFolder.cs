using System.Security.Cryptography;

namespace Larmor.Documents.Runs;

/// <summary>The hidden folder where a run collects its files; holding it is the claim on the run directory.</summary>
sealed class StagingFolder : IDisposable
{
    const int LinuxLocked = 11;
    const int MacLocked = 35;
    const int WindowsLocked = unchecked((int)0x80070020);

    readonly string runDirectory;
    readonly FileStream claim;

    /// <summary>Makes the folder, or takes over the one that a killed run left.</summary>
    /// <exception cref="RunDirectoryException">Another process holds it, or something else stands there.</exception>
    public StagingFolder(string path, string runDirectory)
    {
        Path = path;
        this.runDirectory = runDirectory;
        Directory.CreateDirectory(path);
        string[] leftovers = Directory.GetFileSystemEntries(path);
        string[] signs = [ClaimPath, System.IO.Path.Combine(path, RunDirectorySurvey.Manifest)];
        if (leftovers.Length > 0 && !leftovers.Any(signs.Contains))
            throw new RunDirectoryException(path, $"'{path}' is in the way and was not made by Larmor; move it away");
        try
        {
            claim = new FileStream(ClaimPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException cause) when (cause.HResult is LinuxLocked or MacLocked or WindowsLocked)
        {
            throw new RunDirectoryException(runDirectory,
                $"another run is writing to '{runDirectory}'; wait for it, or choose another directory with --out DIR", cause);
        }
        foreach (string leftover in leftovers.Where(entry => entry != ClaimPath))
            File.Delete(leftover);
    }

    public string Path { get; }

    string ClaimPath => System.IO.Path.Combine(Path, "claim");

    /// <summary>Writes a file through to the disk and takes its hash on the way.</summary>
    public WrittenFile Write(string name, Action<Stream> write)
    {
        string path = System.IO.Path.Combine(Path, name);
        return RunDirectoryException.Guard(System.IO.Path.Combine(runDirectory, name), () =>
        {
            using var hash = SHA256.Create();
            AtomicFile.WriteThrough(path, file =>
            {
                using var both = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true);
                write(both);
            });
            return new WrittenFile(name, new FileInfo(path).Length, Convert.ToHexStringLower(hash.Hash!));
        });
    }

    /// <summary>Gives the claim back and leaves the files.</summary>
    public void Release()
    {
        claim.Dispose();
        File.Delete(ClaimPath);
    }

    /// <summary>Gives the claim back and removes the folder, if it is still there, with all that is in it.</summary>
    public void Dispose()
    {
        claim.Dispose();
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
