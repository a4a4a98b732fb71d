using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;

namespace Larmor.Documents.Walls;

/// <summary>What a file says of a moving wall.</summary>
/// <param name="Wall">The magnet.</param>
/// <param name="Drive">What drives the wall; null without.</param>
sealed record WallSpecimenInput(WallInput Wall, WallDriveInput? Drive) : SpecimenInput;

/// <summary>A magnet with a wall, as a file gives it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="ExchangeStiffness">A in J/m.</param>
/// <param name="EasyAxis">K in J/m³.</param>
/// <param name="HardAxis">K_h in J/m³.</param>
/// <param name="SaturationMagnetization">M_s in A/m.</param>
/// <param name="Damping">α.</param>
/// <param name="GFactor">g, γ = gμ_B/ħ.</param>
sealed record WallInput(
    SourceSpan Span, double ExchangeStiffness, double EasyAxis, double HardAxis, double SaturationMagnetization, double Damping, double GFactor);

/// <summary>What drives a wall, as a file gives it.</summary>
/// <param name="Velocity">u in m/s; null when a current is given, or none.</param>
/// <param name="Current">J in A/m², positive towards +x; null when u is given, or none.</param>
/// <param name="Polarization">P of the current.</param>
/// <param name="Nonadiabaticity">β.</param>
/// <param name="Field">B in T along the easy axis.</param>
/// <param name="Span">Where u, the current or the field stands.</param>
sealed record WallDriveInput(double? Velocity, double? Current, double Polarization, double Nonadiabaticity, double Field, SourceSpan Span);
