using Larmor.Physics.Quantities;
using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Magnetics.Ensembles;

/// <summary>Energy density u·Q·u with a symmetric tensor, in J/m³: shape, second easy axis, or both.</summary>
/// <param name="Diagonal">Q_xx, Q_yy, Q_zz in J/m³.</param>
/// <param name="OffDiagonal">Q_yz, Q_zx, Q_xy in J/m³.</param>
public sealed record QuadraticAnisotropy(Vec3 Diagonal, Vec3 OffDiagonal)
{
    /// <summary>Q_xx, Q_yy, Q_zz in J/m³.</summary>
    public Vec3 Diagonal { get; } = Directions.Finite(Diagonal, nameof(Diagonal));

    /// <summary>Q_yz, Q_zx, Q_xy in J/m³.</summary>
    public Vec3 OffDiagonal { get; } = Directions.Finite(OffDiagonal, nameof(OffDiagonal));

    /// <summary>The energy μ₀ M_s² u·N·u/2 of the poles on the surface of a body with its principal axes along x, y, z.</summary>
    /// <param name="factors">N_x, N_y, N_z; their sum is one.</param>
    /// <param name="saturationMagnetization">M_s in A/m.</param>
    public static QuadraticAnisotropy OfShape(Vec3 factors, double saturationMagnetization)
    {
        double sum = factors.X + factors.Y + factors.Z;
        if (!(Math.Abs(sum - 1) < 1e-6))
        {
            throw new ArgumentOutOfRangeException(nameof(factors), sum, "demagnetizing factors add up to one");
        }

        return new QuadraticAnisotropy(Constants.VacuumPermeability * saturationMagnetization * saturationMagnetization / 2 * factors, default);
    }

    /// <summary>Energy density in J/m³ of a direction.</summary>
    public double Density(Vec3 u) => u.Dot(Times(u));

    /// <summary>Q u in J/m³.</summary>
    public Vec3 Times(Vec3 u) => new(
        (Diagonal.X * u.X) + (OffDiagonal.Z * u.Y) + (OffDiagonal.Y * u.Z),
        (OffDiagonal.Z * u.X) + (Diagonal.Y * u.Y) + (OffDiagonal.X * u.Z),
        (OffDiagonal.Y * u.X) + (OffDiagonal.X * u.Y) + (Diagonal.Z * u.Z));
}
