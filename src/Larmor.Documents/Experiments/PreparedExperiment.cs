using System.Collections.Immutable;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Documents.Stacks;

namespace Larmor.Documents.Experiments;

/// <summary>A scalar that an experiment yields, as sweeps and expectations name it.</summary>
/// <param name="Name">Key in files.</param>
/// <param name="Symbol">Symbol for plots.</param>
/// <param name="Unit">Shown unit; <c>1</c> for a pure number.</param>
/// <param name="Title">What it is.</param>
public sealed record ScalarColumn(string Name, string Symbol, string Unit, string Title);

/// <summary>A panel of the plot of a sweep.</summary>
/// <param name="Label">Label of its vertical axis.</param>
/// <param name="Columns">Names of the columns that it shows; the first one is the main one, which maps show.</param>
public sealed record SweepPanel(string Label, ImmutableArray<string> Columns);

/// <summary>An experiment whose input is sound: it can be measured, shown and explained.</summary>
public abstract class PreparedExperiment
{
    private protected PreparedExperiment(Sample sample) => Sample = sample;

    /// <summary>The sample.</summary>
    public Sample Sample { get; }

    /// <summary>The scalars, in the order of <see cref="Measure"/>.</summary>
    public abstract ImmutableArray<ScalarColumn> Columns { get; }

    /// <summary>What the plot of a sweep shows.</summary>
    public abstract ImmutableArray<SweepPanel> SweepPanels { get; }

    /// <summary>The publications that its models come from.</summary>
    public virtual ImmutableArray<Reference> Models => [Presentation.SourceList.ValetFert];

    /// <summary>The scalars of one point of a sweep.</summary>
    public abstract PointOutcome Measure();

    /// <summary>Runs with everything: numbers, tables, figures and balance.</summary>
    public abstract ResultSet Run();

    /// <summary>What this experiment does and what its signs mean, a paragraph each.</summary>
    public abstract IEnumerable<string> Explain();
}
