using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Larmor.Numerics.Random;

/// <summary>
/// Philox4x32-10: a random function of a 128-bit counter and a 64-bit key, without state. Number n of walker i is the same
/// whoever asks for it, in any order, on any thread.
/// </summary>
/// <remarks>J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, Parallel random numbers: as easy as 1, 2, 3, SC'11 (2011).</remarks>
public static class Philox4x32
{
    const uint Multiplier0 = 0xD2511F53, Multiplier1 = 0xCD9E8D57, Weyl0 = 0x9E3779B9, Weyl1 = 0xBB67AE85;
    const int Rounds = 10;
    const ulong Low = 0xFFFFFFFF;

    /// <summary>The four words that belong to a counter.</summary>
    public static (uint W0, uint W1, uint W2, uint W3) Words((uint C0, uint C1, uint C2, uint C3) counter, ulong key)
    {
        (uint c0, uint c1, uint c2, uint c3) = counter;
        uint k0 = (uint)key, k1 = (uint)(key >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            ulong p0 = (ulong)Multiplier0 * c0, p1 = (ulong)Multiplier1 * c2;
            (c0, c1, c2, c3) = ((uint)(p1 >> 32) ^ c1 ^ k0, (uint)p1, (uint)(p0 >> 32) ^ c3 ^ k1, (uint)p0);
            k0 += Weyl0;
            k1 += Weyl1;
        }

        return (c0, c1, c2, c3);
    }

    /// <summary>The same for eight counters (step, first walker + lane).</summary>
    /// <param name="step">Words 0 and 1 of the counters.</param>
    /// <param name="walker">Words 2 and 3 of the counter of lane 0; the other lanes follow.</param>
    /// <param name="key">The key.</param>
    /// <returns>Words in the lower halves of 64-bit lanes; the upper halves are zero.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneWords Words(ulong step, ulong walker, ulong key)
    {
        Vector512<ulong> walkers = Vector512.Create(walker) + Vector512.Create(0UL, 1, 2, 3, 4, 5, 6, 7);
        Vector512<ulong> c0 = Vector512.Create(step & Low), c1 = Vector512.Create(step >> 32), c2 = walkers & Vector512.Create(Low), c3 = walkers >> 32;
        uint k0 = (uint)key, k1 = (uint)(key >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            Vector512<ulong> p0 = Multiply(c0, Multiplier0), p1 = Multiply(c2, Multiplier1);
            (c0, c1, c2, c3) = ((p1 >> 32) ^ c1 ^ Vector512.Create((ulong)k0), p1, (p0 >> 32) ^ c3 ^ Vector512.Create((ulong)k1), p0);
            k0 += Weyl0;
            k1 += Weyl1;
        }

        Vector512<ulong> low = Vector512.Create(Low);
        return new LaneWords(c0 & low, c1 & low, c2 & low, c3 & low);
    }

    /// <summary>64-bit products of the lower halves; whatever stands in the upper halves of <paramref name="a"/> is ignored.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<ulong> Multiply(Vector512<ulong> a, uint multiplier)
    {
        Vector512<ulong> m = Vector512.Create((ulong)multiplier);
        return Avx512F.IsSupported ? Avx512F.Multiply(a.AsUInt32(), m.AsUInt32())
            : Avx2.IsSupported ? Vector512.Create(
                Avx2.Multiply(a.GetLower().AsUInt32(), m.GetLower().AsUInt32()), Avx2.Multiply(a.GetUpper().AsUInt32(), m.GetUpper().AsUInt32()))
            : (a & Vector512.Create(Low)) * m;
    }
}

/// <summary>Four random words for each of eight lanes, each in the lower half of a 64-bit lane.</summary>
/// <param name="w0">Word 0.</param>
/// <param name="w1">Word 1.</param>
/// <param name="w2">Word 2.</param>
/// <param name="w3">Word 3.</param>
public readonly struct LaneWords(Vector512<ulong> w0, Vector512<ulong> w1, Vector512<ulong> w2, Vector512<ulong> w3)
{
    /// <summary>Word 0.</summary>
    public Vector512<ulong> W0 { get; } = w0;

    /// <summary>Word 1.</summary>
    public Vector512<ulong> W1 { get; } = w1;

    /// <summary>Word 2.</summary>
    public Vector512<ulong> W2 { get; } = w2;

    /// <summary>Word 3.</summary>
    public Vector512<ulong> W3 { get; } = w3;
}
