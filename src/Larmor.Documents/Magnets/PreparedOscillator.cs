using System.Collections.Immutable;
using Larmor.Documents.Experiments;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Experiments;

namespace Larmor.Documents.Magnets;

/// <summary>An oscillation kept going by a current, ready to be measured.</summary>
sealed class PreparedOscillator(ResolvedMagnets magnets, OscillatorProtocol protocol) : PreparedMagnets(magnets)
{
    const string NoStep = "no step of the integration was small enough: numbers of the file are too far apart in size";

    /// <summary>Change of the extent from one half of the time to the other above which it has not settled.</summary>
    const double Unsettled = 1e-2;

    /// <summary>Deviation of single periods above which turns are not alike.</summary>
    const double Uneven = 1e-3;

    public override ImmutableArray<ScalarColumn> Columns => PreparedProfile.ColumnsOf(OscillatorResult.Observables);

    public override ImmutableArray<SweepPanel> SweepPanels =>
    [
        new("f", ["frequency"]),
        new("θ", ["cone"]),
        .. protocol.Bath is null ? (SweepPanel[])[] : [new("Δf", ["linewidth"])],
        .. Magnets.Stack is null ? (SweepPanel[])[new("a_{n}/a_{1}", ["harmonic_2", "harmonic_3"])] : [new("AR", ["AR_pp", "AR_1", "AR_2"])],
    ];

    public override string MainColumn => "frequency";

    public override int? Seed => protocol.Bath?.Draw.Seed;

    public override ImmutableArray<Reference> Models => [RestSources.Gilbert, DrivenWords.Slonczewski, .. protocol.Pumping ? (Reference[])[RestSources.Pumping] : [],
        .. protocol.Bath is null ? [] : LinewidthText.Sources];

    string First => Magnets.Bodies[0].Name;

    public OscillatorResult? Solve(Conduct conduct) => OscillatorExperiment.Run(Magnets.Sample, protocol, conduct);

    public override PointOutcome Measure(Conduct conduct) =>
        Solve(conduct) is { } result ? ScalarList.Row(OscillatorResult.Observables, result) : PointOutcome.Failed(NoStep);

    public override ResultSet Run(Conduct conduct) => Solve(conduct) is not { } result
        ? new ResultSet { Failures = [new("oscillator", NoStep)], References = References }
        : new ResultSet
        {
            Headline = [.. Headline(result)],
            Scalars = ScalarList.Of(OscillatorResult.Observables, result),
            Tables = result.Trace is null ? [] :
            [
                TraceTables.Of(result.Trace, result.Sample, "orbit", $"The last {result.Periods} periods"),
                OscillatorFigures.HarmonicTable(result),
                OscillatorFigures.SpectrumTable(result),
                .. result.Spread is { } spread ? (Table[])[LinewidthFigures.TableOf(spread)] : [],
            ],
            Figures = result.Trace is null ? [] : [.. OscillatorFigures.Of(result), .. result.Spread is { } diffusion ? (RenderedFigure[])[LinewidthFigures.Of(diffusion)] : []],
            Solver = [new("steps", result.Steps, "1", $"Tsitouras 5(4) in the time measured, error of a step below {OscillatorExperiment.StepTolerance:0e0} of u")],
            Warnings = [.. Warnings(result)],
            References = References,
        };

    IEnumerable<string> Headline(OscillatorResult result)
    {
        if (result.Frequency is not { } frequency)
        {
            yield return result.IsAtRest
                ? $"'{First}' has come to rest: {DrivenWords.Current(Magnets)} keeps no oscillation going."
                : $"'{First}' makes fewer than two whole turns in {Display.Number(protocol.Duration * 1e9)} ns.";
            yield break;
        }

        yield return $"'{First}' turns at {Display.Number(frequency * 1e-9)} GHz about {MagnetWords.Vector(result.Axis)}, on the mean at {Display.Number(result.Cone!.Value * 180 / Math.PI)}° to it ({DrivenWords.Current(Magnets)}).";
        if (result.Spread is { } spread)
        {
            yield return LinewidthText.Headline(spread, protocol.Bath!);
        }

        if (result.Resistance(1) is { } fundamental && result.Resistance(2) is { } second)
        {
            // A symmetric orbit has one of them only; what is left of the other is rounding.
            double least = 1e-6 * Math.Max(fundamental, second);
            string Amplitude(double value) => Display.Number(value < least ? 0 : value * 1e15);
            yield return $"The resistance oscillates with an amplitude of {Amplitude(fundamental)} fΩ m² at f and {Amplitude(second)} fΩ m² at 2f.";
        }
    }

    IEnumerable<Warning> Warnings(OscillatorResult result)
    {
        if (result.IsAtRest)
        {
            yield break;
        }

        if (result.Frequency is null)
        {
            yield return new Warning("duration", "there are fewer than two whole turns: no frequency; measure for longer");
        }

        if (Math.Abs(result.Drift) > Unsettled)
        {
            yield return new Warning("settle", $"the oscillation still {(result.Drift > 0 ? "grows" : "shrinks")}: its extent changes by {Display.Number(Math.Abs(result.Drift) * 100)} % during the time measured; let it settle for longer");
        }
        else if (result.PeriodScatter > Uneven)
        {
            yield return new Warning("periods", $"turns are not alike: single periods deviate by {Display.Number(result.PeriodScatter.Value * 100)} %; the oscillation is modulated, and harmonics are those of its mean");
        }

        if (protocol.Bath is { } bath)
        {
            foreach (Warning warning in LinewidthText.Warnings(result, bath))
            {
                yield return warning;
            }
        }
    }

    public override IEnumerable<string> Explain()
    {
        yield return $"Experiment: oscillator. The magnets start along their `direction`; {Display.Number(protocol.Settle * 1e9)} ns pass, then {Display.Number(protocol.Duration * 1e9)} ns are measured. "
            + $"The frequency is that of whole turns of '{First}' about the axis of its path, the cone angle the mean angle between moment and axis; harmonics are taken over the last whole periods.";
        foreach (string sense in DrivenWords.Senses(Magnets))
        {
            yield return sense;
        }

        yield return "In a steady oscillation the torque does in every period the work that damping turns into heat."
            + (protocol.Bath is null ? " There is no temperature, and so no linewidth." : "");
        if (protocol.Bath is { } bath)
        {
            yield return LinewidthText.Explain(bath);
        }

        if (Magnets.Stack is not null)
        {
            yield return protocol.Pumping
                ? "Moving layers pump spin into the stack (spin_pumping: included): alpha must be that of the bare magnets."
                : "Moving layers pump no spin (spin_pumping: excluded): alpha must contain what the stack takes from them.";
        }
    }
}
