using Larmor.Physics.Quantities;

namespace Larmor.Physics.Transport.Textures.Examples;

/// <summary>The material of the paper's examples in the readings that its numbers allow (docs/theory/textures.md, section 9).</summary>
public static class PaperMedia
{
    const double Diffusivity = 1e-3; // m²/s
    const double SpinFlipTime = 1e-11; // s, from λ_sf = 100 nm

    const double Rate = 0.1 * Constants.ElementaryCharge / Constants.ReducedPlanck; // rad/s, from 0.1 eV

    /// <summary>A: a = Ω τ_e = 100, the only reading that meets all four numbers of the paper. Outside the validity of diffusion.</summary>
    public static SpinMedium Consistent { get; } = new("A", Diffusivity, SpinFlipTime, Rate, 100 / Rate, double.PositiveInfinity, 0);

    /// <summary>B: one a = 100 everywhere, with τ_e = τ_sf.</summary>
    public static SpinMedium SingleAngle { get; } = new("B", Diffusivity, SpinFlipTime, 100 / SpinFlipTime, SpinFlipTime, double.PositiveInfinity, 0);

    /// <summary>R: the same splitting with the flux time of a metal, τ_e = 3 fs, a = 0.456.</summary>
    public static SpinMedium Realistic { get; } = new("R", Diffusivity, SpinFlipTime, Rate, 3e-15, double.PositiveInfinity, 0);
}
