namespace Larmor.Documents.Plots;

/// <summary>A thin grey line across a panel at one value, with a label beside it if that is not empty.</summary>
/// <param name="Value">In the unit of the axis that the line cuts.</param>
/// <param name="Label">Text at the line, with light markup.</param>
public sealed record ReferenceLine(double Value, string Label = "")
{
    /// <summary>Dashed unless said otherwise.</summary>
    public LineStyle Line { get; init; } = LineStyle.Dashed;
}
