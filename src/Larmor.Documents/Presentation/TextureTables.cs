using System.Collections.Immutable;
using Larmor.Documents.Results;
using Larmor.Experiments;
using Larmor.Physics.Transport.Textures;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Documents.Presentation;

/// <summary>Tables of solved textures, at every n-th cell.</summary>
static class TextureTables
{
    /// <summary>Magnetization, accumulation, flux and torque along x.</summary>
    /// <param name="result">The solved texture.</param>
    /// <param name="rows">Rows at most.</param>
    /// <param name="name">Name of the file.</param>
    public static Table Profile(TextureResult result, int rows, string name)
    {
        int[] cells = Cells(result.State, rows);
        return new Table(name, "Directions, accumulation, flux and torque along x, at the centres of cells",
        [
            new NumberColumn("x", "nm", [.. cells.Select(i => (double?)(result.State.Positions[i] * 1e9))]),
            .. Columns(result.State, cells),
        ]);
    }

    /// <summary>The same for several textures, one below the other.</summary>
    /// <param name="curves">The textures with their labels.</param>
    /// <param name="rows">Rows at most for each.</param>
    /// <param name="name">Name of the file.</param>
    /// <param name="title">Title for people.</param>
    public static Table Profiles(ImmutableArray<(string Label, TextureResult Result)> curves, int rows, string name, string title)
    {
        ImmutableArray<Table> parts = [.. curves.Select(curve => Profile(curve.Result, rows, name))];
        return new Table(name, title,
        [
            new TextColumn("curve", [.. curves.Zip(parts).SelectMany(pair => Enumerable.Repeat(pair.First.Label, pair.Second.RowCount))]),
            .. parts[0].Columns.Select((column, c) => new NumberColumn(column.Name, ((NumberColumn)column).Unit, [.. parts.SelectMany(part => ((NumberColumn)part.Columns[c]).Cells)])),
        ]);
    }

    static IEnumerable<Column> Columns(TextureState state, int[] cells) =>
    [
        .. Components("n", "1", cells, state.Direction),
        .. Components("m", "A/m", cells, state.Magnetization),
        .. Components("delta_m", "A/m", cells, i => state.Accumulations[i]),
        .. Components("J", "A/s", cells, i => 0.5 * (state.Fluxes[i] + state.Fluxes[i + 1])),
        .. Components("T", "A/(m s)", cells, i => state.Torques[i]),
    ];

    static IEnumerable<Column> Components(string name, string unit, int[] cells, Func<int, Vector> value)
    {
        Vector[] vectors = [.. cells.Select(value)];
        yield return new NumberColumn($"{name}_x", unit, [.. vectors.Select(v => (double?)v.X)]);
        yield return new NumberColumn($"{name}_y", unit, [.. vectors.Select(v => (double?)v.Y)]);
        yield return new NumberColumn($"{name}_z", unit, [.. vectors.Select(v => (double?)v.Z)]);
    }

    /// <summary>Cells from the first to the last in even steps.</summary>
    static int[] Cells(TextureState state, int rows)
    {
        int count = Math.Min(rows, state.CellCount);
        return [.. Enumerable.Range(0, count).Select(k => (int)((long)k * (state.CellCount - 1) / (count - 1)))];
    }
}
