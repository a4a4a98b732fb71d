using Larmor.Documents.Binding;
using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;
using Larmor.Experiments;

namespace Larmor.Documents.Kinetics;

/// <summary>What a file says of the carriers of a magnet, their collisions and their drive.</summary>
/// <param name="Carriers">The carriers.</param>
/// <param name="Scattering">Their collisions.</param>
/// <param name="Magnet">The localized moments.</param>
/// <param name="Drive">Current or field.</param>
sealed record CarrierSpecimenInput(CarriersInput Carriers, ScatteringInput Scattering, MagnetInput Magnet, CarrierDrive Drive) : SpecimenInput;

/// <summary>Carriers as a file gives them.</summary>
/// <param name="Charge">q in units of e: −1 for electrons.</param>
/// <param name="Density">n_e in m⁻³; null when the chemical potential is given.</param>
/// <param name="ChemicalPotential">μ in J.</param>
/// <param name="ExchangeSplitting">Δ in J.</param>
/// <param name="Temperature">T in K.</param>
/// <param name="Mass">Mass in units of the electron's.</param>
sealed record CarriersInput(int Charge, double? Density, Located<double>? ChemicalPotential, Located<double> ExchangeSplitting, Located<double> Temperature, double Mass);

/// <summary>Collisions as a file gives them.</summary>
/// <param name="Time">τ in s.</param>
/// <param name="Law">How τ follows the energy; null for a constant.</param>
/// <param name="Flips">Flips.</param>
sealed record ScatteringInput(double Time, PowerLawInput? Law, FlipsInput Flips);

/// <summary>τ(ε) = τ (ε/ε₀)^s.</summary>
/// <param name="Exponent">s.</param>
/// <param name="At">ε₀ in J.</param>
sealed record PowerLawInput(double Exponent, double At);

/// <summary>Flips as a file gives them.</summary>
abstract record FlipsInput;

/// <summary>No flips.</summary>
sealed record NoFlipsInput : FlipsInput;

/// <summary>Local flips by mean time and asymmetry.</summary>
/// <param name="Time">τ_sf in s.</param>
/// <param name="Asymmetry">p.</param>
sealed record MeanFlipsInput(double Time, double Asymmetry) : FlipsInput;

/// <summary>Local flips with the asymmetry that densities of states give.</summary>
/// <param name="Time">τ_sf in s.</param>
/// <param name="Span">Where the asymmetry is asked for.</param>
sealed record BandFlipsInput(double Time, SourceSpan Span) : FlipsInput;

/// <summary>Local flips by the times of both bands.</summary>
/// <param name="Majority">τ₋ in s.</param>
/// <param name="Minority">τ₊ in s.</param>
sealed record TwoFlipsInput(double Majority, double Minority) : FlipsInput;

/// <summary>Flips that keep the total energy.</summary>
/// <param name="Time">τ_sf in s at ε = μ.</param>
/// <param name="Span">Where it is written.</param>
sealed record GoldenRuleInput(double Time, SourceSpan Span) : FlipsInput;

/// <summary>The localized moments.</summary>
/// <param name="SaturationMagnetization">M_s in A/m.</param>
/// <param name="Damping">α₀.</param>
/// <param name="Factor">g, for γ = g μ_B/ħ.</param>
sealed record MagnetInput(double SaturationMagnetization, double Damping, double Factor);
