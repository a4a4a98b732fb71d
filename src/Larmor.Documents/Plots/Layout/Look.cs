using Larmor.Documents.Plots.Drawing;

namespace Larmor.Documents.Plots.Layout;

/// <summary>The measures that all plots share, in points.</summary>
static class Look
{
    public const double PointsPerMillimetre = 72 / 25.4;

    /// <summary>Empty rim around the whole figure.</summary>
    public const double Rim = 3;

    public const double LabelSize = 8.5;
    public const double TickSize = 8;
    public const double SmallSize = 7.5;

    public const double FrameWidth = 0.6;
    public const double LineWidth = 1.2;
    public const double MajorTick = 3;
    public const double MinorTick = 1.7;
    public const double MarkerRadius = 2.1;

    /// <summary>Between plots that do not share an axis.</summary>
    public const double PlotGap = 12;

    /// <summary>Between panels that share x: the half-heights of two numbers that meet there.</summary>
    public const double SharedGap = 7;

    public static readonly Colour Grey = Colour.FromRgb(0x5F5F5F);

    public static readonly Stroke Frame = new(Colour.Black, FrameWidth);

    public static TextStyle Text(double size, TextAnchor anchor) => new(size, anchor, Colour.Black);
}
