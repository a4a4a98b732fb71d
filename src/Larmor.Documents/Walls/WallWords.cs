using Larmor.Documents.Kinetics;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Experiments;
using Larmor.Physics.Magnetics.Walls;

namespace Larmor.Documents.Walls;

/// <summary>A moving wall in words.</summary>
static class WallWords
{
    public static IEnumerable<string> Describe(DomainWallCase sample, WallSpecimenInput specimen)
    {
        WallMedium m = sample.Medium;
        TorqueCoefficientsResult? k = sample.Kinetics;
        yield return "Domain wall across x, n = +z on the left, −z on the right";
        yield return $"  A = {Display.Number(m.ExchangeStiffness * 1e12)} pJ/m, K = {Display.Number(m.EasyAxis * 1e-3)} kJ/m³ (easy axis z), K_h = {Display.Number(m.HardAxis * 1e-3)} kJ/m³ (hard axis y), "
            + $"M_s = {Display.Number(m.SaturationMagnetization * 1e-3)} kA/m, {(k is null ? "α" : "α₀")} = {Display.Number(k?.Case.Damping ?? m.Damping)}, γ = {Display.Number((k?.Case.GyromagneticRatio ?? m.GyromagneticRatio) * 1e-9)} rad/(ns T)";
        yield return $"  at rest Δ₀ = √(A/K) = {Nano(m.Width)}; with the middle along the hard axis {Nano(m.WidthAt(Math.PI / 2))}; B_K = 2K_h/M_s = {Display.Number(m.HardAxisField * 1e3)} mT";
        yield return sample.Lattice is { } row
            ? $"  solved on {row.Count} cells of {Nano(row.Cell)} that move along with the wall, and by the models"
            : "  solved by the models alone; with `cell` the Landau–Lifshitz–Gilbert equation is solved beside them";
        if (k is not null)
        {
            foreach (string line in CarrierWords.Describe(k.Case.Collisions, specimen.Carriers!.Scattering))
            {
                yield return line;
            }

            yield return "Torque and damping by the carriers";
            yield return $"  polarization of the current P_j = {Display.Number(k.Solution.Response.CurrentPolarization)}, u/J = {Display.Number(k.Torque.DriftPerCurrent * 1e9)} mm³/C, u = {Display.Number(k.Torque.DriftPerCurrent * k.CurrentDensity)} m/s, β = {Display.Number(k.Torque.NonAdiabaticity)}, "
                + $"damping α_2t = {Display.Number(k.Torque.ExtraDamping)}, share in the moment δ = {Display.Number(k.Torque.GyromagneticShift)}";
            yield return $"  the wall moves with α′ = (α₀ + α_2t)/(1 + δ) = {Display.Number(m.Damping)}, γ′ = γ/(1 + δ) = {Display.Number(m.GyromagneticRatio * 1e-9)} rad/(ns T), u′ = u/(1 + δ) = {Display.Number(sample.Drive.Velocity)} m/s";
        }
    }

    /// <summary>Residuals of the carriers' sum rules, for the table of the solver; none where the torque was given.</summary>
    public static IEnumerable<SolverStatistic> SumRules(DomainWallCase sample) => sample.Kinetics is { } kinetics ? CarrierWords.SumRules(kinetics.Solution) : [];

    public static IEnumerable<string> Conventions(DomainWallCase sample, WallSpecimenInput specimen)
    {
        WallDriveInput? drive = specimen.Drive;
        TorqueCoefficientsResult? k = sample.Kinetics;
        yield return "∂n/∂t = γ B × n + α n × ∂n/∂t − (u·∇) n + β n × (u·∇) n, n along the magnetization. u > 0 carries the texture to +x."
            + (k is null ? "" : " The carriers' own terms in it, eq. (K-26), are divided out once, eq. (K-27): γ, α and u are γ′, α′ and u′.");
        yield return "φ is the angle of the wall's middle in the xy plane, 0° along x, towards the hard axis y; q is its position. A wall from −z to +z moves as this one does with the opposite field.";
        WallDrive d = sample.Drive;
        if (k is not null && drive?.Current is { } through and not 0)
        {
            bool electrons = k.Carriers.Bands.Charge < 0, along = d.Velocity > 0;
            string carriers = electrons ? "electrons" : "holes";
            yield return $"J = {Display.Number(through)} A/m²: conventional current flows to {(through > 0 ? "+x" : "−x")}, {carriers} to {(through > 0 == electrons ? "−x" : "+x")}. "
                + (d.Velocity == 0
                    ? "Their current is not polarized: u = 0."
                    : $"With P_j = {Display.Number(k.Solution.Response.CurrentPolarization)} the texture is pushed to {(along ? "+x" : "−x")}: u′ = {Display.Number(d.Velocity)} m/s; β = {Display.Number(d.Nonadiabaticity)}.");
            yield return CarrierWords.UpAndDown;
            yield return CarrierWords.FlipTime;
        }
        else if (k is null && drive?.Current is { } current)
        {
            yield return $"J = {Display.Number(current)} A/m²: conventional current flows to {(current > 0 ? "+x" : "−x")}, electrons to {(current > 0 ? "−x" : "+x")}. "
                + $"With P = {Display.Number(drive.Polarization)}, u = −g μ_B P J/(2 e M_s) = {Display.Number(d.Velocity)} m/s; β = {Display.Number(d.Nonadiabaticity)}.";
        }
        else if (d.Velocity != 0)
        {
            yield return $"u = {Display.Number(d.Velocity)} m/s: the carriers flow to {(d.Velocity > 0 ? "+x" : "−x")}, against the conventional current where they are electrons of positive polarization; β = {Display.Number(d.Nonadiabaticity)}.";
        }
        else
        {
            yield return k is null ? "No drift." : "No current; the carriers still add to the damping and to the moment.";
        }

        yield return d.Field == 0
            ? "No field."
            : $"B = {Display.Number(d.Field * 1e3)} mT along {(d.Field > 0 ? "+z: the left domain grows" : "−z: the right domain grows")}, which pushes the wall to {(d.Field > 0 ? "+x" : "−x")}.";
        if (d.Velocity != 0)
        {
            double share = d.Nonadiabaticity / sample.Medium.Damping;
            string α = k is null ? "α" : "α′";
            yield return share switch
            {
                1 => $"β = {α}: the drift carries the wall along as it is, v = u, and no drift is strong enough to turn it.",
                0 => "β = 0: the drift tilts the wall but does not move it until it turns; one that turns fast moves at nearly u.",
                _ => $"β/{α} = {Display.Number(share)}: the drift moves a wall that does not turn at {Display.Number(share)} u, and one that turns fast at nearly u.",
            };
        }
    }

    public static string Nano(double length) => $"{Display.Number(length * 1e9)} nm";
}
