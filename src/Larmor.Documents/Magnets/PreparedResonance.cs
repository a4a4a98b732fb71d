using System.Collections.Immutable;
using Larmor.Documents.Experiments;
using Larmor.Documents.Plots;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Experiments;
using Larmor.Physics.Magnetics;

namespace Larmor.Documents.Magnets;

/// <summary>A resonance, ready to be found.</summary>
sealed class PreparedResonance(ResolvedMagnets magnets, ResonanceProtocol protocol) : PreparedMagnets(magnets)
{
    const double Degrees = 180 / Math.PI;

    public override ImmutableArray<ScalarColumn> Columns => PreparedProfile.ColumnsOf(ResonanceResult.Observables);

    public override ImmutableArray<SweepPanel> SweepPanels =>
    [
        Magnets.Bodies.Length > 1 ? new("f", ["frequency", "highest_frequency"]) : new("f", ["frequency"]),
        Magnets.Bodies.Length > 1 ? new("Δf", ["linewidth", "highest_linewidth"]) : new("Δf", ["linewidth"]),
        new("ΔB", ["linewidth_field"]),
        .. protocol.RingDown is null ? (SweepPanel[])[] : [new("Γ", ["decay", "decay_ring"])],
        .. protocol.Outlet is null ? (SweepPanel[])[] : [new("Δα", ["alpha_sink", "alpha_pumping"])],
    ];

    public override string MainColumn => "frequency";

    public override ImmutableArray<Reference> Models =>
        protocol.Pumping || protocol.Outlet is not null ? [RestSources.Gilbert, RestSources.Kittel, RestSources.Pumping] : [RestSources.Gilbert, RestSources.Kittel];

    string NoRest => $"the magnets do not come to rest within {Display.Number(protocol.Settling * 1e9)} ns: beyond the onset of precession there is no linear resonance; lessen the current, or give them longer with `settle`";

    public ResonanceResult? Solve(Conduct conduct) => ResonanceExperiment.Run(Magnets.Sample, protocol, conduct);

    public override PointOutcome Measure(Conduct conduct) =>
        Solve(conduct) is { } result ? ScalarList.Row(ResonanceResult.Observables, result) : PointOutcome.Failed(NoRest);

    public override ResultSet Run(Conduct conduct) => Solve(conduct) is not { } result
        ? new ResultSet { Failures = [new("resonance", NoRest)], References = References }
        : new ResultSet
        {
            Headline = [Headline(result), .. ResonanceWords.Headline(result)],
            Scalars = ScalarList.Of(ResonanceResult.Observables, result),
            Tables = result.Modes.IsEmpty ? [] : [ModeTable(result), SpectrumTable(result), .. RingDownFigures.Tables(result)],
            Figures = result.Modes.IsEmpty ? [] : [.. RingDownFigures.Of(result), FigureFile.Of("absorption", Absorption(result), "Absorbed power against the frequency of a weak microwave field, mean over its directions, over its largest value.")],
            Solver = [new("settling time", protocol.Settling * 1e9, "ns", "longest time given to come to rest"), .. ResonanceWords.Solver(result)],
            Warnings = [.. ResonanceWords.Warnings(result)],
            References = References,
        };

    static string Headline(ResonanceResult result)
    {
        if (result.Lowest is not { } mode)
        {
            return "The magnets creep back to rest without oscillation.";
        }

        string shift = result.Undriven.IsEmpty || Math.Abs(mode.Decay - result.Undriven[0].Decay) + Math.Abs(mode.Frequency - result.Undriven[0].Frequency) < 1e-9 * mode.Frequency
            ? ""
            : $" Current and potentials move it by {Display.Number((mode.Frequency - result.Undriven[0].Frequency) * 1e-6)} MHz and its decay rate by {Display.Number((mode.Decay - result.Undriven[0].Decay) * 1e-9)}/ns.";
        return $"The {(result.Modes.Length == 1 ? "resonance" : "lowest resonance")} is at {Display.Number(mode.Frequency * 1e-9)} GHz with a linewidth of {Display.Number(mode.Linewidth * 1e-9)} GHz"
            + (mode.FieldLinewidth is { } width ? $" ({MagnetWords.Milli(width)})" : "") + $", Q = {Display.Number(mode.Quality)}.{shift}";
    }

    static Table ModeTable(ResonanceResult result)
    {
        ImmutableArray<ResonanceMode> modes = result.Modes;
        NumberColumn Of(string name, string unit, Func<ResonanceMode, double?> value) => new(name, unit, [.. modes.Select(value)]);
        return new Table("modes", "Modes by rising frequency",
        [
            Of("f", "GHz", mode => mode.Frequency * 1e-9),
            Of("Delta_f", "GHz", mode => mode.Linewidth * 1e-9),
            Of("Delta_B", "mT", mode => mode.FieldLinewidth * 1e3),
            Of("Gamma", "1/ns", mode => mode.Decay * 1e-9),
            Of("Q", "1", mode => mode.Quality),
            Of("df/dB", "GHz/T", mode => mode.Slope * 1e-9),
            .. result.Sample.System.Magnets.Index().SelectMany(magnet => (Column[])
            [
                Of($"amplitude {magnet.Item.Name}", "1", mode => mode.Shape[magnet.Index].Amplitude),
                Of($"phase {magnet.Item.Name}", "deg", mode => mode.Shape[magnet.Index].Phase * Degrees),
                Of($"ellipticity {magnet.Item.Name}", "1", mode => mode.Shape[magnet.Index].Ellipticity),
            ]),
        ]);
    }

    static Table SpectrumTable(ResonanceResult result) => new("absorption", "Absorbed power per square of the microwave field, mean over its directions",
    [
        new NumberColumn("f", "GHz", [.. result.Spectrum.Select(point => (double?)(point.Frequency * 1e-9))]),
        new NumberColumn("P", "W/T^2", [.. result.Spectrum.Select(point => (double?)point.Power)]),
    ]);

    static Figure Absorption(ResonanceResult result)
    {
        double largest = result.Spectrum.Max(point => point.Power);
        return new Figure("Absorption against frequency",
        [
            new Panel(new Axis("f", "GHz") { Minimum = 0 }, new Axis("P/P_{max}", "") { Minimum = 0 },
                [new Series("", result.Spectrum.Select(point => point.Frequency * 1e-9), result.Spectrum.Select(point => point.Power / largest))])
            {
                Annotations = [.. result.Modes.Where(mode => mode.Frequency > 0).Select(mode => new Annotation(
                    mode.Frequency * 1e-9, result.Spectrum.MinBy(point => Math.Abs(point.Frequency - mode.Frequency)).Power / largest, $"{Display.Number(mode.Frequency * 1e-9)} GHz"))],
            },
        ])
        {
            WidthMillimetres = 120,
        };
    }

    public override IEnumerable<string> Explain()
    {
        yield return "Experiment: resonance. The magnets come to rest in the steady `field`; small motion about that state is e^(−Γt) cos 2πft in every mode. "
            + "Δf = Γ/π is the full width at half maximum of the absorbed power against frequency, ΔB = Δf/|∂f/∂B| that against the field, Q = f/Δf.";
        yield return "Γ > 0 in a stable state; a torque that works against the damping lessens Γ, and precession sets in where it vanishes. b_χ along the moment adds γ′ b_χ to Γ and leaves f; b_Φ moves f as a field −b_Φ would and leaves Γ.";
        if (Magnets.Stack is not null)
        {
            yield return protocol.Pumping
                ? "Moving layers pump spin into the stack (spin_pumping: included): what they lose adds to alpha, which must be that of the bare magnets."
                : "Moving layers pump no spin (spin_pumping: excluded): alpha must contain what the stack takes from them.";
        }

        foreach (string line in ResonanceWords.Explain(protocol, Magnets))
        {
            yield return line;
        }

        foreach ((MagnetBody body, Macrospin magnet) in Magnets.Bodies.Zip(Magnets.Sample.System.Magnets))
        {
            yield return $"'{body.Name}': γ/2π = {Display.Number(magnet.GyromagneticRatio / (2 * Math.PI) * 1e-9)} GHz/T.";
        }
    }
}
