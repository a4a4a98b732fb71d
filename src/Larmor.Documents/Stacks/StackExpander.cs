using System.Collections.Immutable;
using Larmor.Documents.Syntax;

namespace Larmor.Documents.Stacks;

/// <summary>A layer of the written-out list.</summary>
/// <param name="Name">Its name, unique in the stack.</param>
/// <param name="Item">The entry it comes from.</param>
/// <param name="Before">Explicit interface on its left side; null leaves it to the rules.</param>
sealed record ExpandedLayer(string Name, LayerItem Item, InterfaceInput? Before);

/// <summary>The list of layers with repeats and mirror written out.</summary>
/// <param name="Layers">Layers from left to right.</param>
/// <param name="After">Explicit interface on the right side of the last layer.</param>
sealed record ExpandedStack(ImmutableArray<ExpandedLayer> Layers, InterfaceInput? After);

/// <summary>Writes out `repeat` and `symmetric`, and names the layers.</summary>
sealed class StackExpander(Diagnostics diagnostics)
{
    /// <summary>More layers than any multilayer has; a larger count is a typing error and would fill the memory.</summary>
    const int MaximumLayers = 200_000;

    readonly List<(LayerItem Item, InterfaceInput? Before)> layers = [];
    InterfaceInput? pending;

    /// <summary>Writes the list out; null after a diagnostic.</summary>
    public ExpandedStack? Expand(StackInput stack)
    {
        long count = Count(stack.Items) * (stack.Symmetric is { Value: true } ? 2 : 1);
        if (count > MaximumLayers)
        {
            diagnostics.Error(StackCode.TooManyLayers, stack.Span, $"the stack has {count} layers, more than {MaximumLayers}", "lower a `repeat`");
            return null;
        }

        Append(stack.Items);
        if (stack.Symmetric is { Value: true } symmetric)
        {
            Mirror(symmetric.Span);
        }

        return new ExpandedStack(Named(), pending);
    }

    static long Count(ImmutableArray<ItemInput> items) => items.Sum(item => item switch
    {
        LayerItem => 1L,
        RepeatItem repeat => Math.Min(repeat.Count.Value * Count(repeat.Of), int.MaxValue),
        _ => 0L,
    });

    void Append(ImmutableArray<ItemInput> items)
    {
        foreach (ItemInput item in items)
        {
            switch (item)
            {
                case LayerItem layer:
                    layers.Add((layer, pending));
                    pending = null;
                    break;
                case InterfaceItem boundary when pending is not null:
                    diagnostics.Error(StackCode.BadInterface, boundary.Interface.Span, "two interfaces follow each other", "an interface stands between two layers; keep one");
                    break;
                case InterfaceItem boundary:
                    pending = boundary.Interface;
                    break;
                case RepeatItem repeat:
                    for (int i = 0; i < repeat.Count.Value; i++)
                    {
                        Append(repeat.Of);
                    }

                    break;
            }
        }
    }

    void Mirror(SourceSpan span)
    {
        if (pending is not null)
        {
            diagnostics.Error(StackCode.BadInterface, span, "a symmetric list must end with its centre layer, not with an interface", "move the interface before the centre layer");
            pending = null;
        }

        // Between mirrored layers i and i−1 lies the interface that was written before layer i.
        for (int i = layers.Count - 1; i > 0; i--)
        {
            layers.Add((layers[i - 1].Item, layers[i].Before));
        }

        pending = layers.Count > 0 ? layers[0].Before : null;
    }

    ImmutableArray<ExpandedLayer> Named()
    {
        var used = new Dictionary<string, int>();
        var taken = layers.Select(layer => BaseName(layer.Item)).ToHashSet();
        var result = ImmutableArray.CreateBuilder<ExpandedLayer>(layers.Count);
        foreach ((LayerItem item, InterfaceInput? before) in layers)
        {
            string name = BaseName(item);
            int number = used.GetValueOrDefault(name) + 1;
            string unique = number == 1 ? name : $"{name} {number}";
            while (number > 1 && taken.Contains(unique))
            {
                unique = $"{name} {++number}";
            }

            used[name] = number;
            result.Add(new ExpandedLayer(unique, item, before));
        }

        return result.ToImmutable();
    }

    static string BaseName(LayerItem item) => item.Name?.Value ?? item.Material.Value;
}
