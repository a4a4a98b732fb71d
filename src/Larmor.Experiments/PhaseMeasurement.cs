using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics.Ensembles;

namespace Larmor.Experiments;

/// <summary>Follows the phase of replicas of an oscillation in a bath.</summary>
static class PhaseMeasurement
{
    /// <summary>Looks at the phase in a turn, so that half a turn is never missed.</summary>
    const int Looks = 16;

    /// <summary>The phase is kept at the ends of so many parts of the time measured.</summary>
    const int Parts = OscillatorBath.Parts;

    /// <summary>The longest lag in parts: there are eight such stretches in the time measured.</summary>
    const int LongestLag = 32;

    /// <summary>Measures how the phase spreads.</summary>
    /// <param name="orbit">The oscillation without heat, with a frequency.</param>
    /// <param name="bath">The replicas.</param>
    /// <param name="conduct">Threads, progress and cancellation; they change no bit.</param>
    /// <returns>The spread, or null when the duration is shorter than <see cref="OscillatorBath.ShortestDuration"/>.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PhaseDiffusion? Of(OscillatorResult orbit, OscillatorBath bath, Conduct conduct)
    {
        double period = 1 / orbit.Frequency!.Value, step = bath.Draw.Step;
        if (bath.Duration < OscillatorBath.ShortestDuration(orbit.Frequency.Value))
        {
            return null;
        }

        ThermalMacrospin spin = bath.Magnet.Driven;
        Vector3D start = orbit.Trace!.DirectionOf(0, 0);
        var ensemble = new MacrospinEnsemble(spin, bath.Draw.Replicas, new(start.X, start.Y, start.Z), step, EnsembleDraw.Method, (ulong)bath.Draw.Seed);
        ensemble.Advance((long)(bath.Duration / 4 / step), conduct.Threads, null, conduct.Cancellation);
        long stride = Math.Max(1, (long)(period / Looks / step));
        long looks = (long)(0.75 * bath.Duration / step / stride / Parts);
        var phases = new ReplicaPhases(orbit, ensemble.Count, (int)Math.Max(1, Math.Round(period / (stride * step))));
        phases.Look(ensemble);
        phases.Keep();
        for (int part = 0; part < Parts; part++)
        {
            for (long look = 0; look < looks; look++)
            {
                ensemble.Advance(stride, conduct.Threads, null, conduct.Cancellation);
                phases.Look(ensemble);
            }

            phases.Keep();
            conduct.Progress?.Report(new WorkDone(0.25 + (0.75 * (part + 1) / Parts), ensemble.StepsDone, "steps"));
        }

        return Analyse(phases, looks * stride * step) with { Circle = CircularOscillation.Of(orbit, spin) };
    }

    static PhaseDiffusion Analyse(ReplicaPhases phases, double interval)
    {
        int count = phases.Kept.Length;
        double rate = phases.Kept.Average(kept => kept[Parts] - kept[0]) / Parts;
        double[][] squares = [.. Enumerable.Range(0, LongestLag + 1).Select(lag => phases.Kept.Select(kept => MeanSquare(kept, lag, rate)).ToArray())];

        // One number of each replica for each estimate: replicas are independent, stretches of one are not quite.
        Estimate Over(Func<int, double> value) => Estimate.Of([.. Enumerable.Range(0, count).Select(value)]);
        double Slope(int replica, int lag) => (squares[lag][replica] - squares[lag / 2][replica]) / (lag * interval);
        int memory = Enumerable.Range(1, LongestLag).FirstOrDefault(lag => squares[lag].Average() >= 2, LongestLag);
        (double cone, double spread) = phases.Cone();
        return new PhaseDiffusion(
            count, Math.Abs(rate) / interval / (2 * Math.PI),
            [.. Enumerable.Range(1, LongestLag).Select(lag => lag * interval)],
            [.. Enumerable.Range(1, LongestLag).Select(lag => Estimate.Of(squares[lag]))],
            Over(i => Slope(i, LongestLag)),
            Over(i => Slope(i, LongestLag) - Slope(i, LongestLag / 2)),
            memory * interval,
            Over(i => Slope(i, LongestLag) - (squares[memory][i] / (2 * memory * interval))),
            cone, spread);
    }

    /// <summary>Mean over all stretches of a replica, overlapping ones too, of the square of the phase beyond mean rotation.</summary>
    static double MeanSquare(List<double> kept, int lag, double rate)
    {
        double sum = 0;
        for (int i = lag; i < kept.Count; i++)
        {
            double beyond = kept[i] - kept[i - lag] - (lag * rate);
            sum += beyond * beyond;
        }

        return sum / (kept.Count - lag);
    }

    /// <summary>Phase and cone of every replica.</summary>
    sealed class ReplicaPhases
    {
        readonly Vector3D axis;
        readonly Vector3D middle;
        readonly Vector3D first;
        readonly Vector3D second;
        readonly int turn;
        readonly double[] phase;
        readonly double[] cone;
        readonly double typical;
        readonly double[] sums;
        readonly double[] squares;
        int looks;
        long turns;

        /// <summary>Starts with nothing seen.</summary>
        /// <param name="orbit">Gives axis and middle of the rotation.</param>
        /// <param name="count">Number of replicas.</param>
        /// <param name="turn">Looks in a turn, over which the cone is averaged.</param>
        public ReplicaPhases(OscillatorResult orbit, int count, int turn)
        {
            this.turn = turn;
            axis = orbit.Axis;
            (first, second) = axis.Tangents();
            MagnetTrace trace = orbit.Trace!;
            middle = 1.0 / trace.Count * Enumerable.Range(0, trace.Count).Aggregate(Vector3D.Zero, (sum, i) => sum + trace.DirectionOf(0, i));
            phase = new double[count];
            cone = new double[count];
            typical = orbit.Cone!.Value;
            sums = new double[count];
            squares = new double[count];
            Kept = [.. Enumerable.Range(0, count).Select(_ => new List<double>())];
        }

        /// <summary>Phases in rad that were kept of each replica, not cut to a turn.</summary>
        public List<double>[] Kept { get; }

        public void Look(MacrospinEnsemble ensemble)
        {
            looks++;
            bool closes = looks == turn;
            for (int i = 0; i < phase.Length; i++)
            {
                Vector3D u = new(ensemble.X[i], ensemble.Y[i], ensemble.Z[i]), from = u - middle;
                double now = Math.Atan2(from.Dot(second), from.Dot(first));
                phase[i] += Math.IEEERemainder(now - phase[i], 2 * Math.PI);
                cone[i] += Math.Acos(Math.Clamp(u.Dot(axis), -1, 1));
                if (closes)
                {
                    double beyond = (cone[i] / turn) - typical;
                    (sums[i], squares[i], cone[i]) = (sums[i] + beyond, squares[i] + (beyond * beyond), 0);
                }
            }

            (looks, turns) = closes ? (0, turns + 1) : (looks, turns);
        }

        public void Keep()
        {
            for (int i = 0; i < phase.Length; i++)
            {
                Kept[i].Add(phase[i]);
            }
        }

        /// <summary>Mean and root mean square deviation of the cone averaged over turns, in rad.</summary>
        public (double Mean, double Spread) Cone()
        {
            double beyond = sums.Average() / turns;
            return (typical + beyond, Math.Sqrt(Math.Max(0, (squares.Average() / turns) - (beyond * beyond))));
        }
    }
}
