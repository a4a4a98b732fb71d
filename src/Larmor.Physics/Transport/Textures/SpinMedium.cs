namespace Larmor.Physics.Transport.Textures;

/// <summary>How spins diffuse, precess and relax in one material.</summary>
/// <param name="Name">Name for messages and tables.</param>
/// <param name="Diffusivity">D0 = v_F² τ_e/3 in m²/s, positive; it multiplies the gradient without a hidden factor 2.</param>
/// <param name="SpinFlipTime">τ_sf in s, positive; infinite without spin flip.</param>
/// <param name="PrecessionRate">Ω = Δ/ħ in rad/s, not negative: precession about the bulk magnetization; 0 in a normal metal.</param>
/// <param name="FluxTime">τ_e in s, not negative: relaxation time of the flux. 0 gives the scalar law.</param>
/// <param name="DephasingTime">τ_φ in s, positive: decay of the components across the magnetization; infinite without dephasing.</param>
/// <param name="FluxPolarization">β β′ in [0, 1): reduces the diffusivity along the magnetization, eq. .</param>
public sealed record SpinMedium(
    string Name, double Diffusivity, double SpinFlipTime, double PrecessionRate, double FluxTime, double DephasingTime, double FluxPolarization)
{
    /// <summary>λ_sf = √(D0 τ_sf) in m.</summary>
    public double SpinDiffusionLength => Math.Sqrt(Diffusivity * SpinFlipTime);

    /// <summary>λ_J = √(D0/Ω) in m.</summary>
    public double PrecessionLength => Math.Sqrt(Diffusivity / PrecessionRate);

    /// <summary>λ_φ = √(D0 τ_φ) in m.</summary>
    public double DephasingLength => Math.Sqrt(Diffusivity * DephasingTime);

    /// <summary>a = Ω τ_e: angle of precession between two collisions.</summary>
    public double PrecessionAngle => PrecessionRate * FluxTime;

    /// <summary>v_F τ_e = √(3 D0 τ_e) in m.</summary>
    public double MeanFreePath => Math.Sqrt(3 * Diffusivity * FluxTime);

    /// <summary>1/τ_t = 1/τ_sf + 1/τ_φ in 1/s: decay of the components across the magnetization.</summary>
    public double TransverseRate => (1 / SpinFlipTime) + (1 / DephasingTime);

    /// <summary>D0 (1 − β β′) in m²/s: diffusivity along the magnetization.</summary>
    public double LongitudinalDiffusivity => Diffusivity * (1 - FluxPolarization);

    /// <summary>A magnet given by its lengths.</summary>
    /// <param name="name">Name.</param>
    /// <param name="diffusivity">D0 in m²/s.</param>
    /// <param name="spinDiffusionLength">λ_sf in m.</param>
    /// <param name="precessionLength">λ_J in m.</param>
    /// <param name="dephasingLength">λ_φ in m; infinite without dephasing.</param>
    /// <param name="fluxTime">τ_e in s.</param>
    /// <param name="fluxPolarization">β β′.</param>
    public static SpinMedium FromLengths(
        string name, double diffusivity, double spinDiffusionLength, double precessionLength, double dephasingLength, double fluxTime, double fluxPolarization) =>
        new(name, diffusivity, spinDiffusionLength * spinDiffusionLength / diffusivity, diffusivity / (precessionLength * precessionLength),
            fluxTime, dephasingLength * dephasingLength / diffusivity, fluxPolarization);

    /// <summary>A normal metal: no magnetization of its own.</summary>
    /// <param name="name">Name.</param>
    /// <param name="diffusivity">D0 in m²/s.</param>
    /// <param name="spinFlipTime">τ_sf in s.</param>
    /// <param name="fluxTime">τ_e in s.</param>
    public static SpinMedium Normal(string name, double diffusivity, double spinFlipTime, double fluxTime) =>
        new(name, diffusivity, spinFlipTime, PrecessionRate: 0, fluxTime, double.PositiveInfinity, FluxPolarization: 0);
}
