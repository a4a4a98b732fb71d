namespace Larmor.Physics.Magnetics.Ensembles;

/// <summary>When the replicas of an ensemble were first found beyond the line that was watched.</summary>
public sealed class SwitchingCurve
{
    readonly double[] times;

    SwitchingCurve(double[] times, int trials, double end) => (this.times, Trials, End) = (times, trials, end);

    /// <summary>Replicas that were watched.</summary>
    public int Trials { get; }

    /// <summary>Until when they were, in s.</summary>
    public double End { get; }

    /// <summary>Times in s of those that passed, in ascending order.</summary>
    public ReadOnlySpan<double> Times => times;

    /// <summary>The passages of an ensemble up to now, times counted from its beginning.</summary>
    public static SwitchingCurve Of(MacrospinEnsemble ensemble)
    {
        var passed = new List<double>();
        foreach (double steps in ensemble.PassageSteps)
        {
            if (double.IsFinite(steps))
            {
                passed.Add(steps * ensemble.StepSize);
            }
        }

        passed.Sort();
        return new SwitchingCurve([.. passed], ensemble.Count, ensemble.Time);
    }

    /// <summary>Probability of having passed by a time; one minus it is the error rate of a pulse that long.</summary>
    /// <param name="time">Time in s, not after <see cref="End"/>.</param>
    /// <param name="deviations">Half width of the interval in standard deviations.</param>
    public ConfidenceInterval ProbabilityBy(double time, double deviations)
    {
        if (!(time <= End))
        {
            throw new ArgumentOutOfRangeException(nameof(time), time, "the ensemble has not been there yet");
        }

        int place = Array.BinarySearch(times, time);
        int passed = place < 0 ? ~place : place;
        while (passed < times.Length && times[passed] <= time)
        {
            passed++;
        }

        return ConfidenceInterval.Wilson(passed, Trials, deviations);
    }

    /// <summary>Rate of passage in 1/s as passages over time spent before them, which is that of an exponential law in spite of those that never passed.</summary>
    /// <returns>The rate and its standard deviation; both zero when none passed.</returns>
    public (double Rate, double Deviation) Rate()
    {
        double spent = (Trials - times.Length) * End;
        foreach (double time in times)
        {
            spent += time;
        }

        return (times.Length / spent, Math.Sqrt(times.Length) / spent);
    }
}
