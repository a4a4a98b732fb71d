using Larmor.Physics.Quantities;

namespace Larmor.Physics.Magnetics.Dynamics;

/// <summary>The coefficients of one equation of motion in the forms of Gilbert, Landau and Lifshitz, and Onsager, eqs. (M-10)–(M-13).</summary>
/// <param name="Moment">m = M_s V in A·m².</param>
/// <param name="Damping">Gilbert's α.</param>
/// <param name="GyromagneticRatio">γ in rad/(s·T).</param>
public sealed record LlgCoefficients(double Moment, double Damping, double GyromagneticRatio)
{
    /// <summary>γ′ = γ/(1 + α²) in rad/(s·T): precession in the form of Landau and Lifshitz.</summary>
    public double ReducedRatio => GyromagneticRatio / (1 + (Damping * Damping));

    /// <summary>λ = α γ′ in rad/(s·T): damping in the form of Landau and Lifshitz.</summary>
    public double LandauLifshitzDamping => Damping * ReducedRatio;

    /// <summary>L_F = γ′/m in 1/(J·s), the reactive coefficient of Onsager's form: du/dt = L_F [u × ∇E − α ∇E].</summary>
    public double Reactive => ReducedRatio / Moment;

    /// <summary>h′ = α L_F in 1/(J·s), the dissipative coefficient of Onsager's form; entropy is produced at h′|∇E|²/T.</summary>
    public double Dissipative => Damping * Reactive;

    /// <summary>Rotational diffusion D = α L_F k_B T in 1/s.</summary>
    /// <param name="temperature">T in K.</param>
    public double Diffusion(double temperature) => Dissipative * Constants.Boltzmann * temperature;

    /// <summary>Density S = 2α k_B T/(γ m) of the thermal field in T²·s: ⟨b_i(t) b_j(t′)⟩ = S δ_ij δ(t − t′).</summary>
    /// <param name="temperature">T in K.</param>
    public double NoiseDensity(double temperature) => 2 * Damping * Constants.Boltzmann * temperature / (GyromagneticRatio * Moment);

    /// <summary>Gilbert's η = α/(γ M_s) in T·s·m/A.</summary>
    /// <param name="magnetization">M_s in A/m.</param>
    public double GilbertEta(double magnetization) => Damping / (GyromagneticRatio * magnetization);

    /// <summary>The coefficients of a magnet.</summary>
    public static LlgCoefficients Of(Macrospin magnet) => new(magnet.Moment, magnet.Damping, magnet.GyromagneticRatio);

    /// <summary>From the form of Landau and Lifshitz, du/dt = −γ′ u × B − λ u × (u × B).</summary>
    /// <param name="moment">m in A·m².</param>
    /// <param name="reducedRatio">γ′ in rad/(s·T), positive.</param>
    /// <param name="landauLifshitzDamping">λ in rad/(s·T).</param>
    public static LlgCoefficients FromLandauLifshitz(double moment, double reducedRatio, double landauLifshitzDamping)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(reducedRatio);
        double damping = landauLifshitzDamping / reducedRatio;
        return new(moment, damping, reducedRatio * (1 + (damping * damping)));
    }

    /// <summary>From Onsager's form, du/dt = L_F u × ∇E − h′ ∇E.</summary>
    /// <param name="moment">m in A·m².</param>
    /// <param name="reactive">L_F in 1/(J·s), positive.</param>
    /// <param name="dissipative">h′ in 1/(J·s).</param>
    public static LlgCoefficients FromOnsager(double moment, double reactive, double dissipative) =>
        FromLandauLifshitz(moment, reactive * moment, dissipative * moment);
}
