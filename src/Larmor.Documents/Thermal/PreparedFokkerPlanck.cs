using System.Collections.Immutable;
using Larmor.Documents.Experiments;
using Larmor.Documents.Magnets;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Experiments;
using Larmor.Physics.Magnetics.Ensembles;

namespace Larmor.Documents.Thermal;

/// <summary>A pulse of current on a moment in a bath, ready to be followed.</summary>
sealed class PreparedFokkerPlanck(ResolvedMagnets magnets, FokkerPlanckProtocol protocol) : PreparedMagnets(magnets)
{
    const string NoStep = "the Fokker–Planck equation does not take a step small enough: the energies are too steep for this grid; write more rings";

    public override ImmutableArray<ScalarColumn> Columns => PreparedProfile.ColumnsOf(FokkerPlanckResult.Observables);

    public override ImmutableArray<SweepPanel> SweepPanels =>
    [
        new("1 − P_{sw}", protocol.Draw is null ? ["error"] : ["error", "error_ensemble", "error_low", "error_high"]) { IsLogarithmic = true },
        new("⟨u·n⟩", protocol.Draw is null ? ["mean"] : ["mean", "mean_ensemble"]),
        new("λ_{1}", ["lambda_1", "lambda_1_kramers"]) { IsLogarithmic = true },
    ];

    public override string MainColumn => "error";

    public override int? Seed => protocol.Draw?.Seed;

    public override ImmutableArray<Reference> Models => ThermalSources.Of(protocol.Draw is not null);

    public override PointOutcome Measure(Conduct conduct) =>
        FokkerPlanckExperiment.Run(protocol, conduct) is { } result ? ScalarList.Row(FokkerPlanckResult.Observables, result) : PointOutcome.Failed(NoStep);

    public override ResultSet Run(Conduct conduct) => FokkerPlanckExperiment.Run(protocol, conduct) is not { } result
        ? new ResultSet { Failures = [new("fokker-planck", NoStep)], References = References }
        : new ResultSet
        {
            Headline = [.. Headline(result)],
            Scalars = ScalarList.Of(FokkerPlanckResult.Observables, result),
            Tables = [.. FokkerPlanckTables.Of(result)],
            Figures = [.. FokkerPlanckFigures.Of(result)],
            Warnings =
            [
                .. ThermalExperimentInput.GridWarnings(protocol.Case),
                .. result.SlowestRate is null && !protocol.Case.IsAxial
                    ? (Results.Warning[])[new("stationary state", "the wells exchange probability more slowly than 1e-9 D, which rounding hides: how the stationary state divides itself between them is not known")]
                    : [],
            ],
            Solver =
            [
                new("cells", protocol.Case.Cells, "1", protocol.Case.IsAxial ? "extrapolated from these and half as many; double `rings` to see" : "errors fall as the square of the cell; change `rings` to see"),
                new("probability lost in time steps", result.Floor, "1", "smaller ones are not shown"),
                .. protocol.Draw is { } draw ? (SolverStatistic[])[new("step over the largest that is allowed", draw.Step / MacrospinEnsemble.LargestStep(protocol.Case.Magnet.Pulsed(new Pulse(0, protocol.Duration, 0)), EnsembleDraw.Method), "1", "errors fall as its square")] : [],
            ],
            References = References,
        };

    IEnumerable<string> Headline(FokkerPlanckResult result)
    {
        ThermalState end = result.States[^1];
        string when = protocol.Rest > 0
            ? $"{ThermalText.Time(protocol.Rest)} after a pulse of {ThermalText.Time(protocol.Duration)}"
            : $"After {ThermalText.Time(protocol.Duration)}";
        string share = end.Up > result.Floor ? ThermalText.Probability(end.Up) : $"below {ThermalText.Probability(result.Floor)}";
        yield return $"{when} the moment has not switched with a probability of {share}, and ⟨u·n⟩ = {Display.Number(end.Mean)}"
            + (result.Counts.IsEmpty ? "." : $"; of {protocol.Draw!.Replicas} replicas {ThermalText.Probability(result.Counts[^1].Up.Estimate)} have not ({ThermalText.Probability(result.Counts[^1].Up.Low)} to {ThermalText.Probability(result.Counts[^1].Up.High)} with 95 % confidence), and their mean is {Display.Number(result.Counts[^1].Mean)} ± {Display.Number(result.Counts[^1].Deviation)}.");
        if (result.SlowestRate is { } rate)
        {
            yield return $"Under the current the distribution comes to rest at the rate λ_1 = {Display.Number(rate)}/s ({ThermalText.Time(1 / rate)})"
                + (result.Escape is { } escape ? $"; the closed form for high barriers has {Display.Number(escape.RateUp + escape.RateDown)}/s at a barrier of {Display.Number(escape.BarrierUp)} kT." : ".");
        }
    }

    public override IEnumerable<string> Explain()
    {
        yield return $"Experiment: fokker-planck. The moment starts {(protocol.FromEquilibrium ? $"in equilibrium without current on the side of n = {ThermalText.Axis(protocol.Case)}" : $"exactly along n = {ThermalText.Axis(protocol.Case)}")}. "
            + $"Torques and potentials act for {ThermalText.Time(protocol.Duration)}"
            + (protocol.Rest > 0 ? $", then not for {ThermalText.Time(protocol.Rest)}, after which the state is read." : ", and the state is read at once.");
        yield return "It has switched where u·n < 0. `error` is the probability that it has not: the write error rate of a pulse that long. Against time it is the error rate against the pulse width, read at once.";
        yield return ThermalText.Bath(protocol.Case);
        yield return ThermalText.Current(protocol.Case);
        if (protocol.Draw is { } draw)
        {
            yield return $"{draw.Replicas} replicas are stepped by {Display.Number(draw.Step * 1e12)} ps beside the equation; intervals are Wilson's at 95 %. Seed {draw.Seed}: the same seed gives the same bits on any number of threads.";
        }
    }
}
