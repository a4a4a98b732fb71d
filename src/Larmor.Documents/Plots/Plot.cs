namespace Larmor.Documents.Plots;

/// <summary>One part of a <see cref="Figure"/>: a <see cref="Panel"/>, a <see cref="BarChart"/> or a <see cref="HeatMap"/>.</summary>
public abstract record Plot
{
    private protected Plot()
    {
        // The drawing code knows every kind of plot, so others cannot exist.
    }
}
