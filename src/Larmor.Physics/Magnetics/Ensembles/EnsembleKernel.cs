using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Larmor.Numerics.Lanes;
using Larmor.Numerics.Random;
using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Magnetics.Ensembles;

/// <summary>Replicas as a structure of arrays, and the line whose first crossing is watched.</summary>
sealed class Replicas(int count)
{
    public readonly double[] X = new double[count];
    public readonly double[] Y = new double[count];
    public readonly double[] Z = new double[count];

    /// <summary>Number of steps after which a replica had crossed first; infinite before.</summary>
    public readonly double[] Passage = new double[count];

    public Vec3 Axis { get; set; } = new(0, 0, 1);

    /// <summary>Below this component along the axis a replica has passed; −∞ watches nothing.</summary>
    public double Threshold { get; set; } = double.NegativeInfinity;
}

/// <summary>Steps eight replicas; one virtual call for thousands of steps.</summary>
abstract class EnsembleKernel
{
    public abstract void Run(Replicas replicas, int index, long firstStep, int steps);

    /// <summary>The kernel for the terms that a macrospin has, so that absent ones cost nothing.</summary>
    public static EnsembleKernel For(ThermalMacrospin spin, double step, StochasticMethod method, ulong seed)
    {
        var zeeman = new ZeemanField(spin.Field, spin.PulsedField?.Field ?? default);
        var easy = new UniaxialField(spin.Uniaxial ?? new UniaxialAnisotropy(0, 0, new(0, 0, 1)), spin.SaturationMagnetization);
        var both = new FieldSum<UniaxialField, ZeemanField>(easy, zeeman);
        return spin.Quadratic is { } quadratic
            ? WithTorque(spin, step, method, seed, new FieldSum<FieldSum<UniaxialField, ZeemanField>, QuadraticField>(both, new(quadratic, spin.SaturationMagnetization)))
            : WithTorque(spin, step, method, seed, both);
    }

    static EnsembleKernel WithTorque<TField>(ThermalMacrospin spin, double step, StochasticMethod method, ulong seed, TField field)
        where TField : struct, IFieldTerm => spin.Torque is { } torque
            ? WithStep(spin, step, method, seed, field, new SpinTorqueTerm(torque, spin.Damping))
            : WithStep(spin, step, method, seed, field, new NoTorque());

    static EnsembleKernel WithStep<TField, TTorque>(ThermalMacrospin spin, double step, StochasticMethod method, ulong seed, TField field, TTorque torque)
        where TField : struct, IFieldTerm
        where TTorque : struct, ITorqueTerm
    {
        StepLimit.Check(spin, field.Bound, torque.Bound, step, method);
        var drift = new LandauDrift<TField, TTorque>(field, torque, spin.LandauRatio, spin.Damping);
        return method == StochasticMethod.Heun
            ? new EnsembleKernel<TField, TTorque, HeunStep>(drift, new HeunStep(step, Math.Sqrt(spin.ThermalFieldDensity / step)), spin, step, seed)
            : new EnsembleKernel<TField, TTorque, SplittingStep>(drift, new SplittingStep(step, Math.Sqrt(2 * spin.Diffusion * step)), spin, step, seed);
    }
}

/// <summary>The one loop over steps.</summary>
sealed class EnsembleKernel<TField, TTorque, TStep>(LandauDrift<TField, TTorque> drift, TStep method, ThermalMacrospin spin, double step, ulong seed) : EnsembleKernel
    where TField : struct, IFieldTerm
    where TTorque : struct, ITorqueTerm
    where TStep : struct, IStochasticStep
{
    readonly NormalNoise noise = new(seed);
    readonly Pulse fieldPulse = spin.PulsedField?.Pulse ?? Pulse.Always;
    readonly Pulse currentPulse = spin.Torque?.Pulse ?? Pulse.Always;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(Replicas replicas, int index, long firstStep, int steps)
    {
        // Copies: the compiler keeps locals in registers, not fields of an object.
        LandauDrift<TField, TTorque> drifting = drift;
        TStep stepping = method;
        Vec3Wide u = Vec3Wide.Load(replicas.X, replicas.Y, replicas.Z, index);
        Vec3Wide axis = Vec3Wide.All(replicas.Axis.X, replicas.Axis.Y, replicas.Axis.Z);
        Vector512<double> threshold = Vector512.Create(replicas.Threshold), passage = Vector512.Create(replicas.Passage, index);
        for (long n = firstStep; n < firstStep + steps; n++)
        {
            double middle = (n + 0.5) * step;
            u = stepping.Advance(drifting, u, noise.At((ulong)n, (ulong)index), new Drives(fieldPulse.At(middle), currentPulse.At(middle)));
            Vector512<double> passed = Vector512.LessThan(u.Dot(axis), threshold);
            passage = Vector512.ConditionalSelect(passed, Vector512.Min(passage, Vector512.Create((double)(n + 1))), passage);
        }

        u.Store(replicas.X, replicas.Y, replicas.Z, index);
        passage.CopyTo(replicas.Passage, index);
    }
}
