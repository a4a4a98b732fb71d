using System.Collections.Immutable;

namespace Larmor.Experiments;

/// <summary>A number estimated from independent replicas.</summary>
/// <param name="Value">Mean over the replicas.</param>
/// <param name="Error">Standard error of that mean.</param>
public readonly record struct Estimate(double Value, double Error)
{
    /// <summary>The estimate from one number of each replica.</summary>
    /// <param name="values">At least two.</param>
    public static Estimate Of(IReadOnlyList<double> values)
    {
        double mean = values.Average();
        return new Estimate(mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / ((values.Count - 1.0) * values.Count)));
    }

    /// <summary>Half width of the interval that holds the truth in 95 % of cases: Student's t to 1 % from 15 degrees of freedom on.</summary>
    /// <param name="replicas">Replicas of the estimate.</param>
    public double HalfWidth(int replicas) => (1.96 + (2.4 / (replicas - 1))) * Error;
}

/// <summary>How the phase of an oscillation spreads in a bath.</summary>
/// <param name="Replicas">Replicas it was found from.</param>
/// <param name="Frequency">f in Hz in the bath: mean over replicas and time.</param>
/// <param name="Lags">Times in s, evenly spaced, the last one twice that in the middle.</param>
/// <param name="Variances">Mean square of the deviation of the phase from mean rotation after each, in rad².</param>
/// <param name="Coefficient">D_φ in rad²/s: half the slope of the mean square over the second half of the lags.</param>
/// <param name="Growth">Half that slope, less half of that over the second quarter, in rad²/s; 0 when the phase diffuses.</param>
/// <param name="Memory">The first of the lags in s after which the mean square is 2 rad² or more, or the last one: the line is made until then.</param>
/// <param name="Shortfall">D_φ less half the mean square over the time at <paramref name="Memory"/>, in rad²/s; 0 when the phase diffuses from the start.</param>
/// <param name="Cone">Mean angle between moment and axis in rad.</param>
/// <param name="ConeSpread">Root mean square of its deviation in rad, averaged over one turn each.</param>
public sealed record PhaseDiffusion(
    int Replicas, double Frequency, ImmutableArray<double> Lags, ImmutableArray<Estimate> Variances, Estimate Coefficient, Estimate Growth, double Memory, Estimate Shortfall,
    double Cone, double ConeSpread)
{
    /// <summary>Closed form for a circle of a magnet with an axis of symmetry; null for others.</summary>
    public CircularOscillation? Circle { get; init; }

    /// <summary>Full width at half maximum in Hz of a Lorentz line, D_φ/π.</summary>
    public double Linewidth => Coefficient.Value / Math.PI;

    /// <summary>Half width of its interval of 95 % in Hz.</summary>
    public double LinewidthError => Coefficient.HalfWidth(Replicas) / Math.PI;

    /// <summary>Whether the slope still changes, by more than chance and by more than a tenth.</summary>
    public bool IsUnsteady => Math.Abs(Growth.Value) > Math.Max(3 * Growth.Error, 0.1 * Math.Abs(Coefficient.Value));

    /// <summary>Whether so much of the phase is lost before it diffuses that the line is no Lorentz line.</summary>
    public bool IsDistorted => Shortfall.Value > Math.Max(2 * Shortfall.Error, 0.15 * Coefficient.Value);
}
