using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics.Energies;

/// <summary>Magnetostatic tensor of uniformly magnetized rectangular prisms with parallel edges.</summary>
/// <remarks>
/// A. J. Newell, W. Williams, D. J. Dunlop, J. Geophys. Res. Solid Earth 98, 9551 (1993). The sums cancel when the prisms are far apart
/// or much thinner than wide: about (distance/edge)⁴ roundings are lost; use point dipoles beyond a hundred edges.
/// </remarks>
public static class PrismTensor
{
    /// <summary>N of one prism: the mean field inside is −N·M. Trace 1.</summary>
    /// <param name="edges">Edges along x, y, z, positive; only their ratios matter.</param>
    public static Matrix3D Of(Vector3D edges) => Between(edges, edges, Vector3D.Zero);

    /// <summary>N between two prisms: the mean field in the second is −N·M of the first. Trace 0 if they do not overlap.</summary>
    /// <param name="first">Edges of the source along x, y, z, in m, positive.</param>
    /// <param name="second">Edges of the prism that feels the field, in m, positive.</param>
    /// <param name="displacement">Vector from the centre of the source to the centre of the other, in m.</param>
    public static Matrix3D Between(Vector3D first, Vector3D second, Vector3D displacement)
    {
        RequireEdges(first);
        RequireEdges(second);
        // Lengths in units of the largest edge, so that fourth powers keep away from underflow.
        double unit = Math.Max(Math.Max(first.X, first.Y), first.Z);
        first = (1 / unit) * first;
        second = (1 / unit) * second;
        displacement = (1 / unit) * displacement;
        double scale = -1 / (4 * Math.PI * second.X * second.Y * second.Z);
        ReadOnlySpan<double> x = Corners(first.X, second.X, displacement.X);
        ReadOnlySpan<double> y = Corners(first.Y, second.Y, displacement.Y);
        ReadOnlySpan<double> z = Corners(first.Z, second.Z, displacement.Z);
        double xx = 0, yy = 0, zz = 0, xy = 0, yz = 0, zx = 0;
        for (int i = 0; i < 4; i++)
        {
            for (int j = 0; j < 4; j++)
            {
                for (int k = 0; k < 4; k++)
                {
                    double sign = scale * Sign(i) * Sign(j) * Sign(k);
                    xx += sign * Even(x[i], y[j], z[k]);
                    yy += sign * Even(y[j], z[k], x[i]);
                    zz += sign * Even(z[k], x[i], y[j]);
                    xy += sign * Odd(x[i], y[j], z[k]);
                    yz += sign * Odd(y[j], z[k], x[i]);
                    zx += sign * Odd(z[k], x[i], y[j]);
                }
            }
        }

        return new(new(xx, xy, zx), new(xy, yy, yz), new(zx, yz, zz));
    }

    /// <summary>Differences of the four pairs of faces: a function of x − x′ integrated over both edges is Σ sign · second antiderivative.</summary>
    static double[] Corners(double first, double second, double distance) =>
    [
        distance + ((second + first) / 2),
        distance + ((first - second) / 2),
        distance + ((second - first) / 2),
        distance - ((second + first) / 2),
    ];

    static double Sign(int corner) => corner is 0 or 3 ? 1 : -1;

    /// <summary>Newell's f.</summary>
    static double Even(double x, double y, double z)
    {
        double x2 = x * x, y2 = y * y, z2 = z * z, r = Math.Sqrt(x2 + y2 + z2);
        return (0.5 * y * (z2 - x2) * Asinh(y, x2 + z2)) + (0.5 * z * (y2 - x2) * Asinh(z, x2 + y2))
            - (x * y * z * Atan(y * z, x * r)) + (((2 * x2) - y2 - z2) * r / 6);
    }

    /// <summary>Newell's g.</summary>
    static double Odd(double x, double y, double z)
    {
        double x2 = x * x, y2 = y * y, z2 = z * z, r = Math.Sqrt(x2 + y2 + z2);
        return (x * y * z * Asinh(z, x2 + y2)) + (y * ((3 * z2) - y2) / 6 * Asinh(x, y2 + z2)) + (x * ((3 * z2) - x2) / 6 * Asinh(y, x2 + z2))
            - (z2 * z / 6 * Atan(x * y, z * r)) - (z * y2 / 2 * Atan(x * z, y * r)) - (z * x2 / 2 * Atan(y * z, x * r)) - (x * y * r / 3);
    }

    /// <summary>asinh(s/√square); the factors before it vanish when the square does.</summary>
    static double Asinh(double s, double square) => square == 0 ? 0 : Math.Asinh(s / Math.Sqrt(square));

    /// <summary>The principal arctangent of top/bottom; the factors before it vanish when the bottom does.</summary>
    static double Atan(double top, double bottom) => bottom == 0 ? 0 : Math.Atan(top / bottom);

    static void RequireEdges(Vector3D edges)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(edges.X, nameof(edges));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(edges.Y, nameof(edges));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(edges.Z, nameof(edges));
    }
}
