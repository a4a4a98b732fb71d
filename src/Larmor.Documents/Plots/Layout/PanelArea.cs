using Larmor.Documents.Plots.Drawing;

namespace Larmor.Documents.Plots.Layout;

/// <summary>A panel on its way to the page.</summary>
/// <param name="panel">What to draw.</param>
/// <param name="x">Range of x, shared with neighbours.</param>
/// <param name="position">Place among panels that share x.</param>
/// <param name="frameHeight">Height of the frame in points.</param>
/// <param name="bandColour">Colour of a band's name throughout the figure.</param>
sealed class PanelArea(Panel panel, AxisRange x, SharedPosition position, double frameHeight, Func<string, Colour> bandColour) : PlotArea
{
    readonly AxisRange y = AxisRange.Fit(panel.Y, YValues(panel), 0.06);
    readonly SideAxis leftAxis = new(panel.Y, AxisRange.Fit(panel.Y, YValues(panel), 0.06), frameHeight);
    readonly SeriesStyle[] styles = [.. panel.Series.Select(SeriesStyle.Of)];
    BottomAxis bottomAxis = new(panel.X, x, frameHeight);
    BandStrip strip = new(panel.Bands, x, frameHeight, bandColour);
    PanelLabels labels = PanelLabels.None;
    Legend? legend;

    // Relative to the frame's corner; null puts the legend above the frame.
    Point? legendPlace;

    public override double LeftMargin => leftAxis.Width;

    public override double FrameHeight => frameHeight;

    public override double Gap => position.IsLast ? Look.PlotGap : Look.SharedGap;

    public override string Description
        => $"{RichText.Parse(panel.Y.Label)} against {RichText.Parse(panel.X.Label)}: "
            + $"{string.Join(", ", panel.Series.Select(s => RichText.Parse(s.Name)))}.";

    bool HasStrip => position.IsFirst && !panel.Bands.IsEmpty;

    public override void Fit(double frameWidth)
    {
        bottomAxis = new BottomAxis(panel.X, x, frameWidth);
        strip = new BandStrip(panel.Bands, x, frameWidth, bandColour);
        var frame = new Box(0, 0, frameWidth, frameHeight);
        var obstacles = new Obstacles();
        foreach (Series series in panel.Series) obstacles.AddLine(Points(series, frame));
        labels = PanelLabels.Place(panel, x, y, frame, obstacles);
        PlaceLegend(frame, obstacles);
        double number = position.IsFirst ? Look.TickSize * TextStyle.CapHeight / 2 : 0;
        Above = Math.Max(number, (HasStrip ? strip.Height : 0) + (legend is { } l && legendPlace is null ? l.Height + 1 : 0));
        Below = position.IsLast ? bottomAxis.Height : Look.MajorTick;
        RightMargin = position.IsLast ? bottomAxis.Overhang : 0;
    }

    public override void Draw(ICanvas canvas, Box frame)
    {
        canvas.BeginGroup("panel", [AxisData.Frame(frame), .. bottomAxis.Data("x"), .. leftAxis.Data("y")]);
        strip.DrawBehind(canvas, frame);
        if (HasStrip) strip.Draw(canvas, new Point(frame.Left, frame.Top));
        foreach ((Point[] line, LineStyle style) in StyledReferenceLines(frame))
            canvas.DrawLine(line, new Stroke(Look.Grey, 0.6, style));
        canvas.BeginClip(frame);
        foreach (int i in DrawingOrder()) DrawSeries(canvas, frame, panel.Series[i], styles[i]);
        canvas.EndClip();
        labels.Draw(canvas, frame);
        leftAxis.Draw(canvas, frame);
        bottomAxis.Draw(canvas, frame, position.IsLast);
        DrawOutline(canvas, HasStrip ? new Box(frame.Left, frame.Top - strip.Height, frame.Width, strip.Height) : frame);
        DrawOutline(canvas, frame);
        if (legendPlace is { } place) legend?.Draw(canvas, new Point(frame.Left + place.X, frame.Top + place.Y), veiled: true);
        else legend?.Draw(canvas, new Point(Math.Min(frame.Left, frame.Right - legend.Width), frame.Top - Above), veiled: false);
        canvas.EndGroup();
    }

    static IEnumerable<double> YValues(Panel panel)
        => panel.Series.SelectMany(s => s.Y).Concat(panel.HorizontalLines.Select(l => l.Value)).Concat(panel.Annotations.Select(a => a.Y));

    static void DrawOutline(ICanvas canvas, Box box)
        => canvas.DrawLine(
            [new(box.Left, box.Top), new(box.Right, box.Top), new(box.Right, box.Bottom), new(box.Left, box.Bottom)],
            Look.Frame,
            closed: true);

    void PlaceLegend(Box frame, Obstacles obstacles)
    {
        List<LegendEntry> entries =
        [
            .. panel.Series.Zip(styles).Where(p => p.First.Name.Length > 0 && p.First.InLegend)
                .Select(p => new LegendEntry(RichText.Parse(p.First.Name), p.Second.Colour, p.Second.Line, p.First.Marker)),
        ];

        // A single curve is named by its axis.
        if (entries.Count == 1 && panel.Series.Length == 1) entries.Clear();
        if (HasStrip) entries.AddRange(strip.Unnamed());
        legend = null;
        legendPlace = null;
        if (entries.Count == 0) return;
        if (FindRoom(entries, frame, obstacles.With(StyledReferenceLines(frame).Select(l => l.Line)))) return;
        if (FindRoom(entries, frame, obstacles)) return;
        legend = Legend.InRows(entries, LeftMargin + frame.Width);
    }

    bool FindRoom(List<LegendEntry> entries, Box frame, Obstacles obstacles)
    {
        Box bounds = frame.Inflate(-3);
        for (int columns = 1; columns <= entries.Count; columns++)
        {
            legend = new Legend(entries, columns);
            Box? free = obstacles.Emptiest(Corners(bounds, legend.Width, legend.Height), bounds);
            if (free is not { } box || obstacles.Hits(box.Inflate(Look.MarkerRadius)) > 0) continue;
            legendPlace = new Point(box.Left, box.Top);
            return true;
        }
        return false;
    }

    static IEnumerable<Box> Corners(Box bounds, double width, double height)
        => from left in new[] { bounds.Right - width, bounds.Left, bounds.Centre.X - width / 2 }
           from top in new[] { bounds.Top, bounds.Bottom - height }
           select new Box(left, top, width, height);

    IEnumerable<(Point[] Line, LineStyle Style)> StyledReferenceLines(Box frame)
    {
        foreach (ReferenceLine line in panel.HorizontalLines.Where(l => y.Contains(l.Value)))
        {
            double at = frame.Bottom - y.Fraction(line.Value) * frame.Height;
            yield return ([new(frame.Left, at), new(frame.Right, at)], line.Line);
        }
        foreach (ReferenceLine line in panel.VerticalLines.Where(l => x.Contains(l.Value)))
        {
            double at = frame.Left + x.Fraction(line.Value) * frame.Width;
            yield return ([new(at, frame.Top), new(at, frame.Bottom)], line.Line);
        }
    }

    /// <summary>Spans that differ by rounding keep the order of the series.</summary>
    IEnumerable<int> DrawingOrder()
    {
        IEnumerable<int> order = Enumerable.Range(0, panel.Series.Length);
        double[] spans = [.. panel.Series.Select(s => s.Y.Max() - s.Y.Min())];
        double largest = spans.Max();
        return panel.LargestBehind && largest > 0 ? order.OrderByDescending(i => Math.Round(spans[i] / largest, 6)) : order;
    }

    void DrawSeries(ICanvas canvas, Box frame, Series series, SeriesStyle style)
    {
        canvas.BeginGroup(
            "series",
            [
                ("name", RichText.Parse(series.Name).ToString()),
                ("colour", style.Colour.Hex),
                ("x", NumberText.List(series.X)),
                ("y", NumberText.List(series.Y)),
            ]);
        Point[] points = Points(series, frame);
        if (style.Line != LineStyle.None && points.Length > 1)
            canvas.DrawLine(points, new Stroke(style.Colour, Look.LineWidth, style.Line));

        // A lone point has no line to show it.
        bool invisible = series.Marker == Marker.None && (points.Length == 1 || style.Line == LineStyle.None);
        Marker marker = invisible ? Marker.Circle : series.Marker;
        foreach (Point point in points) MarkerShape.Draw(canvas, marker, point, style.Colour);
        canvas.EndGroup();
    }

    Point[] Points(Series series, Box frame)
    {
        var points = new Point[series.X.Length];
        for (int i = 0; i < points.Length; i++)
        {
            points[i] = new Point(
                frame.Left + x.Fraction(series.X[i]) * frame.Width,
                frame.Bottom - y.Fraction(series.Y[i]) * frame.Height);
        }
        return points;
    }

    readonly record struct SeriesStyle(Colour Colour, LineStyle Line)
    {
        public static SeriesStyle Of(Series series, int place)
            => new(Palette.Line(series.ColourIndex ?? place), series.Line ?? Palette.Style(place));
    }
}

/// <summary>Where a panel stands among those that share its x axis: the first carries names of bands, the last the numbers.</summary>
readonly record struct SharedPosition(bool IsFirst, bool IsLast);
