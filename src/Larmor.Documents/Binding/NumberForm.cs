using System.Text.Json.Nodes;
using Larmor.Documents.Syntax;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Binding;

/// <summary>A plain number, or a quantity: a number with a unit, read into the coherent SI unit.</summary>
/// <remarks>Numbers are written without quotes; what is in quotes is text, and a message says so.</remarks>
public sealed class NumberForm : Form<double>
{
    const string NumberPattern = @"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?";

    readonly QuantityKind? kind;
    readonly NumberRange range;

    internal NumberForm(QuantityKind? kind, string example, NumberRange range)
    {
        this.kind = kind;
        this.range = range;
        Example = example;
    }

    /// <inheritdoc/>
    public override string Expected => kind is null ? "a number" : kind.Noun;

    /// <inheritdoc/>
    public override string Example { get; }

    string Advice => $"write {Expected} such as {Example}";

    /// <summary>Above zero.</summary>
    public NumberForm Positive() => new(kind, Example, range with { Minimum = 0, IncludesMinimum = false });

    /// <summary>Zero or above.</summary>
    public NumberForm NotNegative() => new(kind, Example, range with { Minimum = 0, IncludesMinimum = true });

    /// <summary>From one value to another, both allowed; in the coherent SI unit.</summary>
    public NumberForm From(double minimum, double maximum) => new(kind, Example, new NumberRange(minimum, maximum, true, true));

    /// <summary>Between two values, neither allowed; in the coherent SI unit.</summary>
    public NumberForm Between(double minimum, double maximum) => new(kind, Example, new NumberRange(minimum, maximum, false, false));

    /// <inheritdoc/>
    public override JsonObject Describe(SchemaWriter schema)
    {
        if (kind is not null)
        {
            return new JsonObject
            {
                ["type"] = "string",
                ["pattern"] = $@"^\s*{NumberPattern}\s*(1\s*/|[^\s0-9.,]).*$",
                ["examples"] = new JsonArray([.. kind.Examples.Prepend(Example).Distinct().Select(example => (JsonNode)example)]),
            };
        }

        var description = new JsonObject { ["type"] = "number" };
        range.Describe(description);
        return description;
    }

    /// <inheritdoc/>
    public override bool TryRead(Node node, Place place, out double value)
    {
        value = 0;
        if (node is not ScalarNode { IsEmpty: false } scalar)
        {
            place.WrongShape(this, node);
            return false;
        }

        string shown = Shown.Quote(scalar.Text);
        if (scalar.Quoted)
        {
            place.Error(
                DiagnosticCode.BadNumber, scalar.Span, $"must be {Expected}, got the text \"{shown}\"",
                $"write it without quotes, such as {Example}");
            return false;
        }

        if (!TryRead(scalar, place, out value))
        {
            return false;
        }

        if (!range.Contains(value))
        {
            string requirement = range.Requirement(kind is null ? NumberRange.Plain : end => kind.Format(end, 6));
            place.Error(DiagnosticCode.OutOfRange, scalar.Span, $"{requirement}, got {shown}", Advice);
            return false;
        }

        return true;
    }

    bool TryRead(ScalarNode scalar, Place place, out double value)
    {
        QuantityFault? fault;
        if (kind is null ? PlainNumber.TryParse(scalar.Text, out value, out fault) : kind.TryParse(scalar.Text, out value, out fault))
        {
            return true;
        }

        // The text and the span agree but for folded lines, where the start will do.
        bool sameText = scalar.Span.Text == scalar.Text;
        place.Error(
            DiagnosticCode.BadNumber, sameText ? scalar.Span.At(fault.Offset) : scalar.Span, Shown.Cut(fault.Message, 200),
            fault.Hint.Length > 0 && !fault.Hint.StartsWith("write " + Expected, StringComparison.Ordinal) ? fault.Hint : Advice);
        return false;
    }
}
