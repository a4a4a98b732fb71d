using Larmor.Physics.Magnetics.Ensembles;
using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Magnetics.FokkerPlanck;

/// <summary>Escape out of both wells of a moment by the closed forms for high barriers, eqs. (F-13) and (F-15).</summary>
/// <param name="RateUp">Rate in 1/s out of the well with u·n &gt; 0.</param>
/// <param name="RateDown">Rate in 1/s out of the other.</param>
/// <param name="BarrierUp">Barrier in kT out of the first.</param>
/// <param name="BarrierDown">Barrier in kT out of the other.</param>
public sealed record WellEscape(double RateUp, double RateDown, double BarrierUp, double BarrierDown)
{
    const int Samples = 4000;
    const double Stride = 1e-3;

    /// <summary>The forms for a macrospin.</summary>
    /// <param name="spin">The macrospin with its torque; the pulsed field does not count.</param>
    /// <param name="axis">Unit vector n, which tells the wells apart.</param>
    /// <returns>Null where none applies: other than two wells on the two sides, or a torque without potential.</returns>
    public static WellEscape? Of(ThermalMacrospin spin, Vec3 axis)
    {
        if (AxialFokkerPlanck.SharesAxis(spin, axis))
        {
            Vec3 side = axis.Cross(Math.Abs(axis.X) < 0.7 ? new(1, 0, 0) : new(0, 1, 0));
            side = 1 / Math.Sqrt(side.Square) * side;
            return OnAxis(x => spin.DissipativeEnergy((x * axis) + (Math.Sqrt((1 - x) * (1 + x)) * side)) / spin.ThermalEnergy, spin.Diffusion);
        }

        return spin.Torque is null ? OverSaddles(spin, axis) : null;
    }

    /// <summary>Out of wells at the poles over one ring, eq. (F-15).</summary>
    static WellEscape? OnAxis(Func<double, double> ε, double diffusion)
    {
        double[] values = [.. Enumerable.Range(0, Samples + 1).Select(i => ε((2.0 * i / Samples) - 1))];
        int peak = Array.IndexOf(values, values.Max());
        bool rises = Enumerable.Range(1, Samples).All(i => i <= peak ? values[i] > values[i - 1] : values[i] < values[i - 1]);
        if (peak < 2 || peak > Samples - 2 || !rises)
        {
            return null;
        }

        double low = (2.0 * (peak - 1) / Samples) - 1, high = (2.0 * (peak + 1) / Samples) - 1;
        double Slope(double x) => (ε(x + Stride) - ε(x - Stride)) / (2 * Stride);
        for (int pass = 0; pass < 60; pass++)
        {
            double middle = (low + high) / 2;
            (low, high) = Slope(middle) > 0 ? (middle, high) : (low, middle);
        }

        double top = (low + high) / 2, height = ε(top), curvature = (ε(top + Stride) - (2 * height) + ε(top - Stride)) / (Stride * Stride);
        // One-sided differences of second order at the poles.
        double up = ((3 * ε(1)) - (4 * ε(1 - Stride)) + ε(1 - (2 * Stride))) / (2 * Stride);
        double down = ((3 * ε(-1)) - (4 * ε(-1 + Stride)) + ε(-1 + (2 * Stride))) / (2 * Stride);
        double common = diffusion * Math.Sqrt(-curvature / (2 * Math.PI)) * (1 - top) * (1 + top);
        double over = height - ε(1), back = height - ε(-1);
        return new WellEscape(common * -up * Math.Exp(-over), common * -down * Math.Exp(-back), over, back);
    }

    /// <summary>Out of two wells over one or two saddles, eq. (F-13).</summary>
    static WellEscape? OverSaddles(ThermalMacrospin spin, Vec3 axis)
    {
        StationaryPoint[] points = [.. StationaryPoint.AllOf(u => spin.Energy(u) / spin.ThermalEnergy)];
        StationaryPoint[] wells = [.. points.Where(point => point.Low > 0)], saddles = [.. points.Where(point => point.Low < 0 && point.High > 0)];
        if (wells.Length != 2 || saddles.Length is 0 or > 2)
        {
            return null;
        }

        (StationaryPoint up, StationaryPoint down) = wells[0].At.Dot(axis) > wells[1].At.Dot(axis) ? (wells[0], wells[1]) : (wells[1], wells[0]);
        if (up.At.Dot(axis) <= 0 || down.At.Dot(axis) >= 0)
        {
            return null;
        }

        double kT = spin.ThermalEnergy, ratio = spin.LandauRatio / spin.Moment;
        double Rate(StationaryPoint well) => saddles.Sum(saddle => HighBarrier.OverSaddle(
            ratio, spin.Damping, (kT * well.Low, kT * well.High), (kT * saddle.Low, kT * saddle.High), saddle.Energy - well.Energy));
        double lowest = saddles.Min(saddle => saddle.Energy);
        return new WellEscape(Rate(up), Rate(down), lowest - up.Energy, lowest - down.Energy);
    }
}
