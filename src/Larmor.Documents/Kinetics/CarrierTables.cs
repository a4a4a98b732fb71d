using System.Collections.Immutable;
using Larmor.Documents.Results;

namespace Larmor.Documents.Kinetics;

/// <summary>Tables of carriers against energy; several sets stand one below the other.</summary>
static class CarrierTables
{
    public static Table Spectrum(ImmutableArray<(string Label, ImmutableArray<SpectrumRow> Rows)> curves) => new(
        "spectrum", "Magnetization of the carriers against energy, per gradient and per rate of turning",
        [
            .. Labels(curves),
            Column("energy", "eV", curves, r => r.Offset),
            Column("lm_1", "A/eV", curves, r => r.Gradient1),
            Column("lm_2", "A/eV", curves, r => r.Gradient2),
            Column("tm_1", "A s/(m eV)", curves, r => r.Turning1),
            Column("tm_2", "A s/(m eV)", curves, r => r.Turning2),
        ]);

    public static Table Equilibrium(ImmutableArray<(string Label, ImmutableArray<EquilibriumRow> Rows)> curves) => new(
        "equilibrium", "Equilibrium functions against energy: sums, and halves as their source prints them",
        [
            .. Labels(curves),
            Column("energy", "eV", curves, r => r.Offset),
            Column("f_par", "1", curves, r => r.Longitudinal),
            Column("f_perp", "1", curves, r => r.Transverse),
            Column("f_par_half", "1", curves, r => r.Longitudinal / 2),
            Column("f_perp_half", "1", curves, r => r.Transverse / 2),
        ]);

    static IEnumerable<Column> Labels<T>(ImmutableArray<(string Label, ImmutableArray<T> Rows)> curves) => curves.Length == 1
        ? []
        : [new TextColumn("curve", [.. curves.SelectMany(curve => Enumerable.Repeat(curve.Label, curve.Rows.Length))])];

    static NumberColumn Column<T>(string name, string unit, ImmutableArray<(string Label, ImmutableArray<T> Rows)> curves, Func<T, double> value) =>
        new(name, unit, [.. curves.SelectMany(curve => curve.Rows).Select(row => (double?)value(row))]);
}
