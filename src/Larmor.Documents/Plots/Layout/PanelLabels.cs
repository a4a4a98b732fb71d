using Larmor.Documents.Plots.Drawing;

namespace Larmor.Documents.Plots.Layout;

/// <summary>The texts inside a panel, each on the side of its line or point where it covers least.</summary>
sealed class PanelLabels
{
    const double Size = Look.SmallSize;

    /// <summary>No texts.</summary>
    public static readonly PanelLabels None = new();

    readonly List<(RichText Text, Box Box)> placed = [];

    PanelLabels()
    {
    }

    /// <summary>Places reference labels, then annotations; each becomes an obstacle for what follows.</summary>
    public static PanelLabels Place(Panel panel, AxisRange x, AxisRange y, Box frame, Obstacles obstacles)
    {
        var labels = new PanelLabels();
        Box bounds = frame.Inflate(-1.5);
        foreach (ReferenceLine line in panel.HorizontalLines.Where(l => l.Label.Length > 0 && y.Contains(l.Value)))
        {
            double at = frame.Bottom - y.Fraction(line.Value) * frame.Height;
            labels.Add(line.Label, bounds, obstacles, (w, h) =>
                from left in new[] { bounds.Right - w, bounds.Left, bounds.Centre.X - w / 2 }
                from top in new[] { at - h - 1, at + 1 }
                select new Box(left, top, w, h));
        }
        foreach (ReferenceLine line in panel.VerticalLines.Where(l => l.Label.Length > 0 && x.Contains(l.Value)))
        {
            double at = frame.Left + x.Fraction(line.Value) * frame.Width;
            labels.Add(line.Label, bounds, obstacles, (w, h) =>
                from left in new[] { at + 2, at - w - 2 }
                from top in new[] { bounds.Top, bounds.Bottom - h, bounds.Centre.Y - h / 2 }
                select new Box(left, top, w, h));
        }
        foreach (Annotation note in panel.Annotations.Where(n => x.Contains(n.X) && y.Contains(n.Y)))
        {
            var at = new Point(frame.Left + x.Fraction(note.X) * frame.Width, frame.Bottom - y.Fraction(note.Y) * frame.Height);
            labels.Add(note.Text, bounds, obstacles, (w, h) =>
                from distance in new[] { 3.0, 7.0 }
                from box in new[]
                {
                    new Box(at.X + distance, at.Y - h - distance, w, h), new Box(at.X - w - distance, at.Y - h - distance, w, h),
                    new Box(at.X + distance, at.Y + distance, w, h), new Box(at.X - w - distance, at.Y + distance, w, h),
                    new Box(at.X - w / 2, at.Y - h - distance, w, h), new Box(at.X - w / 2, at.Y + distance, w, h),
                }
                select box);
        }
        return labels;
    }

    public void Draw(ICanvas canvas, Box frame)
    {
        foreach ((RichText text, Box box) in placed)
        {
            double baseline = frame.Top + box.Top + box.Height - 0.27 * Size;
            canvas.DrawText(text, new Point(frame.Left + box.Left, baseline), Look.Text(Size, TextAnchor.Start));
        }
    }

    void Add(string label, Box bounds, Obstacles obstacles, Func<double, double, IEnumerable<Box>> candidates)
    {
        var text = RichText.Parse(label);
        double width = Math.Min(text.Width(Size), bounds.Width), height = 1.15 * Size;
        Box[] boxes = [.. candidates(width, height)];

        // A point at the rim may leave no candidate inside: then the first is pushed in.
        Box pushed = boxes[0] with
        {
            Left = Math.Clamp(boxes[0].Left, bounds.Left, bounds.Right - width),
            Top = Math.Clamp(boxes[0].Top, bounds.Top, bounds.Bottom - height),
        };
        Box box = obstacles.Emptiest(boxes, bounds) ?? pushed;
        placed.Add((text, box));
        obstacles.AddBox(box);
    }
}
