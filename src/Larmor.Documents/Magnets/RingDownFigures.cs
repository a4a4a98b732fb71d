using System.Collections.Immutable;
using Larmor.Documents.Plots;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Experiments;
using Larmor.Numerics.Algebra;
using LayoutAxis = Larmor.Documents.Plots.Axis;

namespace Larmor.Documents.Magnets;

/// <summary>Figures and tables of a ring-down.</summary>
static class RingDownFigures
{
    /// <summary>Decay times that are drawn; what follows is too small to be seen.</summary>
    const double ShownDecays = 5;

    /// <summary>Amplitude below which a spectrum shows nothing.</summary>
    const double Floor = 1e-5;

    /// <summary>Black in the palette.</summary>
    const int EnvelopeColour = 4;

    static readonly (string Symbol, Vector3D Axis)[] Axes = [("δu_{x}", Vector3D.UnitX), ("δu_{y}", Vector3D.UnitY), ("δu_{z}", Vector3D.UnitZ)];

    /// <summary>Deviation in time between the envelopes of the linear motion, and the spectrum.</summary>
    public static ImmutableArray<RenderedFigure> Of(ResonanceResult result)
    {
        if (result is not { Ringing: { } ring, Lowest: { } mode })
        {
            return [];
        }

        Vector3D rest = result.Rest[ring.Magnet];
        int count = Enumerable.Range(0, ring.Trace.Count).Count(i => ring.Trace.Moments[i].Time * mode.Decay <= ShownDecays);
        double Time(int i) => ring.Trace.Moments[i].Time * 1e9;
        Series Curve(string name, Func<int, double> value) => new(name, Enumerable.Range(0, count).Select(Time), Enumerable.Range(0, count).Select(value)) { Line = LineStyle.Solid };
        double Envelope(int i) => Math.Sin(ring.Protocol.Kick) * Math.Exp(-mode.Decay * ring.Trace.Moments[i].Time);
        string name = result.Sample.System.Magnets[ring.Magnet].Name;
        Panel motion = new(new LayoutAxis("t", "ns"), new LayoutAxis(result.Rest.Length == 1 ? "δu" : $"δu, {name}", ""),
        [
            .. Axes.Select(axis => Curve(axis.Symbol, i => ring.Deviation(rest, i).Dot(axis.Axis))),
            Curve("±e^{−Γt}", Envelope) with { Line = LineStyle.Dashed, ColourIndex = EnvelopeColour },
            Curve("±e^{−Γt}", i => -Envelope(i)) with { Line = LineStyle.Dashed, ColourIndex = EnvelopeColour, InLegend = false },
        ]);
        List<RenderedFigure> figures =
        [
            FigureFile.Of("ring-down", new Figure($"Ring-down after a kick of {Display.Number(ring.Protocol.Kick * 180 / Math.PI)}°", [motion]) { WidthMillimetres = 120 },
                "Unit vector less its direction at rest, and the envelope that the linear decay rate gives."),
        ];
        if (!ring.Spectrum.IsEmpty)
        {
            figures.Add(FigureFile.Of("ring-spectrum", new Figure("Spectrum of the ring-down", [SpectrumPanel(ring)]) { WidthMillimetres = 120 },
                "Fourier amplitude of the components across the rest, over its largest value, with the window cos²(πt/2T) that falls to zero at the end T of the time followed."));
        }

        return [.. figures];
    }

    static Panel SpectrumPanel(RingDown ring) => new(
        new LayoutAxis("f", "GHz") { Minimum = 0 }, new LayoutAxis("a/a_{max}", "") { Scale = AxisScale.Logarithmic },
        [new Series("", ring.Spectrum.Select(point => point.Frequency * 1e-9), ring.Spectrum.Select(point => Math.Max(Floor, point.Amplitude)))])
    {
        Annotations = ring.Fit is { } fit && fit.Frequency < ring.Spectrum[^1].Frequency ? [new Annotation(fit.Frequency * 1e-9, 1, $"{Display.Number(fit.Frequency * 1e-9)} GHz")] : [],
    };

    /// <summary>The motion and its spectrum.</summary>
    public static ImmutableArray<Table> Tables(ResonanceResult result) => result.Ringing is not { } ring ? [] :
    [
        TraceTables.Of(ring.Trace, result.Sample, "ring-down", "Motion after the kick"),
        .. ring.Spectrum.IsEmpty ? (Table[])[] :
        [
            new Table("ring-spectrum", "Amplitude against frequency, over its largest value, with the window cos²(πt/2T)",
            [
                new NumberColumn("f", "GHz", [.. ring.Spectrum.Select(point => (double?)(point.Frequency * 1e-9))]),
                new NumberColumn("a", "1", [.. ring.Spectrum.Select(point => (double?)point.Amplitude)]),
            ]),
        ],
    ];
}
