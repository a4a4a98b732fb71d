using Larmor.Documents.Binding;
using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Documents.Textures;

/// <summary>What a file says of a texture, its material and its current.</summary>
/// <param name="Medium">The material.</param>
/// <param name="Texture">The texture.</param>
/// <param name="CurrentDensity">J_e in A/m², positive towards +x; null without a current.</param>
sealed record TextureSpecimenInput(MediumInput Medium, TextureInput Texture, double? CurrentDensity) : SpecimenInput;

/// <summary>A material as a file gives it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Diffusivity">D0 in m²/s.</param>
/// <param name="SpinDiffusionLength">l_sf in m.</param>
/// <param name="PrecessionLength">λ_J in m; null when the splitting is given.</param>
/// <param name="ExchangeSplitting">Δ in J.</param>
/// <param name="DephasingLength">λ_φ in m; null without dephasing.</param>
/// <param name="FluxTime">τ_e in s.</param>
/// <param name="Polarization">β of the conductivity.</param>
/// <param name="FluxPolarization">β′ of the diffusivity.</param>
/// <param name="Equilibrium">m_eq in A/m; null when not written.</param>
/// <param name="SaturationMagnetization">M_s in A/m; null when not written.</param>
sealed record MediumInput(
    SourceSpan Span, double Diffusivity, double SpinDiffusionLength, double? PrecessionLength, double? ExchangeSplitting, double? DephasingLength,
    double FluxTime, Located<double> Polarization, double FluxPolarization, double? Equilibrium, double? SaturationMagnetization);

/// <summary>A texture as a file gives it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Shape">How the magnetization turns.</param>
/// <param name="Left">What closes it at small x; null for a ring.</param>
/// <param name="Right">What closes it at large x; null for a ring.</param>
/// <param name="Cells">Cells in all; null to choose them by the shortest length.</param>
sealed record TextureInput(SourceSpan Span, TextureShape Shape, TextureEndInput? Left, TextureEndInput? Right, Located<int>? Cells);

/// <summary>What an end is.</summary>
enum TextureEndKind
{
    Equilibrium,
    Closed,
    Drift,
    Lead,
    Periodic,
    Held,
    Contact,
}

/// <summary>An end as a file gives it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Held">m in A/m, for a held end.</param>
/// <param name="Along">g along the magnetization in m/s, for a contact.</param>
/// <param name="Real">g_r in m/s.</param>
/// <param name="Imaginary">g_i in m/s.</param>
sealed record TextureEndInput(SourceSpan Span, TextureEndKind Kind, Vector Held, double Along, double Real, double Imaginary);
