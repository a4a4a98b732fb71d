using System.Xml.Linq;
using Larmor.Documents.Plots;
using Larmor.Documents.Plots.Drawing;
using Xunit;

namespace Larmor.Tests.Documents.Plots;

public sealed class FigureTests
{
    public static TheoryData<string> Names => [.. DemoFigures.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Same_figure_gives_the_same_svg(string name)
        => Assert.Equal(DemoFigures.All[name].ToSvg(), DemoFigures.All[name].ToSvg());

    [Theory]
    [MemberData(nameof(Names))]
    public void Svg_is_well_formed_and_holds_no_number_that_is_not_finite(string name)
    {
        string svg = DemoFigures.All[name].ToSvg();
        XElement root = XDocument.Parse(svg).Root!;
        Assert.Equal("svg", root.Name.LocalName);
        Assert.NotEmpty(root.Elements().Single(e => e.Name.LocalName == "title").Value);
        Assert.NotEmpty(root.Elements().Single(e => e.Name.LocalName == "desc").Value);
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", svg, StringComparison.Ordinal);
    }

    // Identifiers would clash when a page holds several figures.
    [Theory]
    [MemberData(nameof(Names))]
    public void Svg_has_no_identifiers(string name)
        => Assert.DoesNotContain(XDocument.Parse(DemoFigures.All[name].ToSvg()).Descendants(), e => e.Attribute("id") is not null);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_text_stands_inside_the_page(string name)
    {
        var canvas = RecordingCanvas.Of(DemoFigures.All[name]);
        Assert.NotEmpty(canvas.Texts);
        Assert.All(canvas.Texts, t => Assert.True(canvas.Page.Contains(t.Box), $"'{t.Text}' at {t.Box} leaves {canvas.Page}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_two_texts_overlap(string name)
    {
        var texts = RecordingCanvas.Of(DemoFigures.All[name]).Texts;
        for (int i = 0; i < texts.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                // The boxes hold the tallest and deepest letters; a fifth of the size is the slack that numbers leave them.
                double slack = 0.2 * Math.Min(texts[i].Size, texts[j].Size);
                Assert.False(texts[i].Box.Inflate(-slack / 2).Intersects(texts[j].Box.Inflate(-slack / 2)), $"'{texts[i].Text}' meets '{texts[j].Text}'");
            }
        }
    }

    // The veil of the legend is the one translucent fill.
    [Theory]
    [MemberData(nameof(Names))]
    public void Legend_covers_no_curve(string name)
    {
        var canvas = RecordingCanvas.Of(DemoFigures.All[name]);
        foreach (var (box, _, _) in canvas.Fills.Where(f => f.Opacity < 1))
            foreach (Point[] curve in canvas.Curves)
                for (int i = 1; i < curve.Length; i++)
                    Assert.False(box.Crosses(curve[i - 1], curve[i]), $"a legend covers a curve at {curve[i]}");
    }

    [Fact]
    public void Legend_stands_inside_where_there_is_room()
        => Assert.Contains(RecordingCanvas.Of(DemoFigures.All["accumulation"]).Fills, f => f.Opacity < 1);

    [Fact]
    public void Bands_of_one_name_have_one_colour_and_neighbours_differ()
    {
        var fills = RecordingCanvas.Of(DemoFigures.All["accumulation"]).Fills;
        Colour[] bands = [.. fills.Take(3).Select(f => f.Colour)];
        Assert.Equal(bands[0], bands[2]);
        Assert.NotEqual(bands[0], bands[1]);
    }

    [Fact]
    public void A_name_that_no_band_holds_goes_to_the_legend_once()
    {
        var texts = RecordingCanvas.Of(DemoFigures.All["thin-layers"]).Texts;
        Assert.Single(texts, t => t.Text == "Ru");
        Assert.Single(texts, t => t.Text == "Cu");
        Assert.Equal(6, texts.Count(t => t.Text == "Co_90Fe_10"));
    }

    [Fact]
    public void Larger_curves_lie_behind_where_asked_and_the_legend_keeps_its_order()
    {
        var axis = new Axis("q", "m");
        Series[] series = [new("small", [0, 1], [0, 0.1]), new("large", [0, 1], [-2, 2]), new("middle", [0, 1], [0, 1])];
        Assert.Equal(["small", "large", "middle"], Drawn(new Panel(axis, axis, series)));
        var sorted = new Panel(axis, axis, series) { LargestBehind = true };
        Assert.Equal(["large", "middle", "small"], Drawn(sorted));
        var texts = RecordingCanvas.Of(new Figure("Sorted", [sorted])).Texts;
        Assert.Equal(["small", "large", "middle"], texts.Where(t => series.Any(s => s.Name == t.Text)).Select(t => t.Text));

        static IEnumerable<string> Drawn(Panel panel) =>
            XDocument.Parse(new Figure("Order", [panel]).ToSvg()).Descendants().Select(e => e.Attribute("data-name")?.Value).OfType<string>();
    }

    [Fact]
    public void A_series_may_stay_out_of_the_legend_and_keep_its_name_for_the_read_out()
    {
        var axis = new Axis("q", "m");
        var figure = new Figure("Two", [new Panel(axis, axis, [new Series("shown", [0, 1], [0, 1]), new Series("kept", [0, 1], [1, 0]) { InLegend = false }])]);
        Assert.DoesNotContain(RecordingCanvas.Of(figure).Texts, t => t.Text == "kept");
        Assert.Contains("data-name=\"kept\"", figure.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void Shared_axis_is_numbered_once()
    {
        var texts = RecordingCanvas.Of(DemoFigures.All["accumulation"]).Texts;
        Assert.Single(texts, t => t.Text == "z (nm)");
        Assert.Single(texts, t => t.Text == "25");
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Values_that_are_not_finite_are_refused(double bad)
    {
        var axis = new Axis("q", "m");
        Assert.Throws<ArgumentException>(() => new Series("s", [0, bad], [0, 1]));
        Assert.Throws<ArgumentException>(() => new Series("s", [0, 1], [0, bad]));
        Assert.Throws<ArgumentException>(() => new Band("Co", 0, bad));
        Assert.Throws<ArgumentException>(() => new BarChart(axis, ["a"], [new BarSeries("s", [bad])]));
        Assert.Throws<ArgumentException>(() => new HeatMap(axis, axis, axis, [0, 1], [0, 1], [0, 1, 2, bad]));
        Assert.Throws<ArgumentException>(() => new Panel(axis, axis, [new Series("s", [0], [0])]) { HorizontalLines = [new ReferenceLine(bad)] });
    }

    [Fact]
    public void Logarithmic_axis_refuses_zero()
    {
        var axis = new Axis("q", "m") { Scale = AxisScale.Logarithmic };
        var error = Assert.Throws<ArgumentException>(() => new Panel(new Axis("x", ""), axis, [new Series("decay", [0, 1], [1, 0])]));
        Assert.Contains("decay", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_names_stay_text()
    {
        string svg = new Figure("<script>", [new Panel(new Axis("a\"b", "<"), new Axis("\u0001", "&"), [new Series("</svg>", [0, 1], [0, 1])])]).ToSvg();
        Assert.DoesNotContain("<script", svg, StringComparison.Ordinal);
        Assert.Equal("<script>", XDocument.Parse(svg).Root!.Elements().First().Value);
    }

    [Fact]
    public void Script_reads_the_attributes_that_figures_carry()
    {
        string svg = DemoFigures.All["accumulation"].ToSvg();
        foreach (string attribute in (string[])["data-frame", "data-x-range", "data-x-scale", "data-y-unit", "data-name", "data-colour"])
            Assert.Contains(attribute, svg, StringComparison.Ordinal);
        Assert.Contains("svg.larmor-figure", FigureScript.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("</script", FigureScript.Source, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("innerHTML", FigureScript.Source, StringComparison.Ordinal);
    }
}
