using System.Collections.Immutable;

namespace Larmor.Physics.Magnetics.Potentials;

/// <summary>A function that an expression may call, with its derivative.</summary>
/// <param name="Name">Name as written.</param>
/// <param name="Apply">The function.</param>
sealed record ExpressionFunction(string Name, Func<ExpressionDual, ExpressionDual> Apply)
{
    /// <summary>All functions. Angles are in radians.</summary>
    public static ImmutableArray<ExpressionFunction> All { get; } =
    [
        new("sin", a => a.Through(Math.Sin(a.Value), Math.Cos(a.Value))),
        new("cos", a => a.Through(Math.Cos(a.Value), -Math.Sin(a.Value))),
        new("tan", a => a.Through(Math.Tan(a.Value), 1 / Math.Pow(Math.Cos(a.Value), 2))),
        new("asin", a => a.Through(Math.Asin(a.Value), 1 / Math.Sqrt((1 - a.Value) * (1 + a.Value)))),
        new("acos", a => a.Through(Math.Acos(a.Value), -1 / Math.Sqrt((1 - a.Value) * (1 + a.Value)))),
        new("atan", a => a.Through(Math.Atan(a.Value), 1 / (1 + (a.Value * a.Value)))),
        new("sinh", a => a.Through(Math.Sinh(a.Value), Math.Cosh(a.Value))),
        new("cosh", a => a.Through(Math.Cosh(a.Value), Math.Sinh(a.Value))),
        new("tanh", a => a.Through(Math.Tanh(a.Value), (1 - Math.Tanh(a.Value)) * (1 + Math.Tanh(a.Value)))),
        new("exp", a => a.Through(Math.Exp(a.Value), Math.Exp(a.Value))),
        new("log", a => a.Through(Math.Log(a.Value), 1 / a.Value)),
        new("sqrt", a => a.Through(Math.Sqrt(a.Value), 0.5 / Math.Sqrt(a.Value))),
        // The corner of |x| has the slope 0, the mean of both sides.
        new("abs", a => a.Through(Math.Abs(a.Value), Math.Sign(a.Value))),
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
}
