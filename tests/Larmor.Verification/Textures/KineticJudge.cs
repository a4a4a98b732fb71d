using System.Numerics;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.ClosedForms;
using Xunit;

namespace Larmor.Verification.Textures;

/// <summary>The kinetic equation beside the two diffusion laws, in units v_F = τ_p = 1, (X-36).</summary>
public sealed class KineticJudge
{
    [Fact]
    public void Discrete_mode_is_reproduced_where_it_exists_and_only_there()
    {
        foreach (ReferenceTable.Row row in ReferenceTable.Load("kinetic_dispersion.csv").Rows)
        {
            double Ω = row["Omega_tau_p"], flip = row["tau_p_over_tau_sf"];
            Complex? found = new KineticMode(1, 1, 1 / flip, Ω).Wavenumber();
            if (row.Text("kappa_exact_re").Length == 0)
            {
                Assert.True(found is null, $"a mode at Ωτ = {Ω}, where none exists: {found}");
            }
            else
            {
                Assert.True(found is not null, $"no mode at Ωτ = {Ω}");
                Near.Number(new Complex(row["kappa_exact_re"], row["kappa_exact_im"]), found.Value, 1e-8);
            }

            SpinMedium medium = Medium(Ω, flip);
            Near.Number(new Complex(row["kappa_tensor_re"], row["kappa_tensor_im"]), new TransverseDecay(medium, Ω, FluxLaw.TwoMoment).Wavenumber, 1e-8);
        }
    }

    [Fact]
    public void Response_to_an_imposed_wave_is_reproduced_and_the_tensor_is_right_for_long_waves()
    {
        foreach (ReferenceTable.Row row in ReferenceTable.Load("kinetic_response.csv").Rows)
        {
            double Ω = row["Omega_tau_p"], flip = row["tau_p_over_tau_sf"], k = row["k_vF_tau_p"];
            Complex exact = new(row["exact_re"], row["exact_im"]), found = new KineticMode(1, 1, 1 / flip, Ω).Response(k);
            Near.Number(exact, found, 1e-9);
            SpinMedium medium = Medium(Ω, flip);
            Complex tensor = Response(medium, medium.FluxTime), scalar = Response(medium, 0);
            Near.Number(new Complex(row["tensor_re"], row["tensor_im"]), tensor, 1e-8);
            Near.Number(new Complex(row["scalar_re"], row["scalar_im"]), scalar, 1e-8);
            if (k <= 0.03)
            {
                Assert.True((tensor - exact).Magnitude <= (scalar - exact).Magnitude, $"k = {k}, Ωτ = {Ω}: the scalar law came closer");
            }

            Complex Response(SpinMedium m, double τ) =>
                m.TransverseRate / ((k * k * m.Diffusivity / new Complex(1, τ * Ω)) + new Complex(m.TransverseRate, Ω));
        }
    }

    static SpinMedium Medium(double Ω, double flip) => new("gas", 1 / (3 * (1 + flip)), 1 / flip, Ω, 1 / (1 + flip), double.PositiveInfinity, 0);
}
