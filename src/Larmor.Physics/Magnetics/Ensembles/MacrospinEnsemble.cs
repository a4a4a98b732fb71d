using Larmor.Numerics.Lanes;
using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Magnetics.Ensembles;

/// <summary>
/// Many replicas of one macrospin, each with its own thermal noise. Replica i meets the same noise at step n whatever the number of
/// replicas, threads or calls: results are the same bits.
/// </summary>
/// <remarks>Not safe for concurrent use. Source of the equations: docs/theory/fokker-planck.md, sections 1 and 3.</remarks>
public sealed class MacrospinEnsemble
{
    /// <summary>Eights of replicas that one thread takes at a time.</summary>
    const int Block = 16;

    /// <summary>Steps between two looks at the cancellation.</summary>
    const int Stretch = 4096;

    readonly Replicas replicas;
    readonly EnsembleKernel kernel;

    /// <summary>Makes an ensemble with all replicas in one direction, at time zero.</summary>
    /// <param name="spin">What each replica is.</param>
    /// <param name="count">Number of replicas, at least one.</param>
    /// <param name="start">The direction, a unit vector.</param>
    /// <param name="step">Step in s.</param>
    /// <param name="method">How to step.</param>
    /// <param name="seed">Picks the noise.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step cannot follow the motion; the message names the largest that can.</exception>
    public MacrospinEnsemble(ThermalMacrospin spin, int count, Vec3 start, double step, StochasticMethod method, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Spin = spin;
        Count = count;
        StepSize = step;
        replicas = new Replicas((count + Vec3Wide.Lanes - 1) / Vec3Wide.Lanes * Vec3Wide.Lanes);
        kernel = EnsembleKernel.For(spin, step, method, seed);
        _ = Directions.Unit(start, nameof(start));
        Array.Fill(replicas.X, start.X);
        Array.Fill(replicas.Y, start.Y);
        Array.Fill(replicas.Z, start.Z);
        Array.Fill(replicas.Passage, double.PositiveInfinity);
    }

    /// <summary>What each replica is.</summary>
    public ThermalMacrospin Spin { get; }

    /// <summary>Number of replicas.</summary>
    public int Count { get; }

    /// <summary>Step in s.</summary>
    public double StepSize { get; }

    /// <summary>Steps done.</summary>
    public long StepsDone { get; private set; }

    /// <summary>Time in s.</summary>
    public double Time => StepsDone * StepSize;

    /// <summary>u_x of each replica.</summary>
    public ReadOnlySpan<double> X => replicas.X.AsSpan(0, Count);

    /// <summary>u_y of each replica.</summary>
    public ReadOnlySpan<double> Y => replicas.Y.AsSpan(0, Count);

    /// <summary>u_z of each replica.</summary>
    public ReadOnlySpan<double> Z => replicas.Z.AsSpan(0, Count);

    /// <summary>The direction of a replica.</summary>
    public Vec3 this[int replica] => new(X[replica], Y[replica], Z[replica]);

    /// <summary>Numbers of steps after which each replica was found first where <see cref="Watch"/> waits; infinite for those that were not.</summary>
    public ReadOnlySpan<double> PassageSteps => replicas.Passage.AsSpan(0, Count);

    /// <summary>The largest step in s that follows the precession, the damping and the diffusion of a macrospin, eq. (F-9).</summary>
    /// <param name="spin">The macrospin with its pulses.</param>
    /// <param name="method">How it will be stepped.</param>
    public static double LargestStep(ThermalMacrospin spin, StochasticMethod method) => StepLimit.Of(spin, method);

    /// <summary>Waits, from now on, for replicas whose component along an axis falls below a threshold. Looks once a step.</summary>
    /// <param name="axis">Unit vector.</param>
    /// <param name="threshold">Component, −1 to 1.</param>
    public void Watch(Vec3 axis, double threshold)
    {
        replicas.Axis = Directions.Unit(axis, nameof(axis));
        replicas.Threshold = Math.Abs(threshold) <= 1 ? threshold : throw new ArgumentOutOfRangeException(nameof(threshold));
        Array.Fill(replicas.Passage, double.PositiveInfinity);
    }

    /// <summary>Puts one replica somewhere.</summary>
    public void Place(int replica, Vec3 direction)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(replica);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(replica, Count);
        _ = Directions.Unit(direction, nameof(direction));
        (replicas.X[replica], replicas.Y[replica], replicas.Z[replica]) = (direction.X, direction.Y, direction.Z);
    }

    /// <summary>Lets time pass on the calling thread; allocates nothing.</summary>
    /// <param name="steps">Number of steps, not negative.</param>
    public void Advance(long steps) => Advance(steps, 1, null, CancellationToken.None);

    /// <summary>Lets time pass.</summary>
    /// <param name="steps">Number of steps, not negative.</param>
    /// <param name="threads">Threads, at least one; they change no bit of the result.</param>
    /// <param name="progress">Told from any thread which share of the work is done; null for nobody.</param>
    /// <param name="cancellation">Stops the work; replicas are then at different times and the ensemble is of no further use.</param>
    public void Advance(long steps, int threads, Action<double>? progress, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        int groups = replicas.X.Length / Vec3Wide.Lanes, blocks = (groups + Block - 1) / Block;
        if (threads == 1)
        {
            for (int block = 0; block < blocks; block++)
            {
                Run(block, steps, cancellation);
                progress?.Invoke((block + 1.0) / blocks);
            }
        }
        else
        {
            RunParallel(blocks, steps, threads, progress, cancellation);
        }

        StepsDone += steps;
    }

    void RunParallel(int blocks, long steps, int threads, Action<double>? progress, CancellationToken cancellation)
    {
        int done = 0;
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, block =>
        {
            Run(block, steps, cancellation);
            progress?.Invoke(Interlocked.Increment(ref done) / (double)blocks);
        });
    }

    void Run(int block, long steps, CancellationToken cancellation)
    {
        int first = block * Block * Vec3Wide.Lanes, end = Math.Min(replicas.X.Length, first + (Block * Vec3Wide.Lanes));
        for (long done = 0; done < steps; done += Stretch)
        {
            cancellation.ThrowIfCancellationRequested();
            int stretch = (int)Math.Min(Stretch, steps - done);
            for (int index = first; index < end; index += Vec3Wide.Lanes)
            {
                kernel.Run(replicas, index, StepsDone + done, stretch);
            }
        }
    }
}
