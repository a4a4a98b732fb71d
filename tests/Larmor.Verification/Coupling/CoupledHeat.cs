using Larmor.Numerics.Algebra;
using Larmor.Numerics.Integration;
using Larmor.Physics.Coupling;
using Larmor.Physics.Magnetics.Fields;
using Larmor.Physics.Quantities;
using Larmor.Physics.Transport.Noncollinear;
using Xunit;
using Drive = Larmor.Physics.Transport.Drive;

namespace Larmor.Verification.Coupling;

/// <summary>Coupled magnets in a heat bath.</summary>
public sealed class CoupledHeat
{
    static CoupledThermalTrajectory Trajectory(CoupledMagnets magnets, double current, double temperature, double step, ulong seed, Vector3D start) =>
        new(magnets, AppliedField.None, ElectricProgram.Constant(Drive.Current(current)), temperature, step, seed, 0, [start]);

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(-1)]
    public void Fluctuations_grow_as_if_the_bath_were_hotter_by_critical_current(double ratio)
    {
        // In the well, u_x and u_y relax at γ′ (α B_K + (a + αb) J) and are shaken as at rest, so that each has the variance
        // k_B T/(m B_K)/(1 − J/J_c): 1e-3 here, and corrections of that order.
        const double α = 0.3, temperature = 300;
        double field = 2 * SpinValve.Anisotropy / SpinValve.Magnetization, moment = SpinValve.Magnetization * SpinValve.Area * SpinValve.Thickness;
        CoupledMagnets magnets = SpinValve.Coupled(free: SpinValve.FreeLayer(α), imaginary: 0);
        double critical = -α * field / SlopeOfTorque(magnets, α);
        double expected = Constants.Boltzmann * temperature / (moment * field);
        Assert.InRange(expected, 1e-4, 1e-2);

        double step = 0.05 / (SpinValve.γ * field), relaxation = (1 + (α * α)) / (SpinValve.γ * α * field * (1 - ratio));
        CoupledThermalTrajectory trajectory = Trajectory(magnets, ratio * critical, temperature, step, 5, Vector3D.UnitZ);
        const int steps = 150_000;
        double sum = 0;
        for (int i = 0; i < steps; i++)
        {
            trajectory.Step();
            Vector3D u = trajectory.Directions[0];
            sum += (u.X * u.X) + (u.Y * u.Y);
        }

        // ⟨u_x² + u_y²⟩ varies by 100 %, independently every relaxation time: four standard deviations, and 1 % of curvature and step.
        double samples = steps * step / relaxation;
        Assert.Equal(2 * expected / (1 - ratio), sum / steps, 2 * expected / (1 - ratio) * ((4 / Math.Sqrt(samples)) + 0.01));
        Assert.True(samples > 1000);
    }

    [Fact]
    public void Without_heat_it_is_the_exact_motion_to_second_order()
    {
        Vector3D start = Vector3D.FromAngles(0.6, 0.2);
        var exact = new CoupledTrajectory(
            new CoupledMotion(SpinValve.Coupled(), AppliedField.None, ElectricProgram.Constant(Drive.Current(3e11))),
            ExplicitTableau.DormandPrince5, 1e-11, 0, [start]);
        Assert.True(exact.AdvanceTo(1e-9));
        double[] errors = [.. new[] { 1000, 2000 }.Select(steps =>
        {
            CoupledThermalTrajectory heun = Trajectory(SpinValve.Coupled(), 3e11, 0, 1e-9 / steps, 1, start);
            for (int i = 0; i < steps; i++)
            {
                heun.Step();
            }

            return (heun.Directions[0] - exact.Directions[0]).Length;
        })];
        Assert.Equal(2, Math.Log2(errors[0] / errors[1]), 0.1);
    }

    [Fact]
    public void Steps_allocate_nothing_and_repeat_to_the_bit()
    {
        CoupledThermalTrajectory one = Trajectory(SpinValve.Coupled(), 1e11, 300, 1e-12, 9, Vector3D.UnitX);
        CoupledThermalTrajectory same = Trajectory(SpinValve.Coupled(), 1e11, 300, 1e-12, 9, Vector3D.UnitX);
        CoupledThermalTrajectory other = Trajectory(SpinValve.Coupled(), 1e11, 300, 1e-12, 10, Vector3D.UnitX);
        one.Step();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 1; i < 200; i++)
        {
            one.Step();
        }

        one.SolveHere();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        for (int i = 0; i < 200; i++)
        {
            same.Step();
            other.Step();
        }

        Assert.Equal(same.Directions.ToArray(), one.Directions.ToArray());
        Assert.NotEqual(other.Directions.ToArray(), one.Directions.ToArray());
    }

    [Fact]
    public void A_bath_refuses_pumping_whose_noise_it_lacks() => Assert.Throws<ArgumentException>(
        () => Trajectory(SpinValve.Coupled(pumping: true), 0, 300, 1e-12, 1, Vector3D.UnitZ));

    /// <summary>(a + αb)/J in T per A/m² at θ → 0.</summary>
    static double SlopeOfTorque(CoupledMagnets magnets, double α)
    {
        magnets.Torque.Drive = Drive.Current(1);
        magnets.Torque.Solve([Vector3D.FromAngles(1e-5, 0)]);
        TorqueComponents parts = SpinTorque.Of(magnets.Torque.State, SpinValve.Free(pinnedLeft: true) + 1).Along(new(0, 0, 1))!.Value;
        return SpinTorque.Field(parts.DampingLike + (α * parts.FieldLike), SpinValve.Magnetization, SpinValve.Thickness);
    }
}
