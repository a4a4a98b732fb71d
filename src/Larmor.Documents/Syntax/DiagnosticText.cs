using System.Collections.Immutable;
using System.Text;

namespace Larmor.Documents.Syntax;

/// <summary>Writes diagnostics for people: place, message, the line, a caret and what to write instead.</summary>
/// <example>
/// <code>
/// spin-valve.yaml(14,16): layer 'Cu': thickness must be positive, got -3 nm
///   14 |     thickness: -3 nm
///      |                ^ write a length such as 3 nm
/// </code>
/// </example>
public static class DiagnosticText
{
    /// <summary>No more than this many diagnostics are printed.</summary>
    public const int MostShown = 50;

    // A window of this many characters is shown of a longer line, with this many before the caret.
    const int Window = 100, Before = 60;

    /// <summary>All diagnostics, each on its own lines, without a line end after the last.</summary>
    public static string Render(ImmutableArray<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        for (int i = 0; i < Math.Min(diagnostics.Length, MostShown); i++)
        {
            text.Append(i == 0 ? "" : "\n").Append(Render(diagnostics[i]));
        }

        return diagnostics.Length > MostShown ? $"{text}\n\u2026 and {diagnostics.Length - MostShown} more" : text.ToString();
    }

    /// <summary>One diagnostic, without a line end after it.</summary>
    public static string Render(Diagnostic diagnostic)
    {
        SourceSpan span = diagnostic.Span;
        (int line, int column) = span.Source.Locate(span.Start);
        List<string> cells = Shown.Cells(span.Source.Line(line));
        int caret = Math.Min(column - 1, cells.Count);
        int first = cells.Count <= Window ? 0 : Math.Clamp(caret - Before, 0, cells.Count - Window + 1);
        int last = Math.Min(cells.Count, first + Window);
        string before = (first > 0 ? "\u2026" : "") + string.Concat(cells[first..Math.Min(caret, last)]);
        string after = string.Concat(cells[Math.Min(caret, last)..last]) + (last < cells.Count ? "\u2026" : "");
        string number = line.ToString();
        var text = new StringBuilder()
            .Append($"{span.Source.Name}({line},{column}): ")
            .Append(diagnostic.Severity == Severity.Warning ? "warning: " : "")
            .Append(diagnostic.Message)
            .Append($"\n  {number} | {before}{after}".TrimEnd())
            .Append($"\n  {new string(' ', number.Length)} | {new string(' ', before.EnumerateRunes().Count())}^");
        return text.Append(diagnostic.Hint.Length > 0 ? $" {diagnostic.Hint}" : "").ToString();
    }
}
