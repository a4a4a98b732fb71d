using System.Collections.Immutable;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;
using Xunit;

namespace Larmor.Verification.Noncollinear;

/// <summary>Stacks with all directions along ±z, solved by the collinear network as well.</summary>
public sealed class CollinearLimit
{
    // Both are exact; each rounds to a few 1e-15 of R and J.
    const double Tolerance = 1e-13;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(100, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Parallel_and_antiparallel_stacks_equal_the_collinear_network(int seed)
    {
        NoncollinearStack stack = new RandomStacks(seed) { Collinear = true }.Next();
        SpinState state = Solved.Of(stack);
        ChannelNetwork network = ChannelNetwork.Freeze(Collinear(stack));
        TransportState collinear = network.CreateState();
        network.Solve(collinear);
        Close.Assert(collinear.Resistance, state.Resistance, collinear.Resistance, Tolerance, "R");
        Close.Assert(collinear.ExcessResistance, state.ExcessResistance, collinear.Resistance, Tolerance, "R_ex");
        double[] v = new double[4], j = new double[4], w = new double[4], k = new double[4];
        for (int r = 0; r < state.RegionCount; r++)
        {
            SpinRegionView view = state.Region(r);
            foreach (double distance in view.Kind == RegionKind.Layer ? [0, view.Thickness / 3, view.Thickness] : new[] { 0.0 })
            {
                collinear.Evaluate(r, distance, v, j);
                SpinPoint point = state.Evaluate(r, distance);
                double sign = view.IsMagnet ? view.Direction.Z : 1; // a reversed layer names its channels along its own axis
                Close.Assert(new Vector3D(0, 0, sign * (j[0] - j[1])), point.SpinCurrent, state.CurrentDensity, Tolerance, $"{view.Name} j");
                Close.Assert(new Vector3D(0, 0, sign * (v[0] - v[1])), point.Accumulation, state.Voltage, Tolerance, $"{view.Name} Delta");
                Close.Assert((v[0] + v[1]) / 2, point.Potential, state.Voltage, Tolerance, $"{view.Name} V0");
                if (view.IsMagnet)
                {
                    state.EvaluateChannels(r, distance, w, k);
                    for (int c = 0; c < view.Medium.Channels.Length; c++)
                    {
                        Close.Assert(v[c], w[c], state.Voltage, Tolerance, $"{view.Name} V {c}");
                        Close.Assert(j[c], k[c], state.CurrentDensity, Tolerance, $"{view.Name} J {c}");
                    }
                }
            }
        }
    }

    static Stack Collinear(NoncollinearStack stack)
    {
        var left = stack.Left is SpinLead a ? new Lead(a.Medium, IsReversed(a.Magnetism)) : (End)Reservoir.Ideal;
        var right = stack.Right is SpinLead b ? new Lead(b.Medium, IsReversed(b.Magnetism)) : (End)Reservoir.Ideal;
        var conductors = new List<Magnetism?>();
        if (stack.Left is SpinLead c)
        {
            conductors.Add(c.Magnetism);
        }

        conductors.AddRange(stack.Layers.Select(layer => layer.Magnetism));
        if (stack.Right is SpinLead d)
        {
            conductors.Add(d.Magnetism);
        }

        ImmutableArray<Interface> interfaces =
            [.. stack.Interfaces.Select((boundary, i) => Collinear(boundary, conductors[i], conductors[i + 1]))];
        return new Stack(
            left, [.. stack.Layers.Select(l => new Layer(l.Name, l.Medium, l.Thickness, IsReversed(l.Magnetism)))], interfaces, right, stack.Drive);
    }

    static SharpInterface Collinear(SpinInterface boundary, Magnetism? left, Magnetism? right)
    {
        bool reversed = IsReversed(left ?? right);
        ImmutableArray<ChannelResistance> resistances = boundary is MixingInterface mixing
            ? [new("s_up", 1 / mixing.Conductances.Up), new("s_dn", 1 / mixing.Conductances.Down)]
            : [];
        var reactions = ImmutableArray.CreateBuilder<InterfaceReaction>();
        foreach (LumpedSpinFlip flip in boundary.SpinFlips)
        {
            reactions.Add(new("spin flip", "s_up", flip.Side, "s_dn", flip.Side, flip.Conductance));
        }

        foreach (InterfaceReaction reaction in boundary.Reactions)
        {
            reactions.Add(reaction with { A = Name(reaction.A, reaction.SideA), B = Name(reaction.B, reaction.SideB) });
        }

        return new SharpInterface(resistances, reactions.ToImmutable()) { Axis = left is null ? Side.Right : Side.Left };

        // The collinear network names a normal side in the stack's frame, this one along the magnet across.
        string Name(string channel, Side side) =>
            (side == Side.Left ? left : right) is null && reversed ? (channel == "s_up" ? "s_dn" : "s_up") : channel;
    }

    static bool IsReversed(Magnetism? magnetism) => magnetism?.Direction.Z < 0;
}
