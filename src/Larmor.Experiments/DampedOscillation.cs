using System.Numerics;

namespace Larmor.Experiments;

/// <summary>A damped oscillation Re(c e^((−Γ + 2πif)t)) fitted to several signals at once, each with a c of its own.</summary>
/// <param name="Frequency">f in Hz, positive.</param>
/// <param name="Decay">Γ in 1/s; negative for one that grows.</param>
/// <param name="Misfit">Root mean square of what the fit leaves, over that of the signals.</param>
public sealed record DampedOscillation(double Frequency, double Decay, double Misfit)
{
    const int MostIterations = 60;

    /// <summary>
    /// The one that leaves the least sum of squares: Gauss–Newton in λ = −Γ + 2πif with every c eliminated, from Prony's recursion
    /// x(n+2) = a x(n+1) − b x(n), whose roots are e^(λ step).
    /// </summary>
    /// <param name="step">Time in s between samples, positive.</param>
    /// <param name="signals">Signals of equal length, at least five samples each.</param>
    /// <returns>The oscillation; null when the signals do not oscillate or the iteration does not converge.</returns>
    public static DampedOscillation? Fit(double step, IReadOnlyList<double[]> signals)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        int count = signals[0].Length;
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 5, nameof(signals));
        if (Prony(signals) is not { } λ)
        {
            return null;
        }

        for (int iteration = 0; iteration < MostIterations; iteration++)
        {
            (Complex move, double left) = Improve(λ, signals, count);
            if (!double.IsFinite(move.Magnitude))
            {
                return null;
            }

            λ += move;
            if (move.Magnitude <= 1e-12 * λ.Magnitude)
            {
                double whole = signals.Sum(signal => signal.Sum(x => x * x));
                return λ.Imaginary > 0 ? new(λ.Imaginary / (2 * Math.PI * step), -λ.Real / step, Math.Sqrt(left / whole)) : null;
            }
        }

        return null;
    }

    /// <summary>λ per sample; null without complex roots.</summary>
    static Complex? Prony(IReadOnlyList<double[]> signals)
    {
        double s11 = 0, s12 = 0, s22 = 0, r1 = 0, r2 = 0;
        foreach (double[] x in signals)
        {
            for (int n = 0; n + 2 < x.Length; n++)
            {
                s11 += x[n + 1] * x[n + 1];
                s12 -= x[n + 1] * x[n];
                s22 += x[n] * x[n];
                r1 += x[n + 1] * x[n + 2];
                r2 -= x[n] * x[n + 2];
            }
        }

        double determinant = (s11 * s22) - (s12 * s12), a = ((r1 * s22) - (r2 * s12)) / determinant, b = ((r2 * s11) - (r1 * s12)) / determinant;
        double below = b - (a * a / 4);
        return below > 0 ? Complex.Log(new Complex(a / 2, Math.Sqrt(below))) : null;
    }

    /// <summary>One step in λ, and the sum of squares before it.</summary>
    static (Complex Move, double Left) Improve(Complex λ, IReadOnlyList<double[]> signals, int count)
    {
        double[] cosine = new double[count], sine = new double[count];
        double g11 = 0, g12 = 0, g22 = 0, h11 = 0, h12 = 0, h22 = 0, k11 = 0, k12 = 0, k22 = 0;
        for (int n = 0; n < count; n++)
        {
            Complex e = Complex.Exp(n * λ);
            (cosine[n], sine[n]) = (e.Real, e.Imaginary);

            // Products of both waves with weights 1, n and n².
            double cc = e.Real * e.Real, cs = e.Real * e.Imaginary, ss = e.Imaginary * e.Imaginary, square = (double)n * n;
            (g11, g12, g22) = (g11 + cc, g12 + cs, g22 + ss);
            (h11, h12, h22) = (h11 + (n * cc), h12 + (n * cs), h22 + (n * ss));
            (k11, k12, k22) = (k11 + (square * cc), k12 + (square * cs), k22 + (square * ss));
        }

        double gram = (g11 * g22) - (g12 * g12), left = 0, j11 = 0, j12 = 0, j22 = 0, r1 = 0, r2 = 0;
        foreach (double[] x in signals)
        {
            double b1 = 0, b2 = 0;
            for (int n = 0; n < count; n++)
            {
                b1 += x[n] * cosine[n];
                b2 += x[n] * sine[n];
            }

            double p = ((g22 * b1) - (g12 * b2)) / gram, q = ((g11 * b2) - (g12 * b1)) / gram;
            double onCosine = 0, onSine = 0;
            for (int n = 0; n < count; n++)
            {
                double rest = x[n] - (p * cosine[n]) - (q * sine[n]);
                left += rest * rest;
                onCosine += n * rest * cosine[n];
                onSine += n * rest * sine[n];
            }

            // Slopes n (p, q) and n (q, −p) on (cosine, sine) in Re λ and Im λ, less what c can follow.
            j11 += Across(p, q, p, q);
            j12 += Across(p, q, q, -p);
            j22 += Across(q, -p, q, -p);
            r1 += (p * onCosine) + (q * onSine);
            r2 += (q * onCosine) - (p * onSine);
        }

        double determinant = (j11 * j22) - (j12 * j12);
        return (new Complex(((j22 * r1) - (j12 * r2)) / determinant, ((j11 * r2) - (j12 * r1)) / determinant), left);

        double Across(double p1, double q1, double p2, double q2)
        {
            double c1 = (h11 * p1) + (h12 * q1), s1 = (h12 * p1) + (h22 * q1), c2 = (h11 * p2) + (h12 * q2), s2 = (h12 * p2) + (h22 * q2);
            double whole = (k11 * p1 * p2) + (k12 * ((p1 * q2) + (q1 * p2))) + (k22 * q1 * q2);
            return whole - (((c1 * ((g22 * c2) - (g12 * s2))) + (s1 * ((g11 * s2) - (g12 * c2)))) / gram);
        }
    }
}
