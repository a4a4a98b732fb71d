namespace Larmor.Documents.Plots;

/// <summary>How values become places along an axis.</summary>
public enum AxisScale
{
    /// <summary>Equal steps for equal differences.</summary>
    Linear,

    /// <summary>Equal steps for equal ratios; takes positive values only.</summary>
    Logarithmic,
}

/// <summary>A quantity along an axis. Data are given in the axis's unit: choose one that needs no powers of ten.</summary>
/// <param name="Quantity">Symbol or name, with light markup: <c>Δμ_{s}</c>.</param>
/// <param name="Unit">The unit as shown (<c>nm</c>, <c>fΩ m²</c>); empty for a pure number.</param>
public sealed record Axis(string Quantity, string Unit)
{
    /// <summary>Linear unless said otherwise.</summary>
    public AxisScale Scale { get; init; }

    /// <summary>Lower end of the axis; null fits the data with a margin.</summary>
    public double? Minimum { get; init; }

    /// <summary>Upper end of the axis; null fits the data with a margin.</summary>
    public double? Maximum { get; init; }

    /// <summary>The label beside the axis: quantity and unit.</summary>
    public string Label => Unit.Length == 0 ? Quantity : $"{Quantity} ({Unit})";

    /// <summary>Refuses values that the axis cannot show.</summary>
    internal void Check(double value, string owner, string parameter)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException($"{owner}: {Quantity} holds {value}; a plot takes finite numbers only.", parameter);
        if (Scale == AxisScale.Logarithmic && value <= 0)
            throw new ArgumentException($"{owner}: {Quantity} holds {value}; a logarithmic axis takes positive numbers only.", parameter);
    }

    /// <summary>Refuses fixed ends that the axis cannot have.</summary>
    internal void CheckEnds(string parameter)
    {
        if (Minimum is { } low) Check(low, "Axis minimum", parameter);
        if (Maximum is { } high) Check(high, "Axis maximum", parameter);
        if (Minimum >= Maximum) throw new ArgumentException($"{Quantity}: the axis minimum must be below its maximum.", parameter);
    }
}
