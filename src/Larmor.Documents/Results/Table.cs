using System.Collections.Immutable;

namespace Larmor.Documents.Results;

/// <summary>Columns of equal length; becomes <c>NAME.csv</c>.</summary>
public sealed record Table
{
    /// <summary>Makes a table.</summary>
    /// <param name="name">File name without ending: letters, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="title">Title for people.</param>
    /// <param name="columns">At least one column; equal lengths, different headers.</param>
    /// <exception cref="ArgumentException">The name does not suit a file, or the columns do not fit together.</exception>
    public Table(string name, string title, ImmutableArray<Column> columns)
    {
        Name = ResultName.Checked(name, nameof(name));
        Title = title;
        Columns = columns;
        if (columns.IsEmpty)
            throw new ArgumentException($"table '{name}' has no column", nameof(columns));
        foreach (Column column in columns)
        {
            if (column.Count != columns[0].Count)
            {
                throw new ArgumentException(
                    $"table '{name}': column '{column.Name}' has {column.Count} rows, '{columns[0].Name}' has {columns[0].Count}",
                    nameof(columns));
            }
        }
        if (columns.Select(column => column.Name).Distinct().Count() != columns.Length)
            throw new ArgumentException($"table '{name}' has two columns of one name", nameof(columns));
    }

    /// <summary>File name without ending.</summary>
    public string Name { get; }

    /// <summary>Title for people.</summary>
    public string Title { get; }

    /// <summary>The columns, in the order of the file.</summary>
    public ImmutableArray<Column> Columns { get; }

    /// <summary>Number of rows.</summary>
    public int RowCount => Columns[0].Count;

    /// <summary>Name of the file that holds the table.</summary>
    public string FileName => Name + ".csv";

    /// <summary>The number at a place, or null where the cell is empty.</summary>
    /// <exception cref="NonFiniteResultException">The cell is NaN or infinite.</exception>
    internal double? Number(NumberColumn column, int row) => column.Cells[row] is double value
        ? NonFiniteResultException.Checked(value, $"table '{Name}', column '{column.Name}', row {row + 1}")
        : null;
}
