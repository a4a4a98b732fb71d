using Larmor.Numerics.Algebra;
using Matrix = Larmor.Numerics.Algebra.CellMatrix<double>;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Transport.Textures;

/// <summary>The diffusivity of precessing spins as a tensor in spin space, J = −D ∂m, in closed form.</summary>
public static class FickTensor
{
    /// <summary>A⁻¹ = (1 + a aᵀ − [a])/(1 + a²), the inverse of A = 1 + [a], eq. .</summary>
    /// <param name="a">a = τ_e W.</param>
    public static Matrix Inverse(in Vector a) =>
        1 / (1 + a.Square) * (CellMatrix.Scalar(1.0) + CellMatrix.Outer(a, a) - CellMatrix.Cross(a));

    /// <summary>D = D0 (1 + τ_e [W])⁻¹ in m²/s, eq. .</summary>
    /// <param name="diffusivity">D0 in m²/s.</param>
    /// <param name="fluxTime">τ_e in s.</param>
    /// <param name="precession">W in rad/s.</param>
    public static Matrix Of(double diffusivity, double fluxTime, in Vector precession) => diffusivity * Inverse(fluxTime * precession);

    /// <summary>
    /// D = (v_F²/3)(K + [W])⁻¹ with a flux rate K = n nᵀ/τ_∥ + (1 − n nᵀ)/τ_⊥ along and across W, eq.: covariant under turns of the spins.
    /// </summary>
    /// <param name="fermiVelocity">v_F in m/s.</param>
    /// <param name="along">τ_∥ in s.</param>
    /// <param name="across">τ_⊥ in s.</param>
    /// <param name="precession">W in rad/s, not zero unless both times are equal.</param>
    public static Matrix Covariant(double fermiVelocity, double along, double across, in Vector precession)
    {
        Vector n = SpinAxis.Direction(precession);
        double a = across * Math.Sqrt(precession.Square), scale = fermiVelocity * fermiVelocity / 3, transverse = scale * across / (1 + (a * a));
        return SpinAxis.Combine(n, scale * along, transverse, -a * transverse);
    }

    /// <summary>
    /// D_kp = (A⁻¹)_kp v_F² τ_p/3 with A = 1 + T [W] and one flux time per laboratory axis, eq.. Not covariant: it depends
    /// on the choice of axes; meant for comparison with the paper.
    /// </summary>
    /// <param name="fermiVelocity">v_F in m/s.</param>
    /// <param name="times">τ_x, τ_y, τ_z in s.</param>
    /// <param name="precession">W in rad/s.</param>
    public static Matrix ByAxes(double fermiVelocity, in Vector times, in Vector precession)
    {
        (double x, double y, double z) = (times.X, times.Y, times.Z);
        (double wx, double wy, double wz) = (precession.X, precession.Y, precession.Z);
        double determinant = 1 + (y * z * wx * wx) + (x * z * wy * wy) + (x * y * wz * wz);
        double scale = fermiVelocity * fermiVelocity / (3 * determinant);
        double dx = scale * x, dy = scale * y, dz = scale * z;
        return new Matrix(
            (1 + (y * z * wx * wx)) * dx, ((x * wz) + (x * z * wx * wy)) * dy, ((-x * wy) + (x * y * wx * wz)) * dz,
            ((-y * wz) + (y * z * wx * wy)) * dx, (1 + (x * z * wy * wy)) * dy, ((y * wx) + (x * y * wy * wz)) * dz,
            ((z * wy) + (y * z * wx * wz)) * dx, ((-z * wx) + (x * z * wy * wz)) * dy, (1 + (x * y * wz * wz)) * dz);
    }
}
