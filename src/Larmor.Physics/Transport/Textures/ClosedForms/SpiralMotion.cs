namespace Larmor.Physics.Transport.Textures.ClosedForms;

/// <summary>How a driven conical spiral moves: it stays conical, and two numbers tell all, eq.. In the sense of magnetizations.</summary>
/// <param name="Medium">Material.</param>
/// <param name="Drift">b in A/s.</param>
/// <param name="Wavevector">q in rad/m.</param>
/// <param name="Magnetization">M_s in A/m.</param>
/// <param name="ExchangeStiffness">A_ex in J/m.</param>
/// <param name="Damping">α.</param>
/// <param name="Field">B in T along the axis.</param>
/// <param name="GyromagneticRatio">γ in rad/(s·T).</param>
public sealed record SpiralMotion(
    SpinMedium Medium, double Drift, double Wavevector, double Magnetization, double ExchangeStiffness, double Damping, double Field, double GyromagneticRatio)
{
    /// <summary>Rates of the cone angle ϑ and of the phase φ in n = (sin ϑ cos(qx − φ), …), in rad/s.</summary>
    /// <param name="coneAngle">ϑ in rad, in (0, π).</param>
    public (double ConeAngle, double Phase) Rates(double coneAngle)
    {
        (double sin, double cos) = Math.SinCos(coneAngle);
        SpiralAccumulation spiral = SpiralAccumulation.Conical(Medium, Wavevector, coneAngle);
        double T2 = Drift * spiral.Torque.Y / Magnetization, T3 = Drift * spiral.Torque.Z / Magnetization;
        double Bz = Field + (2 * ExchangeStiffness * Wavevector * Wavevector / Magnetization * cos);
        double turn = ((-GyromagneticRatio * Bz * sin) + (Damping * T3) - T2) / (1 + (Damping * Damping));
        return ((Damping * turn) - T3, turn / sin);
    }
}
