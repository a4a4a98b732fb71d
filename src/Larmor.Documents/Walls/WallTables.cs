using System.Collections.Immutable;
using Larmor.Documents.Results;
using Larmor.Experiments;
using Larmor.Physics.Magnetics.Walls;

namespace Larmor.Documents.Walls;

/// <summary>Tables of moving walls.</summary>
static class WallTables
{
    /// <summary>Directions in the cells of a row.</summary>
    public static Table Profile(WallGrid grid) => new("wall", "Direction of the magnetization in the cells at the end",
    [
        Cells("x", "nm", grid, i => grid.Place(i) * 1e9),
        Cells("n_x", "1", grid, i => grid.Direction(i).X),
        Cells("n_y", "1", grid, i => grid.Direction(i).Y),
        Cells("n_z", "1", grid, i => grid.Direction(i).Z),
    ]);

    /// <summary>Position, angle and width in time, by every route.</summary>
    public static Table Trajectory(DomainWallTrajectoryResult result)
    {
        var columns = ImmutableArray.CreateBuilder<Column>();
        columns.Add(new NumberColumn("t", "ns", [.. result.Times.Select(t => (double?)(t * 1e9))]));
        foreach ((string name, ImmutableArray<WallMoment> moments) in ((string, ImmutableArray<WallMoment>)[])[("llg", result.Lattice), ("model", result.Model), ("rigid", result.Rigid)])
        {
            if (!moments.IsEmpty)
            {
                columns.Add(new NumberColumn($"q_{name}", "nm", [.. moments.Select(m => (double?)(m.Position * 1e9))]));
                columns.Add(new NumberColumn($"phi_{name}", "deg", [.. moments.Select(m => (double?)(m.Angle * 180 / Math.PI))]));
                columns.Add(new NumberColumn($"width_{name}", "nm", [.. moments.Select(m => (double?)(m.Width * 1e9))]));
            }
        }

        if (!result.Energies.IsEmpty)
        {
            columns.Add(new NumberColumn("energy_llg", "uJ/m^2", [.. result.Energies.Select(e => (double?)(e * 1e6))]));
        }

        return new Table("trajectory", "Position, angle and width of the wall in time", columns.ToImmutable());
    }

    static NumberColumn Cells(string name, string unit, WallGrid grid, Func<int, double> value) =>
        new(name, unit, [.. Enumerable.Range(0, grid.CellCount).Select(i => (double?)value(i))]);
}
