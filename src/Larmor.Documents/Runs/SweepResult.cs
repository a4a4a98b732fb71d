using System.Collections.Immutable;
using Larmor.Documents.Results;

namespace Larmor.Documents.Runs;

/// <summary>What a sweep came to; when cancelled, points that were not reached are null.</summary>
/// <param name="Sweep">The sweep.</param>
/// <param name="Outcomes">One outcome per point, in the order of the points.</param>
/// <param name="Resumed">How many of them a journal gave.</param>
public sealed record SweepResult(Sweep Sweep, ImmutableArray<PointOutcome?> Outcomes, int Resumed)
{
    const string FailureColumn = "failure";

    /// <summary>Points that have an outcome.</summary>
    public int Done => Outcomes.Count(outcome => outcome is not null);

    /// <summary>True when every point has an outcome.</summary>
    public bool IsWhole => Done == Outcomes.Length;

    /// <summary>The failed points, as the results of a run report them.</summary>
    public ImmutableArray<Failure> Failures =>
    [
        .. Outcomes.Select((outcome, point) => (outcome, point))
            .Where(item => item.outcome?.Failure is not null)
            .Select(item => new Failure($"point {item.point + 1} of {Outcomes.Length}", item.outcome!.Failure!)),
    ];

    /// <summary>
    /// The table of a whole sweep: swept columns, then recorded ones. A failed point keeps its row with empty cells and tells
    /// why in a last column <c>failure</c>, which exists only when a point failed.
    /// </summary>
    /// <param name="name">File name without ending.</param>
    /// <param name="title">Title for people.</param>
    /// <param name="swept">The values swept over, one row per point.</param>
    /// <exception cref="InvalidOperationException">The sweep was cancelled.</exception>
    public Table ToTable(string name, string title, ImmutableArray<Column> swept)
    {
        if (!IsWhole)
            throw new InvalidOperationException($"only {Done} of {Outcomes.Length} points are done");
        IEnumerable<Column> recorded = Sweep.Columns.Select((column, place) =>
            new NumberColumn(column.Name, column.Unit, [.. Outcomes.Select(outcome => outcome!.Failure is null ? outcome.Values[place] : null)]));
        IEnumerable<Column> failures = Failures.IsEmpty
            ? []
            : [new TextColumn(FailureColumn, [.. Outcomes.Select(outcome => outcome!.Failure ?? "")])];
        return new Table(name, title, [.. swept, .. recorded, .. failures]);
    }

    /// <summary>What to tell the user after a cancelled sweep: how far it came and the command that goes on.</summary>
    /// <param name="command">The command that was given.</param>
    public string Describe(ResumeCommand command)
    {
        string failed = Failures.Length == 0 ? "" : $", {Failures.Length} of them failed";
        return $"stopped with {Done} of {Outcomes.Length} points done{failed}; nothing of them is lost, go on with\n  {command}";
    }
}
