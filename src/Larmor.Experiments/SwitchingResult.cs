using System.Collections.Immutable;

namespace Larmor.Experiments;

/// <summary>A motion of magnets and whether it reversed the first of them.</summary>
/// <param name="Sample">What was measured.</param>
/// <param name="Protocol">How.</param>
/// <param name="CurrentDensity">J in A/m² at current 1; null where torques are given as fields or a voltage is imposed.</param>
/// <param name="Trace">Moments on the way.</param>
/// <param name="Passages">Times in s at which the first magnet passed the plane across its start.</param>
public sealed record SwitchingResult(
    MagnetSample Sample, SwitchingProtocol Protocol, double? CurrentDensity, MagnetTrace Trace, ImmutableArray<double> Passages)
{
    static readonly ShownUnit Nanosecond = new("ns", "s", 1e9);
    static readonly ShownUnit Attojoule = new("aJ", "J", 1e18);

    /// <summary>Where energy went.</summary>
    public EnergyBooks Books { get; init; }

    /// <summary>Whether all magnets were at rest at the end, or nearly.</summary>
    public bool EndsAtRest { get; init; }

    /// <summary>Largest |du/dt| on the way in 1/s.</summary>
    public double FastestTurn { get; init; }

    /// <summary>Steps that were made.</summary>
    public int Steps { get; init; }

    /// <summary>Smallest current that reverses the first magnet, as a factor; null when none was sought or found.</summary>
    public double? Threshold { get; init; }

    /// <summary>Why no threshold was found.</summary>
    public CriticalFault Fault { get; init; }

    /// <summary>Where the state at rest loses stability; null when it was not sought, or does not.</summary>
    public StabilityLoss? Onset { get; init; }

    /// <summary>Every number of the experiment, declared once.</summary>
    public static ImmutableArray<Observable<SwitchingResult>> Observables { get; } =
    [
        new("switched", "reversed", ShownUnit.One, "1 when the first magnet ends on the other side of the plane across its start, 0 when not", r => r.Switched ? 1 : 0),
        new("t_switch", "t_{sw}", Nanosecond, "when it passed that plane for the last time, if it ends beyond", r => r.SwitchingTime),
        new("passages", "passages", ShownUnit.One, "how often it passed that plane", r => r.Passages.Length),
        new("m_end", "u·u_{0}", ShownUnit.One, "component of the first magnet along its start, at the end", r => r.ComponentAt(r.Trace.Count - 1)),
        new("critical", "I_{sw}/I", ShownUnit.One, "smallest current that reverses the first magnet in the time given, over the file's current", r => r.Threshold),
        new("critical_linear", "I_{c}/I", ShownUnit.One, "current at which the state at rest loses stability, over the file's current", r => r.Onset?.Current),
        new("J_switch", "J_{sw}", ShownUnit.AmperePerSquareMetre, "smallest current density that reverses the first magnet in the time given", r => r.Threshold * r.CurrentDensity),
        new("J_c", "J_{c}", ShownUnit.AmperePerSquareMetre, "current density at which the state at rest loses stability", r => r.Onset?.Current * r.CurrentDensity),
        new("AR_start", "AR_{0}", ShownUnit.FemtoOhmSquareMetre, "resistance times area at the start", r => r.Trace.Moments[0].Electric?.Resistance),
        new("AR_end", "AR_{1}", ShownUnit.FemtoOhmSquareMetre, "resistance times area at the end", r => r.Trace.Moments[^1].Electric?.Resistance),
        new("energy_change", "ΔE", Attojoule, "change of the magnets' energy, without that in the applied field", r => r.Books.Change),
        new("field_work", "W_{B}", Attojoule, "work of the applied field on the magnets", r => r.Books.FieldWork),
        new("torque_work", "W_{τ}", Attojoule, "work of torques and potentials on the magnets", r => r.Books.TorqueWork),
        new("damping_heat", "Q_{α}", Attojoule, "heat of damping", r => r.Books.DampingHeat),
        new("supplied", "∫JVA dt", Attojoule, "energy from the source", r => r.Books.Supplied),
        new("transport_heat", "Q_{el}", Attojoule, "heat of transport", r => r.Books.TransportHeat),
        new("defect", "δ", ShownUnit.One, "energy change less both works plus heat of damping, over the largest of them: the error of integration", r => r.Books.Defect),
    ];

    /// <summary>Whether the first magnet ends on the other side.</summary>
    public bool Switched => ComponentAt(Trace.Count - 1) < 0;

    /// <summary>Time in s of the last passage; null when the first magnet ends on the side of its start.</summary>
    public double? SwitchingTime => Switched ? Passages[^1] : null;

    /// <summary>u·u(0) of the first magnet.</summary>
    public double ComponentAt(int moment) => Trace.DirectionOf(0, moment).Dot(Sample.Start[0]);
}
