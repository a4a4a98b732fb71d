using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.Modes;
using Xunit;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Textures;

/// <summary>Modes of the corrected fluctuation equation and of magnetization, spin and flux together to, (X-41).</summary>
public sealed class FluctuationModes
{
    public static TheoryData<string> Lattices => ["sc_nn", "sc_nn_field", "sc_nnn"];

    public static TheoryData<string> Coupled => ["total_gradient", "deviation", "short_sf"];

    [Theory]
    [MemberData(nameof(Lattices))]
    public void Corrected_branch_is_reproduced_and_the_printed_one_is_not(string name)
    {
        (LatticeExchange lattice, double field, JsonElement p) = Lattice(name);
        Near.Number(p.GetProperty("J0_J").GetDouble(), lattice.Sum, 1e-12);
        Near.Number(p.GetProperty("J2_J_m2").GetDouble(), lattice.SecondMoment, 1e-12);
        Near.Number(p.GetProperty("A_J_per_m").GetDouble(), lattice.Stiffness, 1e-12);
        // The reference's μ_B differs in the ninth digit.
        Near.Number(p.GetProperty("Ms_A_per_m").GetDouble(), lattice.Magnetization, 1e-8);
        foreach (ReferenceTable.Row row in ReferenceTable.Load("magnon_dispersion.csv").Rows.Where(r => r.Text("lattice") == name))
        {
            double k = row["k_1_m"];
            Vector along = SpinAxis.Direction(row.Text("direction") switch { "100" => new Vector(1, 0, 0), "110" => new Vector(1, 1, 0), _ => new Vector(1, 1, 1) });
            double ω = lattice.Frequency(k * along, field);
            Near.Number(row["omega_exact_rad_s"], ω, 1e-6);
            Near.Number(row["omega_second_moment_rad_s"], lattice.LongWaveFrequency(k, field), 1e-6);
            // The two branches cross near the border of the zone: judged for long waves, where the printed one has a gap of S J(0)/ħ.
            Assert.True(k > 2e9 || Math.Abs(ω - row["omega_printed_eq84_rad_s"]) > 10 * ω, "the printed equation (84) came back");
        }
    }

    [Theory]
    [MemberData(nameof(Lattices))]
    public void Mode_is_gapless_without_a_field(string name)
    {
        (LatticeExchange lattice, _, _) = Lattice(name);
        Assert.Equal(0, lattice.Frequency(default, 0));
        Near.Number(lattice.LongWaveFrequency(1e6, 0), lattice.Frequency(new Vector(0, 0, 1e6), 0), 1e-6);
    }

    [Fact]
    public void Thermal_correlation_is_the_transform_of_the_thermal_amplitudes()
    {
        // ∫ 4π r² C(r) sin(kr)/(kr) dr = V⟨|n_k|²⟩, by quadrature over r = ℓ s.
        (LatticeExchange lattice, _, _) = Lattice("sc_nn");
        const double B = 0.3, T = 77, k = 2e8;
        double ℓ = Math.Sqrt(2 * lattice.Stiffness / (lattice.Magnetization * B)), ds = 1e-4, sum = 0;
        for (double s = ds / 2; s < 40; s += ds)
        {
            double r = ℓ * s;
            sum += 4 * Math.PI * r * Math.Sin(k * r) / k * lattice.ThermalCorrelation(r, B, T) * ℓ * ds;
        }

        Near.Number(lattice.ThermalAmplitude(k, B, T, 1), sum, 1e-5);
    }

    [Theory]
    [MemberData(nameof(Coupled))]
    public void Coupled_frequencies_are_reproduced(string set)
    {
        CoupledModes modes = Modes(set);
        foreach (ReferenceTable.Row row in ReferenceTable.Load("sd_modes.csv").Rows.Where(r => r.Text("set") == set))
        {
            ImmutableArray<Complex> found = modes.Frequencies(row["k_1_m"]);
            for (int i = 1; i <= 3; i++)
            {
                Complex expected = new(row[$"omega{i}_re"], row[$"omega{i}_im"]);
                Complex nearest = found.MinBy(ω => (ω - expected).Magnitude);
                Near.Number(expected, nearest, 1e-8);
            }

            Near.Number(new Complex(row["omega_quasistatic_re"], row["omega_quasistatic_im"]), modes.QuasiStatic(row["k_1_m"]), 1e-8);
        }
    }

    [Fact]
    public void Diffusion_leaves_magnons_alone_when_the_deviation_drives_and_softens_them_when_the_total_does()
    {
        CoupledModes deviation = Modes("deviation"), total = Modes("total_gradient");
        const double k = 3e8;
        double bare = deviation.FieldRate + (deviation.ExchangeRate * k * k);
        Near.Number(bare, deviation.QuasiStatic(k), 1e-12);
        Assert.True((total.QuasiStatic(k) - bare).Magnitude > 0.1 * bare);
        Assert.True(total.QuasiStatic(k).Imaginary < 0, "a passive carrier gas damps");
    }

    [Fact]
    public void Uniform_spin_flip_damps_and_shifts_as_a_dressed_magnet()
    {
        // α_sd = η ξ/(1 + ξ²), γ → γ/(1 + η/(1 + ξ²)) to first order in ω/Ω and η.
        CoupledModes modes = Modes("deviation") with { EquilibriumRatio = 1e-3, FieldRate = 1e9 };
        double ξ = 1 / (modes.Medium.PrecessionRate * modes.Medium.SpinFlipTime), η = 1e-3, α = η * ξ / (1 + (ξ * ξ));
        Complex slow = modes.Frequencies(0)[0];
        Near.Number(1e9 / (1 + (η / (1 + (ξ * ξ)))), slow.Real, 5e-6);
        Near.Number(-α * 1e9, slow.Imaginary, 3e-3);
    }

    static (LatticeExchange Lattice, double Field, JsonElement Parameters) Lattice(string name)
    {
        JsonElement p = ReferenceMedia.Parameters("magnon_params.json").GetProperty("lattices").GetProperty(name);
        double a = p.GetProperty("a").GetDouble(), second = ReferenceMedia.Optional(p, "Jnnn", 0);
        var bonds = ImmutableArray.CreateBuilder<ExchangeBond>();
        for (int code = 0; code < 27; code++)
        {
            (int x, int y, int z) = ((code % 3) - 1, (code / 3 % 3) - 1, (code / 9) - 1);
            int square = (x * x) + (y * y) + (z * z);
            if (square == 1 || (square == 2 && second != 0))
            {
                bonds.Add(new ExchangeBond(new Vector(x * a, y * a, z * a), square == 1 ? p.GetProperty("J1").GetDouble() : second));
            }
        }

        return (new LatticeExchange(bonds.ToImmutable(), p.GetProperty("S").GetDouble(), a * a * a, 2.0023193), p.GetProperty("B").GetDouble(), p);
    }

    static CoupledModes Modes(string set)
    {
        JsonElement p = ReferenceMedia.Parameters("magnon_params.json").GetProperty("sd").GetProperty(set);
        return new CoupledModes(
            ReferenceMedia.ByTimes(set, p), p.GetProperty("eta").GetDouble(), p.GetProperty("c").GetDouble() == 0 ? FluxDriver.Total : FluxDriver.Deviation,
            p.GetProperty("omega_H").GetDouble(), p.GetProperty("omega_He").GetDouble(), p.GetProperty("omega_ex_k2").GetDouble());
    }
}
