using System.Globalization;
using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics.Potentials;

/// <summary>Looks for directions at which an expression has no finite value, slope or curvature.</summary>
static class ExpressionCheck
{
    // Beside the axes and diagonals, where zeros of denominators and roots like to sit.
    const int SpreadCount = 256;

    public static ExpressionFault? Find(Expression expression)
    {
        foreach (Vector3D u in Directions())
        {
            if (expression.FirstWithoutValue(u) is { } step)
            {
                string what = step.Operation switch
                {
                    ExpressionOperation.Call => $"'{step.Function!.Name}'",
                    ExpressionOperation.Divide => "'/'",
                    ExpressionOperation.Power => "'^'",
                    _ => "a part",
                };
                string place = string.Create(CultureInfo.InvariantCulture, $"({u.X:0.###}, {u.Y:0.###}, {u.Z:0.###})");
                return new(step.Offset, $"has {what} without a finite value, slope or curvature at (ux, uy, uz) = {place}",
                    "write an expression that is smooth on the whole sphere");
            }
        }

        return null;
    }

    static IEnumerable<Vector3D> Directions()
    {
        for (int code = 0; code < 27; code++)
        {
            (int x, int y, int z) = ((code % 3) - 1, (code / 3 % 3) - 1, (code / 9) - 1);
            double length = Math.Sqrt((x * x) + (y * y) + (z * z));
            if (length > 0)
            {
                yield return new(x / length, y / length, z / length);
            }
        }

        // A spiral by the golden angle covers the sphere evenly.
        double turn = Math.PI * (3 - Math.Sqrt(5));
        for (int i = 0; i < SpreadCount; i++)
        {
            double z = 1 - (((2 * i) + 1.0) / SpreadCount), r = Math.Sqrt(1 - (z * z));
            (double sine, double cosine) = Math.SinCos(turn * i);
            yield return new(r * cosine, r * sine, z);
        }
    }
}
