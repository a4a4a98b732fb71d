using Larmor.Documents.Binding;
using Larmor.Documents.Experiments;
using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;
using Larmor.Physics.Transport.Textures;

namespace Larmor.Documents.Textures;

/// <summary>Accumulation, spin current and torque in a texture.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Driver">Whose gradient drives the flux.</param>
/// <param name="Law">How the flux follows.</param>
/// <param name="Sense">What vectors are.</param>
/// <param name="Rows">Rows of the profile table at most.</param>
sealed record TextureExperimentInput(SourceSpan Span, FluxDriver Driver, FluxLaw Law, SpinSense Sense, int Rows) : ExperimentInput(Span)
{
    /// <summary>Where the keys of textures belong, for messages.</summary>
    public const string TextureSections = "kind: texture";

    const int DefaultRows = 801;

    public override string Specimen => TextureSections;

    public static TextureExperimentInput Read(MapReader map) => new(
        map.Span,
        map.Optional("flux_driver", "whose gradient drives the flux: the deviation from equilibrium, or the total magnetization of the carriers",
            Binding.Form.Words(("deviation", FluxDriver.Deviation), ("total", FluxDriver.Total)), FluxDriver.Deviation, "deviation"),
        map.Optional("flux_law", "whether precession turns the flux (tensor) or not (scalar)",
            Binding.Form.Words(("tensor", FluxLaw.TwoMoment), ("scalar", FluxLaw.Scalar)), FluxLaw.TwoMoment, "tensor"),
        map.Optional("sense", "whether vectors are magnetizations, as in micromagnetics, or spins of positive carriers",
            Binding.Form.Words(("magnetizations", SpinSense.Magnetization), ("spins", SpinSense.Spin)), SpinSense.Magnetization, "magnetizations"),
        map.Optional("points", "rows of the profile table at most", Binding.Form.WholeNumber(2, 100_000, DefaultRows), DefaultRows, $"{DefaultRows}"));

    public override PreparedExperiment? Prepare(SpecimenInput specimen, Diagnostics diagnostics) =>
        TextureResolver.Resolve((TextureSpecimenInput)specimen, this, diagnostics) is { } sample
            ? new PreparedTexture((TextureSpecimenInput)specimen, this, sample)
            : null;
}
