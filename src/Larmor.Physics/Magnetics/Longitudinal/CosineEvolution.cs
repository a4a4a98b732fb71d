namespace Larmor.Physics.Magnetics.Longitudinal;

/// <summary>A uniform slab with closed ends in time, exactly: every cosine mode decays by its own 2×2 exponential, eq. (L-14).</summary>
/// <remarks>Costs N² for N cells and any time; the way to prove an integrator.</remarks>
public sealed class CosineEvolution
{
    readonly LongitudinalMedium medium;
    readonly double thickness;
    readonly double[] cosines;
    readonly LongitudinalPair[] amplitudes;

    /// <summary>Splits an initial state into modes.</summary>
    /// <param name="medium">The medium.</param>
    /// <param name="thickness">Thickness in m.</param>
    /// <param name="cells">Deviations in A/m in cells of equal width, left to right.</param>
    public CosineEvolution(LongitudinalMedium medium, double thickness, ReadOnlySpan<LongitudinalPair> cells)
    {
        this.medium = medium;
        this.thickness = thickness;
        int n = cells.Length;
        cosines = [.. Enumerable.Range(0, 4 * n).Select(p => Math.Cos(Math.PI * p / (2 * n)))];
        amplitudes = new LongitudinalPair[n];
        for (int mode = 0; mode < n; mode++)
        {
            double M = 0, m = 0;
            for (int i = 0; i < n; i++)
            {
                double cosine = Cosine(mode, i);
                M += cells[i].Stored * cosine;
                m += cells[i].Accumulation * cosine;
            }

            double norm = (mode == 0 ? 1.0 : 2.0) / n;
            amplitudes[mode] = new LongitudinalPair(norm * M, norm * m);
        }
    }

    /// <summary>The state at a time.</summary>
    /// <param name="time">t in s, not negative.</param>
    /// <param name="onGrid">True for the decay rates of the finite volumes themselves, false for those of the continuum.</param>
    /// <param name="cells">Receives the deviations, as many as at the start.</param>
    public void At(double time, bool onGrid, Span<LongitudinalPair> cells)
    {
        int n = amplitudes.Length;
        var decayed = new LongitudinalPair[n];
        for (int mode = 0; mode < n; mode++)
        {
            double k = mode * Math.PI / thickness;
            decayed[mode] = DecayModes.Propagate(medium, onGrid ? DecayModes.GridSquare(k, thickness / n) : k * k, time, amplitudes[mode]);
        }

        for (int i = 0; i < n; i++)
        {
            double M = 0, m = 0;
            for (int mode = 0; mode < n; mode++)
            {
                double cosine = Cosine(mode, i);
                M += decayed[mode].Stored * cosine;
                m += decayed[mode].Accumulation * cosine;
            }

            cells[i] = new LongitudinalPair(M, m);
        }
    }

    double Cosine(int mode, int cell) => cosines[(int)((long)mode * ((2 * cell) + 1) % cosines.Length)];
}
