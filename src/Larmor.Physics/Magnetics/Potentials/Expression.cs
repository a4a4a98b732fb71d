using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics.Torques;

namespace Larmor.Physics.Magnetics.Potentials;

/// <summary>
/// A potential in T as a user writes it in the direction of a moment, with its exact derivatives: numbers, <c>pi</c>, <c>ux</c>,
/// <c>uy</c>, <c>uz</c>, <c>+ - * / ^</c>, parentheses and the functions of <see cref="FunctionNames"/>.
/// </summary>
/// <remarks>
/// <c>^</c> binds tighter than a sign in front and groups from the right: −ux^2 is −(ux²), 2^3^2 is 2⁹. An expression has a
/// finite value, slope and curvature at every direction that was tried when it was read; see <see cref="TryParse"/>. Safe for concurrent use.
/// </remarks>
public sealed class Expression : IOrientationPotential
{
    readonly ImmutableArray<ExpressionStep> steps;
    readonly int depth;

    internal Expression(string text, ImmutableArray<ExpressionStep> steps)
    {
        Text = text;
        this.steps = steps;
        int count = 0;
        foreach (ExpressionStep step in steps)
        {
            count += step.Growth;
            depth = Math.Max(depth, count);
        }
    }

    /// <summary>Names of the functions; angles are in radians, <c>log</c> is natural.</summary>
    public static ImmutableArray<string> FunctionNames { get; } = [.. ExpressionFunction.All.Select(function => function.Name)];

    /// <summary>The text it was read from.</summary>
    public string Text { get; }

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="expression">The expression read.</param>
    /// <param name="fault">
    /// The first thing that is wrong, and where: a fault of writing, or a part without a finite value, slope or curvature at one of some
    /// three hundred directions, the axes and diagonals among them.
    /// </param>
    public static bool TryParse(string text, [NotNullWhen(true)] out Expression? expression, [NotNullWhen(false)] out ExpressionFault? fault)
    {
        expression = ExpressionParser.Parse(text, out fault);
        if (expression is not null)
        {
            fault = ExpressionCheck.Find(expression);
            expression = fault is null ? expression : null;
        }

        return expression is not null;
    }

    /// <inheritdoc/>
    public double Value(Vector3D u) => At(u).Value;

    /// <inheritdoc/>
    /// <remarks>The derivatives by ux, uy and uz as if these were independent.</remarks>
    public Vector3D Gradient(Vector3D u)
    {
        ExpressionJet jet = At(u);
        return new(jet.X, jet.Y, jet.Z);
    }

    /// <inheritdoc/>
    public Matrix3D Hessian(Vector3D u)
    {
        ExpressionJet jet = At(u);
        return new(new(jet.XX, jet.XY, jet.XZ), new(jet.XY, jet.YY, jet.YZ), new(jet.XZ, jet.YZ, jet.ZZ));
    }

    /// <summary>The first step whose result is not finite at a direction; null when all are.</summary>
    internal ExpressionStep? FirstWithoutValue(Vector3D u)
    {
        Span<ExpressionJet> stack = stackalloc ExpressionJet[depth];
        int count = 0;
        foreach (ref readonly ExpressionStep step in steps.AsSpan())
        {
            count = step.Run(stack, count, u);
            if (!stack[count - 1].IsFinite)
            {
                return step;
            }
        }

        return null;
    }

    ExpressionJet At(Vector3D u)
    {
        Span<ExpressionJet> stack = stackalloc ExpressionJet[depth];
        int count = 0;
        foreach (ref readonly ExpressionStep step in steps.AsSpan())
        {
            count = step.Run(stack, count, u);
        }

        return stack[0];
    }
}
