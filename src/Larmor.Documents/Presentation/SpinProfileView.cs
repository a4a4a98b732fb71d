using System.Collections.Immutable;
using Larmor.Documents.Plots;
using Larmor.Documents.Results;
using Larmor.Documents.Stacks;
using Larmor.Experiments;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Documents.Presentation;

/// <summary>Accumulation and spin current along a stack at one angle, as a table and as a figure.</summary>
static class SpinProfileView
{
    const double Nano = 1e9;

    static readonly (string Name, Func<Vector3D, double> Of)[] Components = [("x", v => v.X), ("y", v => v.Y), ("z", v => v.Z)];

    public static Table Table(SpinProfile profile)
    {
        ImmutableArray<SpinProfilePoint> points = profile.Points;
        NumberColumn Of(string name, string unit, Func<SpinProfilePoint, double?> value) => new(name, unit, [.. points.Select(value)]);
        return new Table("profile", $"Along the stack at θ = {Display.Number(profile.Angle * 180 / Math.PI)}°: potential, accumulation and spin current of the s band",
        [
            Of("z", "nm", p => p.Z * Nano),
            new TextColumn("region", [.. points.Select(p => profile.Regions[p.Region].Name)]),
            Of("V_0", "V", p => p.Point.Potential),
            .. Components.Select(c => Of($"delta_mu_{c.Name}", "ueV", p => c.Of(p.Point.Accumulation) * 1e6)),
            Of("J_0", "A/m^2", p => p.Point.Charge),
            .. Components.Select(c => Of($"j_{c.Name}", "A/m^2", p => c.Of(p.Point.SpinCurrent))),
        ]);
    }

    public static RenderedFigure Figure(SpinProfile profile, Sample sample)
    {
        double from = profile.Points.Min(p => p.Z) * Nano, to = profile.Points.Max(p => p.Z) * Nano;
        var z = new Axis("z", "nm") { Minimum = from, Maximum = to };
        ImmutableArray<Band> bands = Bands(profile, sample.MaterialNames(), from, to);
        double largest = profile.Points.Max(p => Components.Max(c => Math.Abs(c.Of(p.Point.Accumulation))));
        (string prefix, double perVolt) = Display.Prefix(largest);
        double[] places = [.. profile.Points.Select(p => p.Z * Nano)];
        LineStyle[] styles = [LineStyle.Solid, LineStyle.Dashed, LineStyle.DashDotted];
        Panel PanelOf(Axis axis, Func<SpinPoint, Vector3D> vector, double scale, string symbol) => new(z, axis, Components.Select((c, i) =>
            new Series($"{symbol}_{{{c.Name}}}", places, profile.Points.Select(p => c.Of(vector(p.Point)) * scale)) { ColourIndex = i, Line = styles[i] }))
        {
            Bands = bands,
            HorizontalLines = [new ReferenceLine(0)],
        };
        string angle = Display.Number(profile.Angle * 180 / Math.PI);
        return FigureFile.Of("profile", new Figure($"Spin accumulation and spin current at {angle}°",
        [
            PanelOf(new Axis("Δμ", prefix + "eV"), p => p.Accumulation, perVolt, "Δμ"),
            PanelOf(new Axis("j/J", ""), p => p.SpinCurrent, 1 / profile.CurrentDensity, "j"),
        ])
        {
            WidthMillimetres = Plots.Figure.DoubleColumn,
        }, $"Components of the spin accumulation Δμ = eΔ and of the spin current over J along the stack at θ = {angle}°; axes are those of the file, z along the current.");
    }

    static ImmutableArray<Band> Bands(SpinProfile profile, ImmutableDictionary<string, string> materials, double from, double to) =>
    [
        .. profile.Regions.Select(region => (region, Ends: region.Kind switch
        {
            RegionKind.LeftLead => (From: from, To: region.Start * Nano),
            RegionKind.RightLead => (From: region.Start * Nano, To: to),
            _ => (From: region.Start * Nano, To: (region.Start + region.Thickness) * Nano),
        })).Where(band => band.Ends.To > band.Ends.From)
            .Select(band => new Band(materials.GetValueOrDefault(band.region.Name, band.region.Medium.Name), band.Ends.From, band.Ends.To)),
    ];
}
