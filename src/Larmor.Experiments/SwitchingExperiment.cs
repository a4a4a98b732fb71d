using System.Collections.Immutable;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics.Fields;
using Larmor.Physics.Magnetics.Stability;

namespace Larmor.Experiments;

/// <summary>Magnets that start from given directions under a current: when they reverse, and which current it takes.</summary>
public static class SwitchingExperiment
{
    /// <summary>Error of a component of u allowed in one step.</summary>
    public const double StepTolerance = 1e-9;

    /// <summary>Error allowed while a critical current is bisected.</summary>
    public const double SearchTolerance = 1e-7;

    /// <summary>Share of the range to which the bisection goes.</summary>
    public const double BisectionShare = 1e-5;

    /// <summary>Longest time in s that magnets get to come to rest before their stability is followed.</summary>
    public const double Settling = 200e-9;

    /// <summary>Follows the magnets.</summary>
    /// <param name="sample">The magnets.</param>
    /// <param name="protocol">How long, and what is sought.</param>
    /// <param name="conduct">Progress and cancellation.</param>
    /// <returns>The motion, or null when no step was small enough.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static SwitchingResult? Run(MagnetSample sample, SwitchingProtocol protocol, Conduct conduct)
    {
        var magnets = new MovingMagnets(sample, protocol.Pumping);
        Vector3D[] start = [.. sample.Start];
        double share = protocol.Critical is null ? 1 : 0.3;
        if (Follow(magnets, sample, protocol, start, share, conduct) is not { } result)
        {
            return null;
        }

        if (protocol.Critical is not { } range)
        {
            return result;
        }

        (double? threshold, CriticalFault fault) = Bisect(magnets, protocol, range, start, share, conduct);
        return result with { Threshold = threshold, Fault = fault, Onset = OnsetOf(magnets, range, start, conduct) };
    }

    static SwitchingResult? Follow(MovingMagnets magnets, MagnetSample sample, SwitchingProtocol protocol, Vector3D[] start, double share, Conduct conduct)
    {
        int n = magnets.Count;
        var course = new MagnetCourse(magnets, CurrentOf(protocol, 1), StepTolerance, 0, start);
        Vector3D[] u = new Vector3D[n];
        var trace = new MagnetTrace(n);
        var books = new EnergyBooks(0, 0, 0, 0, sample.Stack is null ? null : 0, sample.Stack is null ? null : 0);
        trace.Add(course.Look(0, u), u);
        double before = 1, fastest = 0;
        var passages = ImmutableArray.CreateBuilder<double>();
        while (course.Time < protocol.Duration)
        {
            if (course.Accepted % 256 == 0)
            {
                conduct.Cancellation.ThrowIfCancellationRequested();
                conduct.Progress?.Report(new WorkDone(share * course.Time / protocol.Duration, course.Accepted, "steps"));
            }

            if (!course.Advance(protocol.Duration))
            {
                return null;
            }

            books = course.Book(books, u);
            for (double next = protocol.TimeOf(trace.Count); trace.Count < protocol.Moments && next <= course.Time; next = protocol.TimeOf(trace.Count))
            {
                trace.Add(course.Look(next, u), u);
            }

            fastest = Math.Max(fastest, course.Rate);
            double now = course.Directions[0].Dot(start[0]);
            if (before * now < 0)
            {
                passages.Add(Passage(course, start[0], before, u));
            }

            before = now == 0 ? before : now;
        }

        return new SwitchingResult(sample, protocol, magnets.CurrentDensity, trace, passages.ToImmutable())
        {
            Books = books with { Change = trace.Moments[^1].Energy - trace.Moments[0].Energy },
            EndsAtRest = course.Rate < 1e-3 * magnets.RateScale,
            FastestTurn = fastest,
            Steps = course.Accepted,
        };
    }

    /// <summary>The moment at which u·u(0) passes zero in the last step.</summary>
    static double Passage(MagnetCourse course, Vector3D axis, double before, Vector3D[] u)
    {
        double low = course.PreviousTime, high = course.Time;
        while (high - low > 1e-15 * high)
        {
            double middle = low + ((high - low) / 2);
            if (middle == low || middle == high)
            {
                break;
            }

            course.Interpolate(middle, u);
            (low, high) = u[0].Dot(axis) * before > 0 ? (middle, high) : (low, middle);
        }

        return low + ((high - low) / 2);
    }

    static (double? Threshold, CriticalFault Fault) Bisect(
        MovingMagnets magnets, SwitchingProtocol protocol, CriticalRange range, Vector3D[] start, double share, Conduct conduct)
    {
        bool Reverses(double current)
        {
            var course = new MagnetCourse(magnets, CurrentOf(protocol, current), SearchTolerance, 0, start);
            return course.AdvanceTo(protocol.Duration, conduct.Cancellation) && course.Directions[0].Dot(start[0]) < 0;
        }

        if (Reverses(range.From))
        {
            return (null, CriticalFault.AlreadyReverses);
        }

        if (!Reverses(range.To))
        {
            return (null, CriticalFault.NeverReverses);
        }

        double holds = range.From, reverses = range.To, width = BisectionShare * Math.Abs(range.To - range.From);
        int rounds = (int)Math.Ceiling(Math.Log2(1 / BisectionShare));
        for (int round = 0; Math.Abs(reverses - holds) > width; round++)
        {
            double middle = holds + ((reverses - holds) / 2);
            (holds, reverses) = Reverses(middle) ? (holds, middle) : (middle, reverses);
            conduct.Progress?.Report(new WorkDone(share + ((1 - share) * (round + 1) / rounds), round + 1, "bisections"));
        }

        return (holds + ((reverses - holds) / 2), CriticalFault.None);
    }

    /// <summary>The state at rest near the start, followed to where it loses stability; null without one, or when it is stable throughout.</summary>
    static StabilityLoss? OnsetOf(MovingMagnets magnets, CriticalRange range, Vector3D[] start, Conduct conduct)
    {
        ISteadyMotion Knob(double current)
        {
            conduct.Cancellation.ThrowIfCancellationRequested();
            return magnets.At(current);
        }

        if (Physics.Magnetics.Stability.Settling.From(Knob(range.From), Settling, start) is not { } rest)
        {
            return null;
        }

        double width = Math.Abs(range.To - range.From);
        Branch? branch = new BranchFollower(Knob, 1e-10 * width).Follow(range.From, range.To, width / 50, rest.Directions);
        return branch is { Kind: not InstabilityKind.None } ? new StabilityLoss(branch.Loss, branch.Kind) : null;
    }

    static Waveform CurrentOf(SwitchingProtocol protocol, double current) => protocol.Pulse is { } length ? new ScaledPulse(current, length) : new Steady(current);

    /// <summary>A current that is on from the start for a while.</summary>
    sealed record ScaledPulse(double Height, double Length) : Waveform
    {
        public override double At(double time) => time < Length ? Height : 0;

        public override double NextBreak(double time) => time < Length ? Length : double.PositiveInfinity;
    }
}
