namespace Larmor.Numerics.Algebra;

/// <summary>
/// Singular value decomposition A = W Σ Yᵀ by one-sided Jacobi rotations of the columns (Hestenes' method).
/// </summary>
/// <remarks>
/// For A = B·diag(d) with a well-conditioned B every singular value comes out with high <em>relative</em> accuracy,
/// whatever the spread of d (J. Demmel and K. Veselić, SIAM J. Matrix Anal. Appl. 13, 1204 (1992)).
/// Meant for the handful of columns of a small network; cost O(rows·columns²) a sweep.
/// </remarks>
public static class OneSidedJacobi
{
    const int MaximumSweeps = 60;

    /// <summary>Replaces the columns of A by W Σ and fills Y; the order of the columns is left as it falls.</summary>
    /// <param name="columns">A in column-major order, <paramref name="rows"/> × <paramref name="count"/>; overwritten by W Σ.</param>
    /// <param name="right">Y in column-major order, <paramref name="count"/>², overwritten.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="count">Number of columns.</param>
    /// <exception cref="ArithmeticException">A column of A is not finite, or its square overflows.</exception>
    public static void Decompose(Span<double> columns, Span<double> right, int rows, int count)
    {
        right[..(count * count)].Clear();
        for (int j = 0; j < count; j++)
        {
            right[(j * count) + j] = 1;
        }

        for (int sweep = 0; sweep < MaximumSweeps; sweep++)
        {
            bool rotated = false;
            for (int a = 0; a + 1 < count; a++)
            {
                for (int b = a + 1; b < count; b++)
                {
                    rotated |= Orthogonalise(
                        columns.Slice(a * rows, rows), columns.Slice(b * rows, rows),
                        right.Slice(a * count, count), right.Slice(b * count, count));
                }
            }

            if (!rotated)
            {
                return;
            }
        }

        throw new ArithmeticException("The Jacobi rotations did not converge.");
    }

    /// <summary>Rotates two columns until they are orthogonal to rounding; false when they already were.</summary>
    static bool Orthogonalise(Span<double> x, Span<double> y, Span<double> rightX, Span<double> rightY)
    {
        double xx = Dot(x, x), yy = Dot(y, y), xy = Dot(x, y);
        if (!double.IsFinite(xx + yy))
        {
            // Every comparison below is false or trivially true then, which would pass for convergence.
            throw new ArithmeticException("A column of the matrix is not finite, or its square overflows.");
        }

        if (Math.Abs(xy) <= 1e-16 * Math.Sqrt(xx) * Math.Sqrt(yy) || xy == 0)
        {
            return false;
        }

        // Smaller root of t² + 2ζt − 1 = 0: the rotation of least angle, which keeps graded columns graded.
        double ζ = (yy - xx) / (2 * xy);
        double t = Math.CopySign(1 / (Math.Abs(ζ) + Math.Sqrt(1 + (ζ * ζ))), ζ);
        double cosine = 1 / Math.Sqrt(1 + (t * t)), sine = cosine * t;
        Rotate(x, y, cosine, sine);
        Rotate(rightX, rightY, cosine, sine);

        // A rotation below rounding changes nothing: counting it as progress could cycle for ever.
        return Math.Abs(sine) > 1e-17 && Math.Abs(xy) > 4e-16 * Math.Sqrt(xx) * Math.Sqrt(yy);
    }

    static void Rotate(Span<double> x, Span<double> y, double cosine, double sine)
    {
        for (int i = 0; i < x.Length; i++)
        {
            double old = x[i];
            x[i] = (cosine * old) - (sine * y[i]);
            y[i] = (sine * old) + (cosine * y[i]);
        }
    }

    static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            sum += x[i] * y[i];
        }

        return sum;
    }
}
