using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Larmor.Numerics.Lanes;
using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Magnetics.Ensembles;

/// <summary>A contribution −(1/m) ∂E/∂u to the field. Structs, so that a sum of terms is compiled to one loop body.</summary>
public interface IFieldTerm
{
    /// <summary>The field in T.</summary>
    /// <param name="u">Directions.</param>
    /// <param name="drive">Present height of the field pulse, 0 to 1.</param>
    Vec3Wide Field(Vec3Wide u, double drive);

    /// <summary>A number in T that the length of the field never exceeds.</summary>
    double Bound { get; }
}

/// <summary>Two terms together.</summary>
public readonly struct FieldSum<TFirst, TSecond>(TFirst first, TSecond second) : IFieldTerm
    where TFirst : struct, IFieldTerm
    where TSecond : struct, IFieldTerm
{
    readonly TFirst first = first;
    readonly TSecond second = second;

    /// <inheritdoc/>
    public double Bound => first.Bound + second.Bound;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3Wide Field(Vec3Wide u, double drive) => first.Field(u, drive) + second.Field(u, drive);
}

/// <summary>Field [2K₁/M_s + (4K₂/M_s) sin²θ] (u·n) n of a uniaxial anisotropy.</summary>
public readonly struct UniaxialField(UniaxialAnisotropy anisotropy, double saturationMagnetization) : IFieldTerm
{
    readonly double x = anisotropy.Axis.X;
    readonly double y = anisotropy.Axis.Y;
    readonly double z = anisotropy.Axis.Z;
    readonly double all = 2 * (anisotropy.K1 + (2 * anisotropy.K2)) / saturationMagnetization;
    readonly double cubic = -4 * anisotropy.K2 / saturationMagnetization;

    /// <inheritdoc/>
    public double Bound => Math.Abs(all) + Math.Abs(cubic);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3Wide Field(Vec3Wide u, double drive)
    {
        Vec3Wide n = Vec3Wide.All(x, y, z);
        Vector512<double> c = u.Dot(n);
        return (c * Vector512.FusedMultiplyAdd(c * c, Vector512.Create(cubic), Vector512.Create(all))) * n;
    }
}

/// <summary>Field −2 Q u/M_s of an energy density u·Q·u.</summary>
public readonly struct QuadraticField(QuadraticAnisotropy anisotropy, double saturationMagnetization) : IFieldTerm
{
    readonly Vec3 diagonal = -2 / saturationMagnetization * anisotropy.Diagonal;
    readonly Vec3 off = -2 / saturationMagnetization * anisotropy.OffDiagonal;

    /// <inheritdoc/>
    public double Bound => Math.Sqrt(diagonal.Square + (2 * off.Square));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3Wide Field(Vec3Wide u, double drive) => new(
        Vec3Wide.All(diagonal.X, off.Z, off.Y).Dot(u), Vec3Wide.All(off.Z, diagonal.Y, off.X).Dot(u), Vec3Wide.All(off.Y, off.X, diagonal.Z).Dot(u));
}

/// <summary>Field from outside: a constant one and one in a pulse.</summary>
public readonly struct ZeemanField(Vec3 constant, Vec3 pulsed) : IFieldTerm
{
    readonly Vec3 constant = constant;
    readonly Vec3 pulsed = pulsed;

    /// <inheritdoc/>
    public double Bound => Math.Sqrt(constant.Square) + Math.Sqrt(pulsed.Square);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3Wide Field(Vec3Wide u, double drive) =>
        Vec3Wide.All(constant.X + (drive * pulsed.X), constant.Y + (drive * pulsed.Y), constant.Z + (drive * pulsed.Z));
}
