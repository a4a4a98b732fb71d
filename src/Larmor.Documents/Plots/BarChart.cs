using System.Collections.Immutable;

namespace Larmor.Documents.Plots;

/// <summary>One colour of a stacked <see cref="BarChart"/>: a value for each bar.</summary>
/// <param name="Name">Shown in the legend.</param>
/// <param name="Values">One for each category, in the unit of the chart's axis.</param>
public sealed record BarSeries(string Name, ImmutableArray<double> Values);

/// <summary>Horizontal bars, one a category, each stacked from the series; totals stand at the ends, parts inside where they fit.</summary>
/// <remarks>Negative parts stack to the left of zero.</remarks>
public sealed record BarChart : Plot
{
    /// <summary>Most series a reader can tell apart.</summary>
    public const int MostSeries = 16;

    /// <summary>A chart of bars in the given order.</summary>
    /// <param name="value">The quantity that the bars' lengths show; linear, begins at zero, has no fixed ends.</param>
    /// <param name="categories">Names of the bars from top to bottom.</param>
    /// <param name="series">Parts in the order of stacking, 1 … 16.</param>
    /// <exception cref="ArgumentException">Counts that do not fit, values that are not finite, or an axis that is not as said.</exception>
    public BarChart(Axis value, IEnumerable<string> categories, IEnumerable<BarSeries> series)
    {
        Value = value;
        Categories = [.. categories];
        Series = [.. series];
        if (value.Scale != AxisScale.Linear || value.Minimum is not null || value.Maximum is not null)
            throw new ArgumentException("Bars need a linear axis without fixed ends: their length is the value.", nameof(value));
        if (Categories.IsEmpty) throw new ArgumentException("A bar chart needs at least one category.", nameof(categories));
        if (Series.Length is 0 or > MostSeries)
            throw new ArgumentException($"A bar chart takes 1 to {MostSeries} series, not {Series.Length}.", nameof(series));
        foreach (BarSeries part in Series)
        {
            if (part.Values.Length != Categories.Length)
            {
                string counts = $"{part.Values.Length} values for {Categories.Length} categories";
                throw new ArgumentException($"Series '{part.Name}' has {counts}.", nameof(series));
            }
            foreach (double v in part.Values) value.Check(v, $"Series '{part.Name}'", nameof(series));
        }
    }

    /// <summary>The quantity along the bars.</summary>
    public Axis Value { get; }

    /// <summary>Names of the bars from top to bottom.</summary>
    public ImmutableArray<string> Categories { get; }

    /// <summary>Parts in the order of stacking.</summary>
    public ImmutableArray<BarSeries> Series { get; }
}
