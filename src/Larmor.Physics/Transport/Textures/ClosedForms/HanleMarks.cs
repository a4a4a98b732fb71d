namespace Larmor.Physics.Transport.Textures.ClosedForms;

/// <summary>The places of a Hanle curve m_y(W), eq., that a reader measures; all in rad/s of the precession, positive.</summary>
/// <param name="Half">Where m_y has fallen to half of its value without a field.</param>
/// <param name="Zero">Where m_y first vanishes: the arriving spins have turned by a quarter on average.</param>
/// <param name="Trough">Where m_y is most negative after that.</param>
/// <param name="Depth">m_y there over m_y without a field; negative.</param>
public sealed record HanleMarks(double Half, double Zero, double Trough, double Depth)
{
    /// <summary>Ratio of neighbouring places of the scan: the phase of the curve moves by a fortieth of a radian or less.</summary>
    const double Pace = 1.02;

    /// <summary>Finds the places on a curve.</summary>
    /// <param name="curve">The curve; its distance is positive.</param>
    /// <param name="law">The law of the flux.</param>
    public static HanleMarks Of(HanleCurve curve, FluxLaw law)
    {
        double peak = Signal(0), start = 1e-3 * Scale(curve);
        double half = Root(W => Signal(W) - (0.5 * peak), start), zero = Root(Signal, half);
        double low = zero, mid = zero, high = Pace * zero;
        while (Signal(high) < Signal(mid))
        {
            (low, mid, high) = (mid, high, Pace * high);
        }

        double trough = Lowest(Signal, low, high);
        return new HanleMarks(half, zero, trough, Signal(trough) / peak);

        double Signal(double W) => curve.AtRest(W, law).Imaginary;
    }

    /// <summary>
    /// τ_sf in s for which the scalar law, with the same diffusivity and distance, falls to half at a given precession: what a fit
    /// of that law would say. Null when it is not within a factor of fifty of that of the channel.
    /// </summary>
    /// <param name="curve">Gives the medium, without dephasing, and the distance.</param>
    /// <param name="half">Precession in rad/s at which a measured curve has fallen to half.</param>
    public static double? ImpliedLifetime(HanleCurve curve, double half)
    {
        const double reach = 50;
        const int halvings = 50;
        double low = curve.Channel.SpinFlipTime / reach, high = curve.Channel.SpinFlipTime * reach;
        if (HalfOf(low) < half || HalfOf(high) > half)
        {
            return null;
        }

        for (int i = 0; i < halvings; i++)
        {
            double middle = Math.Sqrt(low * high);
            (low, high) = HalfOf(middle) > half ? (middle, high) : (low, middle);
        }

        return Math.Sqrt(low * high);

        // The longer spins live, the narrower the curve.
        double HalfOf(double lifetime)
        {
            HanleCurve other = curve with { Channel = curve.Channel with { SpinFlipTime = lifetime } };
            double peak = other.AtRest(0, FluxLaw.Scalar).Imaginary;
            return Root(W => other.AtRest(W, FluxLaw.Scalar).Imaginary - (0.5 * peak), 1e-3 * Scale(other));
        }
    }

    /// <summary>One over the mean time of flight, (τ_sf/2)(1 + d/l_sf), without its halves.</summary>
    static double Scale(HanleCurve curve) =>
        1 / (curve.Channel.SpinFlipTime * (1 + (curve.Distance / curve.Channel.SpinDiffusionLength)));

    /// <summary>The first place above a start where a function that is positive there becomes negative.</summary>
    static double Root(Func<double, double> f, double start)
    {
        double low = start, high = Pace * start;
        while (f(high) > 0)
        {
            (low, high) = (high, Pace * high);
        }

        while (true)
        {
            double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high)
            {
                return middle;
            }

            (low, high) = f(middle) > 0 ? (middle, high) : (low, middle);
        }
    }

    static double Lowest(Func<double, double> f, double low, double high)
    {
        const double golden = 0.6180339887498949;
        while (high - low > 1e-9 * high)
        {
            double a = high - (golden * (high - low)), b = low + (golden * (high - low));
            (low, high) = f(a) < f(b) ? (low, b) : (a, high);
        }

        return 0.5 * (low + high);
    }
}
