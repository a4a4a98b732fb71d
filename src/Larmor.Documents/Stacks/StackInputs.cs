using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Syntax;

namespace Larmor.Documents.Stacks;

/// <summary>A material as a file gives it; which keys are present decides its form.</summary>
/// <param name="Name">Name in the file.</param>
/// <param name="From">Library entry to start from.</param>
/// <param name="Resistivity">ρ in Ω·m.</param>
/// <param name="StarredResistivity">ρ* in Ω·m.</param>
/// <param name="Asymmetry">β.</param>
/// <param name="SpinDiffusionLength">l_sf in m.</param>
/// <param name="SConductivity">σ_s in S/m, both s channels together.</param>
/// <param name="SAsymmetry">β_s.</param>
/// <param name="DConductivity">σ of d_dn in S/m.</param>
/// <param name="InterbandLength">l_sd in m.</param>
/// <param name="Channels">Conductivities by channel name in S/m.</param>
/// <param name="Reactions">Reactions among the channels.</param>
/// <param name="Reversal">Pairs of channels that a reversal exchanges.</param>
/// <param name="Magnetization">M_s in A/m.</param>
sealed record MaterialInput(
    Located<string> Name, Located<string>? From, Located<double>? Resistivity, Located<double>? StarredResistivity,
    Located<double>? Asymmetry, Located<double>? SpinDiffusionLength, Located<double>? SConductivity, Located<double>? SAsymmetry,
    Located<double>? DConductivity, Located<double>? InterbandLength, ImmutableArray<(Located<string> Name, double Conductivity)>? Channels,
    ImmutableArray<ReactionInput>? Reactions, ImmutableArray<ImmutableArray<Located<string>>>? Reversal, Located<double>? Magnetization)
{
    /// <summary>Spin across the magnetization.</summary>
    public TransverseInput? Transverse { get; init; }
}

/// <summary>A reaction between two channels, by its conductance or by its length.</summary>
/// <param name="Name">Name of the process.</param>
/// <param name="Between">The two channels.</param>
/// <param name="Length">l in m, l⁻² = G (1/σ_a + 1/σ_b).</param>
/// <param name="Conductance">G in S/m³.</param>
sealed record ReactionInput(Located<string> Name, ImmutableArray<Located<string>> Between, Located<double>? Length, Located<double>? Conductance);

/// <summary>A lumped reaction at an interface between <c>material.channel</c> and <c>material.channel</c>.</summary>
/// <param name="Name">Name of the process.</param>
/// <param name="Between">The two ends.</param>
/// <param name="Conductance">Γ in S/m².</param>
sealed record InterfaceReactionInput(Located<string> Name, ImmutableArray<Located<string>> Between, Located<double> Conductance);

/// <summary>An interface as a file gives it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="IsIdeal">Written as <c>ideal</c>.</param>
/// <param name="StarredResistance">AR* in Ω·m².</param>
/// <param name="Asymmetry">γ.</param>
/// <param name="SpinMemoryLoss">δ.</param>
/// <param name="Resistance">AR in Ω·m², spin independent.</param>
/// <param name="Resistances">r_c in Ω·m² by channel.</param>
/// <param name="Reactions">Lumped reactions.</param>
/// <param name="Spread">Whether the reactions act inside the resistance.</param>
sealed record InterfaceInput(
    SourceSpan Span, bool IsIdeal, Located<double>? StarredResistance, Located<double>? Asymmetry, Located<double>? SpinMemoryLoss,
    Located<double>? Resistance, ImmutableArray<(Located<string> Name, double Resistance)>? Resistances,
    ImmutableArray<InterfaceReactionInput>? Reactions, Located<bool>? Spread)
{
    /// <summary>Mixing conductances; null when not written.</summary>
    public MixingInput? Mixing { get; init; }
}

/// <summary>The interface of a pair of materials, <c>Co/Cu</c>.</summary>
/// <param name="Pair">The key as written.</param>
/// <param name="Interface">What it is.</param>
sealed record PairInput(Located<string> Pair, InterfaceInput Interface);

/// <summary>An entry of the list of layers.</summary>
abstract record ItemInput;

/// <summary>A layer.</summary>
/// <param name="Name">Its name; the material's when left out.</param>
/// <param name="Material">Name of its material.</param>
/// <param name="Thickness">Thickness in m.</param>
/// <param name="Magnetization">Its direction; null when not written.</param>
/// <param name="Span">Where it stands.</param>
sealed record LayerItem(Located<string>? Name, Located<string> Material, Located<double> Thickness, Located<WrittenMagnetization>? Magnetization, SourceSpan Span) : ItemInput;

/// <summary>An interface written between two layers, for that place only.</summary>
/// <param name="Interface">The interface.</param>
sealed record InterfaceItem(InterfaceInput Interface) : ItemInput;

/// <summary>A group that repeats.</summary>
/// <param name="Count">How many times.</param>
/// <param name="Of">The group.</param>
sealed record RepeatItem(Located<int> Count, ImmutableArray<ItemInput> Of) : ItemInput;

/// <summary>An end of the stack.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Lead">Material of a semi-infinite lead; null for a reservoir.</param>
/// <param name="Magnetization">Direction of the lead's magnetization; null when not written.</param>
/// <param name="Resistance">Spin-independent contact AR in Ω·m².</param>
/// <param name="Resistances">Contact resistances by channel in Ω·m².</param>
sealed record EndInput(
    SourceSpan Span, Located<string>? Lead, Located<WrittenMagnetization>? Magnetization, Located<double>? Resistance,
    ImmutableArray<(Located<string> Name, double Resistance)>? Resistances);

/// <summary>The stack as a file gives it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Left">Left end.</param>
/// <param name="Items">Layers, groups and explicit interfaces in order.</param>
/// <param name="Symmetric">Whether the list is the left part up to the centre layer.</param>
/// <param name="Right">Right end; null when <paramref name="Symmetric"/> mirrors the left one.</param>
sealed record StackInput(SourceSpan Span, EndInput Left, ImmutableArray<ItemInput> Items, Located<bool>? Symmetric, EndInput? Right);

/// <summary>What a file describes besides its experiment: a stack, or something else that the experiment asks for.</summary>
abstract record SpecimenInput;

/// <summary>Everything in a file that describes a stack.</summary>
/// <param name="Temperature">Temperature set in K; needed when the library is used.</param>
/// <param name="Materials">Materials of the file.</param>
/// <param name="Interfaces">Interfaces of the file.</param>
/// <param name="Stack">The stack.</param>
/// <param name="Drive">What is imposed.</param>
/// <param name="Sources">Keys of sources that the file's own numbers come from.</param>
sealed record SampleInput(
    Located<double>? Temperature, ImmutableArray<MaterialInput> Materials, ImmutableArray<PairInput> Interfaces,
    StackInput Stack, DriveInput Drive, ImmutableArray<Located<string>> Sources) : SpecimenInput;
