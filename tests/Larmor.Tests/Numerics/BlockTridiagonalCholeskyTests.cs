using Larmor.Numerics.Algebra;
using Xunit;

namespace Larmor.Tests.Numerics;

public sealed class BlockTridiagonalCholeskyTests
{
    public static TheoryData<int[]> Shapes => new(new int[][] { [1], [3], [2, 2], [1, 4, 2], [2, 0, 3, 1], [0, 2, 3], [3, 1, 0], [2, 3, 2, 3, 2, 3] });

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Solution_is_that_of_dense_elimination(int[] sizes)
    {
        var matrix = new BlockTridiagonalCholesky(sizes);
        double[,] dense = Fill(matrix, sizes, 7);
        Compare(matrix, dense);
    }

    [Fact]
    public void Smaller_blocks_reuse_the_room()
    {
        var matrix = new BlockTridiagonalCholesky([3, 3, 3]);
        Compare(matrix, Fill(matrix, [3, 3, 3], 1));
        int[] smaller = [2, 0, 3];
        matrix.SetSizes(smaller);
        matrix.Clear();
        Assert.Equal(5, matrix.Order);
        Assert.Equal(2, matrix.Offset(2));
        Compare(matrix, Fill(matrix, smaller, 2));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    [InlineData(2, 5)]
    public void A_matrix_that_is_not_positive_names_the_row(int block, int row)
    {
        int[] sizes = [2, 3, 1];
        var matrix = new BlockTridiagonalCholesky(sizes);
        Fill(matrix, sizes, 3);
        matrix.Diagonal(block)[0] = -1;
        Assert.False(matrix.TryFactor(out int bad));
        Assert.Equal(row, bad);
    }

    [Fact]
    public void A_singular_matrix_is_refused()
    {
        // Path of three without ground: the last pivot cancels to zero.
        var matrix = new BlockTridiagonalCholesky([1, 1, 1]);
        matrix.Diagonal(0)[0] = 1;
        matrix.Coupling(0)[0] = -1;
        matrix.Diagonal(1)[0] = 2;
        matrix.Coupling(1)[0] = -1;
        matrix.Diagonal(2)[0] = 1;
        Assert.False(matrix.TryFactor(out int bad));
        Assert.Equal(2, bad);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_value_that_is_not_finite_is_refused(double value)
    {
        var matrix = new BlockTridiagonalCholesky([1]);
        matrix.Diagonal(0)[0] = value;
        Assert.False(matrix.TryFactor(out _));
    }

    static void Compare(BlockTridiagonalCholesky matrix, double[,] dense)
    {
        int n = matrix.Order;
        double[] exact = [.. Enumerable.Range(0, n).Select(i => 1.0 + (i % 3))];
        double[] x = new double[n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                x[i] += dense[i, j] * exact[j];
            }
        }

        Assert.True(matrix.TryFactor(out int bad));
        Assert.Equal(-1, bad);
        matrix.Solve(x);
        for (int i = 0; i < n; i++)
        {
            Assert.Equal(exact[i], x[i], 1e-13); // condition number below 10 by dominance
        }
    }

    /// <summary>Diagonally dominant, so positive definite and well conditioned; the upper triangle of diagonal blocks is spoiled.</summary>
    static double[,] Fill(BlockTridiagonalCholesky matrix, int[] sizes, int seed)
    {
        var random = new Random(seed);
        double[,] dense = new double[matrix.Order, matrix.Order];
        for (int block = 0; block < sizes.Length; block++)
        {
            int n = sizes[block], at = matrix.Offset(block);
            Span<double> diagonal = matrix.Diagonal(block);
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                {
                    double value = i == j ? 12 : random.NextDouble() - 0.5;
                    diagonal[(i * n) + j] = value;
                    if (j <= i)
                    {
                        dense[at + i, at + j] = dense[at + j, at + i] = value;
                    }
                    else
                    {
                        diagonal[(i * n) + j] = 1e9; // must not be read
                    }
                }
            }

            int next = block + 1 < sizes.Length ? sizes[block + 1] : 0;
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < next; j++)
                {
                    double value = random.NextDouble() - 0.5;
                    matrix.Coupling(block)[(i * next) + j] = value;
                    dense[at + i, at + n + j] = dense[at + n + j, at + i] = value;
                }
            }
        }

        return dense;
    }
}
