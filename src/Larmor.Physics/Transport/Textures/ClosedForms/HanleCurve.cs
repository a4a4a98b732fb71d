using System.Numerics;

namespace Larmor.Physics.Transport.Textures.ClosedForms;

/// <summary>
/// Spins injected along y at a point of an endless channel, in a field along z: m_x + i m_y at a distance, per unit injected flux,
/// in s/m, in three forms, eq..
/// </summary>
/// <param name="Channel">Material of the channel.</param>
/// <param name="Distance">d in m, not negative.</param>
public sealed record HanleCurve(SpinMedium Channel, double Distance)
{
    /// <summary>At rest, i exp(−κd)/(2Y) with the tensor or the scalar law.</summary>
    /// <param name="precession">W along z in rad/s: γB for spins.</param>
    /// <param name="law">The law of the flux.</param>
    public Complex AtRest(double precession, FluxLaw law)
    {
        TransverseDecay mode = new(Channel, precession, law);
        return Complex.ImaginaryOne * Complex.Exp(-mode.Wavenumber * Distance) / (2 * mode.Admittance);
    }

    /// <summary>
    /// As the sum over times of flight, i ∫ (4πD0 t)^(−1/2) exp(−d²/4D0t − t/τ_t − iWt) dt: spins that precess freely diffuse with
    /// the scalar D0, so that this is the scalar law.
    /// </summary>
    /// <param name="precession">W along z in rad/s.</param>
    public Complex ByTimeOfFlight(double precession)
    {
        // Trapezoidal rule in ln t: the integrand dies doubly exponentially at both ends once exp(−40) is passed, and the rule
        // converges exponentially when a period of the precession at the longest time is resolved.
        double rate = Channel.TransverseRate, diffusion = Distance * Distance / (4 * Channel.Diffusivity);
        double last = 40 / rate, first = Math.Max(diffusion / 745, 1e-32 * last);
        double step = 1 / (20 + (80 * Math.Abs(precession) / rate));
        Complex sum = Complex.Zero;
        for (double s = Math.Log(first); s < Math.Log(last); s += step)
        {
            double t = Math.Exp(s);
            sum += Math.Sqrt(t) * Complex.Exp(new Complex((-diffusion / t) - (rate * t), -precession * t));
        }

        return Complex.ImaginaryOne * step * sum / Math.Sqrt(4 * Math.PI * Channel.Diffusivity);
    }
}
