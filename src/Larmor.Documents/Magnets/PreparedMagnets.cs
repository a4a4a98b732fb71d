using System.Collections.Immutable;
using Larmor.Documents.Experiments;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;

namespace Larmor.Documents.Magnets;

/// <summary>An experiment on magnets that move.</summary>
abstract class PreparedMagnets(ResolvedMagnets magnets) : PreparedExperiment
{
    /// <summary>The magnets.</summary>
    public ResolvedMagnets Magnets { get; } = magnets;

    public override string Size => Magnets.Bodies.Length == 1 ? "1 magnet" : $"{Magnets.Bodies.Length} magnets";

    public override ImmutableArray<Stacks.Assumption> Assumptions => Magnets.Stack?.Assumptions ?? [];

    /// <summary>The publications that its models come from, besides those of the stack.</summary>
    public abstract ImmutableArray<Reference> Models { get; }

    public override ImmutableArray<Reference> References => Magnets.Stack is { } stack ? SourceList.Of(stack, [.. SourceList.Noncollinear, .. Models]) : Models;

    public override IEnumerable<string> Describe() => MagnetWords.Describe(Magnets);

    public override IEnumerable<string> Conventions() => MagnetWords.Conventions(Magnets);
}
