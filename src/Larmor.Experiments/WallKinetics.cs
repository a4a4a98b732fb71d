using System.Collections.Immutable;

namespace Larmor.Experiments;

/// <summary>What the carriers of a wall yield on the way to its motion.</summary>
static class WallKinetics
{
    static readonly ShownUnit Gyromagnetic = new("rad/(s T)", "rad/(s T)", 1);

    /// <summary>The numbers of the carriers, for results that hold them.</summary>
    /// <param name="kinetics">The solved carriers of a result; null without.</param>
    public static ImmutableArray<Observable<T>> Observables<T>(Func<T, TorqueCoefficientsResult?> kinetics) =>
    [
        new("P_j", "P_{j}", ShownUnit.One, "polarization of the current", r => kinetics(r)?.Solution.Response.CurrentPolarization),
        new("beta", "β", ShownUnit.One, "non-adiabaticity β", r => kinetics(r)?.Effective.NonAdiabaticity),
        new("alpha_2t", "α_{2t}", ShownUnit.One, "damping by the carriers, to be added to α₀", r => kinetics(r)?.Torque.ExtraDamping),
        new("delta", "δ", ShownUnit.One, "share of the carriers in the precessing moment", r => kinetics(r)?.Torque.GyromagneticShift),
        new("alpha_eff", "α′", ShownUnit.One, "damping (α₀ + α_2t)/(1 + δ) with which the wall moves", r => kinetics(r)?.Effective.Damping),
        new("gamma_eff", "γ′", Gyromagnetic, "gyromagnetic ratio γ/(1 + δ) with which the wall moves", r => kinetics(r)?.Effective.GyromagneticRatio),
    ];
}
