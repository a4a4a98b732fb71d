using Larmor.Documents.Plots.Drawing;
using Larmor.Numerics.Algebra;

namespace Larmor.Documents.Plots.Layout;

/// <summary>A sphere on its way to the page.</summary>
sealed class SphereArea : PlotArea
{
    const double Degree = Math.PI / 180;

    // Room for axes and their letters, in radii.
    const double AxisEnd = 1.15;
    const double LetterAt = 1.23;
    const double Reach = 1.3;

    static readonly Colour Face = Colour.FromRgb(0xF5F6F8);
    static readonly Stroke FrontGrid = new(Colour.FromRgb(0xB4B8BE), 0.4);
    static readonly Stroke BackGrid = new(Colour.FromRgb(0xDFE2E6), 0.4);

    readonly SpherePlot sphere;
    readonly double frameHeight;
    readonly Vector3D eye, right, up;
    Legend? legend;

    public SphereArea(SpherePlot sphere, double frameHeight)
    {
        this.sphere = sphere;
        this.frameHeight = frameHeight;
        (double theta, double phi) = (sphere.Eye.FromZ * Degree, sphere.Eye.FromX * Degree);
        eye = Vector3D.FromAngles(theta, phi);
        right = new Vector3D(-Math.Sin(phi), Math.Cos(phi), 0);
        up = eye.Cross(right);
    }

    public override double LeftMargin => 0;

    public override double FrameHeight => frameHeight;

    public override string Description =>
        $"Paths on the unit sphere: {string.Join(", ", sphere.Curves.Select(curve => curve.Name.Length == 0 ? "one path" : RichText.Parse(curve.Name).ToString()))}.";

    public override void Fit(double frameWidth)
    {
        List<LegendEntry> entries =
        [
            .. sphere.Curves.Index().Where(curve => curve.Item.Name.Length > 0)
                .Select(curve => new LegendEntry(RichText.Parse(curve.Item.Name), Palette.Line(curve.Index), LineStyle.Solid, Marker.None)),
        ];
        if (sphere.Curves.Any(curve => curve.MarksEnds))
        {
            entries.Add(new LegendEntry(RichText.Parse("start"), Colour.Black, LineStyle.None, Marker.Circle));
            entries.Add(new LegendEntry(RichText.Parse("end"), Colour.Black, LineStyle.None, Marker.Square));
        }

        legend = entries.Count > 0 ? Legend.InRows(entries, frameWidth) : null;
        Above = legend?.Height + 1 ?? 0;
    }

    public override void Draw(ICanvas canvas, Box frame)
    {
        double radius = Math.Min(frame.Width, frame.Height) / 2 / Reach;
        var place = new Projection(frame.Centre, radius, this);
        canvas.BeginGroup("sphere", [AxisData.Frame(frame)]);
        legend?.Draw(canvas, new Point(frame.Left + ((frame.Width - legend.Width) / 2), frame.Top - Above), veiled: false);
        canvas.FillCircle(frame.Centre, radius, Face);
        DrawGrid(canvas, place, front: false);
        foreach ((int i, SphereCurve curve) in sphere.Curves.Index())
        {
            DrawPath(canvas, place, curve.Points, front: false, new Stroke(Palette.Line(i).Mix(Colour.White, 0.62), 0.8 * Look.LineWidth));
        }

        DrawAxes(canvas, place, front: false);
        DrawGrid(canvas, place, front: true);
        canvas.DrawLine([.. Circle(right, up).Select(place.At)], Look.Frame, closed: true);
        DrawAxes(canvas, place, front: true);
        foreach ((int i, SphereCurve curve) in sphere.Curves.Index())
        {
            DrawPath(canvas, place, curve.Points, front: true, new Stroke(Palette.Line(i), Look.LineWidth));
        }

        foreach ((int i, SphereCurve curve) in sphere.Curves.Index().Where(curve => curve.Item.MarksEnds))
        {
            DrawEnd(canvas, place, curve.Points[0], Marker.Circle, i);
            DrawEnd(canvas, place, curve.Points[^1], Marker.Square, i);
        }

        canvas.EndGroup();
    }

    void DrawEnd(ICanvas canvas, Projection place, Vector3D at, Marker marker, int curve)
    {
        // A white rim parts the sign from the path; signs behind are paler as their paths are.
        Colour colour = Palette.Line(curve).Mix(Colour.Black, 0.25);
        canvas.FillCircle(place.At(at), 1.6 * Look.MarkerRadius, Colour.White);
        MarkerShape.Draw(canvas, marker, place.At(at), at.Dot(eye) < 0 ? colour.Mix(Colour.White, 0.5) : colour);
    }

    void DrawGrid(ICanvas canvas, Projection place, bool front)
    {
        Stroke stroke = front ? FrontGrid : BackGrid;
        for (int step = 0; step < 6; step++)
        {
            (double sine, double cosine) = Math.SinCos(step * 30 * Degree);
            DrawPath(canvas, place, Circle(new Vector3D(cosine, sine, 0), Vector3D.UnitZ), front, stroke);
        }

        for (int latitude = -60; latitude <= 60; latitude += 30)
        {
            (double height, double width) = Math.SinCos(latitude * Degree);
            DrawPath(canvas, place, [.. Circle(Vector3D.UnitX, Vector3D.UnitY).Select(p => (width * p) + new Vector3D(0, 0, height))], front, stroke);
        }
    }

    void DrawAxes(ICanvas canvas, Projection place, bool front)
    {
        foreach ((string name, Vector3D axis) in new[] { ("x", Vector3D.UnitX), ("y", Vector3D.UnitY), ("z", Vector3D.UnitZ) })
        {
            if (axis.Dot(eye) < 0 == front)
            {
                continue;
            }

            canvas.DrawLine([place.At(axis), place.At(AxisEnd * axis)], new Stroke(Colour.Black, 0.8));
            Point letter = place.At(LetterAt * axis);
            canvas.DrawText(RichText.Parse(name), letter with { Y = letter.Y + (TextStyle.CapHeight * Look.LabelSize / 2) }, Look.Text(Look.LabelSize, TextAnchor.Middle));
        }
    }

    /// <summary>Draws the stretches of a path on one side, cut at the rim.</summary>
    void DrawPath(ICanvas canvas, Projection place, IReadOnlyList<Vector3D> path, bool front, Stroke stroke)
    {
        List<Point> stretch = [];
        void Finish()
        {
            if (stretch.Count > 1)
            {
                canvas.DrawLine([.. stretch], stroke);
            }

            stretch.Clear();
        }

        for (int i = 0; i < path.Count; i++)
        {
            double depth = path[i].Dot(eye);
            if (i > 0)
            {
                double before = path[i - 1].Dot(eye);
                if (before < 0 != depth < 0)
                {
                    double share = before / (before - depth);
                    stretch.Add(place.At(((1 - share) * path[i - 1]) + (share * path[i])));
                    if (before >= 0 == front)
                    {
                        Finish();
                    }
                }
            }

            if (depth >= 0 == front)
            {
                stretch.Add(place.At(path[i]));
            }
        }

        Finish();
    }

    static Vector3D[] Circle(Vector3D first, Vector3D second)
    {
        const int parts = 120;
        return [.. Enumerable.Range(0, parts + 1).Select(i => (Math.Cos(2 * Math.PI * i / parts) * first) + (Math.Sin(2 * Math.PI * i / parts) * second))];
    }

    readonly struct Projection(Point centre, double radius, SphereArea area)
    {
        public Point At(Vector3D v) => new(centre.X + (radius * v.Dot(area.right)), centre.Y - (radius * v.Dot(area.up)));
    }
}
