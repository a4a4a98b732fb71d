using Larmor.Documents.Binding;
using Larmor.Documents.Experiments;
using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;
using Larmor.Experiments;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Magnets;

/// <summary>A measurement on magnets that come to rest.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Settling">Longest time in s that they get.</param>
abstract record RestExperimentInput(SourceSpan Span, double Settling) : MagnetExperimentInput(Span)
{
    /// <summary>Default of the key `settle` in s.</summary>
    protected const double DefaultSettling = 200e-9;

    /// <summary>Reads the key `settle`.</summary>
    protected static double ReadSettling(MapReader map) => map.Optional(
        "settle", "longest time that magnets get to come to rest",
        Binding.Form.Quantity(QuantityKind.Time, "200 ns").Positive().Where(value => value is >= 1e-12 and <= 1e-5, "must lie between 1 ps and 10 µs", "write a time such as 200 ns"),
        DefaultSettling, "200 ns");

    /// <summary>What no magnet at rest can have.</summary>
    /// <param name="input">What the file says.</param>
    /// <param name="diagnostics">Receives the faults.</param>
    /// <returns>Whether there was none.</returns>
    protected bool Suits(MagnetSpecimenInput input, Diagnostics diagnostics)
    {
        int before = diagnostics.ErrorCount;
        foreach (MagnetInput magnet in input.Magnets.Where(magnet => magnet.Damping == 0))
        {
            diagnostics.Error(MagnetCode.Damping, magnet.Span, $"magnet '{magnet.Name.Value}' has no damping and never comes to rest", "write an alpha above 0, such as 0.01");
        }

        if (input.Field is { Alternating: not null } or { Pulse: not null })
        {
            diagnostics.Error(MagnetCode.Unsuited, Span, "magnets at rest feel no field that changes in time", "remove `ac` and `pulse` from `field`");
        }

        return diagnostics.ErrorCount == before;
    }
}

/// <summary>A hysteresis loop.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Along">Direction of the field.</param>
/// <param name="From">Field in T at the start.</param>
/// <param name="To">Field in T where it turns back.</param>
/// <param name="Points">States on each way.</param>
/// <param name="Settling">Longest time in s to come to rest.</param>
sealed record HysteresisInput(SourceSpan Span, Vector3D Along, Located<double> From, Located<double> To, int Points, double Settling) : RestExperimentInput(Span, Settling)
{
    const int DefaultStates = 201;

    static readonly Form<Located<double>> Field = Binding.Form.Quantity(QuantityKind.MagneticField)
        .Where(value => Math.Abs(value) <= 1e3, "is beyond 1 kT", "write a field such as 100 mT").Located();

    public static HysteresisInput Read(MapReader map) => new(
        map.Span,
        map.Required("along", "direction of the field that is swept; the moment along it is read", WrittenMagnetization.DirectionForm),
        map.Required("from", "field B at the start and the end of the loop", Field),
        map.Required("to", "field B where the sweep turns back", Field),
        map.Optional("points", "states on each way; more are added where stability is lost", Binding.Form.WholeNumber(3, 20_001, DefaultStates), DefaultStates, $"{DefaultStates}"),
        ReadSettling(map));

    public override PreparedExperiment? Prepare(MagnetSpecimenInput input, ResolvedMagnets magnets, Diagnostics diagnostics)
    {
        bool suits = Suits(input, diagnostics);
        if (From.Value == To.Value)
        {
            diagnostics.Error(DiagnosticCode.OutOfRange, To.Span, "hysteresis: the field must be swept, `to` equals `from`", "write for instance from: 100 mT, to: -100 mT");
            return null;
        }

        Vector3D along = Along.Normalized();
        return suits
            ? new PreparedHysteresis(magnets, new LoopProtocol(along, From.Value, To.Value, Points, Settling))
            : null;
    }
}

/// <summary>Ferromagnetic resonance.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Pumping">Where magnets pump spin; null where the file does not say.</param>
/// <param name="RingDown">How magnets are kicked; null when they are not.</param>
/// <param name="Settling">Longest time in s to come to rest.</param>
sealed record ResonanceInput(SourceSpan Span, Located<PumpingInput>? Pumping, RingDownProtocol? RingDown, double Settling) : RestExperimentInput(Span, Settling)
{
    /// <summary>A hundredth of a degree, a little less for its rounding: tolerances of the steps follow the kick, and below come near rounding.</summary>
    const double SmallestKick = 0.0099999 * Math.PI / 180;

    static readonly Form<RingDownProtocol> Ring = Binding.Form.Map("ring_down", map => new RingDownProtocol(
        map.Required("kick", "angle by which the magnet that moves most is turned out of rest", Binding.Form.Quantity(QuantityKind.Angle, "1 deg")
            .Where(value => value is >= SmallestKick and <= Math.PI / 2, "must lie between 0.01 deg and 90 deg", "write an angle such as 1 deg")),
        map.Required("duration", "time that the motion is followed", Binding.Form.Quantity(QuantityKind.Time, "10 ns")
            .Where(value => value is >= 1e-14 and <= 1e-5, "must lie between 10 fs and 10 µs", "write a time such as 10 ns"))));

    public static ResonanceInput Read(MapReader map) => new(
        map.Span,
        map.Optional("spin_pumping", "with a stack, whether its moving layers pump spin, which damps them beyond alpha; without one, the interface through which the magnet does", PumpingInput.Form.Located()),
        map.Optional("ring_down", "turns the magnets out of rest in the shape of their lowest mode, and follows them back", Ring),
        ReadSettling(map));

    public override PreparedExperiment? Prepare(MagnetSpecimenInput input, ResolvedMagnets magnets, Diagnostics diagnostics)
    {
        bool suits = Suits(input, diagnostics) & KnowsPumping(magnets, diagnostics);
        return !suits ? null : new PreparedResonance(magnets, new ResonanceProtocol(Settling, Pumping is { Value.IntoStack: true })
        {
            RingDown = RingDown,
            Outlet = Pumping?.Value.Outlet?.Of(magnets.Bodies[0].Thickness!.Value),
        });
    }

    /// <summary>Checks what the file says of spin pumping.</summary>
    bool KnowsPumping(ResolvedMagnets magnets, Diagnostics diagnostics)
    {
        if (Pumping is not { } written)
        {
            if (magnets.Stack is not null)
            {
                diagnostics.Error(MagnetCode.Unsuited, Span, "resonance: the file must say whether moving layers pump spin into the stack",
                    "write spin_pumping: included when alpha is that of the bare magnet, excluded when alpha was measured in such a stack");
            }

            return magnets.Stack is null;
        }

        int before = diagnostics.ErrorCount;
        if (written.Value.Outlet is not { } outlet)
        {
            if (magnets.Stack is null)
            {
                diagnostics.Error(MagnetCode.Unsuited, written.Span, "resonance: spin is pumped into a stack, and this file has none",
                    "remove `spin_pumping`, describe the stack around the magnet, or write the interface: spin_pumping: {g_r: 29 1/nm^2}");
            }

            return magnets.Stack is not null;
        }

        if (magnets.Stack is not null)
        {
            diagnostics.Error(MagnetCode.Unsuited, written.Span, "resonance: the stack itself says through which interfaces spin is pumped", "write spin_pumping: included, and mixing conductances under `interfaces`");
        }
        else if (magnets.Bodies.Length > 1)
        {
            diagnostics.Error(MagnetCode.Unsuited, written.Span, $"resonance: one interface is described, and the file has {magnets.Bodies.Length} magnets", "leave one magnet, or describe them as layers of a stack");
        }
        else if (magnets.Bodies[0].Thickness is null)
        {
            diagnostics.Error(MagnetCode.Unsuited, written.Span, $"resonance: pumping goes with the thickness of '{magnets.Bodies[0].Name}', and its shape has none", "write its shape as elliptic_cylinder, prism, or thickness and area");
        }

        if (outlet is { Cone: null, Metal.Probe: { } probe })
        {
            diagnostics.Error(MagnetCode.Unsuited, probe.Span, "resonance: the voltage of a probe needs the angle of the precession", "write cone: 10 deg beside `metal`, or remove `probe`");
        }

        return diagnostics.ErrorCount == before;
    }
}
