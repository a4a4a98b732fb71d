using BenchmarkDotNet.Attributes;
using Larmor.Physics.Coupling;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Benchmarks;

/// <summary>Torques of three magnets and two spacers on the two outer magnets: what a coupled motion adds to every right-hand side.</summary>
[MemoryDiagnoser]
public class CoupledStack
{
    StackTorque torque = null!;
    readonly SpinVector[] directions = new SpinVector[2];
    double angle;

    [Params(NoncollinearSolve.Contacts.Ideal, NoncollinearSolve.Contacts.Mixing)]
    public NoncollinearSolve.Contacts Kind { get; set; }

    [GlobalSetup]
    public void Freeze() => torque = StackTorque.Freeze(
        NoncollinearStacks.Multilayer(3, Kind == NoncollinearSolve.Contacts.Mixing), [new(0, 8e5, 1.76e11), new(4, 8e5, 1.76e11)]);

    [Benchmark(Description = "3 magnets, 2 spacers: turn two magnets, torques on both")]
    public double Solve()
    {
        angle += 0.1;
        directions[0] = SpinVector.FromAngles(angle, 0.3);
        directions[1] = SpinVector.FromAngles(0.7 * angle, 1.1);
        torque.Drive = Drive.Current(1e11);
        torque.Solve(directions);
        return torque.RateOf(0).X + torque.RateOf(1).Y + torque.Supplied;
    }
}
