namespace Larmor.Physics.Magnetics.Ensembles;

/// <summary>How long a signal that jumps between two levels stayed at each.</summary>
/// <param name="Upper">Stays at the upper level in s, in their order.</param>
/// <param name="Lower">Stays at the lower level in s, in their order.</param>
public sealed record DwellTimes(double[] Upper, double[] Lower)
{
    /// <summary>Reads a signal with two thresholds: it is up since it rose above the upper one until it falls below the lower one.</summary>
    /// <param name="signal">Samples.</param>
    /// <param name="interval">Time between two samples in s, positive.</param>
    /// <param name="low">Lower threshold.</param>
    /// <param name="high">Upper threshold, above the lower one: what returns from between them has not jumped.</param>
    /// <remarks>The first and the last stay are left out: nobody saw both their ends.</remarks>
    public static DwellTimes Of(ReadOnlySpan<double> signal, double interval, double low, double high)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(interval);
        if (!(low < high))
        {
            throw new ArgumentOutOfRangeException(nameof(low), low, "must lie below the upper threshold");
        }

        List<double> upper = [], lower = [];
        int level = 0, since = -1;
        for (int i = 0; i < signal.Length; i++)
        {
            int now = signal[i] > high ? 1 : signal[i] < low ? -1 : level;
            if (now != level)
            {
                if (since >= 0)
                {
                    (level > 0 ? upper : lower).Add((i - since) * interval);
                }

                // The start of the record is no jump.
                since = level == 0 ? -1 : i;
                level = now;
            }
        }

        return new DwellTimes([.. upper], [.. lower]);
    }
}
