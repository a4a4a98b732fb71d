using System.Numerics;
using Larmor.Physics.Magnetics.Longitudinal;
using Xunit;
using static Larmor.Verification.Longitudinal.ReferenceSet;

namespace Larmor.Verification.Longitudinal;

/// <summary>Eigenrates, wave numbers, responses: (L-10) to (L-20) and (L-22).</summary>
public sealed class ModesAndWaves
{
    public static TheoryData<double, double, double> Sets =>
        new() { { 0.1, 0, 0 }, { 0.3, 0, 0 }, { 0.9, 0.05, 0.05 }, { 0.01, 0.5, 0.05 }, { 0.999, 0.2, 0.1 }, { 0.5, 3, 0.1 }, { 0.3, 1, 0.05 } };

    [Fact]
    public void Eigenrates_are_those_of_the_tables()
    {
        // Twelve digits are printed: half a unit of the last is 5e-12 at worst.
        (string, double[])[] rows = Rows("eigenrates.csv");
        Assert.Equal(915, rows.Length);
        foreach ((_, double[] row) in rows)
        {
            var modes = DecayModes.At(Medium(row[0], row[1], row[2]), row[3] * Wave * Wave);
            Near(row[4], modes.Fast / Rate, 6e-12);
            Near(row[5], modes.Slow / Rate, 6e-12, Math.Max(row[5], 1e-300));
            Near(row[6], modes.FastRatio, 6e-12);
            Near(row[7], modes.SlowRatio, 6e-12, Math.Max(Math.Abs(row[7]), 1e-300));
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Eigenrates_solve_the_characteristic_equation_in_28_digits(double ξ, double wStored, double wMobile)
    {
        foreach (double q in new[] { 1e-16, 1e-8, 1e-3, 0.3, 1, 2, 30, 1e4 })
        {
            var modes = DecayModes.At(Medium(ξ, wStored, wMobile), q * Wave * Wave);
            decimal W = (decimal)wMobile + (decimal)q, x = (decimal)ξ, M = (decimal)wStored;
            decimal trace = W + M + 1, determinant = M + (W * (M + (x * (1 - M))));
            decimal root = (decimal)Math.Sqrt((double)((trace * trace) - (4 * determinant)));
            // Newton once from 16 digits gives 28; the discriminant itself is exact to 28 digits of trace².
            root = root == 0 ? 0 : 0.5m * (root + (((trace * trace) - (4 * determinant)) / root));
            decimal fast = 0.5m * (trace + root), slow = determinant / fast;
            Near((double)fast, modes.Fast / Rate, 1e-14);
            Near((double)slow, modes.Slow / Rate, 1e-14);
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Modes_are_eigenvectors(double ξ, double wStored, double wMobile)
    {
        LongitudinalMedium medium = Medium(ξ, wStored, wMobile);
        foreach (double q in new[] { 0, 1e-16, 0.1, 1, 3, 1e3 })
        {
            var modes = DecayModes.At(medium, q * Wave * Wave);
            foreach ((double rate, double ratio) in new[] { (modes.Fast, modes.FastRatio), (modes.Slow, modes.SlowRatio) })
            {
                LongitudinalPair mode = double.IsInfinity(ratio) ? new(0, 1) : new(1, ratio);
                LongitudinalPair local = medium.RateOfChange(mode);
                double size = modes.Fast * Math.Max(1, Math.Abs(mode.Accumulation));
                Near(-rate * mode.Stored, local.Stored, 4e-15, size);
                Near(-rate * mode.Accumulation, local.Accumulation - (medium.Diffusivity * q * Wave * Wave * medium.Drive(mode)), 4e-15, size);
            }
        }
    }

    [Fact]
    public void Slow_mode_diffuses_at_long_waves_and_saturates_at_short_ones()
    {
        LongitudinalMedium medium = Medium(0.3);
        // γ₋ = ξDk² and m = −ξ (k/k_M)² M as k → 0, to relative order k²; γ₋ → ξr and γ₊ − Dk² → (1 − ξ) r as k → ∞.
        var small = DecayModes.At(medium, 1e-16 * Wave * Wave);
        Near(0.3 * Diffusivity * 1e-16 * Wave * Wave, small.Slow, 1e-14);
        Near(-0.3e-16, small.SlowRatio, 1e-14);
        Near(0.3 * Diffusivity, small.SlowDiffusivity(medium), 1e-14);
        var large = DecayModes.At(medium, 1e9 * Wave * Wave);
        Near(medium.JumpRate, large.Slow, 1e-8);
        Near(0.7 * Rate, large.Fast - (1e9 * Rate), 1e-6);
    }

    [Fact]
    public void Slow_diffusivity_is_the_slope_of_the_slow_rate()
    {
        LongitudinalMedium medium = Medium(0.3, 0.05, 0.05);
        double k2 = 0.7 * Wave * Wave, step = 1e-4 * k2;
        double slope = (DecayModes.At(medium, k2 + step).Slow - DecayModes.At(medium, k2 - step).Slow) / (2 * step);
        // Central difference: 1e-8 of truncation, 1e-12 of rounding.
        Near(slope, DecayModes.At(medium, k2).SlowDiffusivity(medium), 1e-7);
    }

    [Fact]
    public void Wave_numbers_are_those_of_the_tables()
    {
        (string, double[])[] rows = Rows("wavevector.csv");
        Assert.Equal(459, rows.Length);
        foreach ((_, double[] row) in rows)
        {
            // ω/r is printed with twelve digits too, and k² may be steep in it near its resonance: 2e-11.
            Complex k = LongitudinalWave.At(Medium(row[0], row[1], row[2]), row[3] * Rate).WaveNumber / Wave, expected = new(row[4], row[5]);
            Assert.True((k - expected).Magnitude <= 2e-11 * expected.Magnitude, $"{expected} ≠ {k}");
            Assert.True(k.Imaginary > 0);
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Waves_solve_the_determinant(double ξ, double wStored, double wMobile)
    {
        LongitudinalMedium medium = Medium(ξ, wStored, wMobile);
        foreach (double ω in new[] { 1e-6, 0.01, 0.3, 1, 40 })
        {
            Complex s = new(0, -ω), W = wMobile - (Complex.Pow(LongitudinalWave.At(medium, ω * Rate).Decay, 2) / (Wave * Wave));
            Complex determinant = (s * s) + (s * (W + wStored + 1)) + wStored + (W * (wStored + (ξ * (1 - wStored))));
            Assert.True(determinant.Magnitude <= 1e-14 * (1 + (ω * ω) + ((W.Magnitude + 1) * (ω + wStored + 1))), $"{determinant.Magnitude}");
        }
    }

    [Fact]
    public void Surface_impedance_turns_by_45_degrees_at_both_ends_without_lattice()
    {
        LongitudinalMedium medium = Medium(0.1);
        double Phase(double ω) => LongitudinalWave.At(medium, ω * Rate).SurfaceImpedance(medium).Phase * 180 / Math.PI;
        Near(45, Phase(1e-7), 1e-5);
        Near(45, Phase(1e7), 1e-5);
        Assert.InRange(Phase(0.3), 5, 40);
        LongitudinalMedium lossy = Medium(0.1, 0.05, 0.05);
        Near(0, LongitudinalWave.At(lossy, 1e-7 * Rate).SurfaceImpedance(lossy).Phase, 1e-5, 1);
    }

    [Fact]
    public void Static_wave_has_the_static_decay_length()
    {
        LongitudinalMedium medium = Medium(0.3, 0.05, 0.02);
        Near(1 / LongitudinalWave.StaticDecayLength(medium), LongitudinalWave.At(medium, 0).Decay.Real, 1e-15);
        Assert.True(double.IsPositiveInfinity(LongitudinalWave.StaticDecayLength(Medium(0.3))));
    }

    [Fact]
    public void Slab_meets_its_ends_and_its_equations()
    {
        LongitudinalMedium medium = Medium(0.5, 0.1, 0.05);
        double d = 3 / Wave, h = 1e-4 / Wave;
        foreach (double velocity in new[] { 0, 2e4, double.PositiveInfinity })
        {
            var slab = new SlabResponse(medium, d, velocity);
            Complex s = new(0, -0.2 * Rate);
            Complex δ(double x) => slab.At(s, x).Drive;
            // One-sided differences of second order: (κh)²/3 of the slope, and rounding over h.
            Complex enters = Diffusivity * ((3 * δ(0)) - (4 * δ(h)) + δ(2 * h)) / (2 * h);
            Assert.True((enters - 1).Magnitude < 1e-7);
            Complex leaves = Diffusivity * ((4 * δ(d - h)) - (3 * δ(d)) - δ(d - (2 * h))) / (2 * h);
            Assert.True((double.IsInfinity(velocity) ? δ(d) : leaves - (velocity * δ(d))).Magnitude < 1e-7 * (double.IsInfinity(velocity) ? δ(0).Magnitude : 1));
            (Complex M, Complex m, _) = slab.At(s, 0.4 * d);
            Complex rate = (medium.ExchangeRate * m) - (medium.StoredLatticeRate * (M + m));
            Assert.True((rate - (s * M)).Magnitude < 1e-14 * rate.Magnitude);
        }

        // Thick: no overflow, and the half space.
        Complex thick = new SlabResponse(medium, 1e4 / Wave, 0).At(new Complex(0, -Rate), 1 / Wave).Drive;
        Assert.Equal(new SlabResponse(medium, double.PositiveInfinity, 0).At(new Complex(0, -Rate), 1 / Wave).Drive, thick);
    }

    [Fact]
    public void Amplitudes_of_driven_slabs_are_those_of_the_tables()
    {
        foreach ((string run, double[] row) in Rows("ac_amplitudes.csv"))
        {
            System.Text.Json.JsonElement p = Parameters("ac", run);
            double thickness = run == "half_space" ? double.PositiveInfinity : p.GetProperty("thickness_m").GetDouble(), j = p.GetProperty("j0").GetDouble();
            (Complex M, Complex m, Complex δ) = new SlabResponse(Medium(p), thickness, p.GetProperty("sink_velocity").GetDouble())
                .At(new Complex(0, -p.GetProperty("omega").GetDouble()), Math.Min(row[0], thickness));
            double scale = new Complex(row[2], row[3]).Magnitude + new Complex(row[4], row[5]).Magnitude;
            Assert.True(((j * M) - new Complex(row[2], row[3])).Magnitude < 2e-11 * scale);
            Assert.True(((j * m) - new Complex(row[4], row[5])).Magnitude < 2e-11 * scale);
            Assert.True(((j * δ) - new Complex(row[6], row[7])).Magnitude < 2e-11 * scale);
        }
    }

    [Fact]
    public void Grid_spectrum_is_that_of_the_tables()
    {
        foreach ((string run, double[] row) in Rows("discrete_dispersion.csv"))
        {
            LongitudinalMedium medium = Medium(Parameters("discrete", run));
            double square = DecayModes.GridSquare(row[4], row[0]);
            var grid = DecayModes.At(medium, square);
            var exact = DecayModes.At(medium, row[4] * row[4]);
            Near(row[5], Math.Sqrt(square), 2e-11, Math.Max(row[5], 1));
            Near(row[6], grid.Fast, 2e-11);
            Near(row[7], grid.Slow, 2e-11);
            Near(row[8], exact.Fast, 2e-11);
            Near(row[9], exact.Slow, 2e-11);
        }
    }

    [Fact]
    public void Uniform_magnet_answers_a_field_only_through_the_lattice()
    {
        Assert.Equal(0, UniformResponse.Susceptibility(Medium(0.3), 0.7 * Rate).Magnitude);
        LongitudinalMedium medium = Medium(0.3, 0.05, 0.02);
        Near(1e-3, UniformResponse.Susceptibility(medium, 0).Real, 1e-15);
        // The equations with −χ_M ∂H/∂t on M, solved as they stand.
        Complex s = new(0, -0.4 * Rate);
        double r = Rate, wStored = medium.StoredLatticeRate, wMobile = medium.AccumulationLatticeRate;
        Complex a = s + wStored, b = wStored - r, c = 0.3 * wMobile, d = s + r + wMobile, M = -s * 1e-3 * d / ((a * d) - (b * c)), m = -c * M / d;
        Complex χ = UniformResponse.Susceptibility(medium, 0.4 * Rate);
        Assert.True((1e-3 + M + m - χ).Magnitude < 1e-14 * 1e-3);
    }
}
