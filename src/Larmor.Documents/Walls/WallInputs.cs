using Larmor.Documents.Binding;
using Larmor.Documents.Kinetics;
using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;

namespace Larmor.Documents.Walls;

/// <summary>What a file says of a moving wall.</summary>
/// <param name="Wall">The magnet.</param>
/// <param name="Drive">What drives the wall; null without.</param>
/// <param name="Carriers">Carriers that give the torque and a share of the damping; null when the file gives both as numbers.</param>
sealed record WallSpecimenInput(WallInput Wall, WallDriveInput? Drive, WallCarriersInput? Carriers) : SpecimenInput;

/// <summary>The carriers of a magnet with a wall, as a file gives them.</summary>
/// <param name="Bands">Bands and filling.</param>
/// <param name="Scattering">Collisions.</param>
sealed record WallCarriersInput(CarriersInput Bands, ScatteringInput Scattering);

/// <summary>A magnet with a wall, as a file gives it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="ExchangeStiffness">A in J/m.</param>
/// <param name="EasyAxis">K in J/m³.</param>
/// <param name="HardAxis">K_h in J/m³.</param>
/// <param name="SaturationMagnetization">M_s in A/m.</param>
/// <param name="Damping">α; α₀ beside carriers.</param>
/// <param name="GFactor">g, γ = gμ_B/ħ.</param>
sealed record WallInput(
    SourceSpan Span, double ExchangeStiffness, double EasyAxis, double HardAxis, double SaturationMagnetization, Located<double> Damping, double GFactor);

/// <summary>What drives a wall, as a file gives it.</summary>
/// <param name="Velocity">u in m/s; null when a current is given, or none.</param>
/// <param name="Current">J in A/m², positive towards +x; null when u is given, or none.</param>
/// <param name="Polarization">P of the current; 0 beside carriers, which give it.</param>
/// <param name="Nonadiabaticity">β; 0 beside carriers, which give it.</param>
/// <param name="Field">B in T along the easy axis.</param>
/// <param name="Span">Where u, the current or the field stands.</param>
sealed record WallDriveInput(double? Velocity, double? Current, double Polarization, double Nonadiabaticity, double Field, SourceSpan Span);
