using System.Buffers;

namespace Larmor.Documents.Results;

/// <summary>
/// Writes a table as RFC 4180 text: header <c>name (unit)</c>, '.' as decimal sign, doubles that read back to the same bits,
/// an empty cell where there is no value. Lines end in LF, so that a file has the same bytes on every system.
/// </summary>
public static class CsvWriter
{
    static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>Writes the whole table.</summary>
    /// <exception cref="NonFiniteResultException">A cell is NaN or infinite; what was written so far is to be thrown away.</exception>
    public static void Write(Table table, TextWriter output)
    {
        for (int column = 0; column < table.Columns.Length; column++)
            WriteField(output, table.Columns[column].Header, column, table.Columns.Length);
        output.Write('\n');
        for (int row = 0; row < table.RowCount; row++)
        {
            for (int column = 0; column < table.Columns.Length; column++)
                WriteField(output, Cell(table, table.Columns[column], row), column, table.Columns.Length);
            output.Write('\n');
        }
    }

    static string Cell(Table table, Column column, int row) => column switch
    {
        NumberColumn numbers => table.Number(numbers, row)?.ToString("R") ?? "",
        TextColumn texts => texts.Cells[row],
        _ => throw new InvalidOperationException($"no way to write a {column.GetType().Name}"),
    };

    static void WriteField(TextWriter output, string text, int column, int columns)
    {
        if (column > 0)
            output.Write(',');
        // A lone empty field would be an empty line, which many readers skip.
        bool quote = text.AsSpan().ContainsAny(NeedQuotes) || (text.Length == 0 && columns == 1);
        output.Write(quote ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text);
    }
}
