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
        // h = Δ/200. What varies as exp(x/l) costs (h/l)²/24 with 1/l ≤ |κ| + 1/Δ, and some ten times that where m″ is large: below the asked
        // 1e-4. Extrapolated, (h/l)⁴: the reference's two methods agree to 4e-9.
        RefinedTexture wall = Refined(set, width, 200);
        double step = (new TransverseDecay(Medium(set), -Medium(set).PrecessionRate, FluxLaw.TwoMoment).Wavenumber.Magnitude + (1 / width)) * width / 200;
        double fourth = Math.Pow(step, 4) + 4e-9;
        Near.Number(row["u_Ms_over_b"], TextureProjection.Of(wall.Fine, 0).Velocity, step * step / 2);
        Near.Number(row["u_Ms_over_b"], wall.Number(s => TextureProjection.Of(s, 0).Velocity), fourth);
        Near.Number(row["beta_u_Ms_over_b"], wall.Number(s => TextureProjection.Of(s, 0).NonadiabaticVelocity), fourth);
        Near.Number(row["beta_eff"], wall.Number(s => TextureProjection.Of(s, 0).Nonadiabaticity), fourth);

        ReferenceTable.Row[] profile = [.. ReferenceTable.Load("wall_profiles.csv").Rows.Where(r => r.Text("set") == set && r["Delta_m"] == width)];
        double largest = profile.Max(r => Near.Largest(M(r))), largestTorque = profile.Max(r => Near.Largest(T(r)));
        Assert.NotEmpty(profile);
        foreach (ReferenceTable.Row r in profile)
        {
            Near.Vectors(M(r), wall.FineAccumulation(r["x_m"]), Math.Min(step * step / 2, 1e-4), largest);
            Near.Vectors(M(r), wall.Accumulation(r["x_m"]), fourth, largest);
            Near.Vectors(T(r), wall.Torque(r["x_m"]), fourth, largestTorque);
        }

        static Vector M(ReferenceTable.Row r) => new(r["mx_over_b_s_m"], r["my_over_b_s_m"], r["mz_over_b_s_m"]);
        static Vector T(ReferenceTable.Row r) => new(r["Tx_over_b_1_m"], r["Ty_over_b_1_m"], r["Tz_over_b_1_m"]);
    }

    [Fact]
    public void Wall_converges_at_second_order()
    {
        double a = Projected(20), b = Projected(40), c = Projected(80);
        Assert.InRange(Math.Log2((a - b) / (b - c)), 1.9, 2.1);

        static double Projected(int perWidth) => TextureProjection.Of(Solve(Medium("magnum_like"), 5e-9, perWidth), 0).NonadiabaticVelocity;
    }

    [Fact]
    public void Wide_walls_follow_the_first_correction_of_long_textures()
    {
        // The next order is (λ_J/Δ)⁴: 2.4e-4 of u at Δ = 8 λ_J; β is itself corrected by λ_J²/3Δ², a tenth.
        SpinMedium medium = SpinMedium.FromLengths("F", 2e-3, 1e-8, 1e-9, double.PositiveInfinity, 0, 0.72);
        const double width = 8e-9;
        var found = TextureProjection.Of(Solve(medium, width, 100), 0);
        var expected = TorquePair.OfWall(medium, width);
        Near.Number(expected.Velocity, found.Velocity, 1e-3);
        Near.Number(expected.Nonadiabaticity, found.Nonadiabaticity, 0.02);
        Near.Number(expected.Nonadiabaticity, TorquePair.OfLongTexture(medium).Nonadiabaticity + (1e-18 / (3 * width * width)), 1e-2);
        Assert.InRange(found.Residual, 1e-4, 0.2);
    }

    static RefinedTexture Refined(string set, double width, int perWidth) => new(Wall(Medium(set), width, perWidth));

    static TextureState Solve(SpinMedium medium, double width, int perWidth)
    {
        var network = TextureNetwork.Freeze(Wall(medium, width, perWidth));
        TextureState state = network.CreateState();
        network.Solve(state);
        return state;
    }

    static Texture Wall(SpinMedium medium, double width, int perWidth)
    {
        double h = width / perWidth;
        int half = (int)Math.Ceiling(((8 * width) + (12 * medium.SpinDiffusionLength)) / h);
        return new Texture(
            SpinSense.Magnetization, new DriftEnd(),
            [new TextureLayer("wall", medium, 2 * half * h, 2 * half, new WallProfile(0, width, 0)) { Drift = 1 }], new DriftEnd())
        {
            Start = -half * h,
        };
    }

    static SpinMedium Medium(string set) => ReferenceMedia.ByLengths(set, ReferenceMedia.Parameters("spiral_sets.json").GetProperty(set));
}
