using System.Collections.Immutable;
using Larmor.Documents.Results;
using Larmor.Experiments;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Stability;

namespace Larmor.Documents.Magnets;

/// <summary>Tables of loops.</summary>
static class HysteresisTables
{
    /// <summary>All states at rest, there and back.</summary>
    public static Table Loop(HysteresisResult result, string name)
    {
        ImmutableArray<(string Way, LoopState State)> rows =
        [
            .. Thinned(result.There, result.Protocol.Step).Select(state => ("there", state)),
            .. Thinned(result.Back, result.Protocol.Step).Select(state => ("back", state)),
        ];
        var columns = ImmutableArray.CreateBuilder<Column>();
        columns.Add(new TextColumn("way", [.. rows.Select(row => row.Way)]));
        columns.Add(new NumberColumn("B", "mT", [.. rows.Select(row => (double?)(row.State.Field * 1e3))]));
        columns.Add(new NumberColumn("m", "1", [.. rows.Select(row => (double?)row.State.Moment)]));
        if (rows[0].State.Resistance is not null)
        {
            columns.Add(new NumberColumn("AR", "fOhm m^2", [.. rows.Select(row => row.State.Resistance * 1e15)]));
        }

        foreach ((int i, Macrospin magnet) in result.Sample.System.Magnets.Index())
        {
            columns.Add(new NumberColumn($"u_x {magnet.Name}", "1", [.. rows.Select(row => (double?)row.State.Directions[i].X)]));
            columns.Add(new NumberColumn($"u_y {magnet.Name}", "1", [.. rows.Select(row => (double?)row.State.Directions[i].Y)]));
            columns.Add(new NumberColumn($"u_z {magnet.Name}", "1", [.. rows.Select(row => (double?)row.State.Directions[i].Z)]));
        }

        return new Table(name, "States at rest against the swept field", columns.ToImmutable());
    }

    /// <summary>Where and how stability was lost; none when it never was.</summary>
    public static ImmutableArray<Table> Losses(HysteresisResult result)
    {
        ImmutableArray<(string Way, LoopBranch Branch)> rows =
        [
            .. result.There.Branches.Where(branch => branch.End != InstabilityKind.None).Select(branch => ("there", branch)),
            .. result.Back.Branches.Where(branch => branch.End != InstabilityKind.None).Select(branch => ("back", branch)),
        ];
        return rows.IsEmpty
            ? []
            :
            [
                new Table("losses", "Losses of stability",
                [
                    new TextColumn("way", [.. rows.Select(row => row.Way)]),
                    new NumberColumn("B", "mT", [.. rows.Select(row => (double?)(row.Branch.Loss * 1e3))]),
                    new TextColumn("by", [.. rows.Select(row => Kind(row.Branch))]),
                    new NumberColumn("B rest", "mT", [.. rows.Select(row => row.Branch.Rest * 1e3)]),
                ]),
            ];
    }

    /// <summary>How a branch ends, in words.</summary>
    public static string Kind(LoopBranch branch) => branch.End == InstabilityKind.Precession ? "trace: onset of precession" : "determinant: static";

    /// <summary>States of a way without those that only served to locate a loss.</summary>
    public static IEnumerable<LoopState> Thinned(LoopWay way, double step)
    {
        foreach (LoopBranch branch in way.Branches)
        {
            LoopState? last = null;
            foreach (LoopState state in branch.States)
            {
                if (last is null || Math.Abs(state.Field - last.Field) >= step / 20 || ReferenceEquals(state, branch.States[^1]))
                {
                    last = state;
                    yield return state;
                }
            }
        }
    }
}
