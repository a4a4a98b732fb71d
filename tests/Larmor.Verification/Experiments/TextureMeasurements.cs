using Larmor.Experiments;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.ClosedForms;
using Larmor.Physics.Transport.Textures.Examples;
using Larmor.Physics.Transport.Textures.Profiles;
using Larmor.Verification.Textures;
using Xunit;

namespace Larmor.Verification.Experiments;

/// <summary>The numbers that the texture experiment yields, against spectral solutions (data/textures/README.md) and closed forms.</summary>
public sealed class TextureMeasurements
{
    const double SaturationMagnetization = 8e5;

    [Theory]
    [InlineData(45, 0.6)]
    [InlineData(90, 0.6)]
    [InlineData(135, 3)]
    [InlineData(270, 3)]
    public void Extremes_of_two_half_layers_are_those_of_the_spectral_solution(int angle, double width)
    {
        ReferenceTable.Row row = ReferenceTable.Load("interface_R_summary.csv").Rows.Single(r => r["theta_deg"] == angle && r["L_nm"] == 100 && r["l_da_nm"] == width);
        TextureResult result = TextureExperiment.Run(new TextureCase(
            HalfLayers.Describe(PaperMedia.Realistic, angle * Math.PI / 180, 1e-7, width * 1e-9, 5000), null, null));
        // Extremes are taken at centres of cells: half a cell, 0.01 nm, beside the end or the kink, where m changes by 1e-3 per 0.1 nm at most.
        foreach (string component in new[] { "mx", "my", "mz" })
        {
            Assert.Equal(row[component + "_min"], Value(result, $"m_{component[1]}_min"), 3e-4);
            Assert.Equal(row[component + "_max"], Value(result, $"m_{component[1]}_max"), 3e-4);
        }

        // The largest transverse part stands at the kink itself, where it falls by one over a few nm.
        Assert.Equal(row["max_transverse_right"], Value(result, "transverse_max"), 5e-3 * row["max_transverse_right"]);
        Assert.Null(result.Projection);
        Assert.InRange(result.ImbalanceShare, 0, 1e-10);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1000)]
    public void Root_mean_square_of_a_ring_is_that_of_the_spectral_solution(int side)
    {
        ReferenceTable.Row row = ReferenceTable.Load("ring_AR_summary.csv").Rows.Single(r => r.Text("variant") == "R" && r["L_nm"] == side);
        TextureResult result = TextureExperiment.Run(new TextureCase(SquareRing.Describe(PaperMedia.Realistic, side * 1e-9, 6e-10, 40 * side / 2), null, null));
        Assert.Equal(row["rms_deviation_from_equilibrium"], Value(result, "accumulation_rms"), 1e-4);
    }

    [Theory]
    [InlineData(SpinSense.Magnetization)]
    [InlineData(SpinSense.Spin)]
    public void Wall_has_u_and_beta_of_the_spectral_solution_in_either_sense(SpinSense sense)
    {
        ReferenceTable.Row row = ReferenceTable.Load("wall_summary.csv").Rows.Single(r => r.Text("set") == "magnum_like" && r["Delta_m"] == 5e-9);
        SpinMedium medium = ReferenceMedia.ByLengths("F", ReferenceMedia.Parameters("spiral_sets.json").GetProperty("magnum_like"));
        const double b = 3e7;
        TextureResult result = TextureExperiment.Run(Driven(medium, sense, new WallProfile(0, 5e-9, 0), 3.2e-7, 6400, b, new DriftEnd(), null));
        // (h/Δ)² = 1e-4 with h = Δ/100, over 24 and times some ten.
        Near.Number(row["u_Ms_over_b"], Value(result, "u_share"), 1e-4);
        Near.Number(row["beta_eff"], Value(result, "beta_eff"), 1e-4);
        Near.Number(row["u_Ms_over_b"] * b / SaturationMagnetization, Value(result, "u"), 1e-4);
    }

    [Fact]
    public void Driven_spiral_stands_beside_its_exact_numbers()
    {
        var medium = SpinMedium.FromLengths("F", 2e-3, 1e-8, 2e-9, 4e-9, 2e-15, 0.4);
        const double pitch = 1.5e-8, cone = 1.1;
        TorquePair closed = SpiralAccumulation.Conical(medium, 2 * Math.PI / pitch, cone).Pair;
        TextureResult result = TextureExperiment.Run(Driven(
            medium, SpinSense.Magnetization, new SpiralProfile(2 * Math.PI / pitch, cone), 2 * pitch, 4000, -1e7, new PeriodicEnd(), closed));
        Near.Number(Value(result, "u_share_closed"), Value(result, "u_share"), 1e-5);
        Near.Number(Value(result, "beta_closed"), Value(result, "beta_eff"), 1e-5);
        Assert.InRange(Value(result, "residual"), 0, 1e-3);
        Assert.Equal(-1, Math.Sign(Value(result, "u")));
    }

    static TextureCase Driven(SpinMedium medium, SpinSense sense, IMagnetizationProfile profile, double length, int cells, double b, TextureEnd end, TorquePair? closed) => new(
        new Texture(sense, end, [new TextureLayer("F", medium, length, cells, profile) { Drift = b }], end) { Start = -length / 2 }, SaturationMagnetization, closed);

    static double Value(TextureResult result, string name) => TextureResult.Observables.Single(o => o.Name == name).Evaluate(result)!.Value;
}
