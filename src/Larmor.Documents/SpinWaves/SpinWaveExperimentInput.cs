using Larmor.Documents.Binding;
using Larmor.Documents.Experiments;
using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;

namespace Larmor.Documents.SpinWaves;

/// <summary>Spin waves of a magnet, alone and with its carriers.</summary>
/// <param name="Span">Where it stands.</param>
sealed record SpinWaveExperimentInput(SourceSpan Span) : ExperimentInput(Span)
{
    /// <summary>Where the keys of spin waves belong, for messages.</summary>
    public const string SpinWaveSections = "kind: spin-waves";

    public override string Specimen => SpinWaveSections;

    public static SpinWaveExperimentInput Read(MapReader map) => new(map.Span);

    public override PreparedExperiment? Prepare(SpecimenInput specimen, Diagnostics diagnostics) =>
        SpinWaveResolver.Resolve((SpinWaveSpecimenInput)specimen, diagnostics) is { } sample ? new PreparedSpinWaves(sample) : null;
}
