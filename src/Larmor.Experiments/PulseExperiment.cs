using System.Collections.Immutable;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.ClosedForms;

namespace Larmor.Experiments;

/// <summary>A pulse of spins, let go along y in a field along z, and a detector beside it.</summary>
/// <param name="Pulse">The pulse; one unit of spin along y, so that results are in 1/m.</param>
/// <param name="Distance">Of the detector in m.</param>
/// <param name="Times">Times of the profiles in s, rising.</param>
public sealed record PulseCase(SpinPulse Pulse, double Distance, ImmutableArray<double> Times);

/// <summary>A pulse that spreads, precesses and relaxes.</summary>
public static class PulseExperiment
{
    const int Scan = 200;

    /// <summary>Finds when the pulse is highest at the detector, by both laws.</summary>
    /// <param name="sample">The pulse.</param>
    public static PulseResult Run(PulseCase sample) => new(sample, Arrival(sample, FluxLaw.TwoMoment), Arrival(sample, FluxLaw.Scalar));

    /// <summary>
    /// Time in s at which |m| is largest at the detector by the scalar law, eq.; negative when it only falls from the start.
    /// </summary>
    /// <param name="pulse">The pulse.</param>
    /// <param name="distance">Of the detector in m.</param>
    public static double ScalarArrival(SpinPulse pulse, double distance)
    {
        // u = σ² + 2 D0 t solves u²/(D0 τ_sf) + u − d² = 0.
        double λ2 = pulse.Medium.Diffusivity * pulse.Medium.SpinFlipTime, d2 = distance * distance;
        double u = 2 * d2 / (1 + Math.Sqrt(1 + (4 * d2 / λ2)));
        return (u - (pulse.Width * pulse.Width)) / (2 * pulse.Medium.Diffusivity);
    }

    /// <summary>Null when the signal is largest at the start: the detector stands in the pulse.</summary>
    static double? Arrival(PulseCase sample, FluxLaw law)
    {
        SpinPulse pulse = sample.Pulse;
        double scalar = ScalarArrival(pulse, sample.Distance);
        if (law == FluxLaw.Scalar || pulse.Medium.FluxTime == 0)
        {
            return scalar > 0 ? scalar : null;
        }

        // The telegraph form is late by the ballistic front and by the few collisions that it takes to diffuse.
        double front = sample.Distance * Math.Sqrt(pulse.Medium.FluxTime / pulse.Medium.Diffusivity);
        double step = ((3 * Math.Max(scalar, 0)) + (3 * front)) / Scan;
        int best = Enumerable.Range(0, Scan + 1).MaxBy(i => Height(i * step));
        if (best == 0)
        {
            return null;
        }

        double low = (best - 1) * step, high = (best + 1) * step;
        const double golden = 0.6180339887498949;
        while (high - low > 1e-8 * high)
        {
            double a = high - (golden * (high - low)), b = low + (golden * (high - low));
            (low, high) = Height(a) > Height(b) ? (low, b) : (a, high);
        }

        return 0.5 * (low + high);

        double Height(double t) => pulse.At(sample.Distance, t, law).Square;
    }
}
