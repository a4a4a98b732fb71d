using System.Text.Encodings.Web;
using System.Text.Json;

namespace Larmor.Documents.Results;

/// <summary>Writes <c>summary.json</c>: numbers with units, the list of files, balance and failures. Holds no time.</summary>
public static class SummaryWriter
{
    /// <summary>How every JSON file of a run looks: indented, LF, Greek letters as they are.</summary>
    internal static JsonWriterOptions Style { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        // The files are never pasted into a page, so only what JSON itself needs is escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the summary, keys always in the same order, ending in LF.</summary>
    /// <exception cref="NonFiniteResultException">A number is NaN or infinite; what was written so far is to be thrown away.</exception>
    public static void Write(ResultSet results, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Style))
        {
            json.WriteStartObject();
            json.WriteString("status", results.IsWhole ? "complete" : "partial");
            WriteArray(json, "headline", results.Headline, json.WriteStringValue);
            json.WriteStartObject("scalars");
            foreach (Scalar scalar in results.Scalars)
                WriteScalar(json, scalar);
            json.WriteEndObject();
            WriteArray(json, "balances", results.Balances, sheet => WriteBalance(json, sheet));
            WriteArray(json, "tables", results.Tables, table => WriteTable(json, table));
            WriteArray(json, "figures", results.Figures, figure => WriteFigure(json, figure));
            WriteSolver(json, results);
            WriteWarnings(json, results);
            WriteArray(json, "references", BibTexWriter.Unique(results.References), reference => json.WriteStringValue(reference.Key));
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    internal static void WriteSolver(Utf8JsonWriter json, ResultSet results) => WriteArray(json, "solver", results.Solver, statistic =>
    {
        json.WriteStartObject();
        json.WriteString("name", statistic.Name);
        WriteNumber(json, "value", statistic.Value, $"solver statistic '{statistic.Name}'");
        json.WriteString("unit", statistic.Unit);
        json.WriteString("note", statistic.Note);
        json.WriteEndObject();
    });

    internal static void WriteWarnings(Utf8JsonWriter json, ResultSet results)
    {
        WriteArray(json, "warnings", results.Warnings, warning => WritePair(json, "subject", warning.Subject, "text", warning.Text));
        WriteArray(json, "failures", results.Failures, failure => WritePair(json, "subject", failure.Subject, "reason", failure.Reason));
    }

    internal static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
            write(item);
        json.WriteEndArray();
    }

    static void WriteScalar(Utf8JsonWriter json, Scalar scalar)
    {
        json.WriteStartObject(scalar.Key);
        WriteNumber(json, "value", scalar.Value, $"scalar '{scalar.Key}'");
        json.WriteString("unit", scalar.Unit);
        json.WriteString("title", scalar.Title);
        json.WriteString("symbol", scalar.Symbol);
        WriteNumber(json, "si_value", scalar.SiValue, $"scalar '{scalar.Key}' in SI");
        json.WriteString("si_unit", scalar.SiUnit);
        json.WriteEndObject();
    }

    static void WriteBalance(Utf8JsonWriter json, BalanceSheet sheet)
    {
        string place = $"balance '{sheet.Title}'";
        json.WriteStartObject();
        json.WriteString("title", sheet.Title);
        json.WriteString("unit", sheet.Unit);
        WriteArray(json, "dissipated_by", sheet.Entries, entry =>
        {
            json.WriteStartObject();
            json.WriteString("process", entry.Process);
            WriteNumber(json, "value", entry.Value, $"{place}, process '{entry.Process}'");
            json.WriteEndObject();
        });
        WriteNumber(json, "dissipated", sheet.Dissipated, $"{place}, dissipated power");
        WriteNumber(json, "supplied", sheet.Supplied, $"{place}, supplied power");
        WriteNumber(json, "relative_defect", sheet.RelativeDefect, $"{place}, relative defect");
        json.WriteEndObject();
    }

    static void WriteTable(Utf8JsonWriter json, Table table)
    {
        json.WriteStartObject();
        json.WriteString("title", table.Title);
        json.WriteString("file", table.FileName);
        json.WriteNumber("rows", table.RowCount);
        WriteArray(json, "columns", table.Columns, column =>
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            if (column is NumberColumn numbers)
                json.WriteString("unit", numbers.Unit);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    static void WriteFigure(Utf8JsonWriter json, RenderedFigure figure) =>
        WritePair(json, "title", figure.Title, "file", figure.Name + ".svg");

    static void WritePair(Utf8JsonWriter json, string key1, string value1, string key2, string value2)
    {
        json.WriteStartObject();
        json.WriteString(key1, value1);
        json.WriteString(key2, value2);
        json.WriteEndObject();
    }

    static void WriteNumber(Utf8JsonWriter json, string key, double value, string place) =>
        json.WriteNumber(key, NonFiniteResultException.Checked(value, place));
}
