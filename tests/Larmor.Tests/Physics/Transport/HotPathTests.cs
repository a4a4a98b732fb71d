using Larmor.Physics.Transport;
using Xunit;

namespace Larmor.Tests.Physics.Transport;

/// <summary>Promises of the loop that sweeps and couplings run: no allocation, the same bits.</summary>
public sealed class HotPathTests
{
    [Fact]
    public void Changing_a_thickness_an_orientation_or_the_drive_and_solving_allocates_nothing()
    {
        ChannelNetwork network = ChannelNetwork.Freeze(SampleStacks.SpinValve);
        TransportState state = network.CreateState();
        double[] v = new double[3], j = new double[3];
        double sum = Sweep(network, state, v, j); // warm-up: every path is compiled

        long before = GC.GetAllocatedBytesForCurrentThread();
        sum += Sweep(network, state, v, j);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(sum > 0);
    }

    [Fact]
    public void A_sweep_gives_the_same_bits_every_time()
    {
        double[] v = new double[3], j = new double[3];
        ChannelNetwork one = ChannelNetwork.Freeze(SampleStacks.SpinValve), two = ChannelNetwork.Freeze(SampleStacks.SpinValve);
        TransportState first = one.CreateState(), second = two.CreateState();
        double expected = Sweep(one, first, v, j);
        Assert.Equal(expected, Sweep(two, second, v, j));
        Assert.Equal(expected, Sweep(one, first, v, j)); // nothing lingers from the sweep before
    }

    [Fact]
    public void Networks_on_several_threads_give_the_bits_of_one()
    {
        double[] results = new double[16];
        Parallel.For(0, results.Length, i =>
        {
            ChannelNetwork network = ChannelNetwork.Freeze(SampleStacks.SpinValve);
            results[i] = Sweep(network, network.CreateState(), new double[3], new double[3]);
        });
        Assert.All(results, r => Assert.Equal(results[0], r));
    }

    [Fact]
    public void Two_states_of_one_network_keep_their_own_solutions()
    {
        ChannelNetwork network = ChannelNetwork.Freeze(SampleStacks.SpinValve);
        TransportState thin = network.CreateState(), thick = network.CreateState();
        network.Solve(thin);
        double expected = thin.Resistance;
        network.SetThickness(1, 50e-9);
        network.Drive = Drive.Current(-1);
        network.Solve(thick);
        Assert.Equal(expected, thin.Resistance);
        Assert.Equal(1e11, thin.CurrentDensity);
        Assert.NotEqual(expected, thick.Resistance);
    }

    static double Sweep(ChannelNetwork network, TransportState state, double[] v, double[] j)
    {
        double sum = 0;
        for (int i = 0; i < 20; i++)
        {
            network.SetThickness(1, 1e-9 * (1 + i));
            network.SetReversed(0, i % 2 == 0);
            network.SetReversed(2, i % 3 == 0);
            network.Drive = i % 4 == 0 ? Drive.Voltage(1e-3) : Drive.Current(1e11);
            network.Solve(state);
            state.Evaluate(1, 1e-9, v, j);
            sum += state.Resistance + j[0];
        }

        return sum;
    }
}
