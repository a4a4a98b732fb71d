using System.Text;

namespace Larmor.Documents.Plots.Drawing;

/// <summary>Draws a figure into an RGB picture on white, anti-aliased by coverage.</summary>
sealed class RasterCanvas : ICanvas
{
    readonly double scale;
    readonly Coverage coverage;
    Box clip;

    /// <summary>An empty, white picture.</summary>
    /// <param name="width">Width of the figure in points.</param>
    /// <param name="height">Height of the figure in points.</param>
    /// <param name="dotsPerInch">Pixels per inch.</param>
    public RasterCanvas(double width, double height, double dotsPerInch)
    {
        scale = dotsPerInch / 72;
        Width = Math.Max(1, (int)Math.Round(width * scale));
        Height = Math.Max(1, (int)Math.Round(height * scale));
        Pixels = new byte[3 * Width * Height];
        Pixels.AsSpan().Fill(255);
        coverage = new Coverage(Width, Height);
        clip = new Box(0, 0, Width, Height);
    }

    /// <summary>Pixels in a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>R, G, B of each pixel, row by row from the top.</summary>
    public byte[] Pixels { get; }

    public void BeginGroup(string kind, ReadOnlySpan<(string Name, string Value)> data)
    {
        // Pixels carry no data.
    }

    public void EndGroup()
    {
        // See BeginGroup.
    }

    public void BeginClip(Box box) => clip = Scaled(box);

    public void EndClip() => clip = new Box(0, 0, Width, Height);

    public void FillBox(Box box, Colour colour, double opacity = 1)
    {
        Box b = Scaled(box);
        double left = Math.Max(b.Left, clip.Left), right = Math.Min(b.Right, clip.Right);
        double top = Math.Max(b.Top, clip.Top), bottom = Math.Min(b.Bottom, clip.Bottom);
        for (int y = Math.Max(0, (int)top); y < Math.Min(Height, bottom); y++)
        {
            double high = Math.Min(bottom, y + 1) - Math.Max(top, y);
            for (int x = Math.Max(0, (int)left); x < Math.Min(Width, right); x++)
                Paint(x, y, colour, high * (Math.Min(right, x + 1) - Math.Max(left, x)) * opacity);
        }
    }

    public void FillPolygon(ReadOnlySpan<Point> corners, Colour colour)
    {
        coverage.Add(Scaled(corners));
        Sweep(colour);
    }

    public void FillCircle(Point centre, double radius, Colour colour)
    {
        StrokeOutline.AddDisc(coverage, new Point(centre.X * scale, centre.Y * scale), radius * scale);
        Sweep(colour);
    }

    public void DrawLine(ReadOnlySpan<Point> points, Stroke stroke, bool closed = false)
    {
        double[] dashes = stroke.Dashes.ToArray();
        for (int i = 0; i < dashes.Length; i++) dashes[i] *= scale;
        StrokeOutline.Add(coverage, Scaled(points), closed, stroke.Width * scale, dashes);
        Sweep(stroke.Colour);
    }

    public void DrawText(RichText text, Point baseline, TextStyle style)
    {
        double length = text.Width(style.Size);
        double pen = style.Anchor switch { TextAnchor.Start => 0, TextAnchor.Middle => -length / 2, _ => -length };
        foreach (TextRun run in text.Runs)
        {
            double size = style.Size * run.Scale, rise = style.Size * run.Rise;
            foreach (Rune rune in run.Text.EnumerateRunes())
            {
                Glyph glyph = GlyphFont.Instance[rune];
                foreach (var contour in glyph.Contours)
                {
                    var placed = new Point[contour.Length];
                    for (int i = 0; i < placed.Length; i++)
                    {
                        double along = pen + contour[i].X * size, up = rise + contour[i].Y * size;
                        placed[i] = style.Upwards
                            ? new Point((baseline.X - up) * scale, (baseline.Y - along) * scale)
                            : new Point((baseline.X + along) * scale, (baseline.Y - up) * scale);
                    }
                    coverage.Add(placed);
                }
                pen += glyph.Advance * size;
            }
        }
        Sweep(style.Colour);
    }

    void Sweep(Colour colour) => coverage.Sweep((y, from, row) =>
    {
        // Clip edges fall on whole pixels for shapes: a frame line covers the seam.
        if (y + 0.5 < clip.Top || y + 0.5 > clip.Bottom) return;
        for (int i = 0; i < row.Length; i++)
        {
            int x = from + i;
            if (x + 0.5 >= clip.Left && x + 0.5 <= clip.Right) Paint(x, y, colour, row[i]);
        }
    });

    void Paint(int x, int y, Colour colour, double opacity)
    {
        if (opacity <= 0) return;
        Span<byte> pixel = Pixels.AsSpan(3 * (y * Width + x), 3);
        if (opacity >= 1)
        {
            (pixel[0], pixel[1], pixel[2]) = (colour.R, colour.G, colour.B);
            return;
        }
        double t = opacity;
        pixel[0] = (byte)(pixel[0] + (colour.R - pixel[0]) * t + 0.5);
        pixel[1] = (byte)(pixel[1] + (colour.G - pixel[1]) * t + 0.5);
        pixel[2] = (byte)(pixel[2] + (colour.B - pixel[2]) * t + 0.5);
    }

    Box Scaled(Box box) => new(box.Left * scale, box.Top * scale, box.Width * scale, box.Height * scale);

    Point[] Scaled(ReadOnlySpan<Point> points)
    {
        var scaled = new Point[points.Length];
        for (int i = 0; i < scaled.Length; i++) scaled[i] = new Point(points[i].X * scale, points[i].Y * scale);
        return scaled;
    }
}
