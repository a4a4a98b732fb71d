using Larmor.Documents.Plots;
using Larmor.Documents.Plots.Drawing;
using Larmor.Documents.Plots.Layout;
using Xunit;

namespace Larmor.Tests.Documents.Plots;

/// <summary>Notes where texts and lines of a figure stand, so that laws about its layout can be told.</summary>
sealed class RecordingCanvas : ICanvas
{
    readonly Stack<string> groups = new();
    Box? clip;

    RecordingCanvas(Box page) => Page = page;

    public Box Page { get; }

    public List<(string Text, Box Box, double Size)> Texts { get; } = [];

    public List<Point[]> Curves { get; } = [];

    public List<(Box Box, Colour Colour, double Opacity)> Fills { get; } = [];

    public static RecordingCanvas Of(Figure figure)
    {
        var layout = new FigureLayout(figure);
        var canvas = new RecordingCanvas(new Box(0, 0, layout.Width, layout.Height));
        layout.Draw(canvas);
        Assert.Empty(canvas.groups);
        Assert.Null(canvas.clip);
        return canvas;
    }

    public void BeginGroup(string kind, ReadOnlySpan<(string Name, string Value)> data) => groups.Push(kind);

    public void EndGroup() => groups.Pop();

    public void BeginClip(Box box)
    {
        Assert.Null(clip);
        clip = box;
    }

    public void EndClip() => clip = null;

    public void FillBox(Box box, Colour colour, double opacity = 1) => Fills.Add((box, colour, opacity));

    public void FillPolygon(ReadOnlySpan<Point> corners, Colour colour) => Assert.False(corners.IsEmpty);

    public void FillCircle(Point centre, double radius, Colour colour) => Assert.True(radius > 0);

    public void DrawLine(ReadOnlySpan<Point> points, Stroke stroke, bool closed = false)
    {
        if (groups.TryPeek(out string? group) && group == "series") Curves.Add(points.ToArray());
    }

    public void DrawText(RichText text, Point baseline, TextStyle style) => Texts.Add((text.ToString(), style.BoxOf(text, baseline), style.Size));
}
