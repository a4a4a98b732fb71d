using System.Text.Json;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;
using Xunit;

namespace Larmor.Verification.Noncollinear;

/// <summary>
/// Every stack of the sets nc01–nc13: resistance, spin currents and accumulation at both faces, torques and their
/// decomposition, angular momentum and energy.
/// </summary>
public sealed class ReferenceStacks
{
    // All relative to the scale of the quantity (R, J, V). The reference itself is good to 5e-14 J for layers of 1000 decay
    // lengths and to 1e-14 elsewhere.
    const double Tolerance = 1e-13;

    public static TheoryData<string> Files => [.. NoncollinearCase.Files];

    [Fact]
    public void All_sets_are_present() => Assert.Equal(13, NoncollinearCase.Files.Count());

    [Theory]
    [MemberData(nameof(Files))]
    public void Resistance_is_reproduced(string file) => ForEach(file, (reference, state) =>
    {
        double scale = Math.Max(reference.Results.GetProperty("R_total").GetDouble(), 1e-17); // zero for one uniform magnet
        Near(reference.Results.GetProperty("R_total").GetDouble(), state.Resistance, scale, "R");
        Near(reference.Results.GetProperty("R_ohmic").GetDouble(), state.OhmicResistance, scale, "R_ohmic");
        Near(reference.Results.GetProperty("R_excess").GetDouble(), state.ExcessResistance, scale, "R_ex");
        Near(reference.Results.GetProperty("V_left").GetDouble(), state.Voltage, scale * Math.Abs(state.CurrentDensity), "V");
    });

    [Theory]
    [MemberData(nameof(Files))]
    public void Spin_currents_and_accumulations_at_both_faces_are_reproduced(string file) => ForEach(file, (reference, state) =>
    {
        double current = Math.Abs(state.CurrentDensity);
        double voltage = Math.Max(Math.Abs(state.Voltage), 1e-17 * current);
        for (int r = 0; r < state.RegionCount; r++)
        {
            JsonElement expected = reference.Results.GetProperty("regions")[r];
            SpinRegionView view = state.Region(r);
            foreach (string side in new[] { "left", "right" })
            {
                if (!expected.TryGetProperty($"J0_j_{side}_face", out JsonElement flux))
                {
                    continue;
                }

                double distance = side == "right" && view.Kind == RegionKind.Layer ? view.Thickness : 0;
                SpinPoint point = state.Evaluate(r, distance);
                Near(flux[0].GetDouble(), point.Charge, current, $"{view.Name} J0 {side}");
                Near(NoncollinearCase.Vector(flux, 1), point.SpinCurrent, current, $"{view.Name} j {side}");
                Near(expected.GetProperty($"V0_{side}_face").GetDouble(), point.Potential, voltage, $"{view.Name} V0 {side}");
                Near(NoncollinearCase.Vector(expected.GetProperty($"Delta_{side}_face")), point.Accumulation, voltage, $"{view.Name} Delta {side}");
                CheckExtras(expected, state, r, distance, side, current);
            }
        }
    });

    [Theory]
    [MemberData(nameof(Files))]
    public void Torques_and_their_parts_are_reproduced(string file) => ForEach(file, (reference, state) =>
    {
        double current = Math.Abs(state.CurrentDensity);
        JsonElement regions = reference.Results.GetProperty("regions");
        for (int r = 0; r < state.RegionCount; r++)
        {
            JsonElement expected = regions[r];
            if (!state.Region(r).IsMagnet)
            {
                continue;
            }

            var torque = SpinTorque.Of(state, r);
            string name = state.Region(r).Name;
            Near(NoncollinearCase.Vector(expected.GetProperty("j_abs")), torque.Absorbed, current, $"{name} j_abs");
            Near(NoncollinearCase.Vector(expected.GetProperty("j_abs")), torque.AbsorbedInside, current, $"{name} j_abs inside");
            Near(NoncollinearCase.Vector(expected.GetProperty("j_u")), torque.OnMagnetization, current, $"{name} j_u");

            // The reference takes ħ = 1.054571817e-34, ten digits of the exact h/2π: 6.2e-10 below it.
            Close.Assert(NoncollinearCase.Vector(expected.GetProperty("torque_N_per_m")), torque.PerArea, torque.PerArea.Length + (1e-3 * current * SpinTorque.HalfQuantum), 1e-9, $"{name} torque");
            foreach ((string key, Vector3D actual) in new[] { ("J0_j_left_N_side", torque.Entering), ("J0_j_right_N_side", torque.Leaving) })
            {
                if (expected.TryGetProperty(key, out JsonElement outside))
                {
                    Near(NoncollinearCase.Vector(outside, 1), actual, current, $"{name} {key}");
                }
            }

            foreach (JsonElement part in expected.GetProperty("coefficients").EnumerateArray())
            {
                Vector3D p = NoncollinearCase.Vector(regions.EnumerateArray()
                    .First(other => other.GetProperty("name").GetString() == part.GetProperty("p").GetString()).GetProperty("axis"));
                double sine = torque.Axis.Cross(p).Length;
                TorqueComponents components = torque.Along(p)!.Value;
                Near(part.GetProperty("damping_like").GetDouble(), components.DampingLike, current / sine, $"{name} a_DL");
                Near(part.GetProperty("field_like").GetDouble(), components.FieldLike, current / sine, $"{name} a_FL");
            }
        }
    });

    [Theory]
    [MemberData(nameof(Files))]
    public void Angular_momentum_is_balanced_and_its_parts_are_reproduced(string file) => ForEach(file, (reference, state) =>
    {
        double current = Math.Abs(state.CurrentDensity);
        var balance = SpinBalance.Of(state);
        Near(Vector3D.Zero, balance.Defect, current, "defect");
        Near(NoncollinearCase.Vector(reference.Results.GetProperty("spin_current_in")), balance.Entering, current, "in");
        Near(NoncollinearCase.Vector(reference.Results.GetProperty("spin_current_out")), balance.Leaving, current, "out");
        Near(NoncollinearCase.Vector(reference.Results.GetProperty("to_magnetisations")), balance.ToMagnetizations, current, "magnets");
        Near(NoncollinearCase.Vector(reference.Results.GetProperty("to_lattice")), balance.ToLattice, current, "lattice");
    });

    [Theory]
    [MemberData(nameof(Files))]
    public void Dissipation_balances_the_power_and_its_parts_are_reproduced(string file) => ForEach(file, (reference, state) =>
    {
        var ledger = SpinLedger.Of(state);
        double scale = Math.Max(ledger.Supplied, 1e-17 * state.CurrentDensity * state.CurrentDensity);
        Near(ledger.Supplied, ledger.Dissipated, scale, "energy");
        Near(reference.Results.GetProperty("dissipation_total_W_m2").GetDouble(), ledger.Dissipated, scale, "total");
        for (int r = 0; r < state.RegionCount; r++)
        {
            double power = ledger.Processes.Where(process => process.Region == r).Sum(process => process.Power);
            Near(reference.Results.GetProperty("regions")[r].GetProperty("dissipation_W_m2").GetDouble(), power, scale, state.Region(r).Name);
        }

        Assert.All(ledger.Processes, process => Assert.True(
            process.Power >= -1e-15 * scale || (process.Place.EndsWith("lead", StringComparison.Ordinal) && process.Kind == ProcessKind.Conduction), process.ToString()));
    });

    static void CheckExtras(JsonElement expected, SpinState state, int region, double distance, string side, double current)
    {
        SpinRegionView view = state.Region(region);
        if (!view.IsMagnet)
        {
            return;
        }

        double[] potentials = new double[view.Medium.Channels.Length], currents = new double[potentials.Length];
        state.EvaluateChannels(region, distance, potentials, currents);
        for (int c = 0; c < currents.Length; c++)
        {
            if (expected.TryGetProperty($"J_{view.Medium.Channels[c].Name}_{side}_face", out JsonElement flux))
            {
                Near(flux.GetDouble(), currents[c], current, $"{view.Name} J_d {side}");
            }
        }
    }

    static void ForEach(string file, Action<NoncollinearCase, SpinState> check)
    {
        foreach (NoncollinearCase reference in NoncollinearCase.Load(file))
        {
            check(reference, Solved.Of(reference.Stack));
        }
    }

    static void Near(double expected, double actual, double scale, string what) => Close.Assert(expected, actual, scale, Tolerance, what);

    static void Near(Vector3D expected, Vector3D actual, double scale, string what) => Close.Assert(expected, actual, scale, Tolerance, what);
}
