using System.Numerics;
using System.Text.Json;
using Larmor.Physics.Magnetics.FokkerPlanck;
using Xunit;
using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Magnetics.FokkerPlanck;

/// <summary>The Fokker–Planck equation on the whole sphere against reference rates and laws.</summary>
public sealed class SphereRates
{
    /// <summary>Case, number of its leading eigenvalues compared, relative tolerance of λ₁ and of the others, absolute one of moments.</summary>
    /// <remarks>
    /// Tolerances follow the last change of the extrapolation. Precession that is 1/α faster than diffusion needs finer cells, hence the wider ones at α = 0.1.
    /// </remarks>
    public static TheoryData<string, int, double, double, double> Cases => new()
    {
        { "biaxial_alpha0.1", 2, 1e-5, 1e-5, 1e-11 },
        { "biaxial_alpha1", 4, 2e-7, 2e-5, 1e-11 },
        { "biaxial_field_alpha0.1", 2, 1e-5, 1e-5, 1e-11 },
        { "biaxial_high_barrier", 1, 5e-5, 0, 1e-11 },
        { "zeeman_precession", 2, 1e-5, 1e-5, 2e-9 },
        { "nonpotential_chi_perpendicular", 4, 2e-7, 2e-7, 1e-8 },
        { "uniaxial_transverse_torque", 3, 1e-6, 1e-5, 1e-7 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_rates_and_moments_are_reproduced(string name, int count, double first, double others, double moments)
    {
        JsonElement c = Load().GetProperty("general").EnumerateArray().Single(x => x.GetProperty("name").GetString() == name);
        Complex[] rates = [.. c.GetProperty("eigenvalues_over_D").EnumerateArray().Take(count).Select(Number)];
        (double[] found, _) = GridExtrapolation.Of([32, 48, 64], n =>
        {
            SphereFokkerPlanck sphere = Sphere(c, n);
            Complex[] all = sphere.Rates(60);
            (Vec3 mean, Vec3 squares, Vec3 products) = sphere.Moments(sphere.Stationary());

            // The reference lists by modulus, conjugates in no order: take the nearest of each.
            Complex[] near = [.. rates.Select(λ => all.MinBy(x => (x - λ).Magnitude))];
            return [.. near.Select(x => x.Real), .. near.Select(x => x.Imaginary), mean.X, mean.Y, mean.Z, squares.X, squares.Y, squares.Z, products.X, products.Y, products.Z];
        });
        for (int k = 0; k < count; k++)
        {
            Complex difference = new Complex(found[k], found[count + k]) - rates[k];
            Assert.InRange(difference.Magnitude / rates[k].Magnitude, 0, k == 0 ? first : others);
        }

        double[] u = [.. c.GetProperty("mean_u").EnumerateArray().Select(x => x.GetDouble())];
        double[][] uu = [.. c.GetProperty("mean_uu").EnumerateArray().Select(row => row.EnumerateArray().Select(x => x.GetDouble()).ToArray())];
        double[] expected = [.. u, uu[0][0], uu[1][1], uu[2][2], uu[1][2], uu[2][0], uu[0][1]];
        for (int k = 0; k < expected.Length; k++)
        {
            Assert.Equal(expected[k], found[(2 * count) + k], moments);
        }
    }

    [Fact]
    public void Precession_in_a_field_has_its_frequency_and_width()
    {
        JsonElement c = Load().GetProperty("general").EnumerateArray().Single(x => x.GetProperty("name").GetString() == "zeeman_precession");
        Complex expected = Number(c.GetProperty("precession_eigenvalue_over_D"));
        (double[] found, _) = GridExtrapolation.Of([24, 36, 54], n =>
        {
            Complex λ = Sphere(c, n).Rates(60).MinBy(x => (x - expected).Magnitude);
            return [λ.Real, λ.Imaginary];
        });
        Assert.Equal(expected.Real, found[0], 1e-4);
        Assert.Equal(expected.Imaginary, found[1], 1e-4);
    }

    [Fact]
    public void Free_diffusion_decays_with_l_times_l_plus_one()
    {
        // Harmonics of the same l do not decay alike on a grid with poles; each tends to l(l + 1).
        var sphere = new SphereFokkerPlanck(_ => 0, null, 1, 1, 32);
        Complex[] rates = sphere.Rates(60);
        Assert.Equal(2, rates[0].Real, 0.01);
        Assert.Equal(3, rates.Count(λ => Math.Abs(λ.Real - 2) < 0.02));
        Assert.Equal(5, rates.Count(λ => Math.Abs(λ.Real - 6) < 0.1));
    }

    [Theory]
    [InlineData("biaxial_alpha0.1")]
    [InlineData("biaxial_high_barrier")]
    [InlineData("uniaxial_transverse_torque")]
    public void Probability_is_kept_and_equilibrium_is_stationary_to_rounding(string name)
    {
        JsonElement c = Load().GetProperty("general").EnumerateArray().Single(x => x.GetProperty("name").GetString() == name);
        SphereFokkerPlanck sphere = Sphere(c, 24);
        double[] p = sphere.Stationary(), flow = new double[sphere.Cells], spread = [.. Enumerable.Range(0, sphere.Cells).Select(i => 1.0 + (i % 7))];
        sphere.SetOutflow(p, flow);

        // A cell near the pole exchanges (Δθ Δφ sin θ)⁻¹, up to 1e4, of its probability per 1/D.
        if (name.StartsWith("biaxial", StringComparison.Ordinal))
        {
            Assert.InRange(flow.Max(Math.Abs), 0, 1e4 * 1e-15 * p.Max());
        }
        else
        {
            Assert.InRange(flow.Max(Math.Abs), 0, 1e4 * 1e-13 * p.Max());
        }

        sphere.SetOutflow(spread, flow);
        Assert.InRange(flow.Sum() / flow.Sum(Math.Abs), -1e-15, 1e-15);
        double[] q = [.. spread.Select(x => x / spread.Sum())];
        Assert.True(sphere.Advance(q, 0.05, 1e-6).Reached);
        Assert.Equal(1, q.Sum(), 1e-12);
    }

    [Fact]
    public void Axial_problems_give_the_axial_rates()
    {
        (double[] found, _) = GridExtrapolation.Of([20, 30, 45], n => [new SphereFokkerPlanck(u => -4 * u.Z * u.Z - u.Z, null, 0.5, 1, n).Rates(40)[0].Real]);
        double expected = new AxialFokkerPlanck(x => -4 * x * x - x, 1, 2000).SlowestRate();
        Assert.Equal(1, found[0] / expected, 2e-6);
    }

    [Fact]
    public void Rates_do_not_depend_on_the_direction_of_the_poles()
    {
        // A biaxial moment turned so that easy, middle and hard axes trade places.
        double[] rates = [.. ((int[])[0, 1, 2]).Select(turn => GridExtrapolation.Of([24, 36, 48], n => [new SphereFokkerPlanck(u => Turned(u, turn), null, 1, 1, n).Rates(40)[0].Real]).Limits[0])];
        Assert.Equal(1, rates[1] / rates[0], 1e-5);
        Assert.Equal(1, rates[2] / rates[0], 1e-5);

        static double Turned(Vec3 u, int turn)
        {
            double[] v = [u.X, u.Y, u.Z];
            return (-4 * v[turn] * v[turn]) + (6 * v[(turn + 2) % 3] * v[(turn + 2) % 3]);
        }
    }

    [Fact]
    public void Langers_rate_is_approached_over_a_high_saddle()
    {
        JsonElement c = Load().GetProperty("general").EnumerateArray().Single(x => x.GetProperty("name").GetString() == "biaxial_high_barrier");
        double langer = HighBarrier.Biaxial(-12, 0, 10, 0.3);
        Assert.Equal(1, langer / c.GetProperty("langer_lambda1_over_D").GetDouble(), 1e-13);
        Assert.Equal(c.GetProperty("langer_over_exact").GetDouble(), langer / Number(c.GetProperty("eigenvalues_over_D")[0]).Real, 1e-9);
    }

    [Fact]
    public void Wells_that_hardly_exchange_share_probability_as_time_makes_them()
    {
        // No potential: ε_p is not ε_d, so that only the exchange over the barrier, some 1e-6 D, says which well holds more.
        const double σ = 22;
        var sphere = new SphereFokkerPlanck(
            u => (-σ * u.X * u.X) - (0.3 * u.X) - (2 * u.Y), u => (-σ * u.X * u.X) + (0.4 * u.X) + (3 * u.Z), 0.3, 1, 24);
        double λ = sphere.Rates(60)[0].Real;
        Assert.InRange(λ, 1e-8, 1e-4);

        const double tolerance = 1e-9;
        double[] p = [.. Enumerable.Repeat(1.0 / sphere.Cells, sphere.Cells)];
        Assert.True(sphere.Advance(p, 25 / λ, tolerance).Reached);
        (Vec3 late, _, _) = sphere.Moments(p);
        (Vec3 found, _, _) = sphere.Moments(sphere.Stationary());

        // e⁻²⁵ is left of the start; each of some hundred steps adds its tolerance.
        Assert.Equal(late.X, found.X, 1e3 * tolerance);
        Assert.True(Math.Abs(found.X) > 0.05);
    }

    static SphereFokkerPlanck Sphere(JsonElement c, int rings)
    {
        double[] f = [.. c.GetProperty("eps_f").EnumerateArray().Select(x => x.GetDouble())];
        double[][] q = [.. c.GetProperty("eps_Q").EnumerateArray().Select(row => row.EnumerateArray().Select(x => x.GetDouble()).ToArray())];
        double α = c.GetProperty("alpha").GetDouble();
        JsonElement potentials = c.GetProperty("potentials_over_kT");
        if (potentials.ValueKind == JsonValueKind.Null)
        {
            return new SphereFokkerPlanck(Energy, null, α, 1, rings);
        }

        double[] χ = [.. potentials.GetProperty("chi_over_alpha").EnumerateArray().Select(x => x.GetDouble())];
        double[] Φ = [.. potentials.GetProperty("phi").EnumerateArray().Select(x => x.GetDouble())];
        return new SphereFokkerPlanck(u => Energy(u) - Along(χ, u), u => Energy(u) + Along(Φ, u), α, 1, rings);

        double Energy(Vec3 u) => (q[0][0] * u.X * u.X) + (q[1][1] * u.Y * u.Y) + (q[2][2] * u.Z * u.Z) - Along(f, u);

        static double Along(double[] v, Vec3 u) => (v[0] * u.X) + (v[1] * u.Y) + (v[2] * u.Z);
    }

    static Complex Number(JsonElement value) => new(value.GetProperty("re").GetDouble(), value.GetProperty("im").GetDouble());

    static JsonElement Load() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "fokker-planck", "rates.json"))).RootElement;
}
