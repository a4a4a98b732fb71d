using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics.Potentials;

/// <summary>What a step does with the values on the stack.</summary>
enum ExpressionOperation
{
    Push,
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Negate,
    Call,
}

/// <summary>One step of an expression in postfix order.</summary>
/// <param name="Operation">What it does.</param>
/// <param name="Component">Of a pushed direction: 0, 1 or 2 for ux, uy or uz; −1 for a number.</param>
/// <param name="Number">The pushed number.</param>
/// <param name="Function">The called function.</param>
/// <param name="Offset">Where it stands in the text.</param>
readonly record struct ExpressionStep(ExpressionOperation Operation, int Component, double Number, ExpressionFunction? Function, int Offset)
{
    /// <summary>Change of the number of values on the stack.</summary>
    public int Growth => Operation switch
    {
        ExpressionOperation.Push => 1,
        ExpressionOperation.Negate or ExpressionOperation.Call => 0,
        _ => -1,
    };

    /// <summary>Does the step on a stack that holds a number of values.</summary>
    /// <returns>The number of values afterwards; the last of them is the result of the step.</returns>
    public int Run(Span<ExpressionJet> stack, int count, Vector3D u)
    {
        int grown = count + Growth;
        ref ExpressionJet result = ref stack[grown - 1];
        switch (Operation)
        {
            case ExpressionOperation.Push:
                result = Component switch
                {
                    0 => new(u.X, 1, 0, 0),
                    1 => new(u.Y, 0, 1, 0),
                    2 => new(u.Z, 0, 0, 1),
                    _ => new(Number, 0, 0, 0),
                };
                break;
            case ExpressionOperation.Add:
                result += stack[grown];
                break;
            case ExpressionOperation.Subtract:
                result -= stack[grown];
                break;
            case ExpressionOperation.Multiply:
                result *= stack[grown];
                break;
            case ExpressionOperation.Divide:
                result /= stack[grown];
                break;
            case ExpressionOperation.Power:
                result = result.Power(stack[grown]);
                break;
            case ExpressionOperation.Negate:
                result = -result;
                break;
            default:
                result = Function!.Apply(result.Value, result);
                break;
        }

        return grown;
    }
}
