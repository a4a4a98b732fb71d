using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Experiments;
using Larmor.Physics.Kinetics;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Kinetics;

/// <summary>Carriers and their collisions in words.</summary>
static class CarrierWords
{
    /// <summary>What up, down and p mean.</summary>
    public const string UpAndDown =
        "Up is the majority, with its moment along M. p = (τ_dn − τ_up)/(τ_dn + τ_up) of the flip times; p < 0 when the minority flips faster, which raises P_j.";

    /// <summary>What τ_sf means.</summary>
    public const string FlipTime =
        "τ_sf is the time of one band's flips, averaged over rates; the flip time of Zhang and Li is τ_sf/2, so that β = 2 t_s/τ_sf = t_s/(τ_sf/2).";

    /// <summary>The carriers and their collisions, headings first.</summary>
    /// <param name="collisions">What was resolved.</param>
    /// <param name="scattering">The collisions as the file gives them.</param>
    public static IEnumerable<string> Describe(CarrierCollisions collisions, ScatteringInput scattering)
    {
        Carriers c = collisions.Carriers;
        double eV = Constants.ElementaryCharge, t = c.Bands.LarmorTime * 1e15;
        yield return "Carriers";
        yield return $"  {(c.Bands.Charge < 0 ? "electrons" : "holes")} of mass {Display.Number(c.Bands.Mass / Constants.ElectronMass)} m_e in parabolic bands split by Δ = {Display.Number(c.Bands.ExchangeSplitting / eV)} eV at {Display.Number(c.ThermalEnergy / Constants.Boltzmann)} K";
        yield return $"  n_e = {Display.Number(c.Density)} 1/m³, μ = {Display.Number(c.ChemicalPotential / eV)} eV above the middle of the band bottoms, polarization P = {Display.Number(c.Polarization)}"
            + (c.MinorityEdge < 0 ? "; the minority is empty at 0 K (half metal)" : "");
        yield return $"  their spins turn about the magnetization once in 2π t_s, t_s = ħ/Δ = {Display.Number(t)} fs";
        yield return "Collisions";
        yield return $"  τ = {Display.Number(scattering.Time * 1e15)} fs with the spin kept" + (scattering.Law is { } law ? $" at ε = {Display.Number(law.At / eV)} eV, ∝ ε^{law.Exponent}" : "") + "; " + Flips(collisions);
    }

    /// <summary>Residuals of the sum rules, for the table of the solver.</summary>
    public static IEnumerable<SolverStatistic> SumRules(CarrierSolution solution) =>
        solution.SumRules.Select(rule => new SolverStatistic($"sum rule: {rule.Name}", rule.Residual, "1", $"{rule.Rule}; rounding leaves 1e-12, and in the cold 1e-15 μ/kT"));

    static string Flips(CarrierCollisions collisions) => collisions switch
    {
        EnergyConservingFlips golden => $"golden-rule flips, τ_sf = {Display.Number(golden.FlipTime * 1e15)} fs at ε = μ, rates follow the density of final states",
        ConstantFlips { Model.Scattering: var s } when s.MeanFlipRate > 0 => $"flips with τ_sf = {Display.Number(1e15 / s.MeanFlipRate)} fs and p = {Display.Number(s.Asymmetry)}"
            + $" (τ_up = {Flip(s.MajorityFlipRate)}, τ_dn = {Flip(s.MinorityFlipRate)})",
        _ => "no flips, so that β = 0",
    };

    static string Flip(double rate) => rate > 0 ? $"{Display.Number(1e15 / rate)} fs" : "never";
}
