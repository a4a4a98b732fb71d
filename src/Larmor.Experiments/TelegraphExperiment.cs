using Larmor.Physics.Magnetics.Ensembles;
using Larmor.Physics.Magnetics.FokkerPlanck;

namespace Larmor.Experiments;

/// <summary>How a simulated telegraph is recorded.</summary>
/// <param name="Draw">The replicas.</param>
/// <param name="Duration">How long each is watched, in s.</param>
public sealed record TelegraphWatch(EnsembleDraw Draw, double Duration);

/// <summary>The two states of a moment and how long it stays in each.</summary>
/// <param name="Case">The moment at its effective temperature.</param>
/// <param name="Temperature">Where that comes from.</param>
/// <param name="ExcessCurrent">δJ in A/m², eq. (F-20).</param>
/// <param name="Watch">A simulated telegraph; null without.</param>
public sealed record TelegraphProtocol(ThermalCase Case, EffectiveTemperature Temperature, double ExcessCurrent, TelegraphWatch? Watch);

/// <summary>Dwell times by the Fokker–Planck equation, by the closed forms for high barriers, and of simulated replicas.</summary>
public static class TelegraphExperiment
{
    /// <summary>Samples of each replica at most.</summary>
    public const int Samples = 8000;

    /// <summary>A replica is in a state since u·n was beyond this share of the state's own mean: what returns from between has not jumped.</summary>
    public const double Threshold = 0.9;

    /// <summary>Runs the protocol.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="conduct">Threads, progress and cancellation.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static TelegraphResult Run(TelegraphProtocol protocol, Conduct conduct)
    {
        ThermalCase sample = protocol.Case;
        ThermalMacrospin spin = sample.Magnet.Driven;
        var result = new TelegraphResult(protocol, null, WellEscape.Of(spin, sample.Axis));
        (double Up, double Down) means = (1, -1);
        if (sample.HasGrid)
        {
            (result, means) = Solve(result, sample, conduct.Cancellation);
        }

        conduct.Cancellation.ThrowIfCancellationRequested();
        return result with { Recorded = protocol.Watch is { } watch ? Record(sample, watch, means, conduct) : null };
    }

    static (TelegraphResult Result, (double Up, double Down) Means) Solve(TelegraphResult result, ThermalCase sample, CancellationToken cancellation)
    {
        ThermalMacrospin spin = sample.Magnet.Driven;
        bool axial = sample.IsAxial;
        double? coarse = new ThermalSphere(spin, sample.Axis, sample.Rings / 8 * 4, axial).SlowestRate();
        cancellation.ThrowIfCancellationRequested();
        var fine = new ThermalSphere(spin, sample.Axis, sample.Rings, axial);

        // Errors fall as the square of the cell; on the chain at once, on the sphere where wells are wider than rings.
        double? finest = fine.SlowestRate(), rate = axial ? finest + ((finest - coarse) * Share(sample.Rings)) : finest;
        double[] stationary = fine.Operator.Stationary();
        double up = fine.Up(stationary), down = fine.Down(stationary);
        return (result with
        {
            Noise = rate is { } λ && up > 0 && down > 0 ? new TelegraphNoise(λ * down, λ * up) : null,
            GridError = Math.Abs((finest - coarse) / finest ?? 0) * Share(sample.Rings),
            UpperShare = up,
            LowerShare = down,
        }, Means(fine.Density(stationary)));
    }

    /// <summary>1/(r² − 1) for grids whose cells differ by r.</summary>
    static double Share(int rings)
    {
        double ratio = (double)rings / (rings / 8 * 4);
        return 1 / ((ratio * ratio) - 1);
    }

    /// <summary>Mean u·n on either side.</summary>
    static (double Up, double Down) Means(double[] density)
    {
        double Mean(IEnumerable<int> bins)
        {
            double sum = bins.Sum(i => density[i]);
            return bins.Sum(i => density[i] / sum * ((((2 * i) + 1.0) / density.Length) - 1));
        }

        int half = density.Length / 2;
        return (Mean(Enumerable.Range(half, half)), Mean(Enumerable.Range(0, half)));
    }

    static TelegraphRecord Record(ThermalCase sample, TelegraphWatch watch, (double Up, double Down) means, Conduct conduct)
    {
        ThermalMacrospin spin = sample.Magnet.Driven;
        (int replicas, double step, int seed) = watch.Draw;
        var ensemble = new MacrospinEnsemble(spin, replicas, sample.Axis, step, EnsembleDraw.Method, (ulong)seed);
        long steps = (long)Math.Round(watch.Duration / step), stride = Math.Max(1, steps / Samples);
        int samples = (int)(steps / stride);
        var signals = new double[replicas][];
        for (int replica = 0; replica < replicas; replica++)
        {
            signals[replica] = new double[samples];
        }

        for (int n = 0; n < samples; n++)
        {
            ensemble.Advance(stride, conduct.Threads, null, conduct.Cancellation);
            for (int replica = 0; replica < replicas; replica++)
            {
                signals[replica][n] = ensemble[replica].Dot(sample.Axis);
            }

            if (n % 64 == 0)
            {
                conduct.Progress?.Report(new WorkDone((double)n / samples, ensemble.StepsDone, "steps"));
            }
        }

        double high = Threshold * means.Up, low = Threshold * means.Down, interval = stride * step, timeUp = 0, timeDown = 0;
        int jumpsDown = 0, jumpsUp = 0;
        List<double> upper = [], lower = [];
        foreach (double[] signal in signals)
        {
            int level = 0;
            foreach (double x in signal)
            {
                int now = x > high ? 1 : x < low ? -1 : level;
                (jumpsDown, jumpsUp) = (jumpsDown + (level > 0 && now < 0 ? 1 : 0), jumpsUp + (level < 0 && now > 0 ? 1 : 0));
                level = now;
                (timeUp, timeDown) = (timeUp + (level > 0 ? interval : 0), timeDown + (level < 0 ? interval : 0));
            }

            var stays = DwellTimes.Of(signal, interval, low, high);
            upper.AddRange(stays.Upper);
            lower.AddRange(stays.Lower);
        }

        return new TelegraphRecord(interval, [.. signals[0]], timeUp, timeDown, jumpsDown, jumpsUp, [.. upper], [.. lower]);
    }
}
