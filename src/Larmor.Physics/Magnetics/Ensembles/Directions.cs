using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Magnetics.Ensembles;

/// <summary>Checks of numbers that callers give.</summary>
static class Directions
{
    public static Vec3 Unit(Vec3 value, string name) => Math.Abs(value.Square - 1) < 1e-12
        ? value : throw new ArgumentOutOfRangeException(name, value, "must be a unit vector");

    public static double Finite(double value, string name) => double.IsFinite(value)
        ? value : throw new ArgumentOutOfRangeException(name, value, "must be finite");

    public static Vec3 Finite(Vec3 value, string name) => double.IsFinite(value.Square)
        ? value : throw new ArgumentOutOfRangeException(name, value, "must be finite");
}
