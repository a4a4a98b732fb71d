using System.Runtime.CompilerServices;
using Larmor.Numerics.Lanes;

namespace Larmor.Physics.Magnetics.Ensembles;

/// <summary>Heights of the pulses during one step, each 0 to 1.</summary>
/// <param name="Field">Of the field.</param>
/// <param name="Current">Of the current.</param>
public readonly record struct Drives(double Field, double Current);

/// <summary>du/dt = −γ′ u×(P + u×Q) with P = B + …, Q = α B + …, eq. (F-1), in 1/s.</summary>
/// <param name="field">The fields that energies give.</param>
/// <param name="torque">The torques that none gives.</param>
/// <param name="landauRatio">γ′ in rad/(s T).</param>
/// <param name="damping">α.</param>
public readonly struct LandauDrift<TField, TTorque>(TField field, TTorque torque, double landauRatio, double damping)
    where TField : struct, IFieldTerm
    where TTorque : struct, ITorqueTerm
{
    readonly TField field = field;
    readonly TTorque torque = torque;
    readonly double scale = -landauRatio;
    readonly double α = damping;

    /// <summary>The rates under the deterministic fields alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3Wide Rate(Vec3Wide u, Drives drives) => Turn(u, field.Field(u, drives.Field), drives);

    /// <summary>The rates with a thermal field, in T, beside the deterministic ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3Wide Rate(Vec3Wide u, Drives drives, Vec3Wide thermal) => Turn(u, field.Field(u, drives.Field) + thermal, drives);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vec3Wide Turn(Vec3Wide u, Vec3Wide b, Drives drives)
    {
        Vec3Wide precession = b, dissipation = α * b;
        torque.AddTo(u, drives.Current, ref precession, ref dissipation);
        return scale * u.Cross(precession + u.Cross(dissipation));
    }
}
