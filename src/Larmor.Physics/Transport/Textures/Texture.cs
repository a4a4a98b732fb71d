using System.Collections.Immutable;

namespace Larmor.Physics.Transport.Textures;

/// <summary>A one-dimensional magnetic texture from left (small x) to right: what is described before it is frozen and solved.</summary>
/// <param name="Sense">Which way vectors precess.</param>
/// <param name="Left">Left end.</param>
/// <param name="Layers">Layers in order of x, at least one.</param>
/// <param name="Right">Right end.</param>
public sealed record Texture(SpinSense Sense, TextureEnd Left, ImmutableArray<TextureLayer> Layers, TextureEnd Right)
{
    /// <summary>x of the left end in m.</summary>
    public double Start { get; init; }

    /// <summary>Whose gradient drives the flux.</summary>
    public FluxDriver Driver { get; init; } = FluxDriver.Deviation;

    /// <summary>How the flux follows its driver.</summary>
    public FluxLaw Law { get; init; } = FluxLaw.TwoMoment;

    /// <summary>Number of cells.</summary>
    public int CellCount => Layers.Sum(layer => layer.Cells);

    /// <summary>x of the right end in m.</summary>
    public double End => Start + Layers.Sum(layer => layer.Thickness);
}
