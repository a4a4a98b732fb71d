using System.Collections.Immutable;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Thermal;
using Larmor.Experiments;

namespace Larmor.Documents.Magnets;

/// <summary>Sentences about the width of an oscillation's line.</summary>
static class LinewidthText
{
    /// <summary>The publications that it comes from, besides those of oscillations.</summary>
    public static ImmutableArray<Reference> Sources { get; } =
    [
        .. ThermalSources.Of(replicas: false),
        new("slavin2009", "article",
        [
            new("author", "Slavin, Andrei and Tiberkevich, Vasil"), new("title", "Nonlinear auto-oscillator theory of microwave generation by spin-polarized current"),
            new("journal", "IEEE Transactions on Magnetics"), new("volume", "45"), new("pages", "1875--1918"), new("year", "2009"), new("doi", "10.1109/TMAG.2008.2009935"),
        ]),
    ];

    public static string Headline(PhaseDiffusion spread, OscillatorBath bath) =>
        (spread.IsUnsteady ? "The phase does not diffuse steadily, and the width is not to be trusted (see the warning). " : spread.IsDistorted ? "The line is no Lorentz line, and narrower than D_φ/π (see the warning). " : "")
        + $"At {Display.Number(bath.Magnet.Undriven.Temperature)} K {(spread.IsUnsteady || spread.IsDistorted ? "D_φ/π is" : "its line is")} {Display.Number(spread.Linewidth * 1e-6)} ± {Display.Number(spread.LinewidthError * 1e-6)} MHz{(spread.IsUnsteady || spread.IsDistorted ? " (95 %)" : " wide (full width at half maximum, 95 %)")}, "
        + $"and the cone deviates by {Display.Number(spread.ConeSpread * 180 / Math.PI)}°."
        + (spread.Circle is { } circle ? $" The closed form for circles at low temperature gives {Display.Number(circle.Linewidth * 1e-6)} MHz." : "");

    public static IEnumerable<Warning> Warnings(OscillatorResult result, OscillatorBath bath)
    {
        if (result.Frequency is { } frequency && result.Spread is null)
        {
            yield return new Warning("thermal", $"replicas are watched for too few turns: no linewidth; write thermal.duration: {Display.Number(Math.Ceiling(OscillatorBath.ShortestDuration(frequency) * 1e9))} ns or more");
        }

        if (result.Spread is not { } spread)
        {
            yield break;
        }

        if (spread.IsUnsteady)
        {
            yield return new Warning("thermal", $"the phase does not diffuse yet: its mean square {(spread.Growth.Value > 0 ? "bends upwards" : "bends downwards")} at {ThermalText.Time(spread.Lags[^1])}, the longest stretch of thermal.duration; "
                + "write a longer thermal.duration. Where that does not help, replicas leave the orbit, and there is no line");
        }
        else if (spread.IsDistorted)
        {
            yield return new Warning("thermal", $"the phase is lost within {ThermalText.Time(spread.Memory)}, before it diffuses: until then it spreads at only {Display.Number(100 * (1 - (spread.Shortfall.Value / spread.Coefficient.Value)))} % of the later rate. "
                + "The line is no Lorentz line, and narrower than `linewidth`, which is D_φ/π");
        }
    }

    public static string Explain(OscillatorBath bath) =>
        $"Line: {bath.Draw.Replicas} replicas start on the orbit in a bath of {Display.Number(bath.Magnet.Undriven.Temperature)} K and are watched for {ThermalText.Time(bath.Duration)} in steps of {Display.Number(bath.Draw.Step * 1e12)} ps; "
        + "the first quarter lets the bath act. The angle about the axis of the orbit is the phase φ. In the long run the mean square of its deviation from mean rotation grows as 2 D_φ t, "
        + "and the line is a Lorentz line with the full width at half maximum Δf = D_φ/π. Its interval of 95 % comes from the scatter of replicas. "
        + $"Seed {bath.Draw.Seed}: the same seed gives the same bits on any number of threads.";
}
