using System.Collections.Immutable;
using Larmor.Physics.Transport;

namespace Larmor.Verification.Transport.Laws;

/// <summary>Simpler sound stacks near a given one, so that a failing law reports a small network.</summary>
static class StackShrinker
{
    public static IEnumerable<NetworkSample> Shrink(NetworkSample sample) =>
        Candidates(sample.Stack).Where(stack => StackCheck.Find(stack).IsEmpty).Select(stack => sample with { Stack = stack });

    static IEnumerable<Stack> Candidates(Stack stack)
    {
        int shift = stack.Left is Lead ? 1 : 0;
        for (int i = 0; i < stack.Layers.Length && stack.Interfaces.Length > 0; i++)
        {
            int boundary = Math.Min(i + shift, stack.Interfaces.Length - 1);
            yield return stack with { Layers = stack.Layers.RemoveAt(i), Interfaces = stack.Interfaces.RemoveAt(boundary) };
        }

        if (stack.Left is Reservoir { Resistances.IsEmpty: false })
        {
            yield return stack with { Left = Reservoir.Ideal };
        }

        if (stack.Right is Reservoir { Resistances.IsEmpty: false })
        {
            yield return stack with { Right = Reservoir.Ideal };
        }

        for (int i = 0; i < stack.Interfaces.Length; i++)
        {
            if (stack.Interfaces[i] is not SharpInterface { Resistances.IsEmpty: true, Reactions.IsEmpty: true })
            {
                yield return stack with { Interfaces = stack.Interfaces.SetItem(i, Interface.Ideal) };
            }
        }

        for (int i = 0; i < stack.Layers.Length; i++)
        {
            Layer layer = stack.Layers[i];
            if (layer.Reversed)
            {
                yield return stack with { Layers = stack.Layers.SetItem(i, layer with { Reversed = false }) };
            }

            foreach (Medium medium in Simpler(layer.Medium))
            {
                yield return stack with { Layers = stack.Layers.SetItem(i, layer with { Medium = medium }) };
            }
        }
    }

    static IEnumerable<Medium> Simpler(Medium medium)
    {
        foreach (Channel channel in medium.Channels)
        {
            ImmutableArray<Reaction> left = medium.Reactions.RemoveAll(r => r.A == channel.Name || r.B == channel.Name);
            yield return medium with { Channels = medium.Channels.Remove(channel), Reactions = left };
        }

        foreach (Reaction reaction in medium.Reactions)
        {
            yield return medium with { Reactions = medium.Reactions.Remove(reaction) };
        }
    }
}
