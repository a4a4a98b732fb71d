namespace Larmor.Physics.Transport.Noncollinear;

/// <summary>A vector of spin space in fixed Cartesian axes; its unit is that of the quantity it stands for.</summary>
/// <param name="X">Component along x.</param>
/// <param name="Y">Component along y.</param>
/// <param name="Z">Component along z.</param>
public readonly record struct SpinVector(double X, double Y, double Z)
{
    /// <summary>The null vector.</summary>
    public static SpinVector Zero => default;

    /// <summary>Euclidean length.</summary>
    public double Length => Math.Sqrt(Dot(this));

    /// <summary>Sum.</summary>
    public static SpinVector operator +(SpinVector a, SpinVector b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    /// <summary>Difference.</summary>
    public static SpinVector operator -(SpinVector a, SpinVector b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    /// <summary>Opposite.</summary>
    public static SpinVector operator -(SpinVector a) => new(-a.X, -a.Y, -a.Z);

    /// <summary>Multiple.</summary>
    public static SpinVector operator *(double factor, SpinVector a) => new(factor * a.X, factor * a.Y, factor * a.Z);

    /// <summary>Unit vector at polar angles in radians, θ from z and φ from x.</summary>
    public static SpinVector FromAngles(double theta, double phi)
    {
        (double sine, double cosine) = Math.SinCos(theta);
        (double sinePhi, double cosinePhi) = Math.SinCos(phi);
        return new(sine * cosinePhi, sine * sinePhi, cosine);
    }

    /// <summary>Scalar product.</summary>
    public double Dot(SpinVector other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);

    /// <summary>Vector product, this × other.</summary>
    public SpinVector Cross(SpinVector other) =>
        new((Y * other.Z) - (Z * other.Y), (Z * other.X) - (X * other.Z), (X * other.Y) - (Y * other.X));

    /// <summary>Unit vector of the same direction.</summary>
    /// <exception cref="InvalidOperationException">The vector is null or not finite.</exception>
    public SpinVector Normalized()
    {
        // Scaled by the largest component first: squares of large or small directions neither overflow nor vanish.
        double largest = Math.Max(Math.Abs(X), Math.Max(Math.Abs(Y), Math.Abs(Z)));
        if (!(largest > 0) || !double.IsFinite(largest + X + Y + Z))
        {
            throw new InvalidOperationException($"A direction must be finite and not null, got ({X}, {Y}, {Z}).");
        }

        SpinVector scaled = (1 / largest) * this;
        return (1 / scaled.Length) * scaled;
    }
}
