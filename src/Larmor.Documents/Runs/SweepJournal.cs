using System.Text;

namespace Larmor.Documents.Runs;

/// <summary>What a journal belongs to; a sweep goes on only from a journal of the same input and version.</summary>
/// <param name="InputSha256">Hash of the resolved input, seed included (<see cref="RunRecord.HashOf"/>).</param>
/// <param name="Version">Version of Larmor.</param>
/// <param name="Points">Number of points.</param>
/// <param name="Width">Numbers per point.</param>
public sealed record JournalHeader(string InputSha256, string Version, int Points, int Width);

/// <summary>
/// The finished points of a sweep, <c>sweep.journal</c>: one line per point in the order of finishing, each with a checksum.
/// A torn or damaged line is dropped when the journal is opened and its point computed again.
/// </summary>
/// <remarks>Members raise <see cref="RunDirectoryException"/> when the file system refuses. Used by one thread.</remarks>
public sealed class SweepJournal : IDisposable
{
    const string Magic = "larmor-sweep 1";

    readonly string path;
    readonly FileStream file;
    readonly Dictionary<int, PointOutcome> finished;

    SweepJournal(string path, Dictionary<int, PointOutcome> finished)
    {
        this.path = path;
        this.finished = finished;
        file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
    }

    /// <summary>The points that were finished when the journal was opened.</summary>
    public IReadOnlyDictionary<int, PointOutcome> Finished => finished;

    /// <summary>Opens the journal of a sweep, or starts one where there is none.</summary>
    /// <param name="path">Path of the file (<see cref="RunDirectory.JournalPath"/>).</param>
    /// <param name="header">What the journal must belong to.</param>
    /// <exception cref="RunDirectoryException">The journal belongs to another input or version, or its head is damaged.</exception>
    public static SweepJournal Open(string path, JournalHeader header) => RunDirectoryException.Guard(path, () =>
    {
        var known = new Dictionary<int, PointOutcome>();
        if (File.Exists(path))
        {
            // Text after the last line end is a line that a kill tore; Split leaves it last, and its checksum fails.
            string[] lines = File.ReadAllText(path).Split('\n');
            Compare(path, lines, header);
            foreach (string line in lines.Skip(2))
            {
                if (JournalLine.Parse(line, header.Points, header.Width) is var (point, outcome))
                    known.TryAdd(point, outcome);
            }
        }
        // Written anew, so that lines appended now do not follow a torn one.
        AtomicFile.Write(path, stream =>
        {
            stream.Write(Encoding.UTF8.GetBytes($"{Magic}\n{JournalLine.Sealed(Text(header))}\n"));
            foreach ((int point, PointOutcome outcome) in known)
                stream.Write(Encoding.UTF8.GetBytes(JournalLine.Format(point, outcome) + "\n"));
        });
        return new SweepJournal(path, known);
    });

    /// <summary>Adds a finished point; it is safe from a kill after the next <see cref="Flush"/>.</summary>
    public void Append(int point, PointOutcome outcome) => RunDirectoryException.Guard(path, () =>
        file.Write(Encoding.UTF8.GetBytes(JournalLine.Format(point, outcome) + "\n")));

    /// <summary>Brings all added points to the disk.</summary>
    public void Flush() => RunDirectoryException.Guard(path, () => file.Flush(flushToDisk: true));

    /// <summary>Closes the file.</summary>
    public void Dispose() => RunDirectoryException.Guard(path, file.Dispose);

    internal static bool IsJournal(string path)
    {
        if (!File.Exists(path))
            return false;
        using var reader = new StreamReader(path);
        return reader.ReadLine() == Magic;
    }

    static string Text(JournalHeader header) =>
        $"input {header.InputSha256}\tversion {header.Version}\tpoints {header.Points}\tcolumns {header.Width}";

    static void Compare(string path, string[] lines, JournalHeader header)
    {
        string? found = lines is [Magic, var second, ..] ? JournalLine.Unsealed(second) : null;
        if (found is null)
            throw new RunDirectoryException(path, $"the head of '{path}' is damaged, so the sweep cannot go on; start over with --force");
        string[] differences =
        [
            .. found.Split('\t').Zip(Text(header).Split('\t'))
                .Where(pair => pair.First != pair.Second)
                .Select(pair => $"{Short(pair.First)} then, {Short(pair.Second)} now"),
        ];
        if (differences.Length > 0)
        {
            throw new RunDirectoryException(path,
                $"'{path}' belongs to another sweep ({string.Join("; ", differences)}); start over with --force, or choose another directory with --out DIR");
        }
    }

    /// <summary>Twelve digits of a hash tell it from another.</summary>
    static string Short(string field) =>
        field.StartsWith("input ", StringComparison.Ordinal) && field.Length > 18 ? field[..18] + "…" : field;
}
