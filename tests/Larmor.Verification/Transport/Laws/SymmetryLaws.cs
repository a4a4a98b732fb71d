using Larmor.Physics.Transport;
using Xunit;

namespace Larmor.Verification.Transport.Laws;

/// <summary>Onsager reciprocity and the invariances of a linear network, on random networks.</summary>
public sealed class SymmetryLaws
{
    // R is a sum of positive parts (eq. (T-22)): two orders of the same operations agree to the rounding of the solve, with a
    // factor for forty layers.
    const double Same = 1e-12;

    /// <summary>
    /// Two drives of one interior through different channel-selective contacts: W = Σ_c (V_c J′_c − V′_c J_c) has the same value at every
    /// point, through layers and every kind of interface, because all Onsager coefficients are symmetric (Lagrange's identity;
    /// a source and a probe may be exchanged). Continuous potentials at an ideal face keep it term by term, a resistance r_c
    /// takes r_c J_c J′_c from both products, a reaction likewise.
    /// </summary>
    [Fact]
    public void Source_and_probe_are_reciprocal() => Law.Holds(300, sample =>
    {
        var random = new Random(sample.Seed);
        TransportState one = NetworkSample.Solve(WithContacts(sample.Stack, random)), two = NetworkSample.Solve(WithContacts(sample.Stack, random));
        double[] v = new double[8], j = new double[8], v2 = new double[8], j2 = new double[8];
        double first = 0;
        double rounding = Rounding.OfCurrents(one) + Rounding.OfCurrents(two);
        for (int r = 0; r < one.RegionCount; r++)
        {
            RegionView view = one.Region(r);
            foreach (double z in new[] { 0, view.Length / 3, view.Length })
            {
                one.Evaluate(r, z, v, j);
                two.Evaluate(r, z, v2, j2);
                double sum = 0, scale = 0;
                for (int c = 0; c < view.Channels.Length; c++)
                {
                    sum += (v[c] * j2[c]) - (v2[c] * j[c]);
                    scale += Math.Abs(v[c] * j2[c]) + Math.Abs(v2[c] * j[c]);
                }

                first = r == 0 && z == 0 ? sum : first;
                double power = Math.Abs(one.Voltage * two.CurrentDensity) + Math.Abs(two.Voltage * one.CurrentDensity);
                Assert.True(Math.Abs(sum - first) <= rounding * (scale + power), $"{view.Name} at {z}: {sum:R}, at the start {first:R}, scale {scale:E2}");
            }
        }
    }, reservoirs: true);

    [Fact]
    public void Resistance_is_the_same_from_both_sides() => Law.Holds(300, sample =>
        Assert.Equal(1, NetworkSample.Solve(Mirror(sample.Stack)).Resistance / sample.Solve().Resistance, Same));

    [Fact]
    public void Resistance_does_not_depend_on_the_current() => Law.Holds(100, sample =>
    {
        TransportState state = sample.Solve();
        TransportState back = NetworkSample.Solve(sample.Stack with { Drive = Drive.Current(-3 * sample.Stack.Drive.Value) });
        Assert.Equal(state.Resistance, back.Resistance);
        Assert.Equal(-3, back.Voltage / state.Voltage, 1e-15);
        double[] v = new double[8], j = new double[8], v2 = new double[8], j2 = new double[8];
        state.Evaluate(0, 0, v, j);
        back.Evaluate(0, 0, v2, j2);
        for (int c = 0; c < j.Length; c++)
        {
            Assert.Equal(-3 * j[c], j2[c], 1e-14 * Math.Abs(state.CurrentDensity) * (1 + Rounding.OfCurrents(state)));
        }
    });

    [Fact]
    public void Splitting_a_layer_changes_nothing() => Law.Holds(300, sample =>
    {
        Stack stack = sample.Stack;
        var random = new Random(sample.Seed);
        int i = random.Next(stack.Layers.Length);
        Layer layer = stack.Layers[i];
        double share = 0.01 + (0.98 * random.NextDouble());
        Stack split = stack with
        {
            Layers = stack.Layers.SetItem(i, layer with { Thickness = layer.Thickness * (1 - share) })
                .Insert(i, layer with { Name = "split", Thickness = layer.Thickness * share }),
            Interfaces = stack.Interfaces.Insert(i + (stack.Left is Lead ? 1 : 0), Interface.Ideal),
        };
        TransportState whole = sample.Solve(), parts = NetworkSample.Solve(split);
        Assert.Equal(1, parts.Resistance / whole.Resistance, Same);

        int region = Enumerable.Range(0, whole.RegionCount).First(r => whole.Region(r).Name == layer.Name);
        double[] v = new double[8], v2 = new double[8], j = new double[8], j2 = new double[8];
        whole.Evaluate(region, layer.Thickness * share, v, j);
        parts.Evaluate(region + 1, 0, v2, j2);
        double rounding = Rounding.OfCurrents(whole) + Rounding.OfCurrents(parts) + (1e-15 * layer.Thickness / whole.Region(region).DecayLengths.LastOrDefault(layer.Thickness));
        for (int c = 0; c < layer.Medium.Channels.Length; c++)
        {
            Assert.Equal(v[c], v2[c], Rounding.OfPotentials(parts));
            Assert.Equal(j[c], j2[c], rounding * Math.Abs(whole.CurrentDensity));
        }
    });

    [Fact]
    public void Renaming_and_reordering_channels_changes_nothing() => Law.Holds(300, sample =>
    {
        var random = new Random(sample.Seed);
        string[] names = ["u", "v", "w", "x", "y", "z"];
        random.Shuffle(names);
        string[] old = ["s_up", "s_dn", "d_up", "d_dn", "p", "q"];
        var map = old.Zip(names).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        TransportState state = sample.Solve(), renamed = NetworkSample.Solve(new Renaming(map).Of(sample.Stack));
        Assert.Equal(1, renamed.Resistance / state.Resistance, Same);
        double power = state.CurrentDensity * state.Voltage;
        var own = EntropyLedger.Of(state).Processes.Where(p => p.Kind == ProcessKind.Conduction).ToLookup(p => map[p.Process], p => p.Power);
        var other = EntropyLedger.Of(renamed).Processes.Where(p => p.Kind == ProcessKind.Conduction).ToLookup(p => p.Process, p => p.Power);
        Assert.Equal(own.Count, other.Count);
        foreach (IGrouping<string, double> channel in own)
        {
            Assert.Equal(channel.Sum() / power, other[channel.Key].Sum() / power, 1e-10);
        }
    });

    static Stack WithContacts(Stack stack, Random random) => stack with
    {
        Left = Selective(stack.Layers[0].Medium, random),
        Right = Selective(stack.Layers[^1].Medium, random),
    };

    static Reservoir Selective(Medium medium, Random random) =>
        new([.. medium.Channels.Select(c => new ChannelResistance(c.Name, Math.Pow(10, -17 + (5 * random.NextDouble()))))]);

    /// <summary>The stack read from right to left; J keeps its sign, so it now enters at the other end.</summary>
    static Stack Mirror(Stack stack) => stack with
    {
        Left = stack.Right,
        Right = stack.Left,
        Layers = [.. stack.Layers.Reverse()],
        Interfaces = [.. stack.Interfaces.Reverse().Select(Mirror)],
    };

    static Interface Mirror(Interface boundary) => boundary switch
    {
        SharpInterface sharp => sharp with
        {
            Axis = Other(sharp.Axis),
            Reactions = [.. sharp.Reactions.Select(r => r with { SideA = Other(r.SideA), SideB = Other(r.SideB) })],
        },
        _ => boundary with { Axis = Other(boundary.Axis) },
    };

    static Side Other(Side side) => side == Side.Left ? Side.Right : Side.Left;
}
