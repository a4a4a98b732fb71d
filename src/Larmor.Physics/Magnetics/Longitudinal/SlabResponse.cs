using System.Numerics;

namespace Larmor.Physics.Magnetics.Longitudinal;

/// <summary>A slab or half space answering a flux j exp(st) that enters at x = 0, eqs. (L-18), (L-19).</summary>
/// <param name="Medium">The medium.</param>
/// <param name="Thickness">d in m; infinite for a half space.</param>
/// <param name="SinkVelocity">v_s in m/s of the end at d, j = v_s δ_m; zero for a closed end, infinite for δ_m = 0.</param>
public sealed record SlabResponse(LongitudinalMedium Medium, double Thickness, double SinkVelocity)
{
    /// <summary>Amplitudes at a place.</summary>
    /// <param name="rate">s in 1/s; −iω for a real angular frequency.</param>
    /// <param name="x">x in m, from 0 to d.</param>
    /// <returns>M, m and δ_m per flux, in (A/m)/(A/s).</returns>
    public (Complex Stored, Complex Accumulation, Complex Drive) At(Complex rate, double x)
    {
        Complex κ = LongitudinalWave.At(Medium, rate).Decay, Dκ = Medium.Diffusivity * κ;
        Complex forward = Complex.Exp(-κ * x), drive = forward / Dκ;
        if (double.IsFinite(Thickness))
        {
            // Scaled by exp(κd): nothing grows.
            Complex back = Complex.Exp(-2 * κ * (Thickness - x)), round = Complex.Exp(-2 * κ * Thickness);
            Complex ρ = double.IsInfinity(SinkVelocity) ? -1 : (Dκ - SinkVelocity) / (Dκ + SinkVelocity);
            drive *= (1 + (ρ * back)) / (1 - (ρ * round));
        }

        Complex stored = (Medium.ExchangeRate - Medium.StoredLatticeRate) * drive / (rate + Medium.JumpRate);
        return (stored, drive - (Medium.Ratio * stored), drive);
    }
}
