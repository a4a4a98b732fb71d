using Larmor.Documents.Plots.Drawing;

namespace Larmor.Documents.Plots.Layout;

/// <summary>The data attributes that describe axes and frames to the read-out.</summary>
static class AxisData
{
    public static (string Name, string Value)[] Of(string prefix, Axis axis, AxisRange range) =>
    [
        ($"{prefix}-name", RichText.Parse(axis.Quantity).ToString()),
        ($"{prefix}-unit", RichText.Parse(axis.Unit).ToString()),
        ($"{prefix}-range", NumberText.List([range.Minimum, range.Maximum])),
        ($"{prefix}-scale", range.Logarithmic ? "log" : "linear"),
    ];

    public static (string Name, string Value) Frame(Box frame)
        => ("frame", NumberText.List(new[] { frame.Left, frame.Top, frame.Width, frame.Height }.Select(v => Math.Round(v, 2))));
}
