using Larmor.Numerics.Algebra;

namespace Larmor.Numerics.Graphs;

/// <summary>An edge of a weighted graph.</summary>
/// <param name="A">First node.</param>
/// <param name="B">Second node.</param>
/// <param name="Weight">Weight, not negative.</param>
public readonly record struct Edge(int A, int B, double Weight);

/// <summary>
/// Modes of the pencil K v = q² S v, with K the Laplacian of a weighted graph and S = diag(node weights) &gt; 0.
/// Every q comes out with high relative accuracy, however many decades the weights span, and the number of
/// zero modes is exact, eq. (T-5), (T-6).
/// </summary>
/// <remarks>
/// The scaled Laplacian S^(−½) K S^(−½) is eliminated without a subtraction: each pivot is a sum of positive terms
/// taken from the known null vector √s (W. K. Grassmann, M. I. Taksar and D. P. Heyman, Oper. Res. 33, 1107 (1985)).
/// One-sided Jacobi then decomposes the factor. The uniform mode v = 1 is left out.
/// </remarks>
public sealed class LaplacianModes
{
    LaplacianModes(int nodes, int[] components, double[] rates, double[] shapes, double[] differences)
    {
        NodeCount = nodes;
        Components = components;
        Rates = rates;
        Shapes = shapes;
        Differences = differences;
    }

    /// <summary>Number of nodes n.</summary>
    public int NodeCount { get; }

    /// <summary>Number of modes, n − 1: all but the uniform one.</summary>
    public int Count => Rates.Length;

    /// <summary>Connected component of each node, numbered from zero in the order of the nodes.</summary>
    public int[] Components { get; }

    /// <summary>Wavenumbers q in ascending order, in the root of (edge weight / node weight); zero where components differ in level.</summary>
    public double[] Rates { get; }

    /// <summary>
    /// Orthonormal eigenvectors w = S^½ v, one mode after the other: entry [mode·n + node].
    /// </summary>
    public double[] Shapes { get; }

    /// <summary>
    /// Differences v_a − v_b of every mode over every edge in the order given, entry [edge·modes + mode], free of
    /// the cancellation that subtracting <see cref="Shapes"/> would have on a strong edge.
    /// </summary>
    public double[] Differences { get; }

    /// <summary>Finds the modes.</summary>
    /// <param name="nodeWeights">s, each positive and finite.</param>
    /// <param name="edges">Edges between different nodes, weights not negative; parallel edges add.</param>
    public static LaplacianModes Find(ReadOnlySpan<double> nodeWeights, ReadOnlySpan<Edge> edges)
    {
        int n = nodeWeights.Length;
        var elimination = Elimination.Run(nodeWeights, edges);
        int rank = elimination.Rank;
        int[] components = FindComponents(n, edges);
        int zeros = components.Max();
        if (zeros + rank != n - 1)
        {
            throw new ArithmeticException("A weight of the graph underflows against the others.");
        }

        double[] columns = elimination.FactorColumns();
        double[] right = new double[rank * rank];
        OneSidedJacobi.Decompose(columns, right, n, rank);

        double[] norms = new double[rank];
        int[] order = new int[rank];
        for (int j = 0; j < rank; j++)
        {
            norms[j] = Norm(columns.AsSpan(j * n, n));
            order[j] = j;
        }

        Array.Sort((double[])norms.Clone(), order);

        double[] rates = new double[n - 1];
        double[] shapes = new double[(n - 1) * n];
        double[] differences = new double[edges.Length * (n - 1)];
        AddLevels(nodeWeights, components, zeros, shapes);
        for (int k = 0; k < rank; k++)
        {
            int j = order[k], mode = zeros + k;
            rates[mode] = norms[j];
            for (int i = 0; i < n; i++)
            {
                shapes[(mode * n) + i] = columns[(j * n) + i] / norms[j];
            }

            double[] pairs = elimination.PairDifferences(norms[j], right.AsSpan(j * rank, rank));
            for (int e = 0; e < edges.Length; e++)
            {
                differences[(e * (n - 1)) + mode] = pairs[(edges[e].A * n) + edges[e].B];
            }
        }

        return new LaplacianModes(n, components, rates, shapes, differences);
    }

    /// <summary>
    /// Zero modes of a graph in several pieces: piece k at one level against all earlier pieces at another,
    /// chosen orthogonal to the uniform mode and to each other in exact arithmetic.
    /// </summary>
    static void AddLevels(ReadOnlySpan<double> weights, int[] components, int zeros, double[] shapes)
    {
        int n = weights.Length;
        for (int mode = 0; mode < zeros; mode++)
        {
            double before = 0, own = 0;
            for (int i = 0; i < n; i++)
            {
                before += components[i] <= mode ? weights[i] : 0;
                own += components[i] == mode + 1 ? weights[i] : 0;
            }

            double scale = Math.Sqrt(before / (before + own) * own);
            for (int i = 0; i < n; i++)
            {
                double level = components[i] <= mode ? 1 / before : components[i] == mode + 1 ? -1 / own : 0;
                shapes[(mode * n) + i] = scale * level * Math.Sqrt(weights[i]);
            }
        }
    }

    static int[] FindComponents(int n, ReadOnlySpan<Edge> edges)
    {
        int[] label = new int[n];
        for (int i = 0; i < n; i++)
        {
            label[i] = i;
        }

        foreach (Edge edge in edges)
        {
            int keep = Math.Min(label[edge.A], label[edge.B]), drop = Math.Max(label[edge.A], label[edge.B]);
            if (edge.Weight > 0 && keep != drop)
            {
                for (int i = 0; i < n; i++)
                {
                    label[i] = label[i] == drop ? keep : label[i];
                }
            }
        }

        int[] distinct = [.. label.Distinct().Order()];
        return [.. label.Select(root => Array.IndexOf(distinct, root))];
    }

    static double Norm(ReadOnlySpan<double> x)
    {
        double sum = 0;
        foreach (double value in x)
        {
            sum += value * value;
        }

        return Math.Sqrt(sum);
    }
}
