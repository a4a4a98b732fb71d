namespace Larmor.Physics.Magnetics.Fields;

/// <summary>A factor without unit that depends on time: the shape of a field or of a current in time.</summary>
public abstract record Waveform
{
    /// <summary>Value at a time in s.</summary>
    public abstract double At(double time);

    /// <summary>The first time after a given one at which the value or its slope jumps, or +∞: an integrator should end a step there.</summary>
    public virtual double NextBreak(double time) => double.PositiveInfinity;

    /// <summary>The earliest of some times that lies after a given one.</summary>
    protected static double Earliest(double after, ReadOnlySpan<double> times)
    {
        double earliest = double.PositiveInfinity;
        foreach (double time in times)
        {
            earliest = time > after ? Math.Min(earliest, time) : earliest;
        }

        return earliest;
    }
}

/// <summary>A value that never changes.</summary>
/// <param name="Value">The value.</param>
public sealed record Steady(double Value) : Waveform
{
    /// <inheritdoc/>
    public override double At(double time) => Value;
}

/// <summary>A straight sweep from one value to another, constant before and after.</summary>
/// <param name="From">Value up to the start.</param>
/// <param name="To">Value from the end on.</param>
/// <param name="Start">Start in s.</param>
/// <param name="Duration">Duration in s, positive.</param>
public sealed record Ramp(double From, double To, double Start, double Duration) : Waveform
{
    /// <inheritdoc/>
    public override double At(double time) => From + ((To - From) * Math.Clamp((time - Start) / Duration, 0, 1));

    /// <inheritdoc/>
    public override double NextBreak(double time) => Earliest(time, [Start, Start + Duration]);
}

/// <summary>cos(2π f t + φ).</summary>
/// <param name="Frequency">f in Hz.</param>
/// <param name="Phase">φ in rad.</param>
public sealed record Oscillation(double Frequency, double Phase) : Waveform
{
    /// <inheritdoc/>
    public override double At(double time) => Math.Cos((2 * Math.PI * Frequency * time) + Phase);
}

/// <summary>A pulse from 0 to 1 and back with straight flanks.</summary>
/// <param name="Start">Start of the rising flank in s.</param>
/// <param name="Width">Time between the middles of the flanks in s, at least half of both flanks.</param>
/// <param name="Rise">Length of the rising flank in s; 0 for a jump.</param>
/// <param name="Fall">Length of the falling flank in s; 0 for a jump.</param>
public sealed record Pulse(double Start, double Width, double Rise, double Fall) : Waveform
{
    double FallStart => Start + (Rise / 2) + Width - (Fall / 2);

    /// <inheritdoc/>
    public override double At(double time) => Math.Min(Flank(time - Start, Rise), 1 - Flank(time - FallStart, Fall));

    /// <inheritdoc/>
    public override double NextBreak(double time) => Earliest(time, [Start, Start + Rise, FallStart, FallStart + Fall]);

    static double Flank(double since, double length) => since >= length ? 1 : since <= 0 ? 0 : since / length;
}
