using System.Globalization;

namespace Larmor.Verification.Textures;

/// <summary>A set of reference numbers of data/textures, by column name.</summary>
sealed class ReferenceTable
{
    readonly string[] columns;

    ReferenceTable(string[] columns, string[][] rows)
    {
        this.columns = columns;
        Rows = [.. rows.Select(cells => new Row(this, cells))];
    }

    public Row[] Rows { get; }

    public static string Directory => Path.Combine(AppContext.BaseDirectory, "data", "textures");

    public static ReferenceTable Load(string name)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Directory, name));
        return new ReferenceTable(lines[0].Split(','), [.. lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Split(','))]);
    }

    public sealed class Row(ReferenceTable table, string[] cells)
    {
        public double this[string column] => double.Parse(Text(column), CultureInfo.InvariantCulture);

        public string Text(string column) => cells[Array.IndexOf(table.columns, column)];
    }
}
