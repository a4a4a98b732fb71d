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
        ImmutableArray<double> times =
        [
            .. Enumerable.Range(0, Times + 1).Select(i => i * protocol.Duration / Times),
            .. protocol.Rest > 0 ? Enumerable.Range(1, Times / Stride).Select(i => protocol.Duration + (i * protocol.Rest / (Times / Stride))) : [],
        ];
        double work = protocol.Draw is null ? 1 : 0.3;
        Grid? fine = Follow(protocol, sample.Rings, times, (0, sample.IsAxial ? work * 2 / 3 : work), conduct);
        Grid? coarse = fine is not null && sample.IsAxial ? Follow(protocol, sample.Rings / 2, times, (work * 2 / 3, work), conduct) : null;
        if (fine is null || (sample.IsAxial && coarse is null))
        {
            return null;
        }

        double floor = times.Length * fine.Tolerance;
        return new FokkerPlanckResult(
            protocol, coarse is null ? fine.States : [.. fine.States.Zip(coarse.States, (now, before) => Extrapolated(now, before, floor))],
            coarse is null ? fine.Stationary : Extrapolated(fine.Stationary, coarse.Stationary, floor),
            coarse is null ? fine.SlowestRate : ((4 * fine.SlowestRate) - coarse.SlowestRate) / 3, WellEscape.Of(sample.Magnet.Driven, sample.Axis))
        {
            Counts = protocol.Draw is { } draw ? Count(protocol, draw, times, work, conduct) : [],
            Floor = floor,
        };
    }

    /// <summary>What one grid yields.</summary>
    sealed record Grid(ImmutableArray<ThermalState> States, ThermalState Stationary, double? SlowestRate, double Tolerance);

    static Grid? Follow(FokkerPlanckProtocol protocol, int rings, ImmutableArray<double> times, (double From, double To) work, Conduct conduct)
    {
        ThermalCase sample = protocol.Case;
        bool axial = sample.IsAxial;
        var driven = new ThermalSphere(sample.Magnet.Driven, sample.Axis, rings, axial);
        var undriven = new ThermalSphere(sample.Magnet.Undriven, sample.Axis, rings, axial);
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
            conduct.Progress?.Report(new WorkDone(work.From + ((work.To - work.From) * i / (times.Length - 1)), i, "times"));
        }

        double[] stationary = driven.Operator.Stationary();
        conduct.Cancellation.ThrowIfCancellationRequested();
        return new Grid(states.MoveToImmutable(), StateOf(driven, double.PositiveInfinity, stationary), driven.SlowestRate(), driven.Tolerance);
    }

    /// <summary>
    /// The state at vanishing cells from one and one with cells twice as wide: errors fall as the square of the cell, those of small probabilities as a factor.
    /// Densities keep the cells that they have.
    /// </summary>
    static ThermalState Extrapolated(ThermalState fine, ThermalState coarse, double floor)
    {
        double Small(double now, double before) => now > floor && before > floor ? Math.Min(1, now * Math.Cbrt(now / before)) : now;
        static double Even(double now, double before) => ((4 * now) - before) / 3;
        double small = fine.Up < fine.Down ? Small(fine.Up, coarse.Up) : Small(fine.Down, coarse.Down);
        return fine with
        {
            Up = fine.Up < fine.Down ? small : 1 - small,
            Down = fine.Up < fine.Down ? 1 - small : small,
            Mean = Math.Clamp(Even(fine.Mean, coarse.Mean), -1, 1),
            Square = Math.Clamp(Even(fine.Square, coarse.Square), 0, 1),
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
