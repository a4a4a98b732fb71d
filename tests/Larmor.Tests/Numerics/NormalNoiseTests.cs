using System.Runtime.Intrinsics;
using Larmor.Numerics.Lanes;
using Larmor.Numerics.Random;
using Xunit;

namespace Larmor.Tests.Numerics;

/// <summary>Random numbers as functions of their counters.</summary>
public sealed class NormalNoiseTests
{
    /// <summary>Known answers of the authors' distribution (Random123, kat_vectors).</summary>
    [Theory]
    [InlineData(0x00000000u, 0x00000000u, 0x00000000u, 0x00000000u, 0x0000000000000000ul, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xfffffffffffffffful, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0x299f31d0a4093822ul, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void Philox_gives_the_answers_of_its_authors(uint c0, uint c1, uint c2, uint c3, ulong key, uint w0, uint w1, uint w2, uint w3) =>
        Assert.Equal((w0, w1, w2, w3), Philox4x32.Words((c0, c1, c2, c3), key));

    [Fact]
    public void Lanes_give_the_words_of_their_counters()
    {
        // The fifth walker carries into the upper word.
        const ulong step = 0x85a308d3243f6a88, walker = 0xfffffffc, key = 0x299f31d0a4093822;
        LaneWords words = Philox4x32.Words(step, walker, key);
        for (int lane = 0; lane < Vec3Wide.Lanes; lane++)
        {
            ulong own = walker + (ulong)lane;
            (uint w0, uint w1, uint w2, uint w3) = Philox4x32.Words((unchecked((uint)step), (uint)(step >> 32), (uint)own, (uint)(own >> 32)), key);
            Assert.Equal((w0, w1, w2, w3), (words.W0[lane], words.W1[lane], words.W2[lane], words.W3[lane]));
        }
    }

    [Fact]
    public void Logarithm_and_turn_are_good_to_a_few_units_of_rounding()
    {
        uint[] cases = [0, 1, 2, 0x20000000, 0x1FFFFFFF, 0x3FFFFFFF, 0x40000000, 0x80000000, 0xB504F333, 0xB504F334, 0xFFFFFFFE, 0xFFFFFFFF, 0x12345678, 0x9ABCDEF0, 0xC0000000, 0xE0000001];
        for (int i = 0; i < cases.Length; i++)
        {
            Vector512<ulong> word = Vector512.Create((ulong)cases[i]);
            double u = (cases[i] + 0.5) / 4294967296.0, expected = -Math.Log(u), found = LaneFunctions.MinusLog(word)[3];
            Assert.Equal(1, found / expected, 1e-15);
            (Vector512<double> cos, Vector512<double> sin) = LaneFunctions.Turn(word);
            double angle = 2 * Math.PI * (cases[i] / 4294967296.0);

            // The angle of the library call itself is rounded to 2π · 1e-16.
            Assert.Equal(Math.Cos(angle), cos[5], 1e-15);
            Assert.Equal(Math.Sin(angle), sin[2], 1e-15);
        }
    }

    [Fact]
    public void Noise_has_the_moments_of_independent_normal_numbers()
    {
        const int steps = 500, walkers = 800;
        const double n = steps * walkers;
        var noise = new NormalNoise(20);
        double[] mean = new double[3], square = new double[3], fourth = new double[3], cross = new double[3];
        double later = 0, neighbour = 0;
        for (ulong walker = 0; walker < walkers; walker += Vec3Wide.Lanes)
        {
            Vec3Wide previous = noise.At(steps, walker);
            for (ulong step = 0; step < steps; step++)
            {
                Vec3Wide v = noise.At(step, walker);
                for (int lane = 0; lane < Vec3Wide.Lanes; lane++)
                {
                    double[] x = [v.X[lane], v.Y[lane], v.Z[lane]];
                    for (int k = 0; k < 3; k++)
                    {
                        mean[k] += x[k] / n;
                        square[k] += x[k] * x[k] / n;
                        fourth[k] += x[k] * x[k] * x[k] * x[k] / n;
                        cross[k] += x[k] * x[(k + 1) % 3] / n;
                    }

                    later += v.X[lane] * previous.X[lane] / n;
                    neighbour += v.Z[lane] * v.Z[(lane + 1) % Vec3Wide.Lanes] / n;
                }

                previous = v;
            }
        }

        // Five standard deviations of each sum: variances 1, 2, 96 and 1 over n.
        double five = 5 / Math.Sqrt(n);
        for (int k = 0; k < 3; k++)
        {
            Assert.InRange(mean[k], -five, five);
            Assert.InRange(square[k] - 1, -five * Math.Sqrt(2), five * Math.Sqrt(2));
            Assert.InRange(fourth[k] - 3, -five * Math.Sqrt(96), five * Math.Sqrt(96));
            Assert.InRange(cross[k], -five, five);
        }

        Assert.InRange(later, -five, five);
        Assert.InRange(neighbour, -five, five);
    }

    [Fact]
    public void Noise_fills_the_bins_of_the_normal_law()
    {
        // Borders at the deciles of the normal law (tables): nine degrees of freedom, chi-square 9 ± 4.2; 33 is passed with 1.3e-4.
        double[] deciles = [-1.2815515655, -0.8416212336, -0.5244005127, -0.2533471031, 0, 0.2533471031, 0.5244005127, 0.8416212336, 1.2815515655];
        const int steps = 20000;
        var counts = new int[3, 10];
        for (ulong step = 0; step < steps; step++)
        {
            Vec3Wide v = new NormalNoise(3).At(step, 64);
            for (int lane = 0; lane < Vec3Wide.Lanes; lane++)
            {
                counts[0, deciles.Count(d => d < v.X[lane])]++;
                counts[1, deciles.Count(d => d < v.Y[lane])]++;
                counts[2, deciles.Count(d => d < v.Z[lane])]++;
            }
        }

        const double expected = steps * Vec3Wide.Lanes / 10.0;
        for (int k = 0; k < 3; k++)
        {
            double chi = Enumerable.Range(0, 10).Sum(b => (counts[k, b] - expected) * (counts[k, b] - expected) / expected);
            Assert.InRange(chi, 0.5, 33);
        }
    }
}
