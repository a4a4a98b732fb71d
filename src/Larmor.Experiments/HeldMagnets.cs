using System.Collections.Immutable;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Coupling;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Fields;
using Larmor.Physics.Magnetics.Stability;
using StackDrive = Larmor.Physics.Transport.Drive;

namespace Larmor.Experiments;

/// <summary>A sample laid out for measurements at rest: the field is the knob, the current is held.</summary>
/// <remarks>A stack is solved in place, so that one thread uses one of these.</remarks>
sealed class HeldMagnets
{
    readonly FrozenMagnets magnets;
    readonly CoupledMagnets? coupled;
    readonly StackDrive drive;
    readonly double current;
    readonly CancellationToken cancellation;

    /// <summary>Freezes a sample.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="pumping">Whether moving layers of a stack pump spin.</param>
    /// <param name="driven">False leaves out what a current does: torques and potentials, or the drive of a stack.</param>
    /// <param name="cancellation">Stops any motion with an <see cref="OperationCanceledException"/>.</param>
    public HeldMagnets(MagnetSample sample, bool pumping, bool driven, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        MagnetSystem system = driven ? sample.System : sample.System with
        {
            Magnets = [.. sample.System.Magnets.Select(magnet => magnet with { Dissipative = [], Reactive = [] })],
        };
        current = driven ? 1 : 0;
        if (sample.Stack is { } stack)
        {
            coupled = CoupledMagnets.Freeze(stack.Stack, system, [.. stack.Layers.Select(layer => layer.Layer)], pumping);
            magnets = coupled.Magnets;
            drive = stack.Stack.Drive with { Value = current * stack.Stack.Drive.Value };
        }
        else
        {
            magnets = system.Freeze();
        }

        Steady = [.. sample.Field.Sources.Where(source => source.Shape is Steady)];
    }

    /// <summary>The magnets.</summary>
    public ImmutableArray<Macrospin> Magnets => magnets.System.Magnets;

    /// <summary>The field that the sample is always in, in T.</summary>
    public Vector3D Field => new AppliedField(Steady).At(0);

    ImmutableArray<FieldSource> Steady { get; }

    /// <summary>The motion in a field in T.</summary>
    public ISteadyMotion In(Vector3D field) =>
        new Stoppable(coupled is null ? new SteadyMagnets(magnets, new Drive(field, current)) : new SteadyCoupledMagnets(coupled, field, drive), cancellation);

    /// <summary>Resistance times area in Ω·m² of the stack in some directions; null without a stack.</summary>
    public double? Resistance(ReadOnlySpan<Vector3D> u)
    {
        coupled?.SetRates(u, [], Vector3D.Zero, drive, new Vector3D[u.Length]);
        return coupled?.Resistance;
    }

    /// <summary>Moment along an axis over the moment of all magnets aligned.</summary>
    public double MomentAlong(ReadOnlySpan<Vector3D> u, Vector3D axis)
    {
        double sum = 0, whole = 0;
        for (int i = 0; i < u.Length; i++)
        {
            sum += Magnets[i].Moment * u[i].Dot(axis);
            whole += Magnets[i].Moment;
        }

        return sum / whole;
    }

    /// <summary>A motion that can be stopped: coming to rest may take long.</summary>
    sealed class Stoppable(ISteadyMotion motion, CancellationToken cancellation) : ISteadyMotion
    {
        public int Count => motion.Count;

        public double RateScale => motion.RateScale;

        public void SetRates(ReadOnlySpan<Vector3D> u, Span<Vector3D> rates)
        {
            cancellation.ThrowIfCancellationRequested();
            motion.SetRates(u, rates);
        }

        public double Residual(ReadOnlySpan<Vector3D> u, Span<Vector3D> rates) => motion.Residual(u, rates);

        public TangentMatrix Linearize(ReadOnlySpan<Vector3D> u) => motion.Linearize(u);
    }
}
