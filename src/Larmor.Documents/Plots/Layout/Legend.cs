using Larmor.Documents.Plots.Drawing;

namespace Larmor.Documents.Plots.Layout;

/// <summary>One line of a legend: a swatch if <paramref name="Line"/> is null, else a sample of the line and its marker.</summary>
readonly record struct LegendEntry(RichText Name, Colour Colour, LineStyle? Line, Marker Marker)
{
    /// <summary>Lines need room for a whole dash pattern.</summary>
    public double SampleWidth => Line is null ? 9 : 20;
}

/// <summary>Entries in columns, filled column by column.</summary>
sealed class Legend
{
    const double Size = Look.SmallSize;
    const double RowHeight = 10.5;
    const double SampleGap = 3.5;
    const double ColumnGap = 10;
    const double Inset = 3;

    readonly IReadOnlyList<LegendEntry> entries;
    readonly int rows;
    readonly double[] columnStarts;

    public Legend(IReadOnlyList<LegendEntry> entries, int columns)
    {
        this.entries = entries;
        rows = (entries.Count + columns - 1) / columns;
        columnStarts = new double[(entries.Count + rows - 1) / rows];
        double start = Inset;
        for (int column = 0; column < columnStarts.Length; column++)
        {
            columnStarts[column] = start;
            start += entries.Skip(column * rows).Take(rows).Max(e => e.SampleWidth + SampleGap + e.Name.Width(Size)) + ColumnGap;
        }
        Width = start - ColumnGap + Inset;
    }

    public double Width { get; }

    public double Height => rows * RowHeight + 2 * Inset - 2;

    /// <summary>The legend with the most columns that fits the width; a single column if none does.</summary>
    public static Legend InRows(IReadOnlyList<LegendEntry> entries, double width)
    {
        for (int columns = entries.Count; columns > 1; columns--)
        {
            var legend = new Legend(entries, columns);
            if (legend.Width <= width) return legend;
        }
        return new Legend(entries, 1);
    }

    /// <summary>Draws at the upper left corner, on a veil that keeps bands and grid lines away from the words.</summary>
    public void Draw(ICanvas canvas, Point corner, bool veiled)
    {
        if (veiled) canvas.FillBox(new Box(corner.X, corner.Y, Width, Height), Colour.White, 0.8);
        for (int i = 0; i < entries.Count; i++)
        {
            LegendEntry entry = entries[i];
            double x = corner.X + columnStarts[i / rows];
            double y = corner.Y + Inset - 1 + (i % rows + 0.5) * RowHeight;
            if (entry.Line is not { } style)
            {
                canvas.FillBox(new Box(x, y - 3.2, entry.SampleWidth, 6.4), entry.Colour);
                canvas.DrawLine(
                    [new(x, y - 3.2), new(x + entry.SampleWidth, y - 3.2), new(x + entry.SampleWidth, y + 3.2), new(x, y + 3.2)],
                    new Stroke(Look.Grey, 0.3),
                    closed: true);
            }
            else
            {
                if (style != LineStyle.None)
                    canvas.DrawLine([new(x, y), new(x + entry.SampleWidth, y)], new Stroke(entry.Colour, Look.LineWidth, style));
                MarkerShape.Draw(canvas, entry.Marker, new Point(x + entry.SampleWidth / 2, y), entry.Colour);
            }
            var text = new Point(x + entry.SampleWidth + SampleGap, y + TextStyle.CapHeight * Size / 2);
            canvas.DrawText(entry.Name, text, Look.Text(Size, TextAnchor.Start));
        }
    }
}
