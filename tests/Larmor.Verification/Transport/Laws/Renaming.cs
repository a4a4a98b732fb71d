using System.Collections.Immutable;
using Larmor.Physics.Transport;

namespace Larmor.Verification.Transport.Laws;

/// <summary>Gives channels new names and turns the order of every list of channels around.</summary>
sealed class Renaming(IReadOnlyDictionary<string, string> map)
{
    public Stack Of(Stack stack) => stack with
    {
        Left = Of(stack.Left),
        Right = Of(stack.Right),
        Layers = [.. stack.Layers.Select(layer => layer with { Medium = Of(layer.Medium) })],
        Interfaces = [.. stack.Interfaces.Select(Of)],
        ReversalPairs = [("any", "thing"), (map["d_dn"], map["d_up"]), (map["s_up"], map["s_dn"])],
    };

    Medium Of(Medium medium) => medium with
    {
        Channels = [.. medium.Channels.Reverse().Select(c => c with { Name = map[c.Name] })],
        Reactions = [.. medium.Reactions.Select(Of)],
    };

    Reaction Of(Reaction reaction) => reaction with { A = map[reaction.A], B = map[reaction.B] };

    End Of(End end) => end switch
    {
        Lead lead => lead with { Medium = Of(lead.Medium) },
        Reservoir reservoir => new Reservoir(Of(reservoir.Resistances)),
        _ => end,
    };

    ImmutableArray<ChannelResistance> Of(ImmutableArray<ChannelResistance> list) => [.. list.Reverse().Select(r => r with { Channel = map[r.Channel] })];

    Interface Of(Interface boundary) => boundary switch
    {
        SharpInterface sharp => sharp with
        {
            Resistances = Of(sharp.Resistances),
            Reactions = [.. sharp.Reactions.Select(r => r with { A = map[r.A], B = map[r.B] })],
        },
        DistributedInterface spread => spread with { Resistances = Of(spread.Resistances), Reactions = [.. spread.Reactions.Select(Of)] },
        _ => boundary,
    };
}
