using System.Numerics;
using System.Runtime.CompilerServices;

namespace Larmor.Numerics.Algebra;

/// <summary>Makes <see cref="CellMatrix{T}"/>.</summary>
public static class CellMatrix
{
    /// <summary>The unit matrix.</summary>
    public static CellMatrix<T> Identity<T>()
        where T : struct, INumberBase<T> => Scalar(T.One);

    /// <summary>The multiple s·1 of the unit matrix.</summary>
    public static CellMatrix<T> Scalar<T>(T s)
        where T : struct, INumberBase<T> => new(s, T.Zero, T.Zero, T.Zero, s, T.Zero, T.Zero, T.Zero, s);

    /// <summary>The matrix [w] with [w] v = w × v.</summary>
    public static CellMatrix<T> Cross<T>(in CellVector<T> w)
        where T : struct, INumberBase<T> => new(T.Zero, -w.Z, w.Y, w.Z, T.Zero, -w.X, -w.Y, w.X, T.Zero);

    /// <summary>The dyad a bᵀ.</summary>
    public static CellMatrix<T> Outer<T>(in CellVector<T> a, in CellVector<T> b)
        where T : struct, INumberBase<T> =>
        new(a.X * b.X, a.X * b.Y, a.X * b.Z, a.Y * b.X, a.Y * b.Y, a.Y * b.Z, a.Z * b.X, a.Z * b.Y, a.Z * b.Z);
}

/// <summary>A 3×3 matrix that acts on the three components of one cell, real or complex; A_row,column.</summary>
public readonly record struct CellMatrix<T>(T XX, T XY, T XZ, T YX, T YY, T YZ, T ZX, T ZY, T ZZ)
    where T : struct, INumberBase<T>
{
    /// <summary>The transpose.</summary>
    public CellMatrix<T> Transpose => new(XX, YX, ZX, XY, YY, ZY, XZ, YZ, ZZ);

    /// <summary>The determinant.</summary>
    public T Determinant => (XX * ((YY * ZZ) - (YZ * ZY))) - (XY * ((YX * ZZ) - (YZ * ZX))) + (XZ * ((YX * ZY) - (YY * ZX)));

    /// <summary>The sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CellMatrix<T> operator +(in CellMatrix<T> a, in CellMatrix<T> b) =>
        new(a.XX + b.XX, a.XY + b.XY, a.XZ + b.XZ, a.YX + b.YX, a.YY + b.YY, a.YZ + b.YZ, a.ZX + b.ZX, a.ZY + b.ZY, a.ZZ + b.ZZ);

    /// <summary>The difference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CellMatrix<T> operator -(in CellMatrix<T> a, in CellMatrix<T> b) =>
        new(a.XX - b.XX, a.XY - b.XY, a.XZ - b.XZ, a.YX - b.YX, a.YY - b.YY, a.YZ - b.YZ, a.ZX - b.ZX, a.ZY - b.ZY, a.ZZ - b.ZZ);

    /// <summary>The multiple.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CellMatrix<T> operator *(T s, in CellMatrix<T> a) =>
        new(s * a.XX, s * a.XY, s * a.XZ, s * a.YX, s * a.YY, s * a.YZ, s * a.ZX, s * a.ZY, s * a.ZZ);

    /// <summary>The matrix product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CellMatrix<T> operator *(in CellMatrix<T> a, in CellMatrix<T> b) => new(
        (a.XX * b.XX) + (a.XY * b.YX) + (a.XZ * b.ZX), (a.XX * b.XY) + (a.XY * b.YY) + (a.XZ * b.ZY), (a.XX * b.XZ) + (a.XY * b.YZ) + (a.XZ * b.ZZ),
        (a.YX * b.XX) + (a.YY * b.YX) + (a.YZ * b.ZX), (a.YX * b.XY) + (a.YY * b.YY) + (a.YZ * b.ZY), (a.YX * b.XZ) + (a.YY * b.YZ) + (a.YZ * b.ZZ),
        (a.ZX * b.XX) + (a.ZY * b.YX) + (a.ZZ * b.ZX), (a.ZX * b.XY) + (a.ZY * b.YY) + (a.ZZ * b.ZY), (a.ZX * b.XZ) + (a.ZY * b.YZ) + (a.ZZ * b.ZZ));

    /// <summary>The product with a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CellVector<T> operator *(in CellMatrix<T> a, in CellVector<T> v) => new(
        (a.XX * v.X) + (a.XY * v.Y) + (a.XZ * v.Z), (a.YX * v.X) + (a.YY * v.Y) + (a.YZ * v.Z), (a.ZX * v.X) + (a.ZY * v.Y) + (a.ZZ * v.Z));

    /// <summary>
    /// The inverse by cofactors. Meant for matrices with a positive definite symmetric part, where it needs no pivoting;
    /// the inverse of a singular matrix has entries that are not finite.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CellMatrix<T> Inverse()
    {
        T xx = (YY * ZZ) - (YZ * ZY), yx = (YZ * ZX) - (YX * ZZ), zx = (YX * ZY) - (YY * ZX);
        T scale = T.One / ((XX * xx) + (XY * yx) + (XZ * zx));
        return new(
            scale * xx, scale * ((XZ * ZY) - (XY * ZZ)), scale * ((XY * YZ) - (XZ * YY)),
            scale * yx, scale * ((XX * ZZ) - (XZ * ZX)), scale * ((XZ * YX) - (XX * YZ)),
            scale * zx, scale * ((XY * ZX) - (XX * ZY)), scale * ((XX * YY) - (XY * YX)));
    }
}
