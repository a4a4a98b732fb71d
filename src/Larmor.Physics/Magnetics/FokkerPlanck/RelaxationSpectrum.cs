using System.Numerics;
using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics.FokkerPlanck;

/// <summary>Arnoldi's method on the inverse of an operator, among distributions that add up to zero.</summary>
static class RelaxationSpectrum
{
    /// <summary>Shift in units of D: far above rounding, far below what relaxes inside a well.</summary>
    public const double Shift = 1e-3;

    /// <summary>Eigenvalues in units of D by real part; those that the last steps no longer moved.</summary>
    public static Complex[] Of(FokkerPlanckOperator model, double[] stationary, int reach)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(reach, 12);
        int n = model.Cells, size = Math.Min(reach, n - 1);
        var basis = new List<double[]> { Start(stationary) };
        var h = new double[size, size];
        var w = new double[n];
        for (int k = 0; k < size; k++)
        {
            model.Solve(Shift, basis[k], w);
            Deflate(w, stationary);

            // Twice is enough: the second pass removes what rounding left.
            for (int pass = 0; pass < 2; pass++)
            {
                for (int j = 0; j <= k; j++)
                {
                    double part = Dot(w, basis[j], stationary);
                    h[j, k] += part;
                    for (int i = 0; i < n; i++)
                    {
                        w[i] -= part * basis[j][i];
                    }
                }
            }

            double left = Math.Sqrt(Dot(w, w, stationary));
            if (k + 1 == size || left < 1e-14 * Math.Abs(h[0, 0]))
            {
                size = k + 1;
                break;
            }

            h[k + 1, k] = left;
            basis.Add([.. w.Select(x => x / left)]);
        }

        Complex[] all = Inverse(h, size), before = Inverse(h, size - 5);
        return [.. all.Where(λ => before.Any(μ => (λ - μ).Magnitude < 1e-9 * λ.Magnitude)).OrderBy(λ => λ.Real)];
    }

    static Complex[] Inverse(double[,] h, int size)
    {
        var leading = new double[size * size];
        for (int i = 0; i < leading.Length; i++)
        {
            leading[i] = h[i / size, i % size];
        }

        return [.. HessenbergEigenvalues.Of(leading, size).Where(θ => θ != 0).Select(θ => (1 / θ) - Shift)];
    }

    /// <summary>A start without symmetry, so that no mode is missing.</summary>
    static double[] Start(double[] stationary)
    {
        double[] start = [.. stationary.Select((p, i) => p * (Numerics.Random.Philox4x32.Words(((uint)i, 0, 0, 0), 1).W0 / 4294967296.0))];
        Deflate(start, stationary);
        double length = Math.Sqrt(Dot(start, start, stationary));
        return [.. start.Select(x => x / length)];
    }

    static void Deflate(double[] p, double[] stationary)
    {
        double sum = p.Sum();
        for (int i = 0; i < p.Length; i++)
        {
            p[i] -= sum * stationary[i];
        }
    }

    /// <summary>The product in which relaxation without precession is symmetric.</summary>
    static double Dot(double[] a, double[] b, double[] stationary)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i] / stationary[i];
        }

        return sum;
    }
}
