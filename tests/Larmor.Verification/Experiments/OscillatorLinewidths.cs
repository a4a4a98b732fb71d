using Larmor.Experiments;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Ensembles;
using Larmor.Physics.Magnetics.Fields;
using Larmor.Physics.Quantities;
using Xunit;
using PolarizedTorque = Larmor.Physics.Magnetics.Torques.PolarizedTorque;

namespace Larmor.Verification.Experiments;

/// <summary>Lines that a bath widens, against the linear theory of a circle, eq. (M-51), and against each other.</summary>
public sealed class OscillatorLinewidths
{
    const double Magnetization = 8e5, Volume = 1.5e-22, Damping = 0.03, Field = 1.2;

    static readonly double γ = Macrospin.GyromagneticRatioOf(2);

    /// <summary>A torque of −α · 1 T along the normal, so that the film turns where the field inside is 1 T.</summary>
    static OscillatorResult Run(double temperature, int replicas = 256, double duration = 40e-9, int threads = 1, int seed = 1, double α = Damping)
    {
        var magnet = new Macrospin("film", Magnetization, Volume, α, γ, [new ShapeAnisotropy(Matrix3D.Diagonal(0, 0, 1))])
        {
            Torques = [PolarizedTorque.Symmetric(Vector3D.UnitZ, -α, 0)],
        };
        var sample = new MagnetSample(MagnetSystem.Of(magnet), AppliedField.Static(new(0, 0, Field)), [new Vector3D(0.1, 0, 1).Normalized()]);
        Assert.True(ThermalMagnet.TryOf(magnet, new(0, 0, Field), temperature, out ThermalMagnet? thermal, out string? obstacle), obstacle);
        var protocol = new OscillatorProtocol(0.2e-9 / α, 1e-9, false) { Bath = new OscillatorBath(thermal, new EnsembleDraw(replicas, 0.4e-12, seed), duration) };
        return OscillatorExperiment.Run(sample, protocol, Conduct.Quiet with { Threads = threads })!;
    }

    /// <summary>
    /// With R = B − μ₀M_s c − αa and S = α(B − μ₀M_s c) + a: λ = γ′ α μ₀M_s sin²θ, ν = −1/α, D_φ = D (1 + 1/α²)/sin²θ = γ k_B T/(m α sin²θ).
    /// The cone of 1e-6 leaves as much of the numbers; differences of 1e-5 leave 1e-10.
    /// </summary>
    [Fact]
    public void Width_of_a_film_with_a_perpendicular_polarizer_is_that_of_the_closed_form()
    {
        CircularOscillation circle = Run(1, 16, 15e-9).Spread!.Circle!;
        double cosine = (Field - 1) / (Constants.VacuumPermeability * Magnetization), sine2 = 1 - (cosine * cosine);
        Assert.Equal(-1, circle.Nonlinearity * Damping, 1e-5);
        Assert.Equal(1, circle.Relaxation / (γ / (1 + (Damping * Damping)) * Damping * Constants.VacuumPermeability * Magnetization * sine2), 1e-5);
        double width = γ * Constants.Boltzmann / (Math.PI * Magnetization * Volume * Damping * sine2);
        Assert.Equal(1, circle.Linewidth / width, 1e-5);
    }

    /// <summary>
    /// Estimates from 256 replicas against the linear theory where δθ is small: 3 standard errors, of some 4 % each. At every lag the mean square of the
    /// phase is (M-52), within 4 errors, and δθ² is D/λ times what a mean over a turn T leaves, 2(x − 1 + e^(−x))/x² with x = λT, within 1 %: 256 replicas
    /// keep their cone for 150 relaxation times each, which leaves 0.5 % of δθ uncertain.
    /// </summary>
    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    public void Replicas_of_a_circle_have_the_width_of_the_linear_theory(double temperature)
    {
        PhaseDiffusion spread = Run(temperature).Spread!;
        CircularOscillation circle = spread.Circle!;
        Assert.InRange(spread.Coefficient.Value, circle.PhaseDiffusion - (3 * spread.Coefficient.Error), circle.PhaseDiffusion + (3 * spread.Coefficient.Error));
        Assert.InRange(spread.Coefficient.Error / circle.PhaseDiffusion, 0.01, 0.08);
        double x = circle.Relaxation / spread.Frequency;
        Assert.Equal(1, spread.ConeSpread / circle.ConeSpread / Math.Sqrt(2 * (x - 1 + Math.Exp(-x)) / (x * x)), 0.01);
        foreach ((double lag, Estimate variance) in spread.Lags.Zip(spread.Variances))
        {
            Assert.Equal(circle.Variance(lag), variance.Value, 4 * variance.Error);
        }

        Assert.False(spread.IsUnsteady);
        Assert.False(spread.IsDistorted);
    }

    /// <summary>The mean over seeds is closer to the theory than one run can be: the estimate has no bias beyond three times 2.5 %.</summary>
    [Fact]
    public void Estimates_of_many_seeds_surround_the_linear_theory()
    {
        PhaseDiffusion[] spreads = [.. Enumerable.Range(1, 6).Select(seed => Run(3, 128, seed: seed).Spread!)];
        double error = Math.Sqrt(spreads.Sum(s => s.Coefficient.Error * s.Coefficient.Error)) / spreads.Length, known = spreads[0].Circle!.PhaseDiffusion;
        Assert.InRange(spreads.Average(s => s.Coefficient.Value) / known, 1 - (3 * error / known), 1 + (3 * error / known));
        Assert.InRange(error / known, 0, 0.025);
    }

    /// <summary>Replicas are stepped in parallel, sums are taken in their order.</summary>
    [Fact]
    public void Spread_is_the_same_bits_at_any_number_of_threads()
    {
        PhaseDiffusion[] spreads = [.. new[] { 1, 2, 3 }.Select(threads => Run(30, 300, 15e-9, threads).Spread!)];
        foreach (PhaseDiffusion spread in spreads)
        {
            Assert.Equal(spreads[0].Coefficient, spread.Coefficient);
            Assert.Equal(spreads[0].Variances.AsEnumerable(), spread.Variances);
            Assert.Equal(spreads[0].ConeSpread, spread.ConeSpread);
        }

        Assert.NotEqual(spreads[0].Coefficient, Run(30, 300, 15e-9, seed: 2).Spread!.Coefficient);
    }

    /// <summary>
    /// At 3000 K D_φ/λ is 0.41: the phase is lost before it diffuses. Where (M-52) is 2, it is D_φ (t − (1 − e^(−λt))/λ) = 1 but for 1/ν²;
    /// half the mean square over the time is short of D_φ by what the theory says there, within 3 errors.
    /// </summary>
    [Fact]
    public void Hot_oscillation_loses_its_phase_before_it_diffuses()
    {
        PhaseDiffusion spread = Run(3000).Spread!;
        CircularOscillation circle = spread.Circle!;
        Assert.True(spread.IsDistorted);
        Assert.InRange(circle.Variance(spread.Memory), 1.5, 2.7);
        double shortfall = circle.PhaseDiffusion - (circle.Variance(spread.Memory) / (2 * spread.Memory));
        Assert.InRange(shortfall / circle.PhaseDiffusion, 0.2, 0.35);
        Assert.Equal(shortfall, spread.Shortfall.Value, 3 * spread.Shortfall.Error);
    }

    /// <summary>With λ = 0.5/ns the phase spreads quadratically for the 1.3 ns that 14 ns have for a lag.</summary>
    [Fact]
    public void Phase_that_is_watched_for_too_short_is_said_not_to_diffuse()
    {
        PhaseDiffusion spread = Run(1, 256, 14e-9, α: 0.003).Spread!;
        Assert.True(spread.Circle!.Relaxation < 0.55e9);
        Assert.True(spread.IsUnsteady);
    }

    /// <summary>A part of the time must last a turn: 13.4 ns at 28 GHz.</summary>
    [Fact]
    public void Too_few_turns_give_no_width()
    {
        OscillatorResult result = Run(30, 16, 12e-9);
        Assert.NotNull(result.Frequency);
        Assert.Null(result.Spread);
    }
}
