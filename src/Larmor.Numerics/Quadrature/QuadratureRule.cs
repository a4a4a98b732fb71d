namespace Larmor.Numerics.Quadrature;

/// <summary>Nodes and weights for integrals over [0, 1]: ∫ f dt ≈ Σ w_i f(t_i).</summary>
/// <remarks>
/// Nodes come as distances from the left end (<see cref="Nodes"/>), exact to rounding however close they lie, so that a singularity
/// there is resolved when the interval starts at zero.
/// </remarks>
public sealed class QuadratureRule
{
    readonly double[] nodes;
    readonly double[] weights;

    QuadratureRule(double[] nodes, double[] weights)
    {
        this.nodes = nodes;
        this.weights = weights;
    }

    /// <summary>Distances from the left end, between 0 and 1.</summary>
    public ReadOnlySpan<double> Nodes => nodes;

    /// <summary>Positive weights; they add up to one.</summary>
    public ReadOnlySpan<double> Weights => weights;

    /// <summary>Number of nodes.</summary>
    public int Count => nodes.Length;

    /// <summary>Gauss–Legendre rule, exact for polynomials of degree 2n − 1.</summary>
    /// <param name="count">Number n of nodes, at least 1.</param>
    /// <remarks>Newton's method on the three-term recurrence from Tricomi's estimate of the zeros; full accuracy for n up to some hundreds.</remarks>
    public static QuadratureRule GaussLegendre(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        double[] t = new double[count], w = new double[count];
        for (int i = 0; i < count; i++)
        {
            double x = Math.Cos(Math.PI * (i + 0.75) / (count + 0.5)), slope = 0;
            for (int pass = 0; pass < 8; pass++)
            {
                double value = Legendre(count, x, out slope), step = value / slope;
                x -= step;
                if (Math.Abs(step) <= 1e-16)
                {
                    break;
                }
            }

            Legendre(count, x, out slope);
            t[count - 1 - i] = (1 + x) / 2;
            w[count - 1 - i] = 1 / ((1 - x) * (1 + x) * slope * slope);
        }

        return new QuadratureRule(t, w);
    }

    /// <summary>
    /// Tanh–sinh rule of Takahasi and Mori: the trapezoidal rule in s, t = 1/(1 + exp(−π sinh s)). It integrates algebraic
    /// singularities t^a, a &gt; −1/2, at the left end to rounding.
    /// </summary>
    /// <param name="step">Step in s; 1/16 serves integrands whose other singularities are farther away than half the interval.</param>
    public static QuadratureRule TanhSinh(double step)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        // t^(1/2) dt falls below rounding at s = −4; at the right end the integrand is bounded and s = 3.2 suffices.
        int first = -(int)Math.Round(4 / step), last = (int)Math.Round(3.2 / step);
        double[] t = new double[last - first + 1], w = new double[last - first + 1];
        for (int i = 0; i < t.Length; i++)
        {
            double s = (first + i) * step, e = Math.Exp(-Math.PI * Math.Sinh(s));
            t[i] = 1 / (1 + e);
            w[i] = step * Math.PI * Math.Cosh(s) * e / ((1 + e) * (1 + e));
        }

        return new QuadratureRule(t, w);
    }

    static double Legendre(int degree, double x, out double slope)
    {
        double previous = 1, value = x;
        for (int k = 2; k <= degree; k++)
        {
            (previous, value) = (value, ((((2 * k) - 1) * x * value) - ((k - 1) * previous)) / k);
        }

        slope = degree * ((x * value) - previous) / ((x - 1) * (x + 1));
        return value;
    }
}
