using System.Diagnostics.CodeAnalysis;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Torques;
using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Magnetics.Ensembles;

/// <summary>A macrospin as its statistics take it: at rest, and with what a current does to it.</summary>
/// <param name="Undriven">Without the current.</param>
/// <param name="Torque">What of the current no energy gives; null for nothing.</param>
/// <param name="DrivenField">What of the current acts as a field, in T.</param>
/// <remarks>
/// Torques without angular asymmetry and linear potentials of any directions add up to one field and one torque, eq. (F-16).
/// </remarks>
public sealed record ThermalMagnet(ThermalMacrospin Undriven, PolarizedTorque? Torque, Vec3 DrivenField)
{
    /// <summary>With the current.</summary>
    public ThermalMacrospin Driven => Undriven with { Field = Undriven.Field + DrivenField, Torque = Torque };

    /// <summary>With the current during a pulse.</summary>
    /// <param name="pulse">When it flows.</param>
    public ThermalMacrospin Pulsed(Pulse pulse) => Undriven with
    {
        Torque = Torque is null ? null : Torque with { Pulse = pulse },
        PulsedField = DrivenField == default ? null : new PulsedField(DrivenField, pulse),
    };

    /// <summary>The statistics of a macrospin; its potentials count as the current's.</summary>
    /// <param name="magnet">The macrospin, α &gt; 0.</param>
    /// <param name="field">Constant field in T.</param>
    /// <param name="temperature">T in K.</param>
    /// <param name="thermal">The same for statistics.</param>
    /// <param name="obstacle">What of it has no place there, to be read after the name of the magnet.</param>
    public static bool TryOf(
        Macrospin magnet, Vector3D field, double temperature, [NotNullWhen(true)] out ThermalMagnet? thermal, [NotNullWhen(false)] out string? obstacle)
    {
        thermal = null;
        Energies.UniaxialAnisotropy? quartic = magnet.Energies.OfType<Energies.UniaxialAnisotropy>().FirstOrDefault(axis => axis.Second != 0);
        ILocalEnergy[] others = [.. magnet.Energies.Where(energy => !ReferenceEquals(energy, quartic))];
        if (others.Any(energy => !energy.IsQuadratic))
        {
            obstacle = "has an energy beyond second order besides one uniaxial anisotropy";
            return false;
        }

        Matrix3D tensor = Matrix3D.Zero;
        foreach (ILocalEnergy energy in others)
        {
            tensor += 0.5 * energy.Hessian(Vector3D.Zero, magnet.Magnetization);
        }

        Vector3D axis = quartic?.Axis ?? others.OfType<Energies.UniaxialAnisotropy>().FirstOrDefault()?.Axis ?? Vector3D.UnitZ;
        (double first, QuadraticAnisotropy? rest) = Split(tensor, axis);
        first += quartic?.First ?? 0;
        var undriven = new ThermalMacrospin(magnet.Magnetization, magnet.Volume, magnet.Damping, magnet.GyromagneticRatio, temperature)
        {
            Field = Of(field),
            Uniaxial = first == 0 && quartic is null ? null : new UniaxialAnisotropy(first, quartic?.Second ?? 0, Of(axis)),
            Quadratic = rest,
        };
        return TryAddCurrent(magnet, undriven, out thermal, out obstacle);
    }

    /// <summary>K₁ of a tensor that has an axis; else all of it without what does not depend on u, so that fields are not larger than they must be.</summary>
    static (double First, QuadraticAnisotropy? Left) Split(Matrix3D q, Vector3D axis)
    {
        double along = q.Between(axis, axis), across = (q.Trace - along) / 2, scale = Math.Max(Math.Abs(along), Math.Abs(across));
        Matrix3D left = q + ((-across) * Matrix3D.Identity) + ((across - along) * Matrix3D.Outer(axis, axis));
        if (Norm(left) <= 1e-12 * scale)
        {
            return (Math.Abs(across - along) <= 1e-14 * scale ? 0 : across - along, null);
        }

        Matrix3D rest = q + ((-q.Trace / 3) * Matrix3D.Identity);
        return (0, new QuadraticAnisotropy(new(rest.X.X, rest.Y.Y, rest.Z.Z), new(rest.Y.Z, rest.Z.X, rest.X.Y)));
    }

    static double Norm(Matrix3D a) => Math.Sqrt(a.X.Dot(a.X) + a.Y.Dot(a.Y) + a.Z.Dot(a.Z));

    static bool TryAddCurrent(Macrospin magnet, ThermalMacrospin undriven, [NotNullWhen(true)] out ThermalMagnet? thermal, [NotNullWhen(false)] out string? obstacle)
    {
        (thermal, obstacle) = (null, null);
        if (magnet.Reactive.Concat(magnet.Dissipative).Any(potential => potential is not LinearPotential))
        {
            obstacle = "has a potential that is not linear in u";
            return false;
        }

        if (magnet.Torques.Any(torque => torque.FieldLikeShape.B != 0 || (torque.DampingLikeShape.B != 0 && torque.DampingLikeShape.Minus != 0))
            || magnet.Torques.Count(torque => torque.DampingLikeShape.B != 0) > 1)
        {
            obstacle = "has torques whose angular asymmetry is not that of one Slonczewski form";
            return false;
        }

        double α = magnet.Damping;
        Torques.PolarizedTorque? skewed = magnet.Torques.FirstOrDefault(torque => torque.DampingLikeShape.B != 0);
        Vector3D reactive = Vector3D.Zero, dissipative = Vector3D.Zero;
        foreach (Torques.PolarizedTorque torque in magnet.Torques.Where(torque => !ReferenceEquals(torque, skewed)))
        {
            double a = torque.DampingLikeAt(Vector3D.Zero), b = torque.FieldLikeAt(Vector3D.Zero);
            reactive += (b - (α * a)) * torque.Polarizer;
            dissipative += (a + (α * b)) * torque.Polarizer;
        }

        reactive = magnet.Reactive.Aggregate(reactive, (rest, potential) => rest - ((LinearPotential)potential).Field);
        dissipative = magnet.Dissipative.Aggregate(dissipative, (rest, potential) => rest + ((LinearPotential)potential).Field);
        Vector3D pull = 1 / (1 + (α * α)) * (dissipative - (α * reactive)), driven = reactive + (α * pull);
        double length = pull.Length;
        bool pulls = length > 1e-14 * (reactive.Length + dissipative.Length);
        if (skewed is not null && pulls)
        {
            obstacle = "has a torque with angular asymmetry and another besides";
            return false;
        }

        PolarizedTorque? whole = null;
        if (skewed is { DampingLikeShape: { } shape })
        {
            whole = new PolarizedTorque(Of(skewed.Polarizer), skewed.DampingLike * shape.Plus / shape.A, skewed.FieldLikeAt(Vector3D.Zero), shape.B / shape.A, Pulse.Always);
        }
        else if (pulls)
        {
            whole = new PolarizedTorque(Of((1 / length) * pull), length, 0, 0, Pulse.Always);
        }

        thermal = new ThermalMagnet(undriven, whole, Of(driven));
        return true;
    }

    static Vec3 Of(Vector3D v) => new(v.X, v.Y, v.Z);
}
