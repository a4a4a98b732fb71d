using System.Collections.Immutable;
using Larmor.Physics.Quantities;

namespace Larmor.Physics.Magnetics.Potentials;

/// <summary>Reads expressions by recursive descent into postfix steps; the first fault ends the reading.</summary>
sealed class ExpressionParser
{
    /// <summary>Parentheses, signs and powers inside one another, so that no text can exhaust the stack.</summary>
    const int DeepestNesting = 60;

    const string Operand = "a number, ux, uy, uz, pi, a function or '('";

    readonly string text;
    readonly ImmutableArray<ExpressionStep>.Builder steps = ImmutableArray.CreateBuilder<ExpressionStep>();
    ExpressionFault? fault;
    int position;
    int nesting;

    ExpressionParser(string text) => this.text = text;

    public static Expression? Parse(string text, out ExpressionFault? fault)
    {
        var parser = new ExpressionParser(text);
        bool read = parser.Sum() && (parser.AtEnd || parser.Fail("an operator or the end"));
        fault = parser.fault;
        return read ? new Expression(text, parser.steps.ToImmutable()) : null;
    }

    bool AtEnd
    {
        get
        {
            SkipSpaces();
            return position == text.Length;
        }
    }

    bool Sum()
    {
        if (!Product())
        {
            return false;
        }

        while (TakeOneOf('+', '-', out char sign, out int offset))
        {
            if (!Product())
            {
                return false;
            }

            Add(sign == '+' ? ExpressionOperation.Add : ExpressionOperation.Subtract, offset);
        }

        return true;
    }

    bool Product()
    {
        if (!Factor())
        {
            return false;
        }

        while (TakeOneOf('*', '/', out char sign, out int offset))
        {
            if (!Factor())
            {
                return false;
            }

            Add(sign == '*' ? ExpressionOperation.Multiply : ExpressionOperation.Divide, offset);
        }

        return true;
    }

    /// <summary>A signed power; the exponent is again one, so that powers group from the right.</summary>
    bool Factor()
    {
        if (++nesting > DeepestNesting)
        {
            return Fail(new ExpressionFault(position, $"is nested more than {DeepestNesting} deep", "split it into simpler parts"));
        }

        bool read;
        if (TakeOneOf('+', '-', out char sign, out int offset))
        {
            read = Factor();
            if (sign == '-')
            {
                Add(ExpressionOperation.Negate, offset);
            }
        }
        else
        {
            read = Primary();
            if (read && TakeOneOf('^', '^', out _, out offset))
            {
                read = Factor();
                Add(ExpressionOperation.Power, offset);
            }
        }

        nesting--;
        return read;
    }

    bool Primary()
    {
        if (AtEnd)
        {
            return Fail(Operand);
        }

        int start = position;
        char first = text[position];
        if (char.IsAsciiDigit(first) || first == '.')
        {
            return Number();
        }

        if (char.IsAsciiLetter(first))
        {
            return Name();
        }

        if (first != '(')
        {
            return Fail(Operand);
        }

        position++;
        return Sum() && Close(start);
    }

    bool Number()
    {
        int start = position;
        if (!DecimalNumber.TryScan(text.AsSpan(start), out DecimalNumber number, out int length))
        {
            return Fail(Operand);
        }

        double value = number.ToDouble(0);
        if (!double.IsFinite(value) || (value == 0 ? !number.IsZero : !double.IsNormal(value)))
        {
            (string size, string better) = double.IsFinite(value) ? ("close to zero", "larger") : ("large", "smaller");
            return Fail(new ExpressionFault(
                start, $"has the number {text.AsSpan(start, length)}, too {size} to compute with", $"write a {better} number"));
        }

        steps.Add(new(ExpressionOperation.Push, -1, value, null, start));
        position = start + length;
        return true;
    }

    bool Name()
    {
        int start = position;
        while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] == '_'))
        {
            position++;
        }

        ReadOnlySpan<char> name = text.AsSpan(start, position - start);
        int component = name switch { "ux" => 0, "uy" => 1, "uz" => 2, _ => -1 };
        if (component >= 0 || name is "pi")
        {
            steps.Add(new(ExpressionOperation.Push, component, Math.PI, null, start));
            return true;
        }

        if (ExpressionFunction.Find(name) is not { } function)
        {
            return Fail(new ExpressionFault(
                start, $"has the unknown name '{name}'", $"write ux, uy, uz, pi or a function: {string.Join(", ", Expression.FunctionNames)}"));
        }

        if (AtEnd || text[position] != '(')
        {
            return Fail($"'(' after {function.Name}");
        }

        int open = position++;
        if (!Sum() || !Close(open))
        {
            return false;
        }

        steps.Add(new(ExpressionOperation.Call, -1, 0, function, start));
        return true;
    }

    bool Close(int open)
    {
        if (AtEnd)
        {
            return Fail(new ExpressionFault(text.Length, $"ends before the '(' of column {open + 1} is closed", "add ')'"));
        }

        if (text[position] != ')')
        {
            return Fail("an operator or ')'");
        }

        position++;
        return true;
    }

    void Add(ExpressionOperation operation, int offset) => steps.Add(new(operation, -1, 0, null, offset));

    bool TakeOneOf(char a, char b, out char taken, out int offset)
    {
        SkipSpaces();
        offset = position;
        taken = position < text.Length && (text[position] == a || text[position] == b) ? text[position++] : '\0';
        return taken != '\0';
    }

    void SkipSpaces()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }
    }

    bool Fail(string expected) => Fail(AtEnd
        ? new ExpressionFault(text.Length, $"ends where {expected} should follow", $"add {expected}")
        : new ExpressionFault(position, $"has '{Shown()}' where {expected} should stand", $"write {expected} there"));

    bool Fail(ExpressionFault found)
    {
        fault ??= found;
        return false;
    }

    /// <summary>The character at fault, whole even when it takes two UTF-16 units.</summary>
    string Shown() => char.IsHighSurrogate(text[position]) && position + 1 < text.Length ? text.Substring(position, 2) : text[position].ToString();
}
