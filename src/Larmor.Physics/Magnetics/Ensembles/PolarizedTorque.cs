using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Magnetics.Ensembles;

/// <summary>
/// Torque of spins polarized along p, in the Gilbert form −γ g a u×(u×p) − γ b u×p with g = 1/(1 + η u·p), eq. (F-3).
/// </summary>
/// <param name="Polarizer">p, a unit vector.</param>
/// <param name="DampingLike">a in T at right angles to p; positive pulls the moment towards p.</param>
/// <param name="FieldLike">b in T; acts as a field along p.</param>
/// <param name="Asymmetry">η of the damping-like part, between −1 and 1; Slonczewski's (Λ² − 1)/(Λ² + 1).</param>
/// <param name="Pulse">When the current flows.</param>
public sealed record PolarizedTorque(Vec3 Polarizer, double DampingLike, double FieldLike, double Asymmetry, Pulse Pulse)
{
    /// <summary>p, a unit vector.</summary>
    public Vec3 Polarizer { get; } = Directions.Unit(Polarizer, nameof(Polarizer));

    /// <summary>a in T.</summary>
    public double DampingLike { get; init; } = Directions.Finite(DampingLike, nameof(DampingLike));

    /// <summary>b in T.</summary>
    public double FieldLike { get; init; } = Directions.Finite(FieldLike, nameof(FieldLike));

    /// <summary>η.</summary>
    public double Asymmetry { get; } = Math.Abs(Asymmetry) < 1
        ? Asymmetry : throw new ArgumentOutOfRangeException(nameof(Asymmetry), Asymmetry, "must lie between −1 and 1");

    /// <summary>χ/m in T at the height of the pulse: ∫ (g a + α b) d(u·p), eq. (F-6).</summary>
    public double DampingPotential(Vec3 u, double damping) => (DampingLike * Integral(u)) + (damping * FieldLike * u.Dot(Polarizer));

    /// <summary>Φ/m in T at the height of the pulse: ∫ (α g a − b) d(u·p), eq. (F-6).</summary>
    public double FieldPotential(Vec3 u, double damping) => (damping * DampingLike * Integral(u)) - (FieldLike * u.Dot(Polarizer));

    /// <summary>∫ g dc from 0 to u·p.</summary>
    double Integral(Vec3 u)
    {
        double c = u.Dot(Polarizer), x = Asymmetry * c;

        // ln(1 + x)/x as a series where the quotient would cancel.
        return Math.Abs(x) < 1e-4 ? c * (1 - (x * ((1.0 / 2) - (x * ((1.0 / 3) - (x / 4)))))) : Math.Log(1 + x) / Asymmetry;
    }
}
