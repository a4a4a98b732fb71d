using System.Collections.Immutable;
using Larmor.Documents.Syntax;
using Larmor.Physics.Materials;
using Larmor.Physics.Transport;

namespace Larmor.Documents.Stacks;

/// <summary>A number that the file did not write and the library supplied.</summary>
/// <param name="Subject">Material or pair.</param>
/// <param name="Property">The value with its standing and source.</param>
public sealed record Assumption(string Subject, Property Property);

/// <summary>A layer after repeats and mirrors were written out.</summary>
/// <param name="Layer">The layer as the solver takes it.</param>
/// <param name="Material">Name of its material in the file.</param>
/// <param name="IsMagnetic">Whether reversing its magnetization changes anything.</param>
/// <param name="Span">The entry that it comes from.</param>
public sealed record SampleLayer(Layer Layer, string Material, bool IsMagnetic, SourceSpan Span);

/// <summary>A sample, resolved: what the file describes in the solver's terms, with everything that was assumed.</summary>
/// <param name="Stack">The stack, ready to be frozen.</param>
/// <param name="Layers">Its layers with their origin.</param>
/// <param name="Assumptions">Library values that were used.</param>
/// <param name="Magnetizations">M_s in A/m by material, where known.</param>
/// <param name="Temperature">Temperature set in K, when given.</param>
public sealed record Sample(
    Stack Stack, ImmutableArray<SampleLayer> Layers, ImmutableArray<Assumption> Assumptions,
    ImmutableDictionary<string, double> Magnetizations, double? Temperature)
{
    /// <summary>Keys of sources that the file's own numbers come from.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>The same sample for any directions of magnetization; null when the experiment keeps to one axis.</summary>
    public SpinSample? Spins { get; init; }

    /// <summary>Indices of the magnetic layers from left to right.</summary>
    public ImmutableArray<int> MagneticLayers => [.. Enumerable.Range(0, Layers.Length).Where(i => Layers[i].IsMagnetic)];

    /// <summary>Material of each layer by its name, for plots.</summary>
    public ImmutableDictionary<string, string> MaterialNames() => Layers.ToImmutableDictionary(layer => layer.Layer.Name, layer => layer.Material);
}
