using System.Collections.Immutable;
using Larmor.Documents.Results;

namespace Larmor.Documents.Runs;

/// <summary>The tables of a report.</summary>
sealed class ReportTables(TextWriter output)
{
    const int ShownRows = 12;

    public void Scalars(ImmutableArray<Scalar> scalars)
    {
        Open(caption: null, "Quantity", "Symbol", "#Value", "Unit");
        foreach (Scalar scalar in scalars)
        {
            Row(
                RowHead(Html.Text(scalar.Title)),
                $"<td class=\"symbol\">{Html.Symbol(scalar.Symbol)}</td>",
                NumberCell(scalar.Value, $"scalar '{scalar.Key}'"),
                UnitCell(scalar.Unit));
        }
        Close();
    }

    public void Solver(ImmutableArray<SolverStatistic> statistics)
    {
        Open(caption: null, "Measure", "#Value", "Unit", "Note");
        foreach (SolverStatistic statistic in statistics)
        {
            Row(
                RowHead(Html.Text(statistic.Name)),
                NumberCell(statistic.Value, $"solver statistic '{statistic.Name}'"),
                UnitCell(statistic.Unit),
                Cell(Html.Text(statistic.Note)));
        }
        Close();
    }

    public void Assumptions(ImmutableArray<Assumption> assumptions)
    {
        Open("Numbers that the input did not give.", "Quantity", "Value", "Source", "Standing");
        foreach (Assumption assumption in assumptions)
        {
            Row(
                RowHead(Html.Text(assumption.Quantity)),
                Cell(Html.Text(assumption.Value)),
                Cell(Html.Text(assumption.Source)),
                Cell(Html.Text(assumption.Standing)));
        }
        Close();
    }

    public void Balance(BalanceSheet sheet)
    {
        string place = $"balance '{sheet.Title}'";
        Open(sheet.Title, "Process", "#" + Heading("Dissipated", sheet.Unit), "#Share");
        foreach (BalanceEntry entry in sheet.Entries)
        {
            Row(
                RowHead(Html.Text(entry.Process)),
                NumberCell(entry.Value, $"{place}, process '{entry.Process}'"),
                $"<td class=\"number\">{Share(entry.Value, sheet.Dissipated)}</td>");
        }
        output.Write("</tbody>\n<tfoot>\n");
        Row(RowHead("Dissipated in all"), NumberCell(sheet.Dissipated, $"{place}, dissipated power"), Cell(""));
        Row(RowHead("Supplied by the contacts"), NumberCell(sheet.Supplied, $"{place}, supplied power"), Cell(""));
        Row(RowHead("Relative defect"), NumberCell(sheet.RelativeDefect, $"{place}, relative defect"), Cell(""));
        output.Write("</tfoot>\n</table></div>\n");
    }

    /// <summary>The first rows of a table and the way to the rest.</summary>
    public void Head(Table table)
    {
        output.Write($"<h3>{Html.Text(table.Title)}</h3>\n");
        int shown = Math.Min(ShownRows, table.RowCount);
        string link = $"<a href=\"{table.FileName}\">{table.FileName}</a>";
        string count = table.RowCount == shown ? $"{shown} rows, also in" : $"First {shown} of {table.RowCount} rows; all are in";
        output.Write($"<p class=\"note\">{count} {link}</p>\n");
        Open(caption: null, [.. table.Columns.Select(column =>
            column is NumberColumn numbers ? "#" + Heading(column.Name, numbers.Unit) : column.Name)]);
        for (int row = 0; row < shown; row++)
            Row([.. table.Columns.Select(column => DataCell(table, column, row))]);
        Close();
    }

    static string DataCell(Table table, Column column, int row) => column switch
    {
        NumberColumn numbers => $"<td class=\"number\">{(table.Number(numbers, row) is double value ? Html.Number(value) : "")}</td>",
        TextColumn texts => Cell(Html.Text(texts.Cells[row])),
        _ => throw new InvalidOperationException($"no way to show a {column.GetType().Name}"),
    };

    /// <summary>Opens a table; a heading that begins with # stands over numbers.</summary>
    void Open(string? caption, params ReadOnlySpan<string> headings)
    {
        // Wide tables scroll by themselves; the focus lets a keyboard do it.
        output.Write("<div class=\"wide\" tabindex=\"0\"><table>\n");
        if (caption is not null)
            output.Write($"<caption>{Html.Text(caption)}</caption>\n");
        output.Write("<thead><tr>");
        foreach (string heading in headings)
        {
            output.Write(heading.StartsWith('#')
                ? $"<th scope=\"col\" class=\"number\">{Html.Text(heading[1..])}</th>"
                : $"<th scope=\"col\">{Html.Text(heading)}</th>");
        }
        output.Write("</tr></thead>\n<tbody>\n");
    }

    void Row(params ReadOnlySpan<string> cells)
    {
        output.Write("<tr>");
        foreach (string cell in cells)
            output.Write(cell);
        output.Write("</tr>\n");
    }

    void Close() => output.Write("</tbody>\n</table></div>\n");

    static string RowHead(string html) => $"<th scope=\"row\">{html}</th>";

    static string Cell(string html) => $"<td>{html}</td>";

    static string UnitCell(string unit) => $"<td class=\"unit\">{Html.Unit(unit)}</td>";

    static string NumberCell(double value, string place) =>
        $"<td class=\"number\">{Html.Number(NonFiniteResultException.Checked(value, place))}</td>";

    static string Heading(string name, string unit) => unit == "1" ? name : $"{name} ({UnitText.Shown(unit)})";

    static string Share(double part, double whole)
    {
        double percent = whole == 0 ? 0 : 100 * part / whole;
        return percent switch
        {
            0 => "",
            > 0 and < 0.1 => "&lt; 0.1 %",
            _ => $"{percent:0.0} %".Replace('-', '−'),
        };
    }
}
