using System.Collections.Immutable;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Documents.Stacks;
using Larmor.Experiments;

namespace Larmor.Documents.Experiments;

/// <summary>Parallel against antiparallel resistance.</summary>
sealed class PreparedMagnetoresistance(Sample sample, ImmutableArray<int> reversed, int points) : PreparedStackExperiment(sample)
{
    public override ImmutableArray<ScalarColumn> Columns => PreparedProfile.ColumnsOf(MagnetoresistanceResult.Observables);

    public override ImmutableArray<SweepPanel> SweepPanels =>
    [
        new("AR", ["AR_P", "AR_AP", "AR_P_series", "AR_AP_series"]),
        new("ΔAR", ["delta_AR", "delta_AR_series"]),
        new("√(ΔAR·AR_{AP})", ["root_law", "root_law_series"]),
    ];

    public override PointOutcome Measure(Conduct conduct) =>
        ScalarList.Row(MagnetoresistanceResult.Observables, MagnetoresistanceExperiment.Run(Sample.Stack, reversed, 0));

    public override ResultSet Run(Conduct conduct)
    {
        MagnetoresistanceResult result = MagnetoresistanceExperiment.Run(Sample.Stack, reversed, points);
        var names = Sample.MaterialNames();
        var tables = ImmutableArray.CreateBuilder<Table>();
        var figures = ImmutableArray.CreateBuilder<RenderedFigure>();
        foreach ((string suffix, string word, ProfileResult state) in new[]
        {
            ("P", "parallel", result.ParallelState), ("AP", "antiparallel", result.AntiparallelState),
        })
        {
            tables.Add(ProfileTables.Profile(state, $"profile_{suffix}", $"Profile along z, {word}"));
            tables.Add(ProfileTables.Resistance(state, $"resistance_{suffix}", $"Where the resistance comes from, {word}"));
            tables.Add(ProfileTables.Entropy(state, $"entropy_{suffix}", $"Dissipation of every process, {word}"));
            figures.Add(FigureFile.Of($"profile_{suffix}", ProfileFigures.Profile(state, names, $"Accumulations and channel currents, {word}"),
                $"Accumulations Δμ = e(V_a − V_b) and channel currents over J in the {word} state; ← marks reversed layers."));
            figures.Add(FigureFile.Of($"resistance_{suffix}", ProfileFigures.Resistance(state, names, $"Where the resistance comes from, {word}"),
                $"Resistance times area by place in the {word} state: ohmic, and what accumulation and relaxation add."));
            figures.Add(FigureFile.Of($"entropy_{suffix}", ProfileFigures.Entropy(state, names, $"Dissipation by process, {word}"),
                $"Where the supplied power is dissipated in the {word} state, by process."));
        }

        tables.Add(ProfileTables.DecayLengths(result.ParallelState));
        return new ResultSet
        {
            Headline = [Headline(result)],
            Scalars = ScalarList.Of(MagnetoresistanceResult.Observables, result),
            Tables = tables.ToImmutable(),
            Figures = figures.ToImmutable(),
            Balances =
            [
                BalanceSheets.Of(result.ParallelState, "Power per area, parallel,"),
                BalanceSheets.Of(result.AntiparallelState, "Power per area, antiparallel,"),
            ],
            Solver = [.. SolverStatistics.Of(result.ParallelState, "parallel: "), .. SolverStatistics.Of(result.AntiparallelState, "antiparallel: ")],
            References = SourceList.Of(Sample, [SourceList.ValetFert]),
        };
    }

    static string Headline(MagnetoresistanceResult result)
    {
        string exact = $"AR_P = {Display.Number(result.Parallel * 1e15)} fΩ m², AR_AP = {Display.Number(result.Antiparallel * 1e15)} fΩ m²: "
            + $"ΔAR = {Display.Number(result.Difference * 1e15)} fΩ m², MR = {Display.Number(result.Ratio * 100)} %.";
        return result is { SeriesParallel: { } p, SeriesAntiparallel: { } ap }
            ? $"{exact} The series-resistor model without spin flip gives ΔAR = {Display.Number((ap - p) * 1e15)} fΩ m²."
            : exact;
    }

    public override IEnumerable<string> Explain()
    {
        string[] turned = [.. reversed.Select(i => Sample.Layers[i].Layer.Name)];
        yield return "Experiment: magnetoresistance. P has every magnetization up. AP reverses "
            + (turned.Length <= 12 ? string.Join(", ", turned) : $"{turned.Length} layers: {string.Join(", ", turned.Take(6))}, …") + ".";
        yield return "ΔAR = AR_AP − AR_P is positive when parallel layers let one spin pass easily everywhere (equal signs of beta and gamma).";
    }
}
