using System.Collections.Immutable;

namespace Larmor.Documents.Plots;

/// <summary>The colours of a <see cref="HeatMap"/>, dark to bright with even steps of lightness.</summary>
public enum ColourScale
{
    /// <summary>Violet, green, yellow.</summary>
    Viridis,

    /// <summary>Blue, grey, yellow: looks nearly the same to colour-blind readers.</summary>
    Cividis,
}

/// <summary>A quantity over a grid of two others, as coloured cells with a colour bar and, if wanted, contour lines.</summary>
/// <remarks>A cell reaches half way to its neighbours (half way in the logarithm on a logarithmic axis).</remarks>
public sealed record HeatMap : Plot
{
    /// <summary>A map of values at the points of a grid.</summary>
    /// <param name="x">Horizontal axis, without fixed ends.</param>
    /// <param name="y">Vertical axis, without fixed ends.</param>
    /// <param name="value">The coloured quantity; fixed ends bound the colours, and values beyond them take the end colours.</param>
    /// <param name="xs">Columns, at least two, rising.</param>
    /// <param name="ys">Rows, at least two, rising.</param>
    /// <param name="values">Row by row from the lowest y: the value at (xs[i], ys[j]) is at j · columns + i.</param>
    /// <exception cref="ArgumentException">Counts or orders that do not fit, or values that an axis cannot show.</exception>
    public HeatMap(Axis x, Axis y, Axis value, IEnumerable<double> xs, IEnumerable<double> ys, IEnumerable<double> values)
    {
        X = x;
        Y = y;
        Value = value;
        Xs = [.. xs];
        Ys = [.. ys];
        Values = [.. values];
        CheckGrid(x, Xs, nameof(xs));
        CheckGrid(y, Ys, nameof(ys));
        value.CheckEnds(nameof(value));
        if (Values.Length != Xs.Length * Ys.Length)
        {
            string need = $"{Xs.Length} columns and {Ys.Length} rows need {Xs.Length * Ys.Length} values";
            throw new ArgumentException($"{need}, not {Values.Length}.", nameof(values));
        }
        foreach (double v in Values) value.Check(v, "Heat map", nameof(values));
    }

    /// <summary>Horizontal axis.</summary>
    public Axis X { get; }

    /// <summary>Vertical axis.</summary>
    public Axis Y { get; }

    /// <summary>The coloured quantity.</summary>
    public Axis Value { get; }

    /// <summary>Columns, in the unit of x.</summary>
    public ImmutableArray<double> Xs { get; }

    /// <summary>Rows, in the unit of y.</summary>
    public ImmutableArray<double> Ys { get; }

    /// <summary>Row by row from the lowest y.</summary>
    public ImmutableArray<double> Values { get; }

    /// <summary>Viridis unless said otherwise.</summary>
    public ColourScale Colours { get; init; }

    /// <summary>Values at which contour lines run; marked on the colour bar too.</summary>
    public ImmutableArray<double> Contours
    {
        get;
        init
        {
            foreach (double level in value) Value.Check(level, "Contour", nameof(Contours));
            field = value;
        }
    }
    = [];

    static void CheckGrid(Axis axis, ImmutableArray<double> grid, string parameter)
    {
        if (axis.Minimum is not null || axis.Maximum is not null)
            throw new ArgumentException($"{axis.Quantity}: the grid sets the ends of a heat map's axis.", parameter);
        if (grid.Length < 2) throw new ArgumentException($"{axis.Quantity}: a heat map needs at least two grid values.", parameter);
        for (int i = 0; i < grid.Length; i++)
        {
            axis.Check(grid[i], "Grid", parameter);
            if (i > 0 && grid[i] <= grid[i - 1]) throw new ArgumentException($"{axis.Quantity}: grid values must rise.", parameter);
        }
    }
}
