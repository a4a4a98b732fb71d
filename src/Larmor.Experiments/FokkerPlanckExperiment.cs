using System.Collections.Immutable;
using Larmor.Numerics.Integration;
using Larmor.Physics.Magnetics.Ensembles;
using Larmor.Physics.Magnetics.FokkerPlanck;

namespace Larmor.Experiments;

/// <summary>A pulse of current on a moment in a bath.</summary>
/// <param name="Case">The moment.</param>
/// <param name="FromEquilibrium">It starts in equilibrium without current on the side of n; else exactly along n.</param>
/// <param name="Duration">How long the current flows, in s.</param>
/// <param name="Rest">How long it is off afterwards, in s; zero to read at once.</param>
/// <param name="Draw">Replicas beside the Fokker–Planck equation; null without.</param>
public sealed record FokkerPlanckProtocol(ThermalCase Case, bool FromEquilibrium, double Duration, double Rest, EnsembleDraw? Draw);

/// <summary>Distribution, switching and error rate of one moment during and after a pulse of current.</summary>
public static class FokkerPlanckExperiment
{
    /// <summary>Times of the pulse that are kept; a quarter as many of the rest.</summary>
    const int Times = 96;

    /// <summary>Every so many times the replicas are counted.</summary>
    const int Stride = 4;

    /// <summary>Standard deviations of the intervals: 95 %.</summary>
    const double Deviations = 1.959963984540054;

    /// <summary>Runs the protocol.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="conduct">Threads, progress and cancellation.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <returns>Null when no step in time is small enough for the equation.</returns>
    public static FokkerPlanckResult? Run(FokkerPlanckProtocol protocol, Conduct conduct)
    {
        ThermalCase sample = protocol.Case;
        bool axial = sample.IsAxial;
        var driven = new ThermalSphere(sample.Magnet.Driven, sample.Axis, sample.Rings, axial);
        var undriven = new ThermalSphere(sample.Magnet.Undriven, sample.Axis, sample.Rings, axial);
        ImmutableArray<double> times =
        [
            .. Enumerable.Range(0, Times + 1).Select(i => i * protocol.Duration / Times),
            .. protocol.Rest > 0 ? Enumerable.Range(1, Times / Stride).Select(i => protocol.Duration + (i * protocol.Rest / (Times / Stride))) : [],
        ];
        double work = protocol.Draw is null ? 1 : 0.3;
        double[] p = protocol.FromEquilibrium ? undriven.InWell(undriven.Operator.Stationary()) : driven.Pointed();
        var states = ImmutableArray.CreateBuilder<ThermalState>(times.Length);
        states.Add(StateOf(driven, 0, p));
        double step = 0;
        for (int i = 1; i < times.Length; i++)
        {
            conduct.Cancellation.ThrowIfCancellationRequested();
            // The current is switched off between two times: what follows starts with a small step.
            step = i == Times + 1 ? 0 : step;
            ThermalSphere present = i <= Times ? driven : undriven;
            IntegrationRecord record = present.Operator.Advance(p, times[i] - times[i - 1], present.Tolerance, step);
            if (!record.Reached)
            {
                return null;
            }

            step = record.NextStep;
            states.Add(StateOf(present, times[i], p));
            conduct.Progress?.Report(new WorkDone(work * i / (times.Length - 1), i, "times"));
        }

        double[] stationary = driven.Operator.Stationary();
        conduct.Cancellation.ThrowIfCancellationRequested();
        return new FokkerPlanckResult(protocol, states.MoveToImmutable(), StateOf(driven, double.PositiveInfinity, stationary), driven.SlowestRate(), WellEscape.Of(sample.Magnet.Driven, sample.Axis))
        {
            Counts = protocol.Draw is { } draw ? Count(protocol, draw, times, work, conduct) : [],
            Floor = times.Length * driven.Tolerance,
        };
    }

    static ThermalState StateOf(ThermalSphere sphere, double time, double[] p)
    {
        (double mean, double square) = sphere.Moments(p);
        return new ThermalState(time, sphere.Up(p), sphere.Down(p), mean, square, [.. sphere.Density(p)]);
    }

    static ImmutableArray<ThermalCount> Count(FokkerPlanckProtocol protocol, EnsembleDraw draw, ImmutableArray<double> times, double before, Conduct conduct)
    {
        ThermalCase sample = protocol.Case;
        ThermalMacrospin spin = sample.Magnet.Pulsed(new Pulse(0, protocol.Duration, 0));
        var ensemble = new MacrospinEnsemble(spin, draw.Replicas, sample.Axis, draw.Step, EnsembleDraw.Method, (ulong)draw.Seed);
        if (protocol.FromEquilibrium)
        {
            WellSample.Place(ensemble, sample.Magnet.Undriven, sample.Axis, draw.Seed);
        }

        double[] moments = [.. times.Where((_, i) => i % Stride == 0)];
        var counts = ImmutableArray.CreateBuilder<ThermalCount>(moments.Length);
        foreach (double time in moments)
        {
            ensemble.Advance((long)Math.Round(time / draw.Step) - ensemble.StepsDone, conduct.Threads, null, conduct.Cancellation);
            counts.Add(CountOf(ensemble, sample));
            conduct.Progress?.Report(new WorkDone(before + ((1 - before) * counts.Count / moments.Length), ensemble.StepsDone, "steps"));
        }

        return counts.MoveToImmutable();
    }

    static ThermalCount CountOf(MacrospinEnsemble ensemble, ThermalCase sample)
    {
        long up = 0;
        double sum = 0, squares = 0;
        for (int i = 0; i < ensemble.Count; i++)
        {
            double x = ensemble[i].Dot(sample.Axis);
            up += x > 0 ? 1 : 0;
            sum += x;
            squares += x * x;
        }

        double n = ensemble.Count, mean = sum / n;
        return new ThermalCount(
            ensemble.Time, ConfidenceInterval.Wilson(up, ensemble.Count, Deviations), mean, n > 1 ? Math.Sqrt(Math.Max(0, (squares / n) - (mean * mean)) / (n - 1)) : 1,
            [.. EnsembleStatistics.Histogram(ensemble, sample.Axis, 2 * sample.Rings).Select(count => count * sample.Rings / n)]);
    }
}
