using System.Numerics;
using Larmor.Numerics.Algebra;
using Xunit;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Textures;

/// <summary>Comparisons on a stated scale.</summary>
static class Near
{
    public static double Largest(Vector v) => Math.Max(Math.Abs(v.X), Math.Max(Math.Abs(v.Y), Math.Abs(v.Z)));

    public static double Largest(CellMatrix<double> m) => Math.Max(
        Largest(new Vector(m.XX, m.XY, m.XZ)), Math.Max(Largest(new Vector(m.YX, m.YY, m.YZ)), Largest(new Vector(m.ZX, m.ZY, m.ZZ))));

    public static void Number(double expected, double actual, double tolerance, double scale = double.NaN)
    {
        double size = double.IsNaN(scale) ? Math.Abs(expected) : scale;
        Assert.True(Math.Abs(actual - expected) <= tolerance * size, $"expected {expected:R}, got {actual:R}, off by {(actual - expected) / size:E2} of the scale");
    }

    public static void Number(Complex expected, Complex actual, double tolerance) => Assert.True(
        (actual - expected).Magnitude <= tolerance * expected.Magnitude,
        $"expected {expected}, got {actual}, off by {(actual - expected).Magnitude / expected.Magnitude:E2}");

    public static void Vectors(Vector expected, Vector actual, double tolerance, double scale) => Assert.True(
        Largest(actual - expected) <= tolerance * scale, $"expected {expected}, got {actual}, off by {Largest(actual - expected) / scale:E2} of the scale");

    public static void Matrices(CellMatrix<double> expected, CellMatrix<double> actual, double tolerance) => Assert.True(
        Largest(actual - expected) <= tolerance * Largest(expected), $"off by {Largest(actual - expected) / Largest(expected):E2} of the largest entry");
}
