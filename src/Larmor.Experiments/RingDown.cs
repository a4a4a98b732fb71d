using System.Collections.Immutable;
using System.Numerics;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics.Fields;

namespace Larmor.Experiments;

/// <summary>How magnets are kicked out of rest.</summary>
/// <param name="Kick">Angle in rad between rest and start of the magnet that moves most, positive.</param>
/// <param name="Duration">Time in s that is followed, positive.</param>
public sealed record RingDownProtocol(double Kick, double Duration);

/// <summary>Amplitude of a ring-down at one frequency.</summary>
/// <param name="Frequency">In Hz.</param>
/// <param name="Amplitude">Amplitude, over the largest.</param>
public readonly record struct RingPoint(double Frequency, double Amplitude);

/// <summary>Magnets that were turned out of rest in the shape of their lowest mode, and left alone.</summary>
/// <param name="Protocol">How.</param>
/// <param name="Magnet">The magnet that moves most in that mode.</param>
/// <param name="Duration">Time in s that was followed; shorter than asked for beyond <see cref="MostPeriods"/>.</param>
/// <param name="Trace">The motion, evenly spaced.</param>
public sealed record RingDown(RingDownProtocol Protocol, int Magnet, double Duration, MagnetTrace Trace)
{
    /// <summary>Moments of a period, of the lowest mode.</summary>
    public const int PointsPerPeriod = 32;

    /// <summary>Moments that are kept; longer times have fewer in a period.</summary>
    public const int MostPoints = 20_000;

    /// <summary>Periods that are followed: eight moments in each of them.</summary>
    public const int MostPeriods = MostPoints / 8;

    /// <summary>Periods below which no oscillation is fitted.</summary>
    public const int FewestPeriods = 2;

    /// <summary>Error of a component of u allowed in one step, over the kick.</summary>
    public const double StepTolerance = 1e-8;

    /// <summary>The oscillation fitted to all components of all magnets across their rest; null when too few periods were followed or none fits.</summary>
    public DampedOscillation? Fit { get; init; }

    /// <summary>
    /// Fourier amplitude of the magnet that moves most, times a window cos²(πt/2T) that falls from 1 to 0, over its largest value; both
    /// components across the rest together.
    /// </summary>
    public ImmutableArray<RingPoint> Spectrum { get; init; } = [];

    /// <summary>Deviation of the magnet that moves most from its rest, at a moment kept.</summary>
    /// <param name="rest">Its direction at rest.</param>
    /// <param name="moment">The moment.</param>
    public Vector3D Deviation(Vector3D rest, int moment) => Trace.DirectionOf(Magnet, moment) - rest;

    /// <summary>Kicks the magnets and follows them.</summary>
    /// <param name="magnets">The magnets.</param>
    /// <param name="protocol">How.</param>
    /// <param name="axes">Two axes across the rest of every magnet.</param>
    /// <param name="rest">Directions at rest.</param>
    /// <param name="mode">The lowest mode.</param>
    /// <param name="shape">Its eigenvector along the axes.</param>
    /// <param name="frequencies">Where the spectrum is taken, in Hz.</param>
    /// <param name="conduct">Progress and cancellation.</param>
    /// <returns>The ring-down; null when no step of the integration was small enough.</returns>
    internal static RingDown? Of(
        MovingMagnets magnets, RingDownProtocol protocol, (Vector3D First, Vector3D Second)[] axes, Vector3D[] rest,
        ResonanceMode mode, Complex[] shape, IEnumerable<double> frequencies, Conduct conduct)
    {
        double duration = Math.Min(protocol.Duration, MostPeriods / mode.Frequency);
        int points = Math.Clamp((int)Math.Ceiling(duration * mode.Frequency * PointsPerPeriod), 64, MostPoints) + 1;
        double step = duration / (points - 1);
        int largest = mode.Shape.Index().MaxBy(part => part.Item.Amplitude).Index;
        var course = new MagnetCourse(magnets, new Steady(1), StepTolerance * protocol.Kick, 0, Kicked(protocol.Kick, axes, rest, shape, largest));
        var trace = new MagnetTrace(magnets.Count);
        Vector3D[] u = new Vector3D[magnets.Count];
        double[][] signals = [.. Enumerable.Range(0, 2 * magnets.Count).Select(_ => new double[points])];
        for (int i = 0; i < points; i++)
        {
            double time = i * step;
            conduct.Cancellation.ThrowIfCancellationRequested();
            if (!course.AdvanceTo(time, conduct.Cancellation))
            {
                return null;
            }

            conduct.Progress?.Report(new WorkDone((double)i / points, course.Accepted, "steps"));
            trace.Add(course.Look(time, u), u);
            for (int m = 0; m < u.Length; m++)
            {
                signals[2 * m][i] = axes[m].First.Dot(u[m]);
                signals[(2 * m) + 1][i] = axes[m].Second.Dot(u[m]);
            }
        }

        return new RingDown(protocol, largest, duration, trace)
        {
            Fit = duration * mode.Frequency >= FewestPeriods ? DampedOscillation.Fit(step, signals) : null,
            Spectrum = SpectrumOf(signals[2 * largest], signals[(2 * largest) + 1], step, frequencies),
        };
    }

    /// <summary>The mode's motion at the time when its largest magnet is farthest from rest.</summary>
    static Vector3D[] Kicked(double kick, (Vector3D First, Vector3D Second)[] axes, Vector3D[] rest, Complex[] shape, int largest)
    {
        Complex a = shape[2 * largest], b = shape[(2 * largest) + 1], squares = (a * a) + (b * b);
        double size = Math.Pow(a.Magnitude, 2) + Math.Pow(b.Magnitude, 2);

        // On a circle every time is as good: the one along the first axis.
        double phase = squares.Magnitude > 1e-6 * size ? -squares.Phase / 2 : -a.Phase;
        Complex turn = Complex.FromPolarCoordinates(1, phase);
        double farthest = Math.Sqrt(Math.Pow((turn * a).Real, 2) + Math.Pow((turn * b).Real, 2));
        Vector3D[] start = new Vector3D[rest.Length];
        for (int m = 0; m < rest.Length; m++)
        {
            Vector3D across = (turn * shape[2 * m]).Real * axes[m].First;
            across += (turn * shape[(2 * m) + 1]).Real * axes[m].Second;
            double angle = kick * across.Length / farthest;
            start[m] = angle > 0 ? ((Math.Cos(angle) * rest[m]) + (Math.Sin(angle) * across.Normalized())).Normalized() : rest[m];
        }

        return start;
    }

    static ImmutableArray<RingPoint> SpectrumOf(double[] first, double[] second, double step, IEnumerable<double> frequencies)
    {
        double[] window = [.. Enumerable.Range(0, first.Length).Select(i => Math.Pow(Math.Cos(Math.PI * i / (2.0 * (first.Length - 1))), 2))];
        List<RingPoint> points = [];
        foreach (double f in frequencies.Where(f => f < 0.5 / step))
        {
            Complex turn = Complex.FromPolarCoordinates(1, -2 * Math.PI * f * step), wave = Complex.One, x = Complex.Zero, y = Complex.Zero;
            for (int i = 0; i < first.Length; i++)
            {
                x += window[i] * first[i] * wave;
                y += window[i] * second[i] * wave;
                wave *= turn;
            }

            points.Add(new RingPoint(f, Math.Sqrt(Math.Pow(x.Magnitude, 2) + Math.Pow(y.Magnitude, 2))));
        }

        double top = points.Count > 0 ? points.Max(point => point.Amplitude) : 0;
        return top > 0 ? [.. points.Select(point => point with { Amplitude = point.Amplitude / top })] : [];
    }
}
