using Larmor.Documents.Presentation;
using Larmor.Physics.Transport.Textures;

namespace Larmor.Documents.Precession;

/// <summary>Channels and their sense of precession in words.</summary>
static class PrecessionText
{
    public static IEnumerable<string> Channel(SpinMedium channel, double gyromagneticRatio)
    {
        yield return $"  D0 = {Display.Number(channel.Diffusivity)} m²/s, τ_sf = {Display.Number(channel.SpinFlipTime * 1e12)} ps, l_sf = {Display.Number(channel.SpinDiffusionLength * 1e9)} nm, "
            + $"τ_e = {Display.Number(channel.FluxTime * 1e15)} fs, mean free path {Display.Number(channel.MeanFreePath * 1e9)} nm";
        yield return $"  γ = {Display.Number(gyromagneticRatio * 1e-12)} rad/(ps T): spins turn by {Display.Number(Math.Abs(gyromagneticRatio) * channel.SpinFlipTime * 1e-3)} rad in their lifetime in 1 mT";
    }

    public static string Sense(double gyromagneticRatio) =>
        $"Vectors are magnetizations, dm/dt = −γ m × B with γ = g μ_B/ħ {(gyromagneticRatio > 0 ? "> 0" : "< 0")}: for B > 0 the moments turn {(gyromagneticRatio > 0 ? "from y to −x, counterclockwise" : "from y to +x, clockwise")} seen against the field.";
}
