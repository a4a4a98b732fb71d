using System.Collections.Immutable;

namespace Larmor.Documents.Runs;

/// <summary>
/// The directory a run writes to. Files are collected in a staging folder and get their final names in <see cref="Complete"/>,
/// the manifest last; disposing before that leaves no final name behind. One run at a time may claim a directory.
/// </summary>
/// <remarks>
/// Every member that touches files raises <see cref="RunDirectoryException"/> when the file system refuses.
/// A single run appears as a whole directory; a sweep works inside its directory, because its journal must outlive a kill.
/// </remarks>
public sealed class RunDirectory : IDisposable
{
    readonly StagingFolder staging;
    readonly bool isSweep;
    readonly bool replace;
    readonly List<WrittenFile> files = [];
    bool isComplete;

    RunDirectory(string path, bool isSweep, bool replace)
    {
        Path = path;
        this.isSweep = isSweep;
        this.replace = replace;
        staging = new StagingFolder(isSweep ? System.IO.Path.Combine(path, RunDirectorySurvey.Staging) : Beside(path, ".staging"), path);
    }

    /// <summary>Absolute path of the directory.</summary>
    public string Path { get; }

    /// <summary>Path of the journal of a sweep.</summary>
    public string JournalPath => System.IO.Path.Combine(Path, RunDirectorySurvey.Journal);

    /// <summary>Where the results of an input go by default: its path with <c>.out</c> in place of the ending.</summary>
    public static string DefaultPath(string inputFile) => System.IO.Path.ChangeExtension(inputFile, ".out");

    /// <summary>Claims a directory for a single run; the path itself stays as it is until <see cref="Complete"/>.</summary>
    /// <param name="path">The directory; parents are made.</param>
    /// <param name="replace">Replace results that are there (<c>--force</c>) instead of refusing.</param>
    public static RunDirectory Begin(string path, bool replace) => RunDirectoryException.Guard(path, () =>
    {
        path = Whole(path);
        RunDirectorySurvey.CheckFree(path, replace);
        return new RunDirectory(path, isSweep: false, replace);
    });

    /// <summary>Claims a directory for a sweep and makes it.</summary>
    /// <param name="path">The directory; parents are made.</param>
    /// <param name="existing">What to do about results that are there. <see cref="ExistingOutput.Replace"/> removes them now.</param>
    public static RunDirectory BeginSweep(string path, ExistingOutput existing) => RunDirectoryException.Guard(path, () =>
    {
        path = Whole(path);
        if (existing == ExistingOutput.Resume)
            RunDirectorySurvey.CheckResumable(path);
        else
            RunDirectorySurvey.CheckFree(path, existing == ExistingOutput.Replace);
        var directory = new RunDirectory(path, isSweep: true, existing == ExistingOutput.Replace);
        // Only after the claim: another process may be sweeping here.
        if (existing == ExistingOutput.Replace)
            directory.RemoveOldRun();
        return directory;
    });

    /// <summary>Writes a file to the staging folder.</summary>
    /// <param name="name">Plain file name, not used before in this run.</param>
    /// <param name="write">Writes the content to a stream that only goes forward.</param>
    public void Write(string name, Action<Stream> write)
    {
        if (System.IO.Path.GetFileName(name) != name || name.StartsWith('.') || name.Length == 0)
            throw new ArgumentException($"'{name}' is not a plain file name", nameof(name));
        if (files.Exists(file => file.Name == name) || name is RunDirectorySurvey.Manifest or RunDirectorySurvey.Journal)
            throw new ArgumentException($"'{name}' is taken in this run", nameof(name));
        files.Add(staging.Write(name, write));
    }

    /// <summary>Writes a text file in UTF-8 without byte order mark; line ends are the writer's own.</summary>
    /// <param name="name">Plain file name, not used before in this run.</param>
    /// <param name="write">Writes the text.</param>
    public void WriteText(string name, Action<TextWriter> write) => Write(name, stream =>
    {
        using var text = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        write(text);
    });

    /// <summary>Writes the manifest and gives all files their final names.</summary>
    /// <param name="writeManifest">Writes <c>manifest.json</c>, given the files of the run in the order written.</param>
    public void Complete(Action<Stream, ImmutableArray<WrittenFile>> writeManifest)
    {
        ObjectDisposedException.ThrowIf(isComplete, this);
        staging.Write(RunDirectorySurvey.Manifest, stream => writeManifest(stream, [.. files]));
        RunDirectoryException.Guard(Path, () =>
        {
            staging.Release();
            if (isSweep)
                MoveFilesIntoPlace();
            else
                MoveWholeIntoPlace();
        });
        isComplete = true;
    }

    /// <summary>Gives the claim back; unless the run is complete, what was staged is thrown away.</summary>
    public void Dispose()
    {
        if (isComplete)
            return;
        isComplete = true;
        try
        {
            staging.Dispose();
            if (isSweep && !Directory.EnumerateFileSystemEntries(Path).Any())
                Directory.Delete(Path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // The error that led here is the one to report; the next run sweeps the staging folder away.
        }
    }

    void MoveFilesIntoPlace()
    {
        foreach (string name in files.Select(file => file.Name).Append(RunDirectorySurvey.Manifest))
            File.Move(System.IO.Path.Combine(staging.Path, name), System.IO.Path.Combine(Path, name), overwrite: true);
        staging.Dispose();
    }

    void MoveWholeIntoPlace()
    {
        // Things may have changed at the path while the run was computing.
        RunDirectorySurvey.CheckFree(Path, replace);
        string aside = Beside(Path, ".replaced");
        if (Directory.Exists(aside))
        {
            RunDirectorySurvey.CheckFree(aside, replace: true);
            Directory.Delete(aside, recursive: true);
        }
        bool exists = Directory.Exists(Path);
        if (exists)
            Directory.Move(Path, aside);
        try
        {
            Directory.Move(staging.Path, Path);
        }
        catch (IOException) when (exists)
        {
            Directory.Move(aside, Path);
            throw;
        }
        if (exists)
            Directory.Delete(aside, recursive: true);
    }

    void RemoveOldRun()
    {
        try
        {
            foreach (string file in Directory.EnumerateFiles(Path).ToList())
                File.Delete(file);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    static string Whole(string path) => System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));

    /// <summary>A hidden sibling: on the same file system, so that a rename is one step.</summary>
    static string Beside(string path, string ending) =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path) ?? path, $".{System.IO.Path.GetFileName(path)}{ending}");
}
