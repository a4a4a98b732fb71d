using Larmor.Numerics.Functions;
using Xunit;

namespace Larmor.Tests.Numerics;

public sealed class ModalIntegralsTests
{
    const double HalfThickness = 0.7;
    const double Tolerance = 1e-13;

    static readonly double[] Products = [0, 1e-6, 1e-3, 0.1, 0.4999, 0.5001, 0.93, 0.999, 1.001, 1.1, 1.25, 3, 12, 13.6, 13.8, 50];

    static readonly (double[] Nodes, double[] Weights) Rule = Gauss(16);

    public static TheoryData<double, double> Pairs
    {
        get
        {
            var pairs = new TheoryData<double, double>();
            foreach (double a in Products)
            {
                foreach (double b in Products)
                {
                    pairs.Add(a, b);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Even_products_are_the_integral(double xa, double xb) =>
        Check(ModalIntegrals.EvenEven, xa, xb, (q, x) => Math.Cosh(q * x) / Math.Cosh(q * HalfThickness));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Odd_products_are_the_integral(double xa, double xb) =>
        Check(ModalIntegrals.OddOdd, xa, xb, (q, x) => q == 0 ? x / HalfThickness : Math.Sinh(q * x) / Math.Sinh(q * HalfThickness));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Even_slopes_are_the_integral(double xa, double xb) =>
        Check(ModalIntegrals.EvenSlopes, xa, xb, (q, x) => q * Math.Sinh(q * x) / Math.Cosh(q * HalfThickness));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Odd_slopes_are_the_integral(double xa, double xb) =>
        Check(ModalIntegrals.OddSlopes, xa, xb, (q, x) => q == 0 ? 1 / HalfThickness : q * Math.Cosh(q * x) / Math.Sinh(q * HalfThickness));

    static void Check(Func<double, double, double, double> closed, double xa, double xb, Func<double, double, double> mode)
    {
        double qa = xa / HalfThickness, qb = xb / HalfThickness;
        double expected = 2 * Integrate(x => mode(qa, x) * mode(qb, x), qa + qb);
        double actual = closed(qa, qb, HalfThickness);
        Assert.True(Math.Abs(actual - expected) <= Tolerance * expected, $"expected {expected:R}, got {actual:R}, off by {Math.Abs((actual / expected) - 1):E2}");
    }

    /// <summary>∫ over (0, h) in panels of one decay length counted from h; the integrand is positive, so nothing cancels.</summary>
    static double Integrate(Func<double, double> f, double rate)
    {
        double width = rate * HalfThickness > 1 ? 1 / rate : HalfThickness, sum = 0;
        for (double top = HalfThickness; top > 0; top -= width)
        {
            double bottom = Math.Max(0, top - width);
            for (int i = 0; i < Rule.Nodes.Length; i++)
            {
                sum += (top - bottom) * Rule.Weights[i] * f(bottom + ((top - bottom) * Rule.Nodes[i]));
            }
        }

        return sum;
    }

    /// <summary>Gauss–Legendre rule on (0, 1): roots of P_n by Newton's method.</summary>
    static (double[] Nodes, double[] Weights) Gauss(int n)
    {
        double[] nodes = new double[n], weights = new double[n];
        for (int i = 0; i < n; i++)
        {
            double x = Math.Cos(Math.PI * (i + 0.75) / (n + 0.5)), slope = 1;
            for (int round = 0; round < 20; round++)
            {
                double p = 1, before = 0;
                for (int k = 1; k <= n; k++)
                {
                    (p, before) = ((((2 * k) - 1) * x * p / k) - ((k - 1) * before / k), p);
                }

                slope = n * ((x * p) - before) / ((x * x) - 1);
                x -= p / slope;
            }

            nodes[i] = (1 + x) / 2;
            weights[i] = 1 / ((1 - (x * x)) * slope * slope);
        }

        return (nodes, weights);
    }
}
