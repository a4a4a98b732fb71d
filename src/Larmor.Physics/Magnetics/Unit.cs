using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics;

/// <summary>Checks of directions.</summary>
static class Unit
{
    /// <summary>Hands a unit vector on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is off 1 by more than rounding of decimals.</exception>
    public static Vector3D Require(Vector3D vector, string name)
    {
        if (!(Math.Abs(vector.Length - 1) <= 1e-9))
        {
            throw new ArgumentOutOfRangeException(name, vector, "A direction must be a unit vector.");
        }

        return vector;
    }
}
