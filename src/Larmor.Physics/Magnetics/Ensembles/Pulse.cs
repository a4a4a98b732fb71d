namespace Larmor.Physics.Magnetics.Ensembles;

/// <summary>A factor between 0 and 1 in time: a trapezium whose width is measured at half its height.</summary>
/// <remarks>Steps read it at their middle, so that a rectangle whose edges fall between two steps is followed exactly.</remarks>
public readonly record struct Pulse
{
    readonly double start;
    readonly double duration;
    readonly double rise;

    /// <summary>A pulse; without rise it is a rectangle.</summary>
    /// <param name="start">When it begins to rise, in s.</param>
    /// <param name="duration">Width at half height in s, at least <paramref name="rise"/>; infinite for a step.</param>
    /// <param name="rise">Time of rise and of fall in s, not negative.</param>
    public Pulse(double start, double duration, double rise)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rise);
        if (!(duration >= rise) || !double.IsFinite(start) || !double.IsFinite(rise))
        {
            throw new ArgumentOutOfRangeException(nameof(duration), duration, "a pulse lasts at least as long as it rises");
        }

        this.start = start;
        this.duration = duration;
        this.rise = rise;
    }

    /// <summary>One, at all times.</summary>
    public static Pulse Always { get; } = new(-1e300, double.PositiveInfinity, 0);

    /// <summary>When it is over, in s.</summary>
    public double End => start + duration + rise;

    /// <summary>The factor at a time in s.</summary>
    public double At(double time)
    {
        double since = time - start, left = duration + rise - since;
        return since < 0 || left <= 0 ? 0 : rise == 0 ? 1 : Math.Min(1, Math.Min(since, left) / rise);
    }
}

/// <summary>A field that is there during a pulse.</summary>
/// <param name="Field">B at the height of the pulse, in T.</param>
/// <param name="Pulse">When.</param>
public sealed record PulsedField(Numerics.Algebra.CellVector<double> Field, Pulse Pulse);
