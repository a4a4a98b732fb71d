using System.Numerics;

namespace Larmor.Numerics.Algebra;

/// <summary>Dense square matrices of a few rows, stored row by row: solving and eigenvalues, off the hot path.</summary>
public static class SmallMatrix
{
    /// <summary>Solves A x = b by elimination with row exchanges.</summary>
    /// <param name="matrix">A, n × n; destroyed.</param>
    /// <param name="vector">b; receives x.</param>
    /// <returns>False when a pivot is zero or not a number; the vector is then meaningless.</returns>
    public static bool Solve(Span<Complex> matrix, Span<Complex> vector)
    {
        int n = vector.Length;
        ArgumentOutOfRangeException.ThrowIfNotEqual(matrix.Length, n * n, nameof(matrix));
        for (int k = 0; k < n; k++)
        {
            int pivot = k;
            for (int i = k + 1; i < n; i++)
            {
                pivot = Complex.Abs(matrix[(i * n) + k]) > Complex.Abs(matrix[(pivot * n) + k]) ? i : pivot;
            }

            if (!(Complex.Abs(matrix[(pivot * n) + k]) > 0))
            {
                return false;
            }

            for (int j = 0; j < n; j++)
            {
                (matrix[(k * n) + j], matrix[(pivot * n) + j]) = (matrix[(pivot * n) + j], matrix[(k * n) + j]);
            }

            (vector[k], vector[pivot]) = (vector[pivot], vector[k]);
            for (int i = k + 1; i < n; i++)
            {
                Complex factor = matrix[(i * n) + k] / matrix[(k * n) + k];
                for (int j = k + 1; j < n; j++)
                {
                    matrix[(i * n) + j] -= factor * matrix[(k * n) + j];
                }

                vector[i] -= factor * vector[k];
            }
        }

        for (int i = n - 1; i >= 0; i--)
        {
            for (int j = i + 1; j < n; j++)
            {
                vector[i] -= matrix[(i * n) + j] * vector[j];
            }

            vector[i] /= matrix[(i * n) + i];
        }

        return true;
    }

    /// <summary>Eigenvalues of a real matrix, by descending real part and, among equals, descending imaginary part.</summary>
    /// <remarks>
    /// Two rows: the closed form, whose real part is half the trace to rounding. More: the Hessenberg form and <see cref="HessenbergEigenvalues"/>;
    /// conjugate pairs agree to rounding only.
    /// </remarks>
    /// <param name="matrix">n × n numbers, all finite; not changed.</param>
    /// <param name="rows">n.</param>
    public static Complex[] Eigenvalues(ReadOnlySpan<double> matrix, int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(matrix.Length, rows * rows, nameof(matrix));
        if (rows == 2)
        {
            double mean = (matrix[0] + matrix[3]) / 2, half = (matrix[0] - matrix[3]) / 2;
            double square = (half * half) + (matrix[1] * matrix[2]);
            Complex root = square >= 0 ? Math.Sqrt(square) : new Complex(0, Math.Sqrt(-square));
            return [mean + root, mean - root];
        }

        double[] h = matrix.ToArray();
        ReduceToHessenberg(h, rows);
        Complex[] values = HessenbergEigenvalues.Of(h, rows);
        Array.Sort(values, (a, b) => a.Real != b.Real ? b.Real.CompareTo(a.Real) : b.Imaginary.CompareTo(a.Imaginary));
        return values;
    }

    /// <summary>Elimination with row and column exchanges: similar to the original, with zeros below the first subdiagonal.</summary>
    static void ReduceToHessenberg(double[] h, int n)
    {
        for (int k = 1; k < n - 1; k++)
        {
            int pivot = k;
            for (int i = k + 1; i < n; i++)
            {
                pivot = Math.Abs(h[(i * n) + k - 1]) > Math.Abs(h[(pivot * n) + k - 1]) ? i : pivot;
            }

            if (h[(pivot * n) + k - 1] == 0)
            {
                continue;
            }

            for (int j = 0; j < n; j++)
            {
                (h[(k * n) + j], h[(pivot * n) + j]) = (h[(pivot * n) + j], h[(k * n) + j]);
            }

            for (int i = 0; i < n; i++)
            {
                (h[(i * n) + k], h[(i * n) + pivot]) = (h[(i * n) + pivot], h[(i * n) + k]);
            }

            for (int i = k + 1; i < n; i++)
            {
                double factor = h[(i * n) + k - 1] / h[(k * n) + k - 1];
                for (int j = 0; j < n; j++)
                {
                    h[(i * n) + j] -= factor * h[(k * n) + j];
                }

                h[(i * n) + k - 1] = 0;
                for (int j = 0; j < n; j++)
                {
                    h[(j * n) + k] += factor * h[(j * n) + i];
                }
            }
        }
    }
}
