using Larmor.Physics.Magnetics.Ensembles;
using Larmor.Physics.Magnetics.FokkerPlanck;
using Larmor.Physics.Quantities;
using Xunit;
using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Magnetics.Ensembles;

/// <summary>What replicas of a thermal macrospin do, against laws and the Fokker–Planck equation. Seeds are fixed: a test passes always or never.</summary>
public sealed class EnsembleLaws
{
    const double γ = Constants.ElectronGyromagneticRatio;
    static readonly Vec3 X = new(1, 0, 0), Z = new(0, 0, 1);

    public static TheoryData<StochasticMethod> Methods => [StochasticMethod.Heun, StochasticMethod.Splitting];

    public static TheoryData<StochasticMethod, double> Barriers => new()
    {
        { StochasticMethod.Heun, 2 }, { StochasticMethod.Heun, 5 }, { StochasticMethod.Heun, 12 }, { StochasticMethod.Splitting, 2 }, { StochasticMethod.Splitting, 12 },
    };

    /// <summary>A moment of 1.6e-18 A m² at 300 K with KV/kT = σ.</summary>
    static ThermalMacrospin Moment(double σ, double damping = 0.1)
    {
        var bare = new ThermalMacrospin(8e5, 2e-24, damping, γ, 300);
        return bare with { Uniaxial = new UniaxialAnisotropy(σ * bare.ThermalEnergy / bare.Volume, 0, Z) };
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Free_moments_forget_their_direction_as_an_exponential(StochasticMethod method)
    {
        ThermalMacrospin spin = Moment(0);
        const int steps = 1000, count = 16384;
        double h = 1 / (2 * spin.Diffusion * steps);
        var ensemble = new MacrospinEnsemble(spin, count, Z, h, method, 11);
        ensemble.Advance(steps);
        Vec3 mean = EnsembleStatistics.Mean(ensemble), squares = EnsembleStatistics.MeanSquares(ensemble);

        // 2Dt = 1. Four standard deviations √(⟨u²⟩ − ⟨u⟩²)/√N of 0.009; the weak error of Heun's method is some 5 Dh Dt = 0.001.
        double e1 = Math.Exp(-1), e3 = Math.Exp(-3), z2 = (1 + (2 * e3)) / 3, four = 4 / Math.Sqrt(count);
        Assert.InRange(mean.Z - e1, -four * Math.Sqrt(z2 - (e1 * e1)), four * Math.Sqrt(z2 - (e1 * e1)));
        Assert.InRange(mean.X, -four * 0.55, four * 0.55);
        Assert.InRange(squares.Z - z2, -four * 0.3, four * 0.3);
    }

    [Theory]
    [MemberData(nameof(Barriers))]
    public void Replicas_keep_the_distribution_of_boltzmann(StochasticMethod method, double σ)
    {
        // Replicas start at quantiles of e^(σx²), drawn from a fine table, and move for several times of relaxation inside a well.
        const int count = 8192, table = 100000, bins = 16;
        ThermalMacrospin spin = Moment(σ);
        double h = 0.0008 / spin.Diffusion;
        var ensemble = new MacrospinEnsemble(spin, count, Z, h, method, 5);
        var mass = new double[table];
        for (int k = 0; k < table; k++)
        {
            double x = -1 + (2 * (k + 0.5) / table);
            mass[k] = Math.Exp(σ * ((x * x) - 1));
        }

        double all = mass.Sum(), passed = 0;
        var expected = new double[bins];
        for (int k = 0, i = 0; k < table; k++)
        {
            expected[k * bins / table] += mass[k] / all * count;
            passed += mass[k];
            for (; i < count && (i + 0.5) / count * all <= passed; i++)
            {
                double x = -1 + (2 * (k + 0.5) / table), φ = 2.399963 * i, s = Math.Sqrt(1 - (x * x));
                var u = new Vec3(s * Math.Cos(φ), s * Math.Sin(φ), x);
                ensemble.Place(i, 1 / Math.Sqrt(u.Square) * u);
            }
        }

        ensemble.Advance((long)(0.6 / (h * spin.Diffusion)), 2, null, TestContext.Current.CancellationToken);
        long[] found = EnsembleStatistics.Histogram(ensemble, Z, bins);

        // Bins with fewer than ten expected join into one. Chi-square of k − 1 degrees of freedom: mean k − 1, deviation √(2(k − 1)).
        double chi = 0, rareExpected = 0, rareFound = 0;
        int used = 0;
        for (int b = 0; b < bins; b++)
        {
            if (expected[b] < 10)
            {
                rareExpected += expected[b];
                rareFound += found[b];
                continue;
            }

            chi += (found[b] - expected[b]) * (found[b] - expected[b]) / expected[b];
            used++;
        }

        chi += rareExpected > 1 ? (rareFound - rareExpected) * (rareFound - rareExpected) / rareExpected : 0;
        Assert.InRange(chi, 0.1, used + (4 * Math.Sqrt(2.0 * used)));

        // The stiffness of the wells: ⟨u_z²⟩ to four deviations, which a noise wrong by 3 % would miss at σ = 12.
        double z2 = 0, z4 = 0;
        for (int k = 0; k < table; k++)
        {
            double x = -1 + (2 * (k + 0.5) / table);
            z2 += mass[k] / all * x * x;
            z4 += mass[k] / all * x * x * x * x;
        }

        double width = 4 * Math.Sqrt((z4 - (z2 * z2)) / count);
        Assert.InRange(EnsembleStatistics.MeanSquares(ensemble).Z - z2, -width, width);
    }

    [Fact]
    public void Cells_of_ten_nanometres_relax_to_the_published_magnetization()
    {
        // 65 536 cells of (10 nm)³ with K = 2500 J/m³, M_s = 1e6 A/m, α = 0.1, 100 K, 5 ns after m_z = 1: 0.8366 ± 0.001.
        var cell = new ThermalMacrospin(1e6, 1e-24, 0.1, 1.7595e11, 100) { Uniaxial = new UniaxialAnisotropy(2500, 0, Z) };
        var ensemble = new MacrospinEnsemble(cell, 65536, Z, 20e-12, StochasticMethod.Heun, 1);
        ensemble.Advance(250, 2, null, TestContext.Current.CancellationToken);
        double found = EnsembleStatistics.Mean(ensemble).Z;

        // Four deviations 0.14/256 of the sample beside the published uncertainty.
        Assert.InRange(found, 0.8366 - 0.001 - 0.0022, 0.8366 + 0.001 + 0.0022);
        Assert.InRange(found - MeanAfter(cell, 5e-9), -0.0022, 0.0022);
    }

    [Fact]
    public void Published_magnetization_follows_from_the_fokker_planck_equation()
    {
        var cell = new ThermalMacrospin(1e6, 1e-24, 0.1, 1.7595e11, 100) { Uniaxial = new UniaxialAnisotropy(2500, 0, Z) };

        // The print is a mean over 65 536 cells with an error of 0.001.
        Assert.InRange(MeanAfter(cell, 5e-9), 0.8356, 0.8376);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Passages_over_a_barrier_follow_the_fokker_planck_equation(StochasticMethod method)
    {
        // A torque that lowers the barrier; times to x = −0.6, well beyond it, where looking once a step hardly misses a return.
        const int count = 4096, steps = 4000;
        ThermalMacrospin still = Moment(6);
        double bk = 2 * still.Uniaxial!.K1 / still.SaturationMagnetization;
        ThermalMacrospin spin = still with { Torque = new PolarizedTorque(Z, -0.5 * still.Damping * bk, 0, 0, Pulse.Always) };
        double h = 1.0 / (spin.Diffusion * steps);
        var ensemble = new MacrospinEnsemble(spin, count, Z, h, method, 77);
        ensemble.Watch(Z, -0.6);
        ensemble.Advance(steps, 2, null, TestContext.Current.CancellationToken);
        var curve = SwitchingCurve.Of(ensemble);
        var chain = AxialFokkerPlanck.Of(spin, Z, 500, -0.6);
        double[] p = new double[chain.Cells];
        p[0] = 1;
        for (int part = 1; part <= 4; part++)
        {
            Assert.True(chain.Advance(p, steps / 4 * h, 1e-9).Reached);
            ConfidenceInterval found = curve.ProbabilityBy(part * (steps / 4) * h, 4);

            // A passage seen up to a step late moves the curve by its slope, below 1/D, times half a step.
            Assert.InRange(1 - p.Sum(), found.Low - (0.5 / steps), found.High + (0.5 / steps));
        }

        Assert.InRange(curve.Times.Length, count / 10, count * 9 / 10);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Moments_under_a_transverse_torque_are_those_of_the_fokker_planck_equation(StochasticMethod method)
    {
        // No potential exists here: a sign of any term that is wrong moves the means by many deviations.
        const int count = 16384;
        ThermalMacrospin still = Moment(1.5, damping: 0.3);
        double scale = still.ThermalEnergy / still.Moment, r = Math.Sqrt(0.5);
        ThermalMacrospin spin = still with
        {
            Field = new Vec3(2 * scale, 0, scale),
            Quadratic = new QuadraticAnisotropy(new(0, still.ThermalEnergy / still.Volume, 0), new(0.3 * still.ThermalEnergy / still.Volume, 0, 0)),
            Torque = new PolarizedTorque(new(0, r, r), 0.8 * scale, 0.6 * scale, 0.4, Pulse.Always),
        };
        double h = 0.0015 / spin.Diffusion;
        var ensemble = new MacrospinEnsemble(spin, count, X, h, method, 3);
        ensemble.Advance(2000, 2, null, TestContext.Current.CancellationToken);
        Vec3 mean = EnsembleStatistics.Mean(ensemble), squares = EnsembleStatistics.MeanSquares(ensemble);
        (double[] law, _) = GridExtrapolation.Of([20, 30], n =>
        {
            var sphere = SphereFokkerPlanck.Of(spin, n);
            (Vec3 m, Vec3 s, _) = sphere.Moments(sphere.Stationary());
            return [m.X, m.Y, m.Z, s.X, s.Y, s.Z];
        });

        double four = 4 / Math.Sqrt(count);
        double[] found = [mean.X, mean.Y, mean.Z, squares.X, squares.Y, squares.Z];
        for (int k = 0; k < 6; k++)
        {
            // Deviations of u_i and u_i² are at most 0.58 and 0.35. The weak error of Heun at 2Dh = 0.003 is of that order, times one.
            double width = (four * (k < 3 ? 0.58 : 0.35)) + 0.003;
            Assert.InRange(found[k] - law[k], -width, width);
        }
    }

    static double MeanAfter(ThermalMacrospin spin, double time)
    {
        (double[] limit, _) = GridExtrapolation.Of([100, 200], n =>
        {
            var chain = AxialFokkerPlanck.Of(spin, Z, n);
            var p = new double[n];

            // All in the first cells would start half a cell away from the pole: put the mean at 1 by the next order.
            (p[0], p[1]) = (1.5, -0.5);
            Assert.True(chain.Advance(p, time, 1e-10).Reached);
            return [chain.Moments(p).Mean];
        });
        return limit[0];
    }
}
