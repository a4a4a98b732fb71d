using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Magnetics.Ensembles;

/// <summary>Averages over the replicas of an ensemble, summed in their order: the same bits at any number of threads.</summary>
public static class EnsembleStatistics
{
    /// <summary>⟨u⟩.</summary>
    public static Vec3 Mean(MacrospinEnsemble ensemble) => 1.0 / ensemble.Count * new Vec3(Sum(ensemble.X), Sum(ensemble.Y), Sum(ensemble.Z));

    /// <summary>⟨u_x²⟩, ⟨u_y²⟩, ⟨u_z²⟩.</summary>
    public static Vec3 MeanSquares(MacrospinEnsemble ensemble) =>
        1.0 / ensemble.Count * new Vec3(SumOfSquares(ensemble.X), SumOfSquares(ensemble.Y), SumOfSquares(ensemble.Z));

    /// <summary>Counts the replicas in equal bins of u·n, from −1 to 1.</summary>
    /// <param name="ensemble">The replicas.</param>
    /// <param name="axis">Unit vector n.</param>
    /// <param name="bins">Number of bins, at least one.</param>
    public static long[] Histogram(MacrospinEnsemble ensemble, Vec3 axis, int bins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        _ = Directions.Unit(axis, nameof(axis));
        var counts = new long[bins];
        for (int i = 0; i < ensemble.Count; i++)
        {
            int bin = (int)Math.Floor((ensemble[i].Dot(axis) + 1) / 2 * bins);
            counts[Math.Clamp(bin, 0, bins - 1)]++;
        }

        return counts;
    }

    static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum;
    }

    static double SumOfSquares(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value * value;
        }

        return sum;
    }
}
