using System.Collections.Immutable;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Torques;
using Larmor.Physics.Quantities;

namespace Larmor.Physics.Magnetics;

/// <summary>A uniformly magnetized body whose magnetization keeps its length and turns as one.</summary>
/// <param name="Name">Name for messages.</param>
/// <param name="Magnetization">M_s in A/m, positive.</param>
/// <param name="Volume">V in m³, positive.</param>
/// <param name="Damping">Gilbert's α, not negative.</param>
/// <param name="GyromagneticRatio">γ in rad/(s·T), positive: a magnitude; u turns right-handed about B, du/dt = −γ u × B.</param>
/// <param name="Energies">Energies of this body by itself.</param>
public sealed record Macrospin(
    string Name, double Magnetization, double Volume, double Damping, double GyromagneticRatio, ImmutableArray<ILocalEnergy> Energies)
{
    /// <summary>Torques of currents polarized along fixed directions.</summary>
    public ImmutableArray<PolarizedTorque> Torques { get; init; } = [];

    /// <summary>Potentials Φ/m in T: they turn u without dissipation, like fields −∂Φ/∂u.</summary>
    public ImmutableArray<IOrientationPotential> Reactive { get; init; } = [];

    /// <summary>Potentials χ/m in T: they act like damping, as fields ∂χ/∂u over α.</summary>
    public ImmutableArray<IOrientationPotential> Dissipative { get; init; } = [];

    /// <summary>Moment m = M_s V in A·m².</summary>
    public double Moment => Magnetization * Volume;

    /// <summary>γ = g μ_B/ħ in rad/(s·T).</summary>
    /// <param name="landeFactor">g, a magnitude.</param>
    public static double GyromagneticRatioOf(double landeFactor) => landeFactor * Constants.BohrMagneton / Constants.ReducedPlanck;
}
