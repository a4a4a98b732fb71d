using System.Globalization;
using System.Text;

namespace Larmor.Documents.Syntax;

/// <summary>Text of an input made fit for a terminal: nothing invisible, nothing that steers the terminal, nothing endless.</summary>
static class Shown
{
    const int LongestQuote = 60;

    /// <summary>A piece of input to quote within a message, cut to a readable length.</summary>
    public static string Quote(string text) => Cut(text, LongestQuote);

    /// <summary>The text, cut to a number of characters.</summary>
    public static string Cut(string text, int longest)
    {
        List<string> cells = Cells(text);
        return cells.Count <= longest ? string.Concat(cells) : string.Concat(cells.Take(longest - 1)) + "\u2026";
    }

    /// <summary>The text, one entry for each character; a character that does not print is written as an escape.</summary>
    public static List<string> Cells(string text)
    {
        var cells = new List<string>(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            cells.Add(Cell(rune));
        }

        return cells;
    }

    static string Cell(Rune rune) => rune.Value switch
    {
        '\t' => "\\t",
        '\n' => "\\n",
        '\r' => "\\r",
        0 => "\\0",
        // A ligature or accent stays, but whatever joins, reorders or controls is spelt out.
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned
            ? $"\\u{{{rune.Value:X}}}"
            : rune.ToString(),
    };
}
