using System.Numerics;
using System.Text.Json;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Dynamics;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Stability;
using Larmor.Physics.Magnetics.Torques;
using Xunit;

namespace Larmor.Verification.Magnetics;

/// <summary>Fixed points, resonance and loss of stability.</summary>
public sealed class StabilityLaws
{
    const double Ratio = MagnetCase.Gamma;

    public static TheoryData<string> Resonances => [.. MagnetCase.Names("mag_fmr")];

    public static TheoryData<string> Generalised => [.. MagnetCase.Names("mag_hysteresis", "generalised")];

    /// <summary>Reference eigenvalues agree among themselves to 9e-16; real parts are 1/60 of the matrix at the least: 1e-12.</summary>
    [Theory]
    [MemberData(nameof(Resonances))]
    public void Reference_resonances_are_met(string name)
    {
        JsonElement reference = MagnetCase.Named("mag_fmr", name), input = reference.GetProperty("in");
        FrozenMagnets magnets = MagnetCase.Frozen(input);
        Drive drive = new(MagnetCase.Vector(input, "B"), 0);
        var state = Equilibrium.Find(magnets, drive, [MagnetCase.Vector(reference, "start").Normalized()]);
        Assert.True(state.Converged);
        MagnetCase.Near(MagnetCase.Vector(reference, "fixed_point"), state.Directions[0], 1e-13, name);
        Complex first = state.Linear.Eigenvalues[0];
        JsonElement expected = reference.GetProperty("eigenvalue_per_s");
        MagnetCase.Near(MagnetCase.Number(expected, "re"), first.Real, 1e-12, name);
        MagnetCase.Near(MagnetCase.Number(expected, "im"), first.Imaginary, 1e-12, name);
        MagnetCase.Near(MagnetCase.Number(reference, "trace_per_s"), state.Linear.Trace, 1e-12, name);
        Assert.Equal(reference.GetProperty("stable").GetBoolean(), state.IsStable);

        var measured = TangentMatrix.ByDifferences((u, rates) => magnets.SetRates(u, drive, [], rates), state.Directions);
        // Central differences of 1e-5: 1e-10 of the largest element and rounding over the step.
        Assert.True(Complex.Abs(measured.Eigenvalues[0] - first) <= 1e-8 * Complex.Abs(first));
    }

    /// <summary>Film, sphere and rod with α = 0: ω = γ √((B + μ₀M(N_y − N_x))(B + μ₀M(N_z − N_x))).</summary>
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1.0 / 3, 1.0 / 3, 1.0 / 3)]
    [InlineData(0, 0.5, 0.5)]
    public void Resonance_without_damping_is_Kittels(double along, double first, double second)
    {
        Macrospin magnet = new("m", 8e5, 1e-24, 0, Ratio, [new ShapeAnisotropy(Matrix3D.Diagonal(along, first, second))]);
        FrozenMagnets magnets = MagnetSystem.Of(magnet).Freeze();
        var state = Equilibrium.Find(magnets, new(new(0.1, 0, 0), 0), [Vector3D.UnitX]);
        MagnetCase.Near(ClosedForms.Kittel(Ratio, 0.1, 8e5, along, (first, second)), state.Linear.Eigenvalues[0].Imaginary, 1e-14);
        Assert.Equal(0, state.Linear.Eigenvalues[0].Real, 1e-15 * Ratio);
    }

    /// <summary>Two like layers coupled by a negative J₁, field along both: ω = γB and γ(B + 2J₁/(M t)), sum and difference of the layers.</summary>
    [Fact]
    public void Coupled_layers_have_an_acoustic_and_an_optic_mode()
    {
        const double field = 0.5, exchange = -2e-4, thickness = 2e-9, magnetization = 8e5, area = 1e-14;
        Macrospin layer = new("layer", magnetization, area * thickness, 0, Ratio, []);
        MagnetSystem system = new([layer, layer], [new InterlayerExchange(0, 1, area, exchange, 0)]);
        var state = Equilibrium.Find(system.Freeze(), new(new(0, 0, field), 0), [Vector3D.UnitZ, Vector3D.UnitZ]);
        double[] frequencies = [.. state.Linear.Eigenvalues.Select(value => value.Imaginary).Where(ω => ω > 0).Order()];
        Assert.Equal(2, frequencies.Length);
        MagnetCase.Near(Ratio * (field + (2 * exchange / (magnetization * thickness))), frequencies[0], 1e-12);
        MagnetCase.Near(Ratio * field, frequencies[1], 1e-12);
    }

    /// <summary>The matrix of four coupled layers with every kind of term against differences of the motion, and its eigenvalues as roots.</summary>
    [Fact]
    public void Linear_motion_of_many_layers_is_the_derivative_of_the_motion()
    {
        Vector3D axis = new Vector3D(0.3, -0.5, 0.8).Normalized();
        Macrospin Layer(int i) => new($"{i}", 8e5 + (1e5 * i), 1e-24 * (i + 1), 0.01 * (i + 1), Ratio,
            [new UniaxialAnisotropy(3e4, 1e4 * i, axis), new CubicAnisotropy(1e4, 2e4, Vector3D.UnitX, Vector3D.UnitY), new ShapeAnisotropy(Matrix3D.Diagonal(0.1, 0.2, 0.7))])
        {
            Torques = [new(Vector3D.UnitX, 0.01 * i, 0.003, AngularAsymmetry.Slonczewski(1.4), AngularAsymmetry.None)],
            Dissipative = [new LinearPotential(new(0, 0.001, 0))],
        };
        MagnetSystem system = new([.. Enumerable.Range(0, 4).Select(Layer)],
        [
            new InterlayerExchange(0, 1, 1e-15, -1e-4, -2e-5), new InterlayerExchange(1, 2, 1e-15, 1e-4, 0),
            DipolarCoupling.BetweenPoints(0, 3, 8e-19, 4e-18, new(0, 1e-9, 1e-8)),
        ]);
        FrozenMagnets magnets = system.Freeze();
        Drive drive = new(new(0.05, 0.02, 0.3), 1);
        Vector3D[] u = [.. Directions.Some.Take(4)];
        var exact = TangentMatrix.Of(magnets, u, drive);
        var numeric = TangentMatrix.ByDifferences((v, rates) => magnets.SetRates(v, drive, [], rates), u);
        double scale = 0, trace = 0;
        for (int i = 0; i < 64; i++)
        {
            scale = Math.Max(scale, Math.Abs(exact[i / 8, i % 8]));
        }

        for (int i = 0; i < 64; i++)
        {
            Assert.Equal(exact[i / 8, i % 8], numeric[i / 8, i % 8], 1e-8 * scale);
        }

        foreach (Complex value in exact.Eigenvalues)
        {
            // An eigenvalue makes λ − A singular: the answer to a unit vector grows beyond all bounds but rounding.
            Complex[] answer = [.. Enumerable.Repeat(Complex.One, 8)];
            Assert.True(!exact.Resolve(value, answer) || answer.Max(Complex.Abs) * scale > 1e10);
            trace += value.Real;
        }

        Assert.Equal(exact.Trace, trace, 1e-12 * scale);
    }

    /// <summary>Without currents, what a field supplies is what the damping loses, ½ Σ (m α/γ) ω² |x|², at every frequency: rounding.</summary>
    [Fact]
    public void Power_absorbed_at_resonance_is_what_the_damping_loses()
    {
        Macrospin first = new("a", 8e5, 1e-24, 0.01, Ratio, [new ShapeAnisotropy(Matrix3D.Diagonal(0.05, 0.1, 0.85))]);
        Macrospin second = new("b", 1.1e6, 2e-24, 0.03, Ratio, [new UniaxialAnisotropy(2e4, 0, Vector3D.UnitY)]);
        FrozenMagnets magnets = new MagnetSystem([first, second], [new InterlayerExchange(0, 1, 1e-15, 2e-5, -1e-5)]).Freeze();
        var state = Equilibrium.Find(magnets, new(new(0.3, 0.2, 0), 0), [new Vector3D(3, 2, 0).Normalized(), new Vector3D(2, 3, 0).Normalized()]);
        Assert.True(state.Converged && state.IsStable);
        double largest = 0;
        for (double ω = 1e10; ω < 3e11; ω *= 1.3)
        {
            FieldResponse? response = FieldResponse.At(magnets, state, new(1e-4, 2e-4, 5e-4), ω);
            Assert.NotNull(response);
            double lost = 0;
            for (int i = 0; i < 2; i++)
            {
                Macrospin magnet = magnets.System.Magnets[i];
                double square = Math.Pow(response.Displacements[2 * i].Magnitude, 2) + Math.Pow(response.Displacements[(2 * i) + 1].Magnitude, 2);
                lost += magnet.Moment * magnet.Damping / magnet.GyromagneticRatio * ω * ω * square / 2;
            }

            MagnetCase.Near(lost, response.Power, 1e-11);
            largest = Math.Max(largest, response.Power);
        }

        Assert.True(largest > 0);
        var unstable = Equilibrium.Find(magnets, new(new(0.3, 0.2, 0), 0), [Vector3D.UnitZ, Vector3D.UnitZ]);
        Assert.False(unstable.IsStable);
        Assert.Null(FieldResponse.At(magnets, unstable, Vector3D.UnitZ, 1e10));
    }

    [Fact]
    public void Switching_fields_follow_the_astroid()
    {
        foreach (JsonElement reference in MagnetCase.Load("mag_hysteresis").GetProperty("stoner_wohlfarth").EnumerateArray())
        {
            double ψ = MagnetCase.Number(reference, "psi_deg") * Math.PI / 180, field = MagnetCase.Number(reference, "B_K_T");
            Macrospin magnet = new("m", MagnetCase.Number(reference, "Ms"), 1e-24, 0.05, Ratio,
                [new UniaxialAnisotropy(MagnetCase.Number(reference, "K1"), 0, Vector3D.UnitZ)]);
            Vector3D along = new(Math.Sin(ψ), 0, Math.Cos(ψ));
            BranchFollower follower = new(MagnetSystem.Of(magnet).Freeze(), b => new(b * along, 0), 1e-12);
            Branch? branch = follower.Follow(0.2, -0.2, 0.01, [along]);
            Assert.NotNull(branch);
            // Along the axis trace and determinant vanish together, and the pair of eigenvalues turns while it crosses.
            Assert.Equal(ψ == 0 ? InstabilityKind.Precession : InstabilityKind.Static, branch.Kind);
            // The follower stops where its Newton step drowns in rounding, √(1e-15) before the fold at the worst.
            Assert.Equal(-field * ClosedForms.StonerWohlfarth(ψ), branch.Loss, 1e-11);
            Assert.Equal(MagnetCase.Number(reference, "closed_form_T"), branch.Loss, 1e-11);
        }
    }

    [Theory]
    [MemberData(nameof(Generalised))]
    public void Reference_branches_lose_stability_where_they_should(string name)
    {
        JsonElement reference = MagnetCase.Load("mag_hysteresis").GetProperty("generalised").EnumerateArray()
            .Single(element => element.GetProperty("name").GetString() == name);
        JsonElement input = reference.GetProperty("in");
        Vector3D along = MagnetCase.Vector(reference, "field_direction");
        BranchFollower follower = new(MagnetCase.Frozen(input), b => new(b * along, 0), 1e-12);
        Branch? falling = follower.Follow(0.25, -0.25, 0.01, [along]), rising = follower.Follow(-0.25, 0.25, 0.01, [-along]);
        Assert.NotNull(falling);
        Assert.NotNull(rising);
        bool trace = reference.GetProperty("mechanism_descending").GetString()!.StartsWith("trace", StringComparison.Ordinal);
        Assert.Equal(trace ? InstabilityKind.Precession : InstabilityKind.Static, falling.Kind);
        Assert.Equal(MagnetCase.Number(reference, "B_loss_of_stability_descending_T"), falling.Loss, 1e-9);
        Assert.Equal(MagnetCase.Number(reference, "B_loss_of_stability_ascending_T"), rising.Loss, 1e-9);
    }

    /// <summary>a_c = α (p₁ + p₂)/2, as the trace of the linear motion, and as the torque that departs in time.</summary>
    [Fact]
    public void Critical_torque_of_a_film_is_where_the_trace_vanishes()
    {
        const double field = 0.05, anisotropy = 8e3, magnetization = 8e5, α = 0.02;
        Macrospin magnet = new("m", magnetization, 1e-24, α, Ratio,
            [new UniaxialAnisotropy(anisotropy, 0, Vector3D.UnitX), new ShapeAnisotropy(Matrix3D.Diagonal(0, 0, 1))])
        {
            Torques = [PolarizedTorque.Symmetric(Vector3D.UnitX, -1, 0)],
        };
        FrozenMagnets magnets = MagnetSystem.Of(magnet).Freeze();
        BranchFollower follower = new(magnets, a => new(new(field, 0, 0), a), 1e-13);
        Branch? branch = follower.Follow(0, 0.1, 0.002, [Vector3D.UnitX]);
        double first = field + (2 * anisotropy / magnetization), second = first + (4e-7 * Math.PI * (1 + 5.5e-10) * magnetization);
        double closed = ClosedForms.CriticalDampingLikeField(α, (first, second));
        Assert.NotNull(branch);
        Assert.Equal(InstabilityKind.Precession, branch.Kind);
        Assert.Equal(closed, branch.Loss, 1e-9 * closed);

        Assert.False(Departs(magnets, 0.97 * closed, field));
        Assert.True(Departs(magnets, 1.03 * closed, field));
    }

    /// <summary>Growth at 3 % beyond threshold: α γ (p₁ + p₂)/2 · 0.03 = 1e8 1/s about, so that 60 ns are six e-foldings and more.</summary>
    static bool Departs(FrozenMagnets magnets, double torque, double field)
    {
        MagnetMotion<NoTorque> motion = new(magnets, DriveProgram.Constant(new(new(field, 0, 0), torque)), default);
        Vector3D start = new Vector3D(1, 0.05, 0).Normalized();
        Trajectory<NoTorque> trajectory = new(motion, Larmor.Numerics.Integration.ExplicitTableau.Tsitouras5, 1e-8, 0, [start]);
        Assert.True(trajectory.AdvanceTo(60e-9));
        double largest = 0;
        while (trajectory.Time < 61e-9)
        {
            Assert.True(trajectory.Advance(61e-9));
            largest = Math.Max(largest, Math.Abs(trajectory.Directions[0].Y));
        }

        return largest > 0.05;
    }
}
