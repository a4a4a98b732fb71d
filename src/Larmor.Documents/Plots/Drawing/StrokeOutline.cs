namespace Larmor.Documents.Plots.Drawing;

/// <summary>Turns a line of some width into contours for <see cref="Coverage"/>: one quad a segment, a disc at each bend.</summary>
static class StrokeOutline
{
    /// <summary>Adds a line in pixels; <paramref name="dashes"/> in pixels, empty for a solid line.</summary>
    public static void Add(Coverage coverage, ReadOnlySpan<Point> points, bool closed, double width, ReadOnlySpan<double> dashes)
    {
        int segments = closed ? points.Length : points.Length - 1;
        int dash = 0;
        double left = dashes.IsEmpty ? double.PositiveInfinity : dashes[0];
        for (int i = 0; i < segments; i++)
        {
            Point a = points[i], b = points[(i + 1) % points.Length];
            double length = Math.Sqrt((b.X - a.X) * (b.X - a.X) + (b.Y - a.Y) * (b.Y - a.Y));
            if (length == 0) continue;
            double done = 0;
            while (done < length)
            {
                double step = Math.Min(left, length - done);
                if (dash % 2 == 0) AddQuad(coverage, Along(done), Along(done + step), width / 2);
                done += step;
                left -= step;
                if (left > 0) continue;
                dash = (dash + 1) % dashes.Length;
                left = dashes[dash];
            }
            if ((closed || i + 1 < segments) && dash % 2 == 0 && Gapes(a, b, points[(i + 2) % points.Length], width / 2))
                AddDisc(coverage, b, width / 2);

            Point Along(double distance)
                => new(a.X + (b.X - a.X) * distance / length, a.Y + (b.Y - a.Y) * distance / length);
        }
    }

    /// <summary>Adds a disc in pixels.</summary>
    public static void AddDisc(Coverage coverage, Point centre, double radius)
    {
        // Chords deviate by radius (1 − cos π/n): below 1/30 pixel with this n.
        int n = Math.Clamp((int)Math.Ceiling(Math.PI * Math.Sqrt(15 * radius)), 6, 96);
        Span<Point> rim = stackalloc Point[96];
        for (int k = 0; k < n; k++)
        {
            (double sin, double cos) = Math.SinCos(2 * Math.PI * k / n);
            rim[k] = new Point(centre.X + radius * cos, centre.Y + radius * sin);
        }
        coverage.Add(rim[..n]);
    }

    /// <summary>Whether two quads leave an outer notch of more than 1/20 pixel at <paramref name="b"/>.</summary>
    static bool Gapes(Point a, Point b, Point c, double half)
    {
        double ux = b.X - a.X, uy = b.Y - a.Y, vx = c.X - b.X, vy = c.Y - b.Y;
        double sizes = Math.Sqrt((ux * ux + uy * uy) * (vx * vx + vy * vy));
        return ux * vx + uy * vy <= 0 || Math.Abs(ux * vy - uy * vx) * half > 0.05 * sizes;
    }

    static void AddQuad(Coverage coverage, Point a, Point b, double half)
    {
        double length = Math.Sqrt((b.X - a.X) * (b.X - a.X) + (b.Y - a.Y) * (b.Y - a.Y));
        if (length == 0) return;
        double nx = -(b.Y - a.Y) / length * half, ny = (b.X - a.X) / length * half;

        // Turns the same way as the discs, so that overlaps add up and never cancel.
        coverage.Add([new(a.X - nx, a.Y - ny), new(b.X - nx, b.Y - ny), new(b.X + nx, b.Y + ny), new(a.X + nx, a.Y + ny)]);
    }
}
