using System.Numerics;

namespace Larmor.Physics.Transport.Textures.ClosedForms;

/// <summary>
/// The two torques of a current on a slowly varying magnetization, T = −u M_s n′ + β u M_s n × n′, in the sense of magnetizations.
/// </summary>
/// <param name="Velocity">u M_s/b: the adiabatic velocity in units of b/M_s.</param>
/// <param name="Nonadiabaticity">β.</param>
public readonly record struct TorquePair(double Velocity, double Nonadiabaticity)
{
    /// <summary>First order in gradients, u (1 − iβ) = (b/M_s)(1/τ_φ − iΩ)/(1/τ_t − iΩ), eq.; independent of D0 and τ_e.</summary>
    public static TorquePair OfLongTexture(SpinMedium medium) => From(Leading(medium));

    /// <summary>
    /// With the first correction of a wall of width Δ, the factor 1 − D0/(3 Δ² G (1 − ia)), G = 1/τ_t − iΩ, eq.: narrow walls
    /// look non-adiabatic.
    /// </summary>
    /// <param name="medium">Material.</param>
    /// <param name="width">Δ in m.</param>
    public static TorquePair OfWall(SpinMedium medium, double width)
    {
        Complex rate = new(medium.TransverseRate, -medium.PrecessionRate), flux = new(1, -medium.PrecessionAngle);
        return From(Leading(medium) * (1 - (medium.Diffusivity / (3 * width * width * rate * flux))));
    }

    static TorquePair From(Complex u) => new(u.Real, -u.Imaginary / u.Real);

    static Complex Leading(SpinMedium medium) =>
        new Complex(1 / medium.DephasingTime, -medium.PrecessionRate) / new Complex(medium.TransverseRate, -medium.PrecessionRate);
}
