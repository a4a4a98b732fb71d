using System.Collections.Immutable;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;
using Xunit;

namespace Larmor.Verification.Noncollinear;

/// <summary>What must hold for any stack, on random ones.</summary>
public sealed class Symmetries
{
    // Rounding of a solve is a few 1e-15 of R and J; a hundredfold is left for stacks of up to five magnets.
    const double Tolerance = 1e-12;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Turning_all_spins_together_turns_the_torques_and_leaves_the_resistance(int seed)
    {
        var random = new RandomStacks(seed);
        NoncollinearStack stack = random.Next();
        Vector3D axis = random.Direction();
        double angle = random.Length(0.1, 3);
        Vector3D Turn(Vector3D v) => // Rodrigues' formula
            (Math.Cos(angle) * v) + (Math.Sin(angle) * axis.Cross(v)) + ((1 - Math.Cos(angle)) * axis.Dot(v) * axis);
        Compare(Solved.Of(stack), Solved.Of(Transformed.Turned(stack, Turn)), Turn);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Reversing_every_magnetization_leaves_the_resistance(int seed)
    {
        NoncollinearStack stack = new RandomStacks(seed).Next();
        SpinState reversed = Solved.Of(Transformed.Turned(stack, u => -u));
        double resistance = Solved.Of(stack).Resistance;
        Close.Assert(resistance, reversed.Resistance, resistance, Tolerance, "R");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Seen_from_the_other_side_every_torque_is_the_same(int seed)
    {
        NoncollinearStack stack = new RandomStacks(seed).Next();
        SpinState state = Solved.Of(stack), mirrored = Solved.Of(Transformed.Mirrored(stack));
        Close.Assert(state.Resistance, mirrored.Resistance, state.Resistance, Tolerance, "R");
        foreach (int r in Magnets(state))
        {
            Vector3D other = SpinTorque.Of(mirrored, state.RegionCount - 1 - r).OnMagnetization;
            Close.Assert(SpinTorque.Of(state, r).OnMagnetization, other, state.CurrentDensity, Tolerance, "j_u");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Reversing_the_current_reverses_every_torque(int seed)
    {
        NoncollinearStack stack = new RandomStacks(seed).Next();
        Compare(Solved.Of(stack), Solved.Of(stack with { Drive = Drive.Current(-1e11) }), v => -v);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_layer_cut_in_two_joined_parts_changes_nothing_and_torques_add(int seed)
    {
        var random = new RandomStacks(seed);
        NoncollinearStack stack = random.Next();
        int layer = stack.Layers.IndexOf(stack.Layers.First(l => l.Magnetism is not null)), offset = stack.Left is SpinLead ? 1 : 0;
        SpinLayer whole = stack.Layers[layer];
        double first = whole.Thickness * random.Length(0.05, 0.95);
        ImmutableArray<SpinInterface> interfaces = stack.Interfaces.Insert(layer + offset, new JoinedInterface());
        NoncollinearStack cut = stack with
        {
            Layers = stack.Layers
                .SetItem(layer, whole with { Thickness = first })
                .Insert(layer + 1, whole with { Name = "rest", Thickness = whole.Thickness - first }),
            Interfaces = interfaces,
        };
        SpinState state = Solved.Of(stack), parts = Solved.Of(cut);
        Close.Assert(state.Resistance, parts.Resistance, state.Resistance, Tolerance, "R");
        Vector3D sum = SpinTorque.Of(parts, layer + offset).OnMagnetization + SpinTorque.Of(parts, layer + offset + 1).OnMagnetization;
        Close.Assert(SpinTorque.Of(state, layer + offset).OnMagnetization, sum, state.CurrentDensity, Tolerance, "j_u");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_turned_network_equals_a_fresh_one_to_the_bit(int seed)
    {
        var random = new RandomStacks(seed);
        NoncollinearStack stack = random.Next();
        NoncollinearNetwork network = NoncollinearNetwork.Freeze(stack);
        SpinState state = network.CreateState();
        network.Solve(state);
        int layer = stack.Layers.IndexOf(stack.Layers.Last(l => l.Magnetism is not null));
        Vector3D direction = random.Direction();
        network.SetDirection(layer, direction);
        network.SetThickness(layer, 7e-9);
        network.Solve(state);
        SpinLayer turned = stack.Layers[layer] with { Thickness = 7e-9, Magnetism = stack.Layers[layer].Magnetism! with { Direction = direction } };
        SpinState fresh = Solved.Of(stack with { Layers = stack.Layers.SetItem(layer, turned) });
        Assert.Equal(fresh.Resistance, state.Resistance);
        Assert.Equal(fresh.Evaluate(0, 0), state.Evaluate(0, 0));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Power_and_angular_momentum_are_balanced(int seed)
    {
        SpinState state = Solved.Of(new RandomStacks(seed).Next());
        var ledger = SpinLedger.Of(state);
        Close.Assert(0, ledger.Defect, 1, Tolerance, "energy");
        Close.Assert(Vector3D.Zero, SpinBalance.Of(state).Defect, state.CurrentDensity, Tolerance, "angular momentum");
        Assert.All(Magnets(state), r =>
        {
            var torque = SpinTorque.Of(state, r);
            Close.Assert(torque.Absorbed, torque.AbsorbedInside, state.CurrentDensity, Tolerance, "j_abs");
            Assert.True(Math.Abs(torque.OnMagnetization.Dot(torque.Axis)) <= 1e-14 * state.CurrentDensity, "a torque is across its axis");
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Divergence_of_the_spin_current_is_torque_and_relaxation(int seed)
    {
        // j(a) − j(b) = ∫ sinks dz by Gauss–Legendre quadrature of the evaluated potentials: eight points on pieces no longer
        // than a fifth of the shortest decay length leave an error far below rounding.
        SpinState state = Solved.Of(new RandomStacks(seed).Next());
        for (int r = 0; r < state.RegionCount; r++)
        {
            SpinRegionView view = state.Region(r);
            double shortest = Math.Min(view.DecayLengths.Append(view.Thickness).Min(), 1 / view.TransverseWavenumber.Magnitude);
            double a = view.Kind == RegionKind.LeftLead ? -shortest : 0, b = view.Kind == RegionKind.Layer ? view.Thickness : a + shortest;
            int pieces = Math.Max(1, (int)Math.Ceiling((b - a) / (0.2 * shortest)));
            Vector3D sum = Vector3D.Zero;
            for (int piece = 0; piece < pieces; piece++)
            {
                double half = (b - a) / pieces / 2, middle = a + (((2 * piece) + 1) * half);
                for (int i = 0; i < 4; i++)
                {
                    sum += half * Weights[i] * (Sink(state, r, middle - (half * Nodes[i])) + Sink(state, r, middle + (half * Nodes[i])));
                }
            }

            Close.Assert(sum, Total(state, r, a) - Total(state, r, b), state.CurrentDensity, Tolerance, view.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Without_precession_a_better_conductor_never_raises_the_resistance(int seed)
    {
        var random = new RandomStacks(seed) { Reciprocal = true, Closed = true };
        NoncollinearStack stack = random.Next();
        double before = Solved.Of(stack).Resistance;
        for (int i = 0; i < stack.Layers.Length; i++)
        {
            if (stack.Layers[i].Magnetism is not { } magnetism)
            {
                continue;
            }

            TransverseChannel t = magnetism.Transverse;
            foreach (TransverseChannel better in new[] { t with { Conductivity = 3 * t.Conductivity }, t with { Dephasing = 3 * t.Dephasing } })
            {
                SpinLayer changed = stack.Layers[i] with { Magnetism = magnetism with { Transverse = better } };
                double after = Solved.Of(stack with { Layers = stack.Layers.SetItem(i, changed) }).Resistance;
                Assert.True(after <= before * (1 + 1e-13), $"{before:R} rose to {after:R}");
            }
        }
    }

    static readonly double[] Nodes = [0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363];

    static readonly double[] Weights = [0.362683783378362, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763];

    static Vector3D Total(SpinState state, int region, double z)
    {
        SpinRegionView view = state.Region(region);
        Vector3D current = state.Evaluate(region, z).SpinCurrent;
        if (view.IsMagnet)
        {
            double[] v = new double[4], j = new double[4];
            state.EvaluateChannels(region, z, v, j);
            for (int c = 2; c < view.Medium.Channels.Length; c++)
            {
                current += Spin(view.Medium.Channels[c].Name) * j[c] * view.Direction;
            }
        }

        return current;
    }

    static Vector3D Sink(SpinState state, int region, double z)
    {
        SpinRegionView view = state.Region(region);
        Vector3D Δ = state.Evaluate(region, z).Accumulation, u = view.Direction;
        if (!view.IsMagnet)
        {
            return 2 * view.Medium.Reactions.Sum(r => r.Conductance) * Δ;
        }

        double[] v = new double[4], j = new double[4];
        state.EvaluateChannels(region, z, v, j);
        string[] names = [.. view.Medium.Channels.Select(c => c.Name)];
        double along = view.Medium.Reactions.Sum(r =>
            (Spin(r.A) - Spin(r.B)) * r.Conductance * (v[Array.IndexOf(names, r.A)] - v[Array.IndexOf(names, r.B)]));
        TransverseChannel t = view.Transverse!;
        Vector3D across = Δ - (u.Dot(Δ) * u);
        return (along * u) + ((t.SpinFlip + t.Dephasing) * across) + (t.Precession * u.Cross(across));
    }

    static int Spin(string channel) => channel.EndsWith("up", StringComparison.Ordinal) ? 1 : -1;

    static IEnumerable<int> Magnets(SpinState state) => Enumerable.Range(0, state.RegionCount).Where(r => state.Region(r).IsMagnet);

    static void Compare(SpinState a, SpinState b, Func<Vector3D, Vector3D> map)
    {
        Close.Assert(a.Resistance, b.Resistance, a.Resistance, Tolerance, "R");
        foreach (int r in Magnets(a))
        {
            Close.Assert(map(SpinTorque.Of(a, r).OnMagnetization), SpinTorque.Of(b, r).OnMagnetization, a.CurrentDensity, Tolerance, "j_u");
        }

        SpinPoint p = a.Evaluate(a.RegionCount - 1, 0), q = b.Evaluate(b.RegionCount - 1, 0);
        Close.Assert(map(p.SpinCurrent), q.SpinCurrent, a.CurrentDensity, Tolerance, "j");
        Close.Assert(map(p.Accumulation), q.Accumulation, a.Voltage, Tolerance, "Delta");
    }
}
