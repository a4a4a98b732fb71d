using Larmor.Numerics.Graphs;
using Xunit;

namespace Larmor.Tests.Numerics;

public sealed class LaplacianModesTests
{
    // A handful of roundings per node in the elimination and in the rotations: 5 nodes, some 40 roundings of 2.2e-16 in all.
    const double Relative = 1e-14;

    public static TheoryData<double, double, double> TwoNodes => new()
    {
        { 1, 1, 1 }, { 1e7, 3e6, 1e21 }, { 1e-12, 1e12, 1 }, { 1e12, 2e12, 1e-12 }, { 1, 1e-9, 1e15 },
    };

    [Theory]
    [MemberData(nameof(TwoNodes))]
    public void Two_nodes_relax_at_the_root_of_the_edge_over_the_reduced_weight(double s1, double s2, double weight)
    {
        LaplacianModes modes = LaplacianModes.Find([s1, s2], [new Edge(0, 1, weight)]);
        Close(Math.Sqrt((weight / s1) + (weight / s2)), Assert.Single(modes.Rates), Relative);
    }

    [Theory]
    [InlineData(1, 1, 1, 1, 1)]
    [InlineData(9e6, 5e6, 3e6, 9e20, 2e23)]
    [InlineData(1, 2, 3, 1e-12, 1e12)]
    [InlineData(1, 2, 3, 1e12, 1e-12)]
    [InlineData(1e-6, 1e6, 1, 1e5, 1e-5)]
    [InlineData(1e6, 1e-6, 1e6, 1e12, 1e-12)]
    public void A_path_of_three_has_the_roots_of_its_quadratic(double s1, double s2, double s3, double g1, double g2)
    {
        // λ² − (a + b) λ + p = 0. The discriminant (a − b)² + 4c and the small root p/λ₊ are free of harmful cancellation.
        double a = g1 * ((1 / s1) + (1 / s2)), b = g2 * ((1 / s2) + (1 / s3)), c = g1 / s2 * (g2 / s2);
        double p = g1 / s1 * (g2 / s3) * ((s1 + s2 + s3) / s2);
        double high = (a + b + Math.Sqrt(((a - b) * (a - b)) + (4 * c))) / 2;

        LaplacianModes modes = LaplacianModes.Find([s1, s2, s3], [new Edge(0, 1, g1), new Edge(1, 2, g2)]);
        Close(Math.Sqrt(p / high), modes.Rates[0], Relative);
        Close(Math.Sqrt(high), modes.Rates[1], Relative);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Elementary_symmetric_functions_of_the_squared_rates_are_sums_over_forests(int seed)
    {
        // e_k(q²) = Σ over forests of k edges, Π edge weights · Π over trees (Σ s) / Π s: the all-minors matrix-tree theorem.
        // Every term is positive, so the sum is exact to a few roundings however many decades the weights span, and because
        // e_k is led by the k largest roots all of them are pinned.
        var graph = Random(seed, 24);
        LaplacianModes modes = LaplacianModes.Find(graph.Nodes, graph.Edges);
        double[] measured = Symmetric([.. modes.Rates.Select(q => q * q)]);
        double[] expected = ForestSums(graph.Nodes, graph.Edges);
        for (int k = 1; k < graph.Nodes.Length; k++)
        {
            Close(expected[k], measured[k], 2 * k * Relative);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Modes_are_orthonormal_and_orthogonal_to_the_uniform_one(int seed)
    {
        var graph = Random(seed, 24);
        int n = graph.Nodes.Length;
        LaplacianModes modes = LaplacianModes.Find(graph.Nodes, graph.Edges);
        double total = graph.Nodes.Sum();
        double[] uniform = [.. graph.Nodes.Select(s => Math.Sqrt(s / total))];
        for (int j = 0; j < modes.Count; j++)
        {
            Assert.Equal(0, Dot(modes.Shapes.AsSpan(j * n, n), uniform), 1e-14);
            for (int k = 0; k <= j; k++)
            {
                Assert.Equal(j == k ? 1 : 0, Dot(modes.Shapes.AsSpan(j * n, n), modes.Shapes.AsSpan(k * n, n)), 1e-14);
            }
        }
    }

    [Fact]
    public void Zero_modes_are_counted_by_the_graph_and_not_by_a_tolerance()
    {
        double[] nodes = [1e-12, 1, 1e12, 3, 5, 7];
        Edge[] edges = [new(0, 2, 1e-12), new(3, 4, 1e12), new(1, 5, 0)];
        LaplacianModes modes = LaplacianModes.Find(nodes, edges);
        Assert.Equal([0, 1, 0, 2, 2, 3], modes.Components);
        Assert.Equal(3, modes.Rates.Count(q => q == 0));
        Close(Math.Sqrt(1e-12 * (1e12 + 1e-12)), modes.Rates[3], Relative);
        Close(Math.Sqrt(1e12 * ((1.0 / 3) + (1.0 / 5))), modes.Rates[4], Relative);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Differences_agree_with_subtraction_where_that_is_harmless(int seed)
    {
        var graph = Random(seed, 1);
        int n = graph.Nodes.Length;
        LaplacianModes modes = LaplacianModes.Find(graph.Nodes, graph.Edges);
        for (int e = 0; e < graph.Edges.Length; e++)
        {
            (int a, int b, _) = graph.Edges[e];
            for (int j = 0; j < modes.Count; j++)
            {
                double direct = (modes.Shapes[(j * n) + a] / Math.Sqrt(graph.Nodes[a])) - (modes.Shapes[(j * n) + b] / Math.Sqrt(graph.Nodes[b]));
                Assert.Equal(direct, modes.Differences[(e * modes.Count) + j], 1e-13);
            }
        }
    }

    [Fact]
    public void Differences_on_a_strong_edge_keep_their_relative_accuracy()
    {
        // Node 0 hangs on the strong edge alone: its balance g (v0 − v1) = q² s0 v0 gives the difference without a subtraction.
        const double Strong = 1e14;
        double[] nodes = [2, 3, 5];
        Edge[] edges = [new(0, 1, Strong), new(1, 2, 1)];
        LaplacianModes modes = LaplacianModes.Find(nodes, edges);
        double v0 = modes.Shapes[0] / Math.Sqrt(nodes[0]), v1 = modes.Shapes[1] / Math.Sqrt(nodes[1]);
        double expected = modes.Rates[0] * modes.Rates[0] * nodes[0] * v0 / Strong;
        Close(expected, modes.Differences[0], 1e-13);
        Assert.True(Math.Abs((v0 - v1 - expected) / expected) > 1e-4, "the plain subtraction would do: the test proves nothing");
    }

    [Fact]
    public void Parallel_edges_add()
    {
        LaplacianModes one = LaplacianModes.Find([1, 2], [new Edge(0, 1, 5)]);
        LaplacianModes two = LaplacianModes.Find([1, 2], [new Edge(0, 1, 2), new Edge(1, 0, 3)]);
        Close(one.Rates[0], two.Rates[0], Relative);
        Close(two.Differences[0], -two.Differences[1], Relative);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    /// <summary>Up to five nodes; with an odd seed the graph may fall into pieces.</summary>
    static (double[] Nodes, Edge[] Edges) Random(int seed, double decades)
    {
        var random = new Random(seed);
        double joined = seed % 2 == 0 ? 1 : 0.5;
        int n = random.Next(2, 6);
        double[] nodes = [.. Enumerable.Range(0, n).Select(_ => Math.Pow(10, (random.NextDouble() - 0.5) * decades / 4))];
        var edges = new List<Edge>();
        for (int b = 1; b < n; b++)
        {
            int parent = random.Next(b);
            for (int a = 0; a < b; a++)
            {
                if (random.NextDouble() < (a == parent ? joined : 0.4 * joined))
                {
                    edges.Add(new Edge(a, b, Math.Pow(10, (random.NextDouble() - 0.5) * decades)));
                }
            }
        }

        return (nodes, [.. edges]);
    }

    static double[] ForestSums(double[] nodes, Edge[] edges)
    {
        int n = nodes.Length;
        double[] sums = new double[n];
        double all = nodes.Aggregate((x, y) => x * y);
        for (int subset = 0; subset < 1 << edges.Length; subset++)
        {
            int[] tree = [.. Enumerable.Range(0, n)];
            double product = 1;
            int count = 0;
            for (int e = 0; e < edges.Length && count >= 0; e++)
            {
                if ((subset >> e & 1) == 0)
                {
                    continue;
                }

                int keep = tree[edges[e].A], drop = tree[edges[e].B];
                product *= edges[e].Weight;
                count = keep == drop ? -1 : count + 1;
                tree = [.. tree.Select(t => t == drop ? keep : t)];
            }

            if (count >= 0)
            {
                sums[count] += product * tree.Select((t, i) => (t, i)).GroupBy(p => p.t).Select(g => g.Sum(p => nodes[p.i])).Aggregate((x, y) => x * y) / all;
            }
        }

        return sums;
    }

    static double[] Symmetric(double[] roots)
    {
        double[] e = new double[roots.Length + 1];
        e[0] = 1;
        foreach (double root in roots)
        {
            for (int k = roots.Length; k > 0; k--)
            {
                e[k] += root * e[k - 1];
            }
        }

        return e;
    }

    static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    static void Close(double expected, double actual, double relative) =>
        Assert.True(Math.Abs(actual - expected) <= relative * Math.Abs(expected), $"expected {expected:R}, got {actual:R}, off by {Math.Abs((actual / expected) - 1):E2}");
}
