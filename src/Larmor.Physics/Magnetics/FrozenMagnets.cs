using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Torques;

namespace Larmor.Physics.Magnetics;

/// <summary>
/// A system of macrospins laid out for computing. Energies of degree two or less are folded into one matrix and one field per magnet;
/// the others are called once each. Immutable; evaluating allocates nothing and may be done on many threads at once.
/// </summary>
public sealed class FrozenMagnets
{
    readonly Body[] bodies;
    readonly IPairEnergy[] pairs;

    internal FrozenMagnets(MagnetSystem system)
    {
        ArgumentOutOfRangeException.ThrowIfZero(system.Magnets.Length, nameof(system));
        foreach (IPairEnergy pair in system.Couplings)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)pair.First, (uint)system.Magnets.Length, nameof(system));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)pair.Second, (uint)system.Magnets.Length, nameof(system));
            ArgumentOutOfRangeException.ThrowIfEqual(pair.First, pair.Second, nameof(system));
        }

        System = system;
        bodies = [.. system.Magnets.Select(magnet => new Body(magnet))];
        pairs = [.. system.Couplings];
    }

    /// <summary>The description.</summary>
    public MagnetSystem System { get; }

    /// <summary>Number of macrospins.</summary>
    public int Count => bodies.Length;

    /// <summary>Energy in J, with that in the applied field; without the potentials of currents.</summary>
    /// <param name="u">Directions, one per macrospin.</param>
    /// <param name="field">Applied field in T.</param>
    public double Energy(ReadOnlySpan<Vector3D> u, Vector3D field)
    {
        double sum = 0;
        for (int i = 0; i < bodies.Length; i++)
        {
            Body body = bodies[i];
            sum += body.Constant + u[i].Dot((0.5 * (body.Quadratic * u[i])) - (body.Moment * (body.Field + field)));
            foreach (ILocalEnergy term in body.Terms)
            {
                sum += body.Volume * term.Density(u[i], body.Magnetization);
            }
        }

        foreach (IPairEnergy pair in pairs)
        {
            sum += pair.Energy(u[pair.First], u[pair.Second]);
        }

        return sum;
    }

    /// <summary>Writes the fields B = −(1/m) ∂E/∂u in T, the applied field included, eq. (M-1).</summary>
    /// <param name="u">Directions, one per macrospin.</param>
    /// <param name="field">Applied field in T.</param>
    /// <param name="fields">Receives one field per macrospin; must not overlap <paramref name="u"/>.</param>
    public void SetFields(ReadOnlySpan<Vector3D> u, Vector3D field, Span<Vector3D> fields)
    {
        for (int i = 0; i < bodies.Length; i++)
        {
            Body body = bodies[i];
            Vector3D gradient = body.Quadratic * u[i];
            foreach (ILocalEnergy term in body.Terms)
            {
                gradient += body.Volume * term.Gradient(u[i], body.Magnetization);
            }

            fields[i] = body.Field + field - (body.InverseMoment * gradient);
        }

        foreach (IPairEnergy pair in pairs)
        {
            (Vector3D first, Vector3D second) = pair.Gradients(u[pair.First], u[pair.Second]);
            fields[pair.First] -= bodies[pair.First].InverseMoment * first;
            fields[pair.Second] -= bodies[pair.Second].InverseMoment * second;
        }
    }

    /// <summary>
    /// Writes du/dt in 1/s: du/dt = −γ′ {u × R + u × (u × S)} + (τ + α u × τ)/(1 + α²), eq. (M-15), with R = B − b_Φ and S = αB + b_χ.
    /// </summary>
    /// <param name="u">Directions, one per macrospin; need not be of unit length, and du/dt is across u even then.</param>
    /// <param name="drive">Applied field and current.</param>
    /// <param name="torques">τ in Gilbert's form in 1/s, one per macrospin and across u, from elsewhere; or empty.</param>
    /// <param name="rates">Receives du/dt; must not overlap the others.</param>
    public void SetRates(ReadOnlySpan<Vector3D> u, in Drive drive, ReadOnlySpan<Vector3D> torques, Span<Vector3D> rates)
    {
        SetFields(u, drive.Field, rates);
        for (int i = 0; i < bodies.Length; i++)
        {
            Body body = bodies[i];
            (Vector3D reactive, Vector3D dissipative) = body.Split(u[i], rates[i], drive.Current);
            Vector3D rate = -body.ReducedRatio * u[i].Cross(reactive + u[i].Cross(dissipative));
            if (!torques.IsEmpty)
            {
                rate += body.Shared * (torques[i] + (body.Damping * u[i].Cross(torques[i])));
            }

            rates[i] = rate;
        }
    }

    /// <summary>Writes R = B − b_Φ and S = αB + b_χ in T, the fields that turn and that damp, eq. (M-15).</summary>
    /// <param name="u">Directions.</param>
    /// <param name="drive">Applied field and current.</param>
    /// <param name="reactive">Receives R.</param>
    /// <param name="dissipative">Receives S.</param>
    public void SetEffectiveFields(ReadOnlySpan<Vector3D> u, in Drive drive, Span<Vector3D> reactive, Span<Vector3D> dissipative)
    {
        SetFields(u, drive.Field, reactive);
        for (int i = 0; i < bodies.Length; i++)
        {
            (reactive[i], dissipative[i]) = bodies[i].Split(u[i], reactive[i], drive.Current);
        }
    }

    /// <summary>Largest rate at which a field of a given size can turn any of the magnets, γ′ B (1 + α) in 1/s: a scale for first steps.</summary>
    /// <param name="field">Size of the field in T.</param>
    public double RateScale(double field) => bodies.Max(body => body.ReducedRatio * (1 + body.Damping)) * field;

    /// <summary>One macrospin with what is constant taken together.</summary>
    sealed class Body
    {
        readonly PolarizedTorque[] torques;
        readonly IOrientationPotential[] reactive;
        readonly IOrientationPotential[] dissipative;

        public Body(Macrospin magnet)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(magnet.Magnetization, nameof(magnet));
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(magnet.Volume, nameof(magnet));
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(magnet.GyromagneticRatio, nameof(magnet));
            ArgumentOutOfRangeException.ThrowIfNegative(magnet.Damping, nameof(magnet));
            Magnetization = magnet.Magnetization;
            Volume = magnet.Volume;
            Moment = magnet.Moment;
            InverseMoment = 1 / Moment;
            Damping = magnet.Damping;
            Shared = 1 / (1 + (Damping * Damping));
            ReducedRatio = magnet.GyromagneticRatio * Shared;
            foreach (ILocalEnergy term in magnet.Energies.Where(term => term.IsQuadratic))
            {
                Constant += Volume * term.Density(Vector3D.Zero, Magnetization);
                Quadratic += Volume * term.Hessian(Vector3D.Zero, Magnetization);
                Field -= (Volume / Moment) * term.Gradient(Vector3D.Zero, Magnetization);
            }

            Terms = [.. magnet.Energies.Where(term => !term.IsQuadratic)];
            foreach (PolarizedTorque torque in magnet.Torques)
            {
                Unit.Require(torque.Polarizer, nameof(magnet));
            }

            torques = [.. magnet.Torques];
            reactive = [.. magnet.Reactive];
            dissipative = [.. magnet.Dissipative];
        }

        public double Magnetization { get; }

        public double Volume { get; }

        public double Moment { get; }

        public double InverseMoment { get; }

        public double Damping { get; }

        /// <summary>1/(1 + α²).</summary>
        public double Shared { get; }

        /// <summary>γ′ = γ/(1 + α²).</summary>
        public double ReducedRatio { get; }

        /// <summary>Energy at u = 0 in J.</summary>
        public double Constant { get; }

        /// <summary>Second derivatives of the folded energies in J.</summary>
        public Matrix3D Quadratic { get; }

        /// <summary>Field of the folded energies at u = 0 in T.</summary>
        public Vector3D Field { get; }

        public ILocalEnergy[] Terms { get; }

        public (Vector3D Reactive, Vector3D Dissipative) Split(Vector3D u, Vector3D field, double current)
        {
            Vector3D turning = field, damping = Damping * field;
            foreach (PolarizedTorque torque in torques)
            {
                double a = current * torque.DampingLikeAt(u), b = current * torque.FieldLikeAt(u);
                turning += (b - (Damping * a)) * torque.Polarizer;
                damping += (a + (Damping * b)) * torque.Polarizer;
            }

            foreach (IOrientationPotential potential in reactive)
            {
                turning -= potential.Gradient(u);
            }

            foreach (IOrientationPotential potential in dissipative)
            {
                damping += potential.Gradient(u);
            }

            return (turning, damping);
        }
    }
}
