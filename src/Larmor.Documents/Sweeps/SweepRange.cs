using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Syntax;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Sweeps;

/// <summary>Reads swept values: a number with its unit, or a word.</summary>
static class SweepRange
{
    /// <summary>Significant digits of generated values: short texts, far finer than any thickness is known.</summary>
    const int Digits = 12;

    /// <summary>The values of a list. Numbers of one unit make a numeric axis, anything else an axis of words.</summary>
    public static (ImmutableArray<SweepValue> Values, string Unit) OfList(ImmutableArray<Located<string>> texts)
    {
        var read = texts.Select(text => (Text: text, Parsed: Split(text.Value))).ToList();
        string? unit = read[0].Parsed?.Unit;
        bool numeric = read.All(r => r.Parsed is not null && r.Parsed.Value.Unit == unit);
        return (
            [.. read.Select(r => new SweepValue(r.Text.Value, numeric ? r.Parsed!.Value.Number : null, r.Text.Span))],
            numeric && unit!.Length > 0 ? unit : "1");
    }

    /// <summary>Values from one end to the other, both included; null after a diagnostic.</summary>
    public static (ImmutableArray<SweepValue> Values, string Unit)? OfRange(
        Located<string> from, Located<string> to, Located<int> points, bool logarithmic, Diagnostics diagnostics)
    {
        if (Number(from, diagnostics) is not { } first || Number(to, diagnostics) is not { } last)
        {
            return null;
        }

        if (first.Unit != last.Unit)
        {
            diagnostics.Error(DiagnosticCode.BadValue, to.Span, $"`from` is in '{first.Unit}', `to` in '{last.Unit}'", "write both in the same unit");
            return null;
        }

        if (logarithmic && (first.Number <= 0 || last.Number <= 0))
        {
            diagnostics.Error(DiagnosticCode.OutOfRange, from.Span, "a logarithmic sweep runs between positive values", "write `spacing: linear`, or positive ends");
            return null;
        }

        if (!double.IsFinite(last.Number - first.Number) || (logarithmic && !double.IsNormal(last.Number / first.Number)))
        {
            diagnostics.Error(DiagnosticCode.OutOfRange, from.Span, $"the range from {from.Value} to {to.Value} is too wide to compute with", "bring the ends closer together");
            return null;
        }

        string tail = first.Unit.Length == 0 ? "" : " " + first.Unit;
        var values = ImmutableArray.CreateBuilder<SweepValue>(points.Value);
        for (int i = 0; i < points.Value; i++)
        {
            double fraction = points.Value == 1 ? 0 : (double)i / (points.Value - 1);
            double exact = logarithmic
                ? first.Number * Math.Pow(last.Number / first.Number, fraction)
                : first.Number + ((last.Number - first.Number) * fraction);
            double rounded = double.Parse(exact.ToString($"G{Digits}", null), null);
            values.Add(new SweepValue($"{rounded:R}{tail}", rounded, from.Span));
        }

        return (values.MoveToImmutable(), first.Unit.Length > 0 ? first.Unit : "1");
    }

    static (double Number, string Unit)? Number(Located<string> text, Diagnostics diagnostics)
    {
        if (Split(text.Value) is { } parsed)
        {
            return parsed;
        }

        diagnostics.Error(DiagnosticCode.BadNumber, text.Span, $"a range runs between two numbers, got '{text.Value}'", "write a number with its unit, such as 3 nm, or list the `values:`");
        return null;
    }

    /// <summary>A number and the text of its unit; null when the text is neither a number nor a quantity.</summary>
    static (double Number, string Unit)? Split(string text)
    {
        string trimmed = text.Trim();
        if (!DecimalNumber.TryScan(trimmed, out DecimalNumber number, out int length))
        {
            return null;
        }

        string unit = trimmed[length..].Trim();
        double value = number.ToDouble(0);
        return double.IsFinite(value) && (unit.Length == 0 || Unit.TryParse(unit, out _, out _)) ? (value, unit) : null;
    }
}
