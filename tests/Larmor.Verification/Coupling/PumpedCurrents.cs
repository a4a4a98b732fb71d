using System.Collections.Immutable;
using System.Numerics;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Coupling;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Pumping;
using Larmor.Physics.Quantities;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;
using Larmor.Verification.Noncollinear;
using Xunit;
using Drive = Larmor.Physics.Transport.Drive;

namespace Larmor.Verification.Coupling;

/// <summary>Spin pumping in stacks: closed forms of one interface, reciprocity with the torque, second law.</summary>
public sealed class PumpedCurrents
{
    const double γ = 1.76e11;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(200, 25)];

    static (StackTorque Torque, StackPumping Pumping, Vector3D[] Directions) Sample(int seed)
    {
        var random = new RandomStacks(seed);
        NoncollinearStack stack = random.Next();
        ImmutableArray<DynamicLayer> layers = [.. Enumerable.Range(0, stack.Layers.Length).Where(i => stack.Layers[i].Magnetism is not null)
            .Select(i => new DynamicLayer(i, 8e5, γ))];
        StackTorque torque = StackTorque.Freeze(stack, layers);
        return (torque, new StackPumping(torque), [.. layers.Select(_ => random.Direction())]);
    }

    static NoncollinearStack Film(SpinEnd left, double copper, Complex mixing, double flip = 1e20)
    {
        var normal = new Medium("N", [new("s_up", 2e7), new("s_dn", 2e7)], [new("spin flip", "s_up", "s_dn", 4e21)]);
        var metal = new Medium("F", [new("s_up", 1e7), new("s_dn", 5e6)], [new("spin flip", "s_up", "s_dn", 1e22)]);
        var g = MixingConductances.Absorbing(2e15, 1e15, mixing);
        ImmutableArray<SpinLayer> layers =
        [
            new SpinLayer("N", normal, copper), new SpinLayer("F", metal, 3e-9, new Magnetism(new(0, 0, 1), new TransverseChannel(5e6, flip, 1e24, -1e24))),
        ];
        var insulating = MixingConductances.Absorbing(2e15, 1e15, Complex.Zero); // carries charge, absorbs no transverse spin
        ImmutableArray<SpinInterface> interfaces = [new MixingInterface(Side.Right, g), new MixingInterface(Side.Left, insulating)];
        return new NoncollinearStack(
            left is SpinLead ? new SpinLead(normal) : left, layers, left is SpinLead ? interfaces.Insert(0, SpinInterface.Ideal) : interfaces,
            new SpinLead(normal), Drive.Current(0));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_interface_pumps_with_its_conductance_in_series_with_the_normal_metal(bool lead)
    {
        const double flip = 4e21, σ = 4e7, thickness = 20e-9, mixing = 6e14;
        NoncollinearStack stack = Film(lead ? new SpinLead(new Medium("N", [], [])) : new SpinReservoir(), thickness, mixing, flip: 0);
        StackTorque torque = StackTorque.Freeze(stack, [new(1, 8e5, γ)]);
        var pumping = new StackPumping(torque);
        torque.Solve([new Vector3D(0.6, 0, 0.8)]);
        pumping.Solve();
        double l = Math.Sqrt(σ / (4 * flip)), impedance = 2 * l / σ * (lead ? 1 : Math.Tanh(thickness / l)); // Δ per j at the face
        double effective = mixing / (1 + (mixing * impedance));
        // j = −G Δ_p = −2 G D_p; nothing flips in this magnet, and no sideways part for a real conductance.
        Close.Assert(-2 * effective, pumping.Response[0], 2 * effective, 1e-12, "e1");
        Close.Assert(-2 * effective, pumping.Response[3], 2 * effective, 1e-12, "e2");
        Close.Assert(0, pumping.Response[1], 2 * effective, 1e-12, "sideways");

        // As added damping: γ ħ g_r/(4π M_s t) with g_r = G h/e².
        double conductance = effective * 2 * Math.PI * Constants.ReducedPlanck / (Constants.ElementaryCharge * Constants.ElementaryCharge);
        double added = γ * Constants.ReducedPlanck * conductance / (4 * Math.PI * 8e5 * 3e-9);
        double fromResponse = -γ * SpinTorque.HalfQuantum * SpinTorque.HalfQuantum * pumping.Response[0] / (8e5 * 3e-9);
        Assert.Equal(added, fromResponse, 1e-12 * added);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3e14)]
    [InlineData(-2e14)]
    public void Into_a_perfect_sink_the_motion_is_one_of_Gilbert(double imaginary)
    {
        // A reservoir behind the interface takes all spin; nothing else does.
        NoncollinearStack film = Film(new SpinReservoir(), 5e-9, Complex.Zero, flip: 0);
        var g = MixingConductances.Absorbing(2e15, 1e15, new Complex(6e14, imaginary));
        NoncollinearStack stack = film with { Left = new SpinReservoir(g), Layers = [film.Layers[1]], Interfaces = [film.Interfaces[1]] };
        Macrospin magnet = new("F", 8e5, 3e-9 * 1e-15, 0.02, γ, [new UniaxialAnisotropy(3e4, 1e3, Vector3D.UnitX)]);
        CoupledMagnets pumped = CoupledMagnets.Freeze(stack, MagnetSystem.Of(magnet), [0], pumping: true);
        (double damping, double ratio) = new SpinPumping(6e14, imaginary, 0).IntoPerfectSink(0.02, γ, 8e5, 3e-9);
        FrozenMagnets same = MagnetSystem.Of(magnet with { Damping = damping, GyromagneticRatio = ratio }).Freeze();
        Vector3D[] u = [Vector3D.FromAngles(0.7, 1.3)], expected = new Vector3D[1], actual = new Vector3D[1];
        Vector3D field = new(0.1, -0.2, 0.05);
        same.SetRates(u, new(field, 0), [], expected);
        pumped.SetRates(u, [], field, Drive.Current(0), actual);
        Assert.Equal(0, (expected[0] - actual[0]).Length / expected[0].Length, 1e-13);
    }

    [Fact]
    public void Spin_flip_in_the_bulk_damps_as_much_as_it_says()
    {
        // Closed on both sides to transverse spin, the magnet can lose it only to its own lattice.
        StackTorque torque = StackTorque.Freeze(Film(new SpinReservoir(), 5e-9, Complex.Zero, flip: 2e23), [new(1, 8e5, γ)]);
        var pumping = new StackPumping(torque);
        torque.Solve([new Vector3D(0, 0.6, 0.8)]);
        pumping.Solve();
        double damping = -γ * SpinTorque.HalfQuantum * SpinTorque.HalfQuantum * pumping.Response[0] / (8e5 * 3e-9);
        Assert.Equal(pumping.BulkDampingOf(0), damping, 1e-11 * damping);
        Assert.True(damping > 1e-4);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Pumped_voltage_is_the_torque_of_the_reversed_stack(int seed)
    {
        // Onsager–Casimir: V per D_p at u is minus the torque per J at −u, whatever is imaginary.
        (StackTorque torque, StackPumping pumping, Vector3D[] directions) = Sample(seed);
        torque.Solve(directions);
        pumping.Solve();
        StackTorque reversed = StackTorque.Freeze(Transformed.Turned(torque.Stack, v => -v), torque.Layers);
        reversed.Solve([.. directions.Select(v => -v)]);
        double scale = 0;
        for (int i = 0; i < pumping.Size; i++)
        {
            double expected = -pumping.Tangents[i].Dot(reversed.OnMagnetization[i / 2]) / reversed.State.CurrentDensity;
            scale = Math.Max(scale, Math.Abs(expected));
            Assert.Equal(expected, pumping.Voltages[i], 1e-12);
        }

        Assert.True(scale > 1e-3, "no torque: the comparison says nothing");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Pumped_torques_are_reciprocal(int seed)
    {
        (StackTorque torque, StackPumping pumping, Vector3D[] directions) = Sample(seed);
        torque.Solve(directions);
        pumping.Solve();
        double[] response = pumping.Response.ToArray();
        Vector3D[] tangents = pumping.Tangents.ToArray();
        StackTorque reversed = StackTorque.Freeze(Transformed.Turned(torque.Stack, v => -v), torque.Layers);
        var other = new StackPumping(reversed);
        reversed.Solve([.. directions.Select(v => -v)]);
        other.Solve();
        int n = other.Size;
        double scale = response.Max(Math.Abs);
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                // The tangents of the reversed stack span the same planes; its response is a tensor.
                double expected = 0;
                for (int a = 0; a < 2; a++)
                {
                    for (int b = 0; b < 2; b++)
                    {
                        (int row, int column) = ((2 * (j / 2)) + a, (2 * (i / 2)) + b);
                        expected += tangents[j].Dot(other.Tangents[row]) * other.Response[(row * n) + column] * other.Tangents[column].Dot(tangents[i]);
                    }
                }

                Close.Assert(expected, response[(i * n) + j], scale, 1e-11, $"({i}, {j})");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_motion_takes_power_from_transport_at_rest(int seed)
    {
        // −D_p · P D_p ≥ 0: the symmetric part of −P is positive, and even with the current that a shorted stack lets flow.
        (StackTorque torque, StackPumping pumping, Vector3D[] directions) = Sample(seed);
        torque.Solve(directions);
        pumping.Solve();
        var random = new Random(seed);
        int n = pumping.Size;
        for (int sample = 0; sample < 100; sample++)
        {
            double[] d = [.. Enumerable.Range(0, n).Select(_ => random.NextDouble() - 0.5)];
            double power = 0, voltage = 0, received = 0;
            for (int i = 0; i < n; i++)
            {
                voltage += pumping.Voltages[i] * d[i];
                received += torque.OnMagnetization[i / 2].Dot(pumping.Tangents[i]) / torque.State.CurrentDensity * d[i];
                for (int j = 0; j < n; j++)
                {
                    power -= d[i] * pumping.Response[(i * n) + j] * d[j];
                }
            }

            Assert.True(power > 0, $"held current: {power}");
            double current = -voltage / torque.State.Resistance;
            Assert.True(power - (received * current) > 0, "shorted stack");
        }
    }

    [Fact]
    public void Solving_allocates_nothing()
    {
        (StackTorque torque, StackPumping pumping, Vector3D[] directions) = Sample(200);
        torque.Solve(directions);
        pumping.Solve();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 20; i++)
        {
            directions[0] = Vector3D.FromAngles(0.1 * i, 0.2);
            torque.Solve(directions);
            pumping.Solve();
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
