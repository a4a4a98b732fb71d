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
    /// Two rows: the closed form, whose real part is half the trace to rounding. More: complex QR steps with Wilkinson's shift on the
    /// Hessenberg form, backward stable; conjugate pairs agree to rounding only.
    /// </remarks>
    /// <param name="matrix">n × n numbers, all finite; not changed.</param>
    /// <param name="rows">n.</param>
    public static Complex[] Eigenvalues(ReadOnlySpan<double> matrix, int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(matrix.Length, rows * rows, nameof(matrix));
        Complex[] values = new Complex[rows];
        if (rows == 2)
        {
            double mean = (matrix[0] + matrix[3]) / 2, half = (matrix[0] - matrix[3]) / 2;
            double square = (half * half) + (matrix[1] * matrix[2]);
            Complex root = square >= 0 ? Math.Sqrt(square) : new Complex(0, Math.Sqrt(-square));
            (values[0], values[1]) = (mean + root, mean - root);
            return values;
        }

        Complex[,] h = new Complex[rows, rows];
        for (int i = 0; i < rows * rows; i++)
        {
            h[i / rows, i % rows] = matrix[i];
        }

        ReduceToHessenberg(h, rows);
        Iterate(h, rows, values);
        Array.Sort(values, (a, b) => a.Real != b.Real ? b.Real.CompareTo(a.Real) : b.Imaginary.CompareTo(a.Imaginary));
        return values;
    }

    /// <summary>Elimination with row and column exchanges: similar to the original.</summary>
    static void ReduceToHessenberg(Complex[,] h, int n)
    {
        for (int k = 1; k < n - 1; k++)
        {
            int pivot = k;
            for (int i = k + 1; i < n; i++)
            {
                pivot = Complex.Abs(h[i, k - 1]) > Complex.Abs(h[pivot, k - 1]) ? i : pivot;
            }

            if (h[pivot, k - 1] == Complex.Zero)
            {
                continue;
            }

            for (int j = 0; j < n; j++)
            {
                (h[k, j], h[pivot, j]) = (h[pivot, j], h[k, j]);
            }

            for (int i = 0; i < n; i++)
            {
                (h[i, k], h[i, pivot]) = (h[i, pivot], h[i, k]);
            }

            for (int i = k + 1; i < n; i++)
            {
                Complex factor = h[i, k - 1] / h[k, k - 1];
                for (int j = 0; j < n; j++)
                {
                    h[i, j] -= factor * h[k, j];
                }

                for (int j = 0; j < n; j++)
                {
                    h[j, k] += factor * h[j, i];
                }
            }
        }
    }

    static void Iterate(Complex[,] h, int n, Complex[] values)
    {
        int last = n - 1, sweeps = 0;
        while (last >= 0)
        {
            int first = last;
            while (first > 0 && Complex.Abs(h[first, first - 1]) > 1e-16 * (Complex.Abs(h[first, first]) + Complex.Abs(h[first - 1, first - 1])))
            {
                first--;
            }

            if (first == last)
            {
                values[last] = h[last, last];
                last--;
                sweeps = 0;
                continue;
            }

            // A cycle is broken by an odd shift every tenth sweep; convergence otherwise takes two or three.
            sweeps++;
            if (sweeps > 300)
            {
                throw new InvalidOperationException("The eigenvalues of a matrix with numbers that are not finite were asked for.");
            }

            Sweep(h, n, first, last, sweeps % 10 == 0 ? h[last, last] + Complex.Abs(h[last, last - 1]) : Shift(h, last));
        }
    }

    /// <summary>The eigenvalue of the last two rows that is nearer to the last element.</summary>
    static Complex Shift(Complex[,] h, int last)
    {
        Complex a = h[last - 1, last - 1], d = h[last, last], product = h[last - 1, last] * h[last, last - 1];
        Complex half = (a - d) / 2, root = Complex.Sqrt((half * half) + product);
        Complex larger = Complex.Abs(half + root) > Complex.Abs(half - root) ? half + root : half - root;
        return larger == Complex.Zero ? d : d - (product / larger);
    }

    /// <summary>One QR step by plane rotations on rows first to last.</summary>
    static void Sweep(Complex[,] h, int n, int first, int last, Complex shift)
    {
        var rotations = new (Complex Cosine, Complex Sine)[last - first];
        for (int i = first; i <= last; i++)
        {
            h[i, i] -= shift;
        }

        for (int k = first; k < last; k++)
        {
            Complex x = h[k, k], y = h[k + 1, k];
            double norm = double.Hypot(Complex.Abs(x), Complex.Abs(y));
            (Complex c, Complex s) = norm == 0 ? (Complex.One, Complex.Zero) : (x / norm, y / norm);
            rotations[k - first] = (c, s);
            for (int j = k; j < n; j++)
            {
                (h[k, j], h[k + 1, j]) =
                    ((Complex.Conjugate(c) * h[k, j]) + (Complex.Conjugate(s) * h[k + 1, j]), (c * h[k + 1, j]) - (s * h[k, j]));
            }
        }

        for (int k = first; k < last; k++)
        {
            (Complex c, Complex s) = rotations[k - first];
            for (int i = 0; i <= Math.Min(k + 2, last); i++)
            {
                (h[i, k], h[i, k + 1]) =
                    ((h[i, k] * c) + (h[i, k + 1] * s), (h[i, k + 1] * Complex.Conjugate(c)) - (h[i, k] * Complex.Conjugate(s)));
            }
        }

        for (int i = first; i <= last; i++)
        {
            h[i, i] += shift;
        }
    }
}
