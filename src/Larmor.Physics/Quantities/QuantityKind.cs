using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Larmor.Physics.Quantities;

/// <summary>A kind of physical quantity: its name, its dimension and how people write it.</summary>
public sealed partial class QuantityKind
{
    QuantityKind(string name, string symbol, string displayUnit, string siUnit, params ReadOnlySpan<string> examples)
    {
        Name = name;
        Symbol = symbol;
        DisplayUnit = Unit.Parse(displayUnit);
        SiUnit = Unit.Parse(siUnit);
        Examples = [.. examples];
    }

    /// <summary>The word for it, such as <c>interface resistance</c>.</summary>
    public string Name { get; }

    /// <summary>The name with its article, such as <c>an interface resistance</c>.</summary>
    public string Noun => ("aeio".Contains(Name[0], StringComparison.Ordinal) ? "an " : "a ") + Name;

    /// <summary>The letter used for it.</summary>
    public string Symbol { get; }

    /// <summary>The unit in which it is shown to people.</summary>
    public Unit DisplayUnit { get; }

    /// <summary>The coherent SI unit, in which the program holds it.</summary>
    public Unit SiUnit { get; }

    /// <summary>What it measures.</summary>
    public Dimension Dimension => SiUnit.Dimension;

    /// <summary>Values as people write them, the most typical first.</summary>
    public ImmutableArray<string> Examples { get; }

    /// <summary>Reads a number with a unit of this kind.</summary>
    /// <param name="text">Such as <c>3 nm</c>; spaces around are ignored.</param>
    /// <param name="value">
    /// The value in the coherent SI unit: finite, zero or normal, correctly rounded when the unit is a power of ten.
    /// </param>
    /// <param name="fault">What is wrong, when something is.</param>
    public bool TryParse(string text, out double value, [NotNullWhen(false)] out QuantityFault? fault)
    {
        value = 0;
        string shown = text.Trim();
        int start = text.Length - text.TrimStart().Length;
        string advice = $"write {Noun} such as {Examples[0]}";
        if (!DecimalNumber.TryScan(shown, out DecimalNumber number, out int length))
        {
            fault = new QuantityFault(QuantityFaultKind.NotANumber, start, $"must be a number with a unit, got '{shown}'", advice);
            return false;
        }

        int unitAt = length;
        while (unitAt < shown.Length && char.IsWhiteSpace(shown[unitAt]))
        {
            unitAt++;
        }

        if (unitAt == shown.Length)
        {
            fault = new QuantityFault(QuantityFaultKind.MissingUnit, start, $"must carry a unit, got {shown}", advice);
            return false;
        }

        if (shown[length] is ',' or '.' or '_')
        {
            fault = new QuantityFault(
                QuantityFaultKind.NotANumber, start + length, $"must be a number with a unit, got '{shown}'",
                "write numbers with a decimal point and nothing between the digits");
            return false;
        }

        // A division may follow the number at once: 1/ps, 2/ps.
        string unitText = shown[unitAt..];
        int added = unitText[0] == '/' ? 1 : 0;
        if (!Unit.TryParse(added == 1 ? "1" + unitText : unitText, out Unit? unit, out fault))
        {
            fault = Explain(fault with { Offset = Math.Max(0, fault.Offset - added) }, unitAt, shown, advice);
            fault = fault with { Offset = start + fault.Offset };
            return false;
        }

        if (unit.Dimension != Dimension)
        {
            string is_ = NameOf(unit.Dimension) is string other ? $"which is {other}" : $"whose dimension is {unit.Dimension}";
            fault = new QuantityFault(
                QuantityFaultKind.WrongDimension, start + unitAt, $"must be {Noun}, got {shown}, {is_}",
                this == MagneticField && unit.Dimension == Magnetization.Dimension
                    ? "write the flux density: 1 Oe stands for 0.1 mT, 1 kA/m for 1.2566 mT"
                    : advice);
            return false;
        }

        value = unit.ToSi(number);
        fault = null;
        if (!double.IsFinite(value))
        {
            fault = new QuantityFault(QuantityFaultKind.TooLarge, start, $"is too large to compute with, got {shown}", advice);
        }
        else if (!number.IsZero && !double.IsNormal(value))
        {
            fault = new QuantityFault(QuantityFaultKind.TooSmall, start, $"is too close to zero to compute with, got {shown}", advice);
        }

        value = fault is null ? value : 0;
        return fault is null;
    }

    /// <summary>The value in the display unit, rounded for people, such as <c>3.14 nm</c>.</summary>
    /// <param name="value">In the coherent SI unit; finite.</param>
    /// <param name="digits">Significant digits, 1 to 17; zeros at the end are dropped.</param>
    public string Format(double value, int digits = 3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 17);
        return $"{DecimalNumber.From(value / DisplayUnit.Factor, digits).Shift(-DisplayUnit.PowerOfTen)} {DisplayUnit}";
    }

    /// <summary>The shortest text that reads back as exactly the same double.</summary>
    /// <param name="value">In the coherent SI unit; finite, zero or normal.</param>
    public string FormatExact(double value)
    {
        DecimalNumber number = DecimalNumber.From(value / DisplayUnit.Factor).Shift(-DisplayUnit.PowerOfTen);
        return DisplayUnit.ToSi(number) == value
            ? $"{number} {DisplayUnit}"
            : $"{DecimalNumber.From(value)} {SiUnit}"; // the degree does not reach every double
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    static string? NameOf(Dimension dimension) =>
        dimension == default ? "a plain number" : All.FirstOrDefault(kind => kind.Dimension == dimension)?.Noun;

    /// <summary>Moves a fault of the unit to its place in the whole text, and prefers a misspelt unit of this very kind.</summary>
    QuantityFault Explain(QuantityFault fault, int unitAt, string shown, string advice)
    {
        string hint = fault.Hint;
        if (fault.Kind == QuantityFaultKind.UnknownUnit)
        {
            string unknown = SymbolsOf(shown[(unitAt + fault.Offset)..]).First();
            IEnumerable<string> own = Examples.Append(DisplayUnit.Text).Append(SiUnit.Text).SelectMany(SymbolsOf);
            hint = Spelling.Nearest(unknown, own) is string likely ? $"did you mean {likely}?" : hint.Length == 0 ? advice : hint;
        }

        return fault with { Offset = unitAt + fault.Offset, Message = $"{fault.Message}, got {shown}", Hint = hint };
    }

    static IEnumerable<string> SymbolsOf(string text)
    {
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetter(text[i]) || text[i] is '\u00b0' or '_'))
            {
                continue;
            }

            if (i > start)
            {
                yield return text[start..i];
            }

            start = i + 1;
        }
    }
}
