using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics.Fields;

namespace Larmor.Experiments;

/// <summary>Magnets that a current keeps in precession: frequency, cone, harmonics, and the resistance that follows.</summary>
public static class OscillatorExperiment
{
    /// <summary>Error of a component of u allowed in one step.</summary>
    public const double StepTolerance = 1e-9;

    /// <summary>Moments of a period.</summary>
    public const int PointsPerPeriod = 128;

    /// <summary>Periods at the end whose harmonics are taken.</summary>
    public const int MostPeriods = 16;

    /// <summary>Harmonics that are kept.</summary>
    public const int Harmonics = 8;

    /// <summary>Distance from the middle of the orbit below which a magnet is at rest.</summary>
    public const double Rest = 1e-4;

    /// <summary>Lets the magnets settle and measures what stays.</summary>
    /// <param name="sample">The magnets.</param>
    /// <param name="protocol">How long.</param>
    /// <param name="conduct">Progress and cancellation.</param>
    /// <returns>The oscillation, or null when no step was small enough.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static OscillatorResult? Run(MagnetSample sample, OscillatorProtocol protocol, Conduct conduct)
    {
        var magnets = new MovingMagnets(sample, protocol.Pumping);
        double end = protocol.Settle + protocol.Duration;
        Vector3D[] settled = [.. sample.Start];
        if (protocol.Settle > 0)
        {
            var settling = new MagnetCourse(magnets, new Steady(1), StepTolerance, 0, settled);
            if (!Tell(settling, 0, protocol.Settle, end, 0.5, conduct))
            {
                return null;
            }

            settled = [.. settling.Directions];
        }

        if (Orbit.Of(magnets, protocol, settled, conduct) is not { } orbit)
        {
            return null;
        }

        if (Crossings(magnets, protocol, settled, orbit, conduct) is not { } turns)
        {
            return null;
        }

        OscillatorResult result = new(sample, protocol, magnets.CurrentDensity, orbit.Axis, orbit.Extent) { Drift = orbit.Drift, Steps = orbit.Steps };
        return turns.Count < 3 ? result
            : Analyse(magnets, result, turns, conduct) is not { } steady ? null
            : protocol.Bath is { } bath ? steady with { Spread = PhaseMeasurement.Of(steady, bath, conduct) }
            : steady;
    }

    static bool Tell(MagnetCourse course, double from, double to, double end, double share, Conduct conduct)
    {
        const int parts = 100;
        for (int part = 1; part <= parts; part++)
        {
            if (!course.AdvanceTo(from + ((to - from) * part / parts), conduct.Cancellation))
            {
                return false;
            }

            conduct.Progress?.Report(new WorkDone(share * course.Time / end, course.Accepted, "steps"));
        }

        return true;
    }

    /// <summary>Times at which the first magnet passes a half plane through the axis, and the states there; none at rest.</summary>
    static List<(double Time, Vector3D[] Directions)>? Crossings(
        MovingMagnets magnets, OscillatorProtocol protocol, Vector3D[] settled, Orbit orbit, Conduct conduct)
    {
        List<(double Time, Vector3D[] Directions)> turns = [];
        if (orbit.Extent < Rest)
        {
            return turns;
        }

        (Vector3D first, Vector3D second) = orbit.Axis.Tangents();
        double end = protocol.Settle + protocol.Duration;
        var course = new MagnetCourse(magnets, new Steady(1), StepTolerance, protocol.Settle, settled);
        Vector3D[] u = new Vector3D[magnets.Count];
        double before = (course.Directions[0] - orbit.Middle).Dot(second);
        while (course.Time < end)
        {
            conduct.Cancellation.ThrowIfCancellationRequested();
            if (!course.Advance(end))
            {
                return null;
            }

            double now = (course.Directions[0] - orbit.Middle).Dot(second);
            if (before < 0 && now >= 0 && orbit.Sense * (course.Directions[0] - orbit.Middle).Dot(first) > 0)
            {
                double low = course.PreviousTime, high = course.Time;
                for (int round = 0; round < 60 && high - low > 1e-15 * high; round++)
                {
                    double middle = low + ((high - low) / 2);
                    course.Interpolate(middle, u);
                    (low, high) = (u[0] - orbit.Middle).Dot(second) < 0 ? (middle, high) : (low, middle);
                }

                course.Interpolate(high, u);
                turns.Add((high, [.. u]));
            }

            before = now;
        }

        return turns;
    }

    static OscillatorResult? Analyse(MovingMagnets magnets, OscillatorResult result, List<(double Time, Vector3D[] Directions)> turns, Conduct conduct)
    {
        int whole = turns.Count - 1, periods = Math.Min(whole, MostPeriods);
        double period = (turns[^1].Time - turns[0].Time) / whole;
        double scatter = Math.Sqrt(Enumerable.Range(0, whole).Average(k => Math.Pow(((turns[k + 1].Time - turns[k].Time) / period) - 1, 2)));
        (double from, Vector3D[] start) = turns[^(periods + 1)];
        double span = turns[^1].Time - from;
        var course = new MagnetCourse(magnets, new Steady(1), StepTolerance, from, start);
        var trace = new MagnetTrace(magnets.Count);
        Vector3D[] u = new Vector3D[magnets.Count];
        int points = periods * PointsPerPeriod;
        for (int i = 0; i < points; i++)
        {
            double time = from + (i * span / points);
            if (!course.AdvanceTo(time, conduct.Cancellation))
            {
                return null;
            }

            trace.Add(course.Look(time, u), u);
        }

        double cone = Enumerable.Range(0, points).Average(i => Math.Acos(Math.Clamp(trace.DirectionOf(0, i).Dot(result.Axis), -1, 1)));
        return result with { Frequency = 1 / period, PeriodScatter = scatter, Periods = periods, Trace = trace, Cone = cone };
    }

    /// <summary>Where the first magnet turns: middle and axis of its path after settling, and the sense about that axis.</summary>
    sealed record Orbit(Vector3D Middle, Vector3D Axis, int Sense, double Extent, double Drift, int Steps)
    {
        public static Orbit? Of(MovingMagnets magnets, OscillatorProtocol protocol, Vector3D[] settled, Conduct conduct)
        {
            double end = protocol.Settle + protocol.Duration;
            var course = new MagnetCourse(magnets, new Steady(1), StepTolerance, protocol.Settle, settled);
            List<(double Time, Vector3D Direction)> path = [(course.Time, settled[0])];
            while (course.Time < end)
            {
                if (course.Accepted % 256 == 0)
                {
                    conduct.Cancellation.ThrowIfCancellationRequested();
                    conduct.Progress?.Report(new WorkDone(0.5 + (0.3 * (course.Time - protocol.Settle) / protocol.Duration), course.Accepted, "steps"));
                }

                if (!course.Advance(end))
                {
                    return null;
                }

                path.Add((course.Time, course.Directions[0]));
            }

            Vector3D middle = Vector3D.Zero, area = Vector3D.Zero;
            for (int i = 1; i < path.Count; i++)
            {
                middle += ((path[i].Time - path[i - 1].Time) / (2 * protocol.Duration)) * (path[i].Direction + path[i - 1].Direction);
            }

            for (int i = 1; i < path.Count; i++)
            {
                area += (path[i - 1].Direction - middle).Cross(path[i].Direction - middle);
            }

            // The axis points to where the moment is on the whole.
            Vector3D axis = area.Length > 0 ? area.Normalized() : settled[0];
            double half = protocol.Settle + (protocol.Duration / 2);
            double early = path.Where(point => point.Time <= half).Max(point => (point.Direction - middle).Length);
            double late = path.Where(point => point.Time >= half).Max(point => (point.Direction - middle).Length);
            int sense = axis.Dot(middle) < 0 ? -1 : 1;
            return new Orbit(middle, sense * axis, sense, late, late > 0 ? (late - early) / late : 0, course.Accepted);
        }
    }
}
