namespace Larmor.Numerics.Integration;

/// <summary>Error allowed in one step: |error_i| ≤ absolute_i + relative · |y_i| for every unknown i.</summary>
public sealed class ErrorTolerance
{
    readonly double[] absolute;

    /// <summary>One absolute error for all unknowns.</summary>
    /// <param name="relative">Relative error, not negative.</param>
    /// <param name="absolute">Absolute error in the unit of the unknowns, positive.</param>
    public ErrorTolerance(double relative, double absolute)
        : this(relative, [absolute])
    {
    }

    /// <summary>One absolute error per unknown.</summary>
    /// <param name="relative">Relative error, not negative.</param>
    /// <param name="absolute">Absolute errors, positive, each in the unit of its unknown; copied.</param>
    public ErrorTolerance(double relative, ReadOnlySpan<double> absolute)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(relative);
        ArgumentOutOfRangeException.ThrowIfZero(absolute.Length, nameof(absolute));
        foreach (double value in absolute)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(absolute));
        }

        Relative = relative;
        this.absolute = absolute.ToArray();
    }

    /// <summary>Relative error.</summary>
    public double Relative { get; }

    /// <summary>Largest error in units of what is allowed: a step with more than 1 is repeated. Not a number if any error is none.</summary>
    /// <param name="error">Estimated error of each unknown.</param>
    /// <param name="before">Unknowns at the start of the step.</param>
    /// <param name="after">Unknowns at its end.</param>
    public double Measure(ReadOnlySpan<double> error, ReadOnlySpan<double> before, ReadOnlySpan<double> after)
    {
        if (absolute.Length != 1)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(error.Length, absolute.Length, nameof(error));
        }

        double largest = 0;
        for (int i = 0; i < error.Length; i++)
        {
            double allowed = absolute[absolute.Length == 1 ? 0 : i] + (Relative * Math.Max(Math.Abs(before[i]), Math.Abs(after[i])));
            // Math.Max hands a NaN on, so that a step into nowhere is never accepted.
            largest = Math.Max(largest, Math.Abs(error[i]) / allowed);
        }

        return largest;
    }
}
