using Larmor.Documents.Stacks;
using Larmor.Physics.Transport;
using Larmor.Tests.Documents.Experiments;
using Xunit;

namespace Larmor.Tests.Documents.Stacks;

/// <summary>How `repeat` and `symmetric` are written out, and what the layers are called.</summary>
public class StackExpanderTests
{
    [Fact]
    public void Repeat_writes_the_group_out_and_numbers_it() =>
        Assert.Equal(["Ag", "Cu", "Ag 2", "Cu 2", "Ag 3", "Cu 3"], Names("[{repeat: 3, of: [{material: Ag, thickness: 1 nm}, {material: Cu, thickness: 2 nm}]}]"));

    [Fact]
    public void Repeats_nest()
    {
        Sample sample = Sample("[{repeat: 2, of: [{material: Ag, thickness: 1 nm}, {repeat: 3, of: [{material: Cu, thickness: 2 nm}]}]}]");
        Assert.Equal(["Ag", "Cu", "Cu", "Cu", "Ag", "Cu", "Cu", "Cu"], sample.Layers.Select(layer => layer.Material));
    }

    [Fact]
    public void Mirror_repeats_all_but_the_centre_layer()
    {
        Sample sample = Sample(
            "[{material: Ag, thickness: 1 nm}, {material: Cu, thickness: 2 nm}, {name: centre, material: Ag, thickness: 3 nm}]", "symmetric: true");
        Assert.Equal([1e-9, 2e-9, 3e-9, 2e-9, 1e-9], sample.Stack.Layers.Select(layer => layer.Thickness));
        Assert.Equal(["Ag", "Cu", "centre", "Cu 2", "Ag 2"], sample.Stack.Layers.Select(layer => layer.Name));
    }

    [Fact]
    public void Mirror_reflects_written_interfaces()
    {
        Sample sample = Sample(
            "[{material: Ag, thickness: 1 nm}, {interface: {AR: 1 fOhm m^2}}, {material: Cu, thickness: 2 nm}, {interface: {AR: 2 fOhm m^2}}, {material: Ag, thickness: 3 nm}]",
            "symmetric: true");

        // Both channels in parallel carry AR, so that each has twice of it.
        Assert.Equal([2e-15, 4e-15, 4e-15, 2e-15], sample.Stack.Interfaces.Select(boundary => ((SharpInterface)boundary).Resistances[0].Resistance));
    }

    [Fact]
    public void Written_name_stays_with_its_layer_and_others_are_numbered_around_it()
    {
        Assert.Equal(["Cu 2", "Cu", "Cu 3"], Names("[{material: Cu, thickness: 1 nm}, {name: Cu, material: Ag, thickness: 1 nm}, {material: Cu, thickness: 2 nm}]"));
        Assert.Equal(["Ag", "Ag 3", "Ag 2"], Names("[{material: Ag, thickness: 1 nm}, {material: Ag, thickness: 1 nm}, {name: Ag 2, material: Ag, thickness: 2 nm}]"));
        Assert.Equal(["x", "x 2"], Names("[{repeat: 2, of: [{name: x, material: Ag, thickness: 1 nm}]}]"));
    }

    [Fact]
    public void Names_never_meet_however_they_are_chosen()
    {
        string[] names = Names(
            "[{repeat: 40, of: [{name: a, material: Cu, thickness: 1 nm}, {material: Cu, thickness: 1 nm}, {name: Cu, material: Ag, thickness: 1 nm}, {name: a 7, material: Ag, thickness: 1 nm}]}]");
        Assert.Equal(160, names.Distinct().Count());
    }

    static string[] Names(string layers) => [.. Sample(layers).Stack.Layers.Select(layer => layer.Name)];

    // Explicit entries, so that no boundary depends on what the library knows of Ag and Cu; a pair that no boundary uses would be warned of.
    static Sample Sample(string layers, string right = "right: {reservoir: ideal}")
    {
        bool needed = layers.Contains("Ag", StringComparison.Ordinal) && layers.Contains("Cu", StringComparison.Ordinal) && !layers.Contains("interface", StringComparison.Ordinal);
        return Loaded.SampleOf(Loaded.Good(Loaded.Profile(layers, right, needed ? "interfaces: {Ag/Cu: ideal}" : "")));
    }
}
