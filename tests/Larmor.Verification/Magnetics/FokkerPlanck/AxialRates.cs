using System.Text.Json;
using Larmor.Physics.Magnetics.Ensembles;
using Larmor.Physics.Magnetics.FokkerPlanck;
using Larmor.Physics.Quantities;
using Xunit;
using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Magnetics.FokkerPlanck;

/// <summary>The axial Fokker–Planck equation against reference rates and laws.</summary>
public sealed class AxialRates
{
    static readonly Vec3 Z = new(0, 0, 1);

    [Fact]
    public void Reference_rates_and_moments_are_reproduced()
    {
        int count = 0;
        foreach (JsonElement c in Load("rates.json").GetProperty("axial").EnumerateArray())
        {
            double σ = c.GetProperty("sigma").GetDouble(), h = c.GetProperty("h").GetDouble();
            double[] rates = [.. c.GetProperty("lambda_over_D").EnumerateArray().Select(x => x.GetDouble())];
            (double[] found, _) = GridExtrapolation.Of([100, 150, 225, 340], n =>
            {
                var chain = new AxialFokkerPlanck(x => (-σ * x * x) - (2 * σ * h * x), 1, n);
                (double mean, double square) = chain.Moments(chain.Stationary());
                return [.. chain.Rates(4), mean, square];
            });

            // Eight orders of h² make λ₁ good to 1e-11; of the modes in the wells σ = 20 has a nearly degenerate pair.
            Assert.Equal(1, found[0] / rates[0], 1e-10);
            Assert.Equal(1, found[1] / rates[1], 1e-10);
            Assert.Equal(1, found[2] / rates[2], σ < 20 ? 1e-10 : 2e-6);
            Assert.Equal(1, found[3] / rates[3], σ < 20 ? 1e-9 : 1e-8);
            Assert.Equal(c.GetProperty("mean_x").GetDouble(), found[4], 1e-14);
            Assert.Equal(c.GetProperty("mean_x2").GetDouble(), found[5], 1e-14);
            Assert.Equal(1, HighBarrier.Uniaxial(σ, h) / c.GetProperty("brown_asymptote_lambda1_over_D").GetDouble(), 1e-13);
            count++;
        }

        Assert.Equal(10, count);
    }

    [Fact]
    public void Free_diffusion_decays_with_l_times_l_plus_one()
    {
        (double[] found, _) = GridExtrapolation.Of([60, 90, 135], n => new AxialFokkerPlanck(_ => 0, 1, n).Rates(5));
        for (int l = 1; l <= 5; l++)
        {
            Assert.Equal(l * (l + 1), found[l - 1], 1e-7);
        }
    }

    [Fact]
    public void High_barriers_keep_their_digits()
    {
        // Brown's λ₁ is 1 + 1/σ + … of the exact one from above: the quotient tends to one, at barriers of 1e-52 too.
        (double[] found, double[] errors) = GridExtrapolation.Of([400, 600, 900], n =>
            [.. ((double[])[30, 60, 120]).Select(σ => new AxialFokkerPlanck(x => -σ * x * x, 1, n).SlowestRate() / HighBarrier.Uniaxial(σ, 0))]);
        for (int k = 0; k < 3; k++)
        {
            double σ = 30 * Math.Pow(2, k);
            Assert.InRange(errors[k], 0, 1e-6);

            // 1 − 1/σ − c/σ² with c between 1 and 3.
            Assert.InRange((1 - found[k]) * σ, 1, 1 + (3 / σ));
        }
    }

    [Fact]
    public void Equilibrium_is_stationary_and_probability_is_kept_to_rounding()
    {
        var chain = new AxialFokkerPlanck(x => (-8 * x * x) - (3 * x), 1, 300);
        double[] p = chain.Stationary(), flow = new double[300];
        chain.SetOutflow(p, flow);

        // A cell exchanges up to 2 n² p with its neighbours: the defect is counted against that.
        double exchange = p.Max() * 300 * 300;
        Assert.InRange(flow.Max(Math.Abs) / exchange, 0, 1e-15);
        Array.Clear(p);
        p[40] = 1;
        Assert.True(chain.Advance(p, 0.3, 1e-8).Reached);
        Assert.Equal(1, p.Sum(), 1e-12);
        Assert.True(p.Min() > -1e-8);
    }

    [Fact]
    public void Free_moments_forget_their_direction_and_the_far_future_is_equilibrium()
    {
        const double D = 2e7;
        var chain = new AxialFokkerPlanck(_ => 0, D, 400);
        double[] p = [.. chain.Cosines.Select(x => (1 + x) / 400)];
        Assert.True(chain.Advance(p, 0.4 / D, 1e-10).Reached);

        // ⟨x⟩ = 1/3 e^(−2Dt); error of the cells (1/400)².
        Assert.Equal(Math.Exp(-0.8) / 3, chain.Moments(p).Mean, 1e-5);
        Assert.True(chain.Advance(p, 1e3 / D, 1e-10).Reached);
        Assert.Equal(0, chain.Moments(p).Mean, 1e-9);
    }

    [Fact]
    public void Mean_passage_time_is_its_double_integral()
    {
        // ε = 0: T(1 → a) = ln(2/(1 + a))/D.
        (double[] found, _) = GridExtrapolation.Of([50, 100, 200], n =>
        {
            var chain = new AxialFokkerPlanck(_ => 0, 4, n, -0.5);
            double[] p = new double[n];

            // Half a cell of the pole is corrected as a straight line would be.
            (p[0], p[1]) = (1.5, -0.5);
            return [chain.MeanPassageTime(p)];
        });
        Assert.Equal(Math.Log(4) / 4, found[0], 1e-6);
    }

    [Fact]
    public void Torque_along_the_axis_is_a_field_divided_by_the_damping()
    {
        // h → h + b_χ/(α B_K): eq. (F-6) against a field, and a field-like torque against its own.
        var spin = new ThermalMacrospin(8e5, 3e-24, 0.05, 1.76e11, 300) { Uniaxial = new UniaxialAnisotropy(1e4, 0, Z) };
        double with = Slowest(spin with { Torque = new PolarizedTorque(Z, 2e-4, 1e-3, 0, Pulse.Always) });
        Assert.Equal(1, with / Slowest(spin with { Field = new Vec3(0, 0, (2e-4 / 0.05) + 1e-3) }), 1e-10);
        Assert.True(with > 1.01 * Slowest(spin));
        Assert.Throws<ArgumentException>(() => AxialFokkerPlanck.Of(spin with { Field = new Vec3(0.01, 0, 0) }, Z, 50));

        double Slowest(ThermalMacrospin s) => AxialFokkerPlanck.Of(s, Z, 100).SlowestRate();
    }

    [Fact]
    public void Relaxation_times_at_effective_temperatures_are_reproduced()
    {
        JsonElement root = Load("thermal.json");
        int count = 0;
        foreach (JsonElement c in root.GetProperty("neel_brown").EnumerateArray())
        {
            double T(string name) => c.GetProperty(name).GetDouble();
            double temperature = new EffectiveTemperature(T("T_K"), T("c_K_m4_per_A2")).At(T("delta_J_down_A_m2"));
            Assert.Equal(T("T_eff_K"), temperature, 1e-9);
            var spin = new ThermalMacrospin(T("Ms"), T("V"), T("alpha"), 176085963000.0, temperature) { Uniaxial = new UniaxialAnisotropy(T("K1"), 0, Z) };
            Assert.Equal(1, spin.Diffusion / T("D_per_s"), 1e-11);
            (double[] found, _) = GridExtrapolation.Of([150, 225, 340, 500], n => [AxialFokkerPlanck.Of(spin, Z, n).SlowestRate()]);
            Assert.Equal(1, found[0] * T("tau_exact_s"), 1e-8);
            Assert.Equal(1, spin.Diffusion * HighBarrier.Uniaxial(T("sigma"), 0) * T("tau_brown_asymptote_s"), 1e-11);
            count++;
        }

        Assert.Equal(5, count);
        foreach (JsonElement c in root.GetProperty("langevin").EnumerateArray())
        {
            double ξ = c.GetProperty("xi").GetDouble();
            var chain = new AxialFokkerPlanck(x => -ξ * x, 1, 60);
            (double mean, double square) = chain.Moments(chain.Stationary());
            Assert.Equal(c.GetProperty("mean_x").GetDouble(), mean, 1e-13);
            Assert.Equal(c.GetProperty("mean_x2").GetDouble(), square, 1e-13);
        }

        JsonElement e = root.GetProperty("estimate");
        double rate = EffectiveTemperature.ElectronRate(e.GetProperty("current_density_A_m2").GetDouble(), e.GetProperty("section_m2").GetDouble());
        Assert.Equal(1, rate / e.GetProperty("electrons_per_s").GetDouble(), 1e-14);
        Assert.Equal(1, EffectiveTemperature.MomentBrought(rate, 0.01, 1e-9) / Constants.BohrMagneton / e.GetProperty("moments_in_1ns_muB").GetDouble(), 1e-12);
    }

    [Fact]
    public void Two_level_noise_adds_up()
    {
        var noise = TelegraphNoise.FromRelaxation(5e6, 0.8);
        Assert.Equal(5e6, noise.RelaxationRate, 1e-6);
        Assert.Equal(0.8, noise.FirstDwell / (noise.FirstDwell + noise.SecondDwell), 1e-14);

        // Two equal wells: the mean escape takes 2 τ.
        Assert.Equal(2 / 5e6, TelegraphNoise.FromRelaxation(5e6, 0.5).FirstDwell, 1e-20);

        // The spectrum holds the variance p(1 − p): ∫ S df by the midpoint rule in arctan.
        double sum = Enumerable.Range(0, 1000).Sum(i =>
        {
            double angle = (i + 0.5) * Math.PI / 2000, f = Math.Tan(angle) * 5e6 / (2 * Math.PI);
            return noise.SpectralDensity(f) * 5e6 / (2 * Math.PI) / (Math.Cos(angle) * Math.Cos(angle)) * Math.PI / 2000;
        });
        Assert.Equal(0.16, sum, 1e-10);
    }

    static JsonElement Load(string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "fokker-planck", name))).RootElement;
}
