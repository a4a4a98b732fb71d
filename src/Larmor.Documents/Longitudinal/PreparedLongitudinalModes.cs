using System.Collections.Immutable;
using Larmor.Documents.Experiments;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Experiments;
using Larmor.Physics.Magnetics.Longitudinal;

namespace Larmor.Documents.Longitudinal;

/// <summary>Modes of a medium, ready to be evaluated.</summary>
sealed class PreparedLongitudinalModes(LongitudinalModesCase sample) : PreparedExperiment
{
    const string RatesCaption = "Decay rates of the fast (γ₊) and the slow mode (γ₋) against the squared wave number, exp(−γt + ikx).";

    const string WavesCaption = "Wave number of a wave driven at the angular frequency ω, exp(ikx − iωt), and susceptibility of a uniform magnet.";

    public override ImmutableArray<ScalarColumn> Columns => PreparedProfile.ColumnsOf(LongitudinalModesResult.Observables);

    public override ImmutableArray<SweepPanel> SweepPanels => [new("γ", ["gamma_plus", "gamma_minus"]), new("γ_{−}", ["gamma_minus", "gamma_J"]), new("k", ["k_real", "k_imaginary"]), new("l", ["decay_length"])];

    public override string MainColumn => sample switch { { WaveNumber: not null } => "gamma_minus", { AngularFrequency: not null } => "k_imaginary", _ => "gamma_J" };

    public override string Size => "1 medium";

    public override ImmutableArray<Reference> References => LongitudinalSources.All;

    public override PointOutcome Measure(Conduct conduct) => ScalarList.Row(LongitudinalModesResult.Observables, LongitudinalModesExperiment.Run(sample));

    public override ResultSet Run(Conduct conduct)
    {
        LongitudinalModesResult result = LongitudinalModesExperiment.Run(sample);
        ImmutableArray<(string, LongitudinalModesResult)> alone = [("", result)];
        double length = LongitudinalWave.StaticDecayLength(sample.Medium);
        return new ResultSet
        {
            Headline =
            [
                $"At long waves the slow mode diffuses with {Display.Number(DecayModes.At(sample.Medium, 0).SlowDiffusivity(sample.Medium))} m²/s; at short waves it decays at γ_J = {Display.Number(sample.Medium.JumpRate * 1e-9)} 1/ns and does not spread. "
                + (double.IsFinite(length) ? $"At rest deviations decay over {Display.Number(length * 1e9)} nm." : "At rest deviations do not decay: nothing takes magnetization to the lattice."),
            ],
            Scalars = ScalarList.Of(LongitudinalModesResult.Observables, result),
            Tables = [LongitudinalModesFigures.RatesTable(alone, "rates"), LongitudinalModesFigures.WavesTable(alone, "waves")],
            Figures = [FigureFile.Of("rates", LongitudinalModesFigures.Rates(alone), RatesCaption), FigureFile.Of("waves", LongitudinalModesFigures.Waves(alone), WavesCaption)],
            Solver = [new("closed forms", sample.Points, "1", "points of each curve; exact to rounding")],
            References = References,
        };
    }

    internal override (ImmutableArray<Table> Tables, ImmutableArray<RenderedFigure> Figures) Compare(ImmutableArray<SweepMember> members)
    {
        var tables = ImmutableArray.CreateBuilder<Table>();
        var figures = ImmutableArray.CreateBuilder<RenderedFigure>();
        foreach ((int number, IGrouping<string, SweepMember> group) in members.GroupBy(member => member.Group).Index())
        {
            ImmutableArray<(string, LongitudinalModesResult)> curves =
                [.. group.Select(member => (member.Label, LongitudinalModesExperiment.Run(((PreparedLongitudinalModes)member.Experiment).Sample)))];
            string ending = group.Key.Length == 0 ? "" : $"_{number + 1}", words = group.Key.Length == 0 ? "" : $" Here {group.Key}.";
            tables.Add(LongitudinalModesFigures.RatesTable(curves, "rates" + ending));
            tables.Add(LongitudinalModesFigures.WavesTable(curves, "waves" + ending));
            figures.Add(FigureFile.Of("rates" + ending, LongitudinalModesFigures.Rates(curves), RatesCaption + words));
            figures.Add(FigureFile.Of("waves" + ending, LongitudinalModesFigures.Waves(curves), WavesCaption + words));
        }

        return (tables.ToImmutable(), figures.ToImmutable());
    }

    public override IEnumerable<string> Describe() => ["Longitudinal medium", .. LongitudinalText.Medium(sample.Medium)];

    public override IEnumerable<string> Conventions() => LongitudinalText.Conventions;

    public override IEnumerable<string> Explain() =>
    [
        "Experiment: longitudinal-modes. Closed forms of the decay rates γ±(k) of exp(−γt + ikx) and of the wave number k(ω) of exp(ikx − iωt).",
        "γ > 0 decays. Re k and Im k are positive: the wave runs and falls towards +x, over 1/Im k; −k is the other solution. The printed formula of the source has the other sign of i.",
        "m/M of a mode: −1 exchanges M and m at fixed total (the fast mode at long waves), values near 0 are almost pure M (the slow mode at long waves).",
        sample.Medium is { StoredLatticeRate: 0, AccumulationLatticeRate: 0 }
            ? "No lattice rates: the total magnetization is conserved, the uniform magnet does not answer an alternating field, and nothing decays at rest."
            : "With lattice rates the total magnetization relaxes: Im χ > 0 is loss, and a steady injection decays over a finite length.",
    ];

    LongitudinalModesCase Sample => sample;
}
