using System.Collections.Immutable;
using System.Numerics;
using Larmor.Numerics.Algebra;

namespace Larmor.Experiments;

/// <summary>How an oscillation is measured.</summary>
/// <param name="Settle">Time in s that passes before; not negative.</param>
/// <param name="Duration">Time in s that is measured after it, positive.</param>
/// <param name="Pumping">Whether moving layers of a stack pump spin.</param>
public sealed record OscillatorProtocol(double Settle, double Duration, bool Pumping)
{
    /// <summary>A bath that widens the line; null without heat.</summary>
    public OscillatorBath? Bath { get; init; }
}

/// <summary>An oscillation that a current keeps going, of the first magnet.</summary>
/// <param name="Sample">What was measured.</param>
/// <param name="Protocol">How.</param>
/// <param name="CurrentDensity">J in A/m²; null where torques are given as fields or a voltage is imposed.</param>
/// <param name="Axis">Axis that it turns about, a unit vector towards the mean moment.</param>
/// <param name="Extent">Largest distance of the unit vector from its mean in the second half of the time.</param>
public sealed record OscillatorResult(MagnetSample Sample, OscillatorProtocol Protocol, double? CurrentDensity, Vector3D Axis, double Extent)
{
    static readonly ShownUnit Gigahertz = new("GHz", "Hz", 1e-9);
    static readonly ShownUnit Megahertz = new("MHz", "Hz", 1e-6);
    static readonly ShownUnit Nanowatt = new("nW", "W", 1e9);

    /// <summary>Extent in the second half less that in the first, over the second: 0 when it has settled.</summary>
    public double Drift { get; init; }

    /// <summary>Steps that were made in the time measured.</summary>
    public int Steps { get; init; }

    /// <summary>f in Hz from whole turns; null when there are not two of them.</summary>
    public double? Frequency { get; init; }

    /// <summary>Root mean square of the deviation of single periods, over the period.</summary>
    public double? PeriodScatter { get; init; }

    /// <summary>Whole periods of <see cref="Trace"/>.</summary>
    public int Periods { get; init; }

    /// <summary>The last whole periods, evenly spaced; null without a frequency.</summary>
    public MagnetTrace? Trace { get; init; }

    /// <summary>Mean angle in rad between moment and axis.</summary>
    public double? Cone { get; init; }

    /// <summary>How the phase spreads in the bath; null without one, at rest, or when replicas were watched for too short.</summary>
    public PhaseDiffusion? Spread { get; init; }

    /// <summary>Whether the first magnet has come to rest.</summary>
    public bool IsAtRest => Extent < OscillatorExperiment.Rest;

    /// <summary>Every number of the experiment, declared once.</summary>
    public static ImmutableArray<Observable<OscillatorResult>> Observables { get; } =
    [
        new("frequency", "f", Gigahertz, "frequency of the turns of the first magnet", r => r.Frequency),
        new("cone", "θ", ShownUnit.Degree, "mean angle between its moment and the axis that it turns about", r => r.Cone),
        new("extent", "a", ShownUnit.One, "largest distance of its unit vector from the mean", r => r.Extent),
        new("axis_x", "n_{x}", ShownUnit.One, "x component of that axis", r => r.Frequency is null ? null : r.Axis.X),
        new("axis_y", "n_{y}", ShownUnit.One, "y component of that axis", r => r.Frequency is null ? null : r.Axis.Y),
        new("axis_z", "n_{z}", ShownUnit.One, "z component of that axis", r => r.Frequency is null ? null : r.Axis.Z),
        new("harmonic_2", "a_{2}/a_{1}", ShownUnit.One, "second harmonic over the first, of the component of the unit vector with the largest first", r => r.Content(2)),
        new("harmonic_3", "a_{3}/a_{1}", ShownUnit.One, "third harmonic over the first, of that component", r => r.Content(3)),
        new("scatter", "δT/T", ShownUnit.One, "root mean square of the deviation of single periods, over the period", r => r.PeriodScatter),
        new("drift", "δa/a", ShownUnit.One, "change of the largest distance from one half of the time to the other; 0 when settled", r => r.Drift),
        new("torque_power", "P_{τ}", Nanowatt, "mean power of torques and potentials on the magnets", r => r.Mean(moment => moment.TorqueWork)),
        new("damping_power", "P_{α}", Nanowatt, "mean heat of damping", r => r.Mean(moment => moment.DampingHeat)),
        new("AR_mean", "⟨AR⟩", ShownUnit.FemtoOhmSquareMetre, "mean resistance times area", r => r.Mean(moment => moment.Electric?.Resistance)),
        new("AR_pp", "δAR", ShownUnit.FemtoOhmSquareMetre, "peak-to-peak oscillation of the resistance times area", r => r.Span(moment => moment.Electric?.Resistance)),
        new("AR_1", "AR_{f}", ShownUnit.FemtoOhmSquareMetre, "amplitude of the resistance times area at f", r => r.Resistance(1)),
        new("AR_2", "AR_{2f}", ShownUnit.FemtoOhmSquareMetre, "amplitude of the resistance times area at 2f", r => r.Resistance(2)),
        new("linewidth", "Δf", Megahertz, "full width at half maximum of a Lorentz line, from the diffusion of the phase", r => r.Spread?.Linewidth),
        new("linewidth_low", "Δf_{−}", Megahertz, "lower end of its confidence interval of 95 %", r => r.Spread is { } spread ? Math.Max(0, spread.Linewidth - spread.LinewidthError) : null),
        new("linewidth_high", "Δf_{+}", Megahertz, "upper end of its confidence interval of 95 %", r => r.Spread?.Linewidth + r.Spread?.LinewidthError),
        new("linewidth_circle", "Δf_{○}", Megahertz, "width by the closed form for circles at low temperature", r => r.Spread?.Circle?.Linewidth),
        new("frequency_bath", "f_{T}", Gigahertz, "mean frequency in the bath", r => r.Spread?.Frequency),
        new("cone_spread", "δθ", ShownUnit.Degree, "root mean square of the deviation of the cone in the bath, averaged over turns", r => r.Spread?.ConeSpread),
        new("V_pp", "δV", ShownUnit.Microvolt, "peak-to-peak oscillation of the voltage", r => r.Span(moment => moment.Electric?.Voltage)),
    ];

    /// <summary>Amplitude of a harmonic of a number of every moment kept, over whole periods; null without a frequency.</summary>
    /// <param name="harmonic">1 for f, 2 for 2f and so on.</param>
    /// <param name="value">The number at a moment.</param>
    public double? Amplitude(double harmonic, Func<int, double> value)
    {
        if (Trace is null)
        {
            return null;
        }

        Complex sum = Complex.Zero;
        for (int i = 0; i < Trace.Count; i++)
        {
            sum += value(i) * Complex.FromPolarCoordinates(1, -2 * Math.PI * harmonic * i / OscillatorExperiment.PointsPerPeriod);
        }

        return 2 * sum.Magnitude / Trace.Count;
    }

    /// <summary>Amplitude of a harmonic of a component of the first magnet.</summary>
    /// <param name="harmonic">1 for f, 2 for 2f and so on.</param>
    /// <param name="axis">The component's axis.</param>
    public double? Component(double harmonic, Vector3D axis) => Amplitude(harmonic, i => Trace!.DirectionOf(0, i).Dot(axis));

    /// <summary>Amplitude of a harmonic of the resistance times area in Ω·m²; null without a stack.</summary>
    /// <param name="harmonic">1 for f, 2 for 2f and so on.</param>
    public double? Resistance(double harmonic) => Sample.Stack is null ? null : Amplitude(harmonic, i => Trace!.Moments[i].Electric!.Value.Resistance);

    double? Content(int harmonic)
    {
        Vector3D[] axes = [Vector3D.UnitX, Vector3D.UnitY, Vector3D.UnitZ];
        Vector3D main = axes.MaxBy(axis => Component(1, axis) ?? 0);
        return Component(harmonic, main) / Component(1, main);
    }

    double? Mean(Func<MagnetMoment, double?> value) => Trace?.Moments.Average(value);

    double? Span(Func<MagnetMoment, double?> value) => Trace?.Moments.Max(value) - Trace?.Moments.Min(value);
}
