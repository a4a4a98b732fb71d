namespace Larmor.Numerics.Algebra;

/// <summary>A 3 × 3 matrix in fixed Cartesian axes, row by row.</summary>
/// <param name="X">First row.</param>
/// <param name="Y">Second row.</param>
/// <param name="Z">Third row.</param>
public readonly record struct Matrix3D(Vector3D X, Vector3D Y, Vector3D Z)
{
    /// <summary>The null matrix.</summary>
    public static Matrix3D Zero => default;

    /// <summary>The unit matrix.</summary>
    public static Matrix3D Identity => Diagonal(1, 1, 1);

    /// <summary>Sum of the diagonal.</summary>
    public double Trace => X.X + Y.Y + Z.Z;

    /// <summary>The matrix with rows and columns exchanged.</summary>
    public Matrix3D Transpose() => new(new(X.X, Y.X, Z.X), new(X.Y, Y.Y, Z.Y), new(X.Z, Y.Z, Z.Z));

    /// <summary>Sum.</summary>
    public static Matrix3D operator +(Matrix3D a, Matrix3D b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    /// <summary>Multiple.</summary>
    public static Matrix3D operator *(double factor, Matrix3D a) => new(factor * a.X, factor * a.Y, factor * a.Z);

    /// <summary>Matrix times vector.</summary>
    public static Vector3D operator *(Matrix3D a, Vector3D v) => new(a.X.Dot(v), a.Y.Dot(v), a.Z.Dot(v));

    /// <summary>Matrix times matrix.</summary>
    public static Matrix3D operator *(Matrix3D a, Matrix3D b)
    {
        Matrix3D columns = b.Transpose();
        return new(columns * a.X, columns * a.Y, columns * a.Z);
    }

    /// <summary>A diagonal matrix.</summary>
    public static Matrix3D Diagonal(double x, double y, double z) => new(new(x, 0, 0), new(0, y, 0), new(0, 0, z));

    /// <summary>The product a bᵀ.</summary>
    public static Matrix3D Outer(Vector3D a, Vector3D b) => new(a.X * b, a.Y * b, a.Z * b);

    /// <summary>leftᵀ · this · right.</summary>
    public double Between(Vector3D left, Vector3D right) => left.Dot(this * right);
}
