using Larmor.Physics.Transport;
using Larmor.Verification.Transport.Laws;
using Xunit;

namespace Larmor.Verification.Transport.ClosedForms;

/// <summary>
/// Equations of two articles by J.-E. Wegrowe and H.-J. Drouhin that are misprinted: the corrected form agrees with the solver
/// and the printed one does not. A is "Irreversible spin-transfer and magnetization reversal under spin-injection",
/// B is "Spin-currents and spin-pumping forces for spintronics". Potentials here are their μ/e.
/// </summary>
public sealed class Errata
{
    const double J = 1e11;

    static readonly SdMagnet Cobalt = SdMagnet.FromLengths(9e6, 5e6, 3e6, 60e-9, 3e-9);
    static readonly Metal Copper = new(4.8e7, 0, 350e-9);

    [Fact]
    public void A4_charge_of_the_down_pair_gains_from_spin_flip()
    {
        // d(J_s↓ − J_d)/dz = −2K_sd + K_s; printed with −K_s. Interband relaxation weak enough for both terms to count.
        var magnet = SdMagnet.FromLengths(9e6, 5e6, 3e6, 10e-9, 12e-9);
        TransportState state = magnet.Solve(Copper, J);
        const double Z = 4e-9;
        double[] k = new double[2];
        state.EvaluateReactions(1, Z, k);
        double slope = Slope(z => Currents(state, z)[1] - Currents(state, z)[2], Z, magnet.Short);
        Agrees(slope, corrected: k[0] - (2 * k[1]), printed: -k[0] - (2 * k[1]), 1e-8);
    }

    [Fact]
    public void A6_spin_accumulation_is_damped_by_its_own_relaxation()
    {
        // Δ_s″ = Δ_s/l_sf² − Δ_dn/λ_sd²; printed with the opposite sign. Δ_s′ = J_s↓/σ_s↓ − J_s↑/σ_s↑.
        var magnet = SdMagnet.FromLengths(9e6, 5e6, 3e6, 10e-9, 12e-9);
        TransportState state = magnet.Solve(Copper, J);
        const double Z = 4e-9;
        double second = Slope(z => (Currents(state, z)[1] / magnet.Mid) - (Currents(state, z)[0] / magnet.Up), Z, magnet.Short);
        double[] v = Potentials(state, 1, Z);
        double form = ((v[0] - v[1]) / (magnet.Lsf * magnet.Lsf)) - ((v[1] - v[2]) / magnet.λsd2);
        Agrees(second, corrected: form, printed: -form, 1e-8);
    }

    [Fact]
    public void A14_accumulation_in_the_normal_metal_dies_away_from_the_junction()
    {
        // For z < 0 as e^{+z/l_N}; the text has e^{−z/l_N}.
        TransportState state = Cobalt.Solve(Copper, J);
        double z = -Copper.Length;
        double[] face = Potentials(state, 0, 0), inside = Potentials(state, 0, z);
        Agrees((inside[0] - inside[1]) / (face[0] - face[1]), corrected: Math.Exp(-1), printed: Math.Exp(1), 1e-11);
    }

    [Fact]
    public void A16_accumulation_of_a_magnet_beside_a_metal_of_large_spin_resistance()
    {
        // Δ(0) = −2βlJ/(σ(1 − β²)) for r_N ≫ r_F; printed with +. The error is r_F/r_N = 1e-6.
        Metal magnet = new(1.69e7, 0.46, 60e-9), normal = new(1e7, 0, 1);
        double[] v = Potentials(Junction(normal, magnet), 1, 0);
        double magnitude = 2 * magnet.β * magnet.Length * J / (magnet.Conductivity * (1 - (magnet.β * magnet.β)));
        Agrees(v[0] - v[1], corrected: -magnitude, printed: magnitude, 1e-6);
    }

    [Fact]
    public void A17_accumulation_between_metals_alike_but_for_their_asymmetry()
    {
        // σ_N = σ_s, l_N = l_sf: Δ_s(0) = −β_s l J/(σ (1 − β_s²/2)); printed +2 β_s l J/(σ (1 − β²/2)).
        Metal magnet = new(1.69e7, 0.46, 60e-9), normal = magnet with { β = 0 };
        double[] v = Potentials(Junction(normal, magnet), 1, 0);
        double unit = magnet.β * magnet.Length * J / (magnet.Conductivity * (1 - (magnet.β * magnet.β / 2)));
        Agrees(v[0] - v[1], corrected: -unit, printed: 2 * unit, 1e-12);

        // It carries over to three channels when the d channel is weak and short (κ → 1).
        var weak = SdMagnet.FromLengths(magnet.Conductivity * (1 + magnet.β) / 2, magnet.Conductivity * (1 - magnet.β) / 2, 10, 60e-9, 1e-12);
        v = Potentials(weak.Solve(normal, J), 1, 0);
        Agrees(v[0] - v[1], corrected: -unit, printed: 2 * unit, 1e-4);
    }

    [Fact]
    public void A18_text_s_d_resistance_is_linear_in_the_interband_length()
    {
        // At β_s = 0 the part that l_sd → 0 leaves is a spin resistance; what comes on top goes as l_sd, not l_sd².
        double[] excess = [.. new[] { 1e-10, 1e-11, 1e-12, 1e-15 }.Select(l => SdMagnet.FromLengths(7e6, 7e6, 3e6, 60e-9, l).Solve(Copper, J).ExcessResistance)];
        double order = Math.Log10((excess[0] - excess[3]) / (excess[1] - excess[3]));
        Assert.True(excess[0] > excess[3]);
        Assert.Equal(1, order, 0.02);
        Assert.NotEqual(2, order, 0.5);
    }

    [Fact]
    public void A30_each_channel_dissipates_once()
    {
        // The printed entropy production holds s↓ twice. Power supplied = every process once.
        TransportState state = NetworkSample.Solve(new Stack(
            Reservoir.Ideal, [new("N", Copper.Medium, 5e-9), new("F", Cobalt.Medium, 20e-9)], [Interface.Ideal], Reservoir.Ideal, Drive.Current(J)));
        EntropyLedger ledger = EntropyLedger.Of(state);
        double again = ledger.Processes.Where(p => p.Region == 1 && p.Kind == ProcessKind.Conduction && p.Process == "s_dn").Sum(p => p.Power);
        Agrees(ledger.Supplied, corrected: ledger.Dissipated, printed: ledger.Dissipated + again, 1e-13);
    }

    [Fact]
    public void A36_fast_amplitude_has_a_product()
    {
        // … + P (l_N/l_sf²)(x + y); printed P + (l_N/l_sf²)(x + y).
        TransportState state = Cobalt.Solve(Copper, J);
        double x = 1 / Cobalt.Short, y = 1 / Cobalt.Long, lsf2 = Cobalt.Lsf * Cobalt.Lsf, p = Cobalt.P(Copper), lN = Copper.Length;
        double b = Cobalt.Junction(Copper).B, bracket = (1 / lsf2) + (x * y), sum = lN / lsf2 * (x + y);
        Agrees(state.ModalDifference(1, 1, 1) / J, corrected: b, printed: b * (bracket + (p * sum)) / (bracket + p + sum), 1e-12);
    }

    [Fact]
    public void A38_normal_metal_amplitude_has_both_factors_of_the_asymmetry()
    {
        // The b term stands over (1 − β_N²); printed over (1 + β_N).
        Metal normal = Copper with { β = 0.3 };
        (double a, double b, _, _) = Cobalt.Junction(normal);
        double x = 1 / Cobalt.Short, y = 1 / Cobalt.Long;
        double term = 2 * b * normal.Length * Cobalt.S * (1 - Cobalt.βs) * ((x * x) - (y * y)) / (x * normal.Conductivity * (1 - (normal.β * normal.β)));
        Agrees(Cobalt.Solve(normal, J).ModalDifference(0, 0, 0) / J, corrected: a, printed: a - term + (term * (1 - normal.β)), 1e-11);
    }

    [Fact]
    public void A40_interband_amplitude_keeps_kappa()
    {
        // b → J l_sd [(1+β_s)(l_N/l_sf)/(σ_N(1+β_N)) + 1/(κσ_s)]/(κ + P l_N/l_sf); printed with κ = 1, 9 % low for this magnet.
        var magnet = SdMagnet.FromLengths(9e6, 5e6, 3e6, 60e-9, 1e-13);
        double ratio = Copper.Length / magnet.Lsf, source = (1 + magnet.βs) * ratio / Copper.Conductivity, p = magnet.P(Copper);
        double Form(double κ) => magnet.Lsd * (source + (1 / (κ * magnet.S))) / (κ + (p * ratio));
        Agrees(magnet.Solve(Copper, J).ModalDifference(1, 1, 1) / J, corrected: Form(magnet.κ), printed: Form(1), 1e-4);
    }

    [Fact]
    public void B10_asymmetry_is_divided_by_the_whole_conductivity()
    {
        // β = (σ_up − σ_dn)/(2σ_0) with 2σ_0 = σ_up + σ_dn; printed over σ_0. Deep in a magnet δJ = βJ.
        const double Up = 1.2e7, Down = 5e6;
        Metal magnet = new(Up + Down, (Up - Down) / (Up + Down), 10e-9);
        double[] j = Currents(Junction(Copper, magnet), 50 * magnet.Length);
        Agrees((j[0] - j[1]) / J, corrected: (Up - Down) / (Up + Down), printed: 2 * (Up - Down) / (Up + Down), 1e-12);
    }

    [Fact]
    public void B12_excess_resistance_weighs_the_slope_by_the_local_asymmetry()
    {
        // R = +(1/2J) ∫ β(x) Δ′ dx; printed −(2β/J) ∫ Δ′ dx, which is zero over all space and has the wrong factor over the magnet.
        Metal magnet = new(1.69e7, 0.46, 60e-9);
        TransportState state = Junction(Copper, magnet);
        double[] v = Potentials(state, 1, 0);
        double integral = -(v[0] - v[1]); // ∫ Δ′ over the magnet, the only place with β ≠ 0
        Agrees(state.ExcessResistance, corrected: magnet.β * integral / (2 * J), printed: -2 * magnet.β * integral / J, 1e-12);
    }

    [Fact]
    public void B_text_relaxation_conductance_falls_with_the_lifetime()
    {
        // G = e²N/τ: a lifetime four times longer doubles the decay length l² = Dτ; G ∝ τ as printed would halve it.
        const double Short = 1e21;
        double Length(double g) => NetworkSample.Solve(new Stack(
            new Lead(new Medium("N", [new("s_up", 1e7), new("s_dn", 1e7)], [new("flip", "s_up", "s_dn", g)])),
            [], [Interface.Ideal], new Lead(Cobalt.Medium), Drive.Current(J))).Region(0).DecayLengths[0];
        Agrees(2 * Length(Short), corrected: Length(Short / 4), printed: Length(Short * 4), 1e-14);
    }

    static TransportState Junction(Metal left, Metal right) => NetworkSample.Solve(new Stack(
        new Lead(left.Medium), [], [Interface.Ideal], new Lead(right.Medium), Drive.Current(J)));

    static double[] Potentials(TransportState state, int region, double z)
    {
        double[] v = new double[3], j = new double[3];
        state.Evaluate(region, z, v, j);
        return v;
    }

    static double[] Currents(TransportState state, double z)
    {
        double[] v = new double[3], j = new double[3];
        state.Evaluate(1, z, v, j);
        return j;
    }

    /// <summary>Derivative by a central difference of fourth order; the step balances (h/Λ)⁴ against rounding, both near 1e-11.</summary>
    static double Slope(Func<double, double> f, double z, double length)
    {
        double h = 3e-3 * length;
        return ((8 * (f(z + h) - f(z - h))) - (f(z + (2 * h)) - f(z - (2 * h)))) / (12 * h);
    }

    static void Agrees(double solved, double corrected, double printed, double tolerance)
    {
        Assert.True(Math.Abs(solved - corrected) <= tolerance * Math.Abs(corrected), $"solved {solved:R}, corrected form {corrected:R}");
        Assert.True(Math.Abs(solved - printed) > Math.Max(0.01, 1e3 * tolerance) * Math.Abs(printed), $"the printed form {printed:R} would do as well");
    }
}
