using System.Text.Json;
using Larmor.Physics.Transport;
using Xunit;

namespace Larmor.Verification.Transport;

/// <summary>The 27 published network cases: potentials, currents, reaction fluxes, resistances, decay lengths and dissipation.</summary>
public sealed class PublishedCases
{
    // Potentials are compared with the total voltage and currents with J: 1e-12 is some 5000 roundings, which the thickest
    // case (1000 decay lengths, voltages 1e3 times the accumulation) needs; 1e-10 is what is asked.
    const double Tolerance = 1e-12;

    public static TheoryData<string> Cases => [.. ReferenceCase.Names];

    [Fact]
    public void All_cases_are_present() => Assert.Equal(27, ReferenceCase.Names.Count());

    [Theory]
    [MemberData(nameof(Cases))]
    public void Resistances_are_reproduced(string name)
    {
        (ReferenceCase reference, TransportState state) = Solve(name);
        Near(reference.Resistance, state.Resistance, reference.Resistance, Tolerance, "R");
        Near(reference.ExcessResistance, state.ExcessResistance, reference.Resistance, Tolerance, "R_ex");
        Near(reference.Voltage, state.Voltage, reference.Voltage, Tolerance, "V");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Potentials_currents_and_fluxes_are_reproduced(string name)
    {
        (ReferenceCase reference, TransportState state) = Solve(name);
        JsonElement profile = reference.Profile;
        double voltage = Math.Abs(reference.Voltage), current = Math.Abs(state.CurrentDensity);
        int count = profile.GetProperty("z_m").GetArrayLength();
        double largestFlux = profile.GetProperty("K").EnumerateObject()
            .SelectMany(k => k.Value.EnumerateArray()).Where(v => v.ValueKind == JsonValueKind.Number).Select(v => Math.Abs(v.GetDouble())).DefaultIfEmpty(0).Max();
        double[] v = new double[8], j = new double[8], k = new double[16];
        for (int i = 0; i < count; i++)
        {
            (int region, double distance) = Locate(state, profile, i);
            RegionView view = state.Region(region);
            state.Evaluate(region, distance, v, j);
            state.EvaluateReactions(region, distance, k);
            for (int c = 0; c < view.Channels.Length; c++)
            {
                string channel = view.Channels[c];
                Near(profile.GetProperty("V").GetProperty(channel)[i].GetDouble(), v[c], voltage, Tolerance, $"V {channel} at {i}");
                Near(profile.GetProperty("J").GetProperty(channel)[i].GetDouble(), j[c], current, Tolerance, $"J {channel} at {i}");
            }

            for (int r = 0; r < view.Medium.Reactions.Length; r++)
            {
                double expected = profile.GetProperty("K").GetProperty(view.Medium.Reactions[r].Name)[i].GetDouble();
                Near(expected, k[r], largestFlux, 1e-11, $"K {view.Medium.Reactions[r].Name} at {i}");
            }

            double w = profile.GetProperty("w")[i].GetDouble();
            Near(w, state.Dissipation(region, distance), w, 1e-11, $"w at {i}");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Dissipation_balances_the_power_and_its_parts_are_reproduced(string name)
    {
        (ReferenceCase reference, TransportState state) = Solve(name);
        EntropyLedger ledger = EntropyLedger.Of(state);
        Assert.True(Math.Abs(ledger.Defect) < 1e-12, $"defect {ledger.Defect:E2}");
        double total = reference.Dissipation.GetProperty("total").GetDouble();
        Near(total, ledger.Dissipated, total, 1e-12, "total");
        JsonElement.ObjectEnumerator regions = reference.Dissipation.GetProperty("regions").EnumerateObject();
        int index = 0;
        foreach (JsonProperty expected in regions)
        {
            double actual = ledger.Processes.Where(p => p.Region == index).Sum(p => p.Power);
            Near(expected.Value.GetDouble(), actual, total, 1e-12, expected.Name);
            index++;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Resistance_is_the_sum_of_shares_that_are_never_negative(string name)
    {
        (_, TransportState state) = Solve(name);
        var shares = ResistanceBreakdown.Of(state);
        Near(state.Resistance, shares.Sum(s => s.Ohmic + s.NonEquilibrium), state.Resistance, 1e-12, "sum");
        Assert.All(shares, share => Assert.True(share.Ohmic >= 0 && share.NonEquilibrium >= 0, share.ToString()));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Decay_lengths_are_reproduced(string name)
    {
        (ReferenceCase reference, TransportState state) = Solve(name);
        var lengths = reference.DecayLengths.EnumerateObject().ToList();
        var regions = Enumerable.Range(0, state.RegionCount).Select(state.Region).ToList();
        foreach (JsonProperty expected in lengths)
        {
            RegionView view = regions.First(r => RegionName(r) == expected.Name);
            double[] values = [.. expected.Value.EnumerateArray().Select(x => x.GetDouble())];
            Assert.Equal(values.Length, view.DecayLengths.Length);
            for (int i = 0; i < values.Length; i++)
            {
                Near(values[i], view.DecayLengths[i], values[i], 1e-14, expected.Name);
            }
        }
    }

    static (ReferenceCase, TransportState) Solve(string name)
    {
        var reference = ReferenceCase.Load(name);
        ChannelNetwork network = ChannelNetwork.Freeze(reference.Stack);
        TransportState state = network.CreateState();
        network.Solve(state);
        return (reference, state);
    }

    static string RegionName(RegionView view) => view.Kind switch
    {
        RegionKind.LeftLead => "left",
        RegionKind.RightLead => "right",
        _ => view.Name,
    };

    static (int Region, double Distance) Locate(TransportState state, JsonElement profile, int point)
    {
        string region = profile.GetProperty("region")[point].GetString()!;
        double z = profile.GetProperty("z_m")[point].GetDouble();
        for (int r = 0; r < state.RegionCount; r++)
        {
            RegionView view = state.Region(r);
            if (RegionName(view) == region)
            {
                return (r, z - view.Start);
            }
        }

        throw new InvalidDataException($"The case has a point in region '{region}', which the stack lacks.");
    }

    static void Near(double expected, double actual, double scale, double tolerance, string what) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance * Math.Abs(scale), $"{what}: expected {expected:R}, got {actual:R}, off by {Math.Abs((expected - actual) / scale):E2} of scale");
}
