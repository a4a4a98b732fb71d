using System.Collections.Immutable;
using Larmor.Documents.Experiments;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Larmor.Experiments;
using Larmor.Physics.Transport.Textures;

namespace Larmor.Documents.Precession;

/// <summary>A pulse of spins, ready to be followed.</summary>
sealed class PreparedPulse(PulseCase sample, double gyromagneticRatio, double field) : PreparedExperiment
{
    public override ImmutableArray<ScalarColumn> Columns => PreparedProfile.ColumnsOf(PulseResult.Observables);

    public override ImmutableArray<SweepPanel> SweepPanels =>
    [
        new("t_{a}", ["arrival", "arrival_scalar", "front"]),
        new("φ_{a}", ["turned_angle"]),
        new("σ_{a}", ["width"]),
        new("|m|_{a}", ["density"]),
    ];

    public override string MainColumn => "arrival";

    public override string Size => $"{sample.Times.Length} times";

    public override ImmutableArray<Reference> References => PrecessionSources.Pulse;

    public override ImmutableArray<Warning> Remarks =>
        [.. PrecessionResolver.Validity(Channel, Math.Abs(sample.Pulse.Precession.Z), sample.Distance).Select(text => new Warning("validity", text))];

    SpinMedium Channel => sample.Pulse.Medium;

    public override PointOutcome Measure(Conduct conduct) => ScalarList.Row(PulseResult.Observables, PulseExperiment.Run(sample));

    public override ResultSet Run(Conduct conduct)
    {
        PulseResult result = PulseExperiment.Run(sample);
        PulseCurves curves = PulseCurves.Of(result, conduct);
        return new ResultSet
        {
            Headline = [.. Headline(result)],
            Scalars = ScalarList.Of(PulseResult.Observables, result),
            Tables = [curves.ProfileTable(), curves.DetectorTable()],
            Figures =
            [
                FigureFile.Of("profiles", curves.ProfileFigure(), "The pulse at several times by the telegraph form (lines) and by the parabolic equation (dashes), along the first direction of the spins (above) and across it and the field."),
                FigureFile.Of("detector", curves.DetectorFigure(), "What passes the detector: both components and the length of m by the telegraph form, and its length by the parabolic equation."),
            ],
            References = References,
        };
    }

    public override IEnumerable<string> Describe()
    {
        yield return "Pulse of spins";
        foreach (string line in PrecessionText.Channel(Channel, gyromagneticRatio))
        {
            yield return line;
        }

        yield return $"  a Gaussian of σ = {Display.Number(sample.Pulse.Width * 1e9)} nm, let go along y without a flux; detector {Display.Number(sample.Distance * 1e9)} nm from its middle";
        yield return $"  field {Display.Number(field * 1e3)} mT along z; drawn at {string.Join(", ", sample.Times.Select(t => Display.Number(t * 1e12)))} ps";
    }

    public override IEnumerable<string> Conventions()
    {
        yield return "The spins start along y and the field is along z. Densities are per unit of spin at the start, in 1/m.";
        yield return field == 0 ? "There is no field: nothing turns." : PrecessionText.Sense(gyromagneticRatio);
    }

    public override IEnumerable<string> Explain() =>
    [
        "Experiment: pulse of spins. In the frame that turns with the spins the field disappears: the pulse is an envelope that spreads, times a turn by γ B t. "
            + "The telegraph form gives the flux the lifetime tau_e, so that nothing runs faster than v_F/√3 and the pulse starts late; survivors then spread with v_F² τ_p/3, which exceeds D0 by the share τ_e/τ_sf. "
            + "The parabolic equation spreads at once, with D0.",
        "Arrival is the time of the largest |m| at the detector.",
        .. Remarks.Select(remark => remark.Text),
    ];

    static IEnumerable<string> Headline(PulseResult result)
    {
        double? Of(string name) => PulseResult.Observables.First(o => o.Name == name).Shown(result);
        yield return result.Arrival is null
            ? "The density at the detector only falls: most spins relax before they arrive."
            : $"The pulse arrives after {Display.Number(Of("arrival")!.Value)} ps ({Of("arrival_scalar") switch { { } late => $"{Display.Number(late)} ps by the parabolic equation", null => "never by the parabolic equation" }}), "
                + $"turned by {Display.Number(Of("turned_angle")!.Value)}°, {Display.Number(Of("width")!.Value)} nm wide (root mean square), with {Display.Number(Of("surviving")!.Value)} % of the spin left.";
    }
}
