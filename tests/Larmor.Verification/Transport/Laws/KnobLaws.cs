using System.Collections.Immutable;
using Larmor.Physics.Transport;
using Xunit;

namespace Larmor.Verification.Transport.Laws;

/// <summary>What may change after freezing is as good as freezing anew, on random networks.</summary>
public sealed class KnobLaws
{
    [Fact]
    public void Turning_a_layer_equals_freezing_the_turned_description() => Law.Holds(300, sample =>
    {
        Stack stack = sample.Stack;
        var random = new Random(sample.Seed);
        int i = random.Next(stack.Layers.Length);
        Layer layer = stack.Layers[i];
        Stack turned = stack with { Layers = stack.Layers.SetItem(i, layer with { Reversed = !layer.Reversed }) };
        if (!StackCheck.Find(turned).IsEmpty)
        {
            return; // a channel floats with that orientation
        }

        ChannelNetwork network = ChannelNetwork.Freeze(stack);
        TransportState state = network.CreateState();
        network.Solve(state);
        double before = state.Resistance;
        network.SetReversed(i, !layer.Reversed);
        network.Solve(state);
        TransportState fresh = NetworkSample.Solve(turned);

        // Channels are listed in the order they are met, so a turned description may number its nodes differently: not the same bits.
        Assert.Equal(1, state.Resistance / fresh.Resistance, 1e-12);
        network.SetReversed(i, layer.Reversed);
        network.Solve(state);
        Assert.Equal(before, state.Resistance);
    });

    [Fact]
    public void Changing_a_thickness_equals_freezing_the_changed_description() => Law.Holds(300, sample =>
    {
        Stack stack = sample.Stack;
        int i = new Random(sample.Seed).Next(stack.Layers.Length);
        double thickness = stack.Layers[i].Thickness * 1.7;
        ChannelNetwork network = ChannelNetwork.Freeze(stack);
        TransportState state = network.CreateState();
        network.Solve(state);
        network.SetThickness(i, thickness);
        network.Solve(state);
        TransportState fresh = NetworkSample.Solve(stack with { Layers = stack.Layers.SetItem(i, stack.Layers[i] with { Thickness = thickness }) });
        Assert.Equal(fresh.Resistance, state.Resistance);
        Assert.Equal(Potentials(fresh), Potentials(state));
    });

    [Fact]
    public void A_voltage_drives_the_current_that_needs_it() => Law.Holds(200, sample =>
    {
        const double Voltage = 1.3e-3;
        TransportState driven = NetworkSample.Solve(sample.Stack with { Drive = Drive.Voltage(Voltage) });
        Assert.Equal(1, driven.Voltage / Voltage, 1e-15);
        TransportState same = NetworkSample.Solve(sample.Stack with { Drive = Drive.Current(driven.CurrentDensity) });
        Assert.Equal(same.Resistance, driven.Resistance);
        Assert.Equal(Potentials(same), Potentials(driven));
    });

    [Fact]
    public void Solving_again_gives_the_same_bits() => Law.Holds(100, sample =>
    {
        TransportState one = sample.Solve(), two = sample.Solve();
        Assert.Equal(Potentials(one), Potentials(two));
        Assert.Equal(EntropyLedger.Of(one).Dissipated, EntropyLedger.Of(two).Dissipated);
    });

    static ImmutableArray<double> Potentials(TransportState state)
    {
        var all = ImmutableArray.CreateBuilder<double>();
        double[] v = new double[8], j = new double[8];
        for (int r = 0; r < state.RegionCount; r++)
        {
            double length = state.Region(r).Length;
            state.Evaluate(r, double.IsFinite(length) ? length / 3 : 0, v, j);
            all.AddRange(v);
            all.AddRange(j);
        }

        return all.ToImmutable();
    }
}
