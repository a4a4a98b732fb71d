using System.Collections.Immutable;
using Larmor.Documents.Plots.Drawing;

namespace Larmor.Documents.Plots.Layout;

/// <summary>A heat map on its way to the page.</summary>
sealed class HeatArea : PlotArea
{
    const double BarGap = 8;
    const double BarWidth = 8;
    const int BarSteps = 96;

    // Neighbours overlap by this much, so that no renderer shows white seams between them.
    const double Overlap = 0.25;

    readonly HeatMap map;
    readonly AxisRange x, y, value;
    readonly SideAxis leftAxis, valueAxis;
    readonly double frameHeight;
    BottomAxis bottomAxis;

    public HeatArea(HeatMap map, double frameHeight)
    {
        this.map = map;
        this.frameHeight = frameHeight;
        x = CellRange(map.X, map.Xs);
        y = CellRange(map.Y, map.Ys);
        value = AxisRange.Fit(map.Value, map.Values, 0);
        leftAxis = new SideAxis(map.Y, y, frameHeight);
        valueAxis = new SideAxis(map.Value, value, frameHeight, onRight: true);
        bottomAxis = new BottomAxis(map.X, x, frameHeight);
    }

    public override double LeftMargin => leftAxis.Width;

    public override double FrameHeight => frameHeight;

    public override string Description
        => $"{RichText.Parse(map.Value.Label)} in colour over {RichText.Parse(map.X.Label)} and {RichText.Parse(map.Y.Label)}.";

    public override void Fit(double frameWidth)
    {
        bottomAxis = new BottomAxis(map.X, x, frameWidth);
        Above = Look.TickSize * TextStyle.CapHeight / 2;
        Below = bottomAxis.Height;
        RightMargin = Math.Max(bottomAxis.Overhang, BarGap + BarWidth + valueAxis.Width);
    }

    public override void Draw(ICanvas canvas, Box frame)
    {
        canvas.BeginGroup(
            "heat",
            [
                AxisData.Frame(frame),
                .. bottomAxis.Data("x"),
                .. leftAxis.Data("y"),
                .. valueAxis.Data("value"),
                ("xs", NumberText.List(map.Xs)),
                ("ys", NumberText.List(map.Ys)),
                ("values", NumberText.List(map.Values)),
            ]);
        DrawCells(canvas, frame);
        DrawContours(canvas, frame);
        leftAxis.Draw(canvas, frame);
        bottomAxis.Draw(canvas, frame, labelled: true);
        DrawOutline(canvas, frame);
        DrawColourBar(canvas, new Box(frame.Right + BarGap, frame.Top, BarWidth, frame.Height));
        canvas.EndGroup();
    }

    static AxisRange CellRange(Axis axis, ImmutableArray<double> grid)
    {
        double[] edges = Edges(grid, axis.Scale == AxisScale.Logarithmic);
        return new AxisRange(edges[0], edges[^1], axis.Scale == AxisScale.Logarithmic);
    }

    /// <summary>Ends of the cells: half way between grid values, the outer ones as far out as in.</summary>
    static double[] Edges(ImmutableArray<double> grid, bool logarithmic)
    {
        double[] at = [.. grid.Select(v => logarithmic ? Math.Log(v) : v)];
        double[] edges = new double[at.Length + 1];
        for (int i = 1; i < at.Length; i++) edges[i] = (at[i - 1] + at[i]) / 2;
        edges[0] = 2 * at[0] - edges[1];
        edges[^1] = 2 * at[^1] - edges[^2];
        return logarithmic ? [.. edges.Select(Math.Exp)] : edges;
    }

    static void DrawOutline(ICanvas canvas, Box box)
        => canvas.DrawLine(
            [new(box.Left, box.Top), new(box.Right, box.Top), new(box.Right, box.Bottom), new(box.Left, box.Bottom)],
            Look.Frame,
            closed: true);

    void DrawCells(ICanvas canvas, Box frame)
    {
        double[] xs = [.. Edges(map.Xs, x.Logarithmic).Select(v => frame.Left + x.Fraction(v) * frame.Width)];
        double[] ys = [.. Edges(map.Ys, y.Logarithmic).Select(v => frame.Bottom - y.Fraction(v) * frame.Height)];
        int columns = map.Xs.Length;

        // From the top row down: each row's overlap is covered by the next.
        for (int j = map.Ys.Length - 1; j >= 0; j--)
        {
            for (int i = 0; i < columns;)
            {
                int from = i;
                Colour colour = ColourOf(map.Values[j * columns + i]);
                while (i < columns && ColourOf(map.Values[j * columns + i]) == colour) i++;
                double right = Math.Min(xs[i] + Overlap, frame.Right), bottom = Math.Min(ys[j] + Overlap, frame.Bottom);
                canvas.FillBox(Box.Between(xs[from], ys[j + 1], right, bottom), colour);
            }
        }
    }

    void DrawContours(ICanvas canvas, Box frame)
    {
        // The outermost half cells hold the value of their grid point, so lines reach the frame.
        double[] xs = [frame.Left, .. map.Xs.Select(v => frame.Left + x.Fraction(v) * frame.Width), frame.Right];
        double[] ys = [frame.Bottom, .. map.Ys.Select(v => frame.Bottom - y.Fraction(v) * frame.Height), frame.Top];
        int columns = map.Xs.Length;
        double[] heights =
        [
            .. from j in Enumerable.Range(-1, ys.Length)
               from i in Enumerable.Range(-1, xs.Length)
               select value.Fraction(map.Values[Math.Clamp(j, 0, map.Ys.Length - 1) * columns + Math.Clamp(i, 0, columns - 1)]),
        ];
        foreach (double level in map.Contours)
        {
            var stroke = new Stroke(ColourOf(level).Ink, 0.7);
            foreach (Point[] line in Contours.Trace(xs, ys, heights, value.Fraction(level)))
                canvas.DrawLine(line, stroke);
        }
    }

    void DrawColourBar(ICanvas canvas, Box bar)
    {
        for (int k = 0; k < BarSteps; k++)
        {
            double top = bar.Top + bar.Height * k / BarSteps;
            double bottom = Math.Min(bar.Bottom, top + bar.Height / BarSteps + Overlap);
            canvas.FillBox(Box.Between(bar.Left, top, bar.Right, bottom), ColourTable.At(map.Colours, 1 - (k + 0.5) / BarSteps));
        }
        foreach (double level in map.Contours.Where(value.Contains))
        {
            double at = bar.Bottom - value.Fraction(level) * bar.Height;
            canvas.DrawLine([new(bar.Left, at), new(bar.Right, at)], new Stroke(ColourOf(level).Ink, 0.7));
        }
        valueAxis.Draw(canvas, bar);
        DrawOutline(canvas, bar);
    }

    Colour ColourOf(double v) => ColourTable.At(map.Colours, value.Fraction(v));
}
