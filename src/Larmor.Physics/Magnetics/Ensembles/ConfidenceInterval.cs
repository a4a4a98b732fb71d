namespace Larmor.Physics.Magnetics.Ensembles;

/// <summary>A probability that was estimated by counting, with its interval.</summary>
/// <param name="Estimate">Share of the trials that succeeded.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct ConfidenceInterval(double Estimate, double Low, double High)
{
    /// <summary>Wilson's score interval: it stays inside 0 … 1, and is not empty when no or every trial succeeded.</summary>
    /// <param name="successes">Successes among the trials.</param>
    /// <param name="trials">Trials, at least one.</param>
    /// <param name="deviations">Half width in standard deviations; 1.96 covers the truth in 95 % of cases.</param>
    /// <remarks>E. B. Wilson, J. Am. Stat. Assoc. 22, 209 (1927).</remarks>
    public static ConfidenceInterval Wilson(long successes, long trials, double deviations)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        ArgumentOutOfRangeException.ThrowIfNegative(deviations);
        double n = trials, p = successes / n, z2 = deviations * deviations / n;
        double centre = (p + (z2 / 2)) / (1 + z2), half = Math.Sqrt((p * (1 - p) * z2) + (z2 * z2 / 4)) / (1 + z2);
        return new ConfidenceInterval(p, successes == 0 ? 0 : centre - half, successes == trials ? 1 : centre + half);
    }
}
