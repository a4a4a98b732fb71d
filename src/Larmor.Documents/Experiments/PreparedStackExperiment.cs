using System.Collections.Immutable;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Stacks;

namespace Larmor.Documents.Experiments;

/// <summary>An experiment on a stack.</summary>
abstract class PreparedStackExperiment(Sample sample) : PreparedExperiment
{
    /// <summary>The sample.</summary>
    public Sample Sample { get; } = sample;

    public override string Size => $"{Sample.Layers.Length} layers";

    public override ImmutableArray<Stacks.Assumption> Assumptions => Sample.Assumptions;

    /// <summary>The publications that its models come from.</summary>
    public virtual ImmutableArray<Reference> Models => [SourceList.ValetFert];

    public override ImmutableArray<Reference> References => SourceList.Of(Sample, Models);

    public override IEnumerable<string> Describe() => Explanation.StackLines(Sample).Select(line => "  " + line).Prepend("Stack, from left to right (+z →)");

    public override IEnumerable<string> Conventions() => Explanation.StackSigns(Sample);
}
