using System.Diagnostics.CodeAnalysis;

namespace Larmor.Physics.Quantities;

/// <summary>Numbers without a unit.</summary>
public static class PlainNumber
{
    /// <summary>Reads a decimal number, such as <c>0.46</c> or <c>1e-3</c>; spaces around are ignored.</summary>
    /// <param name="text">The number.</param>
    /// <param name="value">The nearest double: finite, zero or normal.</param>
    /// <param name="fault">What is wrong, when something is.</param>
    public static bool TryParse(string text, out double value, [NotNullWhen(false)] out QuantityFault? fault)
    {
        string shown = text.Trim();
        value = 0;
        fault = null;
        if (!DecimalNumber.TryScan(shown, out DecimalNumber number, out int length))
        {
            fault = new QuantityFault(QuantityFaultKind.NotANumber, 0, $"must be a number, got '{shown}'", "");
            return false;
        }

        if (length < shown.Length)
        {
            fault = new QuantityFault(
                QuantityFaultKind.WrongDimension, length, $"must be a plain number, got '{shown}'",
                "write the number alone, with a decimal point and no unit");
            return false;
        }

        value = number.ToDouble(0);
        if (!double.IsFinite(value) || (value == 0 ? !number.IsZero : !double.IsNormal(value)))
        {
            (QuantityFaultKind kind, string what) = double.IsFinite(value)
                ? (QuantityFaultKind.TooSmall, "close to zero")
                : (QuantityFaultKind.TooLarge, "large");
            fault = new QuantityFault(kind, 0, $"is too {what} to compute with, got {shown}", "");
            value = 0;
            return false;
        }

        return true;
    }
}
