using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.Examples;
using Xunit;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Textures;

/// <summary>The two named examples of the paper against spectral solutions (data/textures/README.md).</summary>
public sealed class PaperExamples
{
    public static TheoryData<string, int, int, double> Halves()
    {
        var cases = new TheoryData<string, int, int, double>();
        foreach (string variant in (string[])["A", "R", "B"])
        {
            foreach (var group in Profiles(variant).GroupBy(row => (row["theta_deg"], row["L_nm"], row["l_da_nm"])))
            {
                cases.Add(variant, (int)group.Key.Item1, (int)group.Key.Item2, group.Key.Item3);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Halves))]
    public void Half_layers_agree_with_the_spectral_solution(string variant, int angle, int length, double width)
    {
        // Phase-limited: (|κ| h)²/24 per radian with |κ| = 3.9/nm, times the resonance of the standing wave.
        double h = variant == "R" ? 0.02 : 0.004, tolerance = variant == "R" ? 1e-5 : 1e-3;
        TextureState state = SolveHalves(variant, angle, length, width, h);
        double worst = 0, worstFlux = 0;
        foreach (ReferenceTable.Row row in Profiles(variant).Where(row => row["theta_deg"] == angle && row["L_nm"] == length && row["l_da_nm"] == width))
        {
            double x = row["x_nm"] * 1e-9;
            worst = Math.Max(worst, Near.Largest(AtPosition(state, x) - new Vector(row["mx"], row["my"], row["mz"])));
            worstFlux = Math.Max(worstFlux, Near.Largest(FluxAt(state, x) - new Vector(row["Jx_m_s"], row["Jy_m_s"], row["Jz_m_s"])));
        }

        Assert.InRange(worst, 0, tolerance);
        // Fluxes are D κ m: up to 4e4 m/s per unit of m with the shortest waves, 3e5 with R's.
        Assert.InRange(worstFlux, 0, (variant == "R" ? 3e5 : 4e4) * tolerance);
    }

    [Theory]
    [InlineData("A", 10, 0.004)]
    [InlineData("A", 100, 0.004)]
    [InlineData("A", 1000, 0.01)]
    [InlineData("R", 10, 0.02)]
    [InlineData("R", 100, 0.02)]
    [InlineData("R", 1000, 0.025)]
    public void Square_ring_agrees_with_the_spectral_solution(string variant, double side, double h)
    {
        double tolerance = variant == "R" ? 1e-5 : 1e-3;
        TextureState state = Solve(SquareRing.Describe(Medium(variant), side * 1e-9, 0.6e-9, (int)Math.Round(side / h)));
        int cells = state.CellCount / 4;
        ReferenceTable.Row[] rows = [.. ReferenceTable.Load("ring_AR_profiles.csv").Rows.Where(r => r.Text("variant") == variant && r["L_nm"] == side)];
        Assert.Equal(201, rows.Length);
        foreach (ReferenceTable.Row row in rows)
        {
            int face = (int)Math.Round(row["s_nm"] / h);
            Vector m = 0.5 * (state.Magnetization((face + state.CellCount - 1) % state.CellCount) + state.Magnetization(face));
            Near.Vectors(new Vector(row["mx"], row["my"], row["mz"]), m, tolerance, 1);
        }

        // One side further the same solution has turned by a quarter about x.
        for (int i = 0; i < cells; i += 7)
        {
            Vector m = state.Magnetization(i), next = state.Magnetization(i + cells);
            Near.Vectors(new Vector(m.X, m.Z, -m.Y), next, 1e-9, 1);
        }

        ReferenceTable.Row summary = ReferenceTable.Load("ring_AR_summary.csv").Rows.Single(r => r.Text("variant") == variant && r["L_nm"] == side);
        double square = 0;
        for (int i = 0; i < state.CellCount; i++)
        {
            square += state.Accumulations[i].Square;
        }

        Near.Number(summary["rms_deviation_from_equilibrium"], Math.Sqrt(square / state.CellCount), tolerance);
    }

    [Theory]
    [InlineData(100, 0.6)]
    [InlineData(10, 3)]
    public void Transposed_tensor_is_far_from_the_solution(int length, double width)
    {
        // Set T holds the solution with the printed sign of (92); a solver with that sign error would find it.
        TextureState state = SolveHalves("A", 90, length, width, 0.004);
        double apart = Profiles("T").Where(r => r["theta_deg"] == 90 && r["L_nm"] == length && r["l_da_nm"] == width)
            .Max(r => Near.Largest(AtPosition(state, r["x_nm"] * 1e-9) - new Vector(r["mx"], r["my"], r["mz"])));
        Assert.InRange(apart, 0.2, 10);
    }

    [Fact]
    public void Opposite_turns_share_the_component_along_the_left_axis()
    {
        TextureState a = SolveHalves("R", 90, 10, 0.6, 0.02), b = SolveHalves("R", 270, 10, 0.6, 0.02);
        for (int i = 0; i < a.CellCount; i++)
        {
            Vector m = a.Magnetization(i);
            Near.Vectors(new Vector(-m.X, -m.Y, m.Z), b.Magnetization(i), 1e-12, 1);
        }
    }

    [Fact]
    public void Collinear_halves_have_no_transverse_component()
    {
        TextureState state = SolveHalves("A", 0, 10, 0.6, 0.01);
        for (int i = 0; i < state.CellCount; i++)
        {
            Assert.InRange(Math.Max(Math.Abs(state.Magnetization(i).X), Math.Abs(state.Magnetization(i).Y)), 0, 1e-12);
        }
    }

    [Fact]
    public void Halves_rest_in_equilibrium_when_the_deviation_drives()
    {
        Texture texture = HalfLayers.Describe(PaperMedia.Consistent, 1, 1e-8, 6e-10, 500) with { Driver = FluxDriver.Deviation };
        TextureState state = Solve(texture);
        // The ends hold the bulk value, from which the tanh at 10 nm differs by less than rounding.
        for (int i = 0; i < state.CellCount; i++)
        {
            Assert.InRange(Near.Largest(state.Accumulations[i]), 0, 1e-13);
        }
    }

    [Fact]
    public void Paper_variant_is_reported_to_be_outside_the_validity_of_diffusion()
    {
        Assert.Contains(TextureValidity.Warnings(HalfLayers.Describe(PaperMedia.Consistent, 1, 1e-8, 6e-10, 2500)), w => w.Contains("dephase ballistically"));
        Assert.Contains(TextureValidity.Warnings(HalfLayers.Describe(PaperMedia.Consistent, 1, 1e-8, 6e-10, 2500)), w => w.Contains("shorter than the mean free path"));
        Assert.Empty(TextureValidity.Warnings(HalfLayers.Describe(PaperMedia.Realistic, 1, 1e-7, 6e-10, 2500)));
    }

    static TextureState SolveHalves(string variant, double angle, double length, double width, double h)
    {
        return Solve(HalfLayers.Describe(Medium(variant), angle * Math.PI / 180, length * 1e-9, width * 1e-9, (int)Math.Round(length / h)));
    }

    static SpinMedium Medium(string variant) => variant switch
    {
        "A" => PaperMedia.Consistent,
        "B" => PaperMedia.SingleAngle,
        _ => PaperMedia.Realistic,
    };

    static TextureState Solve(Texture texture)
    {
        TextureNetwork network = TextureNetwork.Freeze(texture);
        TextureState state = network.CreateState();
        network.Solve(state);
        return state;
    }

    /// <summary>m on a face: the mean of its two cells; at an end extrapolated by a parabola.</summary>
    static Vector AtPosition(TextureState state, double x)
    {
        ReadOnlySpan<double> faces = state.FacePositions;
        int face = Face(state, x);
        if (face == 0 || face == faces.Length - 1)
        {
            int end = face == 0 ? 0 : state.CellCount - 1, step = face == 0 ? 1 : -1;
            return (15.0 / 8 * state.Magnetization(end)) - (10.0 / 8 * state.Magnetization(end + step)) + (3.0 / 8 * state.Magnetization(end + (2 * step)));
        }

        return 0.5 * (state.Magnetization(face - 1) + state.Magnetization(face));
    }

    static Vector FluxAt(TextureState state, double x) => state.Fluxes[Face(state, x)];

    static int Face(TextureState state, double x)
    {
        double start = state.FacePositions[0], h = (state.FacePositions[^1] - start) / state.CellCount;
        return (int)Math.Round((x - start) / h);
    }

    static ReferenceTable.Row[] Profiles(string variant) =>
        [.. ReferenceTable.Load(variant is "B" or "T" ? "interface_BT_profiles.csv" : $"interface_{variant}_profiles.csv").Rows.Where(row => row.Text("variant") == variant)];
}
