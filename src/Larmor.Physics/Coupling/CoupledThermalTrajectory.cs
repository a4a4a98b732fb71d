using Larmor.Numerics.Algebra;
using Larmor.Numerics.Lanes;
using Larmor.Numerics.Random;
using Larmor.Physics.Magnetics.Fields;
using Larmor.Physics.Quantities;

namespace Larmor.Physics.Coupling;

/// <summary>Coupled magnets in a heat bath: Heun's method (Stratonovich) with the stack solved at both of its stages, eq. (C-9).</summary>
/// <remarks>
/// The noise is a pure function of seed, replica, magnet and step: a trajectory is the same bits wherever and whenever it runs.
/// Weak order 1 in the step, order 2 without noise; a step should turn nothing by more than some 0.05 rad. Allocates nothing
/// while stepping.
/// </remarks>
public sealed class CoupledThermalTrajectory
{
    const int Lanes = 8;

    readonly CoupledMagnets magnets;
    readonly AppliedField applied;
    readonly ElectricProgram drive;
    readonly double step;
    readonly NormalNoise noise;
    readonly ulong firstWalker;
    readonly double[] strengths;
    readonly Vector3D[] directions;
    readonly Vector3D[] predicted;
    readonly Vector3D[] thermal;
    readonly Vector3D[] startRates;
    readonly Vector3D[] endRates;

    /// <summary>Starts a trajectory at time 0.</summary>
    /// <param name="magnets">The magnets; without pumping, whose noise this bath does not know.</param>
    /// <param name="applied">Applied field.</param>
    /// <param name="drive">Current density or voltage.</param>
    /// <param name="temperature">T of the bath in K, not negative.</param>
    /// <param name="step">Step in s, positive.</param>
    /// <param name="seed">Picks the noise of a whole set of replicas.</param>
    /// <param name="replica">Picks one trajectory of the set.</param>
    /// <param name="start">Directions at the start, unit vectors, one per magnet.</param>
    /// <exception cref="ArgumentException">The magnets pump.</exception>
    public CoupledThermalTrajectory(
        CoupledMagnets magnets, AppliedField applied, ElectricProgram drive, double temperature, double step, ulong seed, uint replica,
        ReadOnlySpan<Vector3D> start)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(temperature);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        ArgumentOutOfRangeException.ThrowIfNotEqual(start.Length, magnets.Count, nameof(start));
        if (magnets.Pumping)
        {
            throw new ArgumentException("Pumped spin currents bring noise of their own, which a bath of local fields does not give; leave pumping out.", nameof(magnets));
        }

        this.magnets = magnets;
        this.applied = applied;
        this.drive = drive;
        this.step = step;
        noise = new NormalNoise(seed);
        int count = magnets.Count;
        firstWalker = (ulong)replica * (ulong)((count + Lanes - 1) / Lanes * Lanes); // every replica has its own lanes

        // Variance S/Δt of each component, S = 2α k_B T/(γ m).
        strengths = [.. magnets.Magnets.System.Magnets.Select(magnet => Math.Sqrt(
            2 * magnet.Damping * Constants.Boltzmann * temperature / (magnet.GyromagneticRatio * magnet.Moment * step)))];
        directions = start.ToArray();
        predicted = new Vector3D[count];
        thermal = new Vector3D[count];
        startRates = new Vector3D[count];
        endRates = new Vector3D[count];
    }

    /// <summary>Steps made.</summary>
    public ulong StepCount { get; private set; }

    /// <summary>Time reached, in s.</summary>
    public double Time => StepCount * step;

    /// <summary>Directions at <see cref="Time"/>.</summary>
    public ReadOnlySpan<Vector3D> Directions => directions;

    /// <summary>Makes one step.</summary>
    public void Step()
    {
        SetThermalFields();
        magnets.SetRates(directions, thermal, applied.At(Time), drive.At(Time), startRates);
        for (int k = 0; k < directions.Length; k++)
        {
            predicted[k] = (directions[k] + (step * startRates[k])).Normalized();
        }

        double end = (StepCount + 1) * step;
        magnets.SetRates(predicted, thermal, applied.At(end), drive.At(end), endRates);
        for (int k = 0; k < directions.Length; k++)
        {
            directions[k] = (directions[k] + (step / 2 * (startRates[k] + endRates[k]))).Normalized();
        }

        StepCount++;
    }

    /// <summary>Solves the stack for the present directions, so that the magnets tell the present current, voltage and resistance.</summary>
    public void SolveHere() => magnets.SetRates(directions, [], applied.At(Time), drive.At(Time), startRates);

    void SetThermalFields()
    {
        for (int first = 0; first < thermal.Length; first += Lanes)
        {
            Vec3Wide draw = noise.At(StepCount, firstWalker + (ulong)first);
            for (int k = first; k < Math.Min(first + Lanes, thermal.Length); k++)
            {
                thermal[k] = strengths[k] * new Vector3D(draw.X[k - first], draw.Y[k - first], draw.Z[k - first]);
            }
        }
    }
}
