using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Magnetics.Ensembles;

/// <summary>Energy density K₁ sin²θ + K₂ sin⁴θ with θ from an axis.</summary>
/// <param name="K1">K₁ in J/m³; positive for an easy axis.</param>
/// <param name="K2">K₂ in J/m³.</param>
/// <param name="Axis">Unit vector along the axis; its sense has no meaning.</param>
public sealed record UniaxialAnisotropy(double K1, double K2, Vec3 Axis)
{
    /// <summary>K₁ in J/m³.</summary>
    public double K1 { get; } = Directions.Finite(K1, nameof(K1));

    /// <summary>K₂ in J/m³.</summary>
    public double K2 { get; } = Directions.Finite(K2, nameof(K2));

    /// <summary>Unit vector along the axis.</summary>
    public Vec3 Axis { get; } = Directions.Unit(Axis, nameof(Axis));

    /// <summary>Energy density in J/m³ of a direction.</summary>
    public double Density(Vec3 u)
    {
        // 1 − (u·n)² from a cross product: it does not cancel in the wells.
        double sine2 = u.Cross(Axis).Square;
        return (K1 + (K2 * sine2)) * sine2;
    }
}
