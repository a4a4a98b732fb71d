using System.Collections.Immutable;

namespace Larmor.Physics.Transport;

/// <summary>A fault of a stack's description.</summary>
/// <param name="Place">Layer, lead, interface or end concerned, as it is named in messages.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record StackFault(string Place, string Message);

/// <summary>Finds every fault of a description before it is frozen.</summary>
public static class StackCheck
{
    /// <summary>Lists all faults; empty when the stack can be frozen. Floating channels are looked for only in an otherwise sound stack.</summary>
    public static ImmutableArray<StackFault> Find(Stack stack)
    {
        ImmutableArray<StackFault> faults = FindInParts(stack);
        return faults.IsEmpty ? FindFloating(stack) : faults;
    }

    /// <summary>Faults of single parts; whether channels float shows only in the whole.</summary>
    internal static ImmutableArray<StackFault> FindInParts(Stack stack)
    {
        var faults = ImmutableArray.CreateBuilder<StackFault>();
        int conductors = stack.Layers.Length + (stack.Left is Lead ? 1 : 0) + (stack.Right is Lead ? 1 : 0);
        if (stack.Layers.IsEmpty && conductors < 2)
        {
            faults.Add(new StackFault("stack", "the stack is empty: it needs a layer or two leads"));
            return faults.ToImmutable();
        }

        if (stack.Interfaces.Length != conductors - 1)
        {
            faults.Add(new StackFault("stack", $"{conductors} conductors need {conductors - 1} interfaces, got {stack.Interfaces.Length}"));
            return faults.ToImmutable();
        }

        Medium[] media = CheckConductors(stack, faults);
        for (int i = 0; i < stack.Interfaces.Length; i++)
        {
            CheckInterface(stack, i, media[i], media[i + 1], faults);
        }

        CheckContact(stack.Left, "left contact", media[0], faults);
        CheckContact(stack.Right, "right contact", media[^1], faults);
        Require(double.IsFinite(stack.Drive.Value), "drive", "the drive must be a finite number", faults);
        return faults.ToImmutable();
    }

    static Medium[] CheckConductors(Stack stack, ImmutableArray<StackFault>.Builder faults)
    {
        var media = new List<Medium>();
        var names = new HashSet<string>();
        if (stack.Left is Lead left)
        {
            CheckLead("left lead", left, faults);
            media.Add(left.Medium);
        }

        foreach (Layer layer in stack.Layers)
        {
            string place = $"layer '{layer.Name}'";
            Require(names.Add(layer.Name), place, $"{place}: the name stands for two layers; names must differ", faults);
            Require(layer.Thickness > 0 && double.IsFinite(layer.Thickness), place,
                $"{place}: thickness must be positive, got {layer.Thickness} m", faults);
            CheckMedium(place, layer.Medium, faults);
            media.Add(layer.Medium);
        }

        if (stack.Right is Lead right)
        {
            CheckLead("right lead", right, faults);
            media.Add(right.Medium);
        }

        return [.. media];
    }

    static void CheckLead(string place, Lead lead, ImmutableArray<StackFault>.Builder faults)
    {
        int before = faults.Count;
        CheckMedium(place, lead.Medium, faults);
        if (faults.Count == before)
        {
            Require(MediumModes.Of(lead.Medium).IsConnected, place,
                $"{place}: its channels never come to one potential far away; a semi-infinite lead needs reactions that join all its channels", faults);
        }
    }

    static void CheckMedium(string place, Medium medium, ImmutableArray<StackFault>.Builder faults)
    {
        Require(medium.Channels.Length > 0, place, $"{place}: material '{medium.Name}' has no active channel", faults);
        var names = new HashSet<string>();
        foreach (Channel channel in medium.Channels)
        {
            Require(names.Add(channel.Name), place, $"{place}: channel '{channel.Name}' is given twice", faults);
            Require(channel.Conductivity > 0 && double.IsFinite(channel.Conductivity), place,
                $"{place}: channel '{channel.Name}': conductivity must be positive, got {channel.Conductivity} S/m; leave an inactive channel out", faults);
        }

        foreach (Reaction reaction in medium.Reactions)
        {
            CheckReaction(place, reaction, names, faults);
        }
    }

    static void CheckReaction(string place, Reaction reaction, HashSet<string> names, ImmutableArray<StackFault>.Builder faults)
    {
        foreach (string end in new[] { reaction.A, reaction.B })
        {
            Require(names.Contains(end), place, $"{place}: reaction '{reaction.Name}' names channel '{end}', which is not active there", faults);
        }

        Require(reaction.A != reaction.B, place, $"{place}: reaction '{reaction.Name}' joins channel '{reaction.A}' with itself", faults);
        Require(reaction.Conductance >= 0 && double.IsFinite(reaction.Conductance), place,
            $"{place}: reaction '{reaction.Name}': conductance must not be negative, got {reaction.Conductance}", faults);
    }

    static void CheckInterface(Stack stack, int index, Medium left, Medium right, ImmutableArray<StackFault>.Builder faults)
    {
        string place = $"interface '{NetworkBuilder.InterfaceName(stack, index)}'";
        Medium axis = stack.Interfaces[index].Axis == Side.Left ? left : right;
        switch (stack.Interfaces[index])
        {
            case SharpInterface sharp:
                CheckResistances(place, sharp.Resistances, axis, 0, faults);
                foreach (InterfaceReaction reaction in sharp.Reactions)
                {
                    RequireChannel(place, reaction.A, reaction.SideA == Side.Left ? left : right, faults);
                    RequireChannel(place, reaction.B, reaction.SideB == Side.Left ? left : right, faults);
                    Require(reaction.Conductance >= 0 && double.IsFinite(reaction.Conductance), place,
                        $"{place}: reaction '{reaction.Name}': conductance must not be negative, got {reaction.Conductance} S/m²", faults);
                }

                break;
            case DistributedInterface spread:
                CheckResistances(place, spread.Resistances, axis, double.Epsilon, faults);
                Require(spread.Resistances.Length > 0, place, $"{place}: a distributed interface needs at least one channel that crosses", faults);
                var names = spread.Resistances.Select(r => r.Channel).ToHashSet();
                foreach (Reaction reaction in spread.Reactions)
                {
                    CheckReaction(place, reaction, names, faults);
                }

                break;
        }
    }

    static void CheckContact(End end, string place, Medium medium, ImmutableArray<StackFault>.Builder faults)
    {
        if (end is Reservoir reservoir)
        {
            CheckResistances(place, reservoir.Resistances, medium, 0, faults);
        }
    }

    static void CheckResistances(
        string place, ImmutableArray<ChannelResistance> resistances, Medium medium, double least, ImmutableArray<StackFault>.Builder faults)
    {
        foreach (ChannelResistance resistance in resistances)
        {
            RequireChannel(place, resistance.Channel, medium, faults);
            Require(resistance.Resistance >= least && double.IsFinite(resistance.Resistance), place,
                $"{place}: resistance of channel '{resistance.Channel}' must be {(least > 0 ? "positive" : "zero or positive")}, got {resistance.Resistance} Ω·m²", faults);
        }
    }

    static void RequireChannel(string place, string channel, Medium medium, ImmutableArray<StackFault>.Builder faults) =>
        Require(medium.Channels.Any(c => c.Name == channel), place, $"{place}: '{medium.Name}' has no channel '{channel}'", faults);

    static ImmutableArray<StackFault> FindFloating(Stack stack)
    {
        try
        {
            NetworkBuilder.Build(stack).Prepare();
            return [];
        }
        catch (NetworkException problem)
        {
            return [new StackFault(problem.Place, problem.Message)];
        }
    }

    static void Require(bool holds, string place, string message, ImmutableArray<StackFault>.Builder faults)
    {
        if (!holds)
        {
            faults.Add(new StackFault(place, message));
        }
    }
}
