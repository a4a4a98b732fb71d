using Larmor.Documents.Experiments;
using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;

namespace Larmor.Documents.Magnets;

/// <summary>An experiment on magnets that move.</summary>
abstract record MagnetExperimentInput(SourceSpan Span) : ExperimentInput(Span)
{
    public sealed override string Specimen => MagnetForms.MagnetSections;

    public sealed override PreparedExperiment? Prepare(SpecimenInput specimen, Diagnostics diagnostics) =>
        MagnetResolver.Resolve((MagnetSpecimenInput)specimen, diagnostics) is { } magnets ? Prepare((MagnetSpecimenInput)specimen, magnets, diagnostics) : null;

    /// <summary>Fits it to the magnets; null after a diagnostic.</summary>
    /// <param name="input">What the file says, for places.</param>
    /// <param name="magnets">The same, resolved.</param>
    /// <param name="diagnostics">Receives all faults.</param>
    public abstract PreparedExperiment? Prepare(MagnetSpecimenInput input, ResolvedMagnets magnets, Diagnostics diagnostics);
}
