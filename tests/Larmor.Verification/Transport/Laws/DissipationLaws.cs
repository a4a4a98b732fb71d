using System.Collections.Immutable;
using Larmor.Physics.Transport;
using Xunit;

namespace Larmor.Verification.Transport.Laws;

/// <summary>The second law and what follows from it, on random networks.</summary>
public sealed class DissipationLaws
{
    [Fact]
    public void Entropy_is_produced_everywhere() => Law.Holds(300, sample =>
    {
        TransportState state = sample.Solve();
        var random = new Random(sample.Seed);
        for (int r = 0; r < state.RegionCount; r++)
        {
            RegionView view = state.Region(r);
            double length = double.IsFinite(view.Length) ? view.Length : view.DecayLengths.FirstOrDefault(1e-9);
            for (int i = 0; i < 5; i++)
            {
                double z = length * random.NextDouble() * (view.Kind == RegionKind.LeftLead ? -1 : 1);
                Assert.True(state.Dissipation(r, z) >= 0);
            }
        }

        EntropyLedger ledger = EntropyLedger.Of(state);
        var leads = Enumerable.Range(0, state.RegionCount).Where(r => !double.IsFinite(state.Region(r).Length)).ToHashSet();
        foreach (ProcessDissipation process in ledger.Processes)
        {
            // A channel that carries next to nothing keeps the rounding of the parts its integral is summed from.
            bool excessOnly = process.Kind == ProcessKind.Conduction && leads.Contains(process.Region);
            double place = ledger.Processes.Where(p => p.Region == process.Region).Sum(p => Math.Abs(p.Power));
            Assert.True(excessOnly || process.Power >= -1e-15 * place, $"{process}");
        }
    });

    [Fact]
    public void Dissipated_power_is_the_power_supplied() => Law.Holds(500, sample =>
    {
        EntropyLedger ledger = EntropyLedger.Of(sample.Solve());
        Assert.True(Math.Abs(ledger.Defect) <= 1e-12, $"defect {ledger.Defect:E2}");
    });

    [Fact]
    public void Excess_resistance_is_not_negative_and_is_the_sum_of_its_places() => Law.Holds(500, sample =>
    {
        TransportState state = sample.Solve();
        ImmutableArray<ResistanceShare> shares = ResistanceBreakdown.Of(state);
        Assert.True(state.ExcessResistance >= -1e-14 * state.Resistance);
        Assert.All(shares, share => Assert.True(share.Ohmic >= 0 && share.NonEquilibrium >= 0, share.ToString()));
        Assert.Equal(1, shares.Sum(s => s.Ohmic + s.NonEquilibrium) / state.Resistance, 1e-12);
    });

    [Fact]
    public void Resistance_never_rises_when_a_conductance_rises() => Law.Holds(500, sample =>
    {
        var random = new Random(sample.Seed);
        double factor = Math.Pow(10, 3 * random.NextDouble());
        Stack better = Improve(sample.Stack, random, factor);
        double before = sample.Solve().Resistance, after = NetworkSample.Solve(better).Resistance;
        Assert.True(after <= before * (1 + 1e-12), $"{before:R} rose to {after:R}");
    }, reservoirs: true);

    [Fact]
    public void A_new_reaction_never_raises_the_resistance() => Law.Holds(300, sample =>
    {
        var random = new Random(sample.Seed);
        int i = random.Next(sample.Stack.Layers.Length);
        Layer layer = sample.Stack.Layers[i];
        ImmutableArray<Channel> channels = layer.Medium.Channels;
        if (channels.Length < 2)
        {
            return;
        }

        int a = random.Next(channels.Length), b = (a + 1 + random.Next(channels.Length - 1)) % channels.Length;
        var reaction = new Reaction("new", channels[a].Name, channels[b].Name, Math.Pow(10, 16 + (10 * random.NextDouble())));
        Medium medium = layer.Medium with { Reactions = layer.Medium.Reactions.Add(reaction) };
        Stack better = sample.Stack with { Layers = sample.Stack.Layers.SetItem(i, layer with { Medium = medium }) };
        double before = sample.Solve().Resistance, after = NetworkSample.Solve(better).Resistance;
        Assert.True(after <= before * (1 + 1e-12), $"{before:R} rose to {after:R}");
    });

    /// <summary>Multiplies one conductance, drawn among all kinds, by a factor above one.</summary>
    static Stack Improve(Stack stack, Random random, double factor)
    {
        if (random.Next(3) == 0 && stack.Interfaces.Length > 0)
        {
            int i = random.Next(stack.Interfaces.Length);
            return stack with { Interfaces = stack.Interfaces.SetItem(i, Improve(stack.Interfaces[i], random, factor)) };
        }

        if (random.Next(6) == 0 && stack.Left is Reservoir reservoir)
        {
            return stack with { Left = new Reservoir(Improve(reservoir.Resistances, random, factor)) };
        }

        int l = random.Next(stack.Layers.Length);
        Medium medium = stack.Layers[l].Medium;
        int count = medium.Channels.Length, pick = random.Next(count + medium.Reactions.Length);
        medium = pick < count
            ? medium with { Channels = medium.Channels.SetItem(pick, medium.Channels[pick] with { Conductivity = factor * medium.Channels[pick].Conductivity }) }
            : medium with { Reactions = medium.Reactions.SetItem(pick - count, medium.Reactions[pick - count] with { Conductance = factor * medium.Reactions[pick - count].Conductance }) };
        return stack with { Layers = stack.Layers.SetItem(l, stack.Layers[l] with { Medium = medium }) };
    }

    static Interface Improve(Interface boundary, Random random, double factor) => boundary switch
    {
        SharpInterface { Reactions.IsEmpty: false } sharp when random.Next(2) == 0 =>
            sharp with { Reactions = sharp.Reactions.SetItem(0, sharp.Reactions[0] with { Conductance = factor * sharp.Reactions[0].Conductance }) },
        SharpInterface sharp => sharp with { Resistances = Improve(sharp.Resistances, random, factor) },
        DistributedInterface { Reactions.IsEmpty: false } spread when random.Next(2) == 0 =>
            spread with { Reactions = spread.Reactions.SetItem(0, spread.Reactions[0] with { Conductance = factor * spread.Reactions[0].Conductance }) },
        DistributedInterface spread => spread with { Resistances = Improve(spread.Resistances, random, factor) },
        _ => boundary,
    };

    static ImmutableArray<ChannelResistance> Improve(ImmutableArray<ChannelResistance> list, Random random, double factor)
    {
        if (list.IsEmpty)
        {
            return list;
        }

        int i = random.Next(list.Length);
        return list.SetItem(i, list[i] with { Resistance = list[i].Resistance / factor });
    }
}
