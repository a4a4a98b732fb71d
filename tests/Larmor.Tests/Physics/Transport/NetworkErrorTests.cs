using Larmor.Physics.Transport;
using Xunit;

namespace Larmor.Tests.Physics.Transport;

/// <summary>What a frozen network and its state refuse.</summary>
public sealed class NetworkErrorTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1e-9)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_thickness_that_is_not_positive_is_a_caller_s_fault(double thickness)
    {
        ChannelNetwork network = ChannelNetwork.Freeze(SampleStacks.SpinValve);
        Assert.Throws<ArgumentOutOfRangeException>(() => network.SetThickness(1, thickness));
    }

    [Fact]
    public void Turning_a_layer_until_a_channel_floats_is_told_when_solving()
    {
        // d↓ of the two magnets is fed through each other only; turned, one of them has d↑, and nothing sets either potential.
        var magnet = new Medium("F", [new("s_up", 1e7), new("s_dn", 1e7), new("d_dn", 1e6)], []);
        Stack stack = SampleStacks.Single(magnet) with
        {
            Layers = [new("one", magnet, 1e-9), new("two", magnet, 1e-9)],
            Interfaces = [Interface.Ideal, Interface.Ideal],
            Right = new Lead(SampleStacks.Copper),
        };
        ChannelNetwork network = ChannelNetwork.Freeze(stack);
        TransportState state = network.CreateState();
        network.Solve(state);
        network.SetReversed(1, reversed: true);
        NetworkException error = Assert.Throws<NetworkException>(() => network.Solve(state));
        Assert.Equal("layer 'two'", error.Place);
        Assert.Equal("d_up", error.Channel);
        network.SetReversed(1, reversed: false);
        network.Solve(state);
    }

    [Fact]
    public void A_voltage_cannot_drive_a_stack_without_resistance()
    {
        Stack stack = new(new Lead(SampleStacks.Copper), [], [Interface.Ideal], new Lead(SampleStacks.Copper), Drive.Voltage(1e-3));
        ChannelNetwork network = ChannelNetwork.Freeze(stack);
        TransportState state = network.CreateState();
        NetworkException error = Assert.Throws<NetworkException>(() => network.Solve(state));
        Assert.Equal("the stack has no resistance, so that a voltage cannot drive it; impose a current density", error.Message);
        network.Drive = Drive.Current(1e11);
        network.Solve(state);
        Assert.Equal(0, state.Voltage);
    }

    [Fact]
    public void A_ledger_or_breakdown_of_a_stale_state_is_refused()
    {
        ChannelNetwork network = ChannelNetwork.Freeze(SampleStacks.SpinValve);
        TransportState stale = network.CreateState(), fresh = network.CreateState();
        network.Solve(stale);
        EntropyLedger.Of(stale);
        network.SetReversed(0, reversed: true);
        network.Solve(fresh);
        Assert.Throws<InvalidOperationException>(() => EntropyLedger.Of(stale));
        Assert.Throws<InvalidOperationException>(() => ResistanceBreakdown.Of(stale));
        Assert.Equal(0, EntropyLedger.Of(fresh).Defect, 1e-13);
    }

    [Fact]
    public void A_ledger_of_a_state_whose_network_was_turned_but_not_solved_is_still_that_of_the_state()
    {
        ChannelNetwork network = ChannelNetwork.Freeze(SampleStacks.SpinValve);
        TransportState state = network.CreateState();
        network.Solve(state);
        double dissipated = EntropyLedger.Of(state).Dissipated;
        network.SetReversed(0, reversed: true);
        network.SetThickness(0, 1e-6);
        Assert.Equal(dissipated, EntropyLedger.Of(state).Dissipated);
        Assert.False(state.Region(1).Reversed);
    }

    [Fact]
    public void Without_a_current_there_is_no_breakdown_and_no_defect()
    {
        ChannelNetwork network = ChannelNetwork.Freeze(SampleStacks.SpinValve with { Drive = Drive.Current(0) });
        TransportState state = network.CreateState();
        network.Solve(state);
        Assert.True(state.Resistance > 0);
        Assert.Equal(0, EntropyLedger.Of(state).Defect);
        Assert.Throws<InvalidOperationException>(() => ResistanceBreakdown.Of(state));
    }
}
