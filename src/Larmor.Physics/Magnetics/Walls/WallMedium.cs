using Larmor.Physics.Kinetics;

namespace Larmor.Physics.Magnetics.Walls;

/// <summary>
/// A magnet with a wall across x: energy density A n′² + K (1 − n_z²) + K_h n_y² − M_s B n_z, eq. (W-1). z is the easy axis, y the hard one.
/// </summary>
/// <param name="ExchangeStiffness">A in J/m, positive.</param>
/// <param name="EasyAxis">K in J/m³, positive.</param>
/// <param name="HardAxis">K_h in J/m³, not negative; what shape and surfaces add.</param>
/// <param name="SaturationMagnetization">M_s in A/m, positive.</param>
/// <param name="Damping">α, positive.</param>
/// <param name="GyromagneticRatio">γ in rad/(s T), positive.</param>
public sealed record WallMedium(
    double ExchangeStiffness, double EasyAxis, double HardAxis, double SaturationMagnetization, double Damping, double GyromagneticRatio)
{
    /// <summary>Width Δ₀ = √(A/K) in m of the wall at rest, whose n_z is −tanh(x/Δ₀).</summary>
    public double Width => Math.Sqrt(ExchangeStiffness / EasyAxis);

    /// <summary>B_K = 2K_h/M_s in T.</summary>
    public double HardAxisField => 2 * HardAxis / SaturationMagnetization;

    /// <summary>2γ√A/M_s in m/s per √(J/m³): turns roots of anisotropies into velocities, eq. (W-12).</summary>
    public double VelocityScale => 2 * GyromagneticRatio * Math.Sqrt(ExchangeStiffness) / SaturationMagnetization;

    /// <summary>Width in m of a wall whose middle makes an angle with the easy plane, eq. (W-9); the widest is <see cref="Width"/>.</summary>
    /// <param name="angle">φ in rad.</param>
    public double WidthAt(double angle)
    {
        double s = Math.Sin(angle);
        return Math.Sqrt(ExchangeStiffness / (EasyAxis + (HardAxis * s * s)));
    }

    /// <summary>|u| in m/s above which spin waves grow in the domains and no wall survives, eq. (W-13); infinite for β = α.</summary>
    /// <param name="nonadiabaticity">β.</param>
    public double DomainLimit(double nonadiabaticity) =>
        VelocityScale * (Math.Sqrt(EasyAxis) + Math.Sqrt(EasyAxis + HardAxis)) / Math.Abs(1 - (nonadiabaticity / Damping));

    /// <summary>The same magnet with the carriers' damping and their share of the moment in it, eq. (K-27).</summary>
    /// <param name="dynamics">What the carriers make of this magnet's own α and γ.</param>
    public WallMedium With(EffectiveDynamics dynamics) => this with { Damping = dynamics.Damping, GyromagneticRatio = dynamics.GyromagneticRatio };

    /// <summary>Refuses numbers that make no magnet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public void ThrowUnlessSound()
    {
        Require(ExchangeStiffness > 0, ExchangeStiffness, nameof(ExchangeStiffness));
        Require(EasyAxis > 0, EasyAxis, nameof(EasyAxis));
        Require(HardAxis >= 0, HardAxis, nameof(HardAxis));
        Require(SaturationMagnetization > 0, SaturationMagnetization, nameof(SaturationMagnetization));
        Require(Damping > 0, Damping, nameof(Damping));
        Require(GyromagneticRatio > 0, GyromagneticRatio, nameof(GyromagneticRatio));
    }

    static void Require(bool inRange, double value, string name)
    {
        if (!inRange || !double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(name, value, "is out of the range that the record states");
        }
    }
}

/// <summary>What drives a wall: ∂n/∂t = γ B × n + α n × ∂n/∂t − u n′ + β u n × n′, eq. (W-2).</summary>
/// <param name="Velocity">u in m/s, along the flow of the carriers, positive towards +x.</param>
/// <param name="Nonadiabaticity">β.</param>
/// <param name="Field">B in T along the easy axis, positive along the domain on the left.</param>
public readonly record struct WallDrive(double Velocity, double Nonadiabaticity, double Field)
{
    /// <summary>The drive by carriers of known kinetics, for a magnet <see cref="WallMedium.With"/> them.</summary>
    /// <param name="dynamics">The carriers' coefficients.</param>
    /// <param name="currentDensity">Conventional current density in A/m², positive towards +x.</param>
    /// <param name="field">B in T.</param>
    public static WallDrive Of(EffectiveDynamics dynamics, double currentDensity, double field) =>
        new(dynamics.DriftPerCurrent * currentDensity, dynamics.NonAdiabaticity, field);
}
