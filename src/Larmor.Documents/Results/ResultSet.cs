using System.Collections.Immutable;

namespace Larmor.Documents.Results;

/// <summary>All that a run yields: immutable, free of times, the same for every thread count.</summary>
/// <remarks>Two entries of one key or name are a caller's bug and raise <see cref="ArgumentException"/>.</remarks>
public sealed record ResultSet
{
    /// <summary>The result in a sentence or a few, each a paragraph.</summary>
    public ImmutableArray<string> Headline { get; init; } = [];

    /// <summary>The key numbers, in the order shown.</summary>
    public ImmutableArray<Scalar> Scalars
    {
        get;
        init => field = Distinct(value, scalar => scalar.Key);
    } = [];

    /// <summary>The tables.</summary>
    public ImmutableArray<Table> Tables
    {
        get;
        // File systems that ignore case would let one table overwrite the other.
        init => field = Distinct(value, table => table.Name.ToUpperInvariant());
    } = [];

    /// <summary>The figures.</summary>
    public ImmutableArray<RenderedFigure> Figures
    {
        get;
        init => field = Distinct(value, figure => figure.Name.ToUpperInvariant());
    } = [];

    /// <summary>Texts for other programs.</summary>
    public ImmutableArray<TextFile> Texts
    {
        get;
        init => field = Distinct(value, text => text.Name.ToUpperInvariant());
    } = [];

    /// <summary>Dissipated against supplied power.</summary>
    public ImmutableArray<BalanceSheet> Balances { get; init; } = [];

    /// <summary>How the solvers fared.</summary>
    public ImmutableArray<SolverStatistic> Solver { get; init; } = [];

    /// <summary>What the reader must know.</summary>
    public ImmutableArray<Warning> Warnings { get; init; } = [];

    /// <summary>What did not converge.</summary>
    public ImmutableArray<Failure> Failures { get; init; } = [];

    /// <summary>The publications that models and numbers come from; a key may come again with the same entry.</summary>
    public ImmutableArray<Reference> References { get; init; } = [];

    /// <summary>True when everything converged.</summary>
    public bool IsWhole => Failures.IsEmpty;

    static ImmutableArray<T> Distinct<T>(ImmutableArray<T> items, Func<T, string> key)
    {
        string? twice = items.GroupBy(key).FirstOrDefault(group => group.Count() > 1)?.Key;
        return twice is null ? items : throw new ArgumentException($"two {typeof(T).Name} entries are called '{twice}'", nameof(items));
    }
}
