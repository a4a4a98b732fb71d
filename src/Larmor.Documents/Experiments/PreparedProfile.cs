using System.Collections.Immutable;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Documents.Stacks;
using Larmor.Experiments;

namespace Larmor.Documents.Experiments;

/// <summary>One state of a stack, walked through from left to right.</summary>
sealed class PreparedProfile(Sample sample, int points) : PreparedStackExperiment(sample)
{
    public override ImmutableArray<ScalarColumn> Columns => ColumnsOf(ProfileResult.Observables);

    public override ImmutableArray<SweepPanel> SweepPanels => [new("AR", ["AR", "AR_ohmic"]), new("AR_{ne}", ["AR_nonequilibrium"])];

    public override PointOutcome Measure(Conduct conduct) => ScalarList.Row(ProfileResult.Observables, ProfileExperiment.Run(Sample.Stack, 0));

    public override ResultSet Run(Conduct conduct)
    {
        ProfileResult result = ProfileExperiment.Run(Sample.Stack, points);
        var names = Sample.MaterialNames();
        return new ResultSet
        {
            Headline =
            [
                $"AR = {Display.Number(result.State.Resistance * 1e15)} fΩ m², of which "
                + $"{Display.Number(result.Shares.Sum(s => s.NonEquilibrium) * 1e15)} fΩ m² arise out of equilibrium (accumulation and relaxation).",
            ],
            Scalars = ScalarList.Of(ProfileResult.Observables, result),
            Tables =
            [
                ProfileTables.Profile(result, "profile", "Potentials, currents, accumulations, reaction fluxes and dissipation along z"),
                ProfileTables.Resistance(result, "resistance", "Where the resistance comes from"),
                ProfileTables.Entropy(result, "entropy", "Dissipation (T × entropy production) of every process"),
                ProfileTables.DecayLengths(result),
                .. ProfileTables.Interband(result),
            ],
            Figures =
            [
                FigureFile.Of("profile", ProfileFigures.Profile(result, names, "Accumulations and channel currents along the stack"),
                    "Accumulations Δμ = e(V_a − V_b) and channel currents over J along the stack; layers as bands."),
                FigureFile.Of("resistance", ProfileFigures.Resistance(result, names, "Where the resistance comes from"),
                    "Resistance times area by place: ohmic, and what accumulation and relaxation add."),
                FigureFile.Of("entropy", ProfileFigures.Entropy(result, names, "Dissipation by process"),
                    "Where the supplied power is dissipated, by process."),
            ],
            Balances = [BalanceSheets.Of(result, "Power per area")],
            Solver = SolverStatistics.Of(result, ""),
            References = SourceList.Of(Sample, []),
        };
    }

    public override IEnumerable<string> Explain() =>
    [
        "Experiment: one state of the stack is solved exactly, and potentials, currents, accumulations, reaction fluxes and dissipation are given along z.",
    ];

    internal static ImmutableArray<ScalarColumn> ColumnsOf<T>(ImmutableArray<Observable<T>> observables) =>
        [.. observables.Select(o => new ScalarColumn(o.Name, o.Symbol, o.Unit.Name, o.Title))];
}
