using System.Collections.Immutable;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Coupling;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Fields;
using Larmor.Physics.Magnetics.Stability;
using StackDrive = Larmor.Physics.Transport.Drive;
using StackDriveKind = Larmor.Physics.Transport.DriveKind;

namespace Larmor.Experiments;

/// <summary>A sample laid out for motion in time: field and current are the knobs, the current as a factor of what the sample is given with.</summary>
/// <remarks>A stack is solved in place, so that one thread uses one of these.</remarks>
sealed class MovingMagnets
{
    readonly FrozenMagnets magnets;
    readonly CoupledMagnets? coupled;
    readonly StackDrive peak;
    readonly AppliedField applied;
    readonly Vector3D[] fields;
    readonly Vector3D[] reactive;
    readonly Vector3D[] dissipative;

    /// <summary>Freezes a sample.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="pumping">Whether moving layers of a stack pump spin.</param>
    public MovingMagnets(MagnetSample sample, bool pumping)
    {
        applied = sample.Field;
        if (sample.Stack is { } stack)
        {
            coupled = CoupledMagnets.Freeze(stack.Stack, sample.System, [.. stack.Layers.Select(layer => layer.Layer)], pumping);
            magnets = coupled.Magnets;
            peak = stack.Stack.Drive;
            CurrentDensity = peak.Kind == StackDriveKind.Current ? peak.Value : null;
        }
        else
        {
            magnets = sample.System.Freeze();
            CurrentDensity = sample.CurrentDensity;
        }

        fields = new Vector3D[Count];
        reactive = new Vector3D[Count];
        dissipative = new Vector3D[Count];
    }

    /// <summary>Number of magnets.</summary>
    public int Count => magnets.Count;

    /// <summary>J in A/m² at current 1; null where torques are given as fields or a voltage is imposed.</summary>
    public double? CurrentDensity { get; }

    /// <summary>Rate in 1/s at which a field of 1 T turns the magnets.</summary>
    public double RateScale => magnets.RateScale(1);

    ImmutableArray<Macrospin> Magnets => magnets.System.Magnets;

    /// <summary>The first time after a given one at which the field or its slope jumps, or +∞.</summary>
    public double NextBreak(double time) => applied.NextBreak(time);

    /// <summary>Writes du/dt in 1/s.</summary>
    /// <param name="u">Directions, one per magnet.</param>
    /// <param name="time">Time in s.</param>
    /// <param name="current">Factor of the current.</param>
    /// <param name="rates">Receives du/dt.</param>
    public void SetRates(ReadOnlySpan<Vector3D> u, double time, double current, Span<Vector3D> rates)
    {
        if (coupled is null)
        {
            magnets.SetRates(u, new Drive(applied.At(time), current), [], rates);
        }
        else
        {
            coupled.SetRates(u, [], applied.At(time), peak with { Value = current * peak.Value }, rates);
        }
    }

    /// <summary>The motion in the steady field alone, under a steady current.</summary>
    public ISteadyMotion At(double current)
    {
        Vector3D steady = new AppliedField([.. applied.Sources.Where(source => source.Shape is Steady)]).At(0);
        return coupled is null ? new SteadyMagnets(magnets, new Drive(steady, current)) : new SteadyCoupledMagnets(coupled, steady, peak with { Value = current * peak.Value });
    }

    /// <summary>What is seen of the magnets at one time.</summary>
    /// <param name="u">Directions, unit vectors.</param>
    /// <param name="time">Time in s.</param>
    /// <param name="current">Factor of the current.</param>
    /// <param name="rates">Receives du/dt.</param>
    public MagnetMoment Look(ReadOnlySpan<Vector3D> u, double time, double current, Span<Vector3D> rates)
    {
        SetRates(u, time, current, rates);
        Vector3D field = applied.At(time);
        double fieldWork = 0;
        for (int i = 0; i < Count; i++)
        {
            fieldWork += Magnets[i].Moment * field.Dot(rates[i]);
        }

        double energy = magnets.Energy(u, Vector3D.Zero);
        if (coupled is null)
        {
            (double torque, double damping) = PowersOf(u, field, current, rates);
            return new MagnetMoment(time, current, energy, fieldWork, torque, damping, null);
        }

        CoupledPowers powers = coupled.PowersOf(u, field, rates);
        return new MagnetMoment(time, current, energy, fieldWork, powers.TorqueWork + powers.PotentialWork, powers.DampingDissipation,
            new ElectricMoment(coupled.CurrentDensity, coupled.Voltage, coupled.Resistance, powers.Supplied, powers.TransportDissipation));
    }

    /// <summary>Work of torques and potentials, −(m/γ) τ·(u × du/dt) with τ in Gilbert's form, and (m α/γ) |du/dt|², eq. (C-3).</summary>
    (double Torque, double Damping) PowersOf(ReadOnlySpan<Vector3D> u, Vector3D field, double current, ReadOnlySpan<Vector3D> rates)
    {
        magnets.SetFields(u, field, fields);
        magnets.SetEffectiveFields(u, new Drive(field, current), reactive, dissipative);
        double torque = 0, damping = 0;
        for (int i = 0; i < u.Length; i++)
        {
            double α = Magnets[i].Damping;
            Vector3D turned = u[i].Cross(rates[i]), ofΦ = fields[i] - reactive[i], ofΧ = dissipative[i] - (α * fields[i]);
            Vector3D across = u[i].Cross(ofΦ - (α * ofΧ)) - u[i].Cross(u[i].Cross(ofΧ + (α * ofΦ)));
            torque -= Magnets[i].Moment / (1 + (α * α)) * across.Dot(turned);
            damping += Magnets[i].Moment * α / Magnets[i].GyromagneticRatio * rates[i].Dot(rates[i]);
        }

        return (torque, damping);
    }
}
