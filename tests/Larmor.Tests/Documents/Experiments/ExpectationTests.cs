using Larmor.Documents.Experiments;
using Larmor.Documents.Syntax;
using Xunit;

namespace Larmor.Tests.Documents.Experiments;

/// <summary>Numbers that a file says it must give.</summary>
public class ExpectationTests
{
    // ρ t of copper at 6 nΩ m and 10 nm, nothing else in the way: 0.06 fΩ m².
    const string Copper = "materials: {N: {rho: 6 nOhm m, l_sf: 450 nm}}\n";

    [Theory]
    [InlineData("0.06 fOhm m^2")]
    [InlineData("6e-17 Ohm m^2")]
    [InlineData("6e-5 Ohm um^2")]
    [InlineData("60 mOhm nm um")]
    public void Expected_value_may_be_written_in_any_unit(string value)
    {
        Assert.Null(Compare(value, within: "1e-12", shown: 0.06));
        Assert.NotNull(Compare(value, within: "1e-12", shown: 0.06 * (1 + 1e-11)));
    }

    [Fact]
    public void Difference_is_relative()
    {
        Assert.Null(Compare("0.06 fOhm m^2", within: "0.1", shown: 0.0659));
        Assert.Equal("AR: expected 0.06 fOhm m^2 within 0.1, got 0.0661 fOhm m^2", Compare("0.06 fOhm m^2", within: "0.1", shown: 0.0661));
        Assert.Equal("AR: expected 0.06 fOhm m^2 within 0.1, got no value", Compare("0.06 fOhm m^2", within: "0.1", shown: null));
    }

    [Fact]
    public void All_faults_of_the_expectations_are_reported()
    {
        Diagnostic[] faults = Loaded.Bad(Text("expect: [{scalar: RA, value: 1 nm, within: 1e-3}, {scalar: AR, value: 1 nm, within: 1e-3, point: 1}]"));
        Assert.Equal(3, faults.Length);
        Assert.All(faults, fault => Assert.NotEmpty(fault.Hint));
    }

    static string? Compare(string value, string within, double? shown)
    {
        ExperimentDocument document = Loaded.Good(Text($"expect: [{{scalar: AR, value: {value}, within: {within}}}]"));
        return document.Expectations[0].Compare(document.Experiment.Columns.First(column => column.Name == "AR"), shown);
    }

    static string Text(string expect) => Loaded.Profile("[{material: N, thickness: 10 nm}]", rest: Copper + expect);
}
