using System.Collections.Immutable;
using Larmor.Documents.Results;
using Larmor.Experiments;

namespace Larmor.Documents.Thermal;

/// <summary>Tables of a distribution in time.</summary>
static class FokkerPlanckTables
{
    /// <summary>Times whose densities are kept.</summary>
    const int Densities = 13;

    public static IEnumerable<Table> Of(FokkerPlanckResult result)
    {
        ImmutableArray<ThermalState> states = result.States;
        NumberColumn Column(string name, string unit, Func<ThermalState, double?> of) => new(name, unit, [.. states.Select(of)]);
        yield return new Table("switching", "Probabilities and moments in time",
        [
            Column("t", "ns", state => state.Time * 1e9),
            Column("error", "1", state => state.Up > result.Floor ? state.Up : null),
            Column("P_sw", "1", state => state.Down > result.Floor ? state.Down : null),
            Column("mean", "1", state => state.Mean),
            Column("mean_square", "1", state => state.Square),
        ]);
        if (!result.Counts.IsEmpty)
        {
            NumberColumn Counted(string name, string unit, Func<ThermalCount, double?> of) => new(name, unit, [.. result.Counts.Select(of)]);
            yield return new Table("replicas", "Replicas in time, with 95 % intervals",
            [
                Counted("t", "ns", count => count.Time * 1e9),
                Counted("error", "1", count => count.Up.Estimate),
                Counted("error_low", "1", count => count.Up.Low),
                Counted("error_high", "1", count => count.Up.High),
                Counted("mean", "1", count => count.Mean),
                Counted("mean_deviation", "1", count => count.Deviation),
            ]);
        }

        int bins = result.Stationary.Density.Length;
        int[] kept = [.. Enumerable.Range(0, Densities).Select(i => i * (states.Length - 1) / (Densities - 1)).Distinct()];
        yield return new Table("density", "Probability density of u·n at some times and in the stationary state under the current",
        [
            new NumberColumn("u.n", "1", [.. Enumerable.Range(0, bins).Select(i => (double?)(((2 * i) + 1.0) / bins - 1))]),
            .. kept.Select(i => new NumberColumn($"t = {states[i].Time * 1e9:G6} ns", "1", [.. states[i].Density.Select(value => (double?)value)])),
            new NumberColumn("stationary", "1", [.. result.Stationary.Density.Select(value => (double?)value)]),
        ]);
    }
}
