using Larmor.Physics.Kinetics;
using Larmor.Physics.Magnetics.Walls;
using Larmor.Physics.Quantities;
using Larmor.Verification.Kinetics;
using Xunit;

namespace Larmor.Verification.Walls;

/// <summary>Motion of walls by five routes against the reference numbers (data/boltzmann/README.md).</summary>
public sealed class WallVelocities
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<int> Lattices()
    {
        var rows = new TheoryData<int>();
        for (int i = 0; i < WallCase.All.Length; i++)
        {
            // Set W3 is ten times slower; one of its rows, above breakdown, is enough.
            if (WallCase.All[i].Number("v_llg_1d") is not null && (WallCase.All[i].Medium.HardAxis > 1e4 || WallCase.All[i].Speed == 30))
            {
                rows.Add(i);
            }
        }

        return rows;
    }

    [Fact]
    public void Rigid_wall_has_the_closed_velocity_and_breakdown() => Assert.All(WallCase.All, row =>
    {
        var wall = new RigidWall(row.Medium, row.Drive, row.Medium.Width);
        row.Near(row.Row["v_rigid_closed"], wall.MeanVelocity, 1e-9);
        Assert.Equal(wall.Turns, row.Speed > wall.BreakdownVelocity);
        if (row.Drive.Nonadiabaticity != row.Medium.Damping)
        {
            Assert.Equal(row.Row["u_walker_rigid"], wall.BreakdownVelocity, 1e-9 * row.Row["u_walker_rigid"]);
            Assert.Equal(Math.Sign(row.Drive.Velocity) * wall.BreakdownVelocity, wall.EndOfSteadyMotion!.Value, 1e-12 * wall.BreakdownVelocity);
        }
    });

    [Fact]
    public void Integrated_rigid_wall_comes_to_the_closed_velocity() => Assert.All(WallCase.All, row =>
    {
        // Stops when the velocity changes by less than 1e-10 from one stretch of time to the next, while it decays by e or more.
        WallVelocity found = WallVelocity.Measure(new CollectiveWall(row.Medium, row.Drive, 0, breathes: false, 1e-11), row.Medium, row.Drive, 3e-10, 20_000, Stop);
        Assert.True(found.Settled);
        row.Near(row.Row["v_rigid_closed"], found.Velocity, 1e-9);
    });

    [Fact]
    public void Travelling_wave_exists_below_breakdown_and_nowhere_else() => Assert.All(WallCase.All, row =>
    {
        var wave = TravellingWall.Of(row.Medium, row.Drive);
        Assert.Equal(row.Number("v_exact_below_breakdown") is null, wave is null);
        row.Near(row.Number("v_exact_below_breakdown") ?? 0, wave?.Velocity ?? 0, 1e-12);
        if (row.Drive.Nonadiabaticity != row.Medium.Damping)
        {
            double breakdown = TravellingWall.BreakdownVelocity(row.Medium, row.Drive.Nonadiabaticity);
            Assert.Equal(row.Row["u_walker_exact"], breakdown, 1e-9 * breakdown);
            Assert.Equal(Math.Sign(row.Drive.Velocity) * breakdown, TravellingWall.EndOfSteadyMotion(row.Medium, row.Drive)!.Value, 1e-12 * breakdown);
        }
    });

    [Fact]
    public void Wall_of_variable_width_has_the_velocity_of_the_reference() => Assert.All(WallCase.All, row =>
    {
        WallVelocity found = WallVelocity.Measure(new CollectiveWall(row.Medium, row.Drive, 0, breathes: true, 1e-10), row.Medium, row.Drive, 1e-9, 20_000, Stop);
        Assert.True(found.Settled);
        // The reference was integrated for a fixed time: good to 1e-7 of u, but 1e-4 where decay or turning is slow.
        double breakdown = TravellingWall.BreakdownVelocity(row.Medium, row.Drive.Nonadiabaticity);
        row.Near(row.Row["v_variable_width_ode"], found.Velocity, row.Speed > 0.9 * breakdown && row.Speed < 1.1 * breakdown ? 1e-4 : 2e-7);
    });

    [Theory]
    [MemberData(nameof(Lattices))]
    public void Wall_on_a_lattice_moves_as_the_reference_the_exact_wave_and_the_model(int index)
    {
        WallCase row = WallCase.All[index];
        WallVelocity found = WallVelocity.Measure(new WallGrid(row.Medium, row.Drive, 0, 2.5e-9, 192), row.Medium, row.Drive, 1e-6, 300, Stop);
        Assert.True(found.Settled);
        // Cells of Δ₀/8 against Δ₀/10 of the reference: (1/8)⁴ − (1/10)⁴ = 1.4e-4 times a third.
        row.Near(row.Row["v_llg_1d"], found.Velocity, 1e-4);
        Assert.Equal(row.Row["llg_1d_precessing"] == 1, found.HalfTurns > 0);
        if (TravellingWall.Of(row.Medium, row.Drive) is { } wave)
        {
            row.Near(wave.Velocity, found.Velocity, 1e-4);
        }
        else
        {
            row.Near(row.Row["v_variable_width_ode"], found.Velocity, 1e-3);
            // The rigid model is off by 1 to 50 %: the comparison above tells the models apart.
            Assert.True(row.Medium.HardAxis < 1e4 || Math.Abs(row.Row["v_rigid_closed"] - found.Velocity) > 5e-3 * row.Speed);
        }
    }

    [Fact]
    public void Wall_driven_by_kinetic_coefficients_moves_as_the_reference() => Assert.All(
        BoltzmannTable.Load("coefficients.csv").Rows.Where(row => row.Text("set") is "c1" or "c2" or "c3"), row =>
        {
            // (K-26) from the columns of the table; a hard axis strong enough that no drift there turns the wall.
            var response = CarrierResponse.Local(row["m_par_A_per_m"], -Constants.ElementaryCharge, row["P_j"], row["eta_sf"]);
            var torque = SpinTorque.Of(response, row["Ms_A_per_m"] / BoltzmannTable.MagnetonRatio, WallCase.GyromagneticRatio);
            EffectiveDynamics dynamics = torque.Renormalize(row["alpha0"], WallCase.GyromagneticRatio);
            WallMedium medium = new WallMedium(1.3e-11, 32_500, 325_000, row["Ms_A_per_m"], row["alpha0"], WallCase.GyromagneticRatio).With(dynamics);
            var wave = TravellingWall.Of(medium, WallDrive.Of(dynamics, row["J_charge_A_per_m2"], 0));
            Assert.NotNull(wave);
            Assert.Equal(row["v_wall"], wave.Velocity, 1e-8 * Math.Abs(row["v_wall"]));
        });

    [Fact]
    public void Rigid_wall_follows_the_time_series()
    {
        foreach (IGrouping<string, BoltzmannTable.Row> series in BoltzmannTable.Load("wall_timeseries.csv").Rows.GroupBy(row => row.Text("set")))
        {
            BoltzmannTable.Row first = series.First();
            const double A = 1.3e-11, M = 8e5;
            double width = first["width_m"];
            var medium = new WallMedium(A, A / (width * width), first["BK_T"] * M / 2, M, first["alpha"], WallCase.GyromagneticRatio);
            var drive = new WallDrive(first["u_m_per_s"], first["beta"], 0);
            var closed = new RigidWall(medium, drive, width);
            var integrated = new CollectiveWall(medium, drive, first["phi0"], breathes: false, 1e-11);
            foreach (BoltzmannTable.Row row in series)
            {
                while (integrated.Time < row["t_s"])
                {
                    integrated.Advance(row["t_s"]);
                }

                (double angle, double position) = closed.At(row["t_s"], first["phi0"]);
                Assert.Equal(row["phi_rad"], angle, 1e-9);
                Assert.Equal(row["q_m"], position, 1e-9 * width);
                Assert.Equal(row["phi_rad"], integrated.Angle, 1e-8);
                Assert.Equal(row["q_m"], integrated.Position, 1e-8 * width);
            }
        }
    }
}
