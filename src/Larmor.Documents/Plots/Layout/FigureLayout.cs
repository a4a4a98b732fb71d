using Larmor.Documents.Plots.Drawing;

namespace Larmor.Documents.Plots.Layout;

/// <summary>Where everything in a figure stands: one left and one right margin for all plots, so that frames line up.</summary>
sealed class FigureLayout
{
    /// <summary>Height of a sphere with its axes in points: 9 cm.</summary>
    const double LargestSphere = 90 * Look.PointsPerMillimetre;

    readonly List<PlotArea> areas = [];
    readonly WrappedText? title;
    readonly double left;
    readonly double frameWidth;

    public FigureLayout(Figure figure)
    {
        Width = figure.WidthMillimetres * Look.PointsPerMillimetre;
        AddAreas(figure);
        if (figure.DrawsTitle) title = new WrappedText(figure.Title, Look.LabelSize + 0.5, Width - 2 * Look.Rim);
        left = Look.Rim + areas.Max(a => a.LeftMargin);

        // Numbers at the right end may overhang the frame, and their choice depends on its width: narrow it until they fit.
        double right = 0;
        for (int round = 0; round < 3; round++)
        {
            frameWidth = Width - left - right - Look.Rim - 1;
            foreach (PlotArea area in areas) area.Fit(frameWidth);
            right = Math.Max(right, areas.Max(a => a.RightMargin));
        }
        Height = 2 * Look.Rim + TitleHeight + areas.Sum(a => a.Above + a.FrameHeight + a.Below) + areas.SkipLast(1).Sum(GapAfter);
    }

    /// <summary>Width of the figure in points.</summary>
    public double Width { get; }

    /// <summary>Height of the figure in points.</summary>
    public double Height { get; }

    /// <summary>What the figure shows, in words.</summary>
    public string Description => string.Join(' ', areas.Select(a => a.Description));

    double TitleHeight => title is { } t ? t.Height + 4 : 0;

    public void Draw(ICanvas canvas)
    {
        title?.Draw(canvas, new Point(Width / 2, Look.Rim), Look.Text(title.Size, TextAnchor.Middle));
        double top = Look.Rim + TitleHeight;
        foreach (PlotArea area in areas)
        {
            top += area.Above;
            area.Draw(canvas, new Box(left, top, frameWidth, area.FrameHeight));
            top += area.FrameHeight + area.Below + GapAfter(area);
        }
    }

    // Marks of a shared axis stand in the gap.
    static double GapAfter(PlotArea area) => area.Gap == Look.SharedGap ? area.Gap - area.Below : area.Gap;

    void AddAreas(Figure figure)
    {
        bool single = figure.Plots.Length == 1, narrow = figure.WidthMillimetres <= 120;
        double panelHeight = Width * (single ? (narrow ? 0.58 : 0.4) : (narrow ? 0.36 : 0.22));
        double mapHeight = Width * (narrow ? 0.6 : 0.42);
        List<string> bandNames = [.. figure.Plots.OfType<Panel>().SelectMany(p => p.Bands).Select(b => b.Name).Distinct()];
        for (int i = 0; i < figure.Plots.Length; i++)
        {
            switch (figure.Plots[i])
            {
                case Panel panel:
                    List<Panel> group = [panel];
                    while (i + 1 < figure.Plots.Length && figure.Plots[i + 1] is Panel next && next.X == panel.X)
                    {
                        group.Add(next);
                        i++;
                    }
                    AddShared(group, panelHeight, name => Palette.Band(bandNames.IndexOf(name)));
                    break;
                case BarChart chart:
                    areas.Add(new BarArea(chart, Width));
                    break;
                case HeatMap map:
                    areas.Add(new HeatArea(map, mapHeight));
                    break;
                case SpherePlot sphere:
                    areas.Add(new SphereArea(sphere, Math.Min(0.8 * Width, LargestSphere)));
                    break;
                default:
                    throw new InvalidOperationException($"A {figure.Plots[i].GetType().Name} has no layout.");
            }
        }
    }

    void AddShared(List<Panel> group, double height, Func<string, Colour> bandColour)
    {
        var values = group.SelectMany(p => p.Series.SelectMany(s => s.X)
            .Concat(p.Bands.SelectMany(b => new[] { b.From, b.To }))
            .Concat(p.VerticalLines.Select(l => l.Value))
            .Concat(p.Annotations.Select(a => a.X)));

        // Layers fill the frame to its ends; bare lines too; markers need room.
        bool markers = group.TrueForAll(p => p.Bands.IsEmpty)
            && group.Exists(p => p.Series.Any(s => s.Marker != Marker.None || s.Line == LineStyle.None));
        AxisRange x = AxisRange.Fit(group[0].X, values, markers ? 0.04 : 0);
        for (int k = 0; k < group.Count; k++)
            areas.Add(new PanelArea(group[k], x, new SharedPosition(k == 0, k == group.Count - 1), height, bandColour));
    }
}
