using System.Globalization;
using Larmor.Documents.Results;
using Larmor.Physics.Quantities;
using Xunit;

namespace Larmor.Verification.Experiments;

/// <summary>Signs from a file to the numbers that other programs take.</summary>
public sealed class TorqueSigns
{
    // Texts carry nine digits.
    const double Tolerance = 1e-7;

    static string Valve(string current, bool pinnedLeft, double spacer = 5, string direction = "up")
    {
        string pinned = $"    - {{name: pinned, material: Co, thickness: 10 nm, magnetization: {direction}}}\n", free = "    - {name: free, material: Co, thickness: 10 nm}\n";
        string copper = $"    - {{material: Cu, thickness: {spacer.ToString(CultureInfo.InvariantCulture)} nm}}\n";
        return """
            larmor: 1
            experiment: {kind: torque, layer: free, from: pinned, angles: {values: [90 deg, 30 deg]}}
            materials:
              Co: {rho*: 75 nOhm m, beta: 0.46, l_sf: 60 nm, M_s: 1400 kA/m}
              Cu: {rho: 6 nOhm m, l_sf: 450 nm}
            interfaces:
              Co/Cu:
                AR*: 0.51 fOhm m^2
                gamma: 0.77
                mixing: {G_mix_r: 2.6e15 S/m^2, G_mix_i: 0.3e15 S/m^2}
            stack:
              left: {lead: Cu}
              layers:

            """ + (pinnedLeft ? pinned + copper + free : free + copper + pinned) + $$"""
              right: {lead: Cu}
            drive:
              current_density: {{current}}
            """;
    }

    [Theory]
    [InlineData("1e11 A/m^2", true, true)] // electrons flow to the left, from the free layer to the pinned one
    [InlineData("-1e11 A/m^2", true, false)]
    [InlineData("1e11 A/m^2", false, false)] // electrons flow to the left, from the pinned layer to the free one
    [InlineData("-1e11 A/m^2", false, true)]
    public void Electrons_from_the_free_layer_favour_antiparallel(string current, bool pinnedLeft, bool antiparallel)
    {
        ResultSet results = Files.Run(Valve(current, pinnedLeft));
        Assert.Equal(antiparallel, Files.Scalar(results, "rate_90") > 0);
        Assert.Equal(antiparallel, Files.Scalar(results, "B_DL_90") < 0);
        Assert.True(Files.Scalar(results, "eta_P") > 0);
        Assert.Contains(results.Headline, line => line.Contains(antiparallel ? "favours P → AP" : "favours AP → P", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mirrored_stack_with_reversed_current_feels_the_same_torque()
    {
        ResultSet one = Files.Run(Valve("1e11 A/m^2", pinnedLeft: true)), other = Files.Run(Valve("-1e11 A/m^2", pinnedLeft: false));
        foreach (string key in new[] { "B_DL_90", "B_FL_90", "eta_P", "eta_AP", "Pol", "Lambda", "EpsilonPrime" })
        {
            double expected = Files.Scalar(one, key);
            Assert.Equal(expected, Files.Scalar(other, key), 1e-11 * Math.Abs(expected));
        }
    }

    [Fact]
    public void The_plane_and_the_axis_do_not_matter_for_two_magnets()
    {
        ResultSet one = Files.Run(Valve("1e11 A/m^2", pinnedLeft: true)), other = Files.Run(Valve("1e11 A/m^2", pinnedLeft: true, direction: "[3, -1, 0.5]"));
        foreach (string key in new[] { "AR_90", "eta_90", "eta_FL_90", "Lambda" })
        {
            double expected = Files.Scalar(one, key);
            Assert.Equal(expected, Files.Scalar(other, key), 1e-11 * Math.Abs(expected));
        }
    }

    [Theory]
    [InlineData("1e11 A/m^2", true)]
    [InlineData("-1e11 A/m^2", true)]
    [InlineData("1e11 A/m^2", false)]
    public void Programs_that_read_the_texts_get_the_same_fields(string current, bool pinnedLeft)
    {
        // Equal layers: the form with one Λ is exact, and so must be what the kernels of both programs make of the texts.
        ResultSet results = Files.Run(Valve(current, pinnedLeft, spacer: 5));
        Table table = results.Tables.Single(t => t.Name == "torque");
        string mumax = results.Texts.Single(t => t.FileName == "mumax3.txt").Text, oommf = results.Texts.Single(t => t.FileName == "oommf.txt").Text;
        const double ħ = Constants.ReducedPlanck, e = Constants.ElementaryCharge;
        for (int row = 0; row < 2; row++)
        {
            double c = Math.Cos(Files.Cell(table, "theta", row)!.Value * Math.PI / 180);
            double damping = Files.Cell(table, "B_DL", row)!.Value * 1e-3, field = Files.Cell(table, "B_FL", row)!.Value * 1e-3;

            double position = mumax.Contains("FIXEDLAYER_TOP\n", StringComparison.Ordinal) ? 1 : -1;
            double jz = double.Parse(mumax.Split("J = vector(0, 0, ")[1].Split(')')[0], CultureInfo.InvariantCulture);
            double scale = position * ħ / e * jz / (Value(mumax, "FreeLayerThickness =") * Value(mumax, "Msat ="));
            double square = Math.Pow(Value(mumax, "Lambda ="), 2);
            double ε = Value(mumax, "Pol =") * square / (square + 1 + ((square - 1) * c));
            Assert.Equal(damping, scale * ε, Tolerance * Math.Abs(damping));

            double scaleThere = ħ / e * Value(oommf, "  J ") / (10e-9 * 1400e3);
            double λ = Math.Pow(oommf.Contains("Lambda_free", StringComparison.Ordinal) ? Value(oommf, "  Lambda_free ") : Value(oommf, "  Lambda "), 2);
            (double fixedLayer, double free) = oommf.Contains("P_free", StringComparison.Ordinal)
                ? (Value(oommf, "  P_fixed "), Value(oommf, "  P_free ")) : (Value(oommf, "  P "), Value(oommf, "  P "));
            double there = 0.5 * λ * (((fixedLayer + free) / (λ + 1 + ((λ - 1) * c))) + ((fixedLayer - free) / (λ + 1 - ((λ - 1) * c))));
            Assert.Equal(damping, scaleThere * there, Tolerance * Math.Abs(damping));
            Assert.Equal(Math.Sign(field), Math.Sign(scale * Value(mumax, "EpsilonPrime =")));
            Assert.Equal(Math.Sign(field), Math.Sign(scaleThere * Value(oommf, "  eps_prime ")));
        }
    }

    static double Value(string text, string key) =>
        double.Parse(text.Split('\n').Single(line => line.StartsWith(key, StringComparison.Ordinal))[key.Length..], CultureInfo.InvariantCulture);
}
