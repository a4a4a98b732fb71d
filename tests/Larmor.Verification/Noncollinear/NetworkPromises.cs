using System.Collections.Immutable;
using System.Numerics;
using Larmor.Numerics.Algebra;
using Larmor.Numerics.Functions;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;
using Xunit;

namespace Larmor.Verification.Noncollinear;

/// <summary>What the network promises beside its numbers: no allocation, located faults, signs, and sound pieces of algebra.</summary>
public sealed class NetworkPromises
{
    [Fact]
    public void Turning_stretching_driving_and_solving_allocate_nothing()
    {
        NoncollinearStack stack = new RandomStacks(3).Next();
        NoncollinearNetwork network = NoncollinearNetwork.Freeze(stack);
        SpinState state = network.CreateState();
        int layer = stack.Layers.IndexOf(stack.Layers.First(l => l.Magnetism is not null)), region = layer + (stack.Left is SpinLead ? 1 : 0);
        double sum = Step(1); // compiles everything
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 2; i < 50; i++)
        {
            sum += Step(i);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(double.IsFinite(sum));

        double Step(int i)
        {
            network.SetDirection(layer, Vector3D.FromAngles(0.1 * i, 0.05 * i));
            network.SetThickness(layer, 1e-10 * i);
            network.Drive = Drive.Voltage(1e-3 * i);
            network.Solve(state);
            return state.Resistance + SpinTorque.Of(state, region).PerArea.X + state.Evaluate(0, 0).SpinCurrent.X;
        }
    }

    [Fact]
    public void Electrons_from_the_polarizer_pull_the_magnetization_towards_it()
    {
        // J < 0 towards +z: electrons flow to +z, from the polarizer on the left to the free layer.
        SpinState state = Solved.Of(SpinValve(Drive.Current(-1e11)));
        Vector3D p = state.Region(0).Direction;
        Assert.True(SpinTorque.Of(state, 2).Rate(8e5, 3e-9, 1.76e11).Dot(p) > 0);
        SpinState reversed = Solved.Of(SpinValve(Drive.Current(1e11)));
        Assert.True(SpinTorque.Of(reversed, 2).Along(p)!.Value.DampingLike < 0, "the usual sign of a_DL");
    }

    [Fact]
    public void Torque_is_half_a_flux_quantum_times_the_current_and_moves_the_moment_as_its_fields_do()
    {
        var torque = SpinTorque.Of(Solved.Of(SpinValve(Drive.Current(1e11))), 2);
        Assert.Equal(3.29106e-16, SpinTorque.HalfQuantum, 1e-21); // ħ/2e to the digits of its usual statement
        const double magnetization = 8e5, thickness = 3e-9, γ = 1.76e11;
        Vector3D p = new(0, 0, 1), u = torque.Axis;
        TorqueComponents parts = torque.Along(p)!.Value;
        double a = SpinTorque.Field(parts.DampingLike, magnetization, thickness), b = SpinTorque.Field(parts.FieldLike, magnetization, thickness);
        Vector3D rate = (-γ * a * u.Cross(u.Cross(p))) - (γ * b * u.Cross(p));
        Close.Assert(rate, torque.Rate(magnetization, thickness, γ), rate.Length, 1e-12, "du/dt");
        Assert.Null(torque.Along(u));
    }

    [Fact]
    public void A_voltage_gives_the_current_of_the_resistance()
    {
        SpinState state = Solved.Of(SpinValve(Drive.Voltage(2e-3)));
        Close.Assert(2e-3, state.Voltage, 2e-3, 1e-15, "V");
        Close.Assert(2e-3, state.Resistance * state.CurrentDensity, 2e-3, 1e-15, "R J");
    }

    public static TheoryData<string, string> Faults => new()
    {
        { "thickness", "layer 'F2': thickness must be positive, got -1 m" },
        { "direction", "layer 'F2': its direction must be a finite vector other than zero, got (0, 0, 0)" },
        { "no decay", "layer 'F2': transverse spin neither flips nor dephases, so that nothing makes it decay; give one of both" },
        { "normal polarized", "layer 'N': a normal conductor conducts both spins alike, got s_up 40000000 S/m and s_dn 30000000 S/m; give it a magnetization or equal values" },
        { "channel name", "layer 'F2': the name of channel 'p' does not say its spin; end it in _up or _dn" },
        { "mixing side", "interface 'F1 / N': the side that should be a magnet is a normal conductor" },
        { "power", "interface 'F1 / N': (Re T_mix)² must not exceed Re G_mix · Re G_F, or the interface would create power; got 2000000000000000, 1000000000000000 and 1000000000000000 S/m²" },
        { "joined", "interface 'F1 / N': only two parts of one magnet can be joined; both sides need the same direction" },
        { "interfaces", "3 conductors need 2 interfaces, got 1" },
        { "floating", "nothing sets the d_dn at the right contact: it is cut off from both ends and from every relaxation, or its conductances span more than 15 decades; let it react or relax, or leave it out" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_named_with_its_place(string fault, string message)
    {
        NoncollinearStack sound = SpinValve(Drive.Current(1e11));
        Assert.Empty(NoncollinearCheck.Find(sound));
        SpinLayer f2 = sound.Layers[2], n = sound.Layers[1];
        Medium withExtra = f2.Medium with { Channels = f2.Medium.Channels.Add(new Channel(fault == "channel name" ? "p" : "d_dn", 1e6)) };
        NoncollinearStack broken = fault switch
        {
            "thickness" => With(2, f2 with { Thickness = -1 }),
            "direction" => With(2, f2 with { Magnetism = f2.Magnetism! with { Direction = Vector3D.Zero } }),
            "no decay" => With(2, f2 with { Magnetism = f2.Magnetism! with { Transverse = new TransverseChannel(1e6, 0, 0, 1e24) } }),
            "normal polarized" => With(1, n with { Medium = n.Medium with { Channels = [new("s_up", 4e7), new("s_dn", 3e7)] } }),
            "channel name" => With(2, f2 with { Medium = withExtra }),
            "mixing side" => Between(new MixingInterface(Side.Right, MixingConductances.Absorbing(1e15, 1e15, 1e15))),
            "power" => Between(new MixingInterface(Side.Left, MixingConductances.Transmitting(1e15, 1e15, 1e15, 2e15))),
            "joined" => Between(new JoinedInterface()),
            "interfaces" => sound with { Interfaces = [SpinInterface.Ideal] },
            _ => With(2, f2 with { Medium = withExtra }) with
            {
                Right = new SpinReservoir(MixingConductances.Absorbing(1e15, 1e15, 1e15)), // the extra channel ends on both sides
            },
        };
        Assert.Contains(message, NoncollinearCheck.Find(broken).Select(f => f.Message));
        Assert.Throws<ArgumentException>(() => NoncollinearNetwork.Freeze(broken));

        NoncollinearStack With(int index, SpinLayer layer) => sound with { Layers = sound.Layers.SetItem(index, layer) };
        NoncollinearStack Between(SpinInterface boundary) => sound with { Interfaces = sound.Interfaces.SetItem(0, boundary) };
    }

    [Fact]
    public void Fitted_conductances_below_the_unitary_bound_are_a_warning_and_no_fault()
    {
        NoncollinearStack stack = SpinValve(Drive.Current(1e11));
        NoncollinearStack fitted = stack with
        {
            Interfaces = stack.Interfaces.SetItem(0, new MixingInterface(Side.Left, MixingConductances.Absorbing(5e15, 1e15, 1e15))),
        };
        Assert.Empty(NoncollinearCheck.Find(fitted));
        Assert.Empty(NoncollinearCheck.Warnings(stack));
        Assert.Contains("2 Re G_mix", Assert.Single(NoncollinearCheck.Warnings(fitted)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lengths_give_the_stated_transverse_wavenumber()
    {
        var medium = new Medium("F", [new("s_up", 1.2e7), new("s_dn", 4e6)], [new("spin flip", "s_up", "s_dn", 9e20)]);
        var transverse = TransverseChannel.FromLengths(medium, 1.5e-9, 2.5e-9, PrecessionSense.Usual);
        double flipRate = 9e20 * ((1 / 1.2e7) + (1 / 4e6)); // 1/l_sf²
        Complex expected = Complex.Sqrt(new Complex(flipRate + (1 / (2.5e-9 * 2.5e-9)), -1 / (1.5e-9 * 1.5e-9)));
        Assert.True((transverse.Wavenumber - expected).Magnitude < 1e-14 * expected.Magnitude);
    }

    [Fact]
    public void Block_elimination_solves_random_systems_without_symmetry()
    {
        var random = new Random(5);
        int[] sizes = [3, 0, 4, 1, 6];
        var matrix = new BlockTridiagonalLu(sizes);
        int n = matrix.Order;
        double[,] dense = new double[n, n];
        for (int b = 0; b < sizes.Length; b++)
        {
            Fill(matrix.Diagonal(b), b, b);
            if (b + 1 < sizes.Length)
            {
                Fill(matrix.Upper(b), b, b + 1);
                Fill(matrix.Lower(b), b + 1, b);
            }
        }

        double[] x = [.. Enumerable.Range(0, n).Select(_ => random.NextDouble())], y = new double[n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                y[i] += dense[i, j] * x[j];
            }
        }

        Assert.True(matrix.TryFactor(out _));
        matrix.Solve(y);
        for (int i = 0; i < n; i++)
        {
            Assert.Equal(x[i], y[i], 1e-13);
        }

        void Fill(Span<double> block, int rowBlock, int columnBlock)
        {
            int columns = sizes[columnBlock];
            for (int k = 0; k < block.Length; k++)
            {
                double value = random.NextDouble() - 0.5;
                value += rowBlock == columnBlock && k / columns == k % columns ? 4 : 0; // a positive symmetric part, as the networks have
                block[k] = value;
                dense[matrix.Offset(rowBlock) + (k / columns), matrix.Offset(columnBlock) + (k % columns)] = value;
            }
        }
    }

    [Fact]
    public void A_singular_block_names_its_unknown()
    {
        var matrix = new BlockTridiagonalLu([2, 2]);
        matrix.Clear();
        double[] first = [2, 1, 1, 2], second = [1, 2, 2, 4];
        first.CopyTo(matrix.Diagonal(0));
        second.CopyTo(matrix.Diagonal(1));
        Assert.False(matrix.TryFactor(out int column));
        Assert.Equal(3, column);
    }

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(1e-3, 1e-3)]
    [InlineData(0.3, 0.2)]
    [InlineData(0.6, -0.6)]
    [InlineData(2, 1.5)]
    [InlineData(30, -25)]
    public void Squares_of_complex_decay_equal_their_quadrature(double real, double imaginary)
    {
        const double h = 1;
        var κ = new Complex(real, imaginary);
        (double even, double odd, double evenSlope, double oddSlope) = ComplexDecay.Squares(κ, h);
        double[] sums = new double[4];
        const int pieces = 2000; // Simpson's rule on exp(−60 x) with steps of 1e-3: error (0.06)⁴/180 = 7e-8
        for (int i = 0; i <= pieces; i++)
        {
            double x = -h + (2 * h * i / pieces), weight = (i == 0 || i == pieces ? 1 : i % 2 == 1 ? 4 : 2) * 2 * h / pieces / 3;
            (Complex e, Complex o, Complex eSlope, Complex oSlope) = ComplexDecay.At(κ, h, x);
            sums[0] += weight * Math.Pow(e.Magnitude, 2);
            sums[1] += weight * Math.Pow(o.Magnitude, 2);
            sums[2] += weight * Math.Pow(eSlope.Magnitude, 2);
            sums[3] += weight * Math.Pow(oSlope.Magnitude, 2);
        }

        Assert.Equal(sums[0], even, 1e-7 * sums[0]);
        Assert.Equal(sums[1], odd, 1e-7 * sums[1]);
        Assert.Equal(sums[2], evenSlope, (1e-7 * sums[2]) + 1e-14);
        Assert.Equal(sums[3], oddSlope, 1e-7 * sums[3]);
    }

    static NoncollinearStack SpinValve(Drive drive)
    {
        var cobalt = new Medium("Co", [new("s_up", 1.2e7), new("s_dn", 4.6e6)], [new("spin flip", "s_up", "s_dn", 9e20)]);
        var copper = new Medium("Cu", [new("s_up", 4e7), new("s_dn", 4e7)], [new("spin flip", "s_up", "s_dn", 2e20)]);
        var transverse = TransverseChannel.FromLengths(cobalt, 1.5e-9, 2.5e-9, PrecessionSense.Usual);
        ImmutableArray<SpinLayer> layers =
        [
            new("F1", cobalt, 20e-9, new Magnetism(new Vector3D(0, 0, 1), transverse)),
            new("N", copper, 5e-9),
            new("F2", cobalt, 3e-9, new Magnetism(Vector3D.FromAngles(1, 0.3), transverse)),
        ];
        return new NoncollinearStack(new SpinReservoir(), layers, [SpinInterface.Ideal, SpinInterface.Ideal], new SpinReservoir(), drive);
    }
}
