using Larmor.Numerics.Algebra;
using Larmor.Physics.Quantities;

namespace Larmor.Physics.Magnetics.Pumping;

/// <summary>
/// Spin current that a moving magnet sends through an interface into a normal metal, and its reaction on the motion: the reciprocal of
/// spin transfer, eqs. (M-40)–(M-44).
/// </summary>
/// <remarks>Y. Tserkovnyak, A. Brataas, G. E. W. Bauer, Phys. Rev. Lett. 88, 117601 (2002). Spin currents are in A/m² (charge units).</remarks>
/// <param name="RealMixing">G_r in S/m², not negative.</param>
/// <param name="ImaginaryMixing">G_i in S/m².</param>
/// <param name="Impedance">Z_N in Ω·m²: accumulation at the interface over spin current sent into the metal; 0 for a perfect sink.</param>
public sealed record SpinPumping(double RealMixing, double ImaginaryMixing, double Impedance)
{
    /// <summary>G in S/m² of a mixing conductance g in 1/m² (per unit of e²/h).</summary>
    public static double ConductanceOf(double perArea) =>
        perArea * Constants.ElementaryCharge * Constants.ElementaryCharge / Constants.Planck;

    /// <summary>Z_N = (2 l_N/σ_N) coth(d/l_N) of a metal of finite thickness with nothing behind it.</summary>
    /// <param name="resistivity">1/σ_N in Ω·m, positive.</param>
    /// <param name="diffusionLength">l_N in m, positive.</param>
    /// <param name="thickness">d in m, positive.</param>
    public static double ImpedanceOf(double resistivity, double diffusionLength, double thickness)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(resistivity);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(diffusionLength);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(thickness);
        return 2 * diffusionLength * resistivity / Math.Tanh(thickness / diffusionLength);
    }

    /// <summary>G_r with the backflow from the metal taken off, G_r/(1 + G_r Z_N); meant for G_i = 0.</summary>
    public double WithBackflow => RealMixing / (1 + (RealMixing * Impedance));

    /// <summary>Force X = Δ − (ħ/e) u × du/dt in V on the spin current, across u.</summary>
    /// <param name="u">Direction of the magnet.</param>
    /// <param name="rate">du/dt in 1/s.</param>
    /// <param name="accumulation">Spin accumulation Δ in the metal at the interface in V; only its part across u counts.</param>
    public static Vector3D Force(Vector3D u, Vector3D rate, Vector3D accumulation) =>
        accumulation - (accumulation.Dot(u) * u) - ((Constants.ReducedPlanck / Constants.ElementaryCharge) * u.Cross(rate));

    /// <summary>Spin current G_r X + G_i u × X in A/m² that enters the magnet.</summary>
    /// <param name="u">Direction of the magnet.</param>
    /// <param name="rate">du/dt in 1/s.</param>
    /// <param name="accumulation">Spin accumulation Δ in V.</param>
    public Vector3D Current(Vector3D u, Vector3D rate, Vector3D accumulation)
    {
        Vector3D x = Force(u, rate, accumulation);
        return (RealMixing * x) + (ImaginaryMixing * u.Cross(x));
    }

    /// <summary>Rise of the damping, γħ g/(4π M_s t) with backflow, of a magnet whose γ is not changed (G_i = 0).</summary>
    /// <param name="gyromagneticRatio">γ in rad/(s·T).</param>
    /// <param name="magnetization">M_s in A/m, positive.</param>
    /// <param name="thickness">t of the magnet in m, positive.</param>
    public double DampingRise(double gyromagneticRatio, double magnetization, double thickness) =>
        Strength(gyromagneticRatio, magnetization, thickness) * WithBackflow;

    /// <summary>
    /// Coefficients of the motion with the interface's reaction into a perfect sink (Δ = 0) taken in: exactly a Gilbert equation with
    /// γ/(1 + κG_i) and (α + κG_r)/(1 + κG_i), κ = γħ²/(2e² M_s t), eq. (M-43).
    /// </summary>
    /// <param name="damping">α without the interface.</param>
    /// <param name="gyromagneticRatio">γ in rad/(s·T).</param>
    /// <param name="magnetization">M_s in A/m, positive.</param>
    /// <param name="thickness">t of the magnet in m, positive.</param>
    public (double Damping, double GyromagneticRatio) IntoPerfectSink(
        double damping, double gyromagneticRatio, double magnetization, double thickness)
    {
        double strength = Strength(gyromagneticRatio, magnetization, thickness), shared = 1 + (strength * ImaginaryMixing);
        return ((damping + (strength * RealMixing)) / shared, gyromagneticRatio / shared);
    }

    /// <summary>Mean spin current in A/m² pumped along the axis of a circular precession into a perfect sink, (ħ/e) G_r ω sin²θ.</summary>
    /// <param name="angularFrequency">ω in rad/s.</param>
    /// <param name="cone">θ in rad.</param>
    public double MeanCurrent(double angularFrequency, double cone) => RealMixing * Drive(angularFrequency, cone);

    /// <summary>Mean spin accumulation in V at the interface, between the drive (ħ/e) ω sin²θ of an open metal and 0 of a perfect sink.</summary>
    /// <param name="angularFrequency">ω in rad/s.</param>
    /// <param name="cone">θ in rad.</param>
    public double MeanAccumulation(double angularFrequency, double cone) =>
        Drive(angularFrequency, cone) * RealMixing * Impedance / (1 + (RealMixing * Impedance));

    /// <summary>Mean voltage in V between a magnetic probe at the interface and a normal one, P Δ/2.</summary>
    /// <param name="angularFrequency">ω in rad/s.</param>
    /// <param name="cone">θ in rad.</param>
    /// <param name="polarization">P of the probe contact, along the axis of the precession.</param>
    public double ProbeVoltage(double angularFrequency, double cone, double polarization) =>
        polarization * MeanAccumulation(angularFrequency, cone) / 2;

    /// <summary>Spin accumulation in V that would send the same mean current, (ħ/e) ω sin²θ.</summary>
    /// <param name="angularFrequency">ω in rad/s.</param>
    /// <param name="cone">θ in rad.</param>
    public static double Drive(double angularFrequency, double cone)
    {
        double sine = Math.Sin(cone);
        return Constants.ReducedPlanck / Constants.ElementaryCharge * angularFrequency * sine * sine;
    }

    /// <summary>κ in m²/S.</summary>
    static double Strength(double gyromagneticRatio, double magnetization, double thickness)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(magnetization);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(thickness);
        double quantum = Constants.ReducedPlanck / Constants.ElementaryCharge;
        return gyromagneticRatio * quantum * quantum / (2 * magnetization * thickness);
    }
}
