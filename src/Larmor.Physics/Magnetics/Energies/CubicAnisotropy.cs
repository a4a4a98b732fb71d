using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics.Energies;

/// <summary>Cubic anisotropy K₁ (c₁²c₂² + c₂²c₃² + c₃²c₁²) + K₂ c₁²c₂²c₃², c_i the components of u along the cube's axes, eq. (M-3).</summary>
/// <param name="First">K₁ in J/m³; positive makes the cube's axes easy.</param>
/// <param name="Second">K₂ in J/m³.</param>
/// <param name="AxisA">First cube axis, a unit vector.</param>
/// <param name="AxisB">Second cube axis, a unit vector across the first; the third is their vector product.</param>
public sealed record CubicAnisotropy(double First, double Second, Vector3D AxisA, Vector3D AxisB) : ILocalEnergy
{
    // Two unit vectors at a right angle have a unit vector product.
    readonly Matrix3D toCube = new(
        Unit.Require(AxisA, nameof(AxisA)), Unit.Require(AxisB, nameof(AxisB)), Unit.Require(AxisA.Cross(AxisB), nameof(AxisB)));

    /// <summary>First cube axis.</summary>
    public Vector3D AxisA { get; } = AxisA;

    /// <summary>Second cube axis.</summary>
    public Vector3D AxisB { get; } = AxisB;

    /// <inheritdoc/>
    public bool IsQuadratic => false;

    /// <inheritdoc/>
    public double Density(Vector3D u, double magnetization)
    {
        (double a, double b, double c) = Squares(toCube * u);
        return (First * ((a * b) + (b * c) + (c * a))) + (Second * a * b * c);
    }

    /// <inheritdoc/>
    public Vector3D Gradient(Vector3D u, double magnetization)
    {
        Vector3D v = toCube * u;
        (double a, double b, double c) = Squares(v);
        return toCube.Transpose() * new Vector3D(
            2 * v.X * ((First * (b + c)) + (Second * b * c)),
            2 * v.Y * ((First * (c + a)) + (Second * c * a)),
            2 * v.Z * ((First * (a + b)) + (Second * a * b)));
    }

    /// <inheritdoc/>
    public Matrix3D Hessian(Vector3D u, double magnetization)
    {
        Vector3D v = toCube * u;
        (double a, double b, double c) = Squares(v);
        double xy = 4 * v.X * v.Y * (First + (Second * c));
        double yz = 4 * v.Y * v.Z * (First + (Second * a));
        double zx = 4 * v.Z * v.X * (First + (Second * b));
        Matrix3D inCube = new(
            new(2 * ((First * (b + c)) + (Second * b * c)), xy, zx),
            new(xy, 2 * ((First * (c + a)) + (Second * c * a)), yz),
            new(zx, yz, 2 * ((First * (a + b)) + (Second * a * b))));
        return toCube.Transpose() * inCube * toCube;
    }

    static (double A, double B, double C) Squares(Vector3D v) => (v.X * v.X, v.Y * v.Y, v.Z * v.Z);
}
