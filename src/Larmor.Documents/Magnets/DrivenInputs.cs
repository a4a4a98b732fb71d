using Larmor.Documents.Binding;
using Larmor.Documents.Experiments;
using Larmor.Documents.Syntax;
using Larmor.Experiments;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Magnets;

/// <summary>A measurement on magnets that a current moves.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Pumping">Whether moving layers of a stack pump spin; null where the file does not say.</param>
abstract record DrivenExperimentInput(SourceSpan Span, Located<bool>? Pumping) : MagnetExperimentInput(Span)
{
    /// <summary>Times that a motion can be followed for.</summary>
    protected static readonly Form<double> Time = Binding.Form.Quantity(QuantityKind.Time, "10 ns")
        .Where(value => value is >= 1e-14 and <= 1e-5, "must lie between 10 fs and 10 µs", "write a time such as 10 ns");

    /// <summary>Reads the key `spin_pumping`.</summary>
    protected static Located<bool>? ReadPumping(MapReader map) => map.Optional(
        "spin_pumping", "whether the moving layers of a stack pump spin, which damps them beyond alpha", Binding.Form.Words(("included", true), ("excluded", false)).Located());

    /// <summary>Checks what the file says of spin pumping.</summary>
    /// <returns>Whether it fits the sample.</returns>
    protected bool KnowsPumping(string experiment, ResolvedMagnets magnets, Diagnostics diagnostics)
    {
        if (magnets.Stack is null && Pumping is { } written)
        {
            diagnostics.Error(MagnetCode.Unsuited, written.Span, $"{experiment}: spin is pumped into a stack, and this file has none", "remove `spin_pumping`, or describe the stack around the magnet");
            return false;
        }

        if (magnets.Stack is not null && Pumping is null)
        {
            diagnostics.Error(MagnetCode.Unsuited, Span, $"{experiment}: the file must say whether moving layers pump spin into the stack",
                "write spin_pumping: included when alpha is that of the bare magnet, excluded when alpha was measured in such a stack");
            return false;
        }

        return true;
    }

    /// <summary>Whether anything in the sample answers to a current.</summary>
    protected static bool IsDriven(ResolvedMagnets magnets) => magnets.Stack is { } stack
        ? stack.Stack.Drive.Value != 0
        : magnets.Sample.CurrentDensity != 0 && magnets.Sample.System.Magnets.Any(magnet => !magnet.Torques.IsEmpty);
}

/// <summary>Switching by a current.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Duration">Time in s that is followed.</param>
/// <param name="Pulse">Time in s for which the current is on; null when it stays on.</param>
/// <param name="Moments">Moments that are kept.</param>
/// <param name="Critical">Where the critical current is sought; null when it is not.</param>
/// <param name="Pumping">Whether moving layers of a stack pump spin; null where the file does not say.</param>
sealed record SwitchingInput(SourceSpan Span, double Duration, Located<double>? Pulse, int Moments, Located<CriticalRange>? Critical, Located<bool>? Pumping)
    : DrivenExperimentInput(Span, Pumping)
{
    const int DefaultMoments = 2001;

    static readonly Form<double> Factor = Binding.Form.Number("3")
        .Where(value => Math.Abs(value) <= 1e6, "is beyond a million", "write how many times the file's current, such as 3");

    static readonly Form<Located<CriticalRange>> Range = Binding.Form.Map("critical", map => new CriticalRange(
        map.Required("from", "a current at which the magnets hold, in units of the file's current", Factor),
        map.Required("to", "a current at which they reverse, in units of the file's current", Factor))).Located();

    public static SwitchingInput Read(MapReader map) => new(
        map.Span,
        map.Required("duration", "time that the motion is followed", Time),
        map.Optional("pulse", "how long the current is on, from the start; absent leaves it on", Time.Located()),
        map.Optional("points", "moments that are kept, evenly spaced; steps of the integration do not depend on them", Binding.Form.WholeNumber(2, 200_001, DefaultMoments), DefaultMoments, $"{DefaultMoments}"),
        map.Optional("critical", "looks for the smallest current that reverses the first magnet in this time, and for the loss of stability beside it", Range),
        ReadPumping(map));

    public override PreparedExperiment? Prepare(MagnetSpecimenInput input, ResolvedMagnets magnets, Diagnostics diagnostics)
    {
        int before = diagnostics.ErrorCount;
        _ = KnowsPumping("switching", magnets, diagnostics);
        bool answers = magnets.Stack is not null || magnets.Sample.System.Magnets.Any(magnet => !magnet.Torques.IsEmpty);
        if (Pulse is { } pulse)
        {
            if (!answers)
            {
                diagnostics.Error(MagnetCode.Unsuited, pulse.Span, "switching: a pulse of current needs torques that answer to a current", "remove `pulse`, or give the magnet `torques`; a pulse of field stands under `field`");
            }

            if (pulse.Value >= Duration)
            {
                diagnostics.Error(DiagnosticCode.OutOfRange, pulse.Span, "switching: the pulse must end within the duration", "follow the motion for longer, or remove `pulse` to leave the current on");
            }
        }

        if (Critical is { } range)
        {
            if (!IsDriven(magnets))
            {
                diagnostics.Error(MagnetCode.Unsuited, range.Span, "switching: without a current there is no critical one", "give the magnet `torques` and a current that is not zero, or remove `critical`");
            }

            if (range.Value.From == range.Value.To)
            {
                diagnostics.Error(DiagnosticCode.OutOfRange, range.Span, "switching: the range of `critical` is empty", "write for instance critical: {from: 0, to: 3}");
            }
        }

        return diagnostics.ErrorCount > before
            ? null
            : new PreparedSwitching(magnets, new SwitchingProtocol(Duration, Pulse?.Value, Moments, Pumping is { Value: true }, Critical?.Value));
    }
}
