using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Larmor.Numerics.Lanes;

/// <summary>Elementary functions of 32-bit random words, eight at a time, with the same bits on every machine.</summary>
/// <remarks>
/// The library functions of a platform differ in their last bits from machine to machine, which would make a random walk that
/// is repeated elsewhere another walk. The polynomials are those of Sun's fdlibm (error below one unit in the last place).
/// </remarks>
public static class LaneFunctions
{
    const double Two32 = 4294967296.0;

    /// <summary>2⁵²: a word that is OR-ed into its bits becomes 2⁵² + word.</summary>
    const double Two52 = 4503599627370496.0;

    /// <summary>−ln U with U = (w + ½)/2³²; between 1.2e−10 and 22.9.</summary>
    /// <param name="words">w in each lane, 0 ≤ w &lt; 2³².</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> MinusLog(Vector512<ulong> words)
    {
        // U = 2^k m with √½ ≤ m < √2: adding to the bits what lies between √½ and 1 carries into the exponent where m ≥ √½.
        const ulong half = 0x3FE6A09E667F3BCD, one = 0x3FF0000000000000;
        Vector512<double> u = (AsDouble(words) + Vector512.Create(0.5)) * Vector512.Create(1 / Two32);
        Vector512<ulong> bits = u.AsUInt64() + Vector512.Create(one - half);
        Vector512<double> k = AsDouble(bits >> 52) - Vector512.Create(1023.0);
        Vector512<double> m = ((bits & Vector512.Create(0x000FFFFFFFFFFFFFUL)) + Vector512.Create(half)).AsDouble();
        Vector512<double> f = m - Vector512<double>.One, s = f / (m + Vector512<double>.One), z = s * s;
        Vector512<double> r = Vector512.Create(1.479819860511658591e-01);
        r = Vector512.FusedMultiplyAdd(r, z, Vector512.Create(1.531383769920937332e-01));
        r = Vector512.FusedMultiplyAdd(r, z, Vector512.Create(1.818357216161805012e-01));
        r = Vector512.FusedMultiplyAdd(r, z, Vector512.Create(2.222219843214978396e-01));
        r = Vector512.FusedMultiplyAdd(r, z, Vector512.Create(2.857142874366239149e-01));
        r = Vector512.FusedMultiplyAdd(r, z, Vector512.Create(3.999999999940941908e-01));
        r = Vector512.FusedMultiplyAdd(r, z, Vector512.Create(6.666666666666735130e-01));
        r = Vector512.FusedMultiplyAdd(r * z, s, s + s);
        return Vector512.FusedMultiplyAdd(k, Vector512.Create(-0.69314718055994530942), -r);
    }

    /// <summary>cos and sin of 2π w/2³².</summary>
    /// <param name="words">w in each lane, 0 ≤ w &lt; 2³².</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<double> Cos, Vector512<double> Sin) Turn(Vector512<ulong> words)
    {
        // The nearest quarter turn q and what is left, between −π/4 and π/4.
        Vector512<ulong> shifted = words + Vector512.Create(1UL << 29), q = shifted >> 30;
        Vector512<double> rest = AsDouble(shifted & Vector512.Create((1UL << 30) - 1)) - Vector512.Create((double)(1 << 29));
        Vector512<double> y = rest * Vector512.Create(Math.PI / 2 / (1 << 30)), z = y * y;
        Vector512<double> s = Vector512.Create(1.58969099521155010221e-10);
        s = Vector512.FusedMultiplyAdd(s, z, Vector512.Create(-2.50507602534068634195e-08));
        s = Vector512.FusedMultiplyAdd(s, z, Vector512.Create(2.75573137070700676789e-06));
        s = Vector512.FusedMultiplyAdd(s, z, Vector512.Create(-1.98412698298579493134e-04));
        s = Vector512.FusedMultiplyAdd(s, z, Vector512.Create(8.33333333332248946124e-03));
        s = Vector512.FusedMultiplyAdd(s, z, Vector512.Create(-1.66666666666666324348e-01));
        s = Vector512.FusedMultiplyAdd(s * z, y, y);
        Vector512<double> c = Vector512.Create(-1.13596475577881948265e-11);
        c = Vector512.FusedMultiplyAdd(c, z, Vector512.Create(2.08757232129817482790e-09));
        c = Vector512.FusedMultiplyAdd(c, z, Vector512.Create(-2.75573143513906633035e-07));
        c = Vector512.FusedMultiplyAdd(c, z, Vector512.Create(2.48015872894767294178e-05));
        c = Vector512.FusedMultiplyAdd(c, z, Vector512.Create(-1.38888888888741095749e-03));
        c = Vector512.FusedMultiplyAdd(c, z, Vector512.Create(4.16666666666666019037e-02));
        c = Vector512.FusedMultiplyAdd(c * z, z, Vector512.FusedMultiplyAdd(Vector512.Create(-0.5), z, Vector512<double>.One));

        // q = 1: (−s, c), q = 2: (−c, −s), q = 3: (s, −c).
        Vector512<double> odd = Vector512.Equals(q & Vector512<ulong>.One, Vector512<ulong>.One).AsDouble();
        Vector512<ulong> minusCos = ((q + Vector512<ulong>.One) & Vector512.Create(2UL)) << 62, minusSin = (q & Vector512.Create(2UL)) << 62;
        Vector512<double> cos = Vector512.ConditionalSelect(odd, s, c), sin = Vector512.ConditionalSelect(odd, c, s);
        return ((cos.AsUInt64() ^ minusCos).AsDouble(), (sin.AsUInt64() ^ minusSin).AsDouble());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> AsDouble(Vector512<ulong> words) =>
        (words | Vector512.Create(Two52).AsUInt64()).AsDouble() - Vector512.Create(Two52);
}
