namespace Larmor.Documents.Plots.Layout;

/// <summary>The ends of an axis, and the way from values to fractions of its length.</summary>
readonly record struct AxisRange(double Minimum, double Maximum, bool Logarithmic)
{
    // Data whose spread is rounding noise beside their size are one value: a conserved current is drawn flat.
    const double NoiseSpread = 1e-9;

    /// <summary>The range of an axis for some values, with <paramref name="margin"/> of its length free at each loose end.</summary>
    public static AxisRange Fit(Axis axis, IEnumerable<double> values, double margin)
    {
        bool logarithmic = axis.Scale == AxisScale.Logarithmic;
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (double value in values)
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }
        double size = Math.Max(Math.Abs(low), Math.Abs(high));
        if (logarithmic)
        {
            (low, high) = (Math.Log10(low), Math.Log10(high));
            if (high - low <= NoiseSpread) (low, high, margin) = (low - 0.5, high + 0.5, 0);
        }
        else if (high - low <= NoiseSpread * size)
        {
            double half = size == 0 ? 1 : 0.1 * size;
            (low, high, margin) = (low - half, high + half, 0);
        }
        double pad = margin * (high - low);
        (low, high) = (low - pad, high + pad);
        if (logarithmic) (low, high) = (Math.Pow(10, low), Math.Pow(10, high));
        low = axis.Minimum ?? low;
        high = axis.Maximum ?? high;

        // One fixed end may lie beyond all data.
        if (high <= low)
        {
            double step = logarithmic ? 0 : Math.Max(1e-3 * Math.Abs(low), double.Epsilon * 1e6);
            if (axis.Maximum is null) high = logarithmic ? low * 10 : low + step;
            else low = logarithmic ? high / 10 : high - step;
        }
        return new AxisRange(low, high, logarithmic);
    }

    /// <summary>0 at the minimum, 1 at the maximum, beyond them outside; bounded so that no renderer meets huge numbers.</summary>
    public double Fraction(double value)
    {
        double t = Logarithmic
            ? Math.Log(value / Minimum) / Math.Log(Maximum / Minimum)
            : (value - Minimum) / (Maximum - Minimum);
        return Math.Clamp(t, -100, 100);
    }

    public bool Contains(double value) => value >= Minimum && value <= Maximum;
}
