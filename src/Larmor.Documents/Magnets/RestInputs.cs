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
/// <param name="Pumping">Whether moving layers of a stack pump spin; null where the file does not say.</param>
/// <param name="Settling">Longest time in s to come to rest.</param>
sealed record ResonanceInput(SourceSpan Span, Located<bool>? Pumping, double Settling) : RestExperimentInput(Span, Settling)
{
    public static ResonanceInput Read(MapReader map) => new(
        map.Span,
        map.Optional("spin_pumping", "whether the moving layers of a stack pump spin, which damps them beyond alpha", Binding.Form.Words(("included", true), ("excluded", false)).Located()),
        ReadSettling(map));

    public override PreparedExperiment? Prepare(MagnetSpecimenInput input, ResolvedMagnets magnets, Diagnostics diagnostics)
    {
        bool suits = Suits(input, diagnostics);
        if (magnets.Stack is null && Pumping is { } written)
        {
            diagnostics.Error(MagnetCode.Unsuited, written.Span, "resonance: spin is pumped into a stack, and this file has none", "remove `spin_pumping`, or describe the stack around the magnet");
            return null;
        }

        if (magnets.Stack is not null && Pumping is null)
        {
            diagnostics.Error(MagnetCode.Unsuited, Span, "resonance: the file must say whether moving layers pump spin into the stack",
                "write spin_pumping: included when alpha is that of the bare magnet, excluded when alpha was measured in such a stack");
            return null;
        }

        return suits ? new PreparedResonance(magnets, new ResonanceProtocol(Settling, Pumping is { Value: true })) : null;
    }
}
