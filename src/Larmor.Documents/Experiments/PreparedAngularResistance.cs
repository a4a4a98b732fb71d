using System.Collections.Immutable;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Documents.Stacks;
using Larmor.Experiments;

namespace Larmor.Documents.Experiments;

/// <summary>Resistance against the angle of one layer.</summary>
sealed class PreparedAngularResistance(Sample sample, TurnedLayer turned, TurnedKeys keys) : PreparedStackExperiment(sample)
{
    public override ImmutableArray<ScalarColumn> Columns => PreparedProfile.ColumnsOf(AngularResistanceResult.Observables);

    public override ImmutableArray<SweepPanel> SweepPanels => [new("AR", ["AR_P", "AR_90", "AR_AP"]), new("ΔAR", ["delta_AR"]), new("χ", ["chi"])];

    public override ImmutableArray<Reference> Models => SourceList.Noncollinear;

    public override PointOutcome Measure(Conduct conduct) =>
        ScalarList.Row(AngularResistanceResult.Observables, AngularResistanceExperiment.Run(Sample.Spins!.Stack, turned, [], null));

    public override ResultSet Run(Conduct conduct)
    {
        AngularResistanceResult result = AngularResistanceExperiment.Run(Sample.Spins!.Stack, turned, keys.Angles, (keys.ProfileAngle, keys.Points));
        SpinProfile profile = result.Profile!;
        return new ResultSet
        {
            Headline = [Headline(result)],
            Scalars = ScalarList.Of(AngularResistanceResult.Observables, result),
            Tables = [TorqueTables.Resistance(result), SpinProfileView.Table(profile)],
            Figures =
            [
                FigureFile.Of("resistance", TorqueFigures.Resistance(result),
                    $"Resistance times area against the angle of '{keys.Layer.Value}' to '{keys.From.Value}', beside a cosine and the form of two equal contacts."),
                SpinProfileView.Figure(profile, Sample),
            ],
            Balances = [BalanceSheets.Of(profile.Ledger, profile.CurrentDensity, $"Power per area at θ = {Display.Number(profile.Angle * 180 / Math.PI)}°")],
            Solver = SolverStatistics.Of(result.Balance),
            References = SourceList.Of(Sample, Models),
        };
    }

    static string Headline(AngularResistanceResult result) =>
        $"AR(0°) = {Display.Number(result.Parallel * 1e15)} fΩ m², AR(180°) = {Display.Number(result.Antiparallel * 1e15)} fΩ m²: ΔAR = {Display.Number(result.Difference * 1e15)} fΩ m²"
        + (result.Chi is { } χ ? $"; shape χ = {Display.Number(χ)} within {Display.Number(result.ChiResidual!.Value * 100)} % of ΔAR (a cosine: within {Display.Number(result.CosineDeviation!.Value * 100)} %)." : ".")
        + (result.MinimumAngle > 0 && result.Difference > 0 ? $" The smallest resistance lies at {Display.Number(result.MinimumAngle * 180 / Math.PI)}°." : "");

    public override IEnumerable<string> Explain()
    {
        yield return $"Experiment: angular resistance. '{keys.Layer.Value}' turns by θ from the direction of '{keys.From.Value}', " + TurnedText.Plane(turned, keys);
        yield return "The shape is compared with (1 − cos θ)/2 and with (1 − cos θ)/(2 + χ (1 + cos θ)), which is exact for two equal contacts around one node, eq. (N-23).";
        foreach (string note in Sample.Spins!.Notes)
        {
            yield return note;
        }
    }
}
