namespace Larmor.Documents.Plots.Drawing;

/// <summary>Which part of a text stands at its position.</summary>
enum TextAnchor { Start, Middle, End }

/// <summary>How a text is drawn: size in points, anchor, colour, and whether it reads upwards (turned by −90°).</summary>
readonly record struct TextStyle(double Size, TextAnchor Anchor, Colour Colour, bool Upwards = false)
{
    /// <summary>Distance from baseline to baseline, in units of the size.</summary>
    public const double LineHeight = 1.25;

    /// <summary>Height of capitals and digits above the baseline, in units of the size (DejaVu Sans: 1493/2048).</summary>
    public const double CapHeight = 0.729;

    const double Ascent = 0.80;
    const double Descent = 0.25;

    /// <summary>The box that <paramref name="text"/> covers when its anchor is at <paramref name="baseline"/>.</summary>
    public Box BoxOf(RichText text, Point baseline)
    {
        double length = text.Width(Size);
        double before = Anchor switch { TextAnchor.Start => 0, TextAnchor.Middle => length / 2, _ => length };
        double up = Math.Max(Ascent, text.Rise) * Size;
        double down = Math.Max(Descent, text.Drop) * Size;
        return Upwards
            ? new Box(baseline.X - up, baseline.Y + before - length, up + down, length)
            : new Box(baseline.X - before, baseline.Y - up, length, up + down);
    }
}
