using BenchmarkDotNet.Attributes;
using Larmor.Physics.Transport;

namespace Larmor.Benchmarks;

/// <summary>Exact solve after freezing, with one thickness changed every time: the inner loop of a sweep.</summary>
[MemoryDiagnoser]
public class StackSolve
{
    ChannelNetwork network = null!;
    TransportState state = null!;
    double thickness = 5e-9;

    [GlobalSetup]
    public void Freeze()
    {
        network = ChannelNetwork.Freeze(Stacks.FiveLayersThreeChannels());
        state = network.CreateState();
    }

    [Benchmark(Description = "5 layers, 3 channels: change a thickness and solve")]
    public double Solve()
    {
        thickness = thickness == 5e-9 ? 6e-9 : 5e-9;
        network.SetThickness(1, thickness);
        network.Solve(state);
        return state.Resistance;
    }

    [Benchmark(Description = "5 layers, 3 channels: turn a layer and solve")]
    public double Turn()
    {
        network.SetReversed(2, !network.Stack.Layers[2].Reversed == (thickness > 0));
        network.SetReversed(2, thickness == 5e-9);
        network.Solve(state);
        return state.Resistance;
    }
}

/// <summary>Cost against the number of layers: linear.</summary>
[MemoryDiagnoser]
public class StackScaling
{
    ChannelNetwork network = null!;
    TransportState state = null!;

    [Params(10, 100, 1000, 5000)]
    public int Bilayers { get; set; }

    [GlobalSetup]
    public void Freeze()
    {
        network = ChannelNetwork.Freeze(Stacks.Superlattice(Bilayers));
        state = network.CreateState();
    }

    [Benchmark(Description = "superlattice: solve")]
    public double Solve()
    {
        network.SetThickness(1, network.Stack.Layers[1].Thickness);
        network.Solve(state);
        return state.Resistance;
    }

    [Benchmark(Description = "superlattice: freeze and solve")]
    public double FreezeAndSolve()
    {
        ChannelNetwork fresh = ChannelNetwork.Freeze(network.Stack);
        TransportState own = fresh.CreateState();
        fresh.Solve(own);
        return own.Resistance;
    }
}
