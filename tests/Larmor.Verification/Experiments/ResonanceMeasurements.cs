using Larmor.Experiments;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Coupling;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Fields;
using Larmor.Physics.Magnetics.Torques;
using Larmor.Verification.Coupling;
using Xunit;
using StackDrive = Larmor.Physics.Transport.Drive;

namespace Larmor.Verification.Experiments;

/// <summary>Resonances as they are measured.</summary>
public sealed class ResonanceMeasurements
{
    const double Ratio = 1.76e11, α = 0.01;

    static Macrospin Film { get; } = new("film", 8e5, 1e-24, α, Ratio, [new ShapeAnisotropy(Matrix3D.Diagonal(0, 0, 1))]);

    /// <summary>A collinear b_χ adds γ′b_χ to the decay rate and nothing to the frequency: 1e-12 of the matrix.</summary>
    [Fact]
    public void A_collinear_dissipative_field_damps_and_does_not_detune()
    {
        const double b = 3e-4;
        ResonanceResult result = Resonance(Alone(Film with { Dissipative = [new LinearPotential(new(b, 0, 0))] }));
        Assert.Equal(Ratio / (1 + (α * α)) * b, Value(result, "decay_shift"), 1e-12 * Ratio);
        Assert.Equal(0, Value(result, "frequency_shift"), 1e-12 * Ratio);
    }

    /// <summary>A collinear b_Φ is a field −b_Φ for the frequency alone; the square root's dispersion by α² is that of the decay, unchanged.</summary>
    [Fact]
    public void A_collinear_reactive_field_detunes_and_does_not_damp()
    {
        const double b = 5e-3, field = 0.2, M = 1.25663706127e-6 * 8e5;
        ResonanceResult result = Resonance(Alone(Film with { Reactive = [new LinearPotential(new(b, 0, 0))] }));
        Assert.Equal(0, Value(result, "decay_shift"), 1e-12 * Ratio);
        double p1 = field - b, p2 = p1 + M, closed = Ratio / (1 + (α * α)) * Math.Sqrt((p1 * p2) - (α * α * M * M / 4)) / (2 * Math.PI);
        Assert.Equal(closed, Value(result, "frequency"), 1e-12 * closed);
    }

    /// <summary>Half the power is lost half a linewidth away; corrections are of the order Δf/f = 0.03 squared and of the foot of the other resonance at −f.</summary>
    [Fact]
    public void Half_the_power_is_absorbed_half_a_linewidth_away()
    {
        ResonanceResult result = Resonance(Alone(Film with { Damping = 0.002 }));
        ResonanceMode mode = result.Modes[0];
        double At(double frequency) => result.Spectrum.MinBy(point => Math.Abs(point.Frequency - frequency)).Power;
        double top = result.Spectrum.Max(point => point.Power);
        Assert.Equal(top, At(mode.Frequency), 1e-3 * top);
        Assert.Equal(0.5 * top, At(mode.Frequency + (mode.Linewidth / 2)), 0.01 * top);
        Assert.Equal(0.5 * top, At(mode.Frequency - (mode.Linewidth / 2)), 0.01 * top);
    }

    /// <summary>Ellipticity √(p₁/p₂) of a film, to first order in α.</summary>
    [Fact]
    public void A_film_precesses_on_an_ellipse()
    {
        const double field = 0.2, M = 1.25663706127e-6 * 8e5;
        Assert.Equal(Math.Sqrt(field / (field + M)), Value(Resonance(Alone(Film)), "ellipticity"), 2 * α);
    }

    /// <summary>Layers coupled against each other: the lower, optic mode against each other, the upper, acoustic one together; equal amplitudes.</summary>
    [Fact]
    public void Coupled_layers_move_together_or_against_each_other()
    {
        Macrospin layer = new("layer", 8e5, 2e-23, α, Ratio, []);
        MagnetSample sample = new(new MagnetSystem([layer, layer], [new InterlayerExchange(0, 1, 1e-14, -2e-4, 0)]), AppliedField.Static(new(0, 0, 0.5)), [Vector3D.UnitZ, Vector3D.UnitZ]);
        ResonanceResult result = Resonance(sample);
        Assert.Equal(2, result.Modes.Length);
        Assert.Equal(Math.PI, Math.Abs(result.Modes[0].Shape[1].Phase), 1e-6);
        Assert.Equal(0, result.Modes[1].Shape[1].Phase, 1e-6);
        Assert.All(result.Modes, mode => Assert.All(mode.Shape, shape => Assert.Equal(1, shape.Amplitude, 1e-6)));
        Assert.All(result.Modes, mode => Assert.All(mode.Shape, shape => Assert.Equal(1, shape.Ellipticity, 1e-6)));
    }

    /// <summary>Up gives way at a/α = 0.4 T > B − μ₀M N = 0.3 T, down would need 1.7 T: no rest.</summary>
    [Fact]
    public void There_is_no_resonance_where_nothing_rests()
    {
        Macrospin free = Film with { Energies = [new ShapeAnisotropy(Matrix3D.Diagonal(0.1, 0.1, 0.8))], Torques = [PolarizedTorque.Symmetric(Vector3D.UnitZ, -0.008, 0)] };
        MagnetSample sample = new(MagnetSystem.Of(free), AppliedField.Static(new(0, 0, 1)), [Vector3D.UnitZ]);
        Assert.Null(ResonanceExperiment.Run(sample, new(50e-9, Pumping: false), Conduct.Quiet));
    }

    /// <summary>
    /// In a stack at J the decay rate changes by the torque's part, linear in J and odd, where the linear motion is taken by differences: 1e-9 of the
    /// frequency; and pumping only adds to it.
    /// </summary>
    [Fact]
    public void A_current_through_a_stack_changes_the_decay_and_pumping_adds_to_it()
    {
        ResonanceResult Measure(double current, bool pumping) => Resonance(
            new MagnetSample(MagnetSystem.Of(SpinValve.FreeLayer()), AppliedField.Static(new(0, 0, 0.1)), [Vector3D.UnitZ])
            {
                Stack = new MovingStack(SpinValve.Stack() with { Drive = StackDrive.Current(current) }, [new DynamicLayer(2, SpinValve.Magnetization, SpinValve.γ)], SpinValve.Area),
            },
            pumping);
        double forward = Value(Measure(1e10, false), "decay_shift"), backward = Value(Measure(-1e10, false), "decay_shift");

        // Electrons at J > 0 go from the free layer to the pinned one on its left and push it away: less decay.
        Assert.True(forward < -1e7, $"{forward}");
        Assert.Equal(-forward, backward, 1e-4 * backward);
        Assert.True(Value(Measure(0, true), "decay_pumping") > 0.2 * SpinValve.Damping * SpinValve.γ * 0.1);
        Assert.Equal(0, Value(Measure(0, true), "decay_shift"), 1e3);
    }

    static MagnetSample Alone(Macrospin magnet) => new(MagnetSystem.Of(magnet), AppliedField.Static(new(0.2, 0, 0)), [Vector3D.UnitX]);

    static ResonanceResult Resonance(MagnetSample sample, bool pumping = false)
    {
        ResonanceResult? result = ResonanceExperiment.Run(sample, new(100e-9, pumping), Conduct.Quiet);
        Assert.NotNull(result);
        return result;
    }

    static double Value(ResonanceResult result, string name) => ResonanceResult.Observables.Single(o => o.Name == name).Evaluate(result)!.Value;
}
