using System.Collections.Immutable;
using System.Numerics;
using Larmor.Documents.Experiments;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Experiments;
using Larmor.Physics.Transport.Textures;

namespace Larmor.Documents.Precession;

/// <summary>A Hanle curve, ready to be measured.</summary>
sealed class PreparedHanle(HanleCase sample) : PreparedExperiment
{
    public override ImmutableArray<ScalarColumn> Columns => PreparedProfile.ColumnsOf(HanleResult.Observables);

    public override ImmutableArray<SweepPanel> SweepPanels =>
    [
        new("m_{y}(0)", ["peak"]),
        new("B_{1/2}", ["half_width", "half_width_scalar"]),
        new("B_{0}", ["zero_crossing", "zero_crossing_scalar"]),
        new("τ", ["tau_sf", "tau_fit", "tau_lorentz"]),
    ];

    public override string MainColumn => "half_width";

    public override string Size => $"{sample.Fields.Length} fields";

    public override ImmutableArray<Reference> References => PrecessionSources.Hanle;

    public override ImmutableArray<Warning> Remarks =>
    [
        .. PrecessionResolver.Validity(Channel, Math.Max(Math.Abs(sample.Precession(sample.Fields[0])), Math.Abs(sample.Precession(sample.Fields[^1]))), sample.Curve.Distance)
            .Select(text => new Warning("validity", text)),
    ];

    SpinMedium Channel => sample.Curve.Channel;

    public override PointOutcome Measure(Conduct conduct) => ScalarList.Row(HanleResult.Observables, Solve());

    public HanleResult Solve() => HanleExperiment.Run(sample);

    public override ResultSet Run(Conduct conduct)
    {
        HanleResult result = Solve();
        ImmutableArray<Complex> flights = HanleExperiment.TimesOfFlight(sample, conduct);
        double apart = Enumerable.Range(0, flights.Length).Max(i => (flights[i] - result.Scalar[i]).Magnitude) / result.Peak;
        return new ResultSet
        {
            Headline = [.. Headline(result)],
            Scalars = ScalarList.Of(HanleResult.Observables, result),
            Tables = [HanleTables.Curve(result, flights)],
            Figures = [FigureFile.Of("hanle", HanleFigures.Curve(result, flights), HanleFigures.CurveCaption(result))],
            Solver =
            [
                new("times of flight against the scalar law", apart, "1", "largest difference over the signal without a field: the same law in two ways, equal to 1e-9"),
            ],
            References = References,
        };
    }

    internal override (ImmutableArray<Table> Tables, ImmutableArray<RenderedFigure> Figures) Compare(ImmutableArray<SweepMember> members)
    {
        var figures = ImmutableArray.CreateBuilder<RenderedFigure>();
        foreach ((int number, IGrouping<string, SweepMember> group) in members.GroupBy(member => member.Group).Index())
        {
            (string name, string words) = group.Key.Length == 0 ? ("curves", "") : ($"curves_{number + 1}", $", {group.Key}");
            figures.Add(FigureFile.Of(
                name, HanleFigures.Family([.. group.Where(member => member.Experiment is PreparedHanle).Select(member => (member.Label, ((PreparedHanle)member.Experiment).Solve()))], $"Hanle curves{words}"),
                $"Hanle curves by the two-moment law, each over its value without a field{words}."));
        }

        return ([], figures.ToImmutable());
    }

    public override IEnumerable<string> Describe()
    {
        yield return "Hanle curve";
        foreach (string line in PrecessionText.Channel(Channel, sample.GyromagneticRatio))
        {
            yield return line;
        }

        yield return $"  detector {Display.Number(sample.Curve.Distance * 1e9)} nm from the injector, in a channel without ends: {Display.Number(sample.Curve.Distance / Channel.SpinDiffusionLength)} spin diffusion lengths";
        yield return $"  field from {Display.Number(sample.Fields[0] * 1e3)} mT to {Display.Number(sample.Fields[^1] * 1e3)} mT, {sample.Fields.Length} values";
        yield return sample.Contacts is { } contacts
            ? $"  tunnel contacts of polarization {Display.Number(contacts.Injector)} and {Display.Number(contacts.Detector)} on a channel of {Display.Number(contacts.Resistivity * 1e9)} nΩ m and {Display.Number(contacts.CrossSection * 1e18)} nm²"
            : "  contacts not given: the signal is the accumulation per injected flux, in s/m";
    }

    public override IEnumerable<string> Conventions()
    {
        yield return "Spins are injected along y, the field is along z, and the detector reads m_y; m_x is what a detector turned by 90° would read.";
        yield return PrecessionText.Sense(sample.GyromagneticRatio);
        if (sample.Contacts is not null)
        {
            yield return "R_nl = P_i P_d (ρ D0/A) m_y per flux: positive without a field when injector and detector are parallel and their polarizations have one sign. "
                + "Half the injected flux goes each way. The contacts are taken as tunnel barriers, through which no spin goes back.";
        }
    }

    public override IEnumerable<string> Explain() =>
    [
        "Experiment: Hanle curve, in three forms. Scalar: spins at rest obey diffusion with the scalar D0. Times of flight: the same as a sum over the ages at which spins arrive, each turned by its age; "
            + "the two agree to rounding. Two-moment: the flux precesses as well and lives for tau_e, so that no spin arrives faster than v_F/√3; it differs by the order of τ_e/τ_sf and of the angle |W| τ_e between collisions.",
        "Half width, zero and trough are found on the curves themselves, at fields of any size; they need not lie in the range that is drawn.",
        .. Remarks.Select(remark => remark.Text),
    ];

    static IEnumerable<string> Headline(HanleResult result)
    {
        double Of(string name) => HanleResult.Observables.First(o => o.Name == name).Shown(result)!.Value;
        string signal = result.ResistancePerSignal is not null ? $"R_nl = {Display.Number(Of("resistance_peak"))} mΩ" : $"{Display.Number(Of("peak"))} µs/m per injected flux";
        yield return $"Without a field the signal is {signal}; it halves at {Display.Number(Of("half_width"))} mT and vanishes at {Display.Number(Of("zero_crossing"))} mT.";
        string fit = HanleResult.Observables.First(o => o.Name == "tau_fit").Shown(result) is { } lifetime ? $"{Display.Number(lifetime)} ps" : "no lifetime near the true one";
        yield return $"A fit of the scalar law to that width gives {fit}, a Lorentz curve {Display.Number(Of("tau_lorentz"))} ps; the spins live {Display.Number(Of("tau_sf"))} ps. "
            + $"The two-moment law changes the signal by at most {Display.Number(Of("two_moment_change"))} % of its height.";
    }
}
