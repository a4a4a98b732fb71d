using System.Text.Json;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Stability;
using Larmor.Physics.Magnetics.Torques;
using Xunit;

namespace Larmor.Verification.Magnetics;

/// <summary>Whole sweeps with their jumps, and thresholds found in time.</summary>
public sealed class SweepLaws
{
    /// <summary>At 30° a loop switches once each way, at ± the astroid's field, and ends where it began.</summary>
    [Fact]
    public void Stoner_Wohlfarth_loop_closes()
    {
        const double ψ = Math.PI / 6, field = 0.1;
        Macrospin magnet = new("m", 8e5, 1e-24, 0.1, MagnetCase.Gamma, [new UniaxialAnisotropy(4e4, 0, Vector3D.UnitZ)]);
        Vector3D along = new(Math.Sin(ψ), 0, Math.Cos(ψ));
        QuasiStaticSweep sweep = new(MagnetSystem.Of(magnet).Freeze(), b => new(b * along, 0), 1e-9, 50e-9);
        SweepRecord falling = sweep.Run(0.2, -0.2, 0.005, [along]);
        SweepRecord rising = sweep.Run(-0.2, 0.2, 0.005, falling.Points[^1].Directions);
        Assert.True(falling.Reached && rising.Reached);
        BranchJump down = Assert.Single(falling.Jumps), up = Assert.Single(rising.Jumps);
        Assert.Equal(-field * ClosedForms.StonerWohlfarth(ψ), down.Parameter, 2e-9);
        Assert.Equal(field * ClosedForms.StonerWohlfarth(ψ), up.Parameter, 2e-9);
        MagnetCase.Near(falling.Points[0].Directions[0], rising.Points[^1].Directions[0], 1e-12);
        Assert.True(falling.Points[^1].Directions[0].Dot(along) < -0.9);
    }

    /// <summary>A torque that favours neither state for good leaves the magnet precessing: the sweep says so and ends.</summary>
    [Fact]
    public void A_sweep_into_steady_precession_ends_there()
    {
        // Field and torque oppose each other along the axis of a film's normal: u circles at a constant angle.
        Macrospin magnet = new("m", 8e5, 1e-24, 0.02, MagnetCase.Gamma, [new ShapeAnisotropy(Matrix3D.Diagonal(0.1, 0.1, 0.8))])
        {
            Torques = [PolarizedTorque.Symmetric(Vector3D.UnitZ, -1, 0)],
        };
        QuasiStaticSweep sweep = new(MagnetSystem.Of(magnet).Freeze(), a => new(new(0, 0, 1.5), a), 1e-9, 20e-9);
        SweepRecord record = sweep.Run(0, 0.03, 0.001, [Vector3D.UnitZ]);
        Assert.False(record.Reached);
        BranchJump jump = Assert.Single(record.Jumps);
        Assert.Equal(InstabilityKind.Precession, jump.Kind);
        Assert.False(jump.Settled);
        // a_c = α (B − μ₀M(N_z − N_x)); tolerance of the location.
        Assert.Equal(0.02 * (1.5 - (1.25663706127e-6 * 8e5 * 0.7)), jump.Parameter, 2e-9);
    }

    /// <summary>
    /// Static losses: past the end of a branch the state slides away within 300 ns once the field is 1e-4 T beyond, as the reference has it to 1e-5 T.
    /// </summary>
    [Theory]
    [InlineData("film_chi_small")]
    [InlineData("oblique_chi")]
    public void Thresholds_in_time_meet_the_loss_of_stability(string name)
    {
        JsonElement reference = MagnetCase.Load("mag_hysteresis").GetProperty("generalised").EnumerateArray()
            .Single(element => element.GetProperty("name").GetString() == name);
        FrozenMagnets magnets = MagnetCase.Frozen(reference.GetProperty("in"));
        Vector3D along = MagnetCase.Vector(reference, "field_direction");
        double loss = MagnetCase.Number(reference, "B_loss_of_stability_descending_T");
        Drive Knob(double b) => new(b * along, 0);
        Branch? branch = new BranchFollower(magnets, Knob, 1e-9).Follow(0.25, -0.25, 0.01, [along]);
        Assert.NotNull(branch);
        Vector3D start = (branch.Points[^1].Directions[0] + new Vector3D(0, 0.01, 0)).Normalized();
        double? found = new ThresholdInTime(magnets, Knob, 300e-9, 0.6).Find(loss + 2e-3, loss - 2e-3, 1e-6, [start]);
        Assert.NotNull(found);
        Assert.Equal(loss, found.Value, 1e-4);
        Assert.Equal(MagnetCase.Number(reference, "time_domain_descending_T"), found.Value, 1e-4);
    }

    /// <summary>
    /// The disturbance grows as e^(γ(a − a_c)t): 15 times the disturbance within 200 ns asks for a − a_c = ln 15/(γ t) = 0.8e-4 T, and at least
    /// the threshold itself. Larger departures measure where the precession settles.
    /// </summary>
    [Fact]
    public void Critical_torque_in_time_lies_just_above_that_of_the_trace()
    {
        const double α = 0.02;
        Macrospin magnet = new("m", 8e5, 1e-24, α, MagnetCase.Gamma,
            [new UniaxialAnisotropy(8e3, 0, Vector3D.UnitX), new ShapeAnisotropy(Matrix3D.Diagonal(0, 0, 1))])
        {
            Torques = [PolarizedTorque.Symmetric(Vector3D.UnitX, -1, 0)],
        };
        const double first = 0.07, second = 0.07 + (1.25663706127e-6 * 8e5);
        double closed = ClosedForms.CriticalDampingLikeField(α, (first, second));
        ThresholdInTime threshold = new(MagnetSystem.Of(magnet).Freeze(), a => new(new(0.05, 0, 0), a), 200e-9, 0.3);
        double? found = threshold.Find(0.9 * closed, 1.3 * closed, 1e-6, [new Vector3D(1, 0.02, 0).Normalized()]);
        Assert.NotNull(found);
        Assert.InRange(found.Value, closed, closed + 1.6e-4);
    }
}
