namespace Larmor.Documents.Plots;

/// <summary>One part of a <see cref="Figure"/>: a <see cref="Panel"/>, a <see cref="BarChart"/>, a <see cref="HeatMap"/> or a <see cref="SpherePlot"/>.</summary>
public abstract record Plot
{
    private protected Plot()
    {
        // The drawing code knows every kind of plot, so others cannot exist.
    }
}
