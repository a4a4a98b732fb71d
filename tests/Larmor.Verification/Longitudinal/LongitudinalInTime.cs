using System.Numerics;
using System.Text.Json;
using Larmor.Numerics.Integration;
using Larmor.Physics.Magnetics.Longitudinal;
using Xunit;
using static Larmor.Verification.Longitudinal.ReferenceSet;

namespace Larmor.Verification.Longitudinal;

/// <summary>Longitudinal magnets in time: steps, drives, slabs, orders, conservation and balance, eqs. (L-21) to (L-23).</summary>
public sealed class LongitudinalInTime
{
    static readonly double γ2 = 1 - Math.Sqrt(0.5);

    static readonly Dictionary<string, DiagonallyImplicitTableau> Methods = new()
    {
        ["backward Euler"] = new("Euler", "implicit Euler", 1, 0, 1, [1], [], [0]),
        ["SDIRK2"] = new("SDIRK2", "Alexander 1977", 2, 1, γ2, [γ2, 1], [1 - γ2], [1, 0]),
        ["SDIRK4"] = DiagonallyImplicitTableau.HairerWanner4,
    };

    public static TheoryData<string> MethodNames => [.. Methods.Keys];

    [Theory]
    [InlineData("fig1_step_M")]
    [InlineData("step_M_lattice")]
    [InlineData("step_m")]
    public void Step_spreads_as_the_Fourier_integral(string run)
    {
        JsonElement p = Parameters("step", run);
        LongitudinalMedium medium = Medium(p);
        // Closed ends at 40/k_M: what returns from them is below exp(−(70)²/(4·100)) = 5e-6 of the step at r t = 100 and |x| ≤ 10/k_M.
        const int side = 800;
        double half = 40 / Wave;
        LongitudinalPair step = new(p.GetProperty("dM0").GetDouble(), p.GetProperty("dm0").GetDouble());
        double a = step.Total, worst = 0, jump = 0;
        LongitudinalEvolution evolution = LongitudinalEvolution.Start(Halves(medium, half, side), x => x < 0 ? step : default);
        double[] total = new double[2 * side];
        foreach (var moment in Rows("step_profiles.csv").Where(row => row.Run == run).GroupBy(row => row.Values[0]))
        {
            Assert.True(evolution.AdvanceTo(moment.Key, 1e-16, 1e-7).Reached);
            foreach ((_, double[] row) in moment)
            {
                (int first, int end) = row[2] < 0 ? (0, side) : (side, 2 * side);
                worst = Math.Max(worst, Math.Abs(Interpolate(evolution.Positions, evolution.Stored, row[2], first, end) - row[4]) / a);
                worst = Math.Max(worst, Math.Abs(Interpolate(evolution.Positions, evolution.Accumulation, row[2], first, end) - row[5]) / a);
            }

            jump = Math.Max(jump, Math.Abs(Jump(evolution, side) + (step.Stored * Math.Exp(-medium.JumpRate * moment.Key))) / a);
        }

        // k_M h = 0.05: an error of h²/8 of the curvature, which is largest at the first moment; measured 6e-5 to 3e-4.
        Assert.InRange(worst, 0, 4e-4);
        // The jump, [M] = −a_M exp(−γ_J t): the first instants, shorter than h²/D, are the grid's own, and M remembers them.
        Assert.InRange(jump, 0, 4e-4);
    }

    [Theory]
    [InlineData(0.3, 0, 0)]
    [InlineData(0.1, 0.02, 0.05)]
    [InlineData(0.6, 0.5, 0.05)]
    public void Jump_of_M_decays_at_its_own_rate(double ξ, double stored, double mobile)
    {
        // [M] = −a exp(−γ_J t), (L-12): two grids of second order and their extrapolation, 1e-6 of the step.
        LongitudinalMedium medium = Medium(ξ, stored, mobile);
        double Found(int side)
        {
            LongitudinalEvolution evolution = LongitudinalEvolution.Start(Halves(medium, 10 / Wave, side), x => new(x < 0 ? 1000 : 0, 0));
            evolution.AdvanceTo(2e-12, 1e-17, 1e-9);
            return Jump(evolution, side);
        }

        double coarse = Found(400), fine = Found(800);
        Near(-1000 * Math.Exp(-medium.JumpRate * 2e-12), fine + ((fine - coarse) / 3), 1e-6, 1000);
    }

    [Fact]
    public void Step_error_falls_with_the_square_of_the_cells()
    {
        LongitudinalMedium medium = Medium(0.3);
        (string, double[] Values)[] rows = [.. Rows("step_profiles.csv").Where(row => row.Run == "fig1_step_M" && row.Values[1] == 3 && Math.Abs(row.Values[3]) is > 0.5 and < 4)];
        double Error(int side)
        {
            LongitudinalEvolution evolution = LongitudinalEvolution.Start(Halves(medium, 20 / Wave, side), x => new(x < 0 ? 1000 : 0, 0));
            evolution.AdvanceTo(3e-12, 1e-16, 1e-9);
            double worst = 0;
            foreach ((_, double[] row) in rows)
            {
                (int first, int end) = row[2] < 0 ? (0, side) : (side, 2 * side);
                worst = Math.Max(worst, Math.Abs(Interpolate(evolution.Positions, evolution.Accumulation, row[2], first, end) - row[5]));
            }

            return worst;
        }

        Assert.InRange(Math.Log2(Error(100) / Error(200)), 1.85, 2.15);
    }

    [Theory]
    [InlineData("half_space")]
    [InlineData("slab_reflecting")]
    [InlineData("slab_sink")]
    public void Alternating_flux_builds_up_as_the_Laplace_integral(string run)
    {
        JsonElement p = Parameters("ac", run);
        LongitudinalMedium medium = Medium(p);
        bool half = run == "half_space";
        // The half space is cut where nothing has arrived: 60/k_M ≫ √(D t) = 8/k_M.
        double d = half ? 60 / Wave : p.GetProperty("thickness_m").GetDouble(), j = p.GetProperty("j0").GetDouble(), velocity = p.GetProperty("sink_velocity").GetDouble();
        int count = half ? 2400 : 240;
        LongitudinalEnd far = velocity > 0 ? new SinkFace(velocity) : new ClosedFace();
        LongitudinalMagnet magnet = new(new DrivenFace(new OscillatingFlux(j, p.GetProperty("omega").GetDouble())), [new("F", LandauMedium.Of(medium), d, count)], [], far);
        LongitudinalEvolution evolution = LongitudinalEvolution.Start(magnet, _ => default);
        (string Run, double[] Values)[] rows = [.. Rows("ac_profiles.csv").Where(row => row.Run == run)];
        double scale = rows.Max(row => Math.Max(Math.Abs(row.Values[4]), Math.Abs(row.Values[5]))), worst = 0;
        foreach (var moment in rows.GroupBy(row => row.Values[0]))
        {
            Assert.True(evolution.AdvanceTo(moment.Key, 1e-16, 1e-8).Reached);
            foreach ((_, double[] row) in moment)
            {
                worst = Math.Max(worst, Math.Abs(Interpolate(evolution.Positions, evolution.Stored, row[2], 0, count) - row[4]) / scale);
                worst = Math.Max(worst, Math.Abs(Interpolate(evolution.Positions, evolution.Accumulation, row[2], 0, count) - row[5]) / scale);
            }
        }

        // Cells of 0.025/k_M and 0.0125/k_M: (kh)²/24 of the phase; the start of the drive is a corner of √t.
        Assert.InRange(worst, 0, 2e-4);
    }

    [Theory]
    [InlineData("conserving")]
    [InlineData("lattice")]
    public void Closed_slab_loses_the_energy_of_the_tables(string run)
    {
        JsonElement p = Parameters("slab", run);
        LongitudinalMedium medium = Medium(p);
        double d = p.GetProperty("thickness_m").GetDouble();
        LongitudinalPair Initial(double x)
        {
            double M = 0, m = 0;
            foreach (JsonProperty mode in p.GetProperty("modes").EnumerateObject())
            {
                double cosine = Math.Cos(int.Parse(mode.Name, System.Globalization.CultureInfo.InvariantCulture) * Math.PI * x / d);
                M += mode.Value[0].GetDouble() * cosine;
                m += mode.Value[1].GetDouble() * cosine;
            }

            return new(M, m);
        }

        const int count = 800;
        LongitudinalEvolution evolution = LongitudinalEvolution.Start(Closed(medium, d, count), Initial);
        double start = evolution.Energy;
        foreach ((_, double[] row) in Rows("slab_energy.csv").Where(row => row.Run == run))
        {
            Assert.True(evolution.AdvanceTo(row[0], 1e-15, 1e-9).Reached);
            LongitudinalHeat power = evolution.Power;
            // Second order: (k₃h)²/12 = 4e-6 of a rate, times the few decay times that have gone by.
            Near(row[2], evolution.Integral.Stored, 1e-7, 7.6e-5);
            Near(row[3], evolution.Integral.Accumulation, 1e-7, 7.6e-5);
            Near(row[4], evolution.Energy, 5e-5);
            double scale = row[5..].Sum();
            Near(row[5], power.Bulk.Exchange, 1e-4, scale);
            Near(row[6], power.Bulk.StoredLattice, 1e-4, scale);
            Near(row[7], power.Bulk.AccumulationLattice, 1e-4, scale);
            Near(row[8], power.Bulk.Diffusion, 1e-4, scale);
            // The balance closes to the tolerance of the integrator, not of the grid.
            Near(start - evolution.Energy, evolution.Heat.Dissipated, 1e-7, start);
        }

        double worst = 0;
        LongitudinalEvolution again = LongitudinalEvolution.Start(Closed(medium, d, count), Initial);
        foreach (var moment in Rows("slab_profiles.csv").Where(row => row.Run == run).GroupBy(row => row.Values[0]))
        {
            again.AdvanceTo(moment.Key, 1e-15, 1e-9);
            foreach ((_, double[] row) in moment)
            {
                worst = Math.Max(worst, Math.Abs(Interpolate(again.Positions, again.Stored, row[2], 0, count) - row[3]));
                worst = Math.Max(worst, Math.Abs(Interpolate(again.Positions, again.Accumulation, row[2], 0, count) - row[4]));
            }
        }

        Assert.InRange(worst / 900, 0, 2e-5);
    }

    [Theory]
    [MemberData(nameof(MethodNames))]
    public void Methods_have_their_order_in_a_driven_slab(string name)
    {
        // Smooth and not autonomous; few cells, so that rates times the step are below one. The exact answer by 16 times more steps of order 4.
        DiagonallyImplicitTableau method = Methods[name];
        LongitudinalMedium medium = Medium(0.3, 0.05, 0.02);
        double[] exact = Run(DiagonallyImplicitTableau.HairerWanner4, 2048);
        double coarse = Apart(Run(method, 32)), fine = Apart(Run(method, 64));
        Assert.Equal(method.Order, Math.Log2(coarse / fine), 0.15);

        double[] Run(DiagonallyImplicitTableau tableau, int steps)
        {
            LongitudinalMagnet magnet = new(
                new DrivenFace(new OscillatingFlux(1e9, 1.3e12)), [new("F", LandauMedium.Of(medium), 6 / Wave, 8)], [], new SinkFace(1e4));
            LongitudinalEvolution evolution = LongitudinalEvolution.Start(magnet, x => new(1e4 * Math.Cos(x * Wave), 0), tableau);
            for (int i = 0; i < steps; i++)
            {
                evolution.Step(4e-12 / steps);
            }

            return [.. evolution.Stored, .. evolution.Accumulation];
        }

        double Apart(double[] found) => found.Zip(exact).Max(pair => Math.Abs(pair.First - pair.Second));
    }

    [Theory]
    [MemberData(nameof(MethodNames))]
    public void Energy_falls_at_every_step_of_any_size(string name)
    {
        // Relaxation is a gradient flow with real rates: |R(−z)| ≤ 1 on the negative axis is enough, at any step.
        foreach (double step in new[] { 1e-15, 1e-13, 1e-12, 3e-12, 1e-10 })
        {
            LongitudinalEvolution evolution = LongitudinalEvolution.Start(Halves(Medium(0.9, 0.01, 0.02), 5 / Wave, 40), x => x < 0 ? new(800, -200) : default, Methods[name]);
            double energy = evolution.Energy;
            for (int i = 0; i < 30; i++)
            {
                evolution.Step(step);
                Assert.True(evolution.Energy <= energy, $"step {i} of {step} s");
                energy = evolution.Energy;
            }
        }
    }

    [Fact]
    public void Total_is_kept_to_rounding_without_lattice()
    {
        // D/h² = 1e5 r: what is subtracted nowhere cannot cancel. Rounding of a hundred steps of five solves.
        LongitudinalEvolution evolution = LongitudinalEvolution.Start(Halves(Medium(0.3), 1 / Wave, 300), x => x < 0 ? new(1000, 200) : default);
        double before = evolution.Integral.Total;
        IntegrationRecord record = evolution.AdvanceTo(1e-9, 1e-17, 1e-6);
        Assert.True(record.Reached && record.Accepted > 50, $"{record}");
        Near(before, evolution.Integral.Total, 1e-12);
        Near(0, evolution.Accumulation[0], 1e-6, 1000);
    }

    [Fact]
    public void Finite_volumes_follow_their_own_cosine_modes()
    {
        // Exact in time on the same grid: what is left is the integrator's error.
        LongitudinalMedium medium = Medium(0.3, 0.02, 0.05);
        const int count = 60;
        double d = 6 / Wave;
        LongitudinalEvolution evolution = LongitudinalEvolution.Start(Closed(medium, d, count), x => x < d / 3 ? new(1000, 0) : new(0, 100));
        var cells = new LongitudinalPair[count];
        for (int i = 0; i < count; i++)
        {
            cells[i] = new(evolution.Stored[i], evolution.Accumulation[i]);
        }

        var modes = new CosineEvolution(medium, d, cells);
        foreach (double time in new[] { 1e-14, 1e-12, 2e-11 })
        {
            evolution.AdvanceTo(time, 1e-17, 1e-10);
            modes.At(time, onGrid: true, cells);
            for (int i = 0; i < count; i++)
            {
                Near(cells[i].Stored, evolution.Stored[i], 1e-7, 1000);
                Near(cells[i].Accumulation, evolution.Accumulation[i], 1e-7, 1000);
            }
        }
    }

    [Fact]
    public void Supplied_work_is_stored_or_turned_to_heat()
    {
        // Two magnets, a contact, a pulse on one side and a sink on the other: every entry of the ledger at once.
        LongitudinalMedium soft = Medium(0.3, 0.05, 0.02), hard = new("G", 4e-4, 0.6, 5e11, 1e10, 2e10, 3e-4);
        LongitudinalMagnet magnet = new(
            new DrivenFace(new PulsedFlux(1e9, 1e-12, 3e-12)), [new("F", LandauMedium.Of(soft), 2 / Wave, 40), new("G", LandauMedium.Of(hard), 1 / Wave, 30)], [2.0],
            new SinkFace(2e4));
        LongitudinalEvolution evolution = LongitudinalEvolution.Start(magnet, _ => default);
        Assert.True(evolution.AdvanceTo(1e-12, 1e-13, 1e-9).Reached);
        Assert.Equal(0, evolution.Energy);
        Assert.True(evolution.AdvanceTo(2e-11, 1e-16, 1e-9).Reached);
        LongitudinalHeat heat = evolution.Heat;
        Assert.All(
            [heat.Bulk.Exchange, heat.Bulk.StoredLattice, heat.Bulk.AccumulationLattice, heat.Bulk.Diffusion, heat.Contacts, heat.Sinks],
            term => Assert.True(term > 1e-4 * heat.Supplied, $"{term} of {heat.Supplied}"));
        Near(heat.Supplied, evolution.Energy + heat.Dissipated, 1e-7);
    }

    [Fact]
    public void Pulse_delivers_its_charge()
    {
        LongitudinalMagnet magnet = new(new ClosedFace(), [new("F", LandauMedium.Of(Medium(0.3)), 3 / Wave, 50)], [], new DrivenFace(new PulsedFlux(-2e9, 1e-12, 3e-12)));
        LongitudinalEvolution evolution = LongitudinalEvolution.Start(magnet, _ => default);
        evolution.AdvanceTo(2e-11, 1e-13, 1e-6);
        Near(-2e9 * 3e-12, evolution.Integral.Total, 1e-12);
    }

    [Fact]
    public void Steady_flux_ends_on_the_static_slab()
    {
        LongitudinalMedium medium = Medium(0.5, 0.1, 0.05);
        double d = 3 / Wave;
        LongitudinalMagnet magnet = new(new DrivenFace(new SteadyFlux(1e9)), [new("F", LandauMedium.Of(medium), d, 300)], [], new SinkFace(double.PositiveInfinity));
        LongitudinalEvolution evolution = LongitudinalEvolution.Start(magnet, _ => default);
        evolution.AdvanceTo(2e-9, 1e-15, 1e-6);
        (Complex M, Complex m, _) = new SlabResponse(medium, d, double.PositiveInfinity).At(0, evolution.Positions[100]);
        // (κh)²/12 with κh = 0.005.
        Near(1e9 * M.Real, evolution.Stored[100], 1e-5);
        Near(1e9 * m.Real, evolution.Accumulation[100], 1e-5, 1e9 * M.Real);
    }

    [Fact]
    public void Steps_allocate_nothing()
    {
        LongitudinalEvolution evolution = LongitudinalEvolution.Start(Closed(Medium(0.3), 1e-7, 100), _ => new(1, 0));
        evolution.Step(1e-15);
        long before = GC.GetAllocatedBytesForCurrentThread();
        evolution.Step(2e-15);
        evolution.Step(2e-15);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>M across the middle face: the two sides, each carried on to the face by the polynomial through seven of its own cells.</summary>
    static double Jump(LongitudinalEvolution evolution, int side)
    {
        const int points = 7;
        double jump = 0;
        for (int i = 0; i < points; i++)
        {
            double weight = 1;
            for (int j = 0; j < points; j++)
            {
                weight *= j == i ? 1 : (j + 0.5) / (j - i);
            }

            jump += weight * (evolution.Stored[side + i] - evolution.Stored[side - 1 - i]);
        }

        return jump;
    }

    static LongitudinalMagnet Closed(LongitudinalMedium medium, double thickness, int count) =>
        new(new ClosedFace(), [new("F", LandauMedium.Of(medium), thickness, count)], [], new ClosedFace());

    static LongitudinalMagnet Halves(LongitudinalMedium medium, double half, int count) =>
        new(new ClosedFace(), [new("left", LandauMedium.Of(medium), half, count), new("right", LandauMedium.Of(medium), half, count)], [double.PositiveInfinity], new ClosedFace())
        { Start = -half };
}
