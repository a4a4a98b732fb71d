using System.Collections.Immutable;
using Larmor.Documents.Presentation;
using Larmor.Physics.Magnetics.Longitudinal;

namespace Larmor.Documents.Longitudinal;

/// <summary>Longitudinal magnets in words.</summary>
static class LongitudinalText
{
    /// <summary>What the signs mean, a paragraph each.</summary>
    public static ImmutableArray<string> Conventions { get; } =
    [
        "All magnetizations lie along one axis. M is the part held by the equilibrium distribution, which cannot diffuse; m is the spin accumulation, which diffuses and decays. M + m is what a magnetometer sees; positive means along the axis.",
        "In linear media M and m are deviations from equilibrium in the applied field. A step of the field by ΔH starts as M = −χ_M ΔH, m = 0.",
        "The flux j of magnetization is positive towards +x and runs down the slope of δ_m = m + ξM: a gradient of M alone drives m too. r > 0 turns m into M until m = 0.",
    ];

    /// <summary>A medium, line by line.</summary>
    public static IEnumerable<string> Medium(LongitudinalMedium medium)
    {
        OnsagerRates rates = medium.Onsager;
        double length = LongitudinalWave.StaticDecayLength(medium);
        yield return $"  χ_M = {Display.Number(medium.Susceptibility)}, ξ = χ_m/χ_M = {Display.Number(medium.Ratio)}, D = {Display.Number(medium.Diffusivity)} m²/s";
        yield return $"  r = {Rate(medium.ExchangeRate)}, w_M = {Rate(medium.StoredLatticeRate)}, w_m = {Rate(medium.AccumulationLatticeRate)}; "
            + $"τ_mM = {Display.Number(medium.AccumulationTime * 1e12)} ps, τ_Mm = {Display.Number(medium.StoredTime * 1e12)} ps";
        yield return $"  L_MM = {Rate(rates.Stored)}, L_mm = {Rate(rates.Accumulation)}, L = {Rate(rates.Cross)}: entropy can only rise";
        yield return $"  natural length 1/k_M = {Display.Number(1e9 / medium.NaturalWaveNumber)} nm; a jump of M decays at γ_J = {Rate(medium.JumpRate)}; at rest deviations "
            + (double.IsFinite(length) ? $"decay over {Display.Number(length * 1e9)} nm" : "do not decay");
    }

    static string Rate(double rate) => $"{Display.Number(rate * 1e-9)} 1/ns";
}
