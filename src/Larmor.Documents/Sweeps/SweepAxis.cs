using System.Collections.Immutable;
using Larmor.Documents.Syntax;

namespace Larmor.Documents.Sweeps;

/// <summary>A value of a sweep, as the text that replaces the swept key.</summary>
/// <param name="Text">What is written in the document, such as <c>5 nm</c>.</param>
/// <param name="Number">The number in the axis's unit; null when the values are words.</param>
/// <param name="Span">Where it comes from.</param>
public sealed record SweepValue(string Text, double? Number, SourceSpan Span);

/// <summary>One direction of a sweep: key paths that move together and the values they take.</summary>
/// <param name="Paths">The key paths.</param>
/// <param name="Values">The values in order.</param>
/// <param name="Unit">Unit common to all numbers, <c>1</c> for pure numbers.</param>
/// <param name="IsLogarithmic">Whether the values rise in equal ratios.</param>
/// <param name="Span">Where the axis stands.</param>
public sealed record SweepAxis(
    ImmutableArray<KeyPath> Paths, ImmutableArray<SweepValue> Values, string Unit, bool IsLogarithmic, SourceSpan Span)
{
    /// <summary>Whether the values are numbers.</summary>
    public bool IsNumeric => Values.All(value => value.Number is not null);

    /// <summary>What the axis is called in tables: the first path.</summary>
    public string Name => Paths[0].Text;

    /// <summary>A short name for plots: the end of the path with its owner, for example <c>Cu thickness</c>.</summary>
    public string ShortName
    {
        get
        {
            string[] parts = [.. Name.Split('.').Where(part => part is not ("stack" or "layers" or "materials" or "interfaces"))];
            string end = string.Join(' ', parts.TakeLast(2)).Replace("layers[1] ", "", StringComparison.Ordinal);
            return Paths.Length > 1 ? parts[^1] : end;
        }
    }
}

/// <summary>A sweep over one or two axes; the first axis moves slowest.</summary>
/// <param name="Axes">One or two axes.</param>
public sealed record SweepPlan(ImmutableArray<SweepAxis> Axes)
{
    /// <summary>Number of points.</summary>
    public int Points => Axes.Aggregate(1, (product, axis) => product * axis.Values.Length);

    /// <summary>The values of a point, one per axis.</summary>
    public ImmutableArray<SweepValue> ValuesAt(int point)
    {
        int fast = Axes[^1].Values.Length;
        return Axes.Length == 1 ? [Axes[0].Values[point]] : [Axes[0].Values[point / fast], Axes[1].Values[point % fast]];
    }

    /// <summary>The document of a point; null after a diagnostic.</summary>
    public Node? DocumentAt(Node root, int point, Diagnostics diagnostics)
    {
        Node? result = root;
        ImmutableArray<SweepValue> values = ValuesAt(point);
        for (int a = 0; a < Axes.Length; a++)
        {
            foreach (KeyPath path in Axes[a].Paths)
            {
                result = result is null ? null : path.Replace(result, values[a].Text, values[a].Span, diagnostics);
            }
        }

        return result;
    }
}
