using System.Collections.Immutable;
using Larmor.Physics.Transport;

namespace Larmor.Verification.Transport.Laws;

/// <summary>
/// Random networks: 1–6 channels, 1–40 layers, reaction conductances over 12 decades, thicknesses from 10⁻³ to 10⁶ decay
/// lengths, frozen channels, reaction graphs in several pieces, all kinds of interfaces and ends.
/// </summary>
sealed class RandomStack
{
    static readonly string[] Names = ["s_up", "s_dn", "d_up", "d_dn", "p", "q"];

    // From a tenth of an atom to a thousand films. Without the bounds a layer of 1 pm may sit beside one of 1 m in which
    // channels never meet; its currents then lose digits to the rounding of the potentials (see Rounding).
    const double Thinnest = 1e-11, Thickest = 1e-3;

    readonly Random random;
    readonly int channelCount;
    readonly double looseGraphs;
    readonly bool reservoirs;

    RandomStack(Random random, double looseGraphs, bool reservoirs)
    {
        this.random = random;
        this.looseGraphs = looseGraphs;
        this.reservoirs = reservoirs;
        channelCount = random.Next(1, 7);
    }

    /// <summary>A sound stack; one with a floating channel is drawn again, at last with connected reaction graphs only.</summary>
    /// <param name="seed">Same seed, same stack.</param>
    /// <param name="reservoirs">Reservoirs at both ends rather than sometimes leads.</param>
    public static Stack Draw(int seed, bool reservoirs = false)
    {
        var source = new Random(seed);
        for (int attempt = 0; ; attempt++)
        {
            Stack stack = new RandomStack(source, attempt < 4 ? 0.4 : 0, reservoirs).Make();
            if (StackCheck.Find(stack).IsEmpty)
            {
                return stack;
            }

            if (attempt > 20)
            {
                throw new InvalidOperationException($"seed {seed}: {StackCheck.Find(stack)[0].Message}");
            }
        }
    }

    Stack Make()
    {
        int layerCount = random.Next(4) == 0 ? random.Next(8, 41) : random.Next(1, 8);
        Layer[] layers = [.. Enumerable.Range(0, layerCount).Select(i => MakeLayer($"L{i}"))];
        Lead? left = Chance(reservoirs ? 0 : 0.4) ? MakeLead() : null, right = Chance(reservoirs ? 0 : 0.4) ? MakeLead() : null;
        var conductors = new List<(Medium Medium, bool Reversed)>(layers.Select(l => (l.Medium, l.Reversed)));
        if (left is not null)
        {
            conductors.Insert(0, (left.Medium, left.Reversed));
        }

        if (right is not null)
        {
            conductors.Add((right.Medium, right.Reversed));
        }

        return new Stack(
            (End?)left ?? MakeReservoir(layers[0].Medium),
            [.. layers],
            [.. Enumerable.Range(0, conductors.Count - 1).Select(i => MakeInterface(conductors[i], conductors[i + 1]))],
            (End?)right ?? MakeReservoir(layers[^1].Medium),
            Drive.Current(Decades(9, 12) * (Chance(0.5) ? 1 : -1)));
    }

    Layer MakeLayer(string name)
    {
        Medium medium = MakeMedium(name, looseGraphs);
        double length = medium.Reactions.Length == 0 ? 1e-8
            : Math.Sqrt(medium.Channels[0].Conductivity / medium.Reactions[random.Next(medium.Reactions.Length)].Conductance);
        return new Layer(name, medium, Math.Clamp(length * Decades(-3, 6), Thinnest, Thickest), channelCount > 1 && Chance(0.3));
    }

    Lead MakeLead() => new(MakeMedium("lead", 0), channelCount > 1 && Chance(0.3));

    /// <summary>The first two channels run everywhere, so that reversing cannot cut the stack; the others may be frozen.</summary>
    Medium MakeMedium(string name, double loose)
    {
        string[] active = [.. Names.Take(channelCount).Where((_, i) => i < 2 || Chance(0.7))];
        var reactions = ImmutableArray.CreateBuilder<Reaction>();
        double p = Chance(loose) ? 0.3 : 1;
        for (int b = 1; b < active.Length; b++)
        {
            int parent = random.Next(b);
            for (int a = 0; a < b; a++)
            {
                if ((a == parent && Chance(p)) || Chance(0.2 * p))
                {
                    reactions.Add(new Reaction($"{active[a]}>{active[b]}", active[a], active[b], Decades(16, 28)));
                }
            }
        }

        return new Medium(name, [.. active.Select(c => new Channel(c, Decades(5.5, 8)))], reactions.ToImmutable());
    }

    Reservoir MakeReservoir(Medium medium) => Chance(0.5)
        ? Reservoir.Ideal
        : new Reservoir([.. medium.Channels.Where(_ => Chance(0.6)).Select(c => new ChannelResistance(c.Name, Decades(-17, -13)))]);

    Interface MakeInterface((Medium Medium, bool Reversed) left, (Medium Medium, bool Reversed) right)
    {
        Side axis = Chance(0.5) ? Side.Left : Side.Right;
        (Medium own, bool ownReversed) = axis == Side.Left ? left : right;
        (Medium other, bool otherReversed) = axis == Side.Left ? right : left;
        double kind = random.NextDouble();
        if (kind < 0.35)
        {
            return Interface.Ideal;
        }

        if (kind < 0.75)
        {
            return new SharpInterface(
                [.. own.Channels.Where(_ => Chance(0.6)).Select(c => new ChannelResistance(c.Name, Decades(-17, -13)))],
                [.. Enumerable.Range(0, random.Next(3)).Select(i => MakeReaction($"lumped {i}", left.Medium, right.Medium))])
            {
                Axis = axis,
            };
        }

        var crossing = own.Channels.Select(c => c.Name).Where(c => other.Channels.Any(o => Frame(o.Name, otherReversed) == Frame(c, ownReversed))).ToList();
        return new DistributedInterface(
            [.. crossing.Select(c => new ChannelResistance(c, Decades(-17, -13)))],
            [.. crossing.Skip(1).Where(_ => Chance(0.7)).Select(c => new Reaction("flip", crossing[0], c, Decades(12, 17)))])
        {
            Axis = axis,
        };
    }

    InterfaceReaction MakeReaction(string name, Medium left, Medium right)
    {
        Side side = Chance(0.7) ? Side.Left : Side.Right;
        return new InterfaceReaction(name, Any(side == Side.Left ? left : right), side, Any(right), Side.Right, Decades(12, 17));
    }

    static string Frame(string channel, bool reversed) => !reversed ? channel : channel switch
    {
        "s_up" => "s_dn",
        "s_dn" => "s_up",
        "d_up" => "d_dn",
        "d_dn" => "d_up",
        _ => channel,
    };

    string Any(Medium medium) => medium.Channels[random.Next(medium.Channels.Length)].Name;

    bool Chance(double p) => random.NextDouble() < p;

    double Decades(double from, double to) => Math.Pow(10, from + ((to - from) * random.NextDouble()));
}
