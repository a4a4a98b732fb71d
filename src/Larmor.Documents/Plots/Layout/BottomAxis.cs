using Larmor.Documents.Plots.Drawing;

namespace Larmor.Documents.Plots.Layout;

/// <summary>A horizontal axis below its frame: marks outwards, numbers, label.</summary>
sealed class BottomAxis
{
    const double NumberGap = 5;

    readonly Axis axis;
    readonly AxisRange range;
    readonly Ticks ticks;
    readonly WrappedText label;

    public BottomAxis(Axis axis, AxisRange range, double width)
    {
        this.axis = axis;
        this.range = range;
        int most = Math.Clamp((int)(width / 26), 3, 10);
        while (!NumbersFit(Ticks.For(range, most), width) && most > 2) most--;
        ticks = Ticks.For(range, most);
        label = new WrappedText(axis.Label, Look.LabelSize, width);
        Overhang = ticks.Major
            .Select(t => RichText.Parse(t.Label).Width(Look.TickSize) / 2 - (1 - range.Fraction(t.Value)) * width)
            .DefaultIfEmpty(0).Max();
    }

    /// <summary>How far numbers reach beyond the right end.</summary>
    public double Overhang { get; }

    static double NumberHeight => Look.MajorTick + 2 + 1.05 * Look.TickSize;

    /// <summary>Room below the frame.</summary>
    public double Height => NumberHeight + 2.5 + label.Height;

    public void Draw(ICanvas canvas, Box frame, bool labelled)
    {
        foreach (double value in ticks.Minor) DrawMark(canvas, frame, value, Look.MinorTick);
        foreach (Tick tick in ticks.Major)
        {
            DrawMark(canvas, frame, tick.Value, Look.MajorTick);
            if (!labelled) continue;
            double x = frame.Left + range.Fraction(tick.Value) * frame.Width;
            double y = frame.Bottom + Look.MajorTick + 2.5 + TextStyle.CapHeight * Look.TickSize;
            canvas.DrawText(RichText.Parse(tick.Label), new Point(x, y), Look.Text(Look.TickSize, TextAnchor.Middle));
        }
        if (labelled)
            label.Draw(canvas, new Point(frame.Centre.X, frame.Bottom + NumberHeight + 2.5), Look.Text(Look.LabelSize, TextAnchor.Middle));
    }

    /// <summary>What the read-out needs to turn a place into a value.</summary>
    public (string Name, string Value)[] Data(string prefix) => AxisData.Of(prefix, axis, range);

    void DrawMark(ICanvas canvas, Box frame, double value, double length)
    {
        double x = frame.Left + range.Fraction(value) * frame.Width;
        canvas.DrawLine([new(x, frame.Bottom), new(x, frame.Bottom + length)], Look.Frame);
    }

    bool NumbersFit(Ticks candidate, double width)
    {
        double last = double.NegativeInfinity;
        foreach (Tick tick in candidate.Major)
        {
            double half = RichText.Parse(tick.Label).Width(Look.TickSize) / 2, x = range.Fraction(tick.Value) * width;
            if (x - half < last + NumberGap) return false;
            last = x + half;
        }
        return true;
    }
}
