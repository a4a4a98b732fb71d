using System.Text.Json;
using Larmor.Numerics.Algebra;
using Larmor.Numerics.Integration;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Dynamics;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Fields;
using Larmor.Physics.Magnetics.Torques;
using Xunit;

namespace Larmor.Verification.Magnetics;

/// <summary>The motion of macrospins in time: reference trajectories, closed forms and conservation.</summary>
public sealed class MotionLaws
{
    const double Ratio = MagnetCase.Gamma;

    static readonly Vector3D axis = new Vector3D(0.3, -0.5, 0.8).Normalized();

    public static TheoryData<string> Trajectories => [.. MagnetCase.Names("mag_trajectories")];

    public static TheoryData<string> Methods => [.. ExplicitTableau.All.Select(tableau => tableau.Name)];

    /// <summary>The reference is good to 3e-10; 1e-12 allowed per step adds some 1e-10 over a thousand steps, interpolation inside a step up to 1e-9.</summary>
    [Theory]
    [MemberData(nameof(Trajectories))]
    public void Reference_trajectories_are_met(string name)
    {
        JsonElement reference = MagnetCase.Named("mag_trajectories", name), input = reference.GetProperty("in");
        Vector3D start = MagnetCase.Vector(reference.GetProperty("u0"));
        MagnetMotion<NoTorque> motion = new(MagnetCase.Frozen(input), DriveProgram.Constant(new(MagnetCase.Vector(input, "B"), 0)), default);
        Trajectory<NoTorque> trajectory = new(motion, ExplicitTableau.Tsitouras5, 1e-12, 0, [start]);
        Vector3D[] inside = new Vector3D[1];
        JsonElement times = reference.GetProperty("t_s"), directions = reference.GetProperty("u");
        for (int i = 1; i < times.GetArrayLength(); i++)
        {
            Vector3D expected = MagnetCase.Vector(directions[i]);
            double time = times[i].GetDouble();
            while (trajectory.Time < time)
            {
                Assert.True(trajectory.Advance(1));
            }

            trajectory.Interpolate(time, inside);
            MagnetCase.Near(expected, inside[0], 2e-9, $"{name} at {time}");
        }
    }

    /// <summary>
    /// tan(θ/2) falls exponentially, h γ′ B = 0.1 and 0.05 on one turn. The leading error of the methods of order 5 is so small here that the
    /// next one is as large, hence the room above; the room below is what a wrong coefficient would take.
    /// </summary>
    [Theory]
    [MemberData(nameof(Methods))]
    public void Damped_moment_reverses_as_tanh_to_the_order_of_the_method(string name)
    {
        ExplicitTableau tableau = ExplicitTableau.All.Single(method => method.Name == name);
        double coarse = Error(64), fine = Error(128);
        Assert.InRange(Math.Log2(coarse / fine), tableau.Order - 0.1, tableau.Order + 0.6);

        double Error(int steps)
        {
            (MagnetMotion<NoTorque> motion, DampedReversal exact, Vector3D start) = Zeeman();
            ExplicitStepper<MagnetMotion<NoTorque>> stepper = new(tableau, motion);
            double[] state = [start.X, start.Y, start.Z], next = new double[3];
            double duration = 2 * Math.PI / (exact.Coefficients.ReducedRatio * exact.Field), step = duration / steps;
            stepper.Begin(0, state);
            for (int i = 0; i < steps; i++)
            {
                stepper.Step(i * step, step, state, next);
                stepper.Accept(next);
                next.CopyTo(state, 0);
            }

            return (exact.At(start, duration) - new Vector3D(state[0], state[1], state[2])).Length;
        }
    }

    [Fact]
    public void Implicit_midpoint_is_of_second_order_and_keeps_the_length()
    {
        double coarse = Error(64), fine = Error(128);
        Assert.Equal(2, Math.Log2(coarse / fine), 0.05);

        static double Error(int steps)
        {
            (MagnetMotion<NoTorque> motion, DampedReversal exact, Vector3D start) = Zeeman();
            ImplicitMidpoint<NoTorque> method = new(motion);
            Vector3D[] u = [start];
            double duration = 2 * Math.PI / (exact.Coefficients.ReducedRatio * exact.Field), step = duration / steps;
            for (int i = 0; i < steps; i++)
            {
                Assert.True(method.Step(i * step, step, u));
            }

            // Rounding of the substitution, at most some 1e-16 a step.
            Assert.Equal(1, u[0].Length, 1e-13);
            return (exact.At(start, duration) - u[0]).Length;
        }
    }

    /// <summary>Uniaxial, shape, bilinear and dipolar energies are of degree two: the midpoint rule keeps their sum to rounding.</summary>
    [Fact]
    public void Energy_is_conserved_without_damping()
    {
        FrozenMagnets magnets = Pair(0).Freeze();
        Drive drive = new(new(0.02, 0.03, -0.01), 0);
        MagnetMotion<NoTorque> motion = new(magnets, DriveProgram.Constant(drive), default);
        Vector3D[] start = [axis, new Vector3D(-0.5, 0.7, 0.1).Normalized()];
        double before = magnets.Energy(start, drive.Field), scale = Scale(magnets, start);
        Vector3D[] u = [.. start];
        ImplicitMidpoint<NoTorque> midpoint = new(motion);
        for (int i = 0; i < 2000; i++)
        {
            Assert.True(midpoint.Step(0, 1e-12, u));
        }

        Assert.Equal(before, magnets.Energy(u, drive.Field), 1e-12 * scale);
        Assert.True((u[0] - start[0]).Length > 0.1, "nothing moved");
        Trajectory<NoTorque> trajectory = new(motion, ExplicitTableau.DormandPrince5, 1e-11, 0, start);
        Assert.True(trajectory.AdvanceTo(2e-9));
        // 1e-11 per step, some thousand steps.
        Assert.Equal(before, magnets.Energy(trajectory.Directions, drive.Field), 1e-7 * scale);
    }

    [Fact]
    public void Energy_never_rises_with_damping_and_length_stays_one()
    {
        FrozenMagnets magnets = Pair(0.05).Freeze();
        Drive drive = new(new(0.02, 0.03, -0.01), 0);
        MagnetMotion<NoTorque> motion = new(magnets, DriveProgram.Constant(drive), default);
        Trajectory<NoTorque> trajectory = new(motion, ExplicitTableau.Tsitouras5, 1e-9, 0, [axis, -axis]);
        double energy = magnets.Energy(trajectory.Directions, drive.Field), first = energy, scale = Scale(magnets, trajectory.Directions);
        while (trajectory.Time < 5e-9)
        {
            Assert.True(trajectory.Advance(5e-9));
            double next = magnets.Energy(trajectory.Directions, drive.Field);
            // Where all damping is done, the integrator's own error remains: 1e-9 squared and rounding.
            Assert.True(next <= energy + (1e-9 * scale), $"{next - energy}");
            energy = next;
            Assert.All(trajectory.Directions.ToArray(), u => Assert.Equal(1, u.Length, 4e-16));
        }

        Assert.True(energy < first - (0.1 * scale));
    }

    /// <summary>dE/dt = −(m α γ′)|u × B|² for each magnet: −h′|∇E|² of Onsager's form.</summary>
    [Fact]
    public void Energy_falls_at_the_rate_of_the_entropy()
    {
        FrozenMagnets magnets = Pair(0.3).Freeze();
        Vector3D[] u = [axis, new Vector3D(-0.5, 0.7, 0.1).Normalized()], fields = new Vector3D[2], rates = new Vector3D[2];
        magnets.SetFields(u, Vector3D.UnitY, fields);
        magnets.SetRates(u, new(Vector3D.UnitY, 0), [], rates);
        double power = 0, dissipated = 0;
        for (int i = 0; i < 2; i++)
        {
            var coefficients = LlgCoefficients.Of(magnets.System.Magnets[i]);
            power -= coefficients.Moment * fields[i].Dot(rates[i]);
            double gradient = coefficients.Moment * u[i].Cross(fields[i]).Length;
            dissipated += coefficients.Dissipative * gradient * gradient;
        }

        MagnetCase.Near(-dissipated, power, 1e-14);
    }

    /// <summary>du/dt = −γ u × B + α u × du/dt + τ, Gilbert's implicit form, with every kind of torque.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.01)]
    [InlineData(0.8)]
    public void Rates_solve_Gilberts_implicit_equation(double damping)
    {
        PolarizedTorque torque = new(new Vector3D(0.6, 0, 0.8), 0.02, -0.01, AngularAsymmetry.Slonczewski(1.7), new(0.3, 0.5, 1.2, 0.4));
        Macrospin magnet = new("m", 8e5, 2e-24, damping, Ratio, [new UniaxialAnisotropy(8e4, 2e4, axis)]) { Torques = [torque] };
        FrozenMagnets magnets = MagnetSystem.Of(magnet).Freeze();
        foreach (Vector3D u in Directions.Some)
        {
            Vector3D outside = 1e9 * u.Cross(new(1, 2, 3));
            Vector3D[] rates = new Vector3D[1], fields = new Vector3D[1];
            magnets.SetRates([u], new(new(0.1, 0, -0.2), 1.5), [outside], rates);
            magnets.SetFields([u], new(0.1, 0, -0.2), fields);
            double c = u.Dot(torque.Polarizer);
            double a = 1.5 * 0.02 * 2 * 1.7 * 1.7 / (1.7 * 1.7 + 1 + ((1.7 * 1.7 - 1) * c));
            double b = 1.5 * -0.01 * ((0.3 / (1.2 + (0.4 * c))) + (0.5 / (1.2 - (0.4 * c))));
            Vector3D expected = (-Ratio * u.Cross(fields[0])) + (damping * u.Cross(rates[0])) + outside
                - (Ratio * a * u.Cross(u.Cross(torque.Polarizer))) - (Ratio * b * u.Cross(torque.Polarizer));
            MagnetCase.Near(expected, rates[0], 1e-14 * Ratio);
            Assert.Equal(0, u.Dot(rates[0]), 1e-15 * Ratio);
        }
    }

    /// <summary>A torque and its potentials move the magnet alike, and the potentials' gradients are their derivatives.</summary>
    [Fact]
    public void Torques_along_a_fixed_polarizer_are_potentials_exactly()
    {
        PolarizedTorque torque = new(axis, 0.02, -0.01, AngularAsymmetry.Slonczewski(1.7), new(0.3, 0.5, 1.2, 0.4));
        (IOrientationPotential reactive, IOrientationPotential dissipative) = torque.Potentials(0.3);
        Macrospin bare = new("m", 8e5, 2e-24, 0.3, Ratio, []);
        FrozenMagnets first = MagnetSystem.Of(bare with { Torques = [torque] }).Freeze();
        FrozenMagnets second = MagnetSystem.Of(bare with { Reactive = [reactive], Dissipative = [dissipative] }).Freeze();
        Vector3D[] one = new Vector3D[1], two = new Vector3D[1];
        foreach (Vector3D u in Directions.Some)
        {
            first.SetRates([u], new(Vector3D.UnitX, 1), [], one);
            second.SetRates([u], new(Vector3D.UnitX, 1), [], two);
            MagnetCase.Near(one[0], two[0], 1e-15 * Ratio);
            foreach (IOrientationPotential potential in (IOrientationPotential[])[reactive, dissipative])
            {
                MagnetCase.Near(Differences.Gradient(potential.Value, u), potential.Gradient(u), 1e-9);
                Matrix3D bend = Differences.Jacobian(potential.Gradient, u), given = potential.Hessian(u);
                MagnetCase.Near(bend * new Vector3D(1, 2, 3), given * new Vector3D(1, 2, 3), 1e-8);
            }
        }
    }

    /// <summary>a > 0 pulls u towards p: without energy the end is at p, whatever the sign of b.</summary>
    [Fact]
    public void Positive_damping_like_torque_turns_the_magnet_to_its_polarizer()
    {
        Macrospin magnet = new("m", 8e5, 2e-24, 0.01, Ratio, []) { Torques = [PolarizedTorque.Symmetric(axis, 0.05, -0.02)] };
        MagnetMotion<NoTorque> motion = new(MagnetSystem.Of(magnet).Freeze(), new(AppliedField.None, new Steady(1)), default);
        Trajectory<NoTorque> trajectory = new(motion, ExplicitTableau.Tsitouras5, 1e-9, 0, [axis.Tangents().First]);
        Assert.True(trajectory.AdvanceTo(5e-9));
        MagnetCase.Near(axis, trajectory.Directions[0], 1e-8);
    }

    /// <summary>A jump inside a step costs its order; a step that ends there does not: the pulse turns u by γ B times its length.</summary>
    [Fact]
    public void Steps_end_at_the_edges_of_a_pulse()
    {
        const double width = 5e-11, field = 0.3;
        Pulse pulse = new(0.5e-9, width, 0, 0);
        Assert.Equal((0, 1, 0), (pulse.At(0.49e-9), pulse.At(0.52e-9), pulse.At(0.61e-9)));
        Macrospin magnet = new("m", 8e5, 2e-24, 0, Ratio, []);
        MagnetMotion<NoTorque> motion = new(
            MagnetSystem.Of(magnet).Freeze(), new(new([new(new(0, 0, field), pulse)]), new Steady(0)), default);
        Trajectory<NoTorque> trajectory = new(motion, ExplicitTableau.Tsitouras5, 1e-12, 0, [Vector3D.UnitX]);
        Assert.True(trajectory.AdvanceTo(1e-9));
        Assert.Equal(Ratio * field * width, Math.Atan2(trajectory.Directions[0].Y, trajectory.Directions[0].X), 1e-11);
        Assert.True(trajectory.Rejected < 20, $"{trajectory.Rejected} steps rejected at the edges");
    }

    [Fact]
    public void Stepping_allocates_nothing()
    {
        FrozenMagnets magnets = Pair(0.05).Freeze();
        MagnetMotion<Swirl> motion = new(magnets, DriveProgram.Constant(new(new(0.02, 0.03, -0.01), 0)), default);
        Trajectory<Swirl> trajectory = new(motion, ExplicitTableau.Tsitouras5, 1e-9, 0, [axis, -axis]);
        ImplicitMidpoint<Swirl> midpoint = new(motion);
        Vector3D[] u = [axis, -axis];
        trajectory.AdvanceTo(1e-10);
        midpoint.Step(0, 1e-12, u);
        long before = GC.GetAllocatedBytesForCurrentThread();
        trajectory.AdvanceTo(1e-9);
        for (int i = 0; i < 100; i++)
        {
            midpoint.Step(0, 1e-12, u);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    static (MagnetMotion<NoTorque> Motion, DampedReversal Exact, Vector3D Start) Zeeman()
    {
        Macrospin magnet = new("m", 8e5, 2e-24, 0.2, Ratio, []);
        MagnetMotion<NoTorque> motion = new(MagnetSystem.Of(magnet).Freeze(), DriveProgram.Constant(new(new(0, 0, 0.2), 0)), default);
        return (motion, new(LlgCoefficients.Of(magnet), 0.2), Vector3D.FromAngles(2.5, 0.3));
    }

    static MagnetSystem Pair(double damping)
    {
        Macrospin first = new("a", 8e5, 2e-24, damping, Ratio, [new UniaxialAnisotropy(2e4, 0, axis), new ShapeAnisotropy(Matrix3D.Diagonal(0.05, 0.1, 0.85))]);
        Macrospin second = new("b", 1.2e6, 1e-24, damping / 2, Ratio, [new UniaxialAnisotropy(-1e4, 0, Vector3D.UnitX)]);
        return new([first, second], [new InterlayerExchange(0, 1, 1e-15, -1e-5, 0), DipolarCoupling.BetweenPoints(0, 1, first.Moment, second.Moment, new(0, 1e-8, 1e-8))]);
    }

    /// <summary>Moments times fields in J.</summary>
    static double Scale(FrozenMagnets magnets, ReadOnlySpan<Vector3D> u)
    {
        Vector3D[] fields = new Vector3D[magnets.Count];
        magnets.SetFields(u, Vector3D.Zero, fields);
        return magnets.System.Magnets.Zip(fields, (magnet, field) => magnet.Moment * field.Length).Sum();
    }

    readonly struct Swirl : ITorqueSource
    {
        public void SetTorques(double time, ReadOnlySpan<Vector3D> u, Span<Vector3D> torques)
        {
            for (int i = 0; i < u.Length; i++)
            {
                torques[i] = 1e9 * u[i].Cross(Vector3D.UnitZ);
            }
        }
    }
}
