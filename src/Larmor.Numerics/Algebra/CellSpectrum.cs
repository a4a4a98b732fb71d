using System.Numerics;

namespace Larmor.Numerics.Algebra;

/// <summary>Eigenvalues of complex 3×3 matrices.</summary>
public static class CellSpectrum
{
    const int MaximumSweeps = 200;

    /// <summary>
    /// Finds the three eigenvalues by Weierstrass's simultaneous iteration on det(s − A) itself (not on its coefficients), which
    /// keeps an eigenvalue that is small beside the others accurate to rounding of the determinant.
    /// </summary>
    /// <param name="a">The matrix.</param>
    /// <param name="eigenvalues">Receives three eigenvalues by increasing magnitude.</param>
    /// <returns>False when the iteration has not settled, as for a multiple eigenvalue.</returns>
    public static bool TryFind(in CellMatrix<Complex> a, Span<Complex> eigenvalues)
    {
        double scale = Largest(a);
        if (scale == 0)
        {
            eigenvalues.Clear();
            return true;
        }

        CellMatrix<Complex> unit = (1 / new Complex(scale, 0)) * a;
        // Distinct starts off the axes; no eigenvalue exceeds three times the largest entry.
        Complex seed = new(0.4, 0.9);
        Complex x = Complex.One, y = seed, z = seed * seed;
        bool settled = false;
        for (int sweep = 0; sweep < MaximumSweeps && !settled; sweep++)
        {
            Complex dx = Characteristic(unit, x) / ((x - y) * (x - z));
            x -= dx;
            Complex dy = Characteristic(unit, y) / ((y - x) * (y - z));
            y -= dy;
            Complex dz = Characteristic(unit, z) / ((z - x) * (z - y));
            z -= dz;
            settled = Settled(x, dx) && Settled(y, dy) && Settled(z, dz);
        }

        Span<Complex> found = [scale * x, scale * y, scale * z];
        found.Sort((p, q) => p.Magnitude.CompareTo(q.Magnitude));
        found.CopyTo(eigenvalues);
        return settled;
    }

    static bool Settled(Complex value, Complex step) => step.Magnitude <= 1e-14 * (1e-3 + value.Magnitude);

    static Complex Characteristic(in CellMatrix<Complex> a, Complex s) => (CellMatrix.Scalar(s) - a).Determinant;

    static double Largest(in CellMatrix<Complex> a) => Math.Max(
        Math.Max(Math.Max(a.XX.Magnitude, a.XY.Magnitude), Math.Max(a.XZ.Magnitude, a.YX.Magnitude)),
        Math.Max(Math.Max(a.YY.Magnitude, a.YZ.Magnitude), Math.Max(a.ZX.Magnitude, Math.Max(a.ZY.Magnitude, a.ZZ.Magnitude))));
}
