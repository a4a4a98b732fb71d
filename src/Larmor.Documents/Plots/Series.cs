using System.Collections.Immutable;

namespace Larmor.Documents.Plots;

/// <summary>How a line is broken up.</summary>
public enum LineStyle
{
    /// <summary>Unbroken.</summary>
    Solid,

    /// <summary>Dashes.</summary>
    Dashed,

    /// <summary>Dots.</summary>
    Dotted,

    /// <summary>Dashes and dots in turn.</summary>
    DashDotted,

    /// <summary>No line: markers alone.</summary>
    None,
}

/// <summary>The sign at each data point.</summary>
public enum Marker
{
    /// <summary>No sign: the line alone.</summary>
    None,

    /// <summary>Filled circle.</summary>
    Circle,

    /// <summary>Filled square.</summary>
    Square,

    /// <summary>Filled triangle.</summary>
    Triangle,

    /// <summary>Filled diamond.</summary>
    Diamond,
}

/// <summary>A named run of points, joined in the order given.</summary>
public sealed record Series
{
    /// <summary>A run of points.</summary>
    /// <param name="name">Shown in the legend; empty keeps the series out of it.</param>
    /// <param name="x">In the unit of the panel's x axis.</param>
    /// <param name="y">In the unit of the panel's y axis, as many as <paramref name="x"/>.</param>
    /// <exception cref="ArgumentException">No points, lengths that differ, or a value that is not finite.</exception>
    public Series(string name, IEnumerable<double> x, IEnumerable<double> y)
    {
        Name = name;
        X = [.. x];
        Y = [.. y];
        if (X.Length != Y.Length)
            throw new ArgumentException($"Series '{name}' has {X.Length} x values but {Y.Length} y values.", nameof(y));
        if (X.IsEmpty) throw new ArgumentException($"Series '{name}' has no points.", nameof(x));
        if (!X.All(double.IsFinite)) throw new ArgumentException($"Series '{name}' has an x value that is not finite.", nameof(x));
        if (!Y.All(double.IsFinite)) throw new ArgumentException($"Series '{name}' has a y value that is not finite.", nameof(y));
    }

    /// <summary>Name in the legend and the read-out.</summary>
    public string Name { get; }

    /// <summary>Abscissae in the unit of the x axis.</summary>
    public ImmutableArray<double> X { get; }

    /// <summary>Ordinates in the unit of the y axis.</summary>
    public ImmutableArray<double> Y { get; }

    /// <summary>Whether the name stands in the legend; the read-out has it in any case. Say no where a panel above has the same legend.</summary>
    public bool InLegend { get; init; } = true;

    /// <summary>Null takes the style of the series' place in its panel, so that neighbours differ in grey print.</summary>
    public LineStyle? Line { get; init; }

    /// <summary>The sign at each point; none unless said otherwise.</summary>
    public Marker Marker { get; init; }

    /// <summary>Place of the colour in the palette, from 0; null takes the series' place in its panel.</summary>
    public int? ColourIndex
    {
        get;
        init
        {
            if (value is { } index) ArgumentOutOfRangeException.ThrowIfNegative(index, nameof(value));
            field = value;
        }
    }
}
