namespace Larmor.Numerics.Graphs;

/// <summary>
/// Subtraction-free factorisation L D Lᵀ of a scaled graph Laplacian with diagonal pivoting, eq. (T-6).
/// </summary>
sealed class Elimination
{
    readonly int n;
    readonly double[] root;     // √s of each node
    readonly int[] pivots;      // node eliminated at each step, all nodes at the end
    readonly double[] pivotValues;
    readonly double[] factor;   // a_ik / p_k of node i for step k, column-major by step

    Elimination(int count)
    {
        n = count;
        root = new double[count];
        pivots = new int[count];
        pivotValues = new double[count];
        factor = new double[count * count];
    }

    /// <summary>Number of pivots that are not zero: n minus the number of connected pieces.</summary>
    public int Rank { get; private set; }

    public static Elimination Run(ReadOnlySpan<double> weights, ReadOnlySpan<Edge> edges)
    {
        int count = weights.Length;
        var result = new Elimination(count);
        double[] a = new double[count * count];
        for (int i = 0; i < count; i++)
        {
            result.root[i] = Math.Sqrt(weights[i]);
        }

        foreach (Edge edge in edges)
        {
            double scaled = edge.Weight / result.root[edge.A] / result.root[edge.B];
            a[(edge.A * count) + edge.B] += scaled;
            a[(edge.B * count) + edge.A] += scaled;
        }

        result.Eliminate(a);
        return result;
    }

    void Eliminate(double[] a)
    {
        bool[] done = new bool[n];
        for (int step = 0; step < n; step++)
        {
            int best = -1;
            double bestPivot = -1;
            for (int i = 0; i < n; i++)
            {
                double pivot = done[i] ? -1 : Pivot(a, done, i);
                if (pivot > bestPivot)
                {
                    (best, bestPivot) = (i, pivot);
                }
            }

            pivots[step] = best;
            pivotValues[step] = bestPivot;
            done[best] = true;
            if (bestPivot == 0)
            {
                continue; // nothing is attached to what is left: a zero mode
            }

            Rank = step + 1;
            for (int i = 0; i < n; i++)
            {
                factor[(step * n) + i] = done[i] ? 0 : a[(i * n) + best] / bestPivot;
            }

            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                {
                    if (!done[i] && !done[j] && i != j)
                    {
                        a[(i * n) + j] += factor[(step * n) + i] * a[(best * n) + j];
                    }
                }
            }
        }
    }

    /// <summary>Diagonal entry of node i as the positive sum Σ a_ij √s_j / √s_i over what is left.</summary>
    double Pivot(double[] a, bool[] done, int i)
    {
        double sum = 0;
        for (int j = 0; j < n; j++)
        {
            sum += done[j] || j == i ? 0 : a[(i * n) + j] * root[j];
        }

        return sum / root[i];
    }

    /// <summary>Columns of L √D, column-major n × <see cref="Rank"/>, in the order of falling pivots.</summary>
    public double[] FactorColumns()
    {
        double[] columns = new double[n * Rank];
        for (int step = 0; step < Rank; step++)
        {
            double scale = Math.Sqrt(pivotValues[step]);
            for (int i = 0; i < n; i++)
            {
                columns[(step * n) + i] = -scale * factor[(step * n) + i];
            }

            columns[(step * n) + pivots[step]] = scale;
        }

        return columns;
    }

    /// <summary>
    /// v_a − v_b of all pairs for the mode with wavenumber q and right singular vector y, entry [a·n + b].
    /// </summary>
    /// <remarks>
    /// A node eliminated at step k lies above the weighted mean of the later ones by ζ_k = q y_k / √(p_k s_k);
    /// differences then follow from the last node backwards, each a sum over differences of later nodes.
    /// </remarks>
    public double[] PairDifferences(double q, ReadOnlySpan<double> y)
    {
        double[] difference = new double[n * n];
        for (int step = n - 1; step >= 0; step--)
        {
            int node = pivots[step];
            double ζ = step < Rank ? q * y[step] / Math.Sqrt(pivotValues[step]) / root[node] : 0;
            for (int other = step + 1; other < n; other++)
            {
                int b = pivots[other];
                double sum = ζ;
                for (int later = step + 1; later < n && step < Rank; later++)
                {
                    int i = pivots[later];
                    sum += factor[(step * n) + i] * root[i] / root[node] * difference[(i * n) + b];
                }

                difference[(node * n) + b] = sum;
                difference[(b * n) + node] = -sum;
            }
        }

        return difference;
    }
}
