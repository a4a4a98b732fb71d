using System.Collections.Immutable;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Experiments;

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
public sealed record SweepPanel(string Label, ImmutableArray<string> Columns)
{
    /// <summary>Values of the main column at which maps draw a line.</summary>
    public ImmutableArray<double> Contours { get; init; } = [];

    /// <summary>Whether equal steps stand for equal ratios: for positive numbers over many decades. Others are then not shown.</summary>
    public bool IsLogarithmic { get; init; }
}

/// <summary>An experiment whose input is sound: it can be measured, shown and explained.</summary>
public abstract class PreparedExperiment
{
    private protected PreparedExperiment()
    {
    }

    /// <summary>The scalars, in the order of <see cref="Measure"/>.</summary>
    public abstract ImmutableArray<ScalarColumn> Columns { get; }

    /// <summary>What the plot of a sweep shows.</summary>
    public abstract ImmutableArray<SweepPanel> SweepPanels { get; }

    /// <summary>The column whose largest value a reader of a sweep looks for first.</summary>
    public virtual string MainColumn => SweepPanels[1].Columns[0];

    /// <summary>How large the described thing is, for one line: <c>5 layers</c>.</summary>
    public abstract string Size { get; }

    /// <summary>Seed of its random numbers; null when it draws none.</summary>
    public virtual int? Seed => null;

    /// <summary>Library values that were used.</summary>
    public virtual ImmutableArray<Stacks.Assumption> Assumptions => [];

    /// <summary>The publications that models and numbers come from.</summary>
    public abstract ImmutableArray<Reference> References { get; }

    /// <summary>What a reader of any result must know; not a fault of the file.</summary>
    public virtual ImmutableArray<Warning> Remarks => [];

    /// <summary>The scalars of one point of a sweep.</summary>
    /// <param name="conduct">Threads and cancellation; long work tells its progress.</param>
    public abstract PointOutcome Measure(Conduct conduct);

    /// <summary>Runs with everything: numbers, tables, figures and balance.</summary>
    /// <param name="conduct">Threads and cancellation; long work tells its progress.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public abstract ResultSet Run(Conduct conduct);

    /// <summary>Tables and figures that show some points of a sweep side by side; none unless the experiment has curves to compare.</summary>
    /// <param name="members">The points, in order.</param>
    internal virtual (ImmutableArray<Table> Tables, ImmutableArray<RenderedFigure> Figures) Compare(ImmutableArray<SweepMember> members) => ([], []);

    /// <summary>The described thing in words, a heading first.</summary>
    public abstract IEnumerable<string> Describe();

    /// <summary>Conventions of signs, a paragraph each.</summary>
    public abstract IEnumerable<string> Conventions();

    /// <summary>What this experiment does and what its signs mean, a paragraph each.</summary>
    public abstract IEnumerable<string> Explain();
}

/// <summary>One point of a sweep, to be shown beside others.</summary>
/// <param name="Group">Value of the slow axis; empty with one axis. Members of a group share a figure.</param>
/// <param name="Label">Value of the fast axis.</param>
/// <param name="Experiment">The experiment of the point.</param>
sealed record SweepMember(string Group, string Label, PreparedExperiment Experiment);
