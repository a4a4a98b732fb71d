using Larmor.Numerics.Algebra;
using Larmor.Numerics.Functions;

namespace Larmor.Physics.Magnetics.Energies;

/// <summary>Demagnetizing tensors of uniformly magnetized bodies in their own axes: diagonal, trace 1; means over the volume.</summary>
public static class Demagnetization
{
    /// <summary>Angles of the rule below; the integrand is analytic and periodic, so that the error falls exponentially.</summary>
    const int Angles = 512;

    /// <summary>A film that is wide against its thickness, normal to z.</summary>
    public static Matrix3D Film => Matrix3D.Diagonal(0, 0, 1);

    /// <summary>A general ellipsoid (exact: its field is uniform), eq. (M-7).</summary>
    /// <remarks>J. A. Osborn, Phys. Rev. 67, 351 (1945), through Carlson's symmetric integral.</remarks>
    /// <param name="semiAxes">Half axes along x, y, z, positive; only their ratios matter.</param>
    public static Matrix3D Ellipsoid(Vector3D semiAxes)
    {
        RequirePositive(semiAxes.X, semiAxes.Y, semiAxes.Z, nameof(semiAxes));
        double unit = Math.Cbrt(semiAxes.X) * Math.Cbrt(semiAxes.Y) * Math.Cbrt(semiAxes.Z);
        double x = semiAxes.X / unit, y = semiAxes.Y / unit, z = semiAxes.Z / unit;
        (x, y, z) = (x * x, y * y, z * z);
        return Matrix3D.Diagonal(
            EllipticIntegrals.CarlsonD(y, z, x) / 3, EllipticIntegrals.CarlsonD(z, x, y) / 3, EllipticIntegrals.CarlsonD(x, y, z) / 3);
    }

    /// <summary>An infinite cylinder along z with an elliptic section: b/(a + b) along a, exact.</summary>
    /// <param name="a">Half axis along x, positive.</param>
    /// <param name="b">Half axis along y, positive.</param>
    public static Matrix3D EllipticRod(double a, double b)
    {
        RequirePositive(a, b, 1, nameof(a));
        return Matrix3D.Diagonal(b / (a + b), a / (a + b), 0);
    }

    /// <summary>A pillar: a cylinder along z of finite length with an elliptic section, mean over its volume, eq. (M-8).</summary>
    /// <remarks>
    /// M. Beleggia, M. De Graef, Y. T. Millev, D. A. Goode, G. Rowlands, J. Phys. D 38, 3333 (2005). The radial integral is Nagaoka's
    /// coefficient of a current sheet (the mean field of a round cylinder along its axis), which leaves one integral over the angle.
    /// </remarks>
    /// <param name="a">Half axis along x, positive.</param>
    /// <param name="b">Half axis along y, positive.</param>
    /// <param name="length">Length along z, positive.</param>
    public static Matrix3D EllipticCylinder(double a, double b, double length)
    {
        RequirePositive(a, b, length, nameof(length));
        double x = 0, y = 0;
        for (int i = 0; i < Angles; i++)
        {
            (double sine, double cosine) = Math.SinCos(2 * Math.PI * (i + 0.5) / Angles);
            // tan φ = √(b/a) tan ψ with equal steps of ψ: gathers the points where a narrow ellipse needs them.
            double p = a * cosine * cosine, q = b * sine * sine, norm = p + q;
            double weight = Math.Sqrt(a * b) / norm / Angles;
            double gx = p / norm / (a * a), gy = q / norm / (b * b), g2 = gx + gy;
            double share = weight * Nagaoka(length * Math.Sqrt(g2)) / g2;
            x += gx * share;
            y += gy * share;
        }

        return Matrix3D.Diagonal(x, y, 1 - x - y);
    }

    /// <summary>A rectangular prism, mean over its volume.</summary>
    /// <remarks>A. Aharoni, J. Appl. Phys. 83, 3432 (1998) gives the same numbers in closed form; here from the general sum of <see cref="PrismTensor"/>.</remarks>
    /// <param name="edges">Edges along x, y, z, positive; only their ratios matter.</param>
    public static Matrix3D Prism(Vector3D edges) => PrismTensor.Of(edges);

    /// <summary>Mean of B/μ₀M along the axis of a round cylinder magnetized along it.</summary>
    /// <remarks>H. Nagaoka, J. Coll. Sci. Imp. Univ. Tokyo 27, 6 (1909).</remarks>
    /// <param name="aspect">Length over radius, positive.</param>
    static double Nagaoka(double aspect)
    {
        double root = double.Hypot(2, aspect), k = 2 / root, complement = aspect / root;
        (_, double second, double difference) = EllipticIntegrals.Complete(k, complement);
        return 4 / (3 * Math.PI * complement) * ((complement * complement / (k * k) * difference) + second - k);
    }

    static void RequirePositive(double a, double b, double c, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(a, name);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(b, name);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(c, name);
    }
}
