using System.Collections.Immutable;
using Larmor.Documents.Experiments;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Experiments;
using Larmor.Physics.Magnetics.Longitudinal;

namespace Larmor.Documents.Longitudinal;

/// <summary>A relaxation, ready to be run.</summary>
sealed class PreparedLongitudinalRelaxation(LongitudinalRelaxationInput experiment, LongitudinalRelaxationCase sample) : PreparedExperiment
{
    public override ImmutableArray<ScalarColumn> Columns => PreparedProfile.ColumnsOf(LongitudinalRelaxationResult.Observables);

    public override ImmutableArray<SweepPanel> SweepPanels =>
    [
        new("∫ dx", ["total_end", "M_integral", "m_integral"]), new("energy, heat", ["energy_end", "heat", "work"]), new("heat", ["heat_exchange", "heat_diffusion", "heat_M_lattice", "heat_m_lattice"]),
    ];

    public override string MainColumn => "energy_end";

    public override string Size => $"{sample.Magnet.CellCount} cells";

    public override ImmutableArray<Reference> References => LongitudinalSources.All;

    public override PointOutcome Measure(Conduct conduct)
    {
        LongitudinalRelaxationResult result = LongitudinalRelaxationExperiment.Run(sample with { Samples = 2, Frames = 0 }, conduct);
        return result.Reached ? ScalarList.Row(LongitudinalRelaxationResult.Observables, result) : PointOutcome.Failed(Failure(result));
    }

    public override ResultSet Run(Conduct conduct)
    {
        LongitudinalRelaxationResult result = LongitudinalRelaxationExperiment.Run(sample, conduct);
        LongitudinalHeat heat = result.Last.Heat;
        return new ResultSet
        {
            Headline = [Headline(result)],
            Scalars = ScalarList.Of(LongitudinalRelaxationResult.Observables, result),
            Tables = [LongitudinalRelaxationFigures.ProfileTable(result, experiment.Rows), LongitudinalRelaxationFigures.TimeTable(result)],
            Figures =
            [
                FigureFile.Of("profiles", LongitudinalRelaxationFigures.Profiles(result), "M, m and M + m along x; M keeps its jumps while they decay."),
                FigureFile.Of("over_time", LongitudinalRelaxationFigures.OverTime(result), "Integrals of M and m over x, and the energy with where it went, per area."),
                .. LongitudinalRelaxationFigures.Frames(result).Select(frame => new RenderedFigure(frame.Name, frame.Figure.Title, frame.Caption, frame.Figure.ToSvg(), png: null)),
            ],
            Balances =
            [
                new BalanceSheet(
                    $"Heat per area until {Display.Number(result.Last.Time * 1e12)} ps against work and energy given up", "J/m^2",
                    [
                        .. new BalanceEntry[]
                        {
                            new("exchange between M and m", heat.Bulk.Exchange), new("M to the lattice", heat.Bulk.StoredLattice), new("m to the lattice", heat.Bulk.AccumulationLattice),
                            new("diffusion of m", heat.Bulk.Diffusion), new("contacts", heat.Contacts), new("reservoirs", heat.Sinks),
                        }.Where(entry => entry.Value != 0),
                    ],
                    heat.Supplied + result.Curve[0].Energy - result.Last.Energy),
            ],
            Solver =
            [
                new("cells", sample.Magnet.CellCount, "1", "as written; the error falls with their square"),
                new("time steps", result.Accepted, "1", "accepted; an L-stable method of fourth order"),
                new("rejected steps", result.Rejected, "1", "tried again with a smaller step"),
                new("tolerance", sample.Tolerance, "1", "error allowed per step, relative to the largest magnetization"),
                new("energy balance defect", result.BalanceDefect, "1", "of the order of the tolerance"),
            ],
            Failures = result.Reached ? [] : [new Failure("relaxation", Failure(result))],
            References = References,
        };
    }

    public override IEnumerable<string> Describe()
    {
        yield return "Longitudinal magnet along x";
        yield return $"  left end: {Words(sample.Magnet.Left)}";
        double left = sample.Magnet.Start;
        foreach ((int l, LongitudinalLayer layer) in sample.Magnet.Layers.Index())
        {
            LongitudinalPair start = sample.Initial[l];
            yield return $"  {layer.Name}: {layer.Medium.Name}, x from {Display.Number(left * 1e9)} nm to {Display.Number((left + layer.Thickness) * 1e9)} nm in {layer.Cells} cells; "
                + $"starts with M = {Display.Number(start.Stored)} A/m, m = {Display.Number(start.Accumulation)} A/m";
            left += layer.Thickness;
            if (l < sample.Magnet.Contacts.Length && double.IsFinite(sample.Magnet.Contacts[l]))
            {
                yield return $"  contact with G = {Display.Number(sample.Magnet.Contacts[l])} m/s";
            }
        }

        yield return $"  right end: {Words(sample.Magnet.Right)}";
        foreach (LandauMedium medium in sample.Magnet.Layers.Select(layer => layer.Medium).DistinctBy(medium => medium.Name))
        {
            yield return $"Medium {medium.Name}" + (medium.IsLinear ? "" : $" at M_0 = {Display.Number(Spontaneous(medium) * 1e-3)} kA/m without field; H = {Display.Number(medium.Field * 1e-3)} kA/m applied");
            foreach (string line in LongitudinalText.Medium(medium.LinearizedAt(medium.IsLinear ? 0 : Spontaneous(medium))))
            {
                yield return line;
            }
        }
    }

    public override IEnumerable<string> Conventions()
    {
        foreach (string line in LongitudinalText.Conventions)
        {
            yield return line;
        }

        if (sample.Magnet.Left is DrivenFace || sample.Magnet.Right is DrivenFace)
        {
            yield return "A flux written at an end is positive into the magnet, at either end: positive fluxes raise M + m.";
        }

        if (sample.Magnet.Layers.Any(layer => !layer.Medium.IsLinear))
        {
            yield return "In a landau medium M and m are full magnetizations, not deviations: the equilibrium in the field is m = 0 with g′(M) = H.";
        }
    }

    public override IEnumerable<string> Explain() =>
    [
        $"Experiment: longitudinal-relaxation until {Display.Number(sample.ProfileTimes[^1] * 1e12)} ps. Energies are per area"
            + (sample.Magnet.Layers.All(layer => layer.Medium.IsLinear) ? " and counted from equilibrium." : "."),
        "Heat is never negative in any process; work is positive when an end raises the energy. E₀ + work = E + heat.",
    ];

    static double Spontaneous(LandauMedium medium) => Math.Sqrt(-medium.Quadratic / medium.Quartic);

    static string Failure(LongitudinalRelaxationResult result) =>
        $"the steps shrank to nothing at {Display.Number(result.Last.Time * 1e12)} ps: a landau energy was met where it is not convex, and what happens there is no relaxation; start further from M + m = 0, or lower the field";

    static string Headline(LongitudinalRelaxationResult result)
    {
        LongitudinalHeat heat = result.Last.Heat;
        string time = $"{Display.Number(result.Last.Time * 1e12)} ps";
        string work = heat.Supplied == 0 ? "" : $" The ends did {Display.Number(heat.Supplied * 1e6)} µJ/m² of work.";
        return $"After {time} the energy went from {Display.Number(result.Curve[0].Energy * 1e6)} to {Display.Number(result.Last.Energy * 1e6)} µJ/m² and {Display.Number(heat.Dissipated * 1e6)} µJ/m² became heat; "
            + $"∫(M + m)dx went from {Display.Number(result.Curve[0].Integral.Total * 1e6)} to {Display.Number(result.Last.Integral.Total * 1e6)} µA.{work}";
    }

    static string Words(LongitudinalEnd end) => end switch
    {
        DrivenFace { Drive: SteadyFlux steady } => $"a flux of {Display.Number(steady.Flux)} A/s into the magnet",
        DrivenFace { Drive: OscillatingFlux alternating } => $"a flux of {Display.Number(alternating.Amplitude)} A/s · cos(2π · {Display.Number(alternating.AngularFrequency / (2e9 * Math.PI))} GHz · t) into the magnet",
        DrivenFace { Drive: PulsedFlux pulse } => $"a flux of {Display.Number(pulse.Flux)} A/s into the magnet from {Display.Number(pulse.Start * 1e12)} ps for {Display.Number(pulse.Duration * 1e12)} ps",
        SinkFace { Velocity: double.PositiveInfinity } => "a reservoir that holds m + ξM = 0",
        SinkFace sink => $"a reservoir that takes {Display.Number(sink.Velocity)} m/s · (m + ξM)",
        _ => "closed",
    };
}
