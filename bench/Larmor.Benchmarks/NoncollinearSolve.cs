using System.Collections.Immutable;
using System.Numerics;
using BenchmarkDotNet.Attributes;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Benchmarks;

/// <summary>Exact non-collinear solve after freezing, with one magnet turned every time: the inner loop of a coupled simulation.</summary>
[MemoryDiagnoser]
public class NoncollinearSolve
{
    NoncollinearNetwork network = null!;
    SpinState state = null!;
    double angle;

    public enum Contacts
    {
        Ideal,
        Mixing,
    }

    [Params(Contacts.Ideal, Contacts.Mixing)]
    public Contacts Kind { get; set; }

    [GlobalSetup]
    public void Freeze()
    {
        network = NoncollinearNetwork.Freeze(NoncollinearStacks.Multilayer(3, Kind == Contacts.Mixing));
        state = network.CreateState();
    }

    [Benchmark(Description = "3 magnets, 2 spacers: turn one magnet, solve, torque")]
    public double TurnAndSolve()
    {
        angle += 0.1;
        network.SetDirection(2, Vector3D.FromAngles(angle, 0.3));
        network.Solve(state);
        return SpinTorque.Of(state, 3).OnMagnetization.X;
    }

    [Benchmark(Description = "3 magnets, 2 spacers: solve")]
    public double Solve()
    {
        network.Solve(state);
        return state.Resistance;
    }
}

/// <summary>Cost against the number of magnets: linear.</summary>
[MemoryDiagnoser]
public class NoncollinearScaling
{
    NoncollinearNetwork network = null!;
    SpinState state = null!;

    [Params(10, 100, 1000)]
    public int Magnets { get; set; }

    [GlobalSetup]
    public void Freeze()
    {
        network = NoncollinearNetwork.Freeze(NoncollinearStacks.Multilayer(Magnets, mixing: true));
        state = network.CreateState();
    }

    [Benchmark(Description = "helix of magnets and spacers: solve")]
    public double Solve()
    {
        network.Solve(state);
        return state.Resistance;
    }
}

static class NoncollinearStacks
{
    /// <summary>Semi-infinite Cu around (Co | Cu) × n − 1 | Co, each magnet turned by 0.4 rad against the one before.</summary>
    public static NoncollinearStack Multilayer(int magnets, bool mixing)
    {
        var copper = new Medium("Cu", [new("s_up", 8.33e7), new("s_dn", 8.33e7)], [new("spin flip", "s_up", "s_dn", 2.06e20)]);
        var cobalt = new Medium("Co", [new("s_up", 1.2346e7), new("s_dn", 4.566e6)], [new("spin flip", "s_up", "s_dn", 9.26e20)]);
        var transverse = TransverseChannel.FromLengths(cobalt, 1.5e-9, 2.5e-9, PrecessionSense.Usual);
        var layers = ImmutableArray.CreateBuilder<SpinLayer>();
        var interfaces = ImmutableArray.CreateBuilder<SpinInterface>();
        (double up, double down) = MixingConductances.FromStarred(5.1e-16, 0.77);
        var g = MixingConductances.Transmitting(up, down, new Complex(1.1e15, 1e14), 1e14);
        SpinInterface entry = mixing ? new MixingInterface(Side.Right, g) : SpinInterface.Ideal;
        SpinInterface exit = mixing ? new MixingInterface(Side.Left, g) : SpinInterface.Ideal;
        for (int i = 0; i < magnets; i++)
        {
            if (i > 0)
            {
                layers.Add(new SpinLayer($"Cu {i}", copper, 5e-9));
            }

            interfaces.Add(entry);
            interfaces.Add(exit);
            layers.Add(new SpinLayer($"Co {i}", cobalt, 4e-9, new Magnetism(Vector3D.FromAngles(0.4 * i, 0.2), transverse)));
        }

        return new NoncollinearStack(new SpinLead(copper), layers.ToImmutable(), interfaces.ToImmutable(), new SpinLead(copper), Drive.Current(1e11));
    }
}
