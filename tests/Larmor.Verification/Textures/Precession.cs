using System.Numerics;
using System.Text.Json;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.ClosedForms;
using Larmor.Physics.Transport.Textures.Profiles;
using Xunit;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Textures;

/// <summary>Spins that precess in a field while they spread: Hanle curves and pulses, (X-31), (X-38).</summary>
public sealed class Precession
{
    public static TheoryData<string> Pulses => ["metal_channel", "oblique_fast", "large_a"];

    public static TheoryData<string, double> Channels => new()
    {
        { "Al_like", 5e-7 }, { "Al_like", 1e-6 }, { "Al_like", 2e-6 }, { "semiconductor_like", 2e-6 }, { "semiconductor_like", 6e-6 },
    };

    [Theory]
    [MemberData(nameof(Channels))]
    public void Hanle_curves_are_reproduced(string name, double distance)
    {
        var curve = new HanleCurve(Channel(name), distance);
        ReferenceTable.Row[] rows = [.. ReferenceTable.Load("hanle_curves.csv").Rows.Where(r => r.Text("case") == name && r["d_m"] == distance)];
        Assert.NotEmpty(rows);
        foreach (ReferenceTable.Row row in rows)
        {
            Complex m = curve.AtRest(1.76085963e11 * row["B_T"], FluxLaw.TwoMoment);
            Near.Number(new Complex(row["mx_per_flux_s_m"], row["my_per_flux_s_m"]), m, 1e-8);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3e9)]
    [InlineData(-2e10)]
    [InlineData(8e10)]
    public void Times_of_flight_add_up_to_the_scalar_law(double precession)
    {
        var curve = new HanleCurve(Channel("Al_like"), 1e-6);
        Near.Number(curve.AtRest(precession, FluxLaw.Scalar), curve.ByTimeOfFlight(precession), 1e-9);
    }

    [Theory]
    [MemberData(nameof(Channels))]
    public void Finite_volumes_find_the_Hanle_curve(string name, double distance)
    {
        SpinMedium medium = Channel(name);
        ReferenceTable.Row[] rows = [.. ReferenceTable.Load("hanle_curves.csv").Rows.Where(r => r.Text("case") == name && r["d_m"] == distance).Where((_, i) => i % 4 == 0)];
        double largest = rows.Max(row => Near.Largest(M(row))), length = medium.SpinDiffusionLength, far = 25 * length;
        foreach (ReferenceTable.Row row in rows)
        {
            // Drift along y runs from the far left and stops at x = 0, which sets its flux free at that point of an endless channel:
            // the injector of the reference. The ends are 25 decay lengths away, 1e-11.
            double W = 1.76085963e11 * row["B_T"];
            Vector field = new(0, 0, W);
            int farCells = Cells(far), cells = Cells(distance);
            var feed = new TextureLayer("feed", medium, far, farCells, new UniformProfile(new Vector(0, 1, 0))) { Drift = 1, FieldPrecession = field };
            var channel = new TextureLayer("channel", medium, distance, cells, UniformProfile.None) { FieldPrecession = field };
            var found = new RefinedTexture(new Texture(
                SpinSense.Spin, new DriftEnd(), [feed, channel, channel with { Name = "rest", Thickness = far, Cells = farCells }], new ClosedEnd())
            {
                Start = -far,
            });
            // Half a cell at the injector lacks m″h²/8 and the way to d costs (κh)²/24 per radian; extrapolation leaves the cubic's
            // 4 (35/128) m⁗h⁴ and twice the square of that phase.
            double κ = new TransverseDecay(medium, W, FluxLaw.TwoMoment).Wavenumber.Magnitude, step = κ * length / 200, φ = κ * distance * step * step / 24;
            Near.Vectors(M(row), found.FineAccumulation(distance), (step * step / 8) + φ, largest);
            Near.Vectors(M(row), found.Accumulation(distance), (4 * 35.0 / 128 * Math.Pow(step, 4)) + (2 * φ * φ) + 1e-9, largest);
        }

        int Cells(double l) => 2 * (int)Math.Ceiling(100 * l / length);

        static Vector M(ReferenceTable.Row row) => new(row["mx_per_flux_s_m"], row["my_per_flux_s_m"], 0);
    }

    [Theory]
    [MemberData(nameof(Pulses))]
    public void Pulses_in_closed_form_are_reproduced(string name)
    {
        SpinPulse pulse = Pulse(name);
        foreach (var group in Rows(name).GroupBy(row => row["t_s"]))
        {
            double scale = group.Max(row => Near.Largest(Parabolic(row))), telegraphScale = group.Max(row => Near.Largest(Telegraph(row)));
            foreach (ReferenceTable.Row row in group)
            {
                Near.Vectors(Parabolic(row), pulse.At(row["x_m"], row["t_s"], FluxLaw.Scalar), 1e-8, scale);
                Near.Vectors(Telegraph(row), pulse.At(row["x_m"], row["t_s"], FluxLaw.TwoMoment), 1e-7, telegraphScale);
            }
        }
    }

    [Theory]
    [InlineData("metal_channel", FluxLaw.Scalar)]
    [InlineData("metal_channel", FluxLaw.TwoMoment)]
    [InlineData("oblique_fast", FluxLaw.Scalar)]
    [InlineData("oblique_fast", FluxLaw.TwoMoment)]
    [InlineData("large_a", FluxLaw.Scalar)]
    [InlineData("large_a", FluxLaw.TwoMoment)]
    public void Pulses_in_time_follow_the_closed_form(string name, FluxLaw law)
    {
        SpinPulse pulse = Pulse(name);
        double[] times = [.. Rows(name).Select(row => row["t_s"]).Distinct()];
        double reach = Rows(name).Max(row => Math.Abs(row["x_m"])), half = 1.6 * reach;
        int cells = 2 * (int)Math.Ceiling(half / (pulse.Width / 30));
        var texture = new Texture(
            SpinSense.Spin, new ClosedEnd(),
            [new TextureLayer("channel", pulse.Medium, 2 * half, cells, UniformProfile.None) { FieldPrecession = pulse.Precession }], new ClosedEnd())
        {
            Start = -half,
            Law = law,
        };
        var evolution = TextureEvolution.Start(texture, x => pulse.At(x, 0, FluxLaw.Scalar));
        TextureState state = evolution.CreateState();
        foreach (double t in times)
        {
            Assert.True(evolution.AdvanceTo(t, t / 100, 1e-6).Reached);
            evolution.Record(state);
            double scale = 0, worst = 0;
            for (int i = 0; i < cells; i++)
            {
                Vector expected = pulse.At(state.Positions[i], t, law);
                scale = Math.Max(scale, Near.Largest(expected));
                worst = Math.Max(worst, Near.Largest(state.Accumulations[i] - expected));
            }

            // Asked: 1e-4. In space D0 t (h²/12) ∂⁴m is at most (h/σ)²/32 = 3.5e-5 of m; the ends are 5 widths away.
            Assert.InRange(worst / scale, 0, 1e-4);
        }
    }

    static SpinPulse Pulse(string name)
    {
        JsonElement p = ReferenceMedia.Parameters("hanle_params.json").GetProperty("gaussian").GetProperty(name);
        return new SpinPulse(
            ReferenceMedia.ByTimes(name, p), p.GetProperty("sigma").GetDouble(), ReferenceMedia.Vector(p.GetProperty("s0")), ReferenceMedia.Vector(p.GetProperty("W")));
    }

    static SpinMedium Channel(string name) => ReferenceMedia.ByTimes(name, ReferenceMedia.Parameters("hanle_params.json").GetProperty("curves").GetProperty(name));

    static IEnumerable<ReferenceTable.Row> Rows(string name) => ReferenceTable.Load("hanle_gaussian.csv").Rows.Where(row => row.Text("case") == name);

    static Vector Parabolic(ReferenceTable.Row row) => new(row["mx_parabolic_1_m"], row["my_parabolic_1_m"], row["mz_parabolic_1_m"]);

    static Vector Telegraph(ReferenceTable.Row row) => new(row["mx_telegraph_1_m"], row["my_telegraph_1_m"], row["mz_telegraph_1_m"]);
}
