using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;
using Larmor.Numerics.Algebra;

namespace Larmor.Documents.Magnets;

/// <summary>What a file says of magnets that move.</summary>
/// <param name="Span">The first character of the file's magnets.</param>
/// <param name="Stack">The stack whose layers they are; null when the file prescribes the torques.</param>
/// <param name="Pillar">Cross-section of the stack; null without one.</param>
/// <param name="Magnets">The magnets.</param>
/// <param name="Couplings">What couples them besides the current.</param>
/// <param name="Field">The applied field; null without one.</param>
/// <param name="CurrentDensity">J in A/m² for prescribed torques; null without a current.</param>
sealed record MagnetSpecimenInput(
    SourceSpan Span, SampleInput? Stack, PillarInput? Pillar, ImmutableArray<MagnetInput> Magnets, ImmutableArray<CouplingInput> Couplings,
    FieldInput? Field, Located<double>? CurrentDensity) : SpecimenInput;

/// <summary>A magnet as a file gives it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">Its name; in a stack the layer's.</param>
/// <param name="Body">Its magnetization and shape; null in a stack, which knows them.</param>
/// <param name="Damping">Gilbert damping α.</param>
/// <param name="LandeFactor">g; γ = g μ_B/ħ.</param>
/// <param name="Anisotropies">Its anisotropies.</param>
/// <param name="Torques">Prescribed torques.</param>
/// <param name="Potentials">The two potentials Φ and χ; null without.</param>
/// <param name="Direction">Where it starts.</param>
sealed record MagnetInput(
    SourceSpan Span, Located<string> Name, BodyInput? Body, double Damping, double LandeFactor, ImmutableArray<AnisotropyInput> Anisotropies,
    ImmutableArray<TorqueTermInput> Torques, PotentialsInput? Potentials, Vector3D Direction);

/// <summary>A magnet's substance.</summary>
/// <param name="Magnetization">M_s in A/m.</param>
/// <param name="Shape">Its shape.</param>
sealed record BodyInput(double Magnetization, ShapeInput Shape);

/// <summary>What a shape is.</summary>
enum ShapeKind
{
    Ellipsoid,
    EllipticCylinder,
    Prism,
    Volume,
    Film,
}

/// <summary>A shape as a file gives it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Axes">Full lengths along x, y and z in m; the thickness and the area for a film, the volume alone for a volume.</param>
/// <param name="Demagnetization">Diagonal of the demagnetising tensor; null for the shape's own.</param>
sealed record ShapeInput(SourceSpan Span, ShapeKind Kind, ImmutableArray<double> Axes, Located<ImmutableArray<double>>? Demagnetization);

/// <summary>What an anisotropy is.</summary>
enum AnisotropyKind
{
    Uniaxial,
    Cubic,
    Surface,
}

/// <summary>An anisotropy as a file gives it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Axis">Its axis; the first of a cubic one.</param>
/// <param name="SecondAxis">The second axis of a cubic one.</param>
/// <param name="First">K1 in J/m³; K_s in J/m² for a surface.</param>
/// <param name="Second">K2 in J/m³.</param>
sealed record AnisotropyInput(SourceSpan Span, AnisotropyKind Kind, Vector3D Axis, Vector3D SecondAxis, double First, double Second);

/// <summary>A prescribed torque as a file gives it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Polarizer">p.</param>
/// <param name="DampingLike">a in T, for a torque given by its fields.</param>
/// <param name="FieldLike">b in T.</param>
/// <param name="Polarization">P of the Slonczewski form; null for a torque given by its fields.</param>
/// <param name="Asymmetry">Λ of the Slonczewski form.</param>
/// <param name="SecondaryTorque">ε′ of the Slonczewski form.</param>
sealed record TorqueTermInput(
    SourceSpan Span, Vector3D Polarizer, double DampingLike, double FieldLike, double? Polarization, double Asymmetry, double SecondaryTorque);

/// <summary>The potentials of the generalised equation, per moment in T: fields, or expressions in ux, uy, uz.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="DissipativeField">b_χ = ∇χ/m; null when an expression gives it.</param>
/// <param name="ReactiveField">b_Φ = ∇Φ/m.</param>
/// <param name="Dissipative">χ/m as an expression; null when not written.</param>
/// <param name="Reactive">Φ/m as an expression; null when not written.</param>
sealed record PotentialsInput(SourceSpan Span, Vector3D? DissipativeField, Vector3D? ReactiveField, Located<string>? Dissipative, Located<string>? Reactive);

/// <summary>A coupling as a file gives it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Between">The two magnets.</param>
/// <param name="Bilinear">J1 in J/m².</param>
/// <param name="Biquadratic">J2 in J/m².</param>
/// <param name="Distance">From the first to the second in m, for dipoles; null for an exchange.</param>
sealed record CouplingInput(SourceSpan Span, ImmutableArray<Located<string>> Between, double Bilinear, double Biquadratic, ImmutableArray<double>? Distance);

/// <summary>The applied field as a file gives it.</summary>
/// <param name="Along">Direction of the static part.</param>
/// <param name="Value">Static part in T.</param>
/// <param name="Alternating">What oscillates; null when nothing does.</param>
/// <param name="Pulse">What comes and goes; null without.</param>
sealed record FieldInput(Vector3D Along, double Value, AlternatingInput? Alternating, FieldPulseInput? Pulse);

/// <summary>A field that oscillates as cos 2πft.</summary>
/// <param name="Along">Direction.</param>
/// <param name="Amplitude">Amplitude in T.</param>
/// <param name="Frequency">f in Hz.</param>
sealed record AlternatingInput(Vector3D Along, double Amplitude, double Frequency);

/// <summary>A field that is on for a while.</summary>
/// <param name="Along">Direction.</param>
/// <param name="Value">Field in T.</param>
/// <param name="Start">When it begins in s.</param>
/// <param name="Length">How long it lasts in s.</param>
sealed record FieldPulseInput(Vector3D Along, double Value, double Start, double Length);

/// <summary>The cross-section of a stack.</summary>
/// <param name="IsEllipse">An ellipse, or else a rectangle.</param>
/// <param name="X">Full length along x in m.</param>
/// <param name="Y">Full length along y in m.</param>
sealed record PillarInput(bool IsEllipse, double X, double Y);
