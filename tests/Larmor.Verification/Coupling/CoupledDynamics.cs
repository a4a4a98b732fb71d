using System.Numerics;
using Larmor.Numerics.Algebra;
using Larmor.Numerics.Integration;
using Larmor.Physics.Coupling;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Fields;
using Larmor.Physics.Magnetics.Potentials;
using Larmor.Physics.Magnetics.Torques;
using Larmor.Physics.Transport.Noncollinear;
using Larmor.Verification.Noncollinear;
using Xunit;
using Drive = Larmor.Physics.Transport.Drive;

namespace Larmor.Verification.Coupling;

/// <summary>Magnets that move in a stack which is solved at every right-hand side.</summary>
public sealed class CoupledDynamics
{
    static CoupledTrajectory Start(CoupledMagnets magnets, Drive drive, double tolerance, params Vector3D[] start) => new(
        new CoupledMotion(magnets, AppliedField.None, ElectricProgram.Constant(drive)), ExplicitTableau.DormandPrince5, tolerance, 0, start);

    /// <summary>Critical current density from the slope of the torque at θ = 0: a + αb = −αB_K, damping against torque.</summary>
    static double CriticalCurrent(bool pinnedLeft)
    {
        StackTorque torque = StackTorque.Freeze(SpinValve.Stack(pinnedLeft), [new(SpinValve.Free(pinnedLeft), SpinValve.Magnetization, SpinValve.γ)]);
        torque.Drive = Drive.Current(1);
        Vector3D u = Vector3D.FromAngles(1e-5, 0);
        torque.Solve([u]);
        TorqueComponents parts = SpinTorque.Of(torque.State, SpinValve.Free(pinnedLeft) + 1).Along(new(0, 0, 1))!.Value;
        double a = SpinTorque.Field(parts.DampingLike, SpinValve.Magnetization, SpinValve.Thickness);
        double b = SpinTorque.Field(parts.FieldLike, SpinValve.Magnetization, SpinValve.Thickness);
        return -SpinValve.Damping * 2 * SpinValve.Anisotropy / SpinValve.Magnetization / (a + (SpinValve.Damping * b));
    }

    [Theory]
    [InlineData(true, 0.9)]
    [InlineData(true, 1.1)]
    [InlineData(true, -2.0)]
    [InlineData(false, 0.9)]
    [InlineData(false, 1.1)]
    public void A_small_angle_grows_as_current_over_critical_current_less_one(bool pinnedLeft, double ratio)
    {
        // sin θ grows at γ′ α B_K (J/J_c − 1); third order in θ = 1e-4 is 1e-8 of it, the slope of the torque at 1e-5 rad 1e-10.
        double field = 2 * SpinValve.Anisotropy / SpinValve.Magnetization;
        double rate = SpinValve.γ / (1 + (SpinValve.Damping * SpinValve.Damping)) * SpinValve.Damping * field * (ratio - 1);
        CoupledTrajectory trajectory = Start(
            SpinValve.Coupled(pinnedLeft), Drive.Current(ratio * CriticalCurrent(pinnedLeft)), 1e-13, Vector3D.FromAngles(1e-4, 0));
        const double time = 2e-9;
        Assert.True(trajectory.AdvanceTo(time));
        Vector3D u = trajectory.Directions[0];
        Assert.Equal(rate * time, Math.Log(double.Hypot(u.X, u.Y) / Math.Sin(1e-4)), 1e-6 * Math.Max(1, Math.Abs(rate * time)));
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.3)]
    [InlineData(-1.5)]
    public void Eigenvalues_tell_the_critical_current(double ratio)
    {
        double critical = CriticalCurrent(pinnedLeft: true), field = 2 * SpinValve.Anisotropy / SpinValve.Magnetization;
        Complex leading = SpinValve.Coupled().LinearAt([Vector3D.UnitZ], Vector3D.Zero, Drive.Current(ratio * critical)).Eigenvalues[0];
        // Central differences leave 1e-9 of the frequency, a hundred times the decay at rest.
        double frequency = SpinValve.γ * field;
        Assert.Equal(SpinValve.Damping / (1 + (SpinValve.Damping * SpinValve.Damping)) * (ratio - 1), leading.Real / frequency, 1e-8);
        Assert.Equal(1, Math.Abs(leading.Imaginary) / frequency, 0.02); // the field-like torque moves it
    }

    [Theory]
    [InlineData(true, 1, false)] // electrons from the free layer to the pinned one: P → AP
    [InlineData(true, -1, true)] // electrons from the pinned layer: AP → P
    [InlineData(false, -1, false)]
    [InlineData(false, 1, true)]
    public void Electrons_from_the_free_layer_switch_to_antiparallel(bool pinnedLeft, int sign, bool fromAntiparallel)
    {
        Assert.Equal(pinnedLeft ? 1 : -1, Math.Sign(CriticalCurrent(pinnedLeft)));
        double current = 6 * sign * Math.Abs(CriticalCurrent(pinnedLeft));
        Vector3D start = Vector3D.FromAngles(fromAntiparallel ? Math.PI - 0.05 : 0.05, 0.3);
        CoupledTrajectory switched = Start(SpinValve.Coupled(pinnedLeft), Drive.Current(current), 1e-9, start);
        CoupledTrajectory kept = Start(SpinValve.Coupled(pinnedLeft), Drive.Current(-current), 1e-9, start);
        Assert.True(switched.AdvanceTo(40e-9));
        Assert.True(kept.AdvanceTo(40e-9));
        Assert.Equal(fromAntiparallel ? 1 : -1, switched.Directions[0].Z, 1e-6);
        Assert.Equal(fromAntiparallel ? -1 : 1, kept.Directions[0].Z, 1e-6);
    }

    [Fact]
    public void Held_voltage_gives_less_current_as_the_resistance_rises()
    {
        CoupledMagnets magnets = SpinValve.Coupled();
        magnets.Torque.Solve([new Vector3D(0, 0, 1)]);
        double parallel = magnets.Resistance, voltage = 6 * CriticalCurrent(pinnedLeft: true) * parallel;
        CoupledTrajectory trajectory = Start(magnets, Drive.Voltage(voltage), 1e-9, Vector3D.FromAngles(0.05, 0));
        double[] times = [.. Enumerable.Range(0, 101).Select(i => 4e-10 * i)];
        var samples = new CoupledSample[times.Length];
        var directions = new Vector3D[times.Length];
        Assert.Equal(times.Length, trajectory.Record(times, samples, directions));
        Assert.True(directions[^1].Z < -0.99);
        foreach (CoupledSample sample in samples)
        {
            Close.Assert(voltage, sample.Voltage, voltage, 1e-14, "V");
            Close.Assert(voltage, sample.CurrentDensity * sample.Resistance, voltage, 1e-14, "R J");
        }

        Assert.True(samples[^1].Resistance > 1.01 * parallel);
        Assert.True(samples[^1].CurrentDensity < 0.99 * samples[0].CurrentDensity);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Energy_of_the_magnets_is_balanced_at_every_moment_and_over_time(bool pumping)
    {
        Macrospin free = SpinValve.FreeLayer() with
        {
            Reactive = [Parsed("1e-3*ux^2*uz")],
            Dissipative = [Parsed("2e-4*uy + 1e-4*exp(uz)")],
        };
        CoupledMagnets magnets = SpinValve.Coupled(pumping: pumping, free: free);
        var motion = new CoupledMotion(magnets, AppliedField.Static(new(0.02, 0.01, -0.01)), ElectricProgram.Constant(Drive.Current(2e11)));
        var trajectory = new CoupledTrajectory(motion, ExplicitTableau.DormandPrince5, 1e-12, 0, [Vector3D.FromAngles(0.7, 0.2)]);
        const int count = 2001; // over some three turns: Simpson's rule leaves (0.01)⁴/180
        double[] times = [.. Enumerable.Range(0, count).Select(i => 1e-12 * i)];
        var samples = new CoupledSample[count];
        Assert.Equal(count, trajectory.Record(times, samples, new Vector3D[count]));
        double scale = samples.Max(sample => Math.Abs(sample.Powers.TorqueWork)), moved = 0;
        for (int i = 0; i < count; i++)
        {
            Close.Assert(0, samples[i].Powers.Defect, scale, 1e-12, "balance");
            moved += samples[i].Powers.EnergyRate * (i is 0 or count - 1 ? 1 : i % 2 == 1 ? 4 : 2) * 1e-12 / 3;
        }

        double change = samples[^1].Energy - samples[0].Energy;
        Close.Assert(change, moved, scale * 2e-9, 1e-8, "∫ dE/dt dt");
        Assert.True(Math.Abs(change) > 1e-3 * scale * 2e-9, "nothing happened");
        Assert.Contains(samples, sample => Math.Abs(sample.Powers.PotentialWork) > 1e-3 * scale);

        static Expression Parsed(string text) => Expression.TryParse(text, out Expression? read, out _) ? read : throw new ArgumentException(text, nameof(text));
    }

    [Fact]
    public void With_pumping_the_source_pays_for_all_work_and_transport_only_heats()
    {
        CoupledMagnets magnets = SpinValve.TwoFree(pumping: true, [new InterlayerExchange(0, 1, SpinValve.Area, 2e-4, 0)]);
        CoupledTrajectory trajectory = Start(magnets, Drive.Voltage(1e-3), 1e-9, Vector3D.FromAngles(0.6, 0), Vector3D.FromAngles(2.1, 1));
        var u = new Vector3D[2];
        double largest = 0;
        for (int i = 1; i <= 300; i++)
        {
            Assert.True(trajectory.AdvanceTo(1e-11 * i));
            CoupledSample sample = trajectory.Look(1e-11 * i, u);
            CoupledPowers powers = sample.Powers;
            Close.Assert(1e-3, sample.Voltage, 1e-3, 1e-13, "V");
            double heat = powers.TransportDissipation;
            Assert.True(heat >= 0, $"{heat} W at {i}");
            Assert.Equal(powers.Supplied, heat + powers.TorqueWork, 1e-12 * heat);
            Close.Assert(0, powers.Defect, powers.DampingDissipation, 1e-11, "balance");
            largest = Math.Max(largest, Math.Abs(powers.TorqueWork / powers.Supplied));
        }

        Assert.True(largest > 1e-4, $"work is {largest} of what is supplied: the law says nothing");
    }

    [Fact]
    public void Without_a_drive_pumping_turns_all_energy_that_is_lost_into_heat()
    {
        CoupledMagnets magnets = SpinValve.TwoFree(pumping: true);
        CoupledTrajectory trajectory = Start(magnets, Drive.Current(0), 1e-9, Vector3D.FromAngles(0.6, 0), Vector3D.FromAngles(1.1, 1));
        var u = new Vector3D[2];
        double before = double.PositiveInfinity;
        for (int i = 1; i <= 100; i++)
        {
            Assert.True(trajectory.AdvanceTo(2e-11 * i));
            CoupledSample sample = trajectory.Look(2e-11 * i, u);
            Assert.True(sample.Energy < before);
            before = sample.Energy;
            Assert.True(sample.Powers.TransportDissipation > 0);
            Assert.Equal(0, sample.Powers.Supplied);
            Close.Assert(
                -sample.Powers.EnergyRate, sample.Powers.TransportDissipation + sample.Powers.DampingDissipation,
                sample.Powers.DampingDissipation, 1e-11, "heat");
        }
    }

    [Fact]
    public void Pumping_without_imaginary_parts_is_a_larger_damping()
    {
        // Without current and for a real response that is the same in both directions, as about the axis of a collinear stack.
        StackTorque torque = StackTorque.Freeze(SpinValve.Stack(imaginary: 0), [new(2, SpinValve.Magnetization, SpinValve.γ)]);
        var pumping = new StackPumping(torque);
        torque.Solve([new Vector3D(0, 0, 1)]);
        pumping.Solve();
        double added = -SpinValve.γ * SpinTorque.HalfQuantum * SpinTorque.HalfQuantum * pumping.Response[0] / (SpinValve.Magnetization * SpinValve.Thickness);
        CoupledTrajectory pumped = Start(SpinValve.Coupled(pumping: true, imaginary: 0), Drive.Current(0), 1e-13, Vector3D.FromAngles(1e-4, 0));
        CoupledTrajectory damped = Start(
            SpinValve.Coupled(free: SpinValve.FreeLayer(SpinValve.Damping + added), imaginary: 0), Drive.Current(0), 1e-13, Vector3D.FromAngles(1e-4, 0));
        Assert.True(pumped.AdvanceTo(2e-9));
        Assert.True(damped.AdvanceTo(2e-9));
        Assert.True(added > 0.2 * SpinValve.Damping, $"{added}");

        // Both linear to 1e-8 of 1e-4; steps add 1e-13 each.
        Close.Assert(new Vector3D(damped.Directions[0].X, damped.Directions[0].Y, 0), new(pumped.Directions[0].X, pumped.Directions[0].Y, 0), 1e-4, 1e-6, "u");
    }

    [Fact]
    public void A_pulse_acts_while_it_lasts()
    {
        CoupledMagnets magnets = SpinValve.Coupled();
        var program = new ElectricProgram(Drive.Current(1e12), new Pulse(1e-10, 2e-10, 0, 0));
        var trajectory = new CoupledTrajectory(
            new CoupledMotion(magnets, AppliedField.None, program), ExplicitTableau.DormandPrince5, 1e-9, 0, [Vector3D.FromAngles(0.3, 0)]);
        double[] times = [0.5e-10, 2e-10, 4e-10];
        var samples = new CoupledSample[3];
        Assert.Equal(3, trajectory.Record(times, samples, new Vector3D[3]));
        Assert.Equal([0, 1e12, 0], samples.Select(sample => sample.CurrentDensity));
        Assert.Equal(0, samples[2].Powers.TorqueWork);
        Assert.NotEqual(0, samples[1].Powers.TorqueWork);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Moving_allocates_nothing_and_repeats_to_the_bit(bool pumping)
    {
        CoupledTrajectory one = Start(SpinValve.TwoFree(pumping), Drive.Voltage(1e-3), 1e-8, Vector3D.FromAngles(0.6, 0), Vector3D.FromAngles(2.1, 1));
        CoupledTrajectory other = Start(SpinValve.TwoFree(pumping), Drive.Voltage(1e-3), 1e-8, Vector3D.FromAngles(0.6, 0), Vector3D.FromAngles(2.1, 1));
        var u = new Vector3D[2];
        Assert.True(one.AdvanceTo(1e-10));
        one.Look(1e-10, u);
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool reached = one.AdvanceTo(1e-9);
        one.Look(1e-9, u);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(reached && other.AdvanceTo(1e-10) && other.AdvanceTo(1e-9));
        Assert.Equal(other.Directions.ToArray(), one.Directions.ToArray());
    }

    [Fact]
    public void Cross_sections_must_agree_and_a_stack_brings_its_own_torques()
    {
        Macrospin thick = SpinValve.FreeLayer() with { Name = "thick" };
        Assert.Contains("cross-sections", Assert.Throws<ArgumentException>(() => CoupledMagnets.Freeze(
            SpinValve.Stack(), new MagnetSystem([thick, SpinValve.FreeLayer()], []), [0, 2], pumping: false)).Message, StringComparison.Ordinal);
        Macrospin driven = SpinValve.FreeLayer() with { Torques = [new(Vector3D.UnitZ, 1e-3, 0, AngularAsymmetry.None, AngularAsymmetry.None)] };
        Assert.Contains("torques of its own", Assert.Throws<ArgumentException>(() => SpinValve.Coupled(free: driven)).Message, StringComparison.Ordinal);
    }
}
