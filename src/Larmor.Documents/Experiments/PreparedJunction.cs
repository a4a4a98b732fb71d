using System.Collections.Immutable;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Documents.Stacks;
using Larmor.Experiments;

namespace Larmor.Documents.Experiments;

/// <summary>The junction of a normal metal and a magnet, both semi-infinite.</summary>
sealed class PreparedJunction(Sample sample, int points) : PreparedStackExperiment(sample)
{
    public override ImmutableArray<ScalarColumn> Columns => PreparedProfile.ColumnsOf(JunctionResult.Observables);

    public override ImmutableArray<SweepPanel> SweepPanels =>
        [new("R_{GMR}", ["R_ex", "R_ex_fast_spin_flip", "R_ex_fast_interband"]), new("V_{a} − V_{b}", ["a", "b", "d"])];

    public override string MainColumn => "R_ex";

    public override PointOutcome Measure(Conduct conduct) => ScalarList.Row(JunctionResult.Observables, JunctionExperiment.Run(Sample.Stack, 0));

    public override ResultSet Run(Conduct conduct)
    {
        JunctionResult result = JunctionExperiment.Run(Sample.Stack, points);
        var names = Sample.MaterialNames();
        return new ResultSet
        {
            Headline = [Headline(result)],
            Scalars = ScalarList.Of(JunctionResult.Observables, result),
            Tables =
            [
                ProfileTables.Profile(result.Profile, "profile", "Potentials, currents, accumulations, reaction fluxes and dissipation along z"),
                ProfileTables.Resistance(result.Profile, "resistance", "Where the junction resistance arises"),
                ProfileTables.Entropy(result.Profile, "entropy", "Dissipation of every process; in leads in excess of the ohmic loss"),
                ProfileTables.DecayLengths(result.Profile),
                .. ProfileTables.Interband(result.Profile),
            ],
            Figures =
            [
                FigureFile.Of("profile", ProfileFigures.Profile(result.Profile, names, "Accumulations and channel currents at the junction"),
                    "Accumulations Δμ_s = e(V_s↑ − V_s↓) and Δμ_↓ = e(V_s↓ − V_d↓), and channel currents over J, around the interface."),
                FigureFile.Of("entropy", ProfileFigures.Entropy(result.Profile, names, "Excess dissipation by process"),
                    "Dissipation in excess of the ohmic loss, by process."),
            ],
            Balances = [BalanceSheets.Of(result.Profile, "Excess power per area")],
            Solver = SolverStatistics.Of(result.Profile, ""),
            References = SourceList.Of(Sample, result.Magnet is null ? [SourceList.ValetFert] : [SourceList.ValetFert, SourceList.ThreeChannel]),
        };
    }

    static string Headline(JunctionResult result)
    {
        string excess = $"R_GMR = {Display.Number(result.State.ExcessResistance * 1e15)} fΩ m²";
        return result.Magnet is not { } magnet
            ? $"{excess}, accumulation {Display.Number(result.NormalAccumulation * 1e6)} µV at the normal side."
            : $"{excess}; a = {Display.Number(result.NormalAccumulation * 1e6)} µV, b = {Display.Number(result.FastAccumulation!.Value * 1e6)} µV "
                + $"(Λ₊ = {Display.Number(magnet.ShortLength * 1e9)} nm), d = {Display.Number(result.SlowAccumulation!.Value * 1e6)} µV "
                + $"(Λ₋ = {Display.Number(magnet.LongLength * 1e9)} nm).";
    }

    public override IEnumerable<string> Explain() =>
    [
        "Experiment: junction. The normal metal fills z < 0 and the magnet z > 0, both without end; far away only the ohmic current is left.",
        "a e^{z/l_N} is V_s↑ − V_s↓ in the normal metal; b e^{−z/Λ₊} + d e^{−z/Λ₋} is V_s↓ − V_d↓ in the magnet. R_GMR is the resistance beyond the ohmic one.",
    ];
}
