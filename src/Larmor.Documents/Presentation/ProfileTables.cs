using System.Collections.Immutable;
using Larmor.Documents.Results;
using Larmor.Experiments;
using Larmor.Physics.Transport;

namespace Larmor.Documents.Presentation;

/// <summary>Tables of one solved state.</summary>
static class ProfileTables
{
    const double Nano = 1e9;
    const double Femto = 1e15;

    /// <summary>The profile along z; a channel leaves empty cells in the layers that lack it, and has no column where all do.</summary>
    public static Table Profile(ProfileResult result, string name, string title)
    {
        ImmutableArray<ProfilePoint> points = result.Points;
        var columns = ImmutableArray.CreateBuilder<Column>();
        columns.Add(new NumberColumn("z", "nm", Cells(points, p => p.Z * Nano)));
        columns.Add(new TextColumn("region", [.. points.Select(p => result.State.Region(p.Region).Name)]));
        columns.Add(new NumberColumn("V_w", "V", Cells(points, p => p.WeightedPotential)));
        // The stack also counts the partner that a reversal would exchange a channel with; where it carries nothing it has no column.
        int[] present = [.. Enumerable.Range(0, result.State.Channels.Length).Where(c => points.Any(p => p.Potentials[c] is not null))];
        foreach (int channel in present)
        {
            columns.Add(new NumberColumn($"V_{result.State.Channels[channel]}", "V", Cells(points, p => p.Potentials[channel])));
        }

        foreach (int channel in present)
        {
            columns.Add(new NumberColumn($"J_{result.State.Channels[channel]}", "A/m^2", Cells(points, p => p.Currents[channel])));
        }

        foreach (Accumulation pair in result.Accumulations)
        {
            columns.Add(new NumberColumn($"delta_mu_{pair.Name}", "ueV", Cells(points, p => p.Difference(pair) * 1e6)));
            columns.Add(new NumberColumn($"delta_J_{pair.Name}", "A/m^2", Cells(points, p => p.CurrentDifference(pair))));
        }

        for (int r = 0; r < result.Reactions.Length; r++)
        {
            int reaction = r;
            columns.Add(new NumberColumn($"K {result.Reactions[r]}", "A/m^3", Cells(points, p => p.Fluxes[reaction])));
        }

        columns.Add(new NumberColumn("w", "W/m^3", Cells(points, p => p.Dissipation)));
        return new Table(name, title, columns.ToImmutable());
    }

    /// <summary>Where the resistance comes from.</summary>
    public static Table Resistance(ProfileResult result, string name, string title) => new(name, title,
    [
        new TextColumn("place", [.. result.Shares.Select(s => s.Place)]),
        new TextColumn("kind", [.. result.Shares.Select(s => s.Kind.ToString().ToLowerInvariant())]),
        new NumberColumn("AR_ohmic", "fOhm m^2", [.. result.Shares.Select(s => (double?)s.Ohmic * Femto)]),
        new NumberColumn("AR_nonequilibrium", "fOhm m^2", [.. result.Shares.Select(s => (double?)s.NonEquilibrium * Femto)]),
    ]);

    /// <summary>Dissipation, T × entropy production, of every process.</summary>
    public static Table Entropy(ProfileResult result, string name, string title) => new(name, title,
    [
        new TextColumn("place", [.. result.Ledger.Processes.Select(p => p.Place)]),
        new TextColumn("kind", [.. result.Ledger.Processes.Select(p => p.Kind.ToString().ToLowerInvariant())]),
        new TextColumn("process", [.. result.Ledger.Processes.Select(p => p.Process)]),
        new NumberColumn("dissipation", "W/m^2", [.. result.Ledger.Processes.Select(p => (double?)p.Power)]),
    ]);

    /// <summary>The s–d polarised current at the faces of magnets, eq. (T-37); none without a minority d channel.</summary>
    public static IEnumerable<Table> Interband(ProfileResult result)
    {
        ImmutableArray<InterbandCurrent> faces = InterbandCurrent.AtFaces(result.State);
        return faces.IsEmpty ? [] :
        [
            new Table("interband", "s–d polarised current δJ = J(s↓) − J(d↓) at the faces of magnets, and its excess over the bulk value",
            [
                new TextColumn("place", [.. faces.Select(f => f.Place)]),
                new TextColumn("face", [.. faces.Select(f => f.Face.ToString().ToLowerInvariant())]),
                new NumberColumn("dJ", "A/m^2", [.. faces.Select(f => (double?)f.Value)]),
                new NumberColumn("dJ_bulk", "A/m^2", [.. faces.Select(f => (double?)f.Bulk)]),
                new NumberColumn("dJ_excess", "A/m^2", [.. faces.Select(f => (double?)f.Excess)]),
                new NumberColumn("excess_share", "1", [.. faces.Select(f => (double?)(f.Excess / result.State.CurrentDensity))]),
            ]),
        ];
    }

    /// <summary>Decay lengths of every layer and lead, longest first.</summary>
    public static Table DecayLengths(ProfileResult result)
    {
        var rows = new List<(string Region, int Mode, double Length)>();
        for (int r = 0; r < result.State.RegionCount; r++)
        {
            RegionView view = result.State.Region(r);
            if (view.Kind != RegionKind.Interface)
            {
                rows.AddRange(view.DecayLengths.Select((length, i) => (view.Name, i + 1, length * Nano)));
            }
        }

        return new Table("decay_lengths", "Decay lengths of every layer and lead, longest first",
        [
            new TextColumn("region", [.. rows.Select(r => r.Region)]),
            new NumberColumn("mode", "1", [.. rows.Select(r => (double?)r.Mode)]),
            new NumberColumn("decay_length", "nm", [.. rows.Select(r => (double?)r.Length)]),
        ]);
    }

    static ImmutableArray<double?> Cells(ImmutableArray<ProfilePoint> points, Func<ProfilePoint, double?> value) => [.. points.Select(value)];
}
