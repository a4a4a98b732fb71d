using Larmor.Physics.Magnetics.Walls;
using Xunit;

namespace Larmor.Verification.Walls;

/// <summary>Laws of moving walls (W-4) to (W-17).</summary>
public sealed class WallLaws
{
    const double Cell = 2.5e-9;
    const int Cells = 192;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static WallMedium Magnet => WallCase.Magnet;

    [Theory]
    [InlineData(0, 1e-3, 0)]
    [InlineData(60, 2e-3, 0.02)]
    [InlineData(-40, 1.5e-3, 0.3)]
    public void Exact_wave_holds_with_field_and_drift_together(double u, double field, double β)
    {
        var drive = new WallDrive(u, β, field);
        var wave = TravellingWall.Of(Magnet, drive);
        Assert.NotNull(wave);
        var grid = new WallGrid(Magnet, drive, 0, Cell, Cells);
        WallVelocity found = WallVelocity.Measure(grid, Magnet, drive, 1e-6, 300, Stop);
        // (h/Δ₀)⁴ = 2.4e-4, a third of it at most.
        Assert.Equal(wave.Velocity, found.Velocity, 1e-4 * Math.Abs(wave.Velocity));
        Assert.Equal(wave.Width, grid.Width, 1e-4 * wave.Width);
        Assert.Equal(0, Math.IEEERemainder(grid.Angle - wave.Angle, Math.PI), 1e-3);
    }

    [Fact]
    public void Field_alone_breaks_down_at_half_alpha_times_the_hard_axis_field()
    {
        double field = 0.5 * Magnet.Damping * Magnet.HardAxisField;
        Assert.NotNull(TravellingWall.Of(Magnet, new WallDrive(0, 0, field * (1 - 1e-9))));
        Assert.Null(TravellingWall.Of(Magnet, new WallDrive(0, 0, field * (1 + 1e-9))));
        Assert.False(new RigidWall(Magnet, new WallDrive(0, 0, field * (1 - 1e-9)), Magnet.Width).Turns);
        Assert.True(new RigidWall(Magnet, new WallDrive(0, 0, field * (1 + 1e-9)), Magnet.Width).Turns);
    }

    [Theory]
    [InlineData(1, 1e-3, 0.02)]
    [InlineData(-1, 1e-3, 0.02)]
    [InlineData(1, 1e-3, 0.3)]
    [InlineData(-1, -2e-3, 0)]
    public void Steady_motion_ends_where_the_wave_ends(int direction, double field, double β)
    {
        double exact = TravellingWall.EndOfSteadyMotion(Magnet, new WallDrive(direction, β, field))!.Value;
        double rigid = new RigidWall(Magnet, new WallDrive(direction, β, field), Magnet.Width).EndOfSteadyMotion!.Value;
        Assert.Equal(direction, Math.Sign(exact));
        foreach (double share in new[] { 1 - 1e-9, 1 + 1e-9 })
        {
            Assert.Equal(share > 1, TravellingWall.Of(Magnet, new WallDrive(share * exact, β, field)) is null);
            Assert.Equal(share > 1, new RigidWall(Magnet, new WallDrive(share * rigid, β, field), Magnet.Width).Turns);
        }
    }

    [Theory]
    [InlineData(2e-3)]
    [InlineData(8e-3)]
    public void Beta_equal_to_alpha_adds_the_drift_to_any_motion(double field)
    {
        // n(x − ut, t) solves the equation without drift; 8 mT turns the wall.
        var still = new WallDrive(0, Magnet.Damping, field);
        WallDrive drifting = still with { Velocity = 250 };
        Assert.Equal(250 + new RigidWall(Magnet, still, 2e-8).MeanVelocity, new RigidWall(Magnet, drifting, 2e-8).MeanVelocity, 1e-10);
        Assert.Equal(250 + Velocity(true, still), Velocity(true, drifting), 1e-6);
        Assert.Equal(250 + Velocity(false, still), Velocity(false, drifting), 3e-2); // cells: 1e-4 of 250 m/s

        static double Velocity(bool model, WallDrive drive) => WallVelocity.Measure(
            model ? new CollectiveWall(Magnet, drive, 0, breathes: true, 1e-10) : new WallGrid(Magnet, drive, 0, Cell, Cells),
            Magnet, drive, model ? 1e-9 : 1e-5, 300, Stop).Velocity;
    }

    [Theory]
    [InlineData(1.0, 0)]
    [InlineData(0.3, 2e-3)]
    public void Energy_falls_without_a_drift(double angle, double field)
    {
        var wall = new WallGrid(Magnet, new WallDrive(0, 0, field), angle, Cell, Cells);
        double s = Math.Sin(angle), before = wall.Energy;
        // ∫ sech² = 2 widths: 2A/Δ₀ + 2Δ₀ (K + K_h sin²φ) at the start.
        Assert.Equal((2 * Magnet.ExchangeStiffness / Magnet.Width) + (2 * Magnet.Width * (Magnet.EasyAxis + (Magnet.HardAxis * s * s))), before, 1e-4 * before);
        double scale = before;
        while (wall.Time < 7e-9)
        {
            wall.Advance(7e-9);
            double energy = wall.Energy;
            Assert.True(energy <= before + (1e-13 * scale), $"energy rises by {(energy - before) / scale:E2} at {wall.Time:E3} s");
            before = energy;
        }

        Assert.True(before < 0.98 * scale);
        if (field == 0)
        {
            // φ has decayed by exp(−αγB_K t) = e^(−10), its energy by the square.
            Assert.Equal(4 * Math.Sqrt(Magnet.ExchangeStiffness * Magnet.EasyAxis), before, 1e-4 * before);
        }
    }

    [Fact]
    public void Directions_keep_length_one()
    {
        var wall = new WallGrid(Magnet, new WallDrive(200, 0, 0), 0.1, Cell, Cells);
        for (int step = 0; step < 2000; step++)
        {
            wall.Advance(1);
        }

        for (int i = 0; i < wall.CellCount; i++)
        {
            (double x, double y, double z) = wall.Direction(i);
            Assert.Equal(1, (x * x) + (y * y) + (z * z), 1e-15);
        }
    }

    [Fact]
    public void Velocity_converges_at_fourth_order_in_the_cell()
    {
        double a = Error(5e-9), b = Error(2.5e-9);
        Assert.InRange(Math.Log2(a / b), 3.8, 4.3);

        // The exact wave moves at (β/α) u = 50 m/s.
        static double Error(double cell)
        {
            var drive = new WallDrive(100, 0.05, 0);
            return Math.Abs(50 - WallVelocity.Measure(new WallGrid(Magnet, drive, 0, cell, (int)(4.8e-7 / cell)), Magnet, drive, 1e-8, 300, Stop).Velocity);
        }
    }

    [Fact]
    public void Steps_converge_at_fourth_order_in_time()
    {
        const double end = 2e-12;
        double[] coarse = At(16), middle = At(32), fine = At(64);
        Assert.InRange(Math.Log2(Distance(coarse, middle) / Distance(middle, fine)), 3.8, 4.2);

        // A wall far from its angle of rest under a strong drift, in steps below a third of the longest one. It moves by less than half a
        // cell: a row that moves along does so at a step, which is not the same moment for all.
        static double[] At(int steps)
        {
            var wall = new WallGrid(Magnet, new WallDrive(300, 0.05, 5e-3), 0.7, Cell, Cells);
            for (int i = 1; i <= steps; i++)
            {
                wall.Advance(i * end / steps);
            }

            return [.. Enumerable.Range(0, Cells).SelectMany(i => new[] { wall.Direction(i).X, wall.Direction(i).Y, wall.Direction(i).Z })];
        }

        static double Distance(double[] a, double[] b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Max();
    }

    [Fact]
    public void Steps_allocate_nothing()
    {
        var grid = new WallGrid(Magnet, new WallDrive(200, 0, 0), 0, Cell, Cells);
        var model = new CollectiveWall(Magnet, new WallDrive(200, 0, 0), 0, breathes: true, 1e-9);
        Advance();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Advance();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Advance()
        {
            for (int i = 0; i < 500; i++)
            {
                grid.Advance(1);
                model.Advance(1);
            }
        }
    }

    [Fact]
    public void Long_rows_and_short_rows_agree()
    {
        // The domains end e^(−12) away at 12 Δ₀ and e^(−16) at 16 Δ₀; the wall travels 1 µm through its moving row.
        (double q1, double φ1) = After(192);
        (double q2, double φ2) = After(256);
        Assert.True(q1 > 4.8e-7);
        Assert.Equal(q2, q1, 1e-6 * Magnet.Width);
        Assert.Equal(φ2, φ1, 1e-6);

        static (double Position, double Angle) After(int cells)
        {
            var wall = new WallGrid(Magnet, new WallDrive(300, 0, 0), 0, Cell, cells);
            while (wall.Time < 4e-9)
            {
                wall.Advance(4e-9);
            }

            return (wall.Position, wall.Angle);
        }
    }

    [Fact]
    public void Impossible_magnets_are_refused()
    {
        foreach (WallMedium medium in new[]
        {
            Magnet with { Damping = 0 }, Magnet with { EasyAxis = -1 }, Magnet with { HardAxis = -1 }, Magnet with { ExchangeStiffness = double.NaN },
        })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => new RigidWall(medium, default, 1e-8));
            Assert.Throws<ArgumentOutOfRangeException>(() => new WallGrid(medium, default, 0, Cell, Cells));
            Assert.Throws<ArgumentOutOfRangeException>(() => TravellingWall.Of(medium, default));
        }
    }
}
