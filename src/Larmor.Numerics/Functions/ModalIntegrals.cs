namespace Larmor.Numerics.Functions;

/// <summary>
/// Exact integrals over x ∈ [−h, h] of products of the even and odd solutions of u″ = q² u,
/// E(x) = cosh(qx)/cosh(qh) and O(x) = sinh(qx)/sinh(qh) (x/h for q = 0), eq. (T-24). Even × odd vanishes by parity.
/// </summary>
/// <remarks>
/// With s = q² they are divided differences of τ(s) = q tanh(qh), κ(s) = q coth(qh) and T(s) = tanh(qh)/q. Where the
/// difference would cancel (equal rates, or both rates small) it is the mean of the derivative, by an eight-point Gauss rule.
/// </remarks>
public static class ModalIntegrals
{
    static readonly double[] Nodes =
        [0.019855071751231884, 0.10166676129318664, 0.2372337950418355, 0.4082826787521751,
         0.5917173212478249, 0.7627662049581645, 0.8983332387068134, 0.9801449282487681];

    static readonly double[] Weights =
        [0.05061426814518813, 0.11119051722668724, 0.15685332293894364, 0.181341891689181,
         0.181341891689181, 0.15685332293894364, 0.11119051722668724, 0.05061426814518813];

    /// <summary>∫ E_a E_b dx.</summary>
    public static double EvenEven(double qa, double qb, double h) =>
        2 * (NeedsMean(qa, qb, h) ? Mean(qa, qb, h, TauSlope) : Divided(qa, qb, Tau(qa, h), Tau(qb, h)));

    /// <summary>∫ O_a O_b dx.</summary>
    public static double OddOdd(double qa, double qb, double h) =>
        2 * (NeedsMean(qa, qb, h) ? Mean(qa, qb, h, KappaSlope) : Divided(qa, qb, Kappa(qa, h), Kappa(qb, h)));

    /// <summary>∫ E′_a E′_b dx.</summary>
    public static double EvenSlopes(double qa, double qb, double h)
    {
        double fall = NeedsMean(qa, qb, h)
            ? Mean(qa, qb, h, TFall)
            : -Divided(qa, qb, TanhOver(qa, h), TanhOver(qb, h));
        return 2 * (qa * qb) * (qa * qb) * fall;
    }

    /// <summary>∫ O′_a O′_b dx.</summary>
    public static double OddSlopes(double qa, double qb, double h)
    {
        double small = Math.Min(qa, qb);
        return (2 * Kappa(small, h)) - (small * small * OddOdd(qa, qb, h));
    }

    /// <summary>τ = q tanh(qh).</summary>
    public static double Tau(double q, double h) => q * Math.Tanh(q * h);

    /// <summary>κ = q coth(qh), 1/h at q = 0.</summary>
    public static double Kappa(double q, double h) => q * h < 1e-8 ? 1 / h : q / Math.Tanh(q * h);

    static double TanhOver(double q, double h) => q * h < 1e-8 ? h : Math.Tanh(q * h) / q;

    static bool NeedsMean(double qa, double qb, double h)
    {
        double low = Math.Min(qa, qb), high = Math.Max(qa, qb);
        return high * h < 1 || high <= 1.14 * low;
    }

    static double Divided(double qa, double qb, double fa, double fb) => (fb - fa) / ((qb - qa) * (qb + qa));

    static double Mean(double qa, double qb, double h, Func<double, double, double> slope)
    {
        if (qa == qb)
        {
            return slope(qa, h);
        }

        double from = qa * qa, span = (qb - qa) * (qb + qa), sum = 0;
        for (int i = 0; i < Nodes.Length; i++)
        {
            sum += Weights[i] * slope(Math.Sqrt(from + (Nodes[i] * span)), h);
        }

        return sum;
    }

    static double TauSlope(double q, double h)
    {
        double x = q * h;
        double t = Math.Tanh(x);
        return x < 1e-8 ? h : ((t / q) + (h * Sech2(x))) / 2;
    }

    static double KappaSlope(double q, double h)
    {
        double x = q * h;
        return x < 1e-8 ? h / 3
            : x < 0.5 ? h * SinhExcess(2 * x) / (4 * x * Math.Pow(Math.Sinh(x), 2))
            : ((1 / Math.Tanh(x)) - (x * Csch2(x))) / (2 * q);
    }

    static double TFall(double q, double h)
    {
        double x = q * h;
        return x < 1e-8 ? h * h * h / 3
            : x < 0.5 ? h * h * h * SinhExcess(2 * x) / (4 * x * x * x * Math.Pow(Math.Cosh(x), 2))
            : (Math.Tanh(x) - (x * Sech2(x))) / (2 * q * q * q);
    }

    /// <summary>sinh y − y without cancellation for y ≤ 1.</summary>
    static double SinhExcess(double y)
    {
        double term = y * y * y / 6, sum = term;
        for (int k = 5; k < 25; k += 2)
        {
            term *= y * y / (k * (k - 1));
            sum += term;
        }

        return sum;
    }

    static double Sech2(double x)
    {
        double e = Math.Exp(-2 * Math.Abs(x));
        return 4 * e / ((1 + e) * (1 + e));
    }

    static double Csch2(double x)
    {
        double e = Math.Exp(-2 * Math.Abs(x));
        double d = 1 - e;
        return 4 * e / (d * d);
    }
}
