using Larmor.Documents.Plots.Drawing;

namespace Larmor.Documents.Plots.Layout;

/// <summary>A plot on its way to the page: it says what room it needs around its frame, then draws itself.</summary>
abstract class PlotArea
{
    /// <summary>Room left of the frame; known before the width.</summary>
    public abstract double LeftMargin { get; }

    /// <summary>Room right of the frame; valid after <see cref="Fit"/>.</summary>
    public double RightMargin { get; protected set; }

    /// <summary>Room above the frame; valid after <see cref="Fit"/>.</summary>
    public double Above { get; protected set; }

    /// <summary>Room below the frame; valid after <see cref="Fit"/>.</summary>
    public double Below { get; protected set; }

    public abstract double FrameHeight { get; }

    /// <summary>Gap to the plot below.</summary>
    public virtual double Gap => Look.PlotGap;

    /// <summary>What the plot shows, in words.</summary>
    public abstract string Description { get; }

    /// <summary>Settles everything that depends on the frame's width.</summary>
    public abstract void Fit(double frameWidth);

    public abstract void Draw(ICanvas canvas, Box frame);
}
