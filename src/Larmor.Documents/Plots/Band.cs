namespace Larmor.Documents.Plots;

/// <summary>A stretch along x with a name, drawn behind the curves: a layer of a stack.</summary>
/// <remarks>Bands of one name have one colour throughout a figure. A name that fits nowhere goes to the legend.</remarks>
public sealed record Band
{
    /// <summary>A band from one end to the other.</summary>
    /// <param name="name">The layer's material.</param>
    /// <param name="from">One end, in the unit of the x axis.</param>
    /// <param name="to">The other end, above <paramref name="from"/>.</param>
    /// <exception cref="ArgumentException">Ends that are not finite or not in order.</exception>
    public Band(string name, double from, double to)
    {
        if (!double.IsFinite(from) || !double.IsFinite(to) || from >= to)
            throw new ArgumentException($"Band '{name}' runs from {from} to {to}; it must have a finite, positive width.", nameof(to));
        Name = name;
        From = from;
        To = to;
    }

    /// <summary>The layer's material.</summary>
    public string Name { get; }

    /// <summary>Lower end, in the unit of the x axis.</summary>
    public double From { get; }

    /// <summary>Upper end, in the unit of the x axis.</summary>
    public double To { get; }
}
