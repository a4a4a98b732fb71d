using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Larmor.Numerics.Lanes;
using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Magnetics.Ensembles;

/// <summary>A torque that no energy gives, as what it adds to the two fields of eq. (F-1): P for precession, Q for damping.</summary>
public interface ITorqueTerm
{
    /// <summary>Adds the torque.</summary>
    /// <param name="u">Directions.</param>
    /// <param name="drive">Present height of the current pulse, 0 to 1.</param>
    /// <param name="precession">P in T, in −γ′ u×P.</param>
    /// <param name="damping">Q in T, in −γ′ u×(u×Q).</param>
    void AddTo(Vec3Wide u, double drive, ref Vec3Wide precession, ref Vec3Wide damping);

    /// <summary>A number in T that neither contribution exceeds in length.</summary>
    double Bound { get; }
}

/// <summary>No torque.</summary>
public readonly struct NoTorque : ITorqueTerm
{
    /// <inheritdoc/>
    public double Bound => 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddTo(Vec3Wide u, double drive, ref Vec3Wide precession, ref Vec3Wide damping)
    {
        // Nothing acts: the two fields stay what the energy makes them.
    }
}

/// <summary>The torque of a <see cref="PolarizedTorque"/>: P gains (b − α g a) p and Q gains (g a + α b) p.</summary>
public readonly struct SpinTorqueTerm(PolarizedTorque torque, double damping) : ITorqueTerm
{
    readonly Vec3 p = torque.Polarizer;
    readonly double a = torque.DampingLike;
    readonly double b = torque.FieldLike;
    readonly double η = torque.Asymmetry;
    readonly double α = damping;

    /// <inheritdoc/>
    public double Bound => (Math.Abs(a) / (1 - Math.Abs(η))) + Math.Abs(b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddTo(Vec3Wide u, double drive, ref Vec3Wide precession, ref Vec3Wide damping)
    {
        Vec3Wide n = Vec3Wide.All(p.X, p.Y, p.Z);
        Vector512<double> ga = Vector512.Create(drive * a) / Vector512.FusedMultiplyAdd(Vector512.Create(η), u.Dot(n), Vector512<double>.One);
        precession = n.TimesPlus(Vector512.FusedMultiplyAdd(Vector512.Create(-α), ga, Vector512.Create(drive * b)), precession);
        damping = n.TimesPlus(Vector512.FusedMultiplyAdd(Vector512.Create(α), Vector512.Create(drive * b), ga), damping);
    }
}
