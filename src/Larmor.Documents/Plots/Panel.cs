using System.Collections.Immutable;

namespace Larmor.Documents.Plots;

/// <summary>Lines and markers on a pair of axes, with layer bands behind them.</summary>
public sealed record Panel : Plot
{
    /// <summary>A panel of curves.</summary>
    /// <param name="x">Horizontal axis; panels one above the other with equal x axes share it.</param>
    /// <param name="y">Vertical axis.</param>
    /// <param name="series">At least one.</param>
    /// <exception cref="ArgumentException">No series, or values that an axis cannot show.</exception>
    public Panel(Axis x, Axis y, IEnumerable<Series> series)
    {
        X = x;
        Y = y;
        Series = [.. series];
        if (Series.IsEmpty) throw new ArgumentException("A panel needs at least one series.", nameof(series));
        x.CheckEnds(nameof(x));
        y.CheckEnds(nameof(y));
        foreach (Series s in Series)
        {
            foreach (double value in s.X) x.Check(value, $"Series '{s.Name}'", nameof(series));
            foreach (double value in s.Y) y.Check(value, $"Series '{s.Name}'", nameof(series));
        }
    }

    /// <summary>Horizontal axis.</summary>
    public Axis X { get; }

    /// <summary>Vertical axis.</summary>
    public Axis Y { get; }

    /// <summary>The curves; later ones cover earlier ones unless <see cref="LargestBehind"/>.</summary>
    public ImmutableArray<Series> Series { get; }

    /// <summary>Whether curves of larger span in y are drawn first, so that smaller ones are seen before them; the legend keeps its order.</summary>
    public bool LargestBehind { get; init; }

    /// <summary>Layers behind the curves; their names stand above the highest of the panels that share x.</summary>
    public ImmutableArray<Band> Bands
    {
        get;
        init
        {
            foreach (Band band in value)
            {
                X.Check(band.From, $"Band '{band.Name}'", nameof(Bands));
                X.Check(band.To, $"Band '{band.Name}'", nameof(Bands));
            }
            field = value;
        }
    }
    = [];

    /// <summary>Lines at values of y.</summary>
    public ImmutableArray<ReferenceLine> HorizontalLines
    {
        get;
        init
        {
            foreach (ReferenceLine line in value) Y.Check(line.Value, "Reference line", nameof(HorizontalLines));
            field = value;
        }
    }
    = [];

    /// <summary>Lines at values of x.</summary>
    public ImmutableArray<ReferenceLine> VerticalLines
    {
        get;
        init
        {
            foreach (ReferenceLine line in value) X.Check(line.Value, "Reference line", nameof(VerticalLines));
            field = value;
        }
    }
    = [];

    /// <summary>Texts beside points.</summary>
    public ImmutableArray<Annotation> Annotations
    {
        get;
        init
        {
            foreach (Annotation note in value)
            {
                X.Check(note.X, $"Annotation '{note.Text}'", nameof(Annotations));
                Y.Check(note.Y, $"Annotation '{note.Text}'", nameof(Annotations));
            }
            field = value;
        }
    }
    = [];
}
