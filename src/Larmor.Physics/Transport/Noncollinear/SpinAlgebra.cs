using System.Numerics;
using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Transport.Noncollinear;

/// <summary>
/// Multiplication of vectors across an axis by complex numbers: i is the quarter turn v → u × v, so that no frame beside
/// the axis is ever needed. A null axis stands for a normal conductor, where everything is across and only real numbers occur.
/// </summary>
static class SpinAlgebra
{
    /// <summary>Re z (v − u u·v) + Im z u × v.</summary>
    public static Vector3D Turn(Complex z, Vector3D u, Vector3D v) =>
        (z.Real * (v - (u.Dot(v) * u))) + (z.Imaginary * u.Cross(v));

    public static Vector3D Read(ReadOnlySpan<double> values, int index) =>
        index < 0 ? Vector3D.Zero : new(values[index], values[index + 1], values[index + 2]);

    public static void Add(Span<double> values, int index, Vector3D v)
    {
        if (index >= 0)
        {
            values[index] += v.X;
            values[index + 1] += v.Y;
            values[index + 2] += v.Z;
        }
    }

    /// <summary>Adds along·u uᵀ + Re z (1 − u uᵀ) + Im z [u×] to the 3 × 3 part of a block that starts at a row and a column.</summary>
    public static void AddTensor(Span<double> block, int stride, int row, int column, double along, Complex z, Vector3D u)
    {
        if (row < 0 || column < 0)
        {
            return;
        }

        double excess = along - z.Real, turn = z.Imaginary;
        Span<double> x = block.Slice((row * stride) + column, 3);
        Span<double> y = block.Slice(((row + 1) * stride) + column, 3);
        Span<double> w = block.Slice(((row + 2) * stride) + column, 3);
        double xy = excess * u.X * u.Y, xz = excess * u.X * u.Z, yz = excess * u.Y * u.Z;
        x[0] += z.Real + (excess * u.X * u.X);
        x[1] += xy - (turn * u.Z);
        x[2] += xz + (turn * u.Y);
        y[0] += xy + (turn * u.Z);
        y[1] += z.Real + (excess * u.Y * u.Y);
        y[2] += yz - (turn * u.X);
        w[0] += xz - (turn * u.Y);
        w[1] += yz + (turn * u.X);
        w[2] += z.Real + (excess * u.Z * u.Z);
    }
}
