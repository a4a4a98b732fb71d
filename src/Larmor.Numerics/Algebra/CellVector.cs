using System.Numerics;
using System.Runtime.CompilerServices;

namespace Larmor.Numerics.Algebra;

/// <summary>Three components that live in one cell of a one-dimensional field, real or complex.</summary>
public readonly record struct CellVector<T>(T X, T Y, T Z)
    where T : struct, INumberBase<T>
{
    /// <summary>v · v without conjugation; for real numbers the square of the length.</summary>
    public T Square => Dot(this);

    /// <summary>The sum.</summary>
    public static CellVector<T> operator +(in CellVector<T> a, in CellVector<T> b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    /// <summary>The difference.</summary>
    public static CellVector<T> operator -(in CellVector<T> a, in CellVector<T> b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    /// <summary>The opposite.</summary>
    public static CellVector<T> operator -(in CellVector<T> a) => new(-a.X, -a.Y, -a.Z);

    /// <summary>The multiple.</summary>
    public static CellVector<T> operator *(T factor, in CellVector<T> a) => new(factor * a.X, factor * a.Y, factor * a.Z);

    /// <summary>The scalar product Σ a_i b_i, without conjugation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Dot(in CellVector<T> other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);

    /// <summary>The cross product of this with another vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CellVector<T> Cross(in CellVector<T> other) =>
        new((Y * other.Z) - (Z * other.Y), (Z * other.X) - (X * other.Z), (X * other.Y) - (Y * other.X));
}
