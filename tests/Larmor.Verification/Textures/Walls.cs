using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.ClosedForms;
using Larmor.Physics.Transport.Textures.Profiles;
using Xunit;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Textures;

/// <summary>Driven Bloch walls, (X-28), (X-29), (X-42).</summary>
public sealed class Walls
{
    public static TheoryData<string, double> Cases()
    {
        var cases = new TheoryData<string, double>();
        foreach (ReferenceTable.Row row in ReferenceTable.Load("wall_summary.csv").Rows)
        {
            cases.Add(row.Text("set"), row["Delta_m"]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Projected_torques_and_profiles_are_reproduced(string set, double width)
    {
        ReferenceTable.Row row = ReferenceTable.Load("wall_summary.csv").Rows.Single(r => r.Text("set") == set && r["Delta_m"] == width);
        // h = Δ/200: (h/Δ)²/24 is 1e-6, and a mode shorter than the wall costs up to some hundred times more; asked is 1e-4.
        (TextureState state, double h) = Solve(set, width, 200);
        TextureProjection found = TextureProjection.Of(state, 0);
        Near.Number(row["u_Ms_over_b"], found.Velocity, 2e-5);
        Near.Number(row["beta_u_Ms_over_b"], found.NonadiabaticVelocity, 2e-5);
        Near.Number(row["beta_eff"], found.Nonadiabaticity, 2e-5);

        ReferenceTable.Row[] profile = [.. ReferenceTable.Load("wall_profiles.csv").Rows.Where(r => r.Text("set") == set && r["Delta_m"] == width)];
        double largest = profile.Max(r => Near.Largest(M(r))), largestTorque = profile.Max(r => Near.Largest(T(r)));
        Assert.NotEmpty(profile);
        foreach (ReferenceTable.Row r in profile)
        {
            int face = (int)Math.Round((r["x_m"] - state.FacePositions[0]) / h);
            Assert.Equal(r["x_m"], state.FacePositions[face], 1e-3 * h);
            Near.Vectors(M(r), 0.5 * (state.Accumulations[face - 1] + state.Accumulations[face]), 1e-4, largest);
            Near.Vectors(T(r), 0.5 * (state.Torques[face - 1] + state.Torques[face]), 1e-4, largestTorque);
        }

        static Vector M(ReferenceTable.Row r) => new(r["mx_over_b_s_m"], r["my_over_b_s_m"], r["mz_over_b_s_m"]);
        static Vector T(ReferenceTable.Row r) => new(r["Tx_over_b_1_m"], r["Ty_over_b_1_m"], r["Tz_over_b_1_m"]);
    }

    [Fact]
    public void Wall_converges_at_second_order()
    {
        double a = Projected(20), b = Projected(40), c = Projected(80);
        Assert.InRange(Math.Log2((a - b) / (b - c)), 1.9, 2.1);

        static double Projected(int perWidth) => TextureProjection.Of(Solve("magnum_like", 5e-9, perWidth).State, 0).NonadiabaticVelocity;
    }

    [Fact]
    public void Wide_walls_follow_the_first_correction_of_long_textures()
    {
        // The next order is (λ_J/Δ)⁴: 2.4e-4 of u at Δ = 8 λ_J; β is itself corrected by λ_J²/3Δ², a tenth.
        SpinMedium medium = SpinMedium.FromLengths("F", 2e-3, 1e-8, 1e-9, double.PositiveInfinity, 0, 0.72);
        const double width = 8e-9;
        (TextureState state, _) = Solve(medium, width, 100);
        TextureProjection found = TextureProjection.Of(state, 0);
        var expected = TorquePair.OfWall(medium, width);
        Near.Number(expected.Velocity, found.Velocity, 1e-3);
        Near.Number(expected.Nonadiabaticity, found.Nonadiabaticity, 0.02);
        Near.Number(expected.Nonadiabaticity, TorquePair.OfLongTexture(medium).Nonadiabaticity + (1e-18 / (3 * width * width)), 1e-2);
        Assert.InRange(found.Residual, 1e-4, 0.2);
    }

    static (TextureState State, double CellWidth) Solve(string set, double width, int perWidth) =>
        Solve(ReferenceMedia.ByLengths(set, ReferenceMedia.Parameters("spiral_sets.json").GetProperty(set)), width, perWidth);

    static (TextureState State, double CellWidth) Solve(SpinMedium medium, double width, int perWidth)
    {
        double h = width / perWidth, half = h * Math.Ceiling(((8 * width) + (12 * medium.SpinDiffusionLength)) / h);
        var network = TextureNetwork.Freeze(new Texture(
            SpinSense.Magnetization, new DriftEnd(),
            [new TextureLayer("wall", medium, 2 * half, (int)Math.Round(2 * half / h), new WallProfile(0, width, 0)) { Drift = 1 }], new DriftEnd())
        {
            Start = -half,
        });
        TextureState state = network.CreateState();
        network.Solve(state);
        return (state, h);
    }
}
