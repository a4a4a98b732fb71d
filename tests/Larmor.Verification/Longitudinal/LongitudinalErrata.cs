using System.Numerics;
using Larmor.Physics.Magnetics.Longitudinal;
using Xunit;
using static Larmor.Verification.Longitudinal.ReferenceSet;

namespace Larmor.Verification.Longitudinal;

/// <summary>Where the first version of the paper prints something else, the printed form fails; docs/theory/longitudinal.md lists them.</summary>
public sealed class LongitudinalErrata
{
    [Fact]
    public void Printed_wave_number_belongs_to_the_other_sign_of_time()
    {
        // (44) as printed is the conjugate of k²: with exp(ikx − iωt) it makes a wave that grows while it runs on.
        LongitudinalMedium medium = Medium(0.3, 0.05, 0.05);
        Complex ω = 0.5, i = Complex.ImaginaryOne;
        Complex Square(Complex s) => -0.05 + ((s - 1) * (s - 0.05) / (s - 0.05 + (0.3 * 0.05) - 0.3));
        Complex right = Complex.Pow(LongitudinalWave.At(medium, 0.5 * Rate).WaveNumber / Wave, 2);
        Assert.True((Square(i * ω) - right).Magnitude < 1e-14);
        Complex printed = Square(-i * ω);
        Assert.True((printed - Complex.Conjugate(right)).Magnitude < 1e-14);
        Assert.True((printed - right).Magnitude > 0.1);
    }

    [Fact]
    public void Printed_slow_mode_has_the_two_magnetizations_exchanged()
    {
        // Print: M = −ξ m at small k. The slow mode is almost pure M: m = −ξ (k/k_M)² M.
        LongitudinalMedium medium = Medium(0.3);
        var modes = DecayModes.At(medium, 1e-4 * Wave * Wave);
        Near(-0.3e-4, modes.SlowRatio, 1e-3);
        LongitudinalPair printed = new(-0.3, 1);
        double residual = Math.Abs(medium.RateOfChange(printed).Stored + (modes.Slow * printed.Stored)) / Rate;
        Assert.True(residual > 0.9, "the printed mode turns into M at the full exchange rate");
    }

    [Fact]
    public void Fast_mode_is_an_exchange_at_fixed_total_and_not_M_alone() =>
        Near(-1, DecayModes.At(Medium(0.3), 1e-8 * Wave * Wave).FastRatio, 1e-7);

    [Fact]
    public void Two_wave_numbers_are_opposite_and_not_equal()
    {
        // Text before (41): both ±k solve; a slab closed at its far end needs the two, and its field differs from a lone wave's.
        LongitudinalMedium medium = Medium(0.3);
        Complex s = new(0, -0.3 * Rate);
        Complex slab = new SlabResponse(medium, 1 / Wave, 0).At(s, 0).Drive, single = new SlabResponse(medium, double.PositiveInfinity, 0).At(s, 0).Drive;
        Assert.True((slab - single).Magnitude > 0.3 * single.Magnitude);
    }

    [Fact]
    public void Marginal_ratio_is_not_stable()
    {
        // Text after (9): ξ ≤ 1 as stability; at ξ = 1 the cost of m vanishes and a finite exchange has no rate.
        Assert.Contains("ξ must lie between 0 and 1", Assert.Single((Medium(0.3) with { Ratio = 1 }).Faults), StringComparison.Ordinal);
        Assert.True(double.IsPositiveInfinity((Medium(0.3) with { Ratio = 1 }).MixingSusceptibility));
    }
}
