using System.Collections.Immutable;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Experiments;

namespace Larmor.Documents.Presentation;

/// <summary>The declared observables of an experiment as scalars of a run and as columns of a sweep.</summary>
static class ScalarList
{
    public static ImmutableArray<Scalar> Of<T>(ImmutableArray<Observable<T>> observables, T result) =>
    [
        .. observables.Where(o => o.Evaluate(result) is not null).Select(o => new Scalar(
            o.Name, o.Symbol, o.Title, o.Unit.Name, o.Shown(result)!.Value, o.Unit.Si, o.Evaluate(result)!.Value)),
    ];

    public static PointOutcome Row<T>(ImmutableArray<Observable<T>> observables, T result) =>
        PointOutcome.Done([.. observables.Select(o => o.Shown(result))]);
}
