namespace Larmor.Numerics.Functions;

/// <summary>Elliptic integrals by means and duplication, to a few roundings.</summary>
public static class EllipticIntegrals
{
    /// <summary>Complete integrals K, E and K − E (without cancellation) of modulus k, by the arithmetic–geometric mean.</summary>
    /// <param name="modulus">k, at least 0 and below 1.</param>
    /// <param name="complement">k′ = √(1 − k²), positive; passed so that it may be known better than from k.</param>
    /// <returns>K(k), E(k) and their difference.</returns>
    public static (double First, double Second, double Difference) Complete(double modulus, double complement)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(modulus);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(complement);
        double a = 1, b = complement, c = modulus, power = 0.5, sum = 0;
        while (true)
        {
            double part = power * c * c;
            sum += part;
            if (part <= 1e-17 * sum)
            {
                break;
            }

            (a, b, c) = ((a + b) / 2, Math.Sqrt(a * b), (a - b) / 2);
            power *= 2;
        }

        double first = Math.PI / (a + b);
        return (first, first * (1 - sum), first * sum);
    }

    /// <summary>Carlson's R_D(x, y, z) = (3/2) ∫₀^∞ dt / (√(t + x) √(t + y) (t + z)^(3/2)).</summary>
    /// <remarks>B. C. Carlson, Numer. Algorithms 10, 13 (1995).</remarks>
    /// <param name="x">x, not negative; x and y not both zero.</param>
    /// <param name="y">y, not negative.</param>
    /// <param name="z">z, positive.</param>
    public static double CarlsonD(double x, double y, double z)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        ArgumentOutOfRangeException.ThrowIfNegative(y);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(z);
        ArgumentOutOfRangeException.ThrowIfZero(x + y, nameof(x));
        double sum = 0, power = 1, mean;
        while (true)
        {
            mean = (x + y + (3 * z)) / 5;
            // The series below is cut after terms of order five: an error of about (deviation)⁶.
            if (Math.Max(Math.Max(Math.Abs(mean - x), Math.Abs(mean - y)), Math.Abs(mean - z)) <= 1e-3 * mean)
            {
                break;
            }

            double rx = Math.Sqrt(x), ry = Math.Sqrt(y), rz = Math.Sqrt(z);
            double shift = (rx * ry) + (ry * rz) + (rz * rx);
            sum += power / (rz * (z + shift));
            power /= 4;
            (x, y, z) = ((x + shift) / 4, (y + shift) / 4, (z + shift) / 4);
        }

        double dx = (mean - x) / mean, dy = (mean - y) / mean, dz = -(dx + dy) / 3;
        double xy = dx * dy, z2 = dz * dz;
        double e2 = xy - (6 * z2), e3 = ((3 * xy) - (8 * z2)) * dz, e4 = 3 * (xy - z2) * z2, e5 = xy * z2 * dz;
        double series = 1 - (3 * e2 / 14) + (e3 / 6) + (9 * e2 * e2 / 88) - (3 * e4 / 22) - (9 * e2 * e3 / 52) + (3 * e5 / 26);
        return (3 * sum) + (power * series / (mean * Math.Sqrt(mean)));
    }
}
