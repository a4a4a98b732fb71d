namespace Larmor.Documents.Plots.Drawing;

/// <summary>An upright rectangle in points, y downwards.</summary>
readonly record struct Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;
    public double Bottom => Top + Height;
    public Point Centre => new(Left + Width / 2, Top + Height / 2);

    public static Box Between(double x1, double y1, double x2, double y2)
        => new(Math.Min(x1, x2), Math.Min(y1, y2), Math.Abs(x2 - x1), Math.Abs(y2 - y1));

    public Box Inflate(double by) => new(Left - by, Top - by, Width + 2 * by, Height + 2 * by);

    public bool Contains(Box other)
        => other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;

    public bool Intersects(Box other)
        => other.Left < Right && other.Right > Left && other.Top < Bottom && other.Bottom > Top;

    /// <summary>Whether the segment a–b passes through the box (Liang–Barsky).</summary>
    public bool Crosses(Point a, Point b)
    {
        double from = 0, to = 1, dx = b.X - a.X, dy = b.Y - a.Y;
        return Cut(-dx, a.X - Left) && Cut(dx, Right - a.X) && Cut(-dy, a.Y - Top) && Cut(dy, Bottom - a.Y);

        bool Cut(double slope, double room)
        {
            if (slope == 0) return room >= 0;
            double t = room / slope;
            if (slope < 0) from = Math.Max(from, t);
            else to = Math.Min(to, t);
            return from <= to;
        }
    }
}
