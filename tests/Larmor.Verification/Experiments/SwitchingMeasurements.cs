using Larmor.Experiments;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Dynamics;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Fields;
using Larmor.Physics.Magnetics.Stability;
using Larmor.Physics.Magnetics.Torques;
using Larmor.Physics.Quantities;
using Xunit;

namespace Larmor.Verification.Experiments;

/// <summary>Switching of magnets with prescribed torques: closed forms, the books of energy and critical currents.</summary>
public sealed class SwitchingMeasurements
{
    const double Magnetization = 8e5, Volume = 1.5e-23, Damping = 0.02, AnisotropyField = 0.02;

    static readonly double γ = Macrospin.GyromagneticRatioOf(2);
    static readonly double demagnetizing = Constants.VacuumPermeability * Magnetization;

    static Macrospin Film(double damping) => new("film", Magnetization, Volume, damping, γ,
        [new ShapeAnisotropy(Matrix3D.Diagonal(0, 0, 1)), new UniaxialAnisotropy(AnisotropyField * Magnetization / 2, 0, Vector3D.UnitX)]);

    static MagnetSample Sample(Macrospin magnet, AppliedField field, Vector3D start) => new(MagnetSystem.Of(magnet), field, [start]);

    static SwitchingResult Run(MagnetSample sample, SwitchingProtocol protocol) => SwitchingExperiment.Run(sample, protocol, Conduct.Quiet)!;

    /// <summary>Steps of 1e-9 over some 400 of them; the trace is read from the dense output of order 4.</summary>
    [Fact]
    public void Damped_moment_reverses_as_tanh()
    {
        var magnet = new Macrospin("m", Magnetization, Volume, 0.1, γ, []);
        var start = Vector3D.FromAngles(0.3, 0.7);
        SwitchingResult result = Run(Sample(magnet, AppliedField.Static(new(0, 0, -0.2)), start), new(2e-9, null, 101, false, null));
        var exact = new DampedReversal(LlgCoefficients.Of(magnet), -0.2);
        for (int i = 0; i < result.Trace.Count; i++)
        {
            Assert.Equal(0, (exact.At(start, result.Trace.Moments[i].Time) - result.Trace.DirectionOf(0, i)).Length, 2e-7);
        }

        Assert.True(result.Switched);
        Assert.Equal(0, exact.At(start, result.SwitchingTime!.Value).Dot(start), 2e-7);
    }

    [Fact]
    public void Energy_stays_without_damping()
    {
        SwitchingResult result = Run(Sample(Film(0), AppliedField.None, Vector3D.FromAngles(1.2, 0.9)), new(2e-9, null, 101, false, null));
        double scale = demagnetizing * Magnetization * Volume / 2;
        Assert.All(result.Trace.Moments, moment => Assert.Equal(0, (moment.Energy - result.Trace.Moments[0].Energy) / scale, 2e-7));
        Assert.Equal(0, result.Books.DampingHeat);
    }

    /// <summary>Every way that energy has: a torque with both parts that ends with its pulse, both potentials, and fields that oscillate and jump.</summary>
    [Fact]
    public void Books_of_energy_close()
    {
        Macrospin magnet = Film(Damping) with
        {
            Torques = [PolarizedTorque.Symmetric(new Vector3D(1, 0, 0.3).Normalized(), -0.05, 0.004)],
            Dissipative = [new LinearPotential(new(1e-4, 2e-4, 0))],
            Reactive = [new LinearPotential(new(0, 3e-3, 1e-3))],
        };
        var field = new AppliedField(
        [
            new FieldSource(new(0.005, 0, 0), new Steady(1)),
            new FieldSource(new(0, 0.003, 0), new Oscillation(5e9, 0)),
            new FieldSource(new(0, 0, 0.05), new Pulse(0.3e-9, 0.4e-9, 0, 0)),
        ]);
        SwitchingResult result = Run(Sample(magnet, field, new Vector3D(1, 0.1, 0).Normalized()), new(2e-9, 1.1e-9, 101, false, null));
        Assert.True(Math.Abs(result.Books.TorqueWork) > 1e-20 && Math.Abs(result.Books.FieldWork) > 1e-20 && result.Books.DampingHeat > 1e-20);
        Assert.InRange(result.Books.Defect, 0, 1e-7);
    }

    /// <summary>a_c = α (B_K + μ₀M_s/2) of a film, by the trace; within 40 ns it takes more, for a precession in the plane holds between.</summary>
    [Fact]
    public void Film_loses_stability_at_its_closed_form()
    {
        double critical = ClosedForms.CriticalDampingLikeField(Damping, (AnisotropyField, AnisotropyField + demagnetizing));
        Macrospin magnet = Film(Damping) with { Torques = [PolarizedTorque.Symmetric(Vector3D.UnitX, -critical, 0)] };
        SwitchingResult result = Run(Sample(magnet, AppliedField.None, new Vector3D(1, 0.05, 0).Normalized()), new(40e-9, null, 2, false, new CriticalRange(0, 4)));
        Assert.Equal(InstabilityKind.Precession, result.Onset!.Kind);
        Assert.Equal(1, result.Onset.Current, 1e-9);
        Assert.InRange(result.Threshold!.Value, 1.2, 4 / Math.PI);
    }

    /// <summary>A torque along an easy axis: d cos θ/dt = −γ′ sin²θ (|a| − αB_K cos θ), in closed form; time read off cos θ errs as cos θ over its rate.</summary>
    [Fact]
    public void Torque_along_the_easy_axis_reverses_as_its_closed_form()
    {
        const double torque = 3 * Axial.Critical;
        SwitchingResult result = Run(Axial.Sample(torque), new(8e-9, null, 161, false, null));
        Assert.True(result.Switched);
        for (int i = 1; i < result.Trace.Count; i++)
        {
            double z = result.Trace.DirectionOf(0, i).Z, rate = Axial.Ratio * (1 - (z * z)) * (torque - (Axial.Critical * z));
            Assert.Equal(0, (Axial.Time(torque, z) - result.Trace.Moments[i].Time) * rate, 2e-7);
        }
    }

    /// <summary>The threshold in a time is where the closed form takes that time; the plane across the start lies within θ₀ of the equator.</summary>
    [Theory]
    [InlineData(3e-9)]
    [InlineData(10e-9)]
    [InlineData(40e-9)]
    public void Current_that_switches_in_time_nears_the_loss_of_stability(double time)
    {
        SwitchingResult result = Run(Axial.Sample(Axial.Critical), new(time, null, 2, false, new CriticalRange(0, 8)));
        Assert.Equal(1, result.Onset!.Current, 2e-9); // followed to 1e-10 of a range of 8
        double torque = result.Threshold!.Value * Axial.Critical;
        Assert.True(result.Threshold > 1);
        Assert.Equal(time, Axial.Time(torque, 0), Axial.Start / (Axial.Ratio * torque) * 1.05);
    }

    /// <summary>The opposite current damps: no threshold, and the result says why.</summary>
    [Fact]
    public void Range_without_a_critical_current_says_why()
    {
        Macrospin magnet = Film(Damping) with { Torques = [PolarizedTorque.Symmetric(Vector3D.UnitX, -0.05, 0)] };
        MagnetSample sample = Sample(magnet, AppliedField.None, new Vector3D(1, 0.05, 0).Normalized());
        Assert.Equal(CriticalFault.NeverReverses, Run(sample, new(3e-9, null, 2, false, new CriticalRange(0, -1))).Fault);
        Assert.Equal(CriticalFault.AlreadyReverses, Run(sample, new(3e-9, null, 2, false, new CriticalRange(1, 2))).Fault);
    }

    /// <summary>After the pulse nothing but damping is left: in this film a pulse too short to reverse it lets it fall back.</summary>
    [Fact]
    public void Current_ends_with_its_pulse()
    {
        Macrospin magnet = Film(Damping) with { Torques = [PolarizedTorque.Symmetric(Vector3D.UnitX, -0.03, 0)] };
        MagnetSample sample = Sample(magnet, AppliedField.None, new Vector3D(1, 0.05, 0).Normalized());
        Assert.False(Run(sample, new(8e-9, 0.2e-9, 11, false, null)).Switched);
        SwitchingResult whole = Run(sample, new(8e-9, 5e-9, 9, false, null));
        Assert.True(whole.Switched);
        Assert.Equal([1, 1, 1, 1, 1, 0, 0, 0, 0], whole.Trace.Moments.Select(moment => moment.Current));
    }

    /// <summary>A moment whose easy axis is that of the polarizer.</summary>
    static class Axial
    {
        public const double Start = 0.05, Critical = Damping * 0.2;

        public static readonly double Ratio = γ / (1 + (Damping * Damping));

        public static MagnetSample Sample(double torque) => SwitchingMeasurements.Sample(
            new Macrospin("axial", Magnetization, Volume, Damping, γ, [new UniaxialAnisotropy(0.1 * Magnetization, 0, Vector3D.UnitZ)])
            {
                Torques = [PolarizedTorque.Symmetric(Vector3D.UnitZ, -torque, 0)],
            },
            AppliedField.None, Vector3D.FromAngles(Start, 0.3));

        /// <summary>∫ dc/[γ′ (1 − c²)(a − hc)] from c to cos θ₀, h = αB_K.</summary>
        public static double Time(double a, double c)
        {
            double h = Critical;
            double Primitive(double x) => (-Math.Log(1 - x) / (2 * (a - h))) + (Math.Log(1 + x) / (2 * (a + h))) - (h / ((h * h) - (a * a)) * Math.Log(a - (h * x)));
            return (Primitive(Math.Cos(Start)) - Primitive(c)) / Ratio;
        }
    }
}
