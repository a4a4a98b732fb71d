using Larmor.Experiments;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.ClosedForms;
using Larmor.Verification.Transport;
using Xunit;

namespace Larmor.Verification.Experiments;

/// <summary>The N|F junction experiment against its closed form, eq. (T-33), (T-34).</summary>
public sealed class JunctionOfTheThreeChannelPaper
{
    [Theory]
    [InlineData("p12_three_channel_NF_junction")]
    [InlineData("p13_three_channel_NF_comparable_lengths")]
    [InlineData("p14_three_channel_limit_lsf_short")]
    [InlineData("p15_three_channel_limit_lsd_short")]
    public void Solver_and_closed_form_agree(string name)
    {
        JunctionResult result = JunctionExperiment.Run(ReferenceCase.Load(name).Stack, 0);
        ThreeChannelJunction closed = result.ClosedForm!;
        double j = result.State.CurrentDensity;

        // The closed form subtracts numbers of one size (l_sd^-2 − y²), hence 1e-10 where l_sf ≪ l_sd and 1e-12 elsewhere.
        double tolerance = result.Magnet!.SpinFlipLength < result.Magnet.InterbandLength ? 1e-10 : 1e-12;
        Near(closed.ExcessResistance, result.State.ExcessResistance, tolerance);
        Near(closed.A * j, result.NormalAccumulation, tolerance);
        Near(closed.B * j, result.FastAccumulation!.Value, tolerance);
        Near(closed.D * j, result.SlowAccumulation!.Value, tolerance);
        RegionView magnet = result.State.Region(1);
        Near(result.Magnet.LongLength, magnet.DecayLengths[0], 1e-13);
        Near(result.Magnet.ShortLength, magnet.DecayLengths[1], 1e-13);
    }

    [Fact]
    public void Fast_spin_flip_limit_is_reached_by_p14()
    {
        JunctionResult result = JunctionExperiment.Run(ReferenceCase.Load("p14_three_channel_limit_lsf_short").Stack, 0);
        double ratio = result.Magnet!.SpinFlipLength / result.Magnet.InterbandLength;
        Near(result.FastSpinFlip!.Value.ExcessResistance, result.State.ExcessResistance, 10 * ratio * ratio);
    }

    [Fact]
    public void Fast_interband_limit_is_reached_by_p15()
    {
        JunctionResult result = JunctionExperiment.Run(ReferenceCase.Load("p15_three_channel_limit_lsd_short").Stack, 0);
        double ratio = result.Magnet!.InterbandLength / result.Magnet.SpinFlipLength;
        Near(result.FastInterband!.Value.ExcessResistance, result.State.ExcessResistance, 10 * ratio * ratio);
    }

    static void Near(double expected, double actual, double relative) =>
        Assert.True(Math.Abs(expected - actual) <= relative * Math.Abs(expected), $"expected {expected:R}, got {actual:R}, off by {Math.Abs((actual / expected) - 1):E2}");
}
