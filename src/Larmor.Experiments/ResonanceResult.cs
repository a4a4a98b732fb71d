using System.Collections.Immutable;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics;

namespace Larmor.Experiments;

/// <summary>How a resonance is found.</summary>
/// <param name="Settling">Longest time in s that magnets get to come to rest.</param>
/// <param name="Pumping">Whether moving layers of a stack pump spin, which damps them.</param>
public sealed record ResonanceProtocol(double Settling, bool Pumping)
{
    /// <summary>How the magnets are kicked; null when they are not.</summary>
    public RingDownProtocol? RingDown { get; init; }

    /// <summary>Where a single magnet without a stack pumps spin; null when it does not.</summary>
    public SpinOutlet? Outlet { get; init; }
}

/// <summary>How one magnet takes part in a mode.</summary>
/// <param name="Amplitude">Its angle of precession over the largest of all magnets.</param>
/// <param name="Phase">Phase of its transverse moment against the first magnet's in rad; near 0 they move together, near π against each other.</param>
/// <param name="Ellipticity">Short over long axis of its precession; 1 for a circle.</param>
public readonly record struct ModeShape(double Amplitude, double Phase, double Ellipticity);

/// <summary>A mode of small motion, e^(−Γt) cos 2πft.</summary>
/// <param name="Frequency">f in Hz, positive.</param>
/// <param name="Decay">Γ in 1/s.</param>
/// <param name="Slope">∂f/∂B in Hz/T along the applied field; null without a field.</param>
/// <param name="Shape">Part of each magnet.</param>
public sealed record ResonanceMode(double Frequency, double Decay, double? Slope, ImmutableArray<ModeShape> Shape)
{
    /// <summary>Full width at half maximum of the absorbed power in Hz, Γ/π, for weak damping.</summary>
    public double Linewidth => Decay / Math.PI;

    /// <summary>The same against field in T at one frequency; null without a slope.</summary>
    public double? FieldLinewidth => Slope is { } slope && slope != 0 ? Linewidth / Math.Abs(slope) : null;

    /// <summary>f over the linewidth.</summary>
    public double Quality => Frequency / Linewidth;
}

/// <summary>Absorbed power at one frequency.</summary>
/// <param name="Frequency">f in Hz.</param>
/// <param name="Power">Power per square of the amplitude of a microwave field in W/T², mean over its directions.</param>
public readonly record struct AbsorptionPoint(double Frequency, double Power);

/// <summary>Small motion about a rest.</summary>
/// <param name="Sample">What was measured; dampings without what an outlet adds.</param>
/// <param name="Protocol">How.</param>
/// <param name="Field">Steady field in T.</param>
/// <param name="Rest">Directions at rest.</param>
/// <param name="Modes">Modes by rising frequency; magnets that creep back without oscillation have none.</param>
/// <param name="Undriven">The same without current and potentials; none where the magnets then do not rest.</param>
/// <param name="Resistance">Resistance times area in Ω·m² at rest; null without a stack.</param>
public sealed record ResonanceResult(
    MagnetSample Sample, ResonanceProtocol Protocol, Vector3D Field, ImmutableArray<Vector3D> Rest, ImmutableArray<ResonanceMode> Modes,
    ImmutableArray<ResonanceMode> Undriven, double? Resistance)
{
    static readonly ShownUnit Gigahertz = new("GHz", "Hz", 1e-9);
    static readonly ShownUnit Megahertz = new("MHz", "Hz", 1e-6);

    /// <summary>Absorption against frequency; empty without modes.</summary>
    public ImmutableArray<AbsorptionPoint> Spectrum { get; init; } = [];

    /// <summary>The modes without spin pumping; none where it is left out anyway.</summary>
    public ImmutableArray<ResonanceMode> Unpumped { get; init; } = [];

    /// <summary>The ring-down; null when none was asked for, or nothing oscillates.</summary>
    public RingDown? Ringing { get; init; }

    /// <summary>Trace of the linear motion in 1/s: its change of sign is the onset of precession of one magnet.</summary>
    public double Trace { get; init; }

    /// <summary>Numbers of the slowest mode, by which a single magnet is known.</summary>
    public static ImmutableArray<Observable<ResonanceResult>> Observables { get; } =
    [
        new("frequency", "f", Gigahertz, "resonance frequency, of several the lowest", r => r.Lowest?.Frequency),
        new("linewidth", "Δf", Gigahertz, "full width at half maximum of the absorbed power against frequency", r => r.Lowest?.Linewidth),
        new("linewidth_field", "ΔB", ShownUnit.Millitesla, "the same against the applied field at one frequency", r => r.Lowest?.FieldLinewidth),
        new("decay", "Γ", ShownUnit.PerNanosecond, "rate at which an amplitude decays", r => r.Lowest?.Decay),
        new("Q", "Q", ShownUnit.One, "frequency over linewidth", r => r.Lowest?.Quality),
        new("ellipticity", "ε", ShownUnit.One, "short over long axis of the precession of the magnet that moves most", r => r.Lowest?.Shape.MaxBy(shape => shape.Amplitude).Ellipticity),
        new("frequency_shift", "δf", Megahertz, "frequency less that without current and potentials", r => r.Lowest?.Frequency - r.LowestUndriven?.Frequency),
        new("decay_shift", "δΓ", ShownUnit.PerNanosecond, "decay rate less that without current and potentials; −Γ there is the onset of precession", r => r.Lowest?.Decay - r.LowestUndriven?.Decay),
        new("decay_pumping", "Γ_{sp}", ShownUnit.PerNanosecond, "decay rate less that without spin pumping", r => r.Lowest?.Decay - (r.Unpumped.IsEmpty ? null : r.Unpumped[0].Decay)),
        new("trace", "tr A", ShownUnit.PerNanosecond, "trace of the linear motion", r => r.Trace),
        new("highest_frequency", "f_{max}", Gigahertz, "frequency of the highest mode", r => r.Modes.IsEmpty ? null : r.Modes[^1].Frequency),
        new("highest_linewidth", "Δf_{max}", Gigahertz, "linewidth of the highest mode", r => r.Modes.IsEmpty ? null : r.Modes[^1].Linewidth),
        new("f_ring", "f_{ring}", Gigahertz, "frequency of the ring-down", r => r.Ringing?.Fit?.Frequency),
        new("decay_ring", "Γ_{ring}", ShownUnit.PerNanosecond, "rate at which the ring-down decays", r => r.Ringing?.Fit?.Decay),
        new("misfit_ring", "δ_{ring}", ShownUnit.One, "what one damped oscillation leaves of the ring-down, root mean square over that of the motion", r => r.Ringing?.Fit?.Misfit),
        new("alpha_sink", "Δα_{sink}", ShownUnit.One, "rise of the damping by spin pumping into a perfect sink", r => r.Protocol.Outlet?.RiseIntoSink(r.First)),
        new("alpha_pumping", "Δα_{sp}", ShownUnit.One, "rise of the damping by spin pumping, less what the metal sends back", r => r.Protocol.Outlet?.Rise(r.First)),
        new("alpha_total", "α", ShownUnit.One, "damping with spin pumping", r => r.Protocol.Outlet?.Damped(r.First).Damping),
        new("spin_current_sink", "j_{sink}", ShownUnit.AmperePerSquareMetre, "mean spin current pumped into a perfect sink at the cone angle", r => r.Protocol.Outlet?.CurrentIntoSink(r.Lowest)),
        new("spin_current", "j_{sp}", ShownUnit.AmperePerSquareMetre, "mean spin current pumped, less what the metal sends back", r => r.Protocol.Outlet?.Current(r.Lowest)),
        new("accumulation", "Δ_{sp}", ShownUnit.Microvolt, "mean spin accumulation in the metal at the interface", r => r.Protocol.Outlet?.Accumulation(r.Lowest)),
        new("V_probe", "V_{sp}", ShownUnit.Microvolt, "mean voltage between a magnetic and a normal probe of the metal", r => r.Protocol.Outlet?.Voltage(r.Lowest)),
        new("AR", "AR", ShownUnit.FemtoOhmSquareMetre, "resistance times area at rest", r => r.Resistance),
    ];

    /// <summary>The mode of lowest frequency; null when nothing oscillates.</summary>
    public ResonanceMode? Lowest => Modes.IsEmpty ? null : Modes[0];

    Macrospin First => Sample.System.Magnets[0];

    ResonanceMode? LowestUndriven => Undriven.IsEmpty ? null : Undriven[0];
}
