using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Transport.Textures.ClosedForms;

/// <summary>
/// A Gaussian pulse of spins that spreads, precesses and relaxes in a uniform precession vector, from a flux of zero, eq..
/// In the frame that turns with the spins W disappears from both moments: the pulse is a scalar envelope times a turn.
/// </summary>
/// <param name="Medium">Material; without dephasing, with β β′ = 0.</param>
/// <param name="Width">Initial standard deviation σ in m.</param>
/// <param name="Spin">Spin in all, in A (per area), or any unit: results are in this unit per m.</param>
/// <param name="Precession">W in rad/s.</param>
public sealed record SpinPulse(SpinMedium Medium, double Width, Vector Spin, Vector Precession)
{
    /// <summary>m at a place and time.</summary>
    /// <param name="x">Distance from the centre in m.</param>
    /// <param name="t">Time in s, not negative.</param>
    /// <param name="law">Telegraph form (two-moment) or parabolic equation (scalar).</param>
    public Vector At(double x, double t, FluxLaw law)
    {
        double envelope = law == FluxLaw.Scalar || Medium.FluxTime == 0 ? Parabolic(x, t) : Telegraph(x, t);
        double W = Math.Sqrt(Precession.Square);
        (double sin, double cos) = Math.SinCos(W * t);
        Vector turned = W == 0 ? Spin : SpinAxis.Combine(SpinAxis.Direction(Precession), 1, cos, -sin) * Spin;
        return envelope * turned;
    }

    /// <summary>Mean square distance of the spins that are left from the centre, in m²: σ² + 2 D0 t, or eq. .</summary>
    /// <param name="t">Time in s, not negative.</param>
    /// <param name="law">Telegraph form (two-moment) or parabolic equation (scalar).</param>
    public double Variance(double t, FluxLaw law)
    {
        if (law == FluxLaw.Scalar || Medium.FluxTime == 0)
        {
            return (Width * Width) + (2 * Medium.Diffusivity * t);
        }

        // 1/δ is the time τ_p between collisions: the flux of the surviving spins forgets by collisions alone.
        double δ = (1 / Medium.FluxTime) - (1 / Medium.SpinFlipTime), y = δ * t;
        double grown = Math.Abs(y) < 1e-3 ? 0.5 * t * t * (1 - (y / 3 * (1 - (y / 4)))) : (t - ((1 - Math.Exp(-y)) / δ)) / δ;
        return (Width * Width) + (2 * Medium.Diffusivity * grown / Medium.FluxTime);
    }

    double Parabolic(double x, double t)
    {
        double variance = (Width * Width) + (2 * Medium.Diffusivity * t);
        return Math.Exp((-x * x / (2 * variance)) - (t / Medium.SpinFlipTime)) / Math.Sqrt(2 * Math.PI * variance);
    }

    /// <summary>(1/π) ∫ cos kx exp(−k²σ²/2) A_k(t) dk, where A_k is the damped oscillator of each wave vector.</summary>
    double Telegraph(double x, double t)
    {
        double flip = 1 / Medium.SpinFlipTime, flux = 1 / Medium.FluxTime, front = Math.Sqrt(Medium.Diffusivity / Medium.FluxTime) * t;
        // The trapezoidal rule repeats the pulse with the period 2π/dk: far enough that no front arrives from the next one.
        double last = 9 / Width, step = Math.PI / (Math.Abs(x) + front + (10 * Width));
        double mean = (flip + flux) / 2, half = (flux - flip) / 2, sum = 0.5 * Math.Exp(-flip * t);
        for (double k = step; k < last; k += step)
        {
            double square = (half * half) - (Medium.Diffusivity * flux * k * k);
            double amplitude;
            if (square > 0)
            {
                double r = Math.Sqrt(square), share = half / r;
                amplitude = (0.5 * (1 + share) * Math.Exp((r - mean) * t)) + (0.5 * (1 - share) * Math.Exp((-r - mean) * t));
            }
            else
            {
                double r = Math.Sqrt(-square);
                amplitude = Math.Exp(-mean * t) * (Math.Cos(r * t) + (half * t * Sinc(r * t)));
            }

            sum += Math.Cos(k * x) * Math.Exp(-0.5 * k * k * Width * Width) * amplitude;
        }

        return step * sum / Math.PI;
    }

    static double Sinc(double x) => x == 0 ? 1 : Math.Sin(x) / x;
}
