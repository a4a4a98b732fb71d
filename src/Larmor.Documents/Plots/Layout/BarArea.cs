using Larmor.Documents.Plots.Drawing;

namespace Larmor.Documents.Plots.Layout;

/// <summary>A bar chart on its way to the page.</summary>
sealed class BarArea : PlotArea
{
    const double Thickness = 11;
    const double Spacing = 5;
    const double TotalGap = 3;

    readonly BarChart chart;
    readonly WrappedText[] names;
    readonly RichText[] totals;
    readonly double[] rowTops;
    AxisRange range;
    BottomAxis? axis;
    Legend? legend;

    public BarArea(BarChart chart, double figureWidth)
    {
        this.chart = chart;
        names = [.. chart.Categories.Select(c => new WrappedText(c, Look.TickSize, 0.36 * figureWidth))];
        totals = [.. chart.Categories.Select((_, row) => RichText.Parse(NumberText.Short(chart.Series.Sum(s => s.Values[row]))))];
        rowTops = new double[names.Length + 1];
        for (int row = 0; row < names.Length; row++) rowTops[row + 1] = rowTops[row] + Math.Max(Thickness, names[row].Height) + Spacing;
    }

    public override double LeftMargin => names.Max(n => n.Width) + 5;

    public override double FrameHeight => rowTops[^1] + Spacing;

    public override string Description
        => $"{RichText.Parse(chart.Value.Label)} of {string.Join(", ", chart.Categories.Select(RichText.Parse))}, "
            + $"stacked from {string.Join(", ", chart.Series.Select(s => RichText.Parse(s.Name)))}.";

    public override void Fit(double frameWidth)
    {
        range = RangeWithTotals(frameWidth);
        axis = new BottomAxis(chart.Value, range, frameWidth);
        LegendEntry[] entries =
        [
            .. chart.Series.Select((s, i) => new LegendEntry(RichText.Parse(s.Name), Palette.Bar(i), Line: null, Marker.None)),
        ];
        legend = entries.Length > 1 ? Legend.InRows(entries, LeftMargin + frameWidth) : null;
        Above = legend?.Height + 1 ?? 0;
        Below = axis.Height;
        RightMargin = axis.Overhang;
    }

    public override void Draw(ICanvas canvas, Box frame)
    {
        canvas.BeginGroup("bars", [AxisData.Frame(frame), ("unit", RichText.Parse(chart.Value.Unit).ToString())]);
        legend?.Draw(canvas, new Point(Math.Min(frame.Left, frame.Right - legend.Width), frame.Top - Above), veiled: false);
        for (int row = 0; row < chart.Categories.Length; row++) DrawRow(canvas, frame, row);
        axis?.Draw(canvas, frame, labelled: true);
        double zero = frame.Left + range.Fraction(0) * frame.Width;
        canvas.DrawLine([new(zero, frame.Top), new(zero, frame.Bottom)], Look.Frame);
        canvas.DrawLine([new(frame.Left, frame.Bottom), new(frame.Right, frame.Bottom)], Look.Frame);
        canvas.EndGroup();
    }

    void DrawRow(ICanvas canvas, Box frame, int row)
    {
        double middle = frame.Top + Spacing / 2 + (rowTops[row] + rowTops[row + 1]) / 2, top = middle - Thickness / 2;
        names[row].Draw(canvas, new Point(frame.Left - 5, middle - names[row].Height / 2), Look.Text(Look.TickSize, TextAnchor.End));
        (double negative, double positive) = (0, 0);
        for (int i = 0; i < chart.Series.Length; i++)
        {
            double value = chart.Series[i].Values[row];
            if (value == 0) continue;
            double from = value > 0 ? positive : negative;
            if (value > 0) positive += value;
            else negative += value;
            Box box = Box.Between(X(from), top, X(from + value), top + Thickness);
            canvas.BeginGroup(
                "bar",
                [
                    AxisData.Frame(box),
                    ("name", $"{RichText.Parse(chart.Categories[row])}: {RichText.Parse(chart.Series[i].Name)}"),
                    ("value", NumberText.List([value])),
                ]);
            canvas.FillBox(box, Palette.Bar(i));

            // A white seam parts neighbours whose greys are alike.
            if (from != 0) canvas.DrawLine([new(X(from), top), new(X(from), top + Thickness)], new Stroke(Colour.White, 0.6));
            var inside = RichText.Parse(NumberText.Short(value));
            if (chart.Series.Length > 1 && value != chart.Series.Sum(s => s.Values[row]) && inside.Width(Look.SmallSize) + 3 <= box.Width)
            {
                var style = new TextStyle(Look.SmallSize, TextAnchor.Middle, Palette.Bar(i).Ink);
                canvas.DrawText(inside, new Point(box.Centre.X, middle + TextStyle.CapHeight * Look.SmallSize / 2), style);
            }
            canvas.EndGroup();
        }
        var place = new Point(X(positive) + TotalGap, middle + TextStyle.CapHeight * Look.SmallSize / 2);
        canvas.DrawText(totals[row], place, Look.Text(Look.SmallSize, TextAnchor.Start));

        double X(double value) => frame.Left + range.Fraction(value) * frame.Width;
    }

    /// <summary>The range in which every total stands inside the frame beside its bar.</summary>
    AxisRange RangeWithTotals(double frameWidth)
    {
        double low = 0, high = 0;
        for (int row = 0; row < totals.Length; row++)
        {
            low = Math.Min(low, chart.Series.Sum(s => Math.Min(0, s.Values[row])));
            high = Math.Max(high, chart.Series.Sum(s => Math.Max(0, s.Values[row])));
        }
        if (low == high) return new AxisRange(0, 1, Logarithmic: false);
        low *= 1.04;

        // Each bar from low to its end p and its text of width w must fit: (p − low)/(high − low) · W + w ≤ W.
        double end = high;
        for (int row = 0; row < totals.Length; row++)
        {
            double p = chart.Series.Sum(s => Math.Max(0, s.Values[row]));
            double free = 1 - Math.Min(0.8, (totals[row].Width(Look.SmallSize) + 2 * TotalGap) / frameWidth);
            end = Math.Max(end, low + (p - low) / free);
        }
        return new AxisRange(low, end, Logarithmic: false);
    }
}
