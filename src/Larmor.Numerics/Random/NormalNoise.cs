using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Larmor.Numerics.Lanes;

namespace Larmor.Numerics.Random;

/// <summary>Vectors of three independent standard normal numbers, a pure function of seed, walker and step.</summary>
/// <param name="seed">Picks one of 2⁶⁴ independent noises.</param>
/// <remarks>
/// Box and Muller's map of the four words of one <see cref="Philox4x32"/> counter: nothing is rejected, so that a walker spends
/// one counter a step. Numbers reach to 6.8 standard deviations, where a normal variable lies with a probability of 1e−11.
/// </remarks>
public readonly struct NormalNoise(ulong seed)
{
    /// <summary>The vectors of eight neighbouring walkers at one step.</summary>
    /// <param name="step">Number of the step.</param>
    /// <param name="walker">Number of the first walker.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Vec3Wide At(ulong step, ulong walker)
    {
        LaneWords words = Philox4x32.Words(step, walker, seed);
        Vector512<double> radius1 = Vector512.Sqrt(Twice(LaneFunctions.MinusLog(words.W0)));
        Vector512<double> radius2 = Vector512.Sqrt(Twice(LaneFunctions.MinusLog(words.W2)));
        (Vector512<double> cos1, Vector512<double> sin1) = LaneFunctions.Turn(words.W1);
        (Vector512<double> cos2, _) = LaneFunctions.Turn(words.W3);
        return new Vec3Wide(radius1 * cos1, radius1 * sin1, radius2 * cos2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Twice(Vector512<double> x) => x + x;
}
