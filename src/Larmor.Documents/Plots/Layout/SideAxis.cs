using Larmor.Documents.Plots.Drawing;

namespace Larmor.Documents.Plots.Layout;

/// <summary>A vertical axis beside its frame, on the left or (for colour bars) on the right: marks outwards, numbers, label.</summary>
sealed class SideAxis
{
    readonly Axis axis;
    readonly AxisRange range;
    readonly bool onRight;
    readonly Ticks ticks;
    readonly WrappedText label;
    readonly double numbersWidth;

    public SideAxis(Axis axis, AxisRange range, double height, bool onRight = false)
    {
        this.axis = axis;
        this.range = range;
        this.onRight = onRight;
        ticks = Ticks.For(range, Math.Clamp((int)(height / 15), 2, 8));
        label = new WrappedText(axis.Label, Look.LabelSize, height);
        numbersWidth = ticks.Major.Select(t => RichText.Parse(t.Label).Width(Look.TickSize)).DefaultIfEmpty(0).Max();
    }

    /// <summary>Room beside the frame.</summary>
    public double Width => Look.MajorTick + 2 + numbersWidth + 3.5 + label.Height;

    public void Draw(ICanvas canvas, Box frame)
    {
        double edge = onRight ? frame.Right : frame.Left, outwards = onRight ? 1 : -1;
        foreach (double value in ticks.Minor) DrawMark(value, Look.MinorTick);
        foreach (Tick tick in ticks.Major)
        {
            DrawMark(tick.Value, Look.MajorTick);
            var place = new Point(edge + outwards * (Look.MajorTick + 2), Height(tick.Value) + TextStyle.CapHeight * Look.TickSize / 2);
            canvas.DrawText(RichText.Parse(tick.Label), place, Look.Text(Look.TickSize, onRight ? TextAnchor.Start : TextAnchor.End));
        }
        double outer = Look.MajorTick + 2 + numbersWidth + 3.5;
        double start = onRight ? edge + outer : edge - outer - label.Height;
        label.Draw(canvas, new Point(start, frame.Centre.Y), Look.Text(Look.LabelSize, TextAnchor.Middle) with { Upwards = true });

        double Height(double value) => frame.Bottom - range.Fraction(value) * frame.Height;

        void DrawMark(double value, double length)
            => canvas.DrawLine([new(edge, Height(value)), new(edge + outwards * length, Height(value))], Look.Frame);
    }

    /// <summary>What the read-out needs to turn a place into a value.</summary>
    public (string Name, string Value)[] Data(string prefix) => AxisData.Of(prefix, axis, range);
}
