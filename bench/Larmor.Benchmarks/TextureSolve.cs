using BenchmarkDotNet.Attributes;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.Profiles;

namespace Larmor.Benchmarks;

/// <summary>A driven wall by finite volumes, three components: cost against the number of cells is linear.</summary>
[MemoryDiagnoser]
public class TextureSolve
{
    TextureNetwork network = null!;
    TextureState state = null!;
    WallProfile wall = null!;

    [Params(10_000, 100_000, 1_000_000)]
    public int Cells { get; set; }

    [GlobalSetup]
    public void Freeze()
    {
        SpinMedium medium = SpinMedium.FromLengths("F", 2e-3, 1e-8, 2.236e-9, 3e-9, 2e-15, 0.72);
        wall = new WallProfile(0, 5e-9, 0);
        network = TextureNetwork.Freeze(new Texture(
            SpinSense.Magnetization, new DriftEnd(), [new TextureLayer("wall", medium, 4e-7, Cells, wall) { Drift = 1 }], new DriftEnd())
        {
            Start = -2e-7,
        });
        state = network.CreateState();
    }

    [Benchmark(Description = "new magnetization: assemble, factor and solve")]
    public CellVector<double> Turn()
    {
        network.SetMagnetization(0, wall);
        network.Solve(state);
        return state.Accumulations[Cells / 2];
    }

    [Benchmark(Description = "same magnetization: solve")]
    public CellVector<double> Solve()
    {
        network.Solve(state);
        return state.Accumulations[Cells / 2];
    }
}
