using Larmor.Numerics.Algebra;
using Xunit;

namespace Larmor.Tests.Numerics;

public sealed class OneSidedJacobiTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(20)]
    public void Factors_multiply_back_to_the_matrix(int decades)
    {
        const int Rows = 5, Count = 4;
        double[] a = Graded(Rows, Count, decades);
        (double[] w, double[] y) = Decompose(a, Rows, Count);
        for (int j = 0; j < Count; j++)
        {
            // A = (W Σ) Yᵀ column by column, to the rounding of the column itself times the rotations it took part in.
            double norm = Math.Sqrt(Dot(a.AsSpan(j * Rows, Rows), a.AsSpan(j * Rows, Rows)));
            for (int i = 0; i < Rows; i++)
            {
                double sum = 0;
                for (int k = 0; k < Count; k++)
                {
                    sum += w[(k * Rows) + i] * y[(k * Count) + j];
                }

                Assert.Equal(a[(j * Rows) + i], sum, 1e-14 * norm);
            }
        }
    }

    [Fact]
    public void Columns_come_out_orthogonal_and_the_right_factor_orthonormal()
    {
        const int Rows = 5, Count = 4;
        (double[] w, double[] y) = Decompose(Graded(Rows, Count, 16), Rows, Count);
        for (int j = 0; j < Count; j++)
        {
            for (int k = 0; k < j; k++)
            {
                double cosine = Dot(w.AsSpan(j * Rows, Rows), w.AsSpan(k * Rows, Rows))
                    / Math.Sqrt(Dot(w.AsSpan(j * Rows, Rows), w.AsSpan(j * Rows, Rows)))
                    / Math.Sqrt(Dot(w.AsSpan(k * Rows, Rows), w.AsSpan(k * Rows, Rows)));
                Assert.Equal(0, cosine, 1e-14);
                Assert.Equal(0, Dot(y.AsSpan(j * Count, Count), y.AsSpan(k * Count, Count)), 1e-14);
            }

            Assert.Equal(1, Dot(y.AsSpan(j * Count, Count), y.AsSpan(j * Count, Count)), 1e-14);
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(20)]
    [InlineData(40)]
    public void Singular_values_of_graded_columns_keep_relative_accuracy(int decades)
    {
        // Square and unit triangular before grading: the product of the singular values is the product of the grades. The
        // last one is below rounding of the first, so that an absolute error of it would show at full size.
        const int Count = 4;
        double[] a = Graded(Count, Count, decades);
        double expected = 1;
        for (int j = 0; j < Count; j++)
        {
            expected *= a[(j * Count) + j];
        }

        (double[] w, _) = Decompose(a, Count, Count);
        double product = 1;
        for (int j = 0; j < Count; j++)
        {
            product *= Math.Sqrt(Dot(w.AsSpan(j * Count, Count), w.AsSpan(j * Count, Count)));
        }

        Assert.Equal(1, product / expected, 1e-14);
    }

    [Fact]
    public void A_column_of_zeros_stays_zero()
    {
        (double[] w, _) = Decompose([1, 2, 0, 0, 3, 4], 2, 3);
        Assert.Equal([0, 0], w[2..4]);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_value_that_is_not_finite_is_an_error(double bad) =>
        Assert.Throws<ArithmeticException>(() => Decompose([1, 2, 3, bad], 2, 2));

    /// <summary>Unit lower triangular, halves below the diagonal, columns scaled over the decades.</summary>
    static double[] Graded(int rows, int count, int decades)
    {
        double[] a = new double[rows * count];
        for (int j = 0; j < count; j++)
        {
            double scale = Math.Pow(10, -decades * (double)j / (count - 1));
            for (int i = j; i < rows; i++)
            {
                a[(j * rows) + i] = scale * (i == j ? 1 : 0.5 + (0.1 * j));
            }
        }

        return a;
    }

    static (double[] W, double[] Y) Decompose(double[] a, int rows, int count)
    {
        double[] w = [.. a], y = new double[count * count];
        OneSidedJacobi.Decompose(w, y, rows, count);
        return (w, y);
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
}
