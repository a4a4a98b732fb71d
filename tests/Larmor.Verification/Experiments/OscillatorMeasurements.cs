using Larmor.Experiments;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Fields;
using Larmor.Physics.Magnetics.Torques;
using Larmor.Physics.Quantities;
using Xunit;

namespace Larmor.Verification.Experiments;

/// <summary>Auto-oscillation of a film with a perpendicular polarizer, which has a closed form, and what an in-plane one adds.</summary>
public sealed class OscillatorMeasurements
{
    const double Magnetization = 8e5, Volume = 1.5e-23, Damping = 0.01, Field = 1.2;

    static readonly double γ = Macrospin.GyromagneticRatioOf(2);

    static OscillatorResult Run(double torque, Vector3D polarizer, double settle = 40e-9)
    {
        var magnet = new Macrospin("film", Magnetization, Volume, Damping, γ, [new ShapeAnisotropy(Matrix3D.Diagonal(0, 0, 1))])
        {
            Torques = [PolarizedTorque.Symmetric(polarizer.Normalized(), torque, 0)],
        };
        var sample = new MagnetSample(MagnetSystem.Of(magnet), AppliedField.Static(new(0, 0, Field)), [new Vector3D(0.1, 0, 1).Normalized()]);
        return OscillatorExperiment.Run(sample, new OscillatorProtocol(settle, 2e-9, false), Conduct.Quiet)!;
    }

    /// <summary>
    /// Torque and damping cancel where B − μ₀M_s cos θ = −a/α: f = γ|a|/(2πα). The cone relaxes at γ′α μ₀M_s sin²θ,
    /// 0.6/ns or faster, so that 40 ns leave less than 1e-8 of it; the torque's power is that of damping, m α (2πf sin θ)²/γ.
    /// </summary>
    [Theory]
    [InlineData(-4e-3)]
    [InlineData(-10e-3)]
    [InlineData(-18e-3)]
    public void Perpendicular_polarizer_keeps_a_circle_of_known_frequency_and_cone(double torque)
    {
        OscillatorResult result = Run(torque, Vector3D.UnitZ);
        double frequency = γ * Math.Abs(torque) / (2 * Math.PI * Damping);
        double cosine = (Field + (torque / Damping)) / (Constants.VacuumPermeability * Magnetization);
        Assert.Equal(1, result.Frequency!.Value / frequency, 1e-6);
        Assert.Equal(Math.Abs(cosine), Math.Cos(result.Cone!.Value), 1e-6);
        Assert.Equal(1, Math.Abs(result.Axis.Z), 1e-9);
        Assert.InRange(result.Component(2, Vector3D.UnitX)!.Value, 0, 1e-7);
        double heat = Magnetization * Volume * Damping * Math.Pow(2 * Math.PI * frequency, 2) * (1 - (cosine * cosine)) / γ;
        Assert.Equal(1, result.Trace!.Moments.Average(moment => moment.DampingHeat) / heat, 1e-6);
        Assert.Equal(1, result.Trace.Moments.Average(moment => moment.TorqueWork) / heat, 1e-6);
    }

    /// <summary>Below α (B − μ₀M_s) = 1.947 mT the pole is stable; decay at 0.1/ns of the smallest torque below it is waited for.</summary>
    [Fact]
    public void Below_the_onset_nothing_oscillates()
    {
        OscillatorResult rest = Run(-1e-3, Vector3D.UnitZ, 60e-9);
        Assert.True(rest.IsAtRest);
        Assert.Null(rest.Frequency);
        Assert.All(OscillatorResult.Observables.Where(o => o.Name is "frequency" or "cone" or "harmonic_2" or "torque_power"), o => Assert.Null(o.Evaluate(rest)));
    }

    /// <summary>A tilted polarizer makes harmonics; Parseval's theorem says that those kept hold all of the motion.</summary>
    [Fact]
    public void Harmonics_hold_the_whole_motion()
    {
        OscillatorResult result = Run(-10e-3, new Vector3D(1, 0, 0.5));
        MagnetTrace trace = result.Trace!;
        double mean = Enumerable.Range(0, trace.Count).Average(i => trace.DirectionOf(0, i).X);
        double variance = Enumerable.Range(0, trace.Count).Average(i => Math.Pow(trace.DirectionOf(0, i).X - mean, 2));
        double sum = Enumerable.Range(1, OscillatorExperiment.PointsPerPeriod / 2 - 1).Sum(n => Math.Pow(result.Component(n, Vector3D.UnitX)!.Value, 2) / 2);
        Assert.True(result.Component(2, Vector3D.UnitX) > 1e-3);
        Assert.Equal(1, sum / variance, 1e-6);
    }
}
