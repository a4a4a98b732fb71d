using System.Numerics;
using Larmor.Experiments;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.ClosedForms;
using Xunit;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Textures;

/// <summary>What is measured on Hanle curves and pulses, (X-50), (X-51), (X-52).</summary>
public sealed class PrecessionMarks
{
    static readonly SpinMedium Channel = SpinMedium.Normal("N", 4e-3, 1e-10, 1e-14);

    [Fact]
    public void Short_channels_have_the_half_width_of_spins_that_all_stay()
    {
        // d → 0: m_y/m_y(0) = Re (1 + iWτ)^(−1/2) = 1/2, whose root is Wτ = √(1/x² − 1) with cos²(φ/2) cos φ = 1/4, φ = atan Wτ:
        // cos² φ + cos φ = 1/2, cos φ = (√3 − 1)/2.
        double cos = (Math.Sqrt(3) - 1) / 2, expected = Math.Sqrt((1 / (cos * cos)) - 1) / Channel.SpinFlipTime;
        var marks = HanleMarks.Of(new HanleCurve(Channel, 1e-12), FluxLaw.Scalar);
        // The distance shifts the phase by d/l_sf = 1.6e-6.
        Assert.Equal(1, marks.Half / expected, 1e-5);
    }

    [Theory]
    [InlineData(1e-6, FluxLaw.Scalar)]
    [InlineData(5e-6, FluxLaw.Scalar)]
    [InlineData(1e-6, FluxLaw.TwoMoment)]
    public void First_zero_is_where_the_phase_is_a_quarter_turn(double distance, FluxLaw law)
    {
        var curve = new HanleCurve(Channel, distance);
        var marks = HanleMarks.Of(curve, law);
        // Phase of exp(−κd)/Y from the parts of κ and Y, not from the curve.
        var mode = new TransverseDecay(Channel, marks.Zero, law);
        Assert.Equal(Math.PI / 2, (mode.Wavenumber.Imaginary * distance) + mode.Admittance.Phase, 1e-9);
        Assert.True(marks.Half < marks.Zero && marks.Zero < marks.Trough && marks.Depth < 0);
    }

    [Fact]
    public void Lifetime_of_a_scalar_width_is_the_true_one()
    {
        var curve = new HanleCurve(Channel, 1e-6);
        double half = HanleMarks.Of(curve, FluxLaw.Scalar).Half;
        // The search starts from a lifetime elsewhere and must come back.
        HanleCurve elsewhere = curve with { Channel = Channel with { SpinFlipTime = 3e-10 } };
        Assert.Equal(1, HanleMarks.ImpliedLifetime(elsewhere, half)!.Value / Channel.SpinFlipTime, 1e-9);
        Assert.Null(HanleMarks.ImpliedLifetime(elsewhere, 1e6 * half));
    }

    [Fact]
    public void Telegraph_pulses_summed_over_their_ages_are_the_two_moment_law()
    {
        // ∫ g(d, t) exp(−iWt) dt = exp(κ²σ²/2) exp(−κd)/(2Y) for d far outside the pulse: spins that run no faster than v_F/√3.
        const double W = 2e12, d = 1e-7, σ = 5e-9;
        var medium = SpinMedium.Normal("N", 1e-3, 1e-12, 2e-13);
        var pulse = new SpinPulse(medium, σ, new Vector(0, 1, 0), default);
        const int steps = 4000;
        double h = 20 * medium.SpinFlipTime / steps;
        Complex sum = Complex.Zero;
        for (int i = 1; i < steps; i++)
        {
            double t = i * h;
            sum += h * pulse.At(d, t, FluxLaw.TwoMoment).Y * Complex.Exp(new Complex(0, -W * t));
        }

        Complex κ = new TransverseDecay(medium, W, FluxLaw.TwoMoment).Wavenumber;
        Complex expected = Complex.Exp(κ * κ * σ * σ / 2) * new HanleCurve(medium, d).AtRest(W, FluxLaw.TwoMoment) / Complex.ImaginaryOne;
        // Trapezoids of 5 fs against the front of σ/(v_F/√3) = 70 fs: exponentially small; the end at exp(−20).
        Assert.Equal(0, (sum - expected).Magnitude / expected.Magnitude, 1e-7);
        Complex scalar = Complex.Exp(κ * κ * σ * σ / 2) * new HanleCurve(medium, d).AtRest(W, FluxLaw.Scalar) / Complex.ImaginaryOne;
        Assert.True((sum - scalar).Magnitude > 0.1 * expected.Magnitude, "the laws differ here");
    }

    [Theory]
    [InlineData(2e-13, 3e-13)]
    [InlineData(2e-13, 3e-12)]
    [InlineData(9.999e-13, 1e-12)]
    [InlineData(0, 1e-12)]
    public void Spread_of_a_pulse_is_its_second_moment(double fluxTime, double t)
    {
        var medium = SpinMedium.Normal("N", 1e-3, 1e-12, fluxTime);
        var pulse = new SpinPulse(medium, 2e-8, new Vector(0, 1, 0), default);
        double zeroth = 0, second = 0;
        // The rule converges exponentially for a pulse whose tails have died: ±12 widths and more.
        for (double x = -8e-7; x <= 8e-7; x += 2e-9)
        {
            double m = pulse.At(x, t, FluxLaw.TwoMoment).Y;
            zeroth += m;
            second += m * x * x;
        }

        Assert.Equal(1, second / zeroth / pulse.Variance(t, FluxLaw.TwoMoment), 1e-8);
    }

    [Fact]
    public void Parabolic_pulse_is_highest_at_its_closed_arrival()
    {
        var pulse = new SpinPulse(SpinMedium.Normal("N", 5e-3, 2e-11, 0), 3e-7, new Vector(0, 1, 0), default);
        double t = PulseExperiment.ScalarArrival(pulse, 1.5e-6), m = pulse.At(1.5e-6, t, FluxLaw.Scalar).Y;
        Assert.True(m > pulse.At(1.5e-6, 1.001 * t, FluxLaw.Scalar).Y && m > pulse.At(1.5e-6, 0.999 * t, FluxLaw.Scalar).Y);
    }

    [Fact]
    public void Nonlocal_resistance_without_a_field_is_that_of_tunnel_contacts()
    {
        // P² ρ l_sf exp(−d/l_sf)/(2A).
        var curve = new HanleCurve(Channel, 1e-6);
        var contacts = new NonlocalContacts(0.2, 0.3, 5e-8, 1e-14);
        double λ = Channel.SpinDiffusionLength, expected = 0.06 * 5e-8 * λ * Math.Exp(-1e-6 / λ) / 2e-14;
        HanleResult result = HanleExperiment.Run(new HanleCase(curve, 1.76e11, [-0.1, 0, 0.1], contacts));
        Assert.Equal(1, result.Peak * result.ResistancePerSignal!.Value / expected, 1e-12);
    }

    [Fact]
    public void Moments_of_electrons_turn_counterclockwise_about_the_field()
    {
        // dm/dt = −γ m × B takes y to −x for B along z.
        HanleResult result = HanleExperiment.Run(new HanleCase(new HanleCurve(Channel, 1e-6), 1.76e11, [0.01], null));
        Assert.True(result.TwoMoment[0].Real < 0 && result.TwoMoment[0].Imaginary > 0);
    }
}
