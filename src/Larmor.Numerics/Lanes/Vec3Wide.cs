using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Larmor.Numerics.Lanes;

/// <summary>Eight vectors with three components, one per lane. Goes by value: held in registers, never in memory, inside a loop.</summary>
/// <param name="x">First components.</param>
/// <param name="y">Second components.</param>
/// <param name="z">Third components.</param>
/// <remarks>
/// Eight lanes on every machine, so that a sum over lanes has the same order everywhere; without AVX-512 the runtime splits
/// each operation in two or four. A product followed by a sum is one fused operation with one rounding, also everywhere.
/// </remarks>
public readonly struct Vec3Wide(Vector512<double> x, Vector512<double> y, Vector512<double> z)
{
    /// <summary>Vectors per value.</summary>
    public const int Lanes = 8;

    /// <summary>First components.</summary>
    public Vector512<double> X { get; } = x;

    /// <summary>Second components.</summary>
    public Vector512<double> Y { get; } = y;

    /// <summary>Third components.</summary>
    public Vector512<double> Z { get; } = z;

    /// <summary>The same vector in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3Wide All(double x, double y, double z) => new(Vector512.Create(x), Vector512.Create(y), Vector512.Create(z));

    /// <summary>Eight vectors from a structure of arrays, the first at the index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3Wide Load(double[] x, double[] y, double[] z, int index) =>
        new(Vector512.Create(x, index), Vector512.Create(y, index), Vector512.Create(z, index));

    /// <summary>Writes the eight vectors to a structure of arrays, the first at the index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(double[] x, double[] y, double[] z, int index)
    {
        X.CopyTo(x, index);
        Y.CopyTo(y, index);
        Z.CopyTo(z, index);
    }

    /// <summary>The sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3Wide operator +(Vec3Wide a, Vec3Wide b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    /// <summary>Each vector times the number of its lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3Wide operator *(Vector512<double> factor, Vec3Wide a) => new(factor * a.X, factor * a.Y, factor * a.Z);

    /// <summary>Each vector times one number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vec3Wide operator *(double factor, Vec3Wide a) => Vector512.Create(factor) * a;

    /// <summary>factor · this + other, rounded once per component.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3Wide TimesPlus(Vector512<double> factor, Vec3Wide other) => new(
        Vector512.FusedMultiplyAdd(factor, X, other.X),
        Vector512.FusedMultiplyAdd(factor, Y, other.Y),
        Vector512.FusedMultiplyAdd(factor, Z, other.Z));

    /// <summary>factor · this + other, rounded once per component.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3Wide TimesPlus(double factor, Vec3Wide other) => TimesPlus(Vector512.Create(factor), other);

    /// <summary>The scalar products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Dot(Vec3Wide b) => Vector512.FusedMultiplyAdd(Z, b.Z, Vector512.FusedMultiplyAdd(Y, b.Y, X * b.X));

    /// <summary>The cross products of these with the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3Wide Cross(Vec3Wide b) => new(
        Vector512.FusedMultiplyAdd(Y, b.Z, -(Z * b.Y)),
        Vector512.FusedMultiplyAdd(Z, b.X, -(X * b.Z)),
        Vector512.FusedMultiplyAdd(X, b.Y, -(Y * b.X)));

    /// <summary>The vectors divided by their lengths.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3Wide Normalized() => (Vector512<double>.One / Vector512.Sqrt(Dot(this))) * this;
}
