using System.Numerics;
using Larmor.Numerics.Algebra;
using Xunit;

namespace Larmor.Tests.Numerics;

/// <summary>Eigenvalues of small Hessenberg matrices.</summary>
public sealed class HessenbergEigenvaluesTests
{
    [Fact]
    public void Companion_matrix_has_the_roots_of_its_polynomial()
    {
        // (x − 1)(x + 2)(x² − 2x + 5)(x − 10): roots 1, −2, 1 ± 2i, 10.
        double[] coefficients = [-11, 11, -1, -100, 100];
        const int n = 5;
        var matrix = new double[n * n];
        for (int i = 0; i < n; i++)
        {
            matrix[i] = -coefficients[i];
            if (i > 0)
            {
                matrix[(i * n) + i - 1] = 1;
            }
        }

        Complex[] found = HessenbergEigenvalues.Of(matrix, n);
        foreach (Complex root in (Complex[])[1, -2, new(1, 2), new(1, -2), 10])
        {
            // Coefficients of 100 next to roots that are 1 apart: rounding times some hundreds.
            Assert.InRange(found.Min(x => (x - root).Magnitude), 0, 1e-12);
        }
    }

    [Fact]
    public void Ring_of_links_has_the_roots_of_unity()
    {
        // All moduli equal: a method without shifts would stand still.
        const int n = 8;
        var matrix = new double[n * n];
        matrix[n - 1] = 1;
        for (int i = 1; i < n; i++)
        {
            matrix[(i * n) + i - 1] = 1;
        }

        Complex[] found = HessenbergEigenvalues.Of(matrix, n);
        for (int k = 0; k < n; k++)
        {
            Complex root = Complex.FromPolarCoordinates(1, 2 * Math.PI * k / n);
            Assert.InRange(found.Min(x => (x - root).Magnitude), 0, 1e-13);
        }
    }
}
