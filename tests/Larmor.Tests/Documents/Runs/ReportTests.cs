using Larmor.Documents.Results;
using Larmor.Documents.Runs;
using Xunit;

namespace Larmor.Tests.Documents.Runs;

public class ReportTests
{
    const string Attack = "<img src=x onerror='a()'>&\"";
    const string Escaped = "&lt;img src=x onerror=&#39;a()&#39;&gt;&amp;&quot;";

    [Fact]
    public void Every_text_of_a_run_is_escaped()
    {
        RunRecord run = Samples.Record(new ResultSet
        {
            Headline = [Attack],
            Scalars = [new Scalar("k", Attack, Attack, Attack, 1, "1", 1)],
            Tables = [new Table("t", Attack, [new NumberColumn(Attack, Attack, [1]), new TextColumn("b" + Attack, [Attack])])],
            Figures = [new RenderedFigure("f", Attack, Attack, "<svg/>", png: null)],
            Balances = [new BalanceSheet(Attack, Attack, [new BalanceEntry(Attack, 1)], 1)],
            Solver = [new SolverStatistic(Attack, 1, Attack, Attack)],
            Warnings = [new Warning(Attack, Attack)],
            Failures = [new Failure(Attack, Attack)],
            References = [new Reference(Attack, "article", [new ReferenceField("title", Attack), new ReferenceField("doi", Attack)])],
        }) with
        {
            Title = Attack,
            InputName = Attack,
            ResolvedInput = Attack,
            Signs = [Attack],
            Assumptions = [new Assumption(Attack, Attack, Attack, Attack)],
            Software = new SoftwareVersion(Attack, Commit: null),
        };
        string page = Report(run);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("onerror='", page, StringComparison.Ordinal);
        // Head 4 (title twice), headline 1, failure 2, scalar 3, figure 2, table 5, balance 3, solver 3, warning 2, assumption 4,
        // sign 1, input 1, reference 4 (key, title, doi as link and as text).
        Assert.Equal(35, page.Split(Escaped).Length - 1);
    }

    [Fact]
    public void A_script_cannot_close_its_element()
    {
        string page = Report(Samples.Record(new ResultSet()) with { Script = "const a = '</SCRIPT><b>';" });
        Assert.Contains("const a = '<\\/script><b>';\n</script>", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("</script>", StringSplitOptions.None).Length);
    }

    [Fact]
    public void A_page_loads_nothing()
    {
        string page = Report(Samples.Record(Samples.Results()));
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        foreach (string loader in new[] { "src=", "@import", "url(", "<link" })
            Assert.DoesNotContain(loader, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<?xml", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1.5, "1.5")]
    [InlineData(-2, "−2")]
    [InlineData(1e-15, "1&#8239;×&#8239;10<sup>−15</sup>")]
    [InlineData(1.0 / 3, "<span title=\"0.3333333333333333\">0.333333</span>")]
    [InlineData(-1.23456789e20, "<span title=\"-1.23456789E+20\">−1.23457&#8239;×&#8239;10<sup>20</sup></span>")]
    public void A_number_is_shown_with_six_digits_and_keeps_the_rest(double value, string html)
    {
        string page = Report(Samples.Record(new ResultSet { Scalars = [new Scalar("k", "", "", "1", value, "1", value)] }));
        Assert.Contains($"<td class=\"number\">{html}</td>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12, "12 rows, also in", "<td class=\"number\">12</td>")]
    [InlineData(13, "First 12 of 13 rows; all are in", "<td class=\"number\">12</td>")]
    public void A_long_table_shows_its_first_rows_and_the_way_to_the_rest(int rows, string words, string last)
    {
        var column = new NumberColumn("a", "nm", [.. Enumerable.Range(1, rows).Select(row => (double?)row)]);
        string page = Report(Samples.Record(new ResultSet { Tables = [new Table("t", "T", [column])] }));
        Assert.Contains($"{words} <a href=\"t.csv\">t.csv</a>", page, StringComparison.Ordinal);
        Assert.Contains(last, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<td class=\"number\">13</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_refuses_a_number_that_is_not_finite()
    {
        RunRecord run = Samples.Record(new ResultSet { Solver = [new SolverStatistic("residual", double.NaN, "1", "")] });
        Assert.Equal("solver statistic 'residual'", Assert.Throws<NonFiniteResultException>(() => Report(run)).Place);
    }

    static string Report(RunRecord run)
    {
        using var text = new StringWriter();
        new ReportWriter(run, text).Write();
        return text.ToString();
    }
}
