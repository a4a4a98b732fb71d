namespace Larmor.Documents.Plots.Drawing;

/// <summary>How a line is drawn: colour, width in points, dashes. Ends are butt, joins are round.</summary>
readonly record struct Stroke(Colour Colour, double Width, LineStyle Style = LineStyle.Solid)
{
    /// <summary>Lengths of dash, gap, dash, gap … in points; empty for a solid line.</summary>
    public ReadOnlySpan<double> Dashes => Style switch
    {
        LineStyle.Dashed => [4.5, 2],
        LineStyle.Dotted => [1.2, 1.6],
        LineStyle.DashDotted => [5, 1.8, 1.2, 1.8],
        _ => [],
    };
}
