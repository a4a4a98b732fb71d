using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;

namespace Larmor.Documents.Sweeps;

/// <summary>One axis of a sweep as a file gives it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Paths">The key paths.</param>
/// <param name="Values">Listed values; null for a range.</param>
/// <param name="From">Start of the range.</param>
/// <param name="To">End of the range.</param>
/// <param name="Points">Number of points of the range.</param>
/// <param name="IsLogarithmic">Whether the range rises in equal ratios.</param>
sealed record SweepAxisInput(
    SourceSpan Span, ImmutableArray<Located<string>> Paths, ImmutableArray<Located<string>>? Values,
    Located<string> From, Located<string> To, Located<int> Points, bool IsLogarithmic);

/// <summary>Reads the `sweep` of a file and makes sure that its paths lead somewhere.</summary>
static class SweepReader
{
    /// <summary>More points than a table can be read with; a larger count is a typing error.</summary>
    const int MaximumPoints = 1_000_000;

    static readonly Form<Located<string>> Path = Form.Text("stack.layers.Cu.thickness").Located();
    static readonly Form<Located<string>> Value = Form.Text("5 nm").Located();

    /// <summary>How an axis is written.</summary>
    public static Form<SweepAxisInput> Axis { get; } = Form.Map("sweep axis", ReadAxis, "vary");

    static SweepAxisInput ReadAxis(MapReader map)
    {
        ImmutableArray<Located<string>> paths = map.Required("vary", "key path that the values replace, or several that move together", Form.ByShape(
            scalar: Path.Select(path => ImmutableArray.Create(path)), list: Form.List(Path)));
        return map.OneOf<SweepAxisInput>(
            new("values", way => new SweepAxisInput(way.Span, paths, way.Required("values", "the values", Form.List(Value).Select(list => (ImmutableArray<Located<string>>?)list)), default, default, default, false)),
            new("from", way => new SweepAxisInput(
                way.Span, paths, null,
                way.Required("from", "first value", Value),
                way.Required("to", "last value", Value),
                way.Required("points", "number of values, both ends included", Form.WholeNumber(2, MaximumPoints, 50).Located()),
                way.Optional("spacing", "linear or log", Form.Words(("linear", false), ("log", true)), false, "linear"))));
    }

    /// <summary>The plan of a sweep; null without one or after a diagnostic.</summary>
    public static SweepPlan? Read(ImmutableArray<SweepAxisInput> inputs, Node root, Diagnostics diagnostics)
    {
        if (inputs.IsEmpty)
        {
            return null;
        }

        int before = diagnostics.ErrorCount;
        var varied = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        SweepAxis?[] axes = [.. inputs.Select(input => ReadAxis(input, root, varied, diagnostics))];
        if (diagnostics.ErrorCount > before)
        {
            return null;
        }

        long points = axes.Aggregate(1L, (product, axis) => product * axis!.Values.Length);
        if (points > MaximumPoints)
        {
            diagnostics.Error(StackCode.Sweep, inputs[0].Span, $"the sweep has {points} points, more than {MaximumPoints}", "lower `points`, or list fewer `values`");
            return null;
        }

        return new SweepPlan([.. axes.Select(axis => axis!)]);
    }

    static SweepAxis? ReadAxis(SweepAxisInput input, Node root, HashSet<Node> varied, Diagnostics diagnostics)
    {
        var paths = ImmutableArray.CreateBuilder<KeyPath>();
        foreach (Located<string> text in input.Paths)
        {
            if (!KeyPath.TryParse(text.Value, out KeyPath? path, out string? problem))
            {
                diagnostics.Error(DiagnosticCode.KeyPath, text.Span, problem, "write a path such as stack.layers.Cu.thickness");
            }
            else if (!path.TryFind(root, out Node? node, out string reason, out string hint))
            {
                diagnostics.Error(StackCode.Sweep, text.Span, $"nothing to vary: {reason}", hint);
            }
            else if (node is not ScalarNode scalar)
            {
                diagnostics.Error(StackCode.Sweep, text.Span, $"'{text.Value}' is {node.Shape}; a sweep varies single values", "let the path go on to a value");
            }
            else if (text.Value.Split('.', '[')[0] is var section && (section is "sweep" or "larmor" or "expect" or "title" || (section == "experiment" && !IsNumber(scalar))))
            {
                diagnostics.Error(StackCode.Sweep, text.Span, $"'{text.Value}' cannot be swept", "vary the sample, its drive, its temperature or a number of the experiment");
            }
            else if (!varied.Add(node))
            {
                diagnostics.Error(StackCode.Sweep, text.Span, $"'{text.Value}' is varied already", "vary each key once");
            }
            else
            {
                paths.Add(path);
            }
        }

        if (paths.Count < input.Paths.Length)
        {
            return null;
        }

        if (input.Values is { } values)
        {
            (ImmutableArray<SweepValue> list, string unit) = SweepRange.OfList(values);
            return new SweepAxis(paths.ToImmutable(), list, unit, false, input.Span);
        }

        return SweepRange.OfRange(input.From, input.To, input.Points, input.IsLogarithmic, diagnostics) is { } range
            ? new SweepAxis(paths.ToImmutable(), range.Values, range.Unit, input.IsLogarithmic, input.Span)
            : null;
    }

    /// <summary>Whether a value begins as a number does: words of an experiment decide which columns there are, numbers do not.</summary>
    static bool IsNumber(ScalarNode scalar) => scalar.Text.AsSpan().TrimStart("+-.") is [>= '0' and <= '9', ..];
}
