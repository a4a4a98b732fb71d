using System.Globalization;
using Larmor.Documents.Experiments;
using Larmor.Documents.Results;
using Larmor.Experiments;
using Larmor.Physics.Quantities;
using Larmor.Tests.Documents.Experiments;
using Xunit;

namespace Larmor.Tests.Documents.Kinetics;

/// <summary>What the keys of carriers, collisions and drive come to.</summary>
public class TorqueCoefficientsTests
{
    const string Permalloy = """
        larmor: 1
        experiment: {kind: torque-coefficients}
        carriers: {density: 1e28 1/m^3, exchange: 1 eV, temperature: 300 K, mass: 1}
        scattering: {tau: 5 fs, flips: local, tau_sf: 10 fs, p: -0.3}
        magnet: {M_s: 800 kA/m, alpha0: 0.01, g: 2}
        drive: {current_density: -1e12 A/m^2}
        """;

    [Fact]
    public void Times_of_both_bands_say_what_mean_and_asymmetry_say()
    {
        // 1/τ_± = (1 ∓ p)/τ_sf: the minority, down, flips after 10 fs/1.3, the majority after 10 fs/0.7.
        string two = With("tau_sf: 10 fs, p: -0.3", "tau_sf_up: 14.285714285714286 fs, tau_sf_dn: 7.6923076923076925 fs");
        foreach (string name in new[] { "P_j", "beta", "u", "p" })
        {
            Close(Number(Permalloy, name), Number(two, name), 1e-12);
        }
    }

    [Fact]
    public void Asymmetry_of_the_densities_of_states_is_that_of_the_two_roots()
    {
        // μ = 1.654406906 eV, eq. (K-11).
        double found = Number(With("p: -0.3", "asymmetry: density-of-states"), "p");
        double low = Math.Sqrt(1.65440690548 - 0.5), high = Math.Sqrt(1.65440690548 + 0.5);
        Close((low - high) / (low + high), found, 1e-8);
    }

    [Fact]
    public void Field_and_current_density_say_the_same()
    {
        double field = Number(Permalloy, "E");
        string driven = With("current_density: -1e12 A/m^2", $"field: {field.ToString("R", CultureInfo.InvariantCulture)} V/m");
        Close(-1e12, Number(driven, "J"), 1e-12);
        Close(Number(Permalloy, "u"), Number(driven, "u"), 1e-12);
    }

    [Fact]
    public void Holes_push_along_the_current_and_electrons_against_it()
    {
        double electrons = Number(Permalloy, "u"), holes = Number(With("mass: 1", "mass: 1, type: holes"), "u");
        Assert.True(electrons > 0, "the conventional current goes to −x, electrons to +x");
        Close(-electrons, holes, 1e-12);
        Close(Number(Permalloy, "beta"), Number(With("mass: 1", "mass: 1, type: holes"), "beta"), 1e-15);
    }

    [Fact]
    public void Torque_scales_with_the_g_factor_and_beta_does_not()
    {
        string other = With("g: 2", "g: 2.2");
        Close(1.1 * Number(Permalloy, "u"), Number(other, "u"), 1e-12);
        Close(Number(Permalloy, "beta"), Number(other, "beta"), 1e-15);
    }

    [Fact]
    public void Target_of_the_collisions_moves_spectra_and_no_number()
    {
        string uniform = With("kind: torque-coefficients", "kind: torque-coefficients, relax_to_local_equilibrium: false");
        ResultSet one = Result(Permalloy), other = Result(uniform);
        Assert.All(one.Scalars.Zip(other.Scalars), pair => Close(pair.First.SiValue, pair.Second.SiValue, 1e-12));
        Assert.NotEqual(Column(one, "spectrum", "lm_1")[100], Column(other, "spectrum", "lm_1")[100]);
    }

    [Theory]
    [InlineData("flips: local, tau_sf: 10 fs, p: -0.3")]
    [InlineData("flips: golden-rule, tau_sf: 50 fs")]
    [InlineData("tau_energy: {exponent: 1.5, at: 1.65 eV}, flips: local, tau_sf: 10 fs, p: -0.3")]
    public void Spectra_add_up_to_the_numbers(string flips)
    {
        ResultSet result = Result(With("flips: local, tau_sf: 10 fs, p: -0.3", flips).Replace("coefficients}", "coefficients, points: 4001}", StringComparison.Ordinal));
        double[] energy = Column(result, "spectrum", "energy");
        foreach (string name in new[] { "lm_1", "lm_2", "tm_1", "tm_2" })
        {
            double[] density = Column(result, "spectrum", name);
            double sum = 0, size = 0;
            for (int i = 1; i < energy.Length; i++)
            {
                sum += (energy[i] - energy[i - 1]) * (density[i] + density[i - 1]) / 2;
                size += (energy[i] - energy[i - 1]) * Math.Abs(density[i] + density[i - 1]) / 2;
            }

            // Trapezia of a few meV under peaks of 25 meV that partly cancel.
            double whole = result.Scalars.Single(s => s.Key == name).Value;
            Assert.True(Math.Abs(sum - whole) < 1e-3 * size, $"{name}: {sum} against {whole}, size {size}");
        }
    }

    [Theory]
    [InlineData("type: electrons", "-1e12")]
    [InlineData("type: electrons", "1e12")]
    [InlineData("type: holes", "1e12")]
    public void Written_mumax_parameters_give_back_u_by_its_own_formula(string type, string current)
    {
        // zhangli2.cu: u = −μ_B Pol J/(e Msat (1 + xi²)) with its own μ_B/(e γ₀), and torques in T that GammaLL turns into rates.
        string file = With("mass: 1", $"mass: 1, {type}").Replace("-1e12", current, StringComparison.Ordinal);
        ResultSet result = Result(file);
        string text = result.Texts.Single(t => t.Name == "mumax3").Text;
        double J = Written(text, "J = vector(");
        double xi = Written(text, "xi = "), b = 9.2740091523e-24 / (2 * 1.60217646e-19 * 1.7595e11) / Written(text, "Msat = ") / (1 + (xi * xi));
        double u = -2 * b * Written(text, "Pol = ") * J * Written(text, "GammaLL = ");
        Close(Scalar(result, "u_eff"), u, 1e-8);
        Close(Scalar(result, "alpha_eff"), Written(text, "alpha = "), 1e-8);
        Close(Scalar(result, "beta"), xi, 1e-8);
    }

    [Fact]
    public void Written_oommf_block_carries_the_renormalized_numbers()
    {
        ResultSet result = Result(Permalloy);
        string text = result.Texts.Single(t => t.Name == "oommf").Text;
        Close(Scalar(result, "u_eff"), Written(text, "value "), 1e-8);
        Close(Scalar(result, "beta"), Written(text, "  beta "), 1e-8);
        Close(Scalar(result, "alpha_eff"), Written(text, "  alpha "), 1e-8);
        Close(Scalar(result, "gamma_eff") * Constants.VacuumPermeability, Written(text, "gamma_G "), 1e-8);
    }

    [Fact]
    public void Cold_carriers_have_numbers_and_no_spectra()
    {
        ResultSet cold = Result(With("300 K", "0 K")), cool = Result(With("300 K", "1 K"));
        Assert.Empty(cold.Tables);
        Assert.Empty(cold.Solver);
        Close(Scalar(cool, "u"), Scalar(cold, "u"), 1e-6);
    }

    [Fact]
    public void Explanation_says_where_u_points()
    {
        string text = string.Join('\n', Explanation.Lines(Loaded.Good(Permalloy)));
        Assert.Contains("electrons run against J, so that u and J have opposite signs", text, StringComparison.Ordinal);
        Assert.Contains("the minority flips faster", text, StringComparison.Ordinal);
    }

    static string With(string old, string replacement) => Permalloy.Replace(old, replacement, StringComparison.Ordinal);

    static ResultSet Result(string text) => Loaded.Good(text).Experiment.Run(Conduct.Quiet);

    static double Number(string text, string name) => Scalar(Result(text), name);

    static double Scalar(ResultSet result, string name) => result.Scalars.Single(s => s.Key == name).SiValue;

    static double[] Column(ResultSet result, string table, string name) =>
        [.. ((NumberColumn)result.Tables.Single(t => t.Name == table).Columns.Single(c => c.Name == name)).Cells.Select(cell => cell!.Value)];

    static double Written(string text, string key)
    {
        string rest = text[(text.IndexOf("\n" + key, StringComparison.Ordinal) is var line and >= 0 ? line + 1 + key.Length : text.LastIndexOf(key, StringComparison.Ordinal) + key.Length)..];
        return double.Parse(rest[..rest.IndexOfAny([' ', ',', '\n'])], CultureInfo.InvariantCulture);
    }

    static void Close(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(actual - expected) <= tolerance * Math.Abs(expected), $"expected {expected:R}, got {actual:R}");
}
