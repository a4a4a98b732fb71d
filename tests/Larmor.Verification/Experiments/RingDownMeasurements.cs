using System.Text.Json;
using Larmor.Experiments;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Coupling;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Fields;
using Larmor.Physics.Magnetics.Pumping;
using Larmor.Physics.Magnetics.Torques;
using Larmor.Verification.Coupling;
using Larmor.Verification.Magnetics;
using Xunit;
using StackDrive = Larmor.Physics.Transport.Drive;

namespace Larmor.Verification.Experiments;

/// <summary>Magnets kicked out of rest, and what they pump, against the linear motion, closed forms and reference numbers.</summary>
public sealed class RingDownMeasurements
{
    const double Ratio = 1.76e11, α = 0.01, Degree = Math.PI / 180;

    static Macrospin Film { get; } = new("film", 8e5, 1e-24, α, Ratio, [new ShapeAnisotropy(Matrix3D.Diagonal(0, 0, 1))]);

    /// <summary>Rounding of a few thousand terms; the wave is not sampled in whole periods.</summary>
    [Theory]
    [InlineData(0.02)]
    [InlineData(-0.01)]
    [InlineData(0.9)]
    public void An_exact_damped_oscillation_is_found(double decay)
    {
        const double step = 0.173;
        double[] Signal(double amplitude, double phase) => [.. Enumerable.Range(0, 400).Select(n => amplitude * Math.Exp(-decay * n * step) * Math.Cos((1.3 * n * step) + phase))];
        DampedOscillation? fit = DampedOscillation.Fit(step, [Signal(1, 0.4), Signal(0.2, 2)]);
        Assert.NotNull(fit);
        Assert.Equal(1.3 / (2 * Math.PI), fit.Frequency, 1e-11);
        Assert.Equal(decay, fit.Decay, 1e-11);
        Assert.InRange(fit.Misfit, 0, 1e-11);
    }

    [Fact]
    public void A_motion_that_creeps_has_no_oscillation() =>
        Assert.Null(DampedOscillation.Fit(0.1, [[.. Enumerable.Range(0, 100).Select(n => Math.Exp(-0.03 * n) + (0.5 * Math.Exp(-0.2 * n)))]]));

    /// <summary>
    /// Without anisotropy the angle about B turns at γ′B at any distance θ from it, and tan θ/2 decays at αγ′B: the frequency is exact but for the steps
    /// (1e-8 of the kick each, some 50 in a decay time), and sin θ decays more slowly than its tangent by at most θ²/2 at first.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void A_free_moment_rings_at_its_frequency_whatever_the_kick(double degrees)
    {
        const double field = 0.3, reduced = Ratio / (1 + (α * α));
        ResonanceResult result = Ring(Alone(Film with { Energies = [] }, new(field, 0, 0)), degrees, 10e-9);
        Assert.Equal(reduced * field / (2 * Math.PI), Value(result, "f_ring"), 1e-6 * reduced * field / (2 * Math.PI));
        double linear = α * reduced * field, slower = Math.Pow(degrees * Degree, 2) / 2;
        Assert.InRange(Value(result, "decay_ring"), linear * (1 - slower), linear);
    }

    /// <summary>
    /// Beyond linear motion come terms of the square of the kick: halved, the differences are a quarter. The next order is another square, (4°)² = 0.005,
    /// times a factor of the order of one that the ellipse of a film makes some ten.
    /// </summary>
    [Fact]
    public void Ring_down_differs_from_linear_motion_by_the_square_of_the_kick()
    {
        (double wideShift, double wideDecay) = Differences(4);
        (double shift, double decay) = Differences(2);
        Assert.InRange(Math.Abs(shift), 1e-6, Math.Pow(2 * Degree, 2));
        Assert.Equal(4, wideShift / shift, 0.2);
        Assert.Equal(4, wideDecay / decay, 0.2);

        static (double Shift, double Decay) Differences(double degrees)
        {
            ResonanceResult result = Ring(Alone(Film, new(0.2, 0, 0)), degrees, 6e-9);
            return ((Value(result, "f_ring") / Value(result, "frequency")) - 1, (Value(result, "decay_ring") / Value(result, "decay")) - 1);
        }
    }

    /// <summary>A torque against the damping: the ring-down sees the current's part of the decay, to the square of the kick.</summary>
    [Fact]
    public void Ring_down_sees_what_a_torque_does_to_the_decay()
    {
        ResonanceResult result = Ring(Alone(Film with { Torques = [PolarizedTorque.Symmetric(Vector3D.UnitX, -4e-3, 0)] }, new(0.2, 0, 0)), 0.2, 10e-9);
        Assert.True(Value(result, "decay_shift") < -6e8, $"{Value(result, "decay_shift")}");
        AssertMatches(result, 2e-4);
    }

    /// <summary>Two layers: the kick has the shape of the lowest mode, and the other is seen by its square only.</summary>
    [Fact]
    public void Coupled_layers_ring_in_their_lowest_mode()
    {
        Macrospin layer = new("layer", 8e5, 2e-23, α, Ratio, []);
        MagnetSample sample = new(new MagnetSystem([layer, layer], [new InterlayerExchange(0, 1, 1e-14, -2e-4, 0)]), AppliedField.Static(new(0, 0, 0.5)), [Vector3D.UnitZ, Vector3D.UnitZ]);
        ResonanceResult result = Ring(sample, 0.5, 5e-9);
        AssertMatches(result, 3e-4);

        // The one that moves most starts at the kick; both do here, against each other.
        MagnetTrace trace = result.Ringing!.Trace;
        Vector3D first = trace.DirectionOf(0, 0), second = trace.DirectionOf(1, 0);
        Assert.Equal(0.5 * Degree, Math.Asin(first.Cross(Vector3D.UnitZ).Length), 1e-9);
        Assert.Equal(-1, ((first.X * second.X) + (first.Y * second.Y)) / Math.Pow(Math.Sin(0.5 * Degree), 2), 1e-6);
    }

    /// <summary>In a stack with current and pumping the motion is solved at every step: the square of the kick, 8e-5, times a few.</summary>
    [Fact]
    public void A_layer_of_a_stack_rings_with_current_and_pumping()
    {
        MagnetSample sample = new(MagnetSystem.Of(SpinValve.FreeLayer()), AppliedField.Static(new(0, 0, 0.1)), [Vector3D.UnitZ])
        {
            Stack = new MovingStack(SpinValve.Stack() with { Drive = StackDrive.Current(1e10) }, [new DynamicLayer(2, SpinValve.Magnetization, SpinValve.γ)], SpinValve.Area),
        };
        AssertMatches(Ring(sample, 0.5, 2e-9, pumping: true), 3e-4);
    }

    /// <summary>The spectrum peaks at the frequency; its points near it are a tenth of the linewidth apart, and the window widens it by 1/T.</summary>
    [Fact]
    public void The_spectrum_peaks_at_the_frequency()
    {
        ResonanceResult result = Ring(Alone(Film, new(0.2, 0, 0)), 1, 10e-9);
        RingPoint top = result.Ringing!.Spectrum.MaxBy(point => point.Amplitude);
        Assert.Equal(Value(result, "frequency"), top.Frequency, 0.1 * Value(result, "linewidth"));
        Assert.Equal(1, top.Amplitude);
    }

    [Fact]
    public void Less_than_two_periods_give_no_frequency()
    {
        ResonanceResult result = Ring(Alone(Film, new(0.2, 0, 0)), 1, 1e-10);
        Assert.NotNull(result.Ringing);
        Assert.Null(result.Ringing.Fit);
    }

    /// <summary>Numbers of the reference, which has g, γ and ħ to 1e-9; a field along the axis of a moment without anisotropy gives its ω.</summary>
    [Fact]
    public void Pumped_numbers_are_those_of_the_reference()
    {
        foreach (JsonElement reference in MagnetCase.Load("mag_spin_pumping").GetProperty("cases").EnumerateArray())
        {
            JsonElement input = reference.GetProperty("in");
            double Given(string name) => MagnetCase.Number(input, name);
            double Expected(string name) => MagnetCase.Number(reference, name);
            SpinPumping face = new(SpinPumping.ConductanceOf(Given("g_r_per_m2")), 0, SpinPumping.ImpedanceOf(Given("rho_N_ohm_m"), Given("l_N_m"), Given("d_N_m")));
            double total = Expected("alpha_total"), ω = Given("omega_rad_per_s");
            Macrospin magnet = new("m", Given("Ms"), 1e-24, Given("alpha0"), MagnetCase.Gamma, []);
            var protocol = new ResonanceProtocol(100e-9, Pumping: false) { Outlet = new(face, Given("t_F_m"), Given("cone_deg") * Degree, Probe: 0.5) };
            ResonanceResult? result = ResonanceExperiment.Run(Alone(magnet, new(ω * (1 + (total * total)) / MagnetCase.Gamma, 0, 0)), protocol, Conduct.Quiet);
            Assert.NotNull(result);
            MagnetCase.Near(Expected("delta_alpha_no_backflow"), Value(result, "alpha_sink"), 3e-9);
            MagnetCase.Near(Expected("delta_alpha_with_backflow"), Value(result, "alpha_pumping"), 3e-9);
            MagnetCase.Near(total, Value(result, "alpha_total"), 3e-9);
            MagnetCase.Near(ω / (2 * Math.PI), Value(result, "frequency"), 3e-9);
            MagnetCase.Near(total * ω, Value(result, "decay"), 3e-9);
            MagnetCase.Near(Expected("dc_spin_current_charge_units_A_m2"), Value(result, "spin_current_sink"), 3e-9);
            double drive = Expected("pump_equivalent_accumulation_V"), conductance = Expected("G_r_S_per_m2"), impedance = Expected("Z_N_ohm_m2");
            double accumulation = drive * conductance * impedance / (1 + (conductance * impedance));
            MagnetCase.Near(accumulation, Value(result, "accumulation"), 3e-9);
            MagnetCase.Near(accumulation / impedance, Value(result, "spin_current"), 3e-9);
            MagnetCase.Near(accumulation / 4, Value(result, "V_probe"), 3e-9);

            // Decay of a moment in B: αγB/(1+α²) with and without pumping.
            double field = ω * (1 + (total * total)) / MagnetCase.Gamma, bare = Given("alpha0");
            MagnetCase.Near((total * ω) - (bare * MagnetCase.Gamma * field / (1 + (bare * bare))), Value(result, "decay_pumping"), 1e-6);
        }
    }

    /// <summary>On an ellipse the mean of u × du/dt is ω times both axes: the mode's own numbers, in the linear motion, exactly.</summary>
    [Fact]
    public void An_elliptic_precession_pumps_less_than_a_circular_one()
    {
        SpinOutlet outlet = new(new SpinPumping(5e14, 0, 0), 3e-9, 0.1, null);
        ResonanceResult result = ResonanceExperiment.Run(Alone(Film, new(0.2, 0, 0)), new(100e-9, Pumping: false) { Outlet = outlet }, Conduct.Quiet)!;
        double circular = outlet.Interface.MeanCurrent(2 * Math.PI * Value(result, "frequency"), 0.1);
        Assert.Equal(Value(result, "ellipticity") * circular, Value(result, "spin_current_sink"), 1e-12 * circular);
        Assert.Equal(Math.Sqrt(0.2 / (0.2 + (1.25663706127e-6 * 8e5))), Value(result, "spin_current_sink") / circular, 3 * Value(result, "alpha_total"));
    }

    static void AssertMatches(ResonanceResult result, double tolerance)
    {
        Assert.Equal(1, Value(result, "f_ring") / Value(result, "frequency"), tolerance);
        Assert.Equal(1, Value(result, "decay_ring") / Value(result, "decay"), 2 * tolerance);
    }

    static MagnetSample Alone(Macrospin magnet, Vector3D field) => new(MagnetSystem.Of(magnet), AppliedField.Static(field), [Vector3D.UnitX]);

    static ResonanceResult Ring(MagnetSample sample, double degrees, double duration, bool pumping = false)
    {
        ResonanceResult? result = ResonanceExperiment.Run(sample, new(100e-9, pumping) { RingDown = new(degrees * Degree, duration) }, Conduct.Quiet);
        Assert.NotNull(result);
        return result;
    }

    static double Value(ResonanceResult result, string name) => ResonanceResult.Observables.Single(o => o.Name == name).Evaluate(result)!.Value;
}
