using System.Numerics;

namespace Larmor.Numerics.Functions;

/// <summary>Complete Fermi–Dirac integrals of half-integer order, to about 1e-15 relative, for any real argument.</summary>
/// <remarks>
/// Below −4 the alternating series, above 40 the asymptotic series. Between them t = y² makes the integrand even and analytic, so
/// that the trapezoidal rule errs by its poles y² = x ± iπ(2k + 1) alone; their residues are subtracted.
/// </remarks>
public static class FermiDirac
{
    const double Step = 0.5;
    const int Poles = 7;
    const int AsymptoticTerms = 17;

    /// <summary>2η(2k), k = 1 to 17.</summary>
    static readonly double[] TwiceEta = [.. Enumerable.Range(1, AsymptoticTerms).Select(k => 2 * Eta(2 * k))];

    /// <summary>A_n(x) = ∫₀^∞ t^(n − 1/2)/(1 + e^(t − x)) dt, without the usual 1/Γ(n + 1/2).</summary>
    /// <param name="n">0, 1 or 2 for the orders −1/2, 1/2 and 3/2.</param>
    /// <param name="x">Argument; the result underflows to zero for very negative ones.</param>
    public static double HalfInteger(int n, double x)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, 2);
        return x < -4 ? Series(n, x) : x < 40 ? Trapezoid(n, x) : Asymptotic(n, x);
    }

    /// <summary>Γ(n + 1/2) Σ (−1)^(k+1) e^(kx) k^(−n − 1/2).</summary>
    static double Series(int n, double x)
    {
        double gamma = Math.Sqrt(Math.PI) * (n == 0 ? 1 : n == 1 ? 0.5 : 0.75), z = Math.Exp(x), power = 1, sum = 0;
        for (int k = 1; k <= 10; k++)
        {
            power *= k == 1 ? z : -z;
            sum += power / (Power(k, n) * Math.Sqrt(k));
        }

        return gamma * sum;
    }

    static double Trapezoid(int n, double x)
    {
        double sum = n == 0 ? 0.5 / (1 + Math.Exp(-x)) : 0;
        for (double y = Step; y * y < x + 42; y += Step)
        {
            double e = Math.Exp(-Math.Abs((y * y) - x));
            sum += Power(y * y, n) * (y * y > x ? e / (1 + e) : 1 / (1 + e));
        }

        double poles = 0;
        for (int k = 0; k < Poles; k++)
        {
            Complex square = new(x, Math.PI * ((2 * k) + 1)), y = Complex.Sqrt(square);
            Complex e = Complex.Exp(2 * Math.PI / Step * new Complex(-y.Imaginary, y.Real));
            Complex residue = n == 0 ? 1 / y : n == 1 ? y : y * square;
            poles += (residue * e / (1 - e)).Imaginary;
        }

        return (2 * Step * sum) - (4 * Math.PI * poles);
    }

    /// <summary>x^(s+1)/(s+1) [1 + Σ 2 η(2k) (s+1) s … (s + 2 − 2k) x^(−2k)] with s = n − 1/2: no exponential remainder at half-integer order.</summary>
    static double Asymptotic(int n, double x)
    {
        double s = n - 0.5, term = 1, sum = 1;
        for (int k = 1; k <= AsymptoticTerms; k++)
        {
            term *= (s + 3 - (2 * k)) * (s + 2 - (2 * k)) / (x * x);
            double next = TwiceEta[k - 1] * term;
            sum += next;
            if (Math.Abs(next) < 1e-17)
            {
                break;
            }
        }

        return Power(x, n) * Math.Sqrt(x) / (s + 1) * sum;
    }

    /// <summary>Dirichlet's η(m) = Σ (−1)^(k+1) k^(−m), m even.</summary>
    static double Eta(int m)
    {
        if (m == 2)
        {
            return Math.PI * Math.PI / 12;
        }

        if (m == 4)
        {
            return 7 * Math.Pow(Math.PI, 4) / 720;
        }

        double sum = 0;
        for (int k = 1; k < 600; k++)
        {
            double term = Math.Pow(k, -m);
            sum += k % 2 == 1 ? term : -term;
            if (term < 1e-18)
            {
                break;
            }
        }

        return sum;
    }

    static double Power(double x, int n) => n == 0 ? 1 : n == 1 ? x : x * x;
}
