using System.Diagnostics.CodeAnalysis;

namespace Larmor.Physics.Quantities;

/// <summary>Reads one unit expression by recursive descent.</summary>
sealed class UnitParser(string text)
{
    const string Superscripts = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    // A unit of the field needs far less; the bounds keep exponents small and the recursion shallow.
    const int LongestExpression = 64, LargestExponent = 9;

    int at;
    QuantityFault? fault;

    public bool TryParse([NotNullWhen(true)] out Unit? unit, [NotNullWhen(false)] out QuantityFault? problem)
    {
        unit = null;
        Scale scale = new(default, 0, 1);
        if (text.Length > LongestExpression)
        {
            Fail(0, "has a unit that is too long", "write a unit such as nm, nOhm m or A/m^2");
        }
        else
        {
            scale = Expression();
            if (fault is null && at < text.Length)
            {
                Fail(at, $"has an unexpected '{text[at]}' in the unit '{text}'", "write a unit such as nm, nOhm m or A/m^2");
            }
        }

        problem = fault;
        if (problem is not null)
        {
            return false;
        }

        unit = new Unit(text, scale.Dimension, scale.PowerOfTen, scale.Factor);
        return true;
    }

    Scale Expression()
    {
        Scale result = Factor();
        bool divided = false;
        while (fault is null)
        {
            int operatorAt = at;
            bool separated = SkipSpaces();
            if (at == text.Length || text[at] == ')')
            {
                break;
            }

            bool divides = text[at] == '/';
            if (divides || text[at] is '*' or '\u00b7' or '\u22c5')
            {
                at++;
                SkipSpaces();
            }
            else if (!separated)
            {
                break;
            }

            if (divided && !divides)
            {
                Fail(operatorAt, $"has an ambiguous unit '{text}'", "put what is divided by in brackets, as in J/(m^3 K)");
                break;
            }

            Scale factor = Factor();
            result = result.Times(divides ? factor.Power(-1) : factor);
            divided |= divides;
        }

        return result;
    }

    Scale Factor()
    {
        Scale scale = new(default, 0, 1);
        if (at < text.Length && text[at] == '(')
        {
            at++;
            SkipSpaces();
            scale = Expression();
            if (fault is null && (at == text.Length || text[at] != ')'))
            {
                Fail(at, $"has a bracket that is not closed in the unit '{text}'", "write a unit such as J/(m^3 K)");
            }

            at++;
        }
        else if (at < text.Length && text[at] == '1')
        {
            at++;
        }
        else
        {
            scale = Symbol();
        }

        return fault is null ? scale.Power(Exponent()) : scale;
    }

    Scale Symbol()
    {
        int start = at;
        while (at < text.Length && (char.IsLetter(text[at]) || text[at] is '\u00b0' or '_'))
        {
            at++;
        }

        string symbol = text[start..at];
        if (symbol.Length == 0)
        {
            string found = at < text.Length ? $"'{text[at]}' is not one" : "the unit ends";
            Fail(start, $"has no unit symbol where one is due in '{text}': {found}", "write a unit such as nm, nOhm m or A/m^2");
        }
        else if (UnitSymbols.TryFind(symbol, out UnitSymbols.Symbol known))
        {
            return new Scale(known.Dimension, known.PowerOfTen, known.Factor);
        }
        else
        {
            string? nearest = Spelling.Nearest(symbol, UnitSymbols.Known);
            fault = new QuantityFault(
                QuantityFaultKind.UnknownUnit, start, $"has the unknown unit '{symbol}'",
                nearest is null ? "" : $"did you mean {nearest}?");
        }

        return new Scale(default, 0, 1);
    }

    int Exponent()
    {
        int start = at;
        int sign = 1, value = 0, digits = 0;
        if (at < text.Length && text[at] == '^')
        {
            at++;
            if (at < text.Length && text[at] is '-' or '\u2212')
            {
                sign = -1;
                at++;
            }

            for (; at < text.Length && char.IsAsciiDigit(text[at]) && digits < 3; at++, digits++)
            {
                value = (10 * value) + (text[at] - '0');
            }
        }
        else
        {
            if (at < text.Length && text[at] == '\u207b')
            {
                sign = -1;
                at++;
            }

            for (; at < text.Length && Superscripts.Contains(text[at], StringComparison.Ordinal) && digits < 3; at++, digits++)
            {
                value = (10 * value) + Superscripts.IndexOf(text[at], StringComparison.Ordinal);
            }
        }

        if (at == start)
        {
            return 1;
        }

        if (digits == 0 || value is 0 or > LargestExponent)
        {
            Fail(start, $"has no exponent from 1 to {LargestExponent} after '{text[..start]}'", "write powers such as m^2 or s^-1");
            return 1;
        }

        return sign * value;
    }

    bool SkipSpaces()
    {
        int start = at;
        while (at < text.Length && text[at] is ' ' or '\u00a0' or '\u202f')
        {
            at++;
        }

        return at > start;
    }

    void Fail(int offset, string message, string hint) =>
        fault ??= new QuantityFault(QuantityFaultKind.MalformedUnit, offset, message, hint);

    readonly record struct Scale(Dimension Dimension, int PowerOfTen, double Factor)
    {
        public Scale Times(Scale other) => new(Dimension * other.Dimension, PowerOfTen + other.PowerOfTen, Factor * other.Factor);

        public Scale Power(int exponent) =>
            new(Dimension.Power(exponent), PowerOfTen * exponent, Factor == 1 ? 1 : Math.Pow(Factor, exponent));
    }
}
