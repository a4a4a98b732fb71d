using System.Numerics;

namespace Larmor.Numerics.Algebra;

/// <summary>Eigenvalues of a small upper Hessenberg matrix by the shifted QR method in complex arithmetic.</summary>
public static class HessenbergEigenvalues
{
    /// <summary>Passes for one eigenvalue before the method is given up; a handful is usual.</summary>
    const int Passes = 100;

    /// <summary>All eigenvalues, in no order.</summary>
    /// <param name="matrix">Row-major n × n, zero below the first subdiagonal; not changed.</param>
    /// <param name="order">n.</param>
    /// <exception cref="ArithmeticException">The method did not converge, which only a matrix with infinities or NaN brings about.</exception>
    public static Complex[] Of(ReadOnlySpan<double> matrix, int order)
    {
        var h = new Complex[order * order];
        for (int i = 0; i < h.Length; i++)
        {
            h[i] = matrix[i];
        }

        var found = new Complex[order];
        var cosines = new double[order];
        var sines = new Complex[order];
        int end = order, passes = 0;
        while (end > 0)
        {
            int start = end - 1;
            while (start > 0 && h[(start * order) + start - 1].Magnitude
                > 1e-16 * (h[(start * order) + start].Magnitude + h[((start - 1) * order) + start - 1].Magnitude))
            {
                start--;
            }

            if (start == end - 1)
            {
                found[--end] = h[(start * order) + start];
                passes = 0;
                continue;
            }

            if (++passes > Passes)
            {
                throw new ArithmeticException("the eigenvalues of a Hessenberg matrix did not converge");
            }

            Sweep(h, order, start, end, Shift(h, order, end, passes), cosines, sines);
        }

        return found;
    }

    /// <summary>Wilkinson's shift: the eigenvalue of the last 2 × 2 block nearest to its corner; now and then another, against cycles.</summary>
    static Complex Shift(Complex[] h, int order, int end, int passes)
    {
        int k = end - 2;
        Complex a = h[(k * order) + k], b = h[(k * order) + k + 1], c = h[((k + 1) * order) + k], d = h[((k + 1) * order) + k + 1];
        if (passes % 11 == 10)
        {
            return d + c.Magnitude;
        }

        Complex half = (a - d) / 2, root = Complex.Sqrt((half * half) + (b * c));
        Complex plus = half + root, minus = half - root;
        Complex far = plus.Magnitude > minus.Magnitude ? plus : minus;
        return far == 0 ? d : d - (b * c / far);
    }

    /// <summary>H − μ = QR, H ← RQ + μ within rows and columns start … end − 1.</summary>
    static void Sweep(Complex[] h, int order, int start, int end, Complex shift, double[] cosines, Complex[] sines)
    {
        for (int i = start; i < end; i++)
        {
            h[(i * order) + i] -= shift;
        }

        for (int k = start; k < end - 1; k++)
        {
            Complex x = h[(k * order) + k], y = h[((k + 1) * order) + k];
            double size = Math.Sqrt((x.Magnitude * x.Magnitude) + (y.Magnitude * y.Magnitude));
            Complex phase = x == 0 ? 1 : x / x.Magnitude;
            cosines[k] = size == 0 ? 1 : x.Magnitude / size;
            sines[k] = size == 0 ? 0 : phase * Complex.Conjugate(y) / size;
            for (int j = k; j < end; j++)
            {
                Complex upper = h[(k * order) + j], lower = h[((k + 1) * order) + j];
                h[(k * order) + j] = (cosines[k] * upper) + (sines[k] * lower);
                h[((k + 1) * order) + j] = (cosines[k] * lower) - (Complex.Conjugate(sines[k]) * upper);
            }
        }

        for (int k = start; k < end - 1; k++)
        {
            for (int i = start; i <= k + 1; i++)
            {
                Complex left = h[(i * order) + k], right = h[(i * order) + k + 1];
                h[(i * order) + k] = (cosines[k] * left) + (Complex.Conjugate(sines[k]) * right);
                h[(i * order) + k + 1] = (cosines[k] * right) - (sines[k] * left);
            }
        }

        for (int i = start; i < end; i++)
        {
            h[(i * order) + i] += shift;
        }
    }
}
