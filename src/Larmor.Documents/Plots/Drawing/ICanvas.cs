namespace Larmor.Documents.Plots.Drawing;

/// <summary>What a figure is drawn on: vector or raster. Lengths in points, y downwards, later marks cover earlier ones.</summary>
interface ICanvas
{
    /// <summary>Opens a named part with the values that a read-out needs; only formats that carry data keep them.</summary>
    void BeginGroup(string kind, ReadOnlySpan<(string Name, string Value)> data);

    void EndGroup();

    /// <summary>Keeps marks inside <paramref name="box"/> until <see cref="EndClip"/>; clips do not nest.</summary>
    void BeginClip(Box box);

    void EndClip();

    void FillBox(Box box, Colour colour, double opacity = 1);

    void FillPolygon(ReadOnlySpan<Point> corners, Colour colour);

    void FillCircle(Point centre, double radius, Colour colour);

    void DrawLine(ReadOnlySpan<Point> points, Stroke stroke, bool closed = false);

    void DrawText(RichText text, Point baseline, TextStyle style);
}
