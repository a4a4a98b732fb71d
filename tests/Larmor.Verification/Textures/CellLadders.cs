using System.Numerics;
using Larmor.Numerics.Algebra;
using Xunit;

namespace Larmor.Verification.Textures;

/// <summary>The ladder solver on random networks, real and complex, open and closed, (X-21).</summary>
public sealed class CellLadders
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(50, false)]
    [InlineData(3, true)]
    [InlineData(50, true)]
    public void Every_node_and_link_balances(int nodes, bool ring)
    {
        var random = new Random(20 + nodes);
        var ladder = new CellLadder<Complex>(nodes, ring);
        int links = ladder.Resistances.Length;
        for (int i = 0; i < nodes; i++)
        {
            ladder.Leaks[i] = Accretive(random);
        }

        for (int i = 0; i < links; i++)
        {
            ladder.Resistances[i] = Accretive(random);
        }

        Assert.True(ladder.TryFactor());
        CellVector<Complex>[] s = Vectors(random, nodes), e = Vectors(random, links), u = new CellVector<Complex>[nodes], j = new CellVector<Complex>[links];
        ladder.Solve(s, e, u, j);
        for (int i = 0; i < nodes; i++)
        {
            CellVector<Complex> left = i > 0 ? j[i - 1] : ring ? j[^1] : default, right = i < links ? j[i] : default;
            Zero(s[i] + left - right - (ladder.Leaks[i] * u[i]));
        }

        for (int i = 0; i < links; i++)
        {
            Zero(u[i] - u[(i + 1) % nodes] + e[i] - (ladder.Resistances[i] * j[i]));
        }
    }

    [Fact]
    public void Ladder_without_a_leak_is_refused() => Assert.False(new CellLadder<double>(3, ring: false).TryFactor());

    [Fact]
    public void Eigenvalues_make_the_determinant_vanish_and_sum_to_the_trace()
    {
        var random = new Random(7);
        Span<Complex> found = stackalloc Complex[3];
        for (int trial = 0; trial < 50; trial++)
        {
            CellMatrix<Complex> a = Accretive(random);
            Assert.True(CellSpectrum.TryFind(a, found));
            Near.Number(a.XX + a.YY + a.ZZ, found[0] + found[1] + found[2], 1e-12);
            Near.Number(a.Determinant, found[0] * found[1] * found[2], 1e-11);
            Assert.True(found[0].Magnitude <= found[1].Magnitude && found[1].Magnitude <= found[2].Magnitude);
        }
    }

    static void Zero(CellVector<Complex> v) => Assert.InRange(v.X.Magnitude + v.Y.Magnitude + v.Z.Magnitude, 0, 1e-13);

    /// <summary>B Bᴴ + 0.1 plus an antihermitian part: a random passive element.</summary>
    static CellMatrix<Complex> Accretive(Random random)
    {
        CellMatrix<Complex> b = Random3(random), c = Random3(random);
        return (b * Adjoint(b)) + CellMatrix.Scalar(new Complex(0.1, 0)) + c - Adjoint(c);
    }

    static CellMatrix<Complex> Adjoint(CellMatrix<Complex> a)
    {
        CellMatrix<Complex> t = a.Transpose;
        return new(
            Complex.Conjugate(t.XX), Complex.Conjugate(t.XY), Complex.Conjugate(t.XZ), Complex.Conjugate(t.YX), Complex.Conjugate(t.YY), Complex.Conjugate(t.YZ),
            Complex.Conjugate(t.ZX), Complex.Conjugate(t.ZY), Complex.Conjugate(t.ZZ));
    }

    static CellMatrix<Complex> Random3(Random r) => new(N(r), N(r), N(r), N(r), N(r), N(r), N(r), N(r), N(r));

    static CellVector<Complex>[] Vectors(Random r, int count) => [.. Enumerable.Range(0, count).Select(_ => new CellVector<Complex>(N(r), N(r), N(r)))];

    static Complex N(Random r) => new(r.NextDouble() - 0.5, r.NextDouble() - 0.5);
}
