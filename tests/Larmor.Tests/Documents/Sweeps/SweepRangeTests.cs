using Larmor.Documents.Experiments;
using Larmor.Documents.Sweeps;
using Larmor.Experiments;
using Larmor.Tests.Documents.Experiments;
using Xunit;

namespace Larmor.Tests.Documents.Sweeps;

/// <summary>The values of a sweep: what is written into the document at each point.</summary>
public class SweepRangeTests
{
    [Fact]
    public void Linear_values_have_short_texts() =>
        Assert.Equal(["0.1 nm", "0.2 nm", "0.3 nm", "0.4 nm"], Axis("from: 0.1 nm, to: 0.4 nm, points: 4").Values.Select(value => value.Text));

    [Fact]
    public void Logarithmic_values_rise_in_equal_ratios() =>
        Assert.Equal(["1 nm", "10 nm", "100 nm", "1000 nm"], Axis("from: 1 nm, to: 1000 nm, points: 4, spacing: log").Values.Select(value => value.Text));

    [Fact]
    public void Ranges_may_fall() =>
        Assert.Equal(["3 nm", "2 nm", "1 nm"], Axis("from: 3 nm, to: 1 nm, points: 3").Values.Select(value => value.Text));

    [Fact]
    public void Values_of_one_unit_are_numbers_and_of_several_are_words()
    {
        SweepAxis numbers = Axis("values: [1 nm, 2.5 nm]"), words = Axis("values: [1 nm, 2 um]");
        Assert.Equal(("nm", true), (numbers.Unit, numbers.IsNumeric));
        Assert.Equal([1, 2.5], numbers.Values.Select(value => value.Number));
        Assert.False(words.IsNumeric);
    }

    [Fact]
    public void First_axis_moves_slowest()
    {
        SweepPlan plan = Plan("""
            sweep:
              - {vary: stack.layers.Cu.thickness, values: [1 nm, 2 nm]}
              - {vary: "drive.current_density", values: [1e10 A/m^2, 2e10 A/m^2, 3e10 A/m^2]}
            """);
        Assert.Equal(6, plan.Points);
        Assert.Equal(["1 nm", "2e10 A/m^2"], plan.ValuesAt(1).Select(value => value.Text));
        Assert.Equal(["2 nm", "1e10 A/m^2"], plan.ValuesAt(3).Select(value => value.Text));
    }

    [Fact]
    public void Point_is_the_document_written_with_its_value()
    {
        ExperimentDocument swept = Document("sweep: [{vary: stack.layers.Cu.thickness, from: 1 nm, to: 9 nm, points: 9}]");
        ExperimentDocument written = Loaded.Good(Loaded.Profile("[{material: Cu, thickness: 4 nm}]"));
        Assert.Equal(written.Experiment.Measure(Conduct.Quiet).Values, swept.At(3).Measure(Conduct.Quiet).Values);
        Assert.NotEqual(written.Experiment.Measure(Conduct.Quiet).Values, swept.At(4).Measure(Conduct.Quiet).Values);
    }

    [Fact]
    public void Keys_of_one_axis_move_together()
    {
        ExperimentDocument document = Loaded.Good(Loaded.Profile(
            "[{name: a, material: Cu, thickness: 4 nm}, {name: b, material: Cu, thickness: 4 nm}]",
            rest: "sweep: [{vary: [stack.layers.a.thickness, stack.layers.b.thickness], values: [1 nm, 7 nm]}]"));
        Assert.Equal([7e-9, 7e-9], ((PreparedStackExperiment)document.At(1)).Sample.Stack.Layers.Select(layer => layer.Thickness));
    }

    static SweepAxis Axis(string values) => Plan($"sweep: [{{vary: stack.layers.Cu.thickness, {values}}}]").Axes[0];

    static SweepPlan Plan(string sweep) => Document(sweep).Sweep!;

    static ExperimentDocument Document(string rest) => Loaded.Good(Loaded.Profile("[{material: Cu, thickness: 4 nm}]", rest: rest));
}
