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
    /// <summary>More entries than any multilayer has; a larger count is a typing error and would fill the memory.</summary>
    const int MaximumEntries = 200_000;

    readonly List<(LayerItem Item, InterfaceInput? Before)> layers = [];
    InterfaceInput? pending;

    /// <summary>Writes the list out; null after a diagnostic.</summary>
    public ExpandedStack? Expand(StackInput stack)
    {
        if (Count(stack.Items) * (stack.Symmetric is { Value: true } ? 2 : 1) > MaximumEntries)
        {
            SourceSpan place = stack.Items.OfType<RepeatItem>().MaxBy(repeat => Count([repeat]))?.Count.Span ?? stack.Span;
            diagnostics.Error(StackCode.TooManyLayers, place, $"with its repeats written out, the stack has more than {MaximumEntries} layers", "lower a `repeat`");
            return null;
        }

        ReportSharedNames(stack.Items, []);
        Append(stack.Items);
        if (stack.Symmetric is { Value: true } symmetric)
        {
            Mirror(symmetric.Span);
        }

        return new ExpandedStack(Named(), pending);
    }

    static long Count(ImmutableArray<ItemInput> items) => items.Sum(item => item switch
    {
        RepeatItem repeat => Math.Min(repeat.Count.Value * Count(repeat.Of), int.MaxValue),
        _ => 1L,
    });

    /// <summary>A written name stands for one entry of the file; its repeats and mirror images get numbers.</summary>
    void ReportSharedNames(ImmutableArray<ItemInput> items, Dictionary<string, SourceSpan> names)
    {
        foreach (ItemInput item in items)
        {
            if (item is RepeatItem repeat)
            {
                ReportSharedNames(repeat.Of, names);
            }
            else if (item is LayerItem { Name: { } name } && !names.TryAdd(name.Value, name.Span))
            {
                int line = names[name.Value].Source.Locate(names[name.Value].Start).Line;
                diagnostics.Error(StackCode.SharedName, name.Span, $"the name '{name.Value}' is given to two layers", $"the other one is in line {line}; name them apart");
            }
        }
    }

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

    /// <summary>A written name stays with its layer; repeats, and layers called by their material, are numbered around it.</summary>
    ImmutableArray<ExpandedLayer> Named()
    {
        var written = layers.Select(layer => layer.Item.Name?.Value).OfType<string>().ToHashSet();
        var taken = layers.Select(layer => BaseName(layer.Item)).ToHashSet();
        var given = new HashSet<string>();
        var next = new Dictionary<(string Name, bool Written), int>();
        var result = ImmutableArray.CreateBuilder<ExpandedLayer>(layers.Count);
        foreach ((LayerItem item, InterfaceInput? before) in layers)
        {
            string name = BaseName(item);
            bool own = item.Name is not null;
            int number = next.GetValueOrDefault((name, own), !own && written.Contains(name) ? 2 : 1);
            while ((number > 1 && taken.Contains(Numbered(name, number))) || !given.Add(Numbered(name, number)))
            {
                number++;
            }

            next[(name, own)] = number + 1;
            result.Add(new ExpandedLayer(Numbered(name, number), item, before));
        }

        return result.ToImmutable();
    }

    static string Numbered(string name, int number) => number == 1 ? name : $"{name} {number}";

    static string BaseName(LayerItem item) => item.Name?.Value ?? item.Material.Value;
}
