namespace Larmor.Physics.Magnetics.Longitudinal;

/// <summary>The two decaying modes exp(−γt + ikx) of a wave number, eqs. (L-10), (L-11).</summary>
/// <param name="Fast">γ₊ in 1/s.</param>
/// <param name="Slow">γ₋ in 1/s, not above γ₊; bounded by γ_J at short waves.</param>
/// <param name="FastRatio">m/M of the fast mode; infinite where it is m alone.</param>
/// <param name="SlowRatio">m/M of the slow mode.</param>
/// <remarks>No difference of nearly equal numbers is taken: full precision at k → 0, at ξ → 1 and for any order of the rates.</remarks>
public readonly record struct DecayModes(double Fast, double Slow, double FastRatio, double SlowRatio)
{
    /// <summary>The modes of a medium.</summary>
    /// <param name="medium">The medium.</param>
    /// <param name="squaredWaveNumber">k² in 1/m², not negative; on a grid its effective value <see cref="GridSquare"/>.</param>
    public static DecayModes At(LongitudinalMedium medium, double squaredWaveNumber)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(squaredWaveNumber);
        double ξ = medium.Ratio, r = medium.ExchangeRate, wM = medium.StoredLatticeRate;
        double W = medium.AccumulationLatticeRate + (medium.Diffusivity * squaredWaveNumber), s = r - wM, P = W + s;
        // Two writings of one discriminant; each is a sum of squares and positive terms on its side of r = w_M.
        double root = Math.Sqrt(s > 0 ? ((W - s) * (W - s)) + (4 * (1 - ξ) * W * s) : (P * P) - (4 * ξ * W * s));
        double fast = 0.5 * (W + wM + r + root), slow = ((wM * r) + (W * medium.JumpRate)) / fast;
        return P > 0
            ? new DecayModes(fast, slow, s == 0 ? double.NegativeInfinity : -0.5 * (P + root) / s, -2 * ξ * W / (P + root))
            : s == 0 ? new DecayModes(fast, slow, double.NegativeInfinity, 0)
            : new DecayModes(fast, slow, 2 * ξ * W / (root - P), 0.5 * (root - P) / s);
    }

    /// <summary>(4/h²) sin²(kh/2) in 1/m²: what takes the place of k² on cells of width h, eq. (L-22).</summary>
    public static double GridSquare(double waveNumber, double cellWidth)
    {
        double sine = Math.Sin(0.5 * waveNumber * cellWidth) / cellWidth;
        return 4 * sine * sine;
    }

    /// <summary>D_eff = dγ₋/d(k²) in m²/s at the same k, eq. (L-13).</summary>
    public double SlowDiffusivity(LongitudinalMedium medium) => medium.Diffusivity * (medium.JumpRate - Slow) / (Fast - Slow);

    /// <summary>exp(Γt) applied to an amplitude, exact and without cancellation for modes of any distance, eq. (L-14).</summary>
    /// <param name="medium">The medium.</param>
    /// <param name="squaredWaveNumber">k² in 1/m² or its value on a grid.</param>
    /// <param name="time">t in s, not negative.</param>
    /// <param name="amplitude">Amplitudes of M and m at t = 0.</param>
    public static LongitudinalPair Propagate(LongitudinalMedium medium, double squaredWaveNumber, double time, LongitudinalPair amplitude)
    {
        DecayModes modes = At(medium, squaredWaveNumber);
        LongitudinalPair local = medium.RateOfChange(amplitude);
        double spread = -medium.Diffusivity * squaredWaveNumber * medium.Drive(amplitude);
        double gap = (modes.Fast - modes.Slow) * time, decay = Math.Exp(-modes.Slow * time);
        // (1 − e^{−x})/x without cancellation.
        double filled = gap > 1 ? (1 - Math.Exp(-gap)) / gap : gap > 0 ? Math.Exp(-gap / 2) * Math.Sinh(gap / 2) / (gap / 2) : 1;
        return new LongitudinalPair(
            decay * (amplitude.Stored + (time * filled * (local.Stored + (modes.Slow * amplitude.Stored)))),
            decay * (amplitude.Accumulation + (time * filled * (local.Accumulation + spread + (modes.Slow * amplitude.Accumulation)))));
    }
}
