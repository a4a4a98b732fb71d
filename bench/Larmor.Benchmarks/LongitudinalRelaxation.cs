using BenchmarkDotNet.Attributes;
using Larmor.Physics.Magnetics.Longitudinal;

namespace Larmor.Benchmarks;

/// <summary>A longitudinal magnet in time, five tridiagonal solves a step: cost against the number of cells is linear.</summary>
[MemoryDiagnoser]
public class LongitudinalRelaxation
{
    LongitudinalEvolution evolution = null!;

    [Params(1000, 10_000, 100_000)]
    public int Cells { get; set; }

    [GlobalSetup]
    public void Start()
    {
        LongitudinalMedium medium = new("F", 1e-3, 0.3, 1e12, 2e10, 5e10, 1e-3);
        LongitudinalMagnet magnet = new(
            new DrivenFace(new OscillatingFlux(1e9, 3e11)), [new("F", LandauMedium.Of(medium), 1e-6, Cells)], [], new SinkFace(2e4));
        evolution = LongitudinalEvolution.Start(magnet, _ => default);
    }

    [Benchmark(Description = "one step of fourth order")]
    public double Step()
    {
        evolution.Step(1e-14);
        return evolution.Stored[0];
    }
}
