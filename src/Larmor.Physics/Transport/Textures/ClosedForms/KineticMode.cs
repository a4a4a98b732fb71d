using System.Numerics;

namespace Larmor.Physics.Transport.Textures.ClosedForms;

/// <summary>
/// The kinetic equation with isotropic scattering, solved exactly across a uniform precession vector: the judge of the
/// diffusion laws, eqs., (X-36). Sense of spins.
/// </summary>
/// <param name="Velocity">v_F in m/s.</param>
/// <param name="MomentumTime">τ_p in s.</param>
/// <param name="SpinFlipTime">τ_sf in s.</param>
/// <param name="Precession">Ω in rad/s.</param>
public sealed record KineticMode(double Velocity, double MomentumTime, double SpinFlipTime, double Precession)
{
    const int MaximumIterations = 100;

    Complex Rate => new((1 / MomentumTime) + (1 / SpinFlipTime), Precession);

    /// <summary>
    /// κ in 1/m of the discrete mode, κ v τ_p = atanh(κ v/z) with z = 1/τ_p + 1/τ_sf + iΩ; null above the threshold
    /// (Ω τ_p ≈ 1.309 for weak spin flip), where transverse spins dephase ballistically and no such mode exists.
    /// </summary>
    public Complex? Wavenumber()
    {
        // In units of z: w = κv/z solves w z τ_p = atanh w on the principal sheet, |Im atanh w| < π/2, Re κ > 0.
        Complex s = Rate * MomentumTime, ε = s - 1;
        Complex w = Complex.Sqrt(3 * ε * (1 + (ε / 5))) / s;
        for (int i = 0; i < MaximumIterations; i++)
        {
            Complex residual = (w * s) - Atanh(w), slope = s - (1 / (1 - (w * w)));
            Complex step = residual / slope;
            w -= step;
            if (step.Magnitude < 1e-15 * w.Magnitude)
            {
                break;
            }
        }

        Complex κ = w * Rate / Velocity;
        bool solves = ((w * s) - Atanh(w)).Magnitude < 1e-10 * (w * s).Magnitude && w.Magnitude > 1e-8;
        return solves && κ.Real > 0 ? κ : null;
    }

    /// <summary>m₊/m_eq,₊ when the equilibrium value is imposed as exp(ikx), without the force term (total gradient).</summary>
    /// <param name="k">k in 1/m, not zero.</param>
    public Complex Response(double k)
    {
        double kv = k * Velocity;
        Complex mean = Complex.Atan(kv / Rate) / kv;
        return mean / SpinFlipTime / (1 - (mean / MomentumTime));
    }

    static Complex Atanh(Complex w) => 0.5 * (Complex.Log(1 + w) - Complex.Log(1 - w));
}
