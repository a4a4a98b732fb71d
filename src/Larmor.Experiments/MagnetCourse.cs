using System.Runtime.InteropServices;
using Larmor.Numerics.Algebra;
using Larmor.Numerics.Integration;
using Larmor.Physics.Magnetics.Fields;

namespace Larmor.Experiments;

/// <summary>Moving magnets followed in time with steps that keep a tolerance; steps end at every jump of field and current.</summary>
sealed class MagnetCourse
{
    // Gauss–Legendre with three nodes on [0, 1].
    static readonly double[] Nodes = [0.5 - (Math.Sqrt(0.6) / 2), 0.5, 0.5 + (Math.Sqrt(0.6) / 2)];
    static readonly double[] Weights = [5.0 / 18, 8.0 / 18, 5.0 / 18];

    readonly MovingMagnets magnets;
    readonly Waveform current;
    readonly ExplicitIntegrator<Motion> integrator;
    readonly double[] inside;
    readonly Vector3D[] rates;

    /// <summary>Starts.</summary>
    /// <param name="magnets">The magnets.</param>
    /// <param name="current">Factor of the current in time.</param>
    /// <param name="tolerance">Error of a component of u allowed in one step.</param>
    /// <param name="time">Start in s.</param>
    /// <param name="start">Directions at the start, unit vectors.</param>
    public MagnetCourse(MovingMagnets magnets, Waveform current, double tolerance, double time, ReadOnlySpan<Vector3D> start)
    {
        this.magnets = magnets;
        this.current = current;
        Motion motion = new(magnets, current);
        inside = new double[motion.Dimension];
        rates = new Vector3D[magnets.Count];
        integrator = new(ExplicitTableau.Tsitouras5, motion, new ErrorTolerance(0, tolerance));
        magnets.SetRates(start, time, current.At(time), rates);

        // A hundredth of a radian; where nothing moves at the start, the turn in a field of 1 mT stands in.
        double fastest = Math.Max(rates.Max(rate => rate.Length), 1e-3 * magnets.RateScale);
        integrator.Start(time, MemoryMarshal.Cast<Vector3D, double>(start), 0.01 / fastest);
    }

    /// <summary>Time reached in s.</summary>
    public double Time => integrator.Time;

    /// <summary>Start of the last step in s.</summary>
    public double PreviousTime => integrator.PreviousTime;

    /// <summary>Directions reached.</summary>
    public ReadOnlySpan<Vector3D> Directions => MemoryMarshal.Cast<double, Vector3D>(integrator.State);

    /// <summary>Accepted steps.</summary>
    public int Accepted => integrator.Accepted;

    /// <summary>Rejected steps.</summary>
    public int Rejected => integrator.Rejected;

    /// <summary>Largest |du/dt| of any magnet at the time reached, in 1/s.</summary>
    public double Rate
    {
        get
        {
            magnets.SetRates(Directions, Time, current.At(Time), rates);
            return rates.Max(rate => rate.Length);
        }
    }

    /// <summary>Makes one step, not past a time nor past a jump.</summary>
    /// <param name="end">Time in s, later than <see cref="Time"/>.</param>
    /// <returns>False when no step was small enough.</returns>
    public bool Advance(double end)
    {
        // A stage at the very end of a step would see the value after a jump: the step before one ends a rounding early.
        double jump = Math.Min(magnets.NextBreak(Time), current.NextBreak(Time)), before = Math.BitDecrement(jump);
        return integrator.Advance(Math.Min(end, before > Time ? before : jump));
    }

    /// <summary>Steps to a time.</summary>
    /// <param name="end">Time in s.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>False when no step was small enough.</returns>
    public bool AdvanceTo(double end, CancellationToken cancellation)
    {
        while (Time < end)
        {
            if (Accepted % 1024 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (!Advance(end))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes the directions at a time inside the last step, of unit length.</summary>
    public void Interpolate(double time, Span<Vector3D> u)
    {
        integrator.Interpolate(time, inside);
        ReadOnlySpan<Vector3D> raw = MemoryMarshal.Cast<double, Vector3D>(inside);
        for (int i = 0; i < u.Length; i++)
        {
            u[i] = raw[i].Normalized();
        }
    }

    /// <summary>Looks at a time inside the last step.</summary>
    /// <param name="time">Time in s.</param>
    /// <param name="u">Receives the directions.</param>
    public MagnetMoment Look(double time, Span<Vector3D> u)
    {
        Interpolate(time, u);
        return magnets.Look(u, time, current.At(time), rates);
    }

    /// <summary>Adds what was done and turned into heat during the last step to books; their change of energy is left alone.</summary>
    /// <param name="books">Books so far.</param>
    /// <param name="u">Scratch, one per magnet.</param>
    public EnergyBooks Book(EnergyBooks books, Span<Vector3D> u)
    {
        double step = Time - PreviousTime;
        for (int k = 0; k < Nodes.Length; k++)
        {
            MagnetMoment moment = Look(PreviousTime + (Nodes[k] * step), u);
            double weight = Weights[k] * step;
            books = books with
            {
                FieldWork = books.FieldWork + (weight * moment.FieldWork),
                TorqueWork = books.TorqueWork + (weight * moment.TorqueWork),
                DampingHeat = books.DampingHeat + (weight * moment.DampingHeat),
                Supplied = books.Supplied + (weight * moment.Electric?.Supplied),
                TransportHeat = books.TransportHeat + (weight * moment.Electric?.TransportHeat),
            };
        }

        return books;
    }

    readonly struct Motion(MovingMagnets magnets, Waveform current) : IExplicitSystem
    {
        public int Dimension => 3 * magnets.Count;

        public void Evaluate(double time, ReadOnlySpan<double> state, Span<double> rate) =>
            magnets.SetRates(MemoryMarshal.Cast<double, Vector3D>(state), time, current.At(time), MemoryMarshal.Cast<double, Vector3D>(rate));

        public bool Project(Span<double> state)
        {
            foreach (ref Vector3D u in MemoryMarshal.Cast<double, Vector3D>(state))
            {
                u = u.Normalized();
            }

            return true;
        }
    }
}
