using System.Collections.Immutable;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Coupling;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;
using Larmor.Verification.Noncollinear;
using Xunit;

namespace Larmor.Verification.Coupling;

/// <summary>Torques of random stacks on all their magnets at once.</summary>
public sealed class StackTorques
{
    const double γ = 1.76e11;

    static (StackTorque Torque, Vector3D[] Directions) Sample(int seed, bool collinear = false)
    {
        var random = new RandomStacks(seed) { Collinear = collinear };
        NoncollinearStack stack = random.Next();
        ImmutableArray<DynamicLayer> layers = [.. Enumerable.Range(0, stack.Layers.Length).Where(i => stack.Layers[i].Magnetism is not null)
            .Select(i => new DynamicLayer(i, 4e5 + (1e5 * i), γ))];
        return (StackTorque.Freeze(stack, layers), [.. layers.Select(_ => random.Direction())]);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(100, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Torques_are_those_of_a_fresh_stack_with_these_directions(int seed)
    {
        (StackTorque torque, Vector3D[] directions) = Sample(seed);
        torque.Solve([.. directions.Reverse()]); // so that something must be turned
        torque.Solve(directions);
        NoncollinearStack turned = torque.Stack with { Layers = [.. torque.Stack.Layers.Select((layer, i) => Turned(layer, torque, directions, i))] };
        SpinState fresh = Solved.Of(turned);
        int lead = turned.Left is SpinLead ? 1 : 0;
        for (int k = 0; k < directions.Length; k++)
        {
            DynamicLayer layer = torque.Layers[k];
            var expected = SpinTorque.Of(fresh, layer.Layer + lead);
            // The same sums in another order, by parts of up to J.
            Close.Assert(expected.OnMagnetization, torque.OnMagnetization[k], 1e11, 1e-15, "j_u");
            Vector3D rate = expected.Rate(layer.Magnetization, turned.Layers[layer.Layer].Thickness, γ);
            Close.Assert(rate, torque.RateOf(k), γ * SpinTorque.Field(1e11, layer.Magnetization, turned.Layers[layer.Layer].Thickness), 1e-15, "du/dt");
        }

        Assert.Equal(fresh.Resistance, torque.State.Resistance);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_torque_is_across_its_axis(int seed)
    {
        (StackTorque torque, Vector3D[] directions) = Sample(seed);
        torque.Solve(directions);
        for (int k = 0; k < directions.Length; k++)
        {
            Assert.Equal(0, directions[k].Dot(torque.OnMagnetization[k]) / torque.State.CurrentDensity, 1e-14);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Collinear_magnets_feel_no_torque(int seed)
    {
        (StackTorque torque, Vector3D[] directions) = Sample(seed, collinear: true);
        torque.Solve(directions);
        foreach (Vector3D j in torque.OnMagnetization)
        {
            Assert.Equal(0, j.Length / torque.State.CurrentDensity, 1e-15);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Turning_all_axes_turns_every_torque(int seed)
    {
        (StackTorque torque, Vector3D[] directions) = Sample(seed);
        torque.Solve(directions);
        Vector3D[] before = torque.OnMagnetization.ToArray();
        double resistance = torque.State.Resistance;
        StackTorque other = StackTorque.Freeze(Transformed.Turned(torque.Stack, Quarter), torque.Layers); // turns a lead too
        other.Solve([.. directions.Select(Quarter)]);
        for (int k = 0; k < before.Length; k++)
        {
            Close.Assert(Quarter(before[k]), other.OnMagnetization[k], 1e11, 1e-12, "torque");
        }

        Close.Assert(resistance, other.State.Resistance, resistance, 1e-12, "R");

        static Vector3D Quarter(Vector3D v) => new(v.Y, v.Z, v.X); // a third of a turn about the diagonal
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Reversed_current_reverses_every_torque_and_no_power(int seed)
    {
        (StackTorque torque, Vector3D[] directions) = Sample(seed);
        torque.Solve(directions);
        Vector3D[] before = torque.OnMagnetization.ToArray();
        double power = torque.Supplied;
        torque.Drive = Drive.Current(-1e11);
        torque.Solve(directions);
        Assert.Equal(before.Select(j => -j), torque.OnMagnetization.ToArray());
        Assert.Equal(power, torque.Supplied);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_layer_and_the_lattice_share_what_does_not_leave(int seed)
    {
        (StackTorque torque, Vector3D[] directions) = Sample(seed);
        torque.Solve(directions);
        var balance = SpinBalance.Of(torque.State);
        Vector3D fixedMagnets = Vector3D.Zero; // a magnetic lead is not dynamic
        for (int r = 0; r < torque.State.RegionCount; r++)
        {
            if (torque.Stack.Right is SpinLead { Magnetism: not null } && r == torque.State.RegionCount - 1)
            {
                fixedMagnets += SpinTorque.Of(torque.State, r).OnMagnetization;
            }
        }

        Vector3D sum = fixedMagnets + balance.ToLattice;
        foreach (Vector3D j in torque.OnMagnetization)
        {
            sum += j;
        }

        Close.Assert(balance.Entering - balance.Leaving, sum, 1e11, 1e-12, "spin current");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Supplied_power_is_dissipated(int seed)
    {
        (StackTorque torque, Vector3D[] directions) = Sample(seed);
        torque.Drive = Drive.Voltage(-3e-3);
        torque.Solve(directions);
        Assert.Equal(-3e-3, torque.State.Voltage, 1e-17);
        Close.Assert(torque.Supplied, SpinLedger.Of(torque.State).Dissipated, torque.Supplied, 1e-11, "power");
    }

    [Fact]
    public void Joined_parts_of_a_magnet_move_as_one()
    {
        (StackTorque whole, _) = Sample(100);
        DynamicLayer first = whole.Layers[0];
        SpinLayer layer = whole.Stack.Layers[first.Layer];
        SpinLayer[] halves = [layer with { Name = "a", Thickness = 0.3 * layer.Thickness }, layer with { Name = "b", Thickness = 0.7 * layer.Thickness }];
        int boundary = first.Layer + (whole.Stack.Left is SpinLead ? 1 : 0);
        NoncollinearStack cut = whole.Stack with
        {
            Layers = whole.Stack.Layers.RemoveAt(first.Layer).InsertRange(first.Layer, halves),
            Interfaces = whole.Stack.Interfaces.Insert(boundary, new JoinedInterface()),
        };
        StackTorque parts = StackTorque.Freeze(cut, [first with { Layer = first.Layer + 1 }]);
        StackTorque one = StackTorque.Freeze(whole.Stack, [first]);
        Vector3D u = Vector3D.FromAngles(1.1, 0.4);
        parts.Solve([u]);
        one.Solve([u]);
        Close.Assert(one.RateOf(0), parts.RateOf(0), one.RateOf(0).Length, 1e-11, "du/dt");
        Close.Assert(layer.Thickness, parts.ThicknessOf(0), layer.Thickness, 1e-15, "t");
        Assert.Throws<ArgumentException>(() => StackTorque.Freeze(cut, [first, first with { Layer = first.Layer + 1 }]));
    }

    [Fact]
    public void A_normal_layer_cannot_move()
    {
        (StackTorque torque, _) = Sample(100);
        int normal = Enumerable.Range(0, torque.Stack.Layers.Length).First(i => torque.Stack.Layers[i].Magnetism is null);
        Assert.Throws<ArgumentException>(() => StackTorque.Freeze(torque.Stack, [new(normal, 1, 1)]));
    }

    [Fact]
    public void Solving_allocates_nothing()
    {
        (StackTorque torque, Vector3D[] directions) = Sample(101);
        torque.Solve(directions);
        double sum = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 50; i++)
        {
            directions[0] = Vector3D.FromAngles(0.1 * i, 0.2 * i);
            torque.Drive = Drive.Voltage(1e-3 * i);
            torque.Solve(directions);
            sum += torque.RateOf(0).X + torque.Supplied + torque.WorkOn(0, new Vector3D(1, 0, 0));
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(double.IsFinite(sum));
    }

    static SpinLayer Turned(SpinLayer layer, StackTorque torque, Vector3D[] directions, int index)
    {
        int k = torque.Layers.IndexOf(torque.Layers.FirstOrDefault(dynamic => dynamic.Layer == index && dynamic.Magnetization > 0));
        return k < 0 ? layer : layer with { Magnetism = layer.Magnetism! with { Direction = directions[k] } };
    }
}
