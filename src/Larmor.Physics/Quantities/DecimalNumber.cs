using System.Globalization;

namespace Larmor.Physics.Quantities;

/// <summary>
/// A number as decimal digits and an exponent, so that a change of unit by a power of ten moves the exponent
/// and rounds once: <c>3 nm</c> is the very double that <c>3e-9</c> is.
/// </summary>
/// <param name="Negative">Whether a minus sign stands before it.</param>
/// <param name="Digits">Decimal digits of an integer; at least one.</param>
/// <param name="Exponent">Power of ten that the integer is multiplied by.</param>
public readonly record struct DecimalNumber(bool Negative, string Digits, int Exponent)
{
    // Beyond any double whatever the digits (at most a document's length); keeps sums of exponents from overflowing.
    const int ExponentLimit = 100_000_000;

    /// <summary>Whether it is zero.</summary>
    public bool IsZero => Digits.AsSpan().Trim('0').IsEmpty;

    /// <summary>Reads the longest number at the start of a text: sign, digits, point, digits, exponent. False when there is none.</summary>
    public static bool TryScan(ReadOnlySpan<char> text, out DecimalNumber number, out int length)
    {
        number = default;
        length = 0;
        int at = 0;
        bool negative = false;
        if (text.Length > 0 && text[0] is '+' or '-' or '\u2212')
        {
            negative = text[0] != '+';
            at++;
        }

        ReadOnlySpan<char> whole = DigitsAt(text, at);
        at += whole.Length;
        ReadOnlySpan<char> fraction = default;
        if (at < text.Length && text[at] == '.')
        {
            fraction = DigitsAt(text, at + 1);
            at += 1 + fraction.Length;
        }

        if (whole.Length + fraction.Length == 0)
        {
            return false;
        }

        int exponent = 0;
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            int sign = at + 1 < text.Length && text[at + 1] is '+' or '-' or '\u2212' ? 1 : 0;
            ReadOnlySpan<char> power = DigitsAt(text, at + 1 + sign);
            if (!power.IsEmpty)
            {
                bool small = sign == 1 && text[at + 1] != '+';
                int size = int.TryParse(power, NumberStyles.None, CultureInfo.InvariantCulture, out int parsed)
                    ? Math.Min(parsed, ExponentLimit)
                    : ExponentLimit;
                exponent = small ? -size : size;
                at += 1 + sign + power.Length;
            }
        }

        number = new DecimalNumber(negative, string.Concat(whole, fraction), exponent - fraction.Length);
        length = at;
        return true;
    }

    /// <summary>The shortest decimal number that reads back as the same double, or one of the given number of significant digits.</summary>
    public static DecimalNumber From(double value, int? significant = null)
    {
        string text = significant is int digits
            ? value.ToString($"E{digits - 1}", CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);
        return TryScan(text, out DecimalNumber number, out int length) && length == text.Length
            ? number
            : throw new ArgumentOutOfRangeException(nameof(value), value, "only a finite number has decimal digits");
    }

    /// <summary>The nearest double to this number times a power of ten; infinite when there is none.</summary>
    public double ToDouble(int powerOfTen)
    {
        if (IsZero)
        {
            return 0; // also for −0, which would print as such
        }

        double magnitude = double.Parse($"{Digits}e{Exponent + powerOfTen}", NumberStyles.Float, CultureInfo.InvariantCulture);
        return Negative ? -magnitude : magnitude;
    }

    /// <summary>The number times a power of ten, exactly.</summary>
    public DecimalNumber Shift(int powerOfTen) => this with { Exponent = Exponent + powerOfTen };

    /// <summary>Plain notation where that is short, else scientific; no needless zeros.</summary>
    public override string ToString()
    {
        if (IsZero)
        {
            return "0";
        }

        string digits = Digits.TrimStart('0');
        int exponent = Exponent + digits.Length; // of 0.digits
        digits = digits.TrimEnd('0');
        string sign = Negative ? "-" : "";
        return exponent switch
        {
            > -3 and <= 0 => $"{sign}0.{new string('0', -exponent)}{digits}",
            > 0 and <= 6 when digits.Length > exponent => $"{sign}{digits[..exponent]}.{digits[exponent..]}",
            > 0 and <= 6 => $"{sign}{digits}{new string('0', exponent - digits.Length)}",
            _ when digits.Length == 1 => $"{sign}{digits}e{exponent - 1}",
            _ => $"{sign}{digits[0]}.{digits[1..]}e{exponent - 1}",
        };
    }

    static ReadOnlySpan<char> DigitsAt(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return start < text.Length ? text[start..end] : default;
    }
}
