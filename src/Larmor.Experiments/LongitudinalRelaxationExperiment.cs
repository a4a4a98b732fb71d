using System.Collections.Immutable;
using Larmor.Numerics.Integration;
using Larmor.Physics.Magnetics.Longitudinal;

namespace Larmor.Experiments;

/// <summary>A magnet, how it starts and when it is looked at.</summary>
/// <param name="Magnet">The magnet.</param>
/// <param name="Initial">M and m at t = 0, one pair per layer; deviations from equilibrium in linear media.</param>
/// <param name="ProfileTimes">Times of profiles in s, rising, positive; the last one ends the run.</param>
/// <param name="Samples">Points of the curves over time; they lie at end · (i/samples)², denser at the start.</param>
/// <param name="Frames">Frames of an animation, evenly over the run; 0 for none.</param>
/// <param name="Tolerance">Error of a time step relative to the largest magnetization.</param>
/// <param name="Probe">x in m of a place inside to read off at the end; null for none.</param>
public sealed record LongitudinalRelaxationCase(
    LongitudinalMagnet Magnet, ImmutableArray<LongitudinalPair> Initial, ImmutableArray<double> ProfileTimes, int Samples, int Frames, double Tolerance, double? Probe);

/// <summary>Profiles at a time.</summary>
/// <param name="Time">t in s.</param>
/// <param name="Stored">M in A/m, by cell.</param>
/// <param name="Accumulation">m in A/m, by cell.</param>
public sealed record LongitudinalSnapshot(double Time, ImmutableArray<double> Stored, ImmutableArray<double> Accumulation);

/// <summary>Sums over the magnet at a time.</summary>
/// <param name="Time">t in s.</param>
/// <param name="Integral">∫ M dx and ∫ m dx in A.</param>
/// <param name="Energy">Energy per area in J/m².</param>
/// <param name="Heat">Heat and work since the start, J/m².</param>
public readonly record struct LongitudinalSample(double Time, LongitudinalPair Integral, double Energy, LongitudinalHeat Heat);

/// <summary>Relaxation of a longitudinal magnet after a step, under a steady, alternating or pulsed flux, or in a changed field.</summary>
public static class LongitudinalRelaxationExperiment
{
    /// <summary>Runs from t = 0 to the last profile time.</summary>
    /// <param name="sample">The magnet and the schedule.</param>
    /// <param name="conduct">Progress and cancellation; one thread works.</param>
    /// <exception cref="ArgumentException">The magnet has a fault.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static LongitudinalRelaxationResult Run(LongitudinalRelaxationCase sample, Conduct conduct)
    {
        LongitudinalEvolution evolution = LongitudinalEvolution.Start(sample.Magnet, InitialOf(sample));
        double end = sample.ProfileTimes[^1];
        long stages = 0;
        int perStep = DiagonallyImplicitTableau.HairerWanner4.Stages;
        evolution.Watch = time =>
        {
            conduct.Cancellation.ThrowIfCancellationRequested();
            if (++stages % perStep == 0)
            {
                conduct.Progress?.Report(new WorkDone(Math.Clamp(time / end, 0, 1), stages / perStep, "steps"));
            }
        };
        HashSet<double> profiles = [.. sample.ProfileTimes], frames = [.. Enumerable.Range(1, sample.Frames).Select(i => end * i / sample.Frames)];
        double[] samples = [.. Enumerable.Range(1, sample.Samples).Select(i => end * i / sample.Samples * i / sample.Samples)];
        var shown = ImmutableArray.CreateBuilder<LongitudinalSnapshot>();
        var moving = ImmutableArray.CreateBuilder<LongitudinalSnapshot>();
        var curve = ImmutableArray.CreateBuilder<LongitudinalSample>();
        shown.Add(Snapshot(evolution));
        moving.Add(shown[0]);
        curve.Add(Sample(evolution));
        int accepted = 0, rejected = 0;
        double step = Math.Min(samples[0], sample.ProfileTimes[0]);
        bool reached = true;
        foreach (double time in samples.Concat(profiles).Concat(frames).Where(time => time <= end).Distinct().Order())
        {
            IntegrationRecord record = evolution.AdvanceTo(time, step, sample.Tolerance);
            (accepted, rejected, step, reached) = (accepted + record.Accepted, rejected + record.Rejected, record.NextStep, record.Reached);
            if (!reached)
            {
                break;
            }

            LongitudinalSnapshot state = Snapshot(evolution);
            curve.Add(Sample(evolution));
            if (profiles.Contains(time))
            {
                shown.Add(state);
            }

            if (frames.Contains(time))
            {
                moving.Add(state);
            }
        }

        return new LongitudinalRelaxationResult(
            sample, [.. evolution.Positions], shown.ToImmutable(), sample.Frames > 0 ? moving.ToImmutable() : [], curve.ToImmutable(), accepted, rejected, reached);
    }

    static Func<double, LongitudinalPair> InitialOf(LongitudinalRelaxationCase sample) => x =>
    {
        double right = sample.Magnet.Start;
        for (int l = 0; l < sample.Initial.Length - 1; l++)
        {
            right += sample.Magnet.Layers[l].Thickness;
            if (x < right)
            {
                return sample.Initial[l];
            }
        }

        return sample.Initial[^1];
    };

    static LongitudinalSnapshot Snapshot(LongitudinalEvolution evolution) => new(evolution.Time, [.. evolution.Stored], [.. evolution.Accumulation]);

    static LongitudinalSample Sample(LongitudinalEvolution evolution) => new(evolution.Time, evolution.Integral, evolution.Energy, evolution.Heat);
}
