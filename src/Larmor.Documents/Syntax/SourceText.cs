using System.Text;
using System.Text.Unicode;

namespace Larmor.Documents.Syntax;

/// <summary>A text with a name and lines, which spans point into.</summary>
public sealed class SourceText
{
    /// <summary>Larger files are refused before they are read whole: an experiment takes a few kilobytes.</summary>
    public const int MaximumBytes = 1 << 20;

    readonly int[] lineStarts;

    /// <summary>A text that is in memory.</summary>
    /// <param name="name">What messages call it: a path as the user wrote it, or a word such as <c>--set</c>.</param>
    /// <param name="text">The text.</param>
    public SourceText(string name, string text)
    {
        Name = name;
        Text = text;
        lineStarts = FindLines(text);
    }

    /// <summary>What messages call it.</summary>
    public string Name { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Number of lines, at least one.</summary>
    public int LineCount => lineStarts.Length;

    /// <summary>Reads a file as UTF-8, with or without a byte order mark.</summary>
    /// <exception cref="SourceFileException">The file is missing, a directory or cannot be read.</exception>
    /// <exception cref="InputException">The file is empty, too large or no UTF-8 text.</exception>
    public static SourceText Load(string path)
    {
        byte[] bytes = ReadBytes(path);
        if (bytes.Length > MaximumBytes)
        {
            throw Refuse(
                new SourceText(path, ""), 0, "the file is larger than 1 MiB",
                "an experiment takes a few kilobytes; is this the right file?");
        }

        ReadOnlySpan<byte> content = bytes;
        if (content.StartsWith("\uFEFF"u8))
        {
            content = content[3..];
        }
        else if (content.Length >= 2 && (content[0], content[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
        {
            throw Refuse(new SourceText(path, ""), 0, "the file is UTF-16 text", "save it as UTF-8");
        }

        char[] text = new char[content.Length];
        Utf8.ToUtf16(content, text, out int read, out int written, replaceInvalidSequences: false);
        if (read < content.Length)
        {
            string valid = new(text, 0, written);
            throw Refuse(
                new SourceText(path, valid + Encoding.UTF8.GetString(content[read..])), written,
                $"the file is not UTF-8 text: byte 0x{content[read]:X2} does not belong there", "save it as UTF-8");
        }

        return new SourceText(path, new string(text, 0, written));
    }

    /// <summary>The line (from 1) and the column in characters (from 1) of a place in the text.</summary>
    public (int Line, int Column) Locate(int offset)
    {
        int line = LineOf(offset);
        int column = 1;
        foreach (Rune _ in Text.AsSpan(lineStarts[line - 1]..Math.Min(offset, Text.Length)).EnumerateRunes())
        {
            column++;
        }

        return (line, column);
    }

    /// <summary>A line without its end.</summary>
    /// <param name="line">From 1.</param>
    public string Line(int line) => Text[lineStarts[line - 1]..LineEnd(line)];

    /// <summary>Where a line starts.</summary>
    /// <param name="line">From 1.</param>
    internal int LineStart(int line) => lineStarts[Math.Clamp(line, 1, LineCount) - 1];

    /// <summary>The line (from 1) that holds a place in the text.</summary>
    internal int LineOf(int offset)
    {
        int index = Array.BinarySearch(lineStarts, offset);
        return index >= 0 ? index + 1 : ~index;
    }

    internal int LineEnd(int line)
    {
        int end = line < LineCount ? lineStarts[line] : Text.Length;
        while (end > lineStarts[line - 1] && Text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return end;
    }

    static byte[] ReadBytes(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new SourceFileException($"{path}: is a directory; name the input file");
            }

            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
            // One byte more than allowed tells that the file is too large; a pipe or device may not know its length.
            byte[] bytes = new byte[MaximumBytes + 1];
            int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return bytes[..length];
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SourceFileException($"{path}: no such file", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new SourceFileException($"{path}: no permission to read it", e);
        }
        catch (Exception e) when (e is IOException and not SourceFileException or ArgumentException or NotSupportedException)
        {
            throw new SourceFileException($"{path}: cannot be read: {e.Message}", e);
        }
    }

    static InputException Refuse(SourceText source, int offset, string message, string hint)
    {
        var diagnostics = new Diagnostics();
        diagnostics.Error(DiagnosticCode.UnreadableText, new SourceSpan(source, offset, 1), message, hint);
        return new InputException(diagnostics.Sorted());
    }

    static int[] FindLines(string text)
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
