using System.Numerics;
using System.Runtime.CompilerServices;
using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Transport.Textures;

/// <summary>Real coefficients as the numbers of a calculation.</summary>
static class CellConversion
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CellMatrix<T> To<T>(in CellMatrix<double> m)
        where T : struct, INumberBase<T> => new(
            Number<T>(m.XX), Number<T>(m.XY), Number<T>(m.XZ), Number<T>(m.YX), Number<T>(m.YY), Number<T>(m.YZ),
            Number<T>(m.ZX), Number<T>(m.ZY), Number<T>(m.ZZ));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CellVector<T> To<T>(in CellVector<double> v)
        where T : struct, INumberBase<T> => new(Number<T>(v.X), Number<T>(v.Y), Number<T>(v.Z));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T Number<T>(double value)
        where T : struct, INumberBase<T> => typeof(T) == typeof(double) ? Unsafe.BitCast<double, T>(value) : T.CreateChecked(value);
}
