using Larmor.Documents.Plots.Drawing;

namespace Larmor.Documents.Plots.Layout;

/// <summary>The strip above a panel with the names of its bands: along x, upwards in a thin band, or left to the legend.</summary>
sealed class BandStrip
{
    const double Size = Look.SmallSize;
    const double LongestUpwards = 45;

    readonly record struct Cell(double From, double To, RichText Name, Colour Colour, Placing Placing);

    enum Placing { Along, Upwards, Legend }

    readonly List<Cell> cells = [];

    public BandStrip(IEnumerable<Band> bands, AxisRange range, double width, Func<string, Colour> colourOf)
    {
        double upwards = 0;
        foreach (Band band in bands)
        {
            double from = Math.Clamp(range.Fraction(band.From), 0, 1) * width, to = Math.Clamp(range.Fraction(band.To), 0, 1) * width;
            if (to <= from) continue;
            var name = RichText.Parse(band.Name);
            double length = name.Width(Size);
            Placing placing = length + 3 <= to - from ? Placing.Along
                : TextStyle.LineHeight * Size <= to - from && length <= LongestUpwards ? Placing.Upwards
                : Placing.Legend;
            if (placing == Placing.Upwards) upwards = Math.Max(upwards, length);
            cells.Add(new Cell(from, to, name, colourOf(band.Name), placing));
        }
        Height = Math.Max(1.55 * Size, upwards + 5);
    }

    public double Height { get; }

    /// <summary>Materials whose name stands nowhere in the strip.</summary>
    public IEnumerable<LegendEntry> Unnamed()
    {
        var named = cells.Where(c => c.Placing != Placing.Legend).Select(c => c.Name.ToString()).ToHashSet();
        return cells.Where(c => !named.Contains(c.Name.ToString())).DistinctBy(c => c.Name.ToString())
            .Select(c => new LegendEntry(c.Name, c.Colour, Line: null, Marker.None));
    }

    /// <summary>Draws the strip with its lower left corner at <paramref name="corner"/>.</summary>
    public void Draw(ICanvas canvas, Point corner)
    {
        double top = corner.Y - Height, middle = corner.Y - Height / 2;
        foreach (Cell cell in cells)
            canvas.FillBox(new Box(corner.X + cell.From, top, cell.To - cell.From, Height), cell.Colour.Mix(Colour.Black, 0.07));
        foreach (Cell cell in cells.Where(c => c.Placing != Placing.Legend))
        {
            double x = corner.X + (cell.From + cell.To) / 2, half = TextStyle.CapHeight * Size / 2;
            if (cell.Placing == Placing.Along)
                canvas.DrawText(cell.Name, new Point(x, middle + half), Look.Text(Size, TextAnchor.Middle));
            else
                canvas.DrawText(cell.Name, new Point(x + half, middle), Look.Text(Size, TextAnchor.Middle) with { Upwards = true });
        }
    }

    /// <summary>Draws the bands behind a frame.</summary>
    public void DrawBehind(ICanvas canvas, Box frame)
    {
        foreach (Cell cell in cells)
            canvas.FillBox(new Box(frame.Left + cell.From, frame.Top, cell.To - cell.From, frame.Height), cell.Colour);
    }
}
