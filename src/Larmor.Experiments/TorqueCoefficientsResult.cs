using System.Collections.Immutable;
using Larmor.Physics.Kinetics;
using Larmor.Physics.Quantities;

namespace Larmor.Experiments;

/// <summary>Coefficients of the torque of a current, and what they come from.</summary>
/// <param name="Case">The magnet.</param>
/// <param name="Solution">The solved kinetic equation.</param>
/// <param name="Field">E in V/m along the axis of the drive.</param>
/// <param name="Torque">u, β, α_2t and δ of eq. (K-26).</param>
/// <param name="Effective">The same divided by 1 + δ, eq. (K-27).</param>
public sealed record TorqueCoefficientsResult(
    TorqueCoefficientsCase Case, CarrierSolution Solution, double Field, SpinTorque Torque, EffectiveDynamics Effective)
{
    static readonly ShownUnit ElectronVolt = new("eV", "J", 1 / Constants.ElementaryCharge);
    static readonly ShownUnit Femtosecond = new("fs", "s", 1e15);
    static readonly ShownUnit Velocity = new("m/s", "m/s", 1);
    static readonly ShownUnit TorquePerArea = new("A/s", "A/s", 1);
    static readonly ShownUnit Gyromagnetic = new("rad/(s T)", "rad/(s T)", 1);

    /// <summary>Every number of the experiment, declared once.</summary>
    public static ImmutableArray<Observable<TorqueCoefficientsResult>> Observables { get; } =
    [
        new("u", "u", Velocity, "velocity u of the torque −(u·∇)n + β n × (u·∇)n along the axis of the drive; it follows the particles, against the conventional current of electrons", r => r.Torque.DriftPerCurrent * r.CurrentDensity),
        new("beta", "β", ShownUnit.One, "non-adiabaticity β", r => r.Torque.NonAdiabaticity),
        new("P_j", "P_{j}", ShownUnit.One, "polarization of the current, all orders in p", r => r.Solution.Response.CurrentPolarization),
        new("P_j_first", "P_{j} (first order)", ShownUnit.One, "polarization of the current to first order in p", r => r.Solution.FirstOrderPolarization),
        new("u_per_J", "u/J", new("mm^3/C", "m^3/C", 1e9), "u per current density; 1 mm³/C makes 1000 m/s at 1e12 A/m²", r => r.Torque.DriftPerCurrent),
        new("alpha_2t", "α_{2t}", ShownUnit.One, "damping by the carriers, to be added to α₀", r => r.Torque.ExtraDamping),
        new("delta", "δ", ShownUnit.One, "share of the carriers in the precessing moment: γ turns into γ/(1 + δ)", r => r.Torque.GyromagneticShift),
        new("u_eff", "u′", Velocity, "u/(1 + δ), as a solver without the carriers' own terms takes it", r => r.Effective.DriftPerCurrent * r.CurrentDensity),
        new("alpha_eff", "α′", ShownUnit.One, "(α₀ + α_2t)/(1 + δ), as such a solver takes it", r => r.Effective.Damping),
        new("gamma_eff", "γ′", Gyromagnetic, "γ/(1 + δ), as such a solver takes it", r => r.Effective.GyromagneticRatio),
        new("v_wall", "βu′/α′", Velocity, "velocity of a free domain wall below breakdown", r => r.Effective.Damping > 0 ? r.Effective.NonAdiabaticity * r.Effective.DriftPerCurrent * r.CurrentDensity / r.Effective.Damping : null),
        new("mu", "μ", ElectronVolt, "chemical potential from the middle of the two band bottoms", r => r.Carriers.ChemicalPotential),
        new("n_e", "n_{e}", new("1/m^3", "1/m^3", 1), "density of carriers", r => r.Carriers.Density),
        new("P", "P", ShownUnit.One, "polarization of the carriers", r => r.Carriers.Polarization),
        new("m_par", "m_{∥}", new("kA/m", "A/m", 1e-3), "magnetization of the carriers, along M", r => r.Carriers.Magnetization),
        new("A_carriers", "A", new("pJ/m", "J/m", 1e12), "exchange stiffness that the carriers give to the magnetization", r => r.Carriers.ExchangeStiffness),
        new("t_s", "t_{s}", Femtosecond, "Larmor time ħ/Δ", r => r.Carriers.Bands.LarmorTime),
        new("eta", "η", ShownUnit.One, "t_s/τ at ε = μ", r => r.AtEdge?.Total - r.FlipRatio),
        new("eta_sf", "η_{sf}", ShownUnit.One, "t_s/τ_sf at ε = μ", r => r.FlipRatio),
        new("eta_bar", "η̄", ShownUnit.One, "t_s/τ + t_s/τ_sf at ε = μ", r => r.AtEdge?.Total),
        new("p", "p", ShownUnit.One, "asymmetry (τ₊ − τ₋)/(τ₊ + τ₋) of the flip times at ε = μ", r => r.Asymmetry),
        new("sigma", "σ", new("S/m", "S/m", 1), "conductivity", r => r.Solution.Conductivity),
        new("E", "E", new("V/m", "V/m", 1), "electric field", r => r.Field),
        new("J", "J", ShownUnit.AmperePerSquareMetre, "conventional current density", r => r.CurrentDensity),
        new("j", "j", new("1/(m^2 s)", "1/(m^2 s)", 1), "flow of particles, J/q", r => r.Solution.ParticleCurrentPerField * r.Field),
        new("v_drift", "j/n_{e}", Velocity, "drift velocity of the carriers", r => r.Solution.ParticleCurrentPerField * r.Field / r.Carriers.Density),
        new("J_par", "J_{∥}", TorquePerArea, "flow of magnetic moment that the current carries along n", r => r.SpinCurrent),
        new("lm_1", "ℓm_{1}", new("A", "A", 1), "magnetization of the carriers along n × ∂n, per gradient", r => r.GradientMagnetization),
        new("lm_2", "ℓm_{2}", new("A", "A", 1), "magnetization of the carriers along ∂n, per gradient", r => r.Torque.NonAdiabaticity * r.GradientMagnetization),
        new("tm_1", "t_{s}m_{1t}", new("A s/m", "A s/m", 1), "magnetization of the carriers along n × ∂n/∂t, per rate of turning", r => r.TurningMagnetization),
        new("tm_2", "t_{s}m_{2t}", new("A s/m", "A s/m", 1), "magnetization of the carriers along ∂n/∂t, per rate of turning", r => r.Solution.Response.TurningRatio * r.TurningMagnetization),
        new("l_s", "v_{F}t_{s}", ShownUnit.Nanometre, "way of a majority carrier in a Larmor time; textures must be long against it", r => r.LarmorLength),
        new("l_mfp", "v_{F}τ̄", ShownUnit.Nanometre, "mean free path of the majority; textures must be long against it", r => r.MeanFreePath),
    ];

    /// <summary>The carriers.</summary>
    public Carriers Carriers => Case.Collisions.Carriers;

    /// <summary>J in A/m² along the axis of the drive.</summary>
    public double CurrentDensity => Case.Drive.IsField ? Solution.Conductivity * Field : Case.Drive.Value;

    /// <summary>F = qE in N.</summary>
    public double Force => Carriers.Bands.Charge * Field;

    /// <summary>J_∥ in A/s.</summary>
    public double SpinCurrent => Constants.BohrMagneton * Solution.Response.CurrentPolarization * Solution.ParticleCurrentPerField * Field;

    /// <summary>v_F t_s in m of the majority, against which textures must be long; null where it has no Fermi edge.</summary>
    public double? LarmorLength => FermiVelocity * Carriers.Bands.LarmorTime;

    /// <summary>Mean free path in m of the majority, against which textures must be long; null where it has no Fermi edge.</summary>
    public double? MeanFreePath => LarmorLength / AtEdge?.Total;

    double FlipRatio => Carriers.Bands.LarmorTime / Case.Collisions.FlipTime;

    double GradientMagnetization => -Carriers.Bands.LarmorTime * SpinCurrent * Solution.Response.CurrentReduction;

    double TurningMagnetization => -Carriers.Bands.LarmorTime * Carriers.Magnetization * Solution.Response.TurningReduction;

    /// <summary>v_F of the majority in m/s; null where it has no Fermi edge.</summary>
    double? FermiVelocity => Carriers.MajorityEdge > 0 ? Math.Sqrt(2 * Carriers.MajorityEdge / Carriers.Bands.Mass) : null;

    /// <summary>Rates at ε = μ; null where μ lies below the middle of the bands' bottoms.</summary>
    RelaxationPoint? AtEdge => Carriers.ChemicalPotential > 0 ? Case.Collisions.Rates(Carriers.ChemicalPotential) : null;

    double? Asymmetry => FlipRatio > 0 && AtEdge is { } at ? ((1 / at.Majority) - (1 / at.Minority)) / (2 * FlipRatio) : null;
}
