using System.Collections.Immutable;
using Larmor.Physics.Transport;
using Xunit;

namespace Larmor.Verification.Transport.Laws;

/// <summary>Limits in which the network becomes a simpler one, with the rate at which it gets there.</summary>
public sealed class LimitLaws
{
    static readonly Interface Resistive = new SharpInterface([new("s_up", 2e-16), new("s_dn", 1.6e-15)], []);

    static readonly Interface Reacting = new SharpInterface(
        [new("s_up", 2e-16), new("s_dn", 1.6e-15)],
        [new("flip", "s_up", Side.Left, "s_dn", Side.Right, 3e14), new("s-d", "s_dn", Side.Left, "s_up", Side.Left, 1e14)]);

    public static TheoryData<int> StackSeeds => [1, 2, 3, 4, 5];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Finite_volumes_converge_to_the_exact_resistance_at_second_order(bool lumped)
    {
        Stack stack = SpinValve(2e23) with { Interfaces = [Resistive, lumped ? Reacting : Interface.Ideal, Resistive with { Axis = Side.Right }] };
        double exact = NetworkSample.Solve(stack).Resistance;

        // Cells of 0.03 down to 0.008 of the shortest decay length: the asymptotic range, with errors of 4e-6 to 1e-7 far above rounding.
        double[] errors = [.. new[] { 100, 200, 400 }.Select(cells => Math.Abs(FiniteVolumes.Resistance(stack, cells) - exact))];
        Assert.Equal(2, Math.Log2(errors[0] / errors[1]), 0.1);
        Assert.Equal(2, Math.Log2(errors[1] / errors[2]), 0.1);
        Assert.True(errors[2] < 1e-6 * exact, $"error {errors[2] / exact:E2}");
    }

    [Theory]
    [MemberData(nameof(StackSeeds))]
    public void Without_reactions_the_channels_are_parallel_resistors(int seed)
    {
        Stack stack = Unmixed(seed, 0);
        Assert.Equal(1, NetworkSample.Solve(stack).Resistance / Parallel(stack), 1e-13);
    }

    [Theory]
    [MemberData(nameof(StackSeeds))]
    public void Weak_reactions_lower_the_resistance_in_proportion(int seed)
    {
        // First-order perturbation of the least dissipation: δR ∝ G. Three decades apart the ratio is 1000 up to (t/Λ)² ≈ 1e-5.
        double parallel = Parallel(Unmixed(seed, 0));
        double one = parallel - NetworkSample.Solve(Unmixed(seed, 1e18)).Resistance;
        double two = parallel - NetworkSample.Solve(Unmixed(seed, 1e21)).Resistance;
        Assert.True(one > 0);
        Assert.Equal(3, Math.Log10(two / one), 0.02);
    }

    [Fact]
    public void Strong_reactions_merge_channels_with_an_error_that_falls_as_the_decay_length()
    {
        // s↓ and d↓ share one potential but for a boundary layer Λ ∝ G^(−1/2) where d↓ ends: error ∝ Λ, rate 1/2.
        double merged = NetworkSample.Solve(SpinValve(null)).Resistance;
        double[] errors = [.. new[] { 1e27, 1e29, 1e31 }.Select(g => NetworkSample.Solve(SpinValve(g)).Resistance - merged)];
        Assert.All(errors, error => Assert.True(error > 0));
        Assert.Equal(0.5, Math.Log10(errors[0] / errors[1]) / 2, 0.02);
        Assert.Equal(0.5, Math.Log10(errors[1] / errors[2]) / 2, 0.005);
    }

    [Fact]
    public void A_strong_reaction_equals_a_merged_channel_where_nothing_ends()
    {
        // One magnet between ideal reservoirs, s↓ and d↓ fed alike: no boundary layer and no error at any G.
        Medium three = Magnet(2e23), two = Magnet(null);
        double split = NetworkSample.Solve(Alone(three)).Resistance, merged = NetworkSample.Solve(Alone(two)).Resistance;
        Assert.Equal(1, split / merged, 1e-14);

        static Stack Alone(Medium medium) => new(Reservoir.Ideal, [new("F", medium, 5e-9)], [], Reservoir.Ideal, Drive.Current(1e11));
    }

    [Fact]
    public void A_vanishing_layer_leaves_the_junction_it_was_put_in()
    {
        // A layer of thickness t adds its ohmic resistance and its relaxation, both in proportion to t.
        Medium copper = Copper(), magnet = Magnet(2e23);
        Stack bare = new(new Lead(copper), [], [Interface.Ideal], new Lead(Magnet(null)), Drive.Current(1e11));
        double r = NetworkSample.Solve(bare).Resistance;
        double[] errors = [.. new[] { 1e-11, 1e-13, 1e-15 }.Select(t => NetworkSample.Solve(
            bare with { Layers = [new("thin", magnet, t)], Interfaces = [Interface.Ideal, Interface.Ideal] }).Resistance - r)];
        Assert.Equal(2, Math.Log10(errors[0] / errors[1]), 0.01);
        Assert.Equal(2, Math.Log10(errors[1] / errors[2]), 0.01);
    }

    [Fact]
    public void A_layer_of_ten_thousand_decay_lengths_separates_its_junctions()
    {
        Medium copper = Copper(), magnet = Magnet(2e23);
        double thickness = 1e4 * 60e-9;
        Stack thick = new(new Lead(copper), [new("F", magnet, thickness)], [Resistive with { Axis = Side.Right }, Resistive], new Lead(copper), Drive.Current(1e11));
        double left = NetworkSample.Solve(new Stack(new Lead(copper), [], [Resistive with { Axis = Side.Right }], new Lead(magnet), Drive.Current(1))).ExcessResistance;
        double right = NetworkSample.Solve(new Stack(new Lead(magnet), [], [Resistive], new Lead(copper), Drive.Current(1))).ExcessResistance;
        Assert.Equal(1, NetworkSample.Solve(thick).ExcessResistance / (left + right), 1e-10);
    }

    /// <summary>Cu | three-channel magnet | Cu | reversed two-channel magnet between reservoirs; null merges s↓ and d↓.</summary>
    static Stack SpinValve(double? interband) => new(
        Reservoir.Ideal,
        [new("N", Copper(), 10e-9), new("F", Magnet(interband), 8e-9), new("S", Copper(), 5e-9), new("G", Magnet(null), 6e-9, Reversed: true)],
        [Resistive, Interface.Ideal, Resistive with { Axis = Side.Right }],
        Reservoir.Ideal,
        Drive.Current(1e11));

    static Medium Copper() => new("Cu", [new("s_up", 8e7), new("s_dn", 8e7)], [new("flip", "s_up", "s_dn", 2e20)]);

    static Medium Magnet(double? interband) => interband is double g
        ? new("F", [new("s_up", 9e6), new("s_dn", 5e6), new("d_dn", 3e6)], [new("flip", "s_up", "s_dn", 2e22), new("s-d", "s_dn", "d_dn", g)])
        : new("F", [new("s_up", 9e6), new("s_dn", 8e6)], [new("flip", "s_up", "s_dn", 2e22)]);

    /// <summary>Three channels that run through five layers with interface and contact resistances, all with the same G.</summary>
    static Stack Unmixed(int seed, double conductance)
    {
        var random = new Random(seed);
        string[] names = ["s_up", "s_dn", "p"];
        ImmutableArray<Reaction> reactions = [new("a", "s_up", "s_dn", conductance), new("b", "s_dn", "p", conductance)];
        Layer[] layers = [.. Enumerable.Range(0, 5).Select(i => new Layer(
            $"L{i}", new Medium("M", [.. names.Select(c => new Channel(c, 1e6 * (1 + (9 * random.NextDouble()))))], reactions), 1e-9 * (1 + random.NextDouble())))];
        return new Stack(
            new Reservoir([.. names.Select(c => new ChannelResistance(c, 1e-15 * random.NextDouble()))]),
            [.. layers],
            [.. Enumerable.Range(0, 4).Select(_ => new SharpInterface([.. names.Select(c => new ChannelResistance(c, 1e-15 * random.NextDouble()))], []))],
            Reservoir.Ideal,
            Drive.Current(1e11));
    }

    static double Parallel(Stack stack)
    {
        double conductance = 0;
        foreach (string channel in stack.Layers[0].Medium.Channels.Select(c => c.Name))
        {
            double resistance = stack.Layers.Sum(l => l.Thickness / l.Medium.Channels.First(c => c.Name == channel).Conductivity)
                + stack.Interfaces.Cast<SharpInterface>().Sum(s => s.Resistances.First(r => r.Channel == channel).Resistance)
                + ((Reservoir)stack.Left).Resistances.First(r => r.Channel == channel).Resistance;
            conductance += 1 / resistance;
        }

        return 1 / conductance;
    }
}
