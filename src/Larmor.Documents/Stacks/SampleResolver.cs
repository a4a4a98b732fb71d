using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Syntax;
using Larmor.Physics.Materials;
using Larmor.Physics.Transport;

namespace Larmor.Documents.Stacks;

/// <summary>How an experiment treats the `magnetization` of layers.</summary>
public enum MagnetizationRule
{
    /// <summary>Every magnetic layer must say `up` or `down`.</summary>
    Written,

    /// <summary>The experiment turns the layers itself; a written one is an error.</summary>
    SetByExperiment,

    /// <summary>Any direction; the experiment asks for those that it needs and turns one layer itself.</summary>
    Directed,
}

/// <summary>Turns what a file says of a sample into the solver's terms; every fault becomes a located diagnostic.</summary>
sealed class SampleResolver
{
    readonly SampleInput input;
    readonly MagnetizationRule rule;
    readonly Diagnostics diagnostics;
    readonly MaterialResolver materials;
    readonly InterfaceResolver interfaces;
    readonly Dictionary<string, SourceSpan> places = [];
    readonly HashSet<LayerItem> judged = new(ReferenceEqualityComparer.Instance);
    readonly List<(string, string)> reversalPairs = [("up", "dn"), ("s_up", "s_dn"), ("d_up", "d_dn")];

    SampleResolver(SampleInput input, MagnetizationRule rule, Diagnostics diagnostics)
    {
        this.input = input;
        this.rule = rule;
        this.diagnostics = diagnostics;
        materials = new MaterialResolver(input, diagnostics);
        interfaces = new InterfaceResolver(input, materials, diagnostics);
    }

    /// <summary>Resolves a sample; null when a diagnostic says why not.</summary>
    public static Sample? Resolve(SampleInput input, MagnetizationRule rule, Diagnostics diagnostics) =>
        new SampleResolver(input, rule, diagnostics).Resolve();

    Sample? Resolve()
    {
        int before = diagnostics.ErrorCount;
        materials.BuildAll();
        ExpandedStack? expanded = new StackExpander(diagnostics).Expand(input.Stack);
        if (expanded is null)
        {
            return null;
        }

        CheckRightEnd();
        CheckSources();
        EndInput rightInput = input.Stack.Right ?? input.Stack.Left;
        var layers = ImmutableArray.CreateBuilder<SampleLayer>();
        var sides = new List<(BoundarySide? Side, SourceSpan Span)>();
        End? left = ResolveEnd(input.Stack.Left, "left", sides);
        foreach (ExpandedLayer layer in expanded.Layers)
        {
            sides.Add((ResolveLayer(layer, layers), layer.Item.Span));
        }

        End? right = ResolveEnd(rightInput, "right", sides);
        ImmutableArray<Interface?> boundaries = ResolveInterfaces(expanded, sides);
        if (layers.Count == 0 && sides.Count < 2 && diagnostics.ErrorCount == before)
        {
            diagnostics.Error(StackCode.Unsolvable, input.Stack.Span.At(0), "the stack is empty: it needs a layer, or leads at both ends", "add a layer, such as layers: [{material: Cu, thickness: 10 nm}]");
        }

        if (sides.All(side => side.Side is not null))
        {
            interfaces.ReportUnused();
        }

        if (diagnostics.ErrorCount > before)
        {
            return null;
        }

        Drive drive = input.Drive.IsVoltage ? Drive.Voltage(input.Drive.Value.Value) : Drive.Current(input.Drive.Value.Value);
        var stack = new Stack(
            CheckContact(left!, sides[0].Side, input.Stack.Left), [.. layers.Select(layer => layer.Layer)], boundaries!,
            CheckContact(right!, sides[^1].Side, rightInput), drive)
        {
            ReversalPairs = [.. reversalPairs],
        };
        bool directed = rule == MagnetizationRule.Directed;
        foreach (StackFault fault in directed || diagnostics.ErrorCount > before ? [] : StackCheck.Find(stack))
        {
            diagnostics.Error(StackCode.Unsolvable, places.GetValueOrDefault(fault.Place, input.Stack.Span), fault.Message);
        }

        SpinSample? spins = directed && diagnostics.ErrorCount == before ? ResolveDirections(stack, expanded, sides, layers) : null;
        return diagnostics.ErrorCount > before
            ? null
            : new Sample(stack, layers.ToImmutable(), [.. materials.Assumptions], materials.Magnetizations.ToImmutableDictionary(), input.Temperature?.Value)
            {
                Sources = [.. input.Sources.Select(key => key.Value)],
                Spins = spins,
            };
    }

    void CheckRightEnd()
    {
        bool symmetric = input.Stack.Symmetric is { Value: true };
        if (symmetric && input.Stack.Right is { } right)
        {
            diagnostics.Error(StackCode.RightEnd, right.Span, "a symmetric stack ends on the right as it begins on the left", "remove `right`, or `symmetric`");
        }
        else if (!symmetric && input.Stack.Right is null)
        {
            diagnostics.Error(StackCode.RightEnd, input.Stack.Span.At(0), "stack: the right end is missing", "add right: {reservoir: ideal}, or symmetric: true when the layers are the left half");
        }
    }

    void CheckSources()
    {
        foreach (Located<string> key in input.Sources.Where(key => !MaterialLibrary.BuiltIn.TryFindSource(key.Value, out _)))
        {
            diagnostics.Error(StackCode.UnknownSource, key.Span, $"the library lists no source '{key.Value}'", "take the key from the references.bib of a run, or remove it");
        }
    }

    /// <summary>The same stack for any directions; null after a diagnostic.</summary>
    SpinSample? ResolveDirections(Stack stack, ExpandedStack expanded, List<(BoundarySide? Side, SourceSpan Span)> sides, ImmutableArray<SampleLayer>.Builder layers)
    {
        bool leftLead = input.Stack.Left.Lead is not null;
        var conductors = new List<SpinConductor>();
        for (int i = 0; i < sides.Count; i++)
        {
            int layer = leftLead ? i - 1 : i;
            bool isLayer = layer >= 0 && layer < layers.Count;
            EndInput end = layer < 0 ? input.Stack.Left : input.Stack.Right ?? input.Stack.Left;
            conductors.Add(new SpinConductor(
                sides[i].Side!, sides[i].Span,
                isLayer ? $"layer '{layers[layer].Layer.Name}'" : layer < 0 ? "the left lead" : "the right lead",
                isLayer ? expanded.Layers[layer].Item.Magnetization?.Value : end.Magnetization?.Value));
            if (isLayer && layers[layer].IsMagnetic)
            {
                materials.AssumeMagnetization(layers[layer].Material);
            }
        }

        ImmutableArray<InterfaceInput?> inputs = [.. Enumerable.Range(0, sides.Count - 1).Select(i => interfaces.InputOf(
            sides[i].Side!, sides[i + 1].Side!, ExplicitAt(expanded, leftLead ? i : i + 1)))];
        return new SpinSampleBuilder(input, materials, diagnostics).Build(stack, conductors, inputs, places);
    }

    static InterfaceInput? ExplicitAt(ExpandedStack expanded, int next) =>
        next < expanded.Layers.Length ? expanded.Layers[next].Before : expanded.After;

    BoundarySide? ResolveLayer(ExpandedLayer expanded, ImmutableArray<SampleLayer>.Builder layers)
    {
        LayerItem item = expanded.Item;
        if (materials.Find(item.Material) is not { } material)
        {
            return null;
        }

        bool magnetic = Note(material);
        if (judged.Add(item))
        {
            CheckMagnetization(item.Magnetization, magnetic, expanded.Name, item.Material);
        }

        var layer = new Layer(expanded.Name, material.Medium, item.Thickness.Value, item.Magnetization?.Value.Reversed ?? false);
        layers.Add(new SampleLayer(layer, item.Material.Value, magnetic, item.Span));
        places[$"layer '{expanded.Name}'"] = item.Span;
        return new BoundarySide(item.Material.Value, material, magnetic);
    }

    void CheckMagnetization(Located<WrittenMagnetization>? written, bool magnetic, string name, Located<string> material)
    {
        if (written is not null && !magnetic)
        {
            diagnostics.Error(StackCode.Magnetization, written.Value.Span, $"layer '{name}': {material.Value} is not magnetic", "remove `magnetization`");
        }
        else if (written is not null && rule == MagnetizationRule.SetByExperiment)
        {
            diagnostics.Error(StackCode.Magnetization, written.Value.Span, $"layer '{name}': this experiment sets the magnetizations itself: all up (P), the `antiparallel` layers down (AP)", "remove `magnetization`");
        }
        else if (written is { Value.Reversed: null } && rule == MagnetizationRule.Written)
        {
            RefuseDirection(written.Value.Span, $"layer '{name}'");
        }
        else if (written is null && magnetic && rule == MagnetizationRule.Written)
        {
            diagnostics.Error(StackCode.Magnetization, material.Span, $"layer '{name}': {material.Value} is magnetic; its direction is missing", "write `magnetization: up` or `down`");
        }
    }

    End? ResolveEnd(EndInput end, string side, List<(BoundarySide?, SourceSpan)> sides)
    {
        places[$"{side} lead"] = places[$"the {side} lead"] = places[$"{side} contact"] = end.Span;
        if (end.Lead is not { } name)
        {
            return Reservoir.Ideal;
        }

        ResolvedMaterial? material = materials.Find(name);
        bool magnetic = material is not null && Note(material);
        sides.Add((material is null ? null : new BoundarySide(name.Value, material, magnetic), end.Span));
        if (material is null)
        {
            return null;
        }

        if (magnetic && end.Magnetization is null)
        {
            diagnostics.Error(StackCode.Magnetization, name.Span, $"the {side} lead: {name.Value} is magnetic; its direction is missing", "write `magnetization: up` or `down` beside `lead`");
        }
        else if (!magnetic && end.Magnetization is not null)
        {
            diagnostics.Error(StackCode.Magnetization, end.Magnetization.Value.Span, $"the {side} lead: {name.Value} is not magnetic", "remove `magnetization`");
        }
        else if (end.Magnetization is { Value.Reversed: null } direction && rule != MagnetizationRule.Directed)
        {
            RefuseDirection(direction.Span, $"the {side} lead");
        }

        return new Lead(material.Medium, end.Magnetization?.Value.Reversed ?? false);
    }

    void RefuseDirection(SourceSpan span, string place) =>
        diagnostics.Error(StackCode.Magnetization, span, $"{place}: this experiment keeps all magnetizations to one axis", "write `up` or `down`, or measure a torque or an angular-resistance");

    ImmutableArray<Interface?> ResolveInterfaces(ExpandedStack expanded, List<(BoundarySide? Side, SourceSpan Span)> sides)
    {
        bool leftLead = input.Stack.Left.Lead is not null;
        var result = ImmutableArray.CreateBuilder<Interface?>();
        for (int i = 0; i + 1 < sides.Count; i++)
        {
            int next = leftLead ? i : i + 1; // index of the layer on the right of this boundary
            InterfaceInput? explicitly = ExplicitAt(expanded, next);
            (BoundarySide? left, _) = sides[i];
            (BoundarySide? right, SourceSpan span) = sides[i + 1];
            result.Add(left is null || right is null ? null : interfaces.Between(left, right, explicitly, span));
        }

        InterfaceInput? first = !leftLead && expanded.Layers.Length > 0 ? expanded.Layers[0].Before : null;
        InterfaceInput? last = (input.Stack.Right ?? input.Stack.Left).Lead is null ? expanded.After : null;
        foreach (InterfaceInput stray in new[] { first, last }.OfType<InterfaceInput>())
        {
            diagnostics.Error(StackCode.BadInterface, stray.Span, "an interface stands between two conductors; here is a reservoir", "give the contact its resistance: {reservoir: {AR: 3 fOhm m^2}}");
        }

        return result.ToImmutable();
    }

    /// <summary>Contact resistances name channels of the layer beside them; AR spreads over its channels.</summary>
    Reservoir CheckReservoir(EndInput end, BoundarySide beside)
    {
        ImmutableArray<Channel> channels = beside.Material.Medium.Channels;
        if (end.Resistance is { } common)
        {
            if (channels.Length != 2)
            {
                diagnostics.Error(StackCode.BadInterface, common.Span, $"AR of a contact to {beside.Name}, which has {channels.Length} channels, does not say how they share it", $"give `resistances: {{{string.Join(", ", channels.Select(c => $"{c.Name}: 3 fOhm m^2"))}}}` instead");
            }

            return new Reservoir([.. channels.Select(c => new ChannelResistance(c.Name, common.Value * channels.Length))]);
        }

        foreach ((Located<string> name, _) in end.Resistances ?? [])
        {
            if (!channels.Any(c => c.Name == name.Value))
            {
                diagnostics.Error(StackCode.UnknownChannel, name.Span, $"{beside.Name} has no channel '{name.Value}'", $"its channels are {string.Join(", ", channels.Select(c => c.Name))}");
            }
        }

        return new Reservoir([.. (end.Resistances ?? []).Select(r => new ChannelResistance(r.Name.Value, r.Resistance))]);
    }

    End CheckContact(End end, BoundarySide? beside, EndInput written) =>
        end is Reservoir && beside is not null ? CheckReservoir(written, beside) : end;

    /// <summary>Whether a material has an axis, and its channel pairs for the stack.</summary>
    bool Note(ResolvedMaterial material)
    {
        foreach ((string Up, string Down) pair in material.Reversal)
        {
            if (!reversalPairs.Contains(pair) && !reversalPairs.Contains((pair.Down, pair.Up)))
            {
                reversalPairs.Add(pair);
            }
        }

        return Magnetism.IsMagnetic(material.Medium, reversalPairs);
    }
}
