using Larmor.Documents.Plots;
using Larmor.Documents.Plots.Drawing;
using Larmor.Documents.Plots.Layout;
using Larmor.Numerics.Algebra;
using Xunit;

namespace Larmor.Tests.Documents.Plots;

/// <summary>Paths on the unit sphere: what is in front, what is behind, and where it stands.</summary>
public sealed class SphereTests
{
    static Vector3D Eye(SpherePlot sphere) => Vector3D.FromAngles(sphere.Eye.FromZ * Math.PI / 180, sphere.Eye.FromX * Math.PI / 180);

    static List<(Point[] Points, Stroke Stroke)> Lines(SpherePlot sphere, Colour colour) =>
        [.. Recorded(sphere).Lines.Where(line => line.Stroke.Colour == colour)];

    static LineCanvas Recorded(SpherePlot sphere)
    {
        var canvas = new LineCanvas();
        new FigureLayout(new Figure("Sphere", [sphere])).Draw(canvas);
        return canvas;
    }

    static SpherePlot Of(params Vector3D[] path) => new([new SphereCurve("", path) { MarksEnds = false }]);

    static Colour Paler => Palette.Line(0).Mix(Colour.White, 0.62);

    [Fact]
    public void Great_circle_through_the_eye_is_half_in_front_and_half_behind_and_meets_at_the_rim()
    {
        Vector3D eye = Eye(Of(Vector3D.UnitX)), across = eye.Tangents().First;
        SpherePlot sphere = Of([.. Enumerable.Range(0, 361).Select(i => i * Math.PI / 180).Select(t => (Math.Cos(t) * eye) + (Math.Sin(t) * across))]);
        double front = Lines(sphere, Palette.Line(0)).Sum(line => Length(line.Points)), behind = Lines(sphere, Paler).Sum(line => Length(line.Points));
        Assert.True(front > 0);
        Assert.Equal(front, behind, 0.01 * front);
    }

    [Fact]
    public void Upper_pole_stands_above_the_lower_one_and_x_left_of_y()
    {
        Point north = Only(Vector3D.UnitZ), south = Only(-Vector3D.UnitZ), x = Only(Vector3D.UnitX), y = Only(Vector3D.UnitY);
        Assert.Equal(north.X, south.X, 1e-9);
        Assert.True(north.Y < south.Y);
        Assert.True(x.X < y.X);

        static Point Only(Vector3D at)
        {
            // A tiny circle about the point, in either colour.
            (Vector3D first, Vector3D second) = at.Tangents();
            SpherePlot sphere = Of([.. Enumerable.Range(0, 13).Select(i => i * Math.PI / 6).Select(t => (at + (1e-3 * ((Math.Cos(t) * first) + (Math.Sin(t) * second)))).Normalized())]);
            Point[] points = [.. Lines(sphere, Palette.Line(0)).Concat(Lines(sphere, Paler)).SelectMany(line => line.Points.SkipLast(1))];
            return new Point(points.Average(p => p.X), points.Average(p => p.Y));
        }
    }

    [Fact]
    public void Start_is_a_disc_and_end_a_square()
    {
        LineCanvas canvas = Recorded(new SpherePlot([new SphereCurve("", [Vector3D.UnitX, new Vector3D(1, 1, 0).Normalized(), Vector3D.UnitY])]));
        Assert.Contains(canvas.Texts, text => text == "start");
        Assert.Contains(canvas.Texts, text => text == "end");
        Assert.DoesNotContain(Recorded(Of(Vector3D.UnitX, Vector3D.UnitY)).Texts, text => text is "start" or "end");
    }

    [Fact]
    public void Paths_off_the_sphere_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new SphereCurve("far", [new Vector3D(1, 1, 0)]));
        Assert.Throws<ArgumentException>(() => new SphereCurve("none", []));
        Assert.Throws<ArgumentException>(() => new SpherePlot([]));
    }

    static double Length(Point[] points) => points.Zip(points.Skip(1), (a, b) => double.Hypot(a.X - b.X, a.Y - b.Y)).Sum();

    sealed class LineCanvas : ICanvas
    {
        public List<(Point[] Points, Stroke Stroke)> Lines { get; } = [];

        public List<string> Texts { get; } = [];

        public void BeginGroup(string kind, ReadOnlySpan<(string Name, string Value)> data)
        {
        }

        public void EndGroup()
        {
        }

        public void BeginClip(Box box)
        {
        }

        public void EndClip()
        {
        }

        public void FillBox(Box box, Colour colour, double opacity = 1)
        {
        }

        public void FillPolygon(ReadOnlySpan<Point> corners, Colour colour)
        {
        }

        public void FillCircle(Point centre, double radius, Colour colour)
        {
        }

        public void DrawLine(ReadOnlySpan<Point> points, Stroke stroke, bool closed = false) => Lines.Add((points.ToArray(), stroke));

        public void DrawText(RichText text, Point baseline, TextStyle style) => Texts.Add(text.ToString());
    }
}
