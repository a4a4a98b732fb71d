using System.Numerics;

namespace Larmor.Numerics.Functions;

/// <summary>
/// The solutions of u″ = κ² u on x ∈ [−h, h] for complex κ with Re κ ≥ 0, written with decaying exponentials only, eq. (N-5).
/// </summary>
/// <remarks>κ = 0 is the straight line. No value overflows, whatever κh.</remarks>
public static class ComplexDecay
{
    /// <summary>κ/sinh(κt): coupling between the faces of a slab of thickness t, eq. (N-4).</summary>
    public static Complex Transfer(Complex κ, double t)
    {
        double a = κ.Real * t, b = κ.Imaginary * t;
        if (Complex.Abs(κ) * t < 1e-8)
        {
            return 1 / t;
        }

        if (a > 300)
        {
            return 2 * κ * Complex.FromPolarCoordinates(Math.Exp(-a), -b);
        }

        // 1/sinh(a + ib) = (sinh a cos b − i cosh a sin b)/(sinh² a + sin² b): no cancellation at any size.
        double sinh = Math.Sinh(a), cosh = Math.Cosh(a), sine = Math.Sin(b);
        return κ * new Complex(sinh * Math.Cos(b), -cosh * sine) / ((sinh * sinh) + (sine * sine));
    }

    /// <summary>κ tanh(κt/2): relaxation at each face of a slab, eq. (N-4).</summary>
    public static Complex Relaxation(Complex κ, double t)
    {
        double a = κ.Real * t, b = κ.Imaginary * t;
        return a > 300 ? κ : κ * new Complex(Math.Sinh(a), Math.Sin(b)) / (Math.Cosh(a) + Math.Cos(b));
    }

    /// <summary>Even and odd solutions with value 1 at x = h, and their slopes.</summary>
    /// <param name="κ">Wavenumber in 1/m.</param>
    /// <param name="h">Half the thickness in m.</param>
    /// <param name="x">Distance from the middle in m, |x| ≤ h.</param>
    public static (Complex Even, Complex Odd, Complex EvenSlope, Complex OddSlope) At(Complex κ, double h, double x)
    {
        if (Complex.Abs(κ) * h < 1e-8)
        {
            return (Complex.One, x / h, κ * κ * x, 1 / h);
        }

        if (κ.Real * h < 1)
        {
            Complex sinh = Complex.Sinh(κ * h), cosh = Complex.Cosh(κ * h), sinhX = Complex.Sinh(κ * x), coshX = Complex.Cosh(κ * x);
            return (coshX / cosh, sinhX / sinh, κ * sinhX / cosh, κ * coshX / sinh);
        }

        double y = Math.Abs(x);
        Complex decayed = Complex.Exp(-κ * (h - y)), inner = Complex.Exp(-2 * κ * y), edge = Complex.Exp(-2 * κ * h);
        Complex rise = decayed * (1 + inner), fall = Math.Sign(x) * decayed * (1 - inner);
        return (rise / (1 + edge), fall / (1 - edge), κ * fall / (1 + edge), κ * rise / (1 - edge));
    }

    /// <summary>∫ of the even solution over [−h, h]: 2 tanh(κh)/κ.</summary>
    public static Complex EvenIntegral(Complex κ, double h) =>
        Complex.Abs(κ) * h < 1e-8 ? 2 * h : 2 * Relaxation(κ, 2 * h) / (κ * κ);

    /// <summary>∫ |even|², ∫ |odd|², ∫ |even′|², ∫ |odd′|² over [−h, h], eq. (N-21).</summary>
    public static (double Even, double Odd, double EvenSlope, double OddSlope) Squares(Complex κ, double h)
    {
        double a = 2 * κ.Real * h, b = 2 * κ.Imaginary * h, square = (κ.Real * κ.Real) + (κ.Imaginary * κ.Imaginary);
        if (a > 300)
        {
            double length = 1 / κ.Real;
            return (length, length, square * length, square * length);
        }

        double sinhc = a < 1e-4 ? 1 + (a * a / 6) : Math.Sinh(a) / a, sinc = Math.Abs(b) < 1e-4 ? 1 - (b * b / 6) : Math.Sin(b) / b;
        double sum = sinhc + sinc, coshPlus = Math.Cosh(a) + Math.Cos(b);

        // sinhc a − sinc b and cosh a − cos b, both over a² + b² = 4 h² |κ|².
        double size = (a * a) + (b * b), difference, coshMinus;
        if (size < 1)
        {
            (difference, coshMinus) = Series(a * a, -b * b);
        }
        else
        {
            difference = (sinhc - sinc) / size;
            coshMinus = (Math.Cosh(a) - Math.Cos(b)) / size;
        }

        return (2 * h * sum / coshPlus, 2 * h * difference / coshMinus, square * 2 * h * size * difference / coshPlus, sum / (2 * h * coshMinus));
    }

    /// <summary>Σ s_k/(2k+1)! and Σ s_k/(2k)! with s_k = (p^k − m^k)/(p − m); ten terms reach rounding for |p|, |m| ≤ 1.</summary>
    static (double Odd, double Even) Series(double p, double m)
    {
        double s = 1, power = m, factorial = 2, odd = 0, even = 0;
        for (int k = 1; k <= 10; k++)
        {
            even += s / factorial;
            odd += s / (factorial * ((2 * k) + 1));
            factorial *= ((2 * k) + 1) * ((2 * k) + 2);
            s = (p * s) + power;
            power *= m;
        }

        return (odd, even);
    }
}
