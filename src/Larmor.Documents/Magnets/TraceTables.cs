using System.Collections.Immutable;
using Larmor.Documents.Results;
using Larmor.Experiments;
using Larmor.Physics.Magnetics;

namespace Larmor.Documents.Magnets;

/// <summary>Tables of magnets in time.</summary>
static class TraceTables
{
    /// <summary>All moments kept.</summary>
    /// <param name="trace">The moments.</param>
    /// <param name="sample">Whose they are.</param>
    /// <param name="name">Name of the table.</param>
    /// <param name="title">What it shows.</param>
    public static Table Of(MagnetTrace trace, MagnetSample sample, string name, string title)
    {
        NumberColumn Column(string symbol, string unit, Func<int, double?> value) => new(symbol, unit, [.. Enumerable.Range(0, trace.Count).Select(value)]);
        var columns = ImmutableArray.CreateBuilder<Column>();
        columns.Add(Column("t", "ns", i => trace.Moments[i].Time * 1e9));
        foreach ((int m, Macrospin magnet) in sample.System.Magnets.Index())
        {
            columns.Add(Column($"u_x {magnet.Name}", "1", i => trace.DirectionOf(m, i).X));
            columns.Add(Column($"u_y {magnet.Name}", "1", i => trace.DirectionOf(m, i).Y));
            columns.Add(Column($"u_z {magnet.Name}", "1", i => trace.DirectionOf(m, i).Z));
        }

        columns.Add(Column("E", "aJ", i => trace.Moments[i].Energy * 1e18));
        columns.Add(Column("P_field", "nW", i => trace.Moments[i].FieldWork * 1e9));
        columns.Add(Column("P_torque", "nW", i => trace.Moments[i].TorqueWork * 1e9));
        columns.Add(Column("P_damping", "nW", i => trace.Moments[i].DampingHeat * 1e9));
        if (sample.Stack is not null)
        {
            columns.Add(Column("J", "A/m^2", i => trace.Moments[i].Electric!.Value.CurrentDensity));
            columns.Add(Column("V", "mV", i => trace.Moments[i].Electric!.Value.Voltage * 1e3));
            columns.Add(Column("AR", "fOhm m^2", i => trace.Moments[i].Electric!.Value.Resistance * 1e15));
            columns.Add(Column("P_supplied", "nW", i => trace.Moments[i].Electric!.Value.Supplied * 1e9));
            columns.Add(Column("P_transport", "nW", i => trace.Moments[i].Electric!.Value.TransportHeat * 1e9));
        }

        return new Table(name, title, columns.ToImmutable());
    }
}
