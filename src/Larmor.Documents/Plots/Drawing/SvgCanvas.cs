using System.Globalization;
using System.Text;
using System.Xml;

namespace Larmor.Documents.Plots.Drawing;

/// <summary>Writes a figure as one SVG element: no identifiers (so that many fit one page), no scripts, no outside references.</summary>
sealed class SvgCanvas : ICanvas
{
    const double MillimetresPerPoint = 25.4 / 72;

    readonly StringBuilder svg = new();

    public SvgCanvas(double width, double height, string title, string description)
    {
        // Spaces beside raised and lowered runs are lost by some renderers unless the root asks to keep them.
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"larmor-figure\" role=\"img\" xml:space=\"preserve\" width=\"")
            .Append(Number(width * MillimetresPerPoint)).Append("mm\" height=\"").Append(Number(height * MillimetresPerPoint))
            .Append("mm\" viewBox=\"0 0 ").Append(Number(width)).Append(' ').Append(Number(height))
            .Append("\" font-family=\"DejaVu Sans, Helvetica, Arial, sans-serif\">\n<title>").Append(Escape(title))
            .Append("</title>\n<desc>").Append(Escape(description)).Append("</desc>\n");
        FillBox(new Box(0, 0, width, height), Colour.White);
    }

    public string Finish() => svg.Append("</svg>\n").ToString();

    public void BeginGroup(string kind, ReadOnlySpan<(string Name, string Value)> data)
    {
        svg.Append("<g class=\"").Append(Escape(kind)).Append('"');
        foreach ((string name, string value) in data)
            svg.Append(" data-").Append(name).Append("=\"").Append(Escape(value)).Append('"');
        svg.Append(">\n");
    }

    public void EndGroup() => svg.Append("</g>\n");

    // A nested viewport clips without an identifier, which a clip path would need.
    public void BeginClip(Box box)
        => svg.Append("<svg").Append(Place(box)).Append(" viewBox=\"").Append(Number(box.Left)).Append(' ').Append(Number(box.Top))
            .Append(' ').Append(Number(box.Width)).Append(' ').Append(Number(box.Height)).Append("\">\n");

    public void EndClip() => svg.Append("</svg>\n");

    public void FillBox(Box box, Colour colour, double opacity = 1)
    {
        svg.Append("<rect").Append(Place(box)).Append(" fill=\"").Append(colour.Hex).Append('"');
        if (opacity < 1) svg.Append(" fill-opacity=\"").Append(Number(opacity)).Append('"');
        svg.Append("/>\n");
    }

    public void FillPolygon(ReadOnlySpan<Point> corners, Colour colour)
    {
        svg.Append("<path d=\"");
        AppendPath(corners, closed: true);
        svg.Append("\" fill=\"").Append(colour.Hex).Append("\"/>\n");
    }

    public void FillCircle(Point centre, double radius, Colour colour)
        => svg.Append("<circle cx=\"").Append(Number(centre.X)).Append("\" cy=\"").Append(Number(centre.Y)).Append("\" r=\"")
            .Append(Number(radius)).Append("\" fill=\"").Append(colour.Hex).Append("\"/>\n");

    public void DrawLine(ReadOnlySpan<Point> points, Stroke stroke, bool closed = false)
    {
        svg.Append("<path d=\"");
        AppendPath(points, closed);
        svg.Append("\" fill=\"none\" stroke=\"").Append(stroke.Colour.Hex).Append("\" stroke-width=\"").Append(Number(stroke.Width))
            .Append("\" stroke-linejoin=\"round\"");
        if (!stroke.Dashes.IsEmpty)
            svg.Append(" stroke-dasharray=\"").AppendJoin(' ', stroke.Dashes.ToArray().Select(Number)).Append('"');
        svg.Append("/>\n");
    }

    public void DrawText(RichText text, Point baseline, TextStyle style)
    {
        svg.Append("<text x=\"").Append(Number(baseline.X)).Append("\" y=\"").Append(Number(baseline.Y)).Append("\" font-size=\"")
            .Append(Number(style.Size)).Append("\" fill=\"").Append(style.Colour.Hex).Append('"');
        if (style.Anchor != TextAnchor.Start)
            svg.Append(" text-anchor=\"").Append(style.Anchor == TextAnchor.Middle ? "middle" : "end").Append('"');
        if (style.Upwards)
            svg.Append(" transform=\"rotate(-90 ").Append(Number(baseline.X)).Append(' ').Append(Number(baseline.Y)).Append(")\"");
        svg.Append('>');
        double rise = 0;
        foreach (TextRun run in text.Runs)
        {
            // dy instead of baseline-shift, which browsers do not agree on; it moves the pen for good, so the next run moves it back.
            if (run.Shift == 0 && rise == 0)
            {
                svg.Append(Escape(run.Text));
                continue;
            }
            svg.Append("<tspan dy=\"").Append(Number((rise - run.Rise) * style.Size)).Append("\" font-size=\"")
                .Append(Number(run.Scale * style.Size)).Append("\">").Append(Escape(run.Text)).Append("</tspan>");
            rise = run.Rise;
        }
        svg.Append("</text>\n");
    }

    void AppendPath(ReadOnlySpan<Point> points, bool closed)
    {
        for (int i = 0; i < points.Length; i++)
            svg.Append(i == 0 ? 'M' : 'L').Append(Number(points[i].X)).Append(' ').Append(Number(points[i].Y));
        if (closed) svg.Append('Z');
    }

    static string Place(Box box)
        => $" x=\"{Number(box.Left)}\" y=\"{Number(box.Top)}\" width=\"{Number(box.Width)}\" height=\"{Number(box.Height)}\"";

    /// <summary>Two decimals: 1/100 point is below the resolution of any press.</summary>
    static string Number(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            {
                safe.Append(c).Append(text[++i]);
                continue;
            }
            safe.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => XmlConvert.IsXmlChar(c) ? c.ToString() : "\uFFFD",
            });
        }
        return safe.ToString();
    }
}
