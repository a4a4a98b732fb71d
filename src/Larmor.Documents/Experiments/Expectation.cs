using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Stacks;
using Larmor.Documents.Sweeps;
using Larmor.Documents.Syntax;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Experiments;

/// <summary>A number that a file says its run must give.</summary>
/// <param name="Scalar">Key of the scalar.</param>
/// <param name="Value">The value with its unit, as written.</param>
/// <param name="Within">Largest relative difference allowed.</param>
/// <param name="Point">Row of the sweep from 1; null without a sweep.</param>
public sealed record Expectation(Located<string> Scalar, Located<string> Value, double Within, Located<int>? Point)
{
    internal static Form<Expectation> Form { get; } = Binding.Form.Map("expectation", map => new Expectation(
        map.Required("scalar", "key of a scalar of the summary", Binding.Form.Text("delta_AR").Located()),
        map.Required("value", "the value with its unit", Binding.Form.Text("0.6 fOhm m^2").Located()),
        map.Required("within", "largest relative difference allowed", Binding.Form.Number("1e-3").Positive()),
        map.Optional("point", "row of the sweep, from 1", Binding.Form.WholeNumber(1, int.MaxValue).Located())), "scalar");

    /// <summary>Compares with a result in the scalar's shown unit; null when it is met.</summary>
    /// <param name="column">The scalar.</param>
    /// <param name="shown">Its value; null when the run has none.</param>
    public string? Compare(ScalarColumn column, double? shown)
    {
        double expected = Number() * Scale(column);
        return shown is { } value && Math.Abs(value - expected) <= Within * Math.Abs(expected)
            ? null
            : $"{Scalar.Value}{(Point is { } point ? $" at point {point.Value}" : "")}: expected {Value.Value} within {Within:R}, got {(shown is { } got ? $"{got:R} {column.Unit}" : "no value")}";
    }

    internal static void Check(ImmutableArray<Expectation> expectations, PreparedExperiment experiment, SweepPlan? sweep, Diagnostics diagnostics)
    {
        foreach (Expectation expectation in expectations)
        {
            expectation.Check(experiment, sweep, diagnostics);
        }
    }

    void Check(PreparedExperiment experiment, SweepPlan? sweep, Diagnostics diagnostics)
    {
        ScalarColumn? column = experiment.Columns.FirstOrDefault(c => c.Name == Scalar.Value);
        if (column is null)
        {
            diagnostics.Error(StackCode.Expectation, Scalar.Span, $"the experiment yields no scalar '{Scalar.Value}'",
                Spelling.Nearest(Scalar.Value, experiment.Columns.Select(c => c.Name)) is { } nearest
                    ? $"did you mean {nearest}?" : $"it yields {string.Join(", ", experiment.Columns.Select(c => c.Name))}");
            return;
        }

        if (!DecimalNumber.TryScan(Value.Value.Trim(), out _, out _) || !double.IsFinite(Number()) || UnitOf() is not { } unit || unit.Dimension != ShownUnit(column).Dimension)
        {
            diagnostics.Error(StackCode.Expectation, Value.Span, $"expected a value of {Scalar.Value}, got '{Value.Value}'",
                column.Unit == "1" ? "write a plain number" : $"write a number in {column.Unit}");
        }

        if (sweep is null && Point is { } stray)
        {
            diagnostics.Error(StackCode.Expectation, stray.Span, "there is no sweep that `point` could count", "remove `point`");
        }
        else if (sweep is not null && (Point is not { } point || point.Value > sweep.Points))
        {
            diagnostics.Error(StackCode.Expectation, Point?.Span ?? Scalar.Span, $"the sweep has {sweep.Points} points; `point` must name one", "write `point: 1` for the first row");
        }
    }

    Unit? UnitOf()
    {
        string text = Value.Value.Trim();
        DecimalNumber.TryScan(text, out _, out int length);
        string unit = text[length..].Trim();
        return unit.Length == 0 ? Unit.Parse("m/m") : Unit.TryParse(unit, out Unit? parsed, out _) ? parsed : null;
    }

    double Number()
    {
        DecimalNumber.TryScan(Value.Value.Trim(), out DecimalNumber number, out _);
        return number.ToDouble(0);
    }

    double Scale(ScalarColumn column)
    {
        Unit written = UnitOf()!, shown = ShownUnit(column);
        return written.Factor / shown.Factor * Math.Pow(10, written.PowerOfTen - shown.PowerOfTen);
    }

    /// <summary>Percent and pure numbers are written as plain numbers.</summary>
    static Unit ShownUnit(ScalarColumn column) => Unit.Parse(column.Unit is "1" or "%" ? "m/m" : column.Unit);
}
