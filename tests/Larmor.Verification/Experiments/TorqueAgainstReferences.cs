using System.Collections.Immutable;
using System.Text.Json;
using Larmor.Documents.Examples;
using Larmor.Documents.Results;
using Larmor.Experiments;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;
using Larmor.Verification.Noncollinear;
using Xunit;

namespace Larmor.Verification.Experiments;

/// <summary>The experiments that turn a layer, against the high-precision sets nc01 to nc04, and a file against nc03.</summary>
public sealed class TorqueAgainstReferences
{
    // The sets are good to 1e-14 of the scale; a solve adds a few roundings.
    const double Tolerance = 1e-13;

    public static TheoryData<string> Sets =>
        ["nc01_Co_Cu_Co_ideal_vs_angle", "nc02_Co_Cu_Co_mixing_vs_angle", "nc03_Py_Cu_Py_ideal_vs_angle", "nc04_Py_Cu_Py_transmitted_mixing_vs_angle"];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Torque_and_resistance_follow_the_reference_at_every_angle(string set)
    {
        ImmutableArray<NoncollinearCase> cases = NoncollinearCase.Load(set);
        NoncollinearStack stack = cases[0].Stack;
        int layer = stack.Layers.ToList().FindLastIndex(l => l.Magnetism is not null);
        Vector3D toward = cases.First(item => item.Label.StartsWith("theta=90 ", StringComparison.Ordinal)).Stack.Layers[layer].Magnetism!.Direction;
        TurnedLayer turned = TurnedLayer.Through(layer, new Vector3D(0, 0, 1), toward, Side.Left)!;
        ImmutableArray<double> angles = [.. cases.Select(AngleOf)];
        TorqueResult torque = TorqueExperiment.Run(stack, turned, 8e5, angles, null);
        AngularResistanceResult resistance = AngularResistanceExperiment.Run(stack, turned, angles, null);
        for (int i = 0; i < cases.Length; i++)
        {
            JsonElement region = cases[i].Results.GetProperty("regions")[layer + (stack.Left is SpinLead ? 1 : 0)];
            double expected = cases[i].Results.GetProperty("R_total").GetDouble();
            Close.Assert(NoncollinearCase.Vector(region.GetProperty("j_u")), torque.Points[i].OnMagnetization, 1e11, Tolerance, $"{cases[i].Label} j_u");
            Close.Assert(expected, resistance.Points[i].Resistance, expected, Tolerance, $"{cases[i].Label} R");
        }

        Assert.Equal(0.0, torque.Balance.Energy, 1e-13);
        Assert.Equal(0.0, torque.Balance.AngularMomentum, 1e-13);
    }

    [Fact]
    public void A_file_gives_the_reference_from_end_to_end()
    {
        ImmutableArray<NoncollinearCase> cases = NoncollinearCase.Load("nc03_Py_Cu_Py_ideal_vs_angle");
        ResultSet results = Files.Run(ExampleLibrary.All.Single(e => e.Name == "spin-torque-valve").Text
            .Replace("points: 61", "points: 13", StringComparison.Ordinal));
        Table table = results.Tables.Single(t => t.Name == "torque");
        for (int i = 0; i < cases.Length; i++)
        {
            JsonElement region = cases[i].Results.GetProperty("regions")[3];
            string label = cases[i].Label;
            Close.Assert(cases[i].Results.GetProperty("R_total").GetDouble() * 1e15, Files.Cell(table, "AR", i)!.Value, 3, Tolerance, $"{label} AR");
            var j = new Vector3D(Files.Cell(table, "j_x", i)!.Value, Files.Cell(table, "j_y", i)!.Value, Files.Cell(table, "j_z", i)!.Value);
            Close.Assert(NoncollinearCase.Vector(region.GetProperty("j_u")), j, 1e11, Tolerance, $"{label} j_u");
            if (region.GetProperty("coefficients").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } part)
            {
                double sine = Math.Sin(AngleOf(cases[i]));
                Close.Assert(part.GetProperty("damping_like").GetDouble(), Files.Cell(table, "a_DL", i)!.Value, 1e11 / sine, Tolerance, $"{label} a_DL");
                Close.Assert(part.GetProperty("field_like").GetDouble(), Files.Cell(table, "a_FL", i)!.Value, 1e11 / sine, Tolerance, $"{label} a_FL");
            }
        }

        Assert.Null(Files.Cell(table, "a_DL", 0));
    }

    static double AngleOf(NoncollinearCase item) =>
        double.Parse(item.Label.Split('=', ' ')[1], System.Globalization.CultureInfo.InvariantCulture) * Math.PI / 180;
}
