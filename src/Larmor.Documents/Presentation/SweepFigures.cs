using System.Collections.Immutable;
using Larmor.Documents.Experiments;
using Larmor.Documents.Plots;
using Larmor.Documents.Runs;
using Larmor.Documents.Sweeps;
using LayoutAxis = Larmor.Documents.Plots.Axis;

namespace Larmor.Documents.Presentation;

/// <summary>Plots of a sweep: curves over one axis, curves per value or heat maps over two.</summary>
static class SweepFigures
{
    /// <summary>Values of one axis that are still told apart as curves.</summary>
    const int MaximumCurves = 6;

    /// <summary>Columns of simpler models: dashed beside the main one.</summary>
    static readonly string[] ModelEndings = ["_model", "_rigid", "_steady", "_kramers", "_low", "_high"];

    public static ImmutableArray<Results.RenderedFigure> Of(SweepPlan plan, SweepResult result, ImmutableArray<ScalarColumn> columns, ImmutableArray<SweepPanel> panels)
    {
        var table = new SweepTableView(plan, result, columns);
        if (plan.Axes.Length == 1)
        {
            return [FigureFile.Of("sweep", Curves(plan.Axes[0], table, panels), $"Results against {plan.Axes[0].ShortName}.")];
        }

        SweepAxis slow = plan.Axes[0], fast = plan.Axes[1];
        if (slow.IsNumeric && fast.IsNumeric && slow.Values.Length > MaximumCurves && fast.Values.Length > MaximumCurves)
        {
            return
            [
                .. panels.Where(panel => table.IsComplete(panel.Columns[0])).Select(panel => FigureFile.Of(
                    $"map_{panel.Columns[0]}", Map(slow, fast, table, panel), $"{table.Column(panel.Columns[0]).Title} over {slow.ShortName} and {fast.ShortName}.")),
            ];
        }

        bool fastIsFamily = fast.Values.Length <= slow.Values.Length;
        return [FigureFile.Of("sweep", Family(fastIsFamily ? slow : fast, fastIsFamily ? fast : slow, fastIsFamily, table, panels),
            $"Results against {(fastIsFamily ? slow : fast).ShortName}, one curve for each {(fastIsFamily ? fast : slow).ShortName}.")];
    }

    static Figure Curves(SweepAxis axis, SweepTableView table, ImmutableArray<SweepPanel> panels)
    {
        if (!axis.IsNumeric)
        {
            return new Figure("Sweep", panels.Select(panel => table.Column(panel.Columns[0])).Where(c => table.IsComplete(c.Name)).Select(column =>
                (Plot)new BarChart(AxisOf(column), axis.Values.Select(v => v.Text), [new BarSeries(column.Symbol, [.. table.Values(column.Name).Select(v => v!.Value)])])))
            {
                WidthMillimetres = Figure.DoubleColumn,
            };
        }

        LayoutAxis x = AxisOf(axis);
        var plots = new List<Plot>();
        foreach (SweepPanel panel in panels)
        {
            List<Series> series = [.. panel.Columns.Select((name, i) => Curve(axis, table, panel, i)).OfType<Series>()];
            if (series.Count > 0)
            {
                plots.Add(new Panel(x, AxisOf(table.Column(panel.Columns[0]), panel) with { Quantity = panel.Label }, series));
            }
        }

        return new Figure("Sweep", plots) { WidthMillimetres = 120 };
    }

    static Series? Curve(SweepAxis axis, SweepTableView table, SweepPanel panel, int place)
    {
        (string name, int count) = (panel.Columns[place], panel.Columns.Length);
        var points = axis.Values.Zip(table.Values(name)).Where(pair => IsShown(pair.Second, panel)).ToList();
        bool model = name.EndsWith("_series", StringComparison.Ordinal) || name.Contains("_fast_", StringComparison.Ordinal)
            || (place > 0 && ModelEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)));
        return points.Count == 0 ? null : new Series(table.Column(name).Symbol, points.Select(p => p.First.Number!.Value), points.Select(p => p.Second!.Value))
        {
            Line = model ? LineStyle.Dashed : LineStyle.Solid,
            Marker = !model && points.Count <= 40 ? (Marker)(1 + (place % 4)) : Marker.None,
            ColourIndex = model && count % 2 == 0 && name.EndsWith("_series", StringComparison.Ordinal) ? place - (count / 2) : place,
        };
    }

    static Figure Family(SweepAxis x, SweepAxis family, bool familyIsFast, SweepTableView table, ImmutableArray<SweepPanel> panels)
    {
        var plots = new List<Plot>();
        foreach (SweepPanel panel in panels)
        {
            ScalarColumn column = table.Column(panel.Columns[0]);
            double?[] values = table.Values(column.Name);
            var series = new List<Series>();
            for (int f = 0; f < family.Values.Length; f++)
            {
                int own = f;
                var points = Enumerable.Range(0, x.Values.Length)
                    .Select(i => (X: x.Values[i].Number ?? i + 1, Y: values[familyIsFast ? (i * family.Values.Length) + own : (own * x.Values.Length) + i]))
                    .Where(p => IsShown(p.Y, panel)).ToList();
                if (points.Count > 0)
                {
                    series.Add(new Series($"{family.ShortName} {family.Values[f].Text}", points.Select(p => p.X), points.Select(p => p.Y!.Value)));
                }
            }

            if (series.Count > 0)
            {
                plots.Add(new Panel(AxisOf(x), AxisOf(column, panel), series));
            }
        }

        return new Figure("Sweep", plots) { WidthMillimetres = 120 };
    }

    static Figure Map(SweepAxis slow, SweepAxis fast, SweepTableView table, SweepPanel panel)
    {
        string name = panel.Columns[0];
        int[] columns = Rising(slow), rows = Rising(fast);
        double?[] values = table.Values(panel.Columns[0]);
        ScalarColumn column = table.Column(panel.Columns[0]);
        SweepPanel scale = panel with { IsLogarithmic = panel.IsLogarithmic && values.All(value => value > 0) };
        return new Figure(column.Title,
        [
            new HeatMap(AxisOf(slow), AxisOf(fast), AxisOf(column, scale),
                columns.Select(i => slow.Values[i].Number!.Value), rows.Select(j => fast.Values[j].Number!.Value),
                rows.SelectMany(j => columns.Select(i => values[(i * fast.Values.Length) + j]!.Value)))
            {
                Contours = panel.Contours,
            },
        ])
        {
            WidthMillimetres = 120,
        };
    }

    static int[] Rising(SweepAxis axis) => [.. Enumerable.Range(0, axis.Values.Length).OrderBy(i => axis.Values[i].Number)];

    static LayoutAxis AxisOf(SweepAxis axis) => new(axis.ShortName, Display.Unit(axis.Unit))
    {
        Scale = axis.IsLogarithmic ? AxisScale.Logarithmic : AxisScale.Linear,
    };

    static LayoutAxis AxisOf(ScalarColumn column) => new(column.Symbol, Display.Unit(column.Unit));

    static LayoutAxis AxisOf(ScalarColumn column, SweepPanel panel) => AxisOf(column) with { Scale = panel.IsLogarithmic ? AxisScale.Logarithmic : AxisScale.Linear };

    static bool IsShown(double? value, SweepPanel panel) => panel.IsLogarithmic ? value > 0 : value is not null;
}
