using System.Globalization;
using Larmor.Documents.Results;
using Larmor.Experiments;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Kinetics;

/// <summary>
/// u, β and the damping in the notation of micromagnetic programs. Both solve ∂n/∂t = … − (u·∇)n + β n × (u·∇)n, eq. (K-26), with the
/// carriers' own terms divided out, eq. (K-27). Read in the sources of mumax3 (cuda/zhangli2.cu, cuda/constants.h) and of the OOMMF
/// extension Anv_SpinTEvolve.
/// </summary>
static class ZhangLiText
{
    /// <summary>Constants that mumax3 is compiled with: μ_B/e in A m²/C, and the γ that its prefactor divides by.</summary>
    const double MumaxMagnetonPerCharge = 9.2740091523e-24 / 1.60217646e-19, MumaxGyromagneticRatio = 1.7595e11;

    public static IEnumerable<TextFile> Of(TorqueCoefficientsResult result)
    {
        yield return new TextFile("mumax3", "mumax3 script lines", Mumax(result));
        yield return new TextFile("oommf", "OOMMF (Anv_SpinTEvolve) block", Oommf(result));
    }

    /// <summary>Pol with which mumax3's u = −(GammaLL/GAMMA0) μ_B Pol J/(e Msat (1 + xi²)) is Larmor's u.</summary>
    public static double Polarization(TorqueCoefficientsResult result)
    {
        double β = result.Effective.NonAdiabaticity;
        return -result.Effective.DriftPerCurrent * result.Case.SaturationMagnetization * (1 + (β * β))
            / MumaxMagnetonPerCharge * (MumaxGyromagneticRatio / result.Effective.GyromagneticRatio);
    }

    static string Mumax(TorqueCoefficientsResult result) => $"""
        // Torque of a current in a texture, computed by Larmor. Current along x; turn J for another direction.
        // Signs: J is the conventional current, the same number as in Larmor. With Pol > 0 mumax3 pushes textures against J, along the
        // electrons: here to {(result.CurrentDensity * result.Effective.DriftPerCurrent > 0 ? "+x" : "-x")} at u = {Number(result.Effective.DriftPerCurrent * result.CurrentDensity)} m/s.
        // alpha, GammaLL and Pol hold the damping and the moment of the carriers (1 + delta = {Number(1 + result.Torque.GyromagneticShift)}): do not add them again.
        // Pol belongs to the formula of mumax3, which divides by 1 + xi^2 and by its own constants. It is not the polarization of the current.
        Msat = {Number(result.Case.SaturationMagnetization)}
        GammaLL = {Number(result.Effective.GyromagneticRatio)}
        alpha = {Number(result.Effective.Damping)}
        xi = {Number(result.Effective.NonAdiabaticity)}
        Pol = {Number(Polarization(result))}
        DisableSlonczewskiTorque = true
        J = vector({Number(result.CurrentDensity)}, 0, 0)

        """;

    static string Oommf(TorqueCoefficientsResult result) => $$"""
        # Torque of a current along x in a texture, computed by Larmor, for the extension Anv_SpinTEvolve.
        # Signs: u > 0 pushes textures to +x; it follows the {{(result.Carriers.Bands.Charge < 0 ? "electrons, against" : "holes, along")}} the conventional current J = {{Number(result.CurrentDensity)}} A/m^2.
        # alpha, gamma_G and u hold the damping and the moment of the carriers (1 + delta = {{Number(1 + result.Torque.GyromagneticShift)}}): do not add them again.
        # gamma_G is mu_0 times gamma/(1 + delta), in m/(A s). Ms of the driver is {{Number(result.Case.SaturationMagnetization)}} A/m.
        Specify Anv_SpinTEvolve:evolver {
          alpha {{Number(result.Effective.Damping)}}
          gamma_G {{Number(Constants.VacuumPermeability * result.Effective.GyromagneticRatio)}}
          do_precess 1
          u { Oxs_UniformScalarField { value {{Number(result.Effective.DriftPerCurrent * result.CurrentDensity)}} } }
          beta {{Number(result.Effective.NonAdiabaticity)}}
        }

        """;

    static string Number(double value) => value == 0 ? "0" : value.ToString("G9", CultureInfo.InvariantCulture);
}
