using Larmor.Documents.Binding;
using Larmor.Documents.Experiments;
using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;

namespace Larmor.Documents.Precession;

/// <summary>Spins that precess in a field while they diffuse.</summary>
/// <param name="Span">Where it stands.</param>
sealed record PrecessionExperimentInput(SourceSpan Span) : ExperimentInput(Span)
{
    /// <summary>Where the keys of channels belong, for messages.</summary>
    public const string PrecessionSections = "kind: precession";

    public override string Specimen => PrecessionSections;

    public static PrecessionExperimentInput Read(MapReader map) => new(map.Span);

    public override PreparedExperiment? Prepare(SpecimenInput specimen, Diagnostics diagnostics)
    {
        var input = (PrecessionSpecimenInput)specimen;
        return input.Trial is PulseInput pulse
            ? PrecessionResolver.Resolve(input.Channel, pulse, diagnostics) is { } thrown ? new PreparedPulse(thrown, input.Channel.GyromagneticRatio, pulse.Field) : null
            : PrecessionResolver.Resolve(input.Channel, (HanleInput)input.Trial, diagnostics) is { } held ? new PreparedHanle(held) : null;
    }
}
