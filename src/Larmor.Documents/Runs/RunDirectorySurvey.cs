using System.Text.Json;

namespace Larmor.Documents.Runs;

/// <summary>What stands at a path where output is to go. Only directories that Larmor wrote are ever replaced.</summary>
sealed class RunDirectorySurvey
{
    public const string Manifest = "manifest.json";
    public const string Journal = "sweep.journal";
    public const string Staging = ".staging";

    RunDirectorySurvey()
    {
    }

    bool IsFree { get; init; }

    bool HasManifest { get; init; }

    bool HasJournal { get; init; }

    /// <summary>The first entry that Larmor did not write, or null.</summary>
    string? Stranger { get; init; }

    bool IsRun => HasManifest || HasJournal;

    /// <summary>Looks at a path.</summary>
    /// <exception cref="RunDirectoryException">A file or a symbolic link stands there.</exception>
    static RunDirectorySurvey Of(string path)
    {
        if (File.Exists(path))
            throw new RunDirectoryException(path, $"'{path}' is a file, the results need a directory; choose another one with --out DIR");
        var directory = new DirectoryInfo(path);
        if (directory.LinkTarget is string target)
            throw new RunDirectoryException(path, $"'{path}' is a symbolic link; give the directory itself with --out '{target}'");
        if (!directory.Exists)
            return new RunDirectorySurvey { IsFree = true };

        string[] entries = [.. Directory.EnumerateFileSystemEntries(path).Select(entry => Path.GetFileName(entry)!)];
        HashSet<string>? listed = FilesListed(Path.Combine(path, Manifest));
        bool journal = SweepJournal.IsJournal(Path.Combine(path, Journal));
        // A sweep stopped while its files took their final names has its manifest in the staging folder still.
        HashSet<string> known = [.. listed ?? [], .. FilesListed(Path.Combine(path, Staging, Manifest)) ?? []];
        if (listed is not null)
            known.Add(Manifest);
        if (journal)
            known.UnionWith([Journal, AtomicFile.TemporaryName(Journal)]);
        known.Add(Staging);
        return new RunDirectorySurvey
        {
            IsFree = entries.All(entry => entry == Staging),
            HasManifest = listed is not null,
            HasJournal = journal,
            Stranger = Array.Find(entries, entry => !known.Contains(entry)),
        };
    }

    /// <summary>Raises an error unless a run may put its results here.</summary>
    public static void CheckFree(string path, bool replace)
    {
        RunDirectorySurvey found = Of(path);
        if (found.IsFree)
            return;
        if (!found.IsRun)
        {
            throw new RunDirectoryException(path,
                $"'{path}' holds files that are not a Larmor run ('{found.Stranger}'), so it is left alone; choose another directory with --out DIR");
        }
        if (!replace)
        {
            throw new RunDirectoryException(path, found.HasManifest
                ? $"'{path}' holds the results of a run; replace them with --force, or choose another directory with --out DIR"
                : $"'{path}' holds an unfinished sweep; go on with --resume, or start over with --force");
        }
        if (found.Stranger is string stranger)
        {
            throw new RunDirectoryException(path,
                $"'{path}' is a Larmor run that also holds '{stranger}', which Larmor did not write; move it away before --force");
        }
    }

    /// <summary>Raises an error unless a sweep may go on, or start, here.</summary>
    public static void CheckResumable(string path)
    {
        RunDirectorySurvey found = Of(path);
        if (found.IsFree || found.HasJournal)
            return;
        throw new RunDirectoryException(path, found.IsRun
            ? $"'{path}' holds a finished run without a journal, so there is nothing to resume; replace it with --force"
            : $"'{path}' holds files that are not a Larmor run ('{found.Stranger}'), so it is left alone; choose another directory with --out DIR");
    }

    /// <summary>The files a manifest lists, or null when it is not a manifest of Larmor.</summary>
    static HashSet<string>? FilesListed(string manifest)
    {
        if (!File.Exists(manifest))
            return null;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(manifest));
            JsonElement root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("program", out JsonElement program) && program.ValueEquals(ManifestWriter.Program)
                && root.TryGetProperty("files", out JsonElement files) && files.ValueKind == JsonValueKind.Object
                ? [.. files.EnumerateObject().Select(file => file.Name)]
                : null;
        }
        catch (JsonException)
        {
            return null; // Some other program's file.
        }
        catch (InvalidOperationException)
        {
            return null; // "program" is not a text.
        }
    }
}
