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
            worst = Math.Max(worst, Largest(AtPosition(state, x) - new Vector(row["mx"], row["my"], row["mz"])));
            worstFlux = Math.Max(worstFlux, Largest(FluxAt(state, x) - new Vector(row["Jx_m_s"], row["Jy_m_s"], row["Jz_m_s"])));
        }

        TestContext.Current.SendDiagnosticMessage("{0} {1} {2} {3}: {4:E2} {5:E2}", variant, angle, length, width, worst, worstFlux);
        Assert.InRange(worst, 0, tolerance);
    }

    static TextureState SolveHalves(string variant, double angle, double length, double width, double h)
    {
        SpinMedium medium = variant == "A" ? PaperMedia.Consistent : variant == "B" ? PaperMedia.SingleAngle : PaperMedia.Realistic;
        TextureNetwork network = TextureNetwork.Freeze(
            HalfLayers.Describe(medium, angle * Math.PI / 180, length * 1e-9, width * 1e-9, (int)Math.Round(length / h)));
        TextureState state = network.CreateState();
        network.Solve(state);
        return state;
    }

    /// <summary>m on a face: the mean of its two cells, corrected to fourth order by their neighbours.</summary>
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

    static double Largest(Vector v) => Math.Max(Math.Abs(v.X), Math.Max(Math.Abs(v.Y), Math.Abs(v.Z)));

    static ReferenceTable.Row[] Profiles(string variant) =>
        [.. ReferenceTable.Load(variant is "B" or "T" ? "interface_BT_profiles.csv" : $"interface_{variant}_profiles.csv").Rows.Where(row => row.Text("variant") == variant)];
}
