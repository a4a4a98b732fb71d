using Larmor.Physics.Quantities;
using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Magnetics.Ensembles;

/// <summary>One magnetic moment of constant length in contact with a bath: everything that its statistics needs, in SI units.</summary>
/// <param name="SaturationMagnetization">M_s in A/m, positive.</param>
/// <param name="Volume">V in m³, positive.</param>
/// <param name="Damping">α, positive: a moment without damping has no bath.</param>
/// <param name="GyromagneticRatio">γ in rad/(s T), positive; du/dt = −γ u×B turns the moment counter-clockwise as seen from the tip of the field.</param>
/// <param name="Temperature">T in K, or the effective temperature of eq. (F-20); not negative, and positive for statistics of equilibrium.</param>
public sealed record ThermalMacrospin(double SaturationMagnetization, double Volume, double Damping, double GyromagneticRatio, double Temperature)
{
    /// <summary>M_s in A/m.</summary>
    public double SaturationMagnetization { get; } = Positive(SaturationMagnetization, nameof(SaturationMagnetization));

    /// <summary>V in m³.</summary>
    public double Volume { get; } = Positive(Volume, nameof(Volume));

    /// <summary>α.</summary>
    public double Damping { get; } = Positive(Damping, nameof(Damping));

    /// <summary>γ in rad/(s T).</summary>
    public double GyromagneticRatio { get; } = Positive(GyromagneticRatio, nameof(GyromagneticRatio));

    /// <summary>T in K.</summary>
    public double Temperature { get; init; } = Temperature >= 0 && double.IsFinite(Temperature)
        ? Temperature : throw new ArgumentOutOfRangeException(nameof(Temperature), Temperature, "a temperature in K, not negative");

    /// <summary>Uniaxial anisotropy; none unless given.</summary>
    public UniaxialAnisotropy? Uniaxial { get; init; }

    /// <summary>Any further energy that is quadratic in the direction, such as that of the shape; none unless given.</summary>
    public QuadraticAnisotropy? Quadratic { get; init; }

    /// <summary>Constant field B in T.</summary>
    public Vec3 Field { get; init; }

    /// <summary>A field in T that is there during a pulse, beside the constant one; none unless given.</summary>
    public PulsedField? PulsedField { get; init; }

    /// <summary>Torque of a spin-polarized current; none unless given.</summary>
    public PolarizedTorque? Torque { get; init; }

    /// <summary>m = M_s V in A m².</summary>
    public double Moment => SaturationMagnetization * Volume;

    /// <summary>k_B T in J.</summary>
    public double ThermalEnergy => Constants.Boltzmann * Temperature;

    /// <summary>γ′ = γ/(1 + α²) in rad/(s T).</summary>
    public double LandauRatio => GyromagneticRatio / (1 + (Damping * Damping));

    /// <summary>D = α γ′ k_B T/m in 1/s, eq. (F-2): free moments forget their direction as e^(−2Dt).</summary>
    public double Diffusion => Damping * LandauRatio * ThermalEnergy / Moment;

    /// <summary>S = 2 α k_B T/(γ m) in T² s, eq. (F-4): ⟨b_i(t) b_j(t′)⟩ = S δ_ij δ(t − t′).</summary>
    public double ThermalFieldDensity => 2 * Damping * ThermalEnergy / (GyromagneticRatio * Moment);

    /// <summary>E in J of a direction, the pulsed field left out, eq. (F-5).</summary>
    /// <param name="u">Unit vector.</param>
    public double Energy(Vec3 u) => Volume * ((Uniaxial?.Density(u) ?? 0) + (Quadratic?.Density(u) ?? 0) - (SaturationMagnetization * u.Dot(Field)));

    /// <summary>E_d = E − χ/α in J, down whose slope the moment relaxes, eq. (F-6).</summary>
    /// <param name="u">Unit vector.</param>
    public double DissipativeEnergy(Vec3 u) => Energy(u) - (Moment * (Torque?.DampingPotential(u, Damping) ?? 0) / Damping);

    /// <summary>E_p = E + Φ in J, about whose contours the moment turns, eq. (F-6).</summary>
    /// <param name="u">Unit vector.</param>
    public double PrecessionalEnergy(Vec3 u) => Energy(u) + (Moment * (Torque?.FieldPotential(u, Damping) ?? 0));

    static double Positive(double value, string name) => value > 0 && double.IsFinite(value)
        ? value : throw new ArgumentOutOfRangeException(name, value, "must be positive and finite");
}
