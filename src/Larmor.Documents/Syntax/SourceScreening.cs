namespace Larmor.Documents.Syntax;

/// <summary>Finds what no input file should hold before any YAML is read: control characters and tabs in the indentation.</summary>
/// <remarks>
/// YAML forbids tabs only where they indent; here they are refused at the start of every line that has content, since a tab
/// that happens to be legal still looks like indentation of unknown width.
/// </remarks>
static class SourceScreening
{
    // A binary file would raise thousands.
    const int MostReported = 10;

    /// <summary>Whether the text may be read as YAML.</summary>
    public static bool Passes(SourceText source, Diagnostics diagnostics)
    {
        int found = 0;
        for (int line = 1; line <= source.LineCount && found < MostReported; line++)
        {
            int start = source.LineStart(line), end = source.LineEnd(line);
            ReadOnlySpan<char> text = source.Text.AsSpan(start..end);
            int control = IndexOfControl(text);
            if (control >= 0)
            {
                found++;
                diagnostics.Error(
                    DiagnosticCode.UnreadableText, new SourceSpan(source, start + control, 1),
                    $"the character U+{(int)text[control]:X4} has no place in an input file", "remove it");
            }

            int content = text.IndexOfAnyExcept(' ', '\t');
            int tab = text.IndexOf('\t');
            if (tab >= 0 && tab < content && text[content] != '#')
            {
                found++;
                diagnostics.Error(
                    DiagnosticCode.Tab, new SourceSpan(source, start + tab, 1), "a tab in the indentation", "indent with spaces");
            }
        }

        if (found == 0 && IsBlank(source))
        {
            found++;
            diagnostics.Error(
                DiagnosticCode.EmptyFile, new SourceSpan(source, 0, 0), "the file says nothing",
                "begin with larmor: 1, or start from one of the examples");
        }

        return found == 0;
    }

    // U+0085, U+2028 and U+2029 end a line for some programs and not for others; U+FEFF is invisible.
    static int IndexOfControl(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if ((char.IsControl(c) && c != '\t') || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF')
            {
                return i;
            }
        }

        return -1;
    }

    static bool IsBlank(SourceText source)
    {
        for (int line = 1; line <= source.LineCount; line++)
        {
            ReadOnlySpan<char> text = source.Text.AsSpan(source.LineStart(line)..source.LineEnd(line)).Trim();
            if (!text.IsEmpty && text[0] != '#' && text is not "---" and not "...")
            {
                return false;
            }
        }

        return true;
    }
}
