namespace Larmor.Documents.Syntax;

/// <summary>A stretch of a source text.</summary>
/// <param name="Source">The text it points into.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">Number of UTF-16 units; zero for a place between two.</param>
public readonly record struct SourceSpan(SourceText Source, int Start, int Length)
{
    /// <summary>The stretch itself.</summary>
    public string Text => Source.Text.Substring(Math.Min(Start, Source.Text.Length), Math.Clamp(Source.Text.Length - Start, 0, Length));

    /// <summary>A place inside the stretch.</summary>
    /// <param name="offset">UTF-16 units from the start; held to the stretch.</param>
    public SourceSpan At(int offset)
    {
        int inside = Math.Clamp(offset, 0, Math.Max(0, Length - 1));
        return new SourceSpan(Source, Start + inside, Length - inside);
    }

    /// <summary>The place as <c>file(line,column)</c>.</summary>
    public override string ToString()
    {
        (int line, int column) = Source.Locate(Start);
        return $"{Source.Name}({line},{column})";
    }
}
