using System.Text;
using Larmor.Documents.Results;
using Xunit;

namespace Larmor.Tests.Documents.Results;

public class WriterTests
{
    [Fact]
    public void A_table_becomes_exactly_this_csv()
    {
        var table = new Table("profile", "Profile",
        [
            new NumberColumn("x", "nm", [0.0, 0.1, 1e-9]),
            new NumberColumn("V, s_up", "mV", [1.0 / 3, null, -2]),
            new TextColumn("layer", ["Co", "Cu \"soft\"", "line\nbreak"]),
        ]);
        Assert.Equal(
            "x (nm),\"V, s_up (mV)\",layer\n0,0.3333333333333333,Co\n0.1,,\"Cu \"\"soft\"\"\"\n1E-09,-2,\"line\nbreak\"\n",
            Csv(table));
    }

    [Fact]
    public void A_lone_empty_cell_is_not_an_empty_line() =>
        Assert.Equal("a (1)\n\"\"\n", Csv(new Table("t", "", [new NumberColumn("a", "1", [null])])));

    [Theory]
    [InlineData(0.1)]
    [InlineData(5e-324)]
    [InlineData(-1.7976931348623157e308)]
    [InlineData(1.0000000000000002)]
    public void Numbers_in_csv_read_back_to_the_same_bits(double value)
    {
        string cell = Csv(new Table("t", "", [new NumberColumn("a", "1", [value])])).Split('\n')[1];
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(double.Parse(cell)));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_table_with_a_number_that_is_not_finite_is_refused_by_place(double value)
    {
        var table = new Table("profile", "", [new NumberColumn("x", "nm", [1, 2]), new NumberColumn("V", "V", [0, value])]);
        var refusal = Assert.Throws<NonFiniteResultException>(() => Csv(table));
        Assert.Equal("table 'profile', column 'V', row 2", refusal.Place);
        Assert.Equal($"table 'profile', column 'V', row 2: the value is {value}; results hold finite numbers only", refusal.Message);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData(".hidden")]
    public void A_name_that_does_not_suit_a_file_is_refused(string name) =>
        Assert.ThrowsAny<ArgumentException>(() => new Table(name, "", [new NumberColumn("a", "1", [1])]));

    [Fact]
    public void Columns_of_a_table_have_one_length() =>
        Assert.Throws<ArgumentException>(() => new Table("t", "", [new NumberColumn("a", "1", [1]), new NumberColumn("b", "1", [1, 2])]));

    [Fact]
    public void Two_results_of_one_name_are_refused()
    {
        var scalar = new Scalar("r", "", "", "1", 1, "1", 1);
        var lower = new Table("t", "", [new NumberColumn("a", "1", [1])]);
        var upper = new Table("T", "", [new NumberColumn("a", "1", [1])]);
        Assert.Throws<ArgumentException>(() => new ResultSet { Scalars = [scalar, scalar] });
        // On a file system that ignores case t.csv and T.csv are one file.
        Assert.Throws<ArgumentException>(() => new ResultSet { Tables = [lower, upper] });
    }

    [Fact]
    public void A_summary_is_exactly_this_json()
    {
        var results = new ResultSet
        {
            Headline = ["ΔR·A is 1 fΩ·m²."],
            Scalars = [new Scalar("ra", "ΔR·A", "Change of resistance & area", "fOhm m^2", 1, "Ohm m^2", 1e-15)],
            Balances = [new BalanceSheet("Power", "W/m^2", [new BalanceEntry("spin flip", 2), new BalanceEntry("Ohm", 6)], 8)],
            Tables = [new Table("t", "T", [new NumberColumn("a", "nm", [1, 2]), new TextColumn("b", ["", ""])])],
            Figures = [new RenderedFigure("f", "F", "", "<svg/>", png: null)],
            Solver = [new SolverStatistic("steps", 3, "1", "")],
            Warnings = [new Warning("layer 'Cu'", "thin")],
            Failures = [new Failure("point 1", "no convergence")],
            References = [new Reference("vf", "article", [])],
        };
        string expected = """
            {
              "status": "partial",
              "headline": [
                "ΔR·A is 1 fΩ·m²."
              ],
              "scalars": {
                "ra": {
                  "value": 1,
                  "unit": "fOhm m^2",
                  "title": "Change of resistance & area",
                  "symbol": "ΔR·A",
                  "si_value": 1E-15,
                  "si_unit": "Ohm m^2"
                }
              },
              "balances": [
                {
                  "title": "Power",
                  "unit": "W/m^2",
                  "dissipated_by": [
                    {
                      "process": "spin flip",
                      "value": 2
                    },
                    {
                      "process": "Ohm",
                      "value": 6
                    }
                  ],
                  "dissipated": 8,
                  "supplied": 8,
                  "relative_defect": 0
                }
              ],
              "tables": [
                {
                  "title": "T",
                  "file": "t.csv",
                  "rows": 2,
                  "columns": [
                    {
                      "name": "a",
                      "unit": "nm"
                    },
                    {
                      "name": "b"
                    }
                  ]
                }
              ],
              "figures": [
                {
                  "title": "F",
                  "file": "f.svg"
                }
              ],
              "solver": [
                {
                  "name": "steps",
                  "value": 3,
                  "unit": "1",
                  "note": ""
                }
              ],
              "warnings": [
                {
                  "subject": "layer 'Cu'",
                  "text": "thin"
                }
              ],
              "failures": [
                {
                  "subject": "point 1",
                  "reason": "no convergence"
                }
              ],
              "references": [
                "vf"
              ]
            }

            """;
        Assert.Equal(expected, Summary(results));
    }

    [Fact]
    public void A_summary_with_a_number_that_is_not_finite_is_refused_by_place()
    {
        var results = new ResultSet { Scalars = [new Scalar("ra", "", "", "1", double.NaN, "1", 0)] };
        Assert.Equal("scalar 'ra'", Assert.Throws<NonFiniteResultException>(() => Summary(results)).Place);
        results = new ResultSet { Balances = [new BalanceSheet("P", "W", [new BalanceEntry("Ohm", double.NaN)], 1)] };
        Assert.Equal("balance 'P', process 'Ohm'", Assert.Throws<NonFiniteResultException>(() => Summary(results)).Place);
    }

    [Theory]
    [InlineData(3, 1, 4, 0)]
    [InlineData(3, 2, 4, 0.25)] // (5 − 4) / 4
    [InlineData(2, -2, 0, 0)]
    [InlineData(2, -1, 0, 0.5)] // Without supply the greatest entry is the scale.
    [InlineData(0, 0, 0, 0)]
    public void Defect_is_dissipated_less_supplied_over_the_greatest_power(double first, double second, double supplied, double defect) =>
        Assert.Equal(defect, new BalanceSheet("", "W", [new BalanceEntry("a", first), new BalanceEntry("b", second)], supplied).RelativeDefect);

    [Fact]
    public void References_come_once_each_in_order_of_first_use()
    {
        var first = new Reference("b", "article", [new ReferenceField("author", "Valet, T."), new ReferenceField("title", "{GMR}")]);
        var second = new Reference("a", "book", []);
        Assert.Equal("@article{b,\n  author = {Valet, T.},\n  title = {{GMR}}\n}\n\n@book{a\n}\n", Bib(first, second, first with { }));
    }

    [Fact]
    public void One_key_for_two_references_is_refused() =>
        Assert.Throws<ArgumentException>(() => Bib(new Reference("a", "book", []), new Reference("a", "article", [])));

    [Fact]
    public void Braces_that_do_not_pair_are_refused() =>
        Assert.Throws<ArgumentException>(() => Bib(new Reference("a", "book", [new ReferenceField("title", "}{")])));

    static string Csv(Table table)
    {
        using var text = new StringWriter();
        CsvWriter.Write(table, text);
        return text.ToString();
    }

    static string Summary(ResultSet results)
    {
        using var stream = new MemoryStream();
        SummaryWriter.Write(results, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    static string Bib(params Reference[] references)
    {
        using var text = new StringWriter();
        BibTexWriter.Write(references, text);
        return text.ToString();
    }
}
