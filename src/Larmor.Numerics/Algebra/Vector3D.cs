using System.Runtime.InteropServices;

namespace Larmor.Numerics.Algebra;

/// <summary>A vector of space in fixed Cartesian axes. Three doubles without padding: spans of it may be cast from and to spans of double.</summary>
/// <param name="X">Component along x.</param>
/// <param name="Y">Component along y.</param>
/// <param name="Z">Component along z.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Vector3D(double X, double Y, double Z)
{
    /// <summary>The null vector.</summary>
    public static Vector3D Zero => default;

    /// <summary>Unit vector along x.</summary>
    public static Vector3D UnitX => new(1, 0, 0);

    /// <summary>Unit vector along y.</summary>
    public static Vector3D UnitY => new(0, 1, 0);

    /// <summary>Unit vector along z.</summary>
    public static Vector3D UnitZ => new(0, 0, 1);

    /// <summary>Euclidean length.</summary>
    public double Length => Math.Sqrt(Dot(this));

    /// <summary>Sum.</summary>
    public static Vector3D operator +(Vector3D a, Vector3D b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    /// <summary>Difference.</summary>
    public static Vector3D operator -(Vector3D a, Vector3D b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    /// <summary>Opposite.</summary>
    public static Vector3D operator -(Vector3D a) => new(-a.X, -a.Y, -a.Z);

    /// <summary>Multiple.</summary>
    public static Vector3D operator *(double factor, Vector3D a) => new(factor * a.X, factor * a.Y, factor * a.Z);

    /// <summary>Unit vector at polar angles in radians, θ from z and φ from x.</summary>
    public static Vector3D FromAngles(double theta, double phi)
    {
        (double sine, double cosine) = Math.SinCos(theta);
        (double sinePhi, double cosinePhi) = Math.SinCos(phi);
        return new(sine * cosinePhi, sine * sinePhi, cosine);
    }

    /// <summary>Scalar product.</summary>
    public double Dot(Vector3D other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);

    /// <summary>Vector product, this × other.</summary>
    public Vector3D Cross(Vector3D other) =>
        new((Y * other.Z) - (Z * other.Y), (Z * other.X) - (X * other.Z), (X * other.Y) - (Y * other.X));

    /// <summary>Unit vector of the same direction.</summary>
    /// <exception cref="InvalidOperationException">The vector is null or not finite.</exception>
    public Vector3D Normalized()
    {
        // Scaled by the largest component first: squares of large or small directions neither overflow nor vanish.
        double largest = Math.Max(Math.Abs(X), Math.Max(Math.Abs(Y), Math.Abs(Z)));
        if (!(largest > 0) || !double.IsFinite(largest + X + Y + Z))
        {
            throw new InvalidOperationException($"A direction must be finite and not null, got ({X}, {Y}, {Z}).");
        }

        Vector3D scaled = (1 / largest) * this;
        return (1 / scaled.Length) * scaled;
    }

    /// <summary>Two unit vectors that complete this unit vector to a right-handed triad: Second = this × First.</summary>
    public (Vector3D First, Vector3D Second) Tangents()
    {
        // The axis farthest from the vector, so that the product is never short.
        double x = Math.Abs(X), y = Math.Abs(Y), z = Math.Abs(Z);
        Vector3D away = x <= y && x <= z ? UnitX : y <= z ? UnitY : UnitZ;
        Vector3D first = (away - (Dot(away) * this)).Normalized();
        return (first, Cross(first));
    }
}
