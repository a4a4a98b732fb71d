using System.Globalization;
using Larmor.Documents.Experiments;
using Larmor.Experiments;
using Larmor.Physics.Quantities;
using Larmor.Tests.Documents.Experiments;
using Xunit;

namespace Larmor.Tests.Documents.Walls;

/// <summary>Walls whose torque and damping come from carriers in the same file.</summary>
public class WallWithCarriersTests
{
    const string Carriers = """
        larmor: 1
        experiment: {kind: domain-wall, measure: velocity}
        carriers: {density: 1e28 1/m^3, exchange: 1 eV, temperature: 300 K, mass: 1}
        scattering: {tau: 5 fs, flips: local, tau_sf: 10 fs, p: -0.3}
        wall: {A_ex: 13 pJ/m, K: 32.5 kJ/m^3, K_hard: 325 kJ/m^3, M_s: 800 kA/m, alpha: 0.01, g: 2}
        drive: {current_density: -1e12 A/m^2, field: 0.5 mT}
        """;

    [Theory]
    [InlineData("-1e12")]
    [InlineData("1e12")]
    [InlineData("-4e12")] // turns
    public void Carriers_move_a_wall_as_their_numbers_do(string current)
    {
        string file = With("-1e12", current);
        Dictionary<string, double> found = Numbers(file);
        string written = string.Create(CultureInfo.InvariantCulture, $$"""
            larmor: 1
            experiment: {kind: domain-wall, measure: velocity}
            wall: {A_ex: 13 pJ/m, K: 32.5 kJ/m^3, K_hard: 325 kJ/m^3, M_s: 800 kA/m, alpha: {{found["alpha_eff"]:R}}, g: {{2 / (1 + found["delta"]):R}}}
            drive: {u: {{found["u"]:R}} m/s, beta: {{found["beta"]:R}}, field: 0.5 mT}
            """);
        Dictionary<string, double> other = Numbers(written);
        // γ′ and g μ_B/ħ differ in the last bit; a wall that turns carries that through an adaptive integration to 1e-10.
        foreach (string name in new[] { "v_model", "v_rigid", "u", "u_breakdown", "turning_model" })
        {
            Assert.Equal(other[name], found[name], 1e-8 * Math.Abs(other[name]));
        }

        Assert.Equal(current == "-4e12", found["turning_model"] != 0);
    }

    [Fact]
    public void Field_alone_moves_a_wall_against_both_dampings_whatever_the_carriers_share_in_the_moment()
    {
        Dictionary<string, double> found = Numbers(With("current_density: -1e12 A/m^2, ", ""));
        // v = γ′BΔ/α′ = γBΔ/(α₀ + α_2t), eq. (W-10) and (K-27): δ cancels if it was divided out of both, once.
        double γ = 2 * Constants.BohrMagneton / Constants.ReducedPlanck, v = γ * 0.5e-3 * found["width_steady"] * 1e-9 / (0.01 + found["alpha_2t"]);
        Assert.Equal(v, found["v_steady"], 1e-12 * v);
        Assert.Equal(0, found["u"]);
        Assert.True(found["delta"] > 0.01 && found["alpha_2t"] > 1e-3, "both must show");
    }

    [Fact]
    public void Holes_push_a_wall_along_the_current_and_electrons_against_it()
    {
        double electrons = Numbers(With(", field: 0.5 mT", ""))["v_steady"], holes = Numbers(With(", field: 0.5 mT", "").Replace("density: 1e28", "type: holes, density: 1e28", StringComparison.Ordinal))["v_steady"];
        Assert.True(electrons > 0, "J runs to −x, electrons and the wall to +x");
        Assert.Equal(-electrons, holes, 1e-12 * electrons);
    }

    [Fact]
    public void Wall_at_the_current_of_breakdown_starts_to_turn()
    {
        double end = Numbers(Carriers)["J_breakdown"];
        Assert.Contains("v_steady", Numbers(Driven(0.999 * end)));
        Assert.DoesNotContain("v_steady", Numbers(Driven(1.001 * end)));
    }

    [Fact]
    public void Lattice_without_a_damping_of_its_own_moves_by_that_of_the_carriers()
    {
        Dictionary<string, double> found = Numbers(With("alpha: 0.01", "alpha: 0").Replace("-1e12", "-1e11", StringComparison.Ordinal));
        Assert.Equal(found["alpha_2t"] / (1 + found["delta"]), found["alpha_eff"], 1e-15);
    }

    [Fact]
    public void Explanation_says_every_number_that_carriers_give_and_who_flows_where()
    {
        string said = Explained(Carriers);
        // The values are those of set c3 of the reference, data/boltzmann/coefficients.csv.
        Assert.All(
            ["P_j = 0.5139", "u = 36.552 m/s", "β = 0.1316", "α_2t = 0.0065", "δ = 0.0497", "α′ = (α₀ + α_2t)/(1 + δ) = 0.0158", "γ′ = γ/(1 + δ) = 167.6 rad/(ns T)", "u′ = u/(1 + δ) = 34.821 m/s", "α₀ = 0.01", "electrons to +x"],
            part => Assert.Contains(part, said, StringComparison.Ordinal));
        Assert.Contains("holes to −x", Explained(With("density: 1e28", "type: holes, density: 1e28")), StringComparison.Ordinal);
        Assert.Contains("No current; the carriers still add to the damping", Explained(With("current_density: -1e12 A/m^2, ", "")), StringComparison.Ordinal);
    }

    [Fact]
    public void Trajectory_carries_the_same_numbers()
    {
        Dictionary<string, double> velocity = Numbers(Carriers), trajectory = Numbers(With("measure: velocity", "measure: trajectory, duration: 1 ns, start_angle: 0 deg"));
        Assert.All(["u", "P_j", "beta", "alpha_2t", "delta", "alpha_eff", "gamma_eff"], name => Assert.Equal(velocity[name], trajectory[name]));
    }

    static string With(string old, string changed)
    {
        Assert.Contains(old, Carriers, StringComparison.Ordinal);
        return Carriers.Replace(old, changed, StringComparison.Ordinal);
    }

    static string Driven(double current) => With("-1e12", current.ToString("R", CultureInfo.InvariantCulture));

    static Dictionary<string, double> Numbers(string text) => Loaded.Good(text).Experiment.Run(Conduct.Quiet).Scalars.ToDictionary(scalar => scalar.Key, scalar => scalar.Value);

    static string Explained(string text)
    {
        PreparedExperiment experiment = Loaded.Good(text).Experiment;
        return string.Join('\n', experiment.Describe().Concat(experiment.Conventions()).Concat(experiment.Explain()));
    }
}
