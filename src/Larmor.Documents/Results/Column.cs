using System.Collections.Immutable;

namespace Larmor.Documents.Results;

/// <summary>One column of a table: numbers with a unit, or texts.</summary>
public abstract record Column
{
    // Closed: writers know exactly the two kinds below.
    private protected Column(string name, int count)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Count = count;
    }

    /// <summary>Name, unique in its table.</summary>
    public string Name { get; }

    /// <summary>Number of cells.</summary>
    public int Count { get; }

    /// <summary>What heads the column in a file: <c>name (unit)</c> for numbers, <c>name</c> for texts.</summary>
    public abstract string Header { get; }
}

/// <summary>A column of numbers; a missing cell (a channel that is absent there) is null, never NaN.</summary>
public sealed record NumberColumn : Column
{
    /// <summary>Makes a column whose cells may be missing.</summary>
    /// <param name="name">Name, unique in its table.</param>
    /// <param name="unit">Unit of every cell; <c>1</c> for pure numbers.</param>
    /// <param name="cells">Values in <paramref name="unit"/>, finite, or null where there is none.</param>
    public NumberColumn(string name, string unit, ImmutableArray<double?> cells)
        : base(name, cells.Length)
    {
        ArgumentException.ThrowIfNullOrEmpty(unit);
        Unit = unit;
        Cells = cells;
    }

    /// <summary>Makes a column without missing cells.</summary>
    /// <param name="name">Name, unique in its table.</param>
    /// <param name="unit">Unit of every cell; <c>1</c> for pure numbers.</param>
    /// <param name="cells">Values in <paramref name="unit"/>, copied.</param>
    public NumberColumn(string name, string unit, ReadOnlySpan<double> cells)
        : this(name, unit, Copy(cells))
    {
    }

    /// <summary>Unit of every cell.</summary>
    public string Unit { get; }

    /// <summary>The cells; null where there is no value.</summary>
    public ImmutableArray<double?> Cells { get; }

    /// <inheritdoc/>
    public override string Header => $"{Name} ({Unit})";

    static ImmutableArray<double?> Copy(ReadOnlySpan<double> cells)
    {
        var copy = ImmutableArray.CreateBuilder<double?>(cells.Length);
        foreach (double cell in cells)
            copy.Add(cell);
        return copy.MoveToImmutable();
    }
}

/// <summary>A column of texts.</summary>
public sealed record TextColumn : Column
{
    /// <summary>Makes a column of texts.</summary>
    /// <param name="name">Name, unique in its table.</param>
    /// <param name="cells">The texts; an empty one is an empty cell.</param>
    public TextColumn(string name, ImmutableArray<string> cells)
        : base(name, cells.Length) => Cells = cells;

    /// <summary>The cells.</summary>
    public ImmutableArray<string> Cells { get; }

    /// <inheritdoc/>
    public override string Header => Name;
}
