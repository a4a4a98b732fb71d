using System.Collections.Immutable;
using Larmor.Documents.Experiments;
using Larmor.Documents.Syntax;
using Larmor.Experiments;
using Xunit;

namespace Larmor.Tests.Documents.Experiments;

/// <summary>What files of experiments that turn a layer may say, and what they are told when they do not.</summary>
public sealed class TorqueFileTests
{
    const string Good = """
        larmor: 1
        experiment: {kind: torque, layer: free, from: pinned}
        materials:
          Py: {rho*: 291 nOhm m, beta: 0.76, l_sf: 5.5 nm, lambda_J: 1.2 nm, lambda_phi: 2 nm, M_s: 860 kA/m}
          Co: {rho*: 75 nOhm m, beta: 0.46, l_sf: 60 nm}
          Cu: {rho: 21 nOhm m, l_sf: 350 nm}
        interfaces:
          Py/Cu: ideal
          Co/Cu:
            AR*: 0.51 fOhm m^2
            gamma: 0.77
            mixing: {G_mix_r: 1.1e15 S/m^2, G_mix_i: 0 S/m^2}
        stack:
          left: {lead: Cu}
          layers:
            - {name: pinned, material: Co, thickness: 10 nm, magnetization: up}
            - {material: Cu, thickness: 8 nm}
            - {name: free, material: Py, thickness: 4 nm}
          right: {lead: Cu}
        drive: {current_density: 1e11 A/m^2}
        """;

    public static TheoryData<string, string, string> Faults => new()
    {
        { "magnetization: up", "magnetization: [0, 0, 0]", "layer 'pinned': magnetization must not be the zero vector, which has no direction" },
        { "magnetization: up", "magnetization: [1, 0]", "layer 'pinned': magnetization must have at least 3" },
        { "magnetization: up", "magnetization: {theta: 90 deg}", "direction: the key phi is missing" },
        { "magnetization: up", "magnetization: {theta: 90, phi: 0 deg}", "direction: theta must carry a unit" },
        { ", magnetization: up", "", "layer 'pinned': its direction is missing" },
        { "thickness: 4 nm}", "thickness: 4 nm, magnetization: up}", "layer 'free': this experiment turns it, so that it has no direction of its own" },
        { "thickness: 8 nm}", "thickness: 8 nm, magnetization: up}", "layer 'Cu': Cu is not magnetic" },
        { "layer: free", "layer: fre", "the stack has no layer 'fre'" },
        { "layer: free", "layer: Cu", "layer 'Cu' is not magnetic" },
        { "from: pinned", "from: left lead", "the stack has no magnet 'left lead'" },
        { "from: pinned", "from: free", "'free' cannot turn from its own direction" },
        { "from: pinned", "from: pinned, toward: [0, 0, -2]", "this direction is parallel to that of 'pinned': both span no plane" },
        { "from: pinned", "from: pinned, angles: {from: 0 deg, to: 90, points: 5}", "angles: to must carry a unit" },
        { ", M_s: 860 kA/m", "", "layer 'free': the torque as a field needs the saturation magnetization of Py" },
        { ", lambda_J: 1.2 nm", "", "layer 'free': spin across the magnetization enters Py, whose lambda_J is missing" },
        { ", lambda_J: 1.2 nm, lambda_phi: 2 nm", "", "layer 'free': spin across the magnetization enters Py, whose lambda_J and lambda_phi are missing" },
        { "lambda_J: 1.2 nm", "lambda_J: 0 nm", "material 'Py': lambda_J must be positive" },
        { "lambda_J: 1.2 nm", "lambda_J: 1.2 nm, precession: usual", "material 'Py': precession must be negative or positive, got 'usual'" },
        { "l_sf: 350 nm", "l_sf: 350 nm, lambda_J: 1 nm", "material 'Cu' is not magnetic, so that no spin is across its magnetization" },
        { "    mixing: {G_mix_r: 1.1e15 S/m^2, G_mix_i: 0 S/m^2}\n", "", "Cu/Co: AR* and gamma say nothing of spin across the magnetization" },
        { "G_mix_i: 0 S/m^2", "G_mix_i: 0 S/m^2, T_mix_r: 9e15 S/m^2", "Cu/Co: |Re T_mix| must not exceed Re G_mix" },
        { "G_mix_r: 1.1e15 S/m^2", "G_mix_r: -1 S/m^2", "mixing: G_mix_r must not be negative" },
        { "G_mix_r: 1.1e15 S/m^2, ", "", "mixing: needs G_mix_r or g_r" },
        { "gamma: 0.77", "gamma: 0.77\n    delta: 0.3", "Cu/Co: delta spreads spin flip through the interface, which has a meaning for parallel axes only" },
        { "left: {lead: Cu}", "left: {reservoir: {resistances: {s_up: 3 fOhm m^2}}}", "the left contact: resistances by channel say nothing of spin across the magnetization" },
        { "  right: {lead: Cu}", "    - {name: cap, material: Cu, thickness: 5 nm}\n  right: {reservoir: {AR: 3 fOhm m^2}}", "the right contact: a contact resistance stands beside a magnet only, here is Cu" },
        { "    - {material: Cu, thickness: 8 nm}\n", "    - {interface: {AR*: 1 fOhm m^2, gamma: 0.5}}\n", "Co/Py: AR* and gamma follow the axis of one magnet, but both sides are magnets" },
        { "experiment: {kind: torque, layer: free, from: pinned}", "experiment: {kind: profile}", "layer 'free': Py is magnetic; its direction is missing" },
        { "experiment: {kind: torque, layer: free, from: pinned}", "experiment: {kind: torque, layer: free}", "experiment: the key from is missing" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_named(string good, string bad, string message)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        Diagnostics diagnostics = Read(Good.Replace(good, bad, StringComparison.Ordinal), out ExperimentDocument? document);
        Assert.Null(document);
        string[] messages = [.. diagnostics.Sorted().Where(d => d.Severity == Severity.Error).Select(d => d.Message)];
        Assert.Contains(messages, found => found.Contains(message, StringComparison.Ordinal));
        Assert.True(messages.Length == 1, string.Join(Environment.NewLine, messages));
    }

    [Fact]
    public void Another_direction_needs_a_plane()
    {
        string three = Good.Replace("    - {name: free,", "    - {name: third, material: Co, thickness: 3 nm, magnetization: [1, 0, 1]}\n    - {material: Cu, thickness: 3 nm}\n    - {name: free,", StringComparison.Ordinal);
        Diagnostics diagnostics = Read(three, out ExperimentDocument? document);
        Assert.Null(document);
        Assert.Contains("other magnets are not parallel to 'pinned'", Assert.Single(diagnostics.Sorted()).Message, StringComparison.Ordinal);
        Assert.Empty(Read(three.Replace("from: pinned", "from: pinned, toward: {theta: 90 deg, phi: 30 deg}", StringComparison.Ordinal), out document).Sorted());
        Assert.NotNull(document);
    }

    [Fact]
    public void One_axis_experiments_keep_to_up_and_down()
    {
        string profile = Good.Replace("experiment: {kind: torque, layer: free, from: pinned}", "experiment: {kind: profile}", StringComparison.Ordinal)
            .Replace("thickness: 4 nm}", "thickness: 4 nm, magnetization: [1, 0, 0]}", StringComparison.Ordinal);
        Diagnostics diagnostics = Read(profile, out ExperimentDocument? document);
        Assert.Null(document);
        Assert.Contains("keeps all magnetizations to one axis", Assert.Single(diagnostics.Sorted()).Message, StringComparison.Ordinal);
        Assert.Empty(Read(profile.Replace("[1, 0, 0]", "down", StringComparison.Ordinal), out document).Sorted());
        Assert.NotNull(document);
    }

    [Fact]
    public void Explain_says_every_default_of_transverse_spin()
    {
        Read(Good, out ExperimentDocument? document);
        string text = string.Join('\n', Explanation.Lines(document!));
        Assert.Contains("precession negative (the default", text, StringComparison.Ordinal);
        Assert.Contains("T_mix = 0 (the default)", text, StringComparison.Ordinal);
        Assert.Contains("Co: no spin across the magnetization enters it", text, StringComparison.Ordinal);
        Assert.Contains("'pinned' lies on the left: J < 0 carries electrons from it to 'free'", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Channels_per_area_are_conductances_in_units_of_the_quantum()
    {
        Read(Good, out ExperimentDocument? siemens);
        // e²/h = 3.874045865e-5 S: 28.394 channels per nm² are 1.1e15 S/m².
        Read(Good.Replace("G_mix_r: 1.1e15 S/m^2, G_mix_i: 0 S/m^2", "g_r: 28.3940963 1/nm^2, g_i: 0 1/nm^2", StringComparison.Ordinal), out ExperimentDocument? channels);
        double expected = Eta(siemens!);
        Assert.Equal(expected, Eta(channels!), 1e-8 * expected);
    }

    [Fact]
    public void A_library_magnetization_is_an_assumption_that_the_resolved_file_keeps()
    {
        string library = "temperature: 4.2 K\n" + Good.Replace(
            "Py: {rho*: 291 nOhm m, beta: 0.76, l_sf: 5.5 nm, lambda_J: 1.2 nm, lambda_phi: 2 nm, M_s: 860 kA/m}",
            "Py: {from: Ni80Fe20, lambda_J: 1.2 nm, lambda_phi: 2 nm}", StringComparison.Ordinal);
        Assert.Empty(Read(library, out ExperimentDocument? document).Sorted());
        Assert.Contains(document!.Experiment.Assumptions, a => a.Property.Kind.Key == "M_s" && a.Subject == "Py");
    }

    static double Eta(ExperimentDocument document) => document.Experiment.Run(Conduct.Quiet).Scalars.Single(s => s.Key == "eta_90").Value;

    static Diagnostics Read(string yaml, out ExperimentDocument? document)
    {
        var diagnostics = new Diagnostics();
        document = ExperimentDocument.Load(new SourceText("torque.yaml", yaml), ImmutableArray<Setting>.Empty, diagnostics);
        return diagnostics;
    }
}
