using BenchmarkDotNet.Attributes;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Coupling;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Transport.Noncollinear;
using Drive = Larmor.Physics.Transport.Drive;

namespace Larmor.Benchmarks;

/// <summary>Self-consistent right-hand side of three magnets and two spacers, the two outer magnets moving.</summary>
[MemoryDiagnoser]
public class CoupledStack
{
    CoupledMagnets still = null!;
    CoupledMagnets pumping = null!;
    readonly Vector3D[] directions = new Vector3D[2];
    readonly Vector3D[] rates = new Vector3D[2];
    double angle;

    [Params(NoncollinearSolve.Contacts.Ideal, NoncollinearSolve.Contacts.Mixing)]
    public NoncollinearSolve.Contacts Kind { get; set; }

    [GlobalSetup]
    public void Freeze()
    {
        NoncollinearStack stack = NoncollinearStacks.Multilayer(3, Kind == NoncollinearSolve.Contacts.Mixing);
        var magnet = new Macrospin("free", 8e5, 2e-23, 0.01, 1.76e11, [new UniaxialAnisotropy(2e4, 0, Vector3D.UnitZ)]);
        var system = new MagnetSystem([magnet, magnet], []);
        still = CoupledMagnets.Freeze(stack, system, [0, 4], pumping: false);
        pumping = CoupledMagnets.Freeze(stack, system, [0, 4], pumping: true);
    }

    [Benchmark(Description = "right-hand side, 5 layers, 2 dynamic")]
    public double Rates() => Turn(still);

    [Benchmark(Description = "the same with pumping")]
    public double PumpedRates() => Turn(pumping);

    double Turn(CoupledMagnets magnets)
    {
        angle += 0.1;
        directions[0] = Vector3D.FromAngles(angle, 0.3);
        directions[1] = Vector3D.FromAngles(0.7 * angle, 1.1);
        magnets.SetRates(directions, [], Vector3D.Zero, Drive.Current(1e11), rates);
        return rates[0].X + rates[1].Y;
    }
}
