namespace Larmor.Physics.Magnetics.FokkerPlanck;

/// <summary>A moment that jumps between two wells at random, eq. (F-14).</summary>
/// <param name="RateOutOfFirst">Rate out of the first well in 1/s.</param>
/// <param name="RateOutOfSecond">Rate out of the second well in 1/s.</param>
public sealed record TelegraphNoise(double RateOutOfFirst, double RateOutOfSecond)
{
    /// <summary>Mean time in the first well in s.</summary>
    public double FirstDwell => 1 / RateOutOfFirst;

    /// <summary>Mean time in the second well in s.</summary>
    public double SecondDwell => 1 / RateOutOfSecond;

    /// <summary>λ₁ = 1/τ in 1/s, at which the occupations relax; Γ out of each of two equal wells is half of it.</summary>
    public double RelaxationRate => RateOutOfFirst + RateOutOfSecond;

    /// <summary>Share of time in the first well.</summary>
    public double FirstOccupation => RateOutOfSecond / RelaxationRate;

    /// <summary>The rates that belong to a relaxation rate and the occupation of equilibrium.</summary>
    /// <param name="relaxationRate">λ₁ in 1/s.</param>
    /// <param name="firstOccupation">Probability of the first well, between 0 and 1.</param>
    public static TelegraphNoise FromRelaxation(double relaxationRate, double firstOccupation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(relaxationRate);
        return firstOccupation > 0 && firstOccupation < 1
            ? new TelegraphNoise(relaxationRate * (1 - firstOccupation), relaxationRate * firstOccupation)
            : throw new ArgumentOutOfRangeException(nameof(firstOccupation), firstOccupation, "must lie between 0 and 1");
    }

    /// <summary>One-sided spectral density in s of a signal that is 1 in the first well and 0 in the second, without its mean.</summary>
    /// <param name="frequency">f in Hz.</param>
    public double SpectralDensity(double frequency)
    {
        double ω = 2 * Math.PI * frequency, variance = FirstOccupation * (1 - FirstOccupation);
        return 4 * variance * RelaxationRate / ((RelaxationRate * RelaxationRate) + (ω * ω));
    }
}
