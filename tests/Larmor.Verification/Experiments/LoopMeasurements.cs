using Larmor.Experiments;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Coupling;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Fields;
using Larmor.Physics.Magnetics.Stability;
using Larmor.Physics.Magnetics.Torques;
using Larmor.Verification.Coupling;
using Xunit;

namespace Larmor.Verification.Experiments;

/// <summary>Loops as they are measured.</summary>
public sealed class LoopMeasurements
{
    const double Ratio = 1.76e11, AnisotropyField = 0.05;

    static Macrospin Particle { get; } = new("m", 8e5, 1e-24, 0.05, Ratio, [new UniaxialAnisotropy(2e4, 0, Vector3D.UnitZ)]);

    static Vector3D Oblique { get; } = new(Math.Sin(0.4), 0, Math.Cos(0.4));

    /// <summary>A square loop of width 2B_K turns 4 B_K M_s into heat; jumps are placed where stability was lost, to 1e-9 of 0.2 T.</summary>
    [Fact]
    public void Square_loop_costs_four_anisotropy_fields_times_the_magnetization()
    {
        HysteresisResult loop = Loop(Alone(Particle), new(Vector3D.UnitZ, 0.2, -0.2, 81, 50e-9));
        Assert.Equal(4 * AnisotropyField * 8e5, Value(loop, "loss"), 2e-8 * 4 * AnisotropyField * 8e5);
        Assert.Equal(AnisotropyField, Value(loop, "B_c"), 1e-9);
    }

    /// <summary>Heat of a loop is what its jumps lose: the energy before less that after. Trapezoids of 2 mT on a curve that bends like a root at the loss: 1e-3.</summary>
    [Fact]
    public void Heat_of_a_loop_is_the_energy_lost_in_its_jumps()
    {
        HysteresisResult loop = Loop(Alone(Particle), new(Oblique, 0.2, -0.2, 201, 50e-9));
        FrozenMagnets magnets = MagnetSystem.Of(Particle).Freeze();
        double lost = 0;
        foreach (LoopWay way in new[] { loop.There, loop.Back })
        {
            Assert.Equal(2, way.Branches.Length);
            double field = way.Branches[0].Loss;
            Vector3D before = way.Branches[0].States[^1].Directions[0], after = Equilibrium.Find(magnets, new(field * Oblique, 0), [.. way.Branches[1].States[0].Directions]).Directions[0];
            lost += magnets.Energy([before], field * Oblique) - magnets.Energy([after], field * Oblique);
        }

        Assert.Equal(lost / Particle.Volume, Value(loop, "loss"), 1e-3 * lost / Particle.Volume);
    }

    /// <summary>The order of the ways does not matter: start on either side and the same numbers come out, to the location of a loss.</summary>
    [Theory]
    [InlineData("B_falling")]
    [InlineData("B_rising")]
    [InlineData("B_c")]
    [InlineData("m_r")]
    [InlineData("m_r_rising")]
    public void A_loop_is_the_same_from_either_side(string name)
    {
        Macrospin magnet = Particle with { Dissipative = [new LinearPotential(new(0, 0, 2e-4))] };
        HysteresisResult one = Loop(Alone(magnet), new(Oblique, 0.2, -0.2, 81, 50e-9)), other = Loop(Alone(magnet, -Vector3D.UnitZ), new(Oblique, -0.2, 0.2, 81, 50e-9));
        Assert.Equal(Value(one, name), Value(other, name), 1e-9);
    }

    /// <summary>A steady field along the swept one is a shift of the axis.</summary>
    [Fact]
    public void A_steady_field_shifts_a_loop()
    {
        MagnetSample shifted = Alone(Particle) with { Field = AppliedField.Static(0.01 * Oblique) };
        Assert.Equal(-0.01, Value(Loop(shifted, new(Oblique, 0.2, -0.2, 81, 50e-9)), "B_shift"), 1e-9);
    }

    /// <summary>
    /// Torque against field along the normal of a film, u circles at a steady angle between the fields where up and down give way: the loop has a
    /// gap, says so, and has no heat. Up is lost at a/α + μ₀M N, 0.02 above it along the axis.
    /// </summary>
    [Fact]
    public void A_loop_through_steady_precession_has_a_gap()
    {
        Macrospin film = new("m", 8e5, 1e-24, 0.02, Ratio, [new ShapeAnisotropy(Matrix3D.Diagonal(0.1, 0.1, 0.8))])
        {
            Torques = [PolarizedTorque.Symmetric(Vector3D.UnitZ, -0.004, 0)],
        };
        HysteresisResult loop = Loop(Alone(film), new(Vector3D.UnitZ, 2, -2, 401, 100e-9));
        LoopBranch first = loop.There.Branches[0];
        double demagnetization = 0.7 * 1.25663706127e-6 * 8e5;
        Assert.Equal(InstabilityKind.Precession, first.End);
        Assert.Equal(demagnetization + (0.004 / 0.02), first.Loss, 1e-8);
        Assert.True(loop.Protocol.EndsInMotion(first));
        // Down is stable below a/α − μ₀M N; rest is found to a step of 10 mT, and slow decay counts as motion.
        Assert.NotNull(first.Rest);
        Assert.InRange(first.Rest.Value, (0.004 / 0.02) - demagnetization - 0.02, (0.004 / 0.02) - demagnetization);
        Assert.True(loop.There.Reached);
        Assert.Null(HysteresisResult.Observables.Single(o => o.Name == "loss").Evaluate(loop));
    }

    /// <summary>Without a current a stack turns nothing: its free layer has the loop of a magnet alone. Losses to 1e-9 of 0.2 T, found with differences of 1e-9.</summary>
    [Fact]
    public void A_stack_without_current_leaves_the_loop_of_its_free_layer()
    {
        MagnetSample alone = Alone(SpinValve.FreeLayer());
        MagnetSample stacked = alone with { Stack = new MovingStack(SpinValve.Stack(), [new DynamicLayer(2, SpinValve.Magnetization, SpinValve.γ)], SpinValve.Area) };
        HysteresisResult one = Loop(alone, new(Oblique, 0.2, -0.2, 41, 50e-9)), other = Loop(stacked, new(Oblique, 0.2, -0.2, 41, 50e-9));
        Assert.Equal(Value(one, "B_falling"), Value(other, "B_falling"), 1e-9);
        Assert.Equal(Value(one, "B_rising"), Value(other, "B_rising"), 1e-9);
        Assert.True(Value(other, "ratio") > 0.05);
        Assert.Null(HysteresisResult.Observables.Single(o => o.Name == "ratio").Evaluate(one));
    }

    static MagnetSample Alone(Macrospin magnet, Vector3D? start = null) => new(MagnetSystem.Of(magnet), AppliedField.None, [start ?? Vector3D.UnitZ]);

    static HysteresisResult Loop(MagnetSample sample, LoopProtocol protocol)
    {
        HysteresisResult? result = HysteresisExperiment.Run(sample, protocol, Conduct.Quiet);
        Assert.NotNull(result);
        return result;
    }

    static double Value(HysteresisResult result, string name) => HysteresisResult.Observables.Single(o => o.Name == name).Evaluate(result)!.Value;
}
