using BenchmarkDotNet.Attributes;
using Larmor.Physics.Kinetics;
using Larmor.Physics.Quantities;

namespace Larmor.Benchmarks;

/// <summary>One set of kinetic coefficients from density and temperature, sum rules included: at most 1 ms.</summary>
[MemoryDiagnoser]
public class KineticSet
{
    readonly ExchangeBands bands = new(Constants.ElectronMass, -Constants.ElementaryCharge, Constants.ElementaryCharge);
    Scattering scattering = null!;
    KineticModel model = null!;

    [Params(0.0, 1.5)]
    public double Exponent { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        scattering = Scattering.WithFlips(5e-15, 1e-13, -0.15).WithPowerLaw(Exponent, 1.65 * Constants.ElementaryCharge);
        model = Model(300);
    }

    [Benchmark(Description = "chemical potential, coefficients, sum rules")]
    public KineticCoefficients Coefficients() => KineticCoefficients.Of(Model(300));

    [Benchmark(Description = "the same for cold carriers, without sum rules")]
    public KineticCoefficients Cold() => KineticCoefficients.Of(Model(0));

    [Benchmark(Description = "all spectral functions at one energy")]
    public SpectralPoint Point() => model.At(1.2 * Constants.ElementaryCharge);

    KineticModel Model(double temperature) =>
        new(Carriers.FromDensity(bands, 1e28, temperature), scattering, RelaxationTarget.UniformEquilibrium, AsymmetryOrder.Exact);
}
