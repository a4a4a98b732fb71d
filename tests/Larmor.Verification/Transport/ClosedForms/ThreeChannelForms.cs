using Larmor.Physics.Transport;
using Larmor.Verification.Transport.Laws;
using Xunit;

namespace Larmor.Verification.Transport.ClosedForms;

/// <summary>Closed forms of the three-channel s–d magnet, eq. (T-31) to (T-34), written here a second time.</summary>
public sealed class ThreeChannelForms
{
    const double J = 1e11;

    static readonly SdMagnet Cobalt = SdMagnet.FromLengths(9e6, 5e6, 3e6, 60e-9, 3e-9);

    public static TheoryData<double, double, double, double, double, double> Cases => new()
    {
        // σ_s↑, σ_s↓, σ_d↓, l_sf, l_sd, β_N
        { 9e6, 5e6, 3e6, 60e-9, 3e-9, 0 },
        { 1.5e7, 1e7, 5e6, 21e-9, 5e-9, 0 },
        { 1.5e7, 1e7, 5e6, 5e-9, 21e-9, 0 },
        { 9e6, 5e6, 3e6, 10e-9, 10e-9, 0.2 },
        { 3e6, 9e6, 5e7, 60e-9, 1e-9, -0.3 },
    };

    static readonly Metal Copper = new(4.8e7, 0, 350e-9);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Junction_with_a_normal_metal(double up, double mid, double d, double lsf, double lsd, double βN)
    {
        var magnet = SdMagnet.FromLengths(up, mid, d, lsf, lsd);
        Metal normal = Copper with { β = βN };
        (double a, double b, double dd, double excess) = magnet.Junction(normal);
        TransportState state = magnet.Solve(normal, J);

        // Differences of accumulations are compared with their sum: the closed form subtracts them, by up to l_N/l_sd here.
        double scale = Math.Abs(a) + Math.Abs(b) + Math.Abs(dd);
        Assert.Equal(a / scale, state.ModalDifference(0, 0, 0) / J / scale, 1e-12);
        Assert.Equal(b / scale, state.ModalDifference(1, 1, 1) / J / scale, 1e-12);
        Assert.Equal(dd / scale, state.ModalDifference(1, 1, 0) / J / scale, 1e-12);
        Assert.Equal(excess / scale, state.ExcessResistance / scale, 1e-12);
        Assert.Equal(1, state.Region(1).DecayLengths[1] / magnet.Short, 1e-14);
        Assert.Equal(1, state.Region(1).DecayLengths[0] / magnet.Long, 1e-14);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Kappa_is_one_less_the_product_of_the_asymmetries(double up, double mid, double d, double lsf, double lsd, double βN)
    {
        _ = βN;
        var magnet = SdMagnet.FromLengths(up, mid, d, lsf, lsd);
        Assert.Equal(1 - ((1 - magnet.βdn) * (1 + magnet.βs) / 4), magnet.κ * magnet.κ, 1e-14);

        // T2 = κ²/(l_sd l_sf)²: the product of the two decay lengths that the network finds.
        TransportState state = magnet.Solve(Copper, J);
        double product = state.Region(1).DecayLengths[0] * state.Region(1).DecayLengths[1];
        Assert.Equal(1, product * magnet.κ / (magnet.Lsf * magnet.Lsd), 1e-13);
    }

    [Fact]
    public void Fast_spin_flip_leaves_the_pair_of_s_and_d_channels()
    {
        // l_sf ≪ l_sd with l_N in proportion: R_ex → σ_d Λ₋/(σ_t σ_s), with an error linear in l_sf.
        double[] errors = [.. new[] { 1e-10, 1e-11, 1e-12 }.Select(l =>
        {
            var magnet = SdMagnet.FromLengths(9e6, 5e6, 3e6, l, 20e-9);
            double limit = magnet.D * magnet.Lsd / magnet.κ / (magnet.Total * magnet.S);
            return Math.Abs(magnet.Solve(Copper with { Length = 5 * l }, J).ExcessResistance / limit - 1);
        })];
        Assert.Equal(1, Math.Log10(errors[0] / errors[1]), 0.03);
        Assert.Equal(1, Math.Log10(errors[1] / errors[2]), 0.005);
        Assert.True(errors[2] < 1e-3);
    }

    [Fact]
    public void Fast_spin_flip_fixes_the_fast_amplitude()
    {
        // b → (J l_N/σ_N)(1+β_s)(β_s−β_N)/[(1−β_N²)(1 + P l_N/l_sf)], reached with an error linear in l_sf/l_sd.
        double[] errors = [.. new[] { 1e-10, 1e-11, 1e-12 }.Select(l =>
        {
            var magnet = SdMagnet.FromLengths(9e6, 5e6, 3e6, l, 20e-9);
            Metal normal = Copper with { Length = 5 * l };
            double limit = normal.Length / normal.Conductivity * (1 + magnet.βs) * magnet.βs / (1 + (magnet.P(normal) * normal.Length / l));
            return Math.Abs(magnet.Solve(normal, J).ModalDifference(1, 1, 1) / J / limit - 1);
        })];
        Assert.Equal(1, Math.Log10(errors[1] / errors[2]), 0.05);
        Assert.True(errors[2] < 1e-3, $"{errors[2]:E2}");
    }

    [Fact]
    public void Fast_interband_relaxation_is_a_minority_interface_resistance()
    {
        // l_sd ≪ l_sf: the junction formula with β_eff, l_eff = l_sf/κ and r_dn = l_sd σ_d/(σ_dn σ_s↓); error of second order in l_sd.
        double[] errors = [.. new[] { 1e-9, 1e-10, 1e-11 }.Select(l =>
        {
            var magnet = SdMagnet.FromLengths(9e6, 5e6, 3e6, 1e-6, l);
            return Math.Abs(magnet.Solve(Copper, J).ExcessResistance / FastInterband(magnet) - 1);
        })];
        Assert.True(errors[0] < 1e-5, $"{errors[0]:E2}");
        Assert.Equal(2, Math.Log10(errors[1] / errors[2]), 0.05);
    }

    [Fact]
    public void Pure_s_d_pair()
    {
        // Normal metal and magnet without spin asymmetry at work: one s channel and one d channel, R_ex = σ_d l/(σ_t σ_s).
        const double S = 1.4e7, D = 3e6, L = 7e-9;
        var pair = new Medium("pair", [new("s_up", S), new("d_up", D)], [new("sd", "s_up", "d_up", S * D / ((S + D) * L * L))]);
        var normal = new Medium("N", [new("s_up", 4e7)], []);
        TransportState state = NetworkSample.Solve(new Stack(new Lead(normal), [], [Interface.Ideal], new Lead(pair), Drive.Current(J)));
        Assert.Equal(1, state.ExcessResistance / (D * L / ((S + D) * S)), 1e-13);
    }

    [Theory]
    [InlineData(0.3e-9)]
    [InlineData(5e-9)]
    [InlineData(300e-9)]
    public void A_film_whose_d_channel_ends_at_both_faces_exchanges_no_net_charge(double t)
    {
        // J_d = 0 at both faces, so ∫ K_sd dz = 0 for any asymmetry of the leads; Gauss rule on panels of the shortest length.
        Metal other = new(8.1e6, 0.5, 5.5e-9);
        TransportState state = NetworkSample.Solve(new Stack(
            new Lead(Copper.Medium), [new Layer("F", Cobalt.Medium, t)],
            [Metal.Boundary(0.5e-15, 0.7, Side.Right), Interface.Ideal], new Lead(other.Medium), Drive.Current(J)));
        double[] nodes = [0.069431844202974, 0.330009478207572, 0.669990521792428, 0.930568155797026];
        double[] weights = [0.173927422568727, 0.326072577431273, 0.326072577431273, 0.173927422568727], k = new double[2];
        int panels = 8 * (int)Math.Ceiling(t / Cobalt.Short);
        double h = t / panels, sum = 0, size = 0;
        for (int i = 0; i < panels; i++)
        {
            for (int n = 0; n < nodes.Length; n++)
            {
                state.EvaluateReactions(1, (i + nodes[n]) * h, k);
                sum += weights[n] * h * k[1];
                size += weights[n] * h * Math.Abs(k[1]);
            }
        }

        Assert.True(size > 1e-6 * J, "nothing is exchanged: the test proves nothing");
        Assert.True(Math.Abs(sum) < 1e-11 * size, $"{sum / size:E2}");
    }

    /// <summary>The two-channel junction of eq. (T-26) behind a minority-only interface resistance r_dn: AR* = r_dn/4, γ = 1.</summary>
    static double FastInterband(SdMagnet magnet)
    {
        double β = (magnet.Up - magnet.Down) / magnet.Total;
        var merged = new Metal(magnet.Total, β, magnet.Lsf / magnet.κ);
        double r = magnet.Lsd * magnet.D / (magnet.Down * magnet.Mid) / 4, p = (β * merged.R) + r;
        return r + (β * β * merged.R) - (p * p / (Copper.R + merged.R + r));
    }
}
