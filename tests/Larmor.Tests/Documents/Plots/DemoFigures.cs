using Larmor.Documents.Plots;
using Larmor.Numerics.Algebra;

namespace Larmor.Tests.Documents.Plots;

/// <summary>Figures such as the experiments draw, with the cases that break layouts: thin layers, long names, zero, one point.</summary>
static class DemoFigures
{
    public static IReadOnlyDictionary<string, Figure> All { get; } = new Dictionary<string, Figure>
    {
        ["accumulation"] = Accumulation(),
        ["accumulation-wide"] = Accumulation() with { WidthMillimetres = Figure.DoubleColumn, DrawsTitle = true },
        ["thin-layers"] = ThinLayers(),
        ["resistance"] = Resistance(),
        ["log-log"] = LogLog(),
        ["entropy"] = Entropy(),
        ["entropy-stacks"] = EntropyStacks(),
        ["map"] = Map(AxisScale.Linear, ColourScale.Viridis, Figure.SingleColumn),
        ["map-log"] = Map(AxisScale.Logarithmic, ColourScale.Cividis, Figure.DoubleColumn),
        ["flat"] = Flat(),
        ["crowded"] = Crowded(),
        ["long-numbers"] = LongNumbers(),
        ["sphere"] = Sphere(),
    };

    static IEnumerable<double> Grid(double from, double to, int points)
        => Enumerable.Range(0, points).Select(i => from + (to - from) * i / (points - 1));

    static Figure Sphere() => new("Two paths on the sphere",
    [
        new SpherePlot(
        [
            new SphereCurve("free", Grid(0, 3, 200).Select(t => Vector3D.FromAngles(t, 9 * t))),
            new SphereCurve("reference", Grid(0, 6.3, 100).Select(t => Vector3D.FromAngles(1, t))) { MarksEnds = false },
        ]),
    ]);

    static Figure Accumulation()
    {
        double[] z = [.. Grid(0, 28, 281)];
        Band[] layers = [new("Co", 0, 10), new("Cu", 10, 16), new("Co", 16, 28)];
        var x = new Axis("z", "nm");
        return new Figure("Spin accumulation and currents in Co/Cu/Co, moments antiparallel",
        [
            new Panel(x, new Axis("Δμ_{s}", "µV"),
            [
                new Series("s↑ − s↓", z, z.Select(v => 0.021 * Math.Exp(-Math.Abs(v - 13) / 5.2) - 0.004)),
                new Series("d↑ − d↓", z, z.Select(v => v is > 10 and < 16 ? 0 : 0.013 * Math.Exp(-Math.Abs(v - 13) / 3.1))),
            ]) { Bands = [.. layers], HorizontalLines = [new ReferenceLine(0) { Line = LineStyle.Solid }] },
            new Panel(x, new Axis("j_{c}", "10^{10} A m^{−2}"),
            [
                new Series("s↑", z, z.Select(v => 6.1 - 1.8 * Math.Tanh((v - 13) / 6))),
                new Series("s↓", z, z.Select(v => 3.9 + 1.8 * Math.Tanh((v - 13) / 6))),
                new Series("total", z, z.Select(_ => 10.0)),
            ]) { Bands = [.. layers] },
        ]);
    }

    static Figure ThinLayers()
    {
        var bands = new List<Band> { new("Ta", 0, 5) };
        for (int i = 0; i < 6; i++)
        {
            bands.Add(new Band("Co_{90}Fe_{10}", 5 + 1.7 * i, 6 + 1.7 * i));
            bands.Add(new Band("Cu", 6 + 1.7 * i, 6.7 + 1.7 * i));
        }
        bands.Add(new Band("Ru", 15.2, 15.6));
        bands.Add(new Band("Permalloy", 15.6, 18));
        double[] z = [.. Grid(0, 18, 400)];
        return new Figure("A multilayer of thin films",
        [
            new Panel(
                new Axis("position z along the growth direction", "nm"),
                new Axis("electrochemical potential difference μ_{↑} − μ_{↓}", "mV"),
                [new Series("", z, z.Select(v => Math.Sin(v) * Math.Exp(-v / 9)))])
            { Bands = [.. bands], Annotations = [new Annotation(1.57, 0.84, "peak ½λ_{sf}"), new Annotation(18, 0, "rim")] },
        ]);
    }

    static Figure Resistance()
    {
        double[] n = [.. Grid(1, 20, 20)];
        return new Figure("Resistance times area of (Co/Cu) multilayers",
        [
            new Panel(new Axis("number of bilayers N", ""), new Axis("AR", "fΩ m²"),
            [
                new Series("antiparallel", n, n.Select(v => 6 + 3.1 * v)) { Marker = Marker.Circle, ColourIndex = 0, Line = LineStyle.None },
                new Series("parallel", n, n.Select(v => 6 + 1.9 * v - 0.01 * v * v)) { Marker = Marker.Square, ColourIndex = 1, Line = LineStyle.None },
                new Series("two-current, AP", n, n.Select(v => 6 + 3.12 * v)) { ColourIndex = 0, Line = LineStyle.Dashed },
                new Series("two-current, P", n, n.Select(v => 6 + 1.87 * v)) { ColourIndex = 1, Line = LineStyle.Dashed },
            ]) { HorizontalLines = [new ReferenceLine(6, "contacts 2AR_{S/F}")] },
        ]);
    }

    static Figure LogLog()
    {
        double[] t = [.. Enumerable.Range(0, 31).Select(i => Math.Pow(10, i / 10.0))];
        return new Figure("Magnetoresistance against thickness",
        [
            new Panel(new Axis("t_{Co}", "nm") { Scale = AxisScale.Logarithmic }, new Axis("ΔAR", "fΩ m²") { Scale = AxisScale.Logarithmic },
            [
                new Series("λ_{sf} = 10 nm", t, t.Select(v => 0.8 * (1 - Math.Exp(-v / 10)))),
                new Series("λ_{sf} = 60 nm", t, t.Select(v => 4.2 * (1 - Math.Exp(-v / 60)))),
                new Series("∝ t", t, t.Select(v => 0.07 * v)) { Line = LineStyle.Dotted, ColourIndex = 4 },
            ]) { VerticalLines = [new ReferenceLine(10, "10 nm"), new ReferenceLine(60, "60 nm")] },
        ]);
    }

    static Figure Entropy()
    {
        string[] processes =
        [
            "conduction s↑", "conduction s↓", "conduction d↑", "conduction d↓", "spin flip s↑ ⇌ s↓", "spin flip d↑ ⇌ d↓",
            "s↑ ⇌ d↑", "s↓ ⇌ d↓", "s↑ ⇌ d↓", "s↓ ⇌ d↑", "interfaces", "contacts (left and right, both channels)",
        ];
        double[] values = [1.21, 2.83, 0.44, 0.31, 0.62, 0.052, 0.37, 0.71, 0.0083, 0.012, 1.6, 0];
        return new Figure("Entropy production by process and layer",
        [
            new BarChart(new Axis("T σ_{S}", "mW µm^{−2}"), processes,
            [
                new BarSeries("Co (fixed)", [.. values.Select(v => 0.45 * v)]),
                new BarSeries("Cu", [.. values.Select(v => 0.1 * v)]),
                new BarSeries("Co (free)", [.. values.Select(v => 0.45 * v)]),
            ]),
        ]);
    }

    static Figure EntropyStacks() => new(
        "Entropy production, twelve processes",
        [
            new BarChart(new Axis("entropy production", "W m^{−2} K^{−1}"), ["P", "AP", "none"],
                [.. Enumerable.Range(0, 12).Select(i => new BarSeries($"process {i + 1}", [0.5 + 0.31 * (i * 7 % 12), 0.8 + 0.42 * (i * 5 % 12), 0]))]),
        ])
    {
        WidthMillimetres = Figure.DoubleColumn,
    };

    static Figure Map(AxisScale scale, ColourScale colours, double width)
    {
        double[] xs = scale == AxisScale.Linear ? [.. Grid(-2, 2, 40)] : [.. Enumerable.Range(0, 40).Select(i => Math.Pow(10, -1 + i / 13.0))];
        double[] ys = [.. Grid(0, 3, 30)];
        var values = ys.SelectMany(y => xs.Select(x => scale == AxisScale.Linear
            ? Math.Cos(1.7 * x) * Math.Sin(1.4 * y) + 0.2 * x
            : y * y / (x + y * y + 0.1)));
        return new Figure("Torque efficiency over field and current",
        [
            new HeatMap(new Axis("µ_{0}H", "T") { Scale = scale }, new Axis("J", "10^{11} A m^{−2}"), new Axis("τ_{∥}", "mT"), xs, ys, values)
            {
                Colours = colours,
                Contours = scale == AxisScale.Linear ? [-0.8, -0.4, 0, 0.4, 0.8] : [0.2, 0.4, 0.6, 0.8],
            },
        ])
        {
            WidthMillimetres = width,
        };
    }

    static Figure Flat() => new(
        "Values that have no spread",
        [
            new Panel(new Axis("x", ""), new Axis("zero", ""), [new Series("zero", [0, 1, 2], [0, 0, 0])]),
            new Panel(new Axis("x", "mm"), new Axis("constant", "V"), [new Series("constant", [0, 1, 2], [3.7e-9, 3.7e-9, 3.7e-9 * (1 + 1e-14)])]),
            new Panel(new Axis("x", "cm"), new Axis("one point", "A"), [new Series("one point", [5], [-12345678])]),
            new Panel(new Axis("f", "Hz") { Scale = AxisScale.Logarithmic }, new Axis("one", "A") { Scale = AxisScale.Logarithmic }, [new Series("p", [1e9], [3e-12])]),
        ]);

    static Figure LongNumbers() => new(
        "Numbers that are wide beside the frame",
        [
            new Panel(
                new Axis("f", "MHz"),
                new Axis("a rather long name of a quantity", "m²"),
                [new Series("s", [123456.00038, 123456.00082], [-0.0003, 0.0002])]),
        ])
    {
        WidthMillimetres = 60,
    };

    static Figure Crowded()
    {
        double[] x = [.. Grid(0, 50, 200)];
        return new Figure("Curves everywhere, so that the legend has no room inside",
        [
            new Panel(new Axis("t", "ns"), new Axis("m_{z}", ""),
                [.. Enumerable.Range(0, 9).Select(k => new Series($"damping {0.01 * (k + 1):0.00} & <{k}>", x, x.Select(v => Math.Cos(v * (1 + 0.13 * k)))))]),
        ]);
    }
}
