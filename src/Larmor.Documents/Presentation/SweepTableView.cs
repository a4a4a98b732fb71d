using System.Collections.Immutable;
using Larmor.Documents.Experiments;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Documents.Sweeps;

namespace Larmor.Documents.Presentation;

/// <summary>The outcomes of a sweep by column.</summary>
sealed class SweepTableView(SweepPlan plan, SweepResult result, ImmutableArray<ScalarColumn> columns)
{
    public ScalarColumn Column(string name) => columns.First(column => column.Name == name);

    /// <summary>Values of a column over all points; null where a point failed or has none.</summary>
    public double?[] Values(string name)
    {
        int index = columns.IndexOf(Column(name));
        return [.. result.Outcomes.Select(outcome => outcome!.Failure is null ? outcome.Values[index] : null)];
    }

    /// <summary>Whether a column has a value at every point.</summary>
    public bool IsComplete(string name) => Values(name).All(value => value is not null);

    /// <summary>The swept values, one column per axis.</summary>
    public ImmutableArray<Column> Swept() =>
    [
        .. plan.Axes.Select((axis, a) => axis.IsNumeric
            ? (Column)new NumberColumn(axis.Name, axis.Unit, [.. Enumerable.Range(0, plan.Points).Select(p => plan.ValuesAt(p)[a].Number)])
            : new TextColumn(axis.Name, [.. Enumerable.Range(0, plan.Points).Select(p => plan.ValuesAt(p)[a].Text)])),
    ];
}
