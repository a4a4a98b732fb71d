using Larmor.Numerics.Algebra;

namespace Larmor.Verification.Magnetics;

/// <summary>Directions without symmetry, and rotations.</summary>
static class Directions
{
    public static Vector3D[] Some { get; } =
    [
        .. Enumerable.Range(0, 12).Select(i => Vector3D.FromAngles(Math.Acos(((i + 0.5) / 6) - 1), 2.4 * i)),
    ];

    /// <summary>Rotation by an angle about an axis, by Rodrigues' formula.</summary>
    public static Matrix3D Turn(double angle, Vector3D axis)
    {
        Vector3D n = axis.Normalized();
        (double sine, double cosine) = Math.SinCos(angle);
        Matrix3D cross = new(new(0, -n.Z, n.Y), new(n.Z, 0, -n.X), new(-n.Y, n.X, 0));
        return (cosine * Matrix3D.Identity) + (sine * cross) + ((1 - cosine) * Matrix3D.Outer(n, n));
    }
}

/// <summary>Central differences in space.</summary>
static class Differences
{
    const double Step = 1e-4;

    public static Vector3D Gradient(Func<Vector3D, double> f, Vector3D u) => new(
        Along(f, u, Vector3D.UnitX), Along(f, u, Vector3D.UnitY), Along(f, u, Vector3D.UnitZ));

    public static Matrix3D Jacobian(Func<Vector3D, Vector3D> f, Vector3D u) =>
        new(Gradient(v => f(v).X, u), Gradient(v => f(v).Y, u), Gradient(v => f(v).Z, u));

    static double Along(Func<Vector3D, double> f, Vector3D u, Vector3D axis) =>
        (f(u + (Step * axis)) - f(u - (Step * axis))) / (2 * Step);
}
