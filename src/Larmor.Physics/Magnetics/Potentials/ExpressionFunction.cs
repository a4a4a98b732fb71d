using System.Collections.Immutable;

namespace Larmor.Physics.Magnetics.Potentials;

/// <summary>A function that an expression may call, with its derivatives.</summary>
/// <param name="Name">Name as written.</param>
/// <param name="Apply">The function, of a value and the jet it belongs to.</param>
sealed record ExpressionFunction(string Name, Func<double, ExpressionJet, ExpressionJet> Apply)
{
    /// <summary>All functions. Angles are in radians.</summary>
    public static ImmutableArray<ExpressionFunction> All { get; } =
    [
        new("sin", (x, a) => a.Through(Math.Sin(x), Math.Cos(x), -Math.Sin(x))),
        new("cos", (x, a) => a.Through(Math.Cos(x), -Math.Sin(x), -Math.Cos(x))),
        new("tan", (x, a) => a.Through(Math.Tan(x), 1 + Square(Math.Tan(x)), 2 * Math.Tan(x) * (1 + Square(Math.Tan(x))))),
        new("asin", (x, a) => a.Through(Math.Asin(x), 1 / Math.Sqrt((1 - x) * (1 + x)), x / Math.Pow((1 - x) * (1 + x), 1.5))),
        new("acos", (x, a) => a.Through(Math.Acos(x), -1 / Math.Sqrt((1 - x) * (1 + x)), -x / Math.Pow((1 - x) * (1 + x), 1.5))),
        new("atan", (x, a) => a.Through(Math.Atan(x), 1 / (1 + (x * x)), -2 * x / Square(1 + (x * x)))),
        new("sinh", (x, a) => a.Through(Math.Sinh(x), Math.Cosh(x), Math.Sinh(x))),
        new("cosh", (x, a) => a.Through(Math.Cosh(x), Math.Sinh(x), Math.Cosh(x))),
        new("tanh", (x, a) => a.Through(Math.Tanh(x), 1 - Square(Math.Tanh(x)), -2 * Math.Tanh(x) * (1 - Square(Math.Tanh(x))))),
        new("exp", (x, a) => a.Through(Math.Exp(x), Math.Exp(x), Math.Exp(x))),
        new("log", (x, a) => a.Through(Math.Log(x), 1 / x, -1 / (x * x))),
        new("sqrt", (x, a) => a.Through(Math.Sqrt(x), 0.5 / Math.Sqrt(x), -0.25 / (x * Math.Sqrt(x)))),
        // The corner of |x| has the slope 0, the mean of both sides.
        new("abs", (x, a) => a.Through(Math.Abs(x), Math.Sign(x), 0)),
    ];

    /// <summary>The function of a name; null when there is none.</summary>
    public static ExpressionFunction? Find(ReadOnlySpan<char> name)
    {
        foreach (ExpressionFunction function in All)
        {
            if (name.SequenceEqual(function.Name))
            {
                return function;
            }
        }

        return null;
    }

    static double Square(double x) => x * x;
}
