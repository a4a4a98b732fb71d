using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Magnets;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Syntax;
using Larmor.Experiments;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics.Ensembles;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Thermal;

/// <summary>Replicas as a file asks for them.</summary>
/// <param name="Replicas">How many.</param>
/// <param name="Step">Step in s.</param>
/// <param name="Seed">Picks the noise.</param>
/// <param name="Duration">How long they are watched in s, where the experiment itself has no duration.</param>
sealed record EnsembleInput(Located<int> Replicas, Located<double> Step, int Seed, Located<double>? Duration)
{
    /// <summary>The same for the experiment.</summary>
    public EnsembleDraw Draw => new(Replicas.Value, Step.Value, Seed);
}

/// <summary>A measurement on one moment in a bath.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Rings">Rings of the sphere; null for as many as the magnet needs.</param>
abstract record ThermalExperimentInput(SourceSpan Span, int? Rings) : MagnetExperimentInput(Span)
{
    /// <summary>Replicas times steps that take hours.</summary>
    const double MostSteps = 1e13;

    /// <summary>The word after `kind`, for messages.</summary>
    protected abstract string Word { get; }

    /// <summary>A temperature of magnets.</summary>
    protected static Form<Located<double>> Bath { get; } = Binding.Form.Quantity(QuantityKind.Temperature).Positive()
        .Where(value => value is >= 1e-3 and <= 1e5, "must lie between 1 mK and 1e5 K", "write a temperature such as 300 K").Located();

    /// <summary>A time that things take.</summary>
    protected static Form<Located<double>> Time { get; } = Binding.Form.Quantity(QuantityKind.Time, "10 ns").Positive()
        .Where(value => value is >= 1e-15 and <= 1e6, "must lie between 1 fs and 1e6 s", "write a time such as 10 ns").Located();

    /// <summary>Reads the key `rings`.</summary>
    protected static int? ReadRings(MapReader map) => map.Optional(
        "rings", "rings of the grid on the sphere, as many as its wells are narrow when left out; where all depends on the angle from `direction` alone, 40 cells of it stand for each",
        Binding.Form.WholeNumber(12, 128, ThermalCase.DefaultRings).Where(value => value % 4 == 0, "must be a multiple of 4", "write 32"));

    /// <summary>Reads the keys that replicas have everywhere.</summary>
    protected static (Located<int> Replicas, Located<double> Step, int Seed) ReadDraw(MapReader map) => (
        map.Required("replicas", "how many replicas of the moment", Binding.Form.WholeNumber(1, 10_000_000, 4096).Located()),
        map.Required("step", "step in time", Binding.Form.Quantity(QuantityKind.Time, "1 ps").Positive().Located()),
        map.Required("seed", "picks the random numbers; --seed of the command line replaces it", Binding.Form.WholeNumber(0, int.MaxValue, 1)));

    /// <summary>The moment, when statistics can hold it; null after a diagnostic.</summary>
    /// <param name="input">What the file says.</param>
    /// <param name="magnets">The same, resolved.</param>
    /// <param name="temperature">T in K, at the place of the bath.</param>
    /// <param name="diagnostics">Receives all faults.</param>
    /// <param name="most">Rings at most when the file leaves them out.</param>
    protected ThermalCase? CaseOf(MagnetSpecimenInput input, ResolvedMagnets magnets, Located<double> temperature, int most, Diagnostics diagnostics)
    {
        int before = diagnostics.ErrorCount;
        if (magnets.Stack is not null)
        {
            diagnostics.Error(ThermalCode.Unsuited, Span, $"{Word}: statistics take torques as the file prescribes them, not from a stack",
                "describe the magnet by M_s, shape and torques without a stack; `kind: torque` on the stack gives a and b");
        }

        if (input.Magnets.Length > 1)
        {
            diagnostics.Error(ThermalCode.Unsuited, input.Magnets[1].Span, $"{Word}: statistics hold one moment, the file has {input.Magnets.Length}", "keep one magnet; a neighbour that does not move acts as a field");
        }

        if (input.Magnets[0].Damping == 0)
        {
            diagnostics.Error(MagnetCode.Damping, input.Magnets[0].Span, $"{Word}: a moment without damping has no contact with the bath", "write an alpha above 0, such as 0.01");
        }

        if (input.Field is { Alternating: not null } or { Pulse: not null })
        {
            diagnostics.Error(ThermalCode.Unsuited, Span, $"{Word}: the field must be steady", "remove `ac` and `pulse` from `field`");
        }

        if (diagnostics.ErrorCount > before)
        {
            return null;
        }

        if (!ThermalMagnet.TryOf(magnets.Sample.System.Magnets[0], magnets.Sample.Field.At(0), temperature.Value, out ThermalMagnet? thermal, out string? obstacle))
        {
            diagnostics.Error(ThermalCode.Unsuited, input.Magnets[0].Span, $"{Word}: magnet '{input.Magnets[0].Name.Value}' {obstacle}",
                "statistics take shape, uniaxial and surface anisotropies (one of them with K2), linear potentials, and one torque with Lambda other than 1 or any without");
            return null;
        }

        Vector3D start = magnets.Sample.Start[0];
        var sample = new ThermalCase(thermal, new(start.X, start.Y, start.Z), Rings ?? ThermalCase.DefaultRings);
        return Rings is null ? sample.Resolved(most) : sample;
    }

    /// <summary>Whether the energies fit on the cells.</summary>
    /// <param name="sample">The moment.</param>
    /// <param name="temperature">T in K, at the place of the bath.</param>
    /// <param name="diagnostics">Receives the fault.</param>
    protected bool CheckRange(ThermalCase sample, Located<double> temperature, Diagnostics diagnostics)
    {
        double range = sample.Range;
        if (range <= sample.HighestRange)
        {
            return true;
        }

        string least = Display.Number(1.01 * temperature.Value * range / sample.HighestRange);
        diagnostics.Error(ThermalCode.Range, temperature.Span, $"{Word}: the energies span {Display.Number(range)} kT, and distributions are lost beyond {sample.HighestRange} kT",
            sample.IsAxial ? $"write {least} K or more, or a smaller magnet or current" : $"write {least} K or more, or a smaller magnet or current; energies that share the axis of `direction` may span 590 kT");
        return false;
    }

    /// <summary>What a reader must know of the grid.</summary>
    /// <param name="sample">The moment.</param>
    public static ImmutableArray<Warning> GridWarnings(ThermalCase sample) => sample.HasGrid && sample.Coarseness > 0.7
        ? [new("rings", $"a ring is {Display.Number(sample.Coarseness)} times as wide as the narrowest well: slow rates may be wrong by tens of percent. Write rings: {Math.Min(128, 4 * (int)Math.Ceiling(sample.Rings * sample.Coarseness / 2.4))}")]
        : [];

    /// <summary>Whether replicas can be stepped as the file says.</summary>
    /// <param name="ensemble">What the file says.</param>
    /// <param name="spin">The moment with its pulses.</param>
    /// <param name="duration">How long they are stepped in s.</param>
    /// <param name="diagnostics">Receives the fault.</param>
    protected bool CheckSteps(EnsembleInput ensemble, ThermalMacrospin spin, double duration, Diagnostics diagnostics)
    {
        double largest = MacrospinEnsemble.LargestStep(spin, EnsembleDraw.Method), steps = duration / ensemble.Step.Value;
        if (ensemble.Step.Value > largest)
        {
            diagnostics.Error(ThermalCode.Step, ensemble.Step.Span, $"{Word}: the step must be at most {Down(largest)} to follow precession, damping and diffusion", $"write step: {Down(largest)}");
            return false;
        }

        if (steps < 100)
        {
            diagnostics.Error(ThermalCode.Step, ensemble.Step.Span, $"{Word}: the replicas make only {Display.Number(steps)} steps", $"write a step of at most {Down(duration / 100)}");
            return false;
        }

        if (steps * ensemble.Replicas.Value > MostSteps)
        {
            diagnostics.Error(ThermalCode.Step, ensemble.Replicas.Span, $"{Word}: {Display.Number(steps * ensemble.Replicas.Value)} steps of all replicas take days", "write fewer replicas or a shorter duration");
            return false;
        }

        return true;
    }

    /// <summary>A time in ps with two digits, rounded down so that it can be written.</summary>
    static string Down(double time)
    {
        double unit = Math.Pow(10, Math.Floor(Math.Log10(time * 1e12)) - 1), value = Math.Floor(time * 1e12 / unit * (1 + 1e-9)) * unit;
        return $"{value:G2} ps";
    }
}
