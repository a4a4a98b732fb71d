using Larmor.Documents.Experiments;
using Larmor.Documents.Stacks;
using Larmor.Physics.Materials;
using Larmor.Physics.Transport;
using Larmor.Tests.Documents.Experiments;
using Xunit;

namespace Larmor.Tests.Documents.Stacks;

/// <summary>Where materials and interfaces come from.</summary>
public class ResolverTests
{
    const string Layers = "[{material: Co, thickness: 1 nm, magnetization: up}, {material: Cu, thickness: 2 nm}]";

    [Fact]
    public void File_comes_before_the_library()
    {
        Sample own = Loaded.SampleOf(Loaded.Good(Loaded.Profile(Layers, rest: "materials: {Cu: {rho: 5 nOhm m, l_sf: 100 nm}}\ninterfaces: {Co/Cu: ideal}")));
        Assert.Equal(ValetFert.Normal("Cu", 5e-9, 100e-9).Channels, own.Layers[1].Layer.Medium.Channels);
        Assert.DoesNotContain(own.Assumptions, assumption => assumption.Subject == "Cu");
    }

    [Fact]
    public void Override_changes_what_it_names_and_nothing_else()
    {
        Sample plain = Loaded.SampleOf(Loaded.Good(Loaded.Profile(Layers)));
        Sample changed = Loaded.SampleOf(Loaded.Good(Loaded.Profile(Layers, rest: "materials: {Co: {from: Co, l_sf: 38 nm}}")));
        Medium before = plain.Layers[0].Layer.Medium, after = changed.Layers[0].Layer.Medium;
        Assert.Equal(before.Channels, after.Channels);

        // l_sf² = σ_up σ_dn / (σ_t G), eq. (T-25), from the channels and the reaction as built: four roundings.
        Assert.Equal(38e-9, SpinDiffusionLength(after), 38e-9 * 1e-15);
        Assert.NotEqual(SpinDiffusionLength(before), SpinDiffusionLength(after));
        Assert.DoesNotContain(changed.Assumptions, assumption => assumption is { Subject: "Co", Property.Kind.Key: "l_sf" });
        Assert.Contains(changed.Assumptions, assumption => assumption is { Subject: "Co", Property.Kind.Key: "rho*" });
    }

    [Theory]
    [InlineData("N", "F", Side.Right)]
    [InlineData("F", "N", Side.Left)]
    [InlineData("F", "G", Side.Left)]
    [InlineData("G", "F", Side.Right)]
    public void Interface_follows_the_magnet_and_of_two_the_first_of_the_pair(string left, string right, Side axis)
    {
        string pair = left == "N" || right == "N" ? "N/F" : "F/G";
        string Layer(string name) => $"{{material: {name}, thickness: 1 nm{(name == "N" ? "" : ", magnetization: up")}}}";
        string materials = $$"""
            materials:
              N: {rho: 6 nOhm m, l_sf: 450 nm}
              F: {rho*: 75 nOhm m, beta: 0.46, l_sf: 60 nm}
              G: {rho*: 50 nOhm m, beta: -0.2, l_sf: 30 nm}
            interfaces:
              {{pair}}: {AR*: 0.5 fOhm m^2, gamma: 0.7}
            """;
        ExperimentDocument document = Loaded.Good(Loaded.Profile($"[{Layer(left)}, {Layer(right)}]", rest: materials));
        Assert.Equal(axis, Loaded.SampleOf(document).Stack.Interfaces[0].Axis);
    }

    [Fact]
    public void Written_interface_overrides_the_pair_at_its_place_only()
    {
        string layers = "[{material: Co, thickness: 1 nm, magnetization: up}, {interface: ideal}, {material: Cu, thickness: 2 nm}, {material: Co, thickness: 1 nm, magnetization: down}]";
        Stack stack = Loaded.SampleOf(Loaded.Good(Loaded.Profile(layers, rest: "interfaces: {Co/Cu: {AR: 1 fOhm m^2}}"))).Stack;
        Assert.Empty(((SharpInterface)stack.Interfaces[0]).Resistances);
        Assert.Equal(2e-15, ((SharpInterface)stack.Interfaces[1]).Resistances[0].Resistance);
    }

    static double SpinDiffusionLength(Medium medium)
    {
        double up = medium.Channels[0].Conductivity, down = medium.Channels[1].Conductivity;
        return Math.Sqrt(up / (up + down) * down / medium.Reactions[0].Conductance);
    }
}
