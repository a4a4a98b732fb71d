using System.Collections.Immutable;
using Larmor.Documents.Experiments;
using Larmor.Documents.Magnets;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Experiments;

namespace Larmor.Documents.Thermal;

/// <summary>Dwell times of a moment with two states, ready to be found.</summary>
sealed class PreparedTelegraph(ResolvedMagnets magnets, TelegraphProtocol protocol) : PreparedMagnets(magnets)
{
    /// <summary>Barriers in kT below which a moment is no telegraph.</summary>
    const double LowBarrier = 4;

    const string NoRates = "rates below 1e-8 D are lost on the sphere, and under a torque off the axis of symmetry no closed form applies; raise the bath, or lessen the magnet";

    public override ImmutableArray<ScalarColumn> Columns => PreparedProfile.ColumnsOf(TelegraphResult.Observables);

    public override ImmutableArray<SweepPanel> SweepPanels =>
    [
        new("τ", protocol.Watch is null ? ["tau_1", "tau_2", "tau_1_kramers", "tau_2_kramers"] : ["tau_1", "tau_2", "tau_1_ensemble", "tau_2_ensemble", "tau_1_kramers", "tau_2_kramers"]) { IsLogarithmic = true },
        new("p_{1}", ["occupation_1"]),
        new("ΔE/k_{B}T", ["barrier_1", "barrier_2"]),
    ];

    public override string MainColumn => "tau_1";

    public override int? Seed => protocol.Watch?.Draw.Seed;

    public override ImmutableArray<Reference> Models => ThermalSources.Of(protocol.Watch is not null);

    public override PointOutcome Measure(Conduct conduct)
    {
        TelegraphResult result = TelegraphExperiment.Run(protocol, conduct);
        return result is { Noise: null, Escape: null } ? PointOutcome.Failed(NoRates) : ScalarList.Row(TelegraphResult.Observables, result);
    }

    public override ResultSet Run(Conduct conduct)
    {
        TelegraphResult result = TelegraphExperiment.Run(protocol, conduct);
        return new ResultSet
        {
            Headline = [.. Headline(result)],
            Scalars = ScalarList.Of(TelegraphResult.Observables, result),
            Tables = [.. TelegraphTables.Of(result)],
            Figures = [.. TelegraphFigures.Of(result)],
            Failures = result is { Noise: null, Escape: null } ? [new("telegraph", NoRates)] : [],
            Warnings = [.. Warnings(result), .. ThermalExperimentInput.GridWarnings(protocol.Case)],
            Solver = result.Noise is null ? [] : [new("share of λ_1 that may come from the grid", result.GridError, "1", "from a grid with half as many rings; where a ring is wider than the wells this says little")],
            References = References,
        };
    }

    static IEnumerable<Warning> Warnings(TelegraphResult result)
    {
        if (result.Escape is { } escape && Math.Min(escape.BarrierUp, escape.BarrierDown) < LowBarrier)
        {
            yield return new("telegraph", $"a barrier is only {Display.Number(Math.Min(escape.BarrierUp, escape.BarrierDown))} kT high: the moment does not stay in states long enough to be a telegraph, and dwell times say little");
        }
    }

    internal override (ImmutableArray<Table> Tables, ImmutableArray<RenderedFigure> Figures) Compare(ImmutableArray<SweepMember> members)
    {
        var figures = ImmutableArray.CreateBuilder<RenderedFigure>();
        foreach ((int number, IGrouping<string, SweepMember> group) in members.GroupBy(member => member.Group).Index())
        {
            ImmutableArray<TelegraphResult> results = [.. group.Select(member => ((PreparedTelegraph)member.Experiment).WithoutReplicas())];
            if (results.Select(result => result.Temperature).Distinct().Count() > 1 && TelegraphFigures.Activation(results, group.Key.Length == 0 ? "activation" : $"activation_{number + 1}", group.Key) is { } figure)
            {
                figures.Add(figure);
            }
        }

        return ([], figures.ToImmutable());
    }

    TelegraphResult WithoutReplicas() => TelegraphExperiment.Run(protocol with { Watch = null }, Conduct.Quiet);

    static IEnumerable<string> Headline(TelegraphResult result)
    {
        yield return result.Noise is { } noise
            ? $"At {Display.Number(result.Temperature)} K the moment stays along its direction for {ThermalText.Time(noise.FirstDwell)} and in the opposite state for {ThermalText.Time(noise.SecondDwell)} on average; occupations relax in 1/λ_1 = {ThermalText.Time(1 / noise.RelaxationRate)}."
            : $"At {Display.Number(result.Temperature)} K {(result.Protocol.Case.HasGrid ? "the rates are too slow for the grid on the sphere (below 1e-8 D)" : $"the energies span {Display.Number(result.Protocol.Case.Range)} kT, too many for a grid on the sphere")}"
                + (result.Escape is null ? ", and no closed form applies." : "; what remains is the closed form.");
        if (result.Escape is { } escape)
        {
            yield return $"The closed forms for barriers of {Display.Number(escape.BarrierUp)} and {Display.Number(escape.BarrierDown)} kT give {ThermalText.Time(1 / escape.RateUp)} and {ThermalText.Time(1 / escape.RateDown)}.";
        }

        if (result.Recorded is { } record)
        {
            string Of(double? time, int jumps) => time is { } mean ? $"{ThermalText.Time(mean)} ± {ThermalText.Time(mean / Math.Sqrt(jumps))}" : "no jump";
            yield return $"Replicas: {record.JumpsDown + record.JumpsUp} jumps; stays of {Of(record.Up, record.JumpsDown)} and {Of(record.Down, record.JumpsUp)}.";
        }
    }

    public override IEnumerable<string> Explain()
    {
        yield return $"Experiment: telegraph. State 1 is u·n > 0 with n = {ThermalText.Axis(protocol.Case)}, state 2 the opposite. λ_1 is the slowest rate of the Fokker–Planck equation under field and current; with the occupations p_1 and p_2 of the stationary state, 1/τ_1 = λ_1 p_2 and 1/τ_2 = λ_1 p_1.";
        yield return ThermalText.Bath(protocol.Case);
        yield return ThermalText.Current(protocol.Case);
        yield return "The closed forms hold for barriers of many kT: out of wells on an axis of symmetry (Brown), or over saddles when α ΔE/kT is well above 1; below that they are too fast. A torque off the axis of symmetry has no energy and no such form.";
        if (protocol.ExcessCurrent != 0)
        {
            yield return $"T_eff = T + c_T δJ² = {Display.Number(protocol.Temperature.Bath)} K + {Display.Number(protocol.Temperature.At(protocol.ExcessCurrent) - protocol.Temperature.Bath)} K: one parameter stands for the longitudinal exchange with d electrons; the sign of δJ is of no account.";
        }

        if (protocol.Watch is { } watch)
        {
            yield return $"{watch.Draw.Replicas} replicas are watched for {ThermalText.Time(watch.Duration)} in steps of {Display.Number(watch.Draw.Step * 1e12)} ps, all from n; a jump is a passage from beyond {TelegraphExperiment.Threshold} of one state's mean u·n to beyond {TelegraphExperiment.Threshold} of the other's. Seed {watch.Draw.Seed}: the same seed gives the same bits on any number of threads.";
        }
    }
}
