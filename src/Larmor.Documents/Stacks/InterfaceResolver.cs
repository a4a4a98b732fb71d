using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Syntax;
using Larmor.Physics.Materials;
using Larmor.Physics.Transport;

namespace Larmor.Documents.Stacks;

/// <summary>One side of a boundary.</summary>
/// <param name="Name">Material's name in the file.</param>
/// <param name="Material">The material.</param>
/// <param name="IsMagnetic">Whether it has an axis of its own.</param>
sealed record BoundarySide(string Name, ResolvedMaterial Material, bool IsMagnetic);

/// <summary>Finds what lies between two neighbouring materials: an explicit entry, the file's pair, or the library's.</summary>
sealed class InterfaceResolver
{
    readonly Diagnostics diagnostics;
    readonly MaterialResolver materials;
    readonly Dictionary<(string, string), PairInput> pairs = [];
    readonly HashSet<PairInput> used = [];
    readonly HashSet<(string, string)> missing = [];

    public InterfaceResolver(SampleInput input, MaterialResolver materials, Diagnostics diagnostics)
    {
        this.diagnostics = diagnostics;
        this.materials = materials;
        foreach (PairInput pair in input.Interfaces)
        {
            string[] names = pair.Pair.Value.Split('/');
            if (names.Length != 2 || names.Any(name => name.Trim().Length == 0))
            {
                diagnostics.Error(StackCode.BadInterface, pair.Pair.Span, $"'{pair.Pair.Value}' is not a pair of materials", "write the two names with a slash, such as Co/Cu");
                continue;
            }

            (string a, string b) = (names[0].Trim(), names[1].Trim());
            if (!pairs.TryAdd(Ordered(a, b), pair))
            {
                diagnostics.Error(StackCode.BadInterface, pair.Pair.Span, $"the interface {a}/{b} is given twice", "keep one entry; the order of the names does not matter");
            }
        }
    }

    /// <summary>The interface between two neighbours; null after a diagnostic.</summary>
    public Interface? Between(BoundarySide left, BoundarySide right, InterfaceInput? explicitly, SourceSpan place)
    {
        if (explicitly is not null)
        {
            return Build(explicitly, left, right, null);
        }

        if (pairs.TryGetValue(Ordered(left.Name, right.Name), out PairInput? pair))
        {
            used.Add(pair);
            return Build(pair.Interface, left, right, pair.Pair.Value.Split('/')[0].Trim());
        }

        if (left.Name == right.Name)
        {
            return Interface.Ideal;
        }

        return FromLibrary(left, right, place);
    }

    /// <summary>What the file says of a boundary, at its place or for its pair; null leaves it to the rules and the library.</summary>
    public InterfaceInput? InputOf(BoundarySide left, BoundarySide right, InterfaceInput? explicitly) =>
        explicitly ?? pairs.GetValueOrDefault(Ordered(left.Name, right.Name))?.Interface;

    /// <summary>Warns of pairs that no boundary of the stack uses: a swallowed key would hide a misspelt name.</summary>
    public void ReportUnused()
    {
        foreach (PairInput pair in pairs.Values.Where(pair => !used.Contains(pair)))
        {
            diagnostics.Warn(StackCode.UnusedInterface, pair.Pair.Span, $"no boundary of the stack lies between {pair.Pair.Value.Replace("/", " and ", StringComparison.Ordinal)}", "check the names, or remove the entry");
        }
    }

    Interface? FromLibrary(BoundarySide left, BoundarySide right, SourceSpan place)
    {
        string name = $"{left.Name}/{right.Name}";
        string remedy = $"write under `interfaces:` either `{name}: ideal` for a continuous boundary, or its AR*, gamma and delta";
        if (left.Material.Library is not { } first || right.Material.Library is not { } second
            || !MaterialLibrary.BuiltIn.TryFindInterface(first.Name, second.Name, out InterfacePair? pair))
        {
            if (missing.Add(Ordered(left.Name, right.Name)))
            {
                diagnostics.Error(StackCode.UnknownInterface, place, $"nothing says what the boundary {name} is like", remedy);
            }

            return null;
        }

        if (materials.TemperatureFor(place, name) is not { } temperature)
        {
            return null;
        }

        if (!pair.Missing(temperature).IsEmpty)
        {
            if (missing.Add(Ordered(left.Name, right.Name)))
            {
                string known = string.Join(", ", pair.Properties.Temperatures.Select(t => $"{t} K"));
                diagnostics.Error(StackCode.UnknownInterface, place, $"the library knows the boundary {pair.Name} at {known}, not at {temperature} K", remedy);
            }

            return null;
        }

        bool inOrder = first.Name == pair.First;
        string subject = inOrder ? name : $"{right.Name}/{left.Name}";
        foreach (PropertyKind kind in pair.Required)
        {
            materials.Assume(subject, pair.Properties.Get(kind, temperature));
        }

        return pair.Build(temperature) with { Axis = AxisOf(left, right, inOrder ? left.Name : right.Name) };
    }

    Interface? Build(InterfaceInput input, BoundarySide left, BoundarySide right, string? firstOfPair)
    {
        Side axis = AxisOf(left, right, firstOfPair);
        if (input.IsIdeal)
        {
            return Interface.Ideal with { Axis = axis };
        }

        if (input.StarredResistance is { } starred)
        {
            if (starred.Value == 0 && input.SpinMemoryLoss is { Value: > 0 } stray)
            {
                diagnostics.Error(StackCode.BadInterface, stray.Span, $"delta = {stray.Value} of an interface without resistance: the flips are spread over AR*, which is 0", "give AR*, or remove delta");
                return null;
            }

            return ValetFert.FromValetFert(starred.Value, input.Asymmetry!.Value.Value, input.SpinMemoryLoss?.Value ?? 0) with { Axis = axis };
        }

        if (input.Resistance is { } resistance)
        {
            return ValetFert.FromContact(resistance.Value) with { Axis = axis };
        }

        return FromChannels(input, left, right, axis);
    }

    Interface? FromChannels(InterfaceInput input, BoundarySide left, BoundarySide right, Side axis)
    {
        BoundarySide named = axis == Side.Left ? left : right;
        ImmutableArray<ChannelResistance> resistances =
            [.. (input.Resistances ?? []).Where(r => Has(named, r.Name, ", whose axis names the channels of this interface,")).Select(r => new ChannelResistance(r.Name.Value, r.Resistance))];
        var lumped = ImmutableArray.CreateBuilder<InterfaceReaction>();
        foreach (InterfaceReactionInput reaction in input.Reactions ?? [])
        {
            (string Channel, Side Side)?[] ends = [.. reaction.Between.Select(end => End(end, left, right))];
            if (ends is not [{ } a, { } b])
            {
                return null;
            }

            if (a == b)
            {
                diagnostics.Error(StackCode.BadInterface, reaction.Between[1].Span, $"reaction '{reaction.Name.Value}' joins '{reaction.Between[0].Value}' with itself", "name two different channels");
                return null;
            }

            lumped.Add(new InterfaceReaction(reaction.Name.Value, a.Channel, a.Side, b.Channel, b.Side, reaction.Conductance.Value));
        }

        if (input.Spread is not { Value: true })
        {
            return new SharpInterface(resistances, lumped.ToImmutable()) { Axis = axis };
        }

        if (resistances.IsEmpty || resistances.Any(r => r.Resistance == 0))
        {
            diagnostics.Error(StackCode.BadInterface, input.Span, "a spread interface needs a positive resistance for every channel that crosses", "give `resistances:`, or leave `spread` out");
            return null;
        }

        if (lumped.Any(r => r.SideA != axis || r.SideB != axis))
        {
            diagnostics.Error(StackCode.BadInterface, input.Spread.Value.Span, $"the reactions inside a spread interface join the channels that cross it, which {named.Name} names",
                $"write both ends as {named.Name}.CHANNEL, or leave `spread` out");
            return null;
        }

        return new DistributedInterface(resistances, [.. lumped.Select(r => new Reaction(r.Name, r.A, r.B, r.Conductance))]) { Axis = axis };
    }

    bool Has(BoundarySide side, Located<string> channel, string why)
    {
        bool found = side.Material.Medium.Channels.Any(c => c.Name == channel.Value);
        if (!found)
        {
            diagnostics.Error(StackCode.UnknownChannel, channel.Span, $"{side.Name}{why} has no channel '{channel.Value}'",
                $"its channels are {string.Join(", ", side.Material.Medium.Channels.Select(c => c.Name))}");
        }

        return found;
    }

    (string Channel, Side Side)? End(Located<string> end, BoundarySide left, BoundarySide right)
    {
        string[] parts = end.Value.Split('.');
        BoundarySide? side = parts.Length != 2 ? null : parts[0] == left.Name ? left : parts[0] == right.Name ? right : null;
        if (side is null)
        {
            // The same words whichever way round the boundary stands, so that they are said once.
            (BoundarySide first, BoundarySide second) = string.CompareOrdinal(left.Name, right.Name) <= 0 ? (left, right) : (right, left);
            diagnostics.Error(
                StackCode.BadInterface, end.Span, $"'{end.Value}' does not name a channel beside this boundary",
                $"write {first.Name}.CHANNEL or {second.Name}.CHANNEL, for example {first.Name}.{first.Material.Medium.Channels[0].Name}");
            return null;
        }

        return Has(side, new Located<string>(parts[1], end.Span), "") ? (parts[1], side == left ? Side.Left : Side.Right) : null;
    }

    /// <summary>The side whose magnetization the interface follows: the magnetic one; of two magnets the first of the pair's name.</summary>
    static Side AxisOf(BoundarySide left, BoundarySide right, string? first) =>
        left.IsMagnetic == right.IsMagnetic
            ? (first == right.Name && first != left.Name ? Side.Right : Side.Left)
            : left.IsMagnetic ? Side.Left : Side.Right;

    static (string, string) Ordered(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
}
