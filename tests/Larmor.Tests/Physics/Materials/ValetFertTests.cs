using Larmor.Physics.Materials;
using Larmor.Physics.Transport;
using Xunit;

namespace Larmor.Tests.Physics.Materials;

public class ValetFertTests
{
    // A handful of roundings of 1e-16 each separate the shorthand from the network.
    const double Roundings = 1e-14;

    [Theory]
    [InlineData(75e-9, 0.46, 60e-9)]
    [InlineData(291e-9, 0.76, 5.5e-9)]
    [InlineData(34e-9, -0.14, 21e-9)]
    [InlineData(6e-9, 0, 450e-9)]
    [InlineData(100e-9, 0.99, 1e-3)]
    public void Two_channels_give_back_their_shorthand(double rhoStar, double beta, double lsf)
    {
        Medium medium = ValetFert.TwoChannel("F", rhoStar, beta, lsf);
        (double up, double down) = (ConductivityOf(medium, "s_up"), ConductivityOf(medium, "s_dn"));
        Reaction flip = Assert.Single(medium.Reactions);

        Assert.Equal(1, (1 / up + 1 / down) / (4 * rhoStar), Roundings);
        Assert.Equal(beta, (up - down) / (up + down), Roundings);
        Assert.Equal(1, Math.Sqrt(1 / (flip.Conductance * (1 / up + 1 / down))) / lsf, Roundings);
        Assert.Equal(("spin flip", "s_up", "s_dn"), (flip.Name, flip.A, flip.B));
    }

    [Fact]
    public void Starred_resistivity_exceeds_the_resistivity_by_one_minus_beta_squared()
    {
        Medium medium = ValetFert.TwoChannel("Co", 75e-9, 0.46, 60e-9);
        Assert.Equal(1, 75e-9 * (1 - 0.46 * 0.46) * medium.TotalConductivity, Roundings);
    }

    [Fact]
    public void Normal_metal_halves_its_conductivity_and_may_keep_its_spins()
    {
        Medium medium = ValetFert.Normal("N", 6e-9, double.PositiveInfinity);
        Assert.Equal(ConductivityOf(medium, "s_up"), ConductivityOf(medium, "s_dn"));
        Assert.Equal(1, 6e-9 * medium.TotalConductivity, Roundings);
        Assert.Equal(0, Assert.Single(medium.Reactions).Conductance);
    }

    [Fact]
    public void Three_channels_give_back_both_lengths()
    {
        Medium medium = ValetFert.ThreeChannel("Co", 9e6, 5e6, 3e6, 60e-9, 3e-9);
        Assert.Equal(["s_up", "s_dn", "d_dn"], medium.Channels.Select(channel => channel.Name));
        Assert.Equal(60e-9, LengthOf(medium, "spin flip", "s_up", "s_dn"), 60e-9 * Roundings);
        Assert.Equal(3e-9, LengthOf(medium, "s-d", "s_dn", "d_dn"), 3e-9 * Roundings);
    }

    [Theory]
    [InlineData(0.51e-15, 0.77, 0.33)]
    [InlineData(0.5e-15, -0.2, 0.34)]
    public void Distributed_interface_gives_back_its_shorthand(double arStar, double gamma, double delta)
    {
        DistributedInterface built = Assert.IsType<DistributedInterface>(ValetFert.FromValetFert(arStar, gamma, delta));
        double up = built.Resistances.Single(r => r.Channel == "s_up").Resistance;
        double down = built.Resistances.Single(r => r.Channel == "s_dn").Resistance;

        Assert.Equal(1, (up + down) / (4 * arStar), Roundings);
        Assert.Equal(gamma, (down - up) / (down + up), Roundings);
        Assert.Equal(delta, Math.Sqrt(Assert.Single(built.Reactions).Conductance * (up + down)), Roundings);
    }

    [Fact]
    public void Interface_without_flips_is_sharp()
    {
        SharpInterface built = Assert.IsType<SharpInterface>(ValetFert.FromValetFert(1, 0.5, 0));
        Assert.Equal([1, 3], built.Resistances.Select(r => r.Resistance));
        Assert.Empty(built.Reactions);
    }

    [Fact]
    public void Contact_channels_in_parallel_give_the_contact_resistance()
    {
        SharpInterface built = Assert.IsType<SharpInterface>(ValetFert.FromContact(3e-15));
        Assert.Equal(1, 3e-15 * built.Resistances.Sum(r => 1 / r.Resistance), Roundings);
        Assert.Equal(built.Resistances[0].Resistance, built.Resistances[1].Resistance);
    }

    [Fact]
    public void Interface_without_resistance_and_flips_is_ideal()
    {
        Assert.Same(Interface.Ideal, ValetFert.FromValetFert(0, 0.5, 0));
        Assert.Same(Interface.Ideal, ValetFert.FromContact(0));
    }

    [Fact]
    public void Bad_arguments_are_named()
    {
        foreach (double bad in new[] { 0, -1, double.NaN, double.PositiveInfinity })
        {
            Refused("rhoStar", () => ValetFert.TwoChannel("F", bad, 0.5, 1e-9));
            Refused("rho", () => ValetFert.Normal("N", bad, 1e-9));
            Refused("sigmaSUp", () => ValetFert.ThreeChannel("F", bad, 1, 1, 1, 1));
            Refused("sigmaSDown", () => ValetFert.ThreeChannel("F", 1, bad, 1, 1, 1));
            Refused("sigmaDDown", () => ValetFert.ThreeChannel("F", 1, 1, bad, 1, 1));
        }

        foreach (double bad in new[] { 0, -1e-9, double.NaN })
        {
            Refused("lsf", () => ValetFert.TwoChannel("F", 1e-8, 0.5, bad));
            Refused("lsf", () => ValetFert.Normal("N", 1e-8, bad));
            Refused("lsd", () => ValetFert.ThreeChannel("F", 1, 1, 1, 1, bad));
        }

        foreach (double bad in new[] { -1, 1, 1.2, double.NaN })
        {
            Refused("beta", () => ValetFert.TwoChannel("F", 1e-8, bad, 1e-9));
            Refused("gamma", () => ValetFert.FromValetFert(1e-15, bad, 0));
        }

        foreach (double bad in new[] { -1e-15, double.NaN, double.PositiveInfinity })
        {
            Refused("arStar", () => ValetFert.FromValetFert(bad, 0, 0));
            Refused("delta", () => ValetFert.FromValetFert(1e-15, 0, bad));
            Refused("ar", () => ValetFert.FromContact(bad));
        }

        Refused("delta", () => ValetFert.FromValetFert(0, 0, 0.3));
    }

    static void Refused(string parameter, Func<object> call) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(call).ParamName);

    static double ConductivityOf(Medium medium, string channel) => medium.Channels.Single(c => c.Name == channel).Conductivity;

    // l⁻² = G (1/σ_a + 1/σ_b), the definition that the built conductances must satisfy.
    static double LengthOf(Medium medium, string reaction, string a, string b)
    {
        Reaction found = medium.Reactions.Single(r => r.Name == reaction && r.A == a && r.B == b);
        return 1 / Math.Sqrt(found.Conductance * (1 / ConductivityOf(medium, a) + 1 / ConductivityOf(medium, b)));
    }
}
