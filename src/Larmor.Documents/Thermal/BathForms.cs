using Larmor.Documents.Binding;
using Larmor.Documents.Magnets;
using Larmor.Documents.Presentation;
using Larmor.Documents.Syntax;
using Larmor.Experiments;
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

/// <summary>What files say of baths and replicas, whatever the experiment.</summary>
static class BathForms
{
    /// <summary>Replicas times steps that take hours.</summary>
    const double MostSteps = 1e13;

    /// <summary>A temperature of magnets.</summary>
    public static Form<Located<double>> Bath { get; } = Binding.Form.Quantity(QuantityKind.Temperature).Positive()
        .Where(value => value is >= 1e-3 and <= 1e5, "must lie between 1 mK and 1e5 K", "write a temperature such as 300 K").Located();

    /// <summary>Reads the keys that replicas have everywhere.</summary>
    public static (Located<int> Replicas, Located<double> Step, int Seed) ReadDraw(MapReader map) => (
        map.Required("replicas", "how many replicas of the moment", Binding.Form.WholeNumber(1, 10_000_000, 4096).Located()),
        map.Required("step", "step in time", Binding.Form.Quantity(QuantityKind.Time, "1 ps").Positive().Located()),
        map.Required("seed", "picks the random numbers; --seed of the command line replaces it", Binding.Form.WholeNumber(0, int.MaxValue, 1)));

    /// <summary>The moment, when statistics know all of it; null after a diagnostic.</summary>
    /// <param name="word">The experiment, for messages.</param>
    /// <param name="span">Its place.</param>
    /// <param name="input">What the file says.</param>
    /// <param name="magnets">The same, resolved.</param>
    /// <param name="temperature">T in K.</param>
    /// <param name="diagnostics">Receives all faults.</param>
    public static ThermalMagnet? MomentOf(string word, SourceSpan span, MagnetSpecimenInput input, ResolvedMagnets magnets, double temperature, Diagnostics diagnostics)
    {
        int before = diagnostics.ErrorCount;
        if (magnets.Stack is not null)
        {
            diagnostics.Error(ThermalCode.Unsuited, span, $"{word}: statistics take torques as the file prescribes them, not from a stack",
                "describe the magnet by M_s, shape and torques without a stack; `kind: torque` on the stack gives a and b");
        }

        if (input.Magnets.Length > 1)
        {
            diagnostics.Error(ThermalCode.Unsuited, input.Magnets[1].Span, $"{word}: statistics hold one moment, the file has {input.Magnets.Length}", "keep one magnet; a neighbour that does not move acts as a field");
        }

        if (input.Magnets[0].Damping == 0)
        {
            diagnostics.Error(MagnetCode.Damping, input.Magnets[0].Span, $"{word}: a moment without damping has no contact with the bath", "write an alpha above 0, such as 0.01");
        }

        if (input.Field is { Alternating: not null } or { Pulse: not null })
        {
            diagnostics.Error(ThermalCode.Unsuited, span, $"{word}: the field must be steady", "remove `ac` and `pulse` from `field`");
        }

        if (diagnostics.ErrorCount > before)
        {
            return null;
        }

        if (!ThermalMagnet.TryOf(magnets.Sample.System.Magnets[0], magnets.Sample.Field.At(0), temperature, out ThermalMagnet? thermal, out string? obstacle))
        {
            diagnostics.Error(ThermalCode.Unsuited, input.Magnets[0].Span, $"{word}: magnet '{input.Magnets[0].Name.Value}' {obstacle}",
                "statistics take shape, uniaxial and surface anisotropies (one of them with K2), linear potentials, and one torque with Lambda other than 1 or any without");
            return null;
        }

        return thermal;
    }

    /// <summary>Whether replicas can be stepped as the file says.</summary>
    /// <param name="word">The experiment, for messages.</param>
    /// <param name="ensemble">What the file says.</param>
    /// <param name="spin">The moment with its pulses.</param>
    /// <param name="duration">How long they are stepped in s.</param>
    /// <param name="diagnostics">Receives the fault.</param>
    public static bool CheckSteps(string word, EnsembleInput ensemble, ThermalMacrospin spin, double duration, Diagnostics diagnostics)
    {
        double largest = MacrospinEnsemble.LargestStep(spin, EnsembleDraw.Method), steps = duration / ensemble.Step.Value;
        if (ensemble.Step.Value > largest)
        {
            diagnostics.Error(ThermalCode.Step, ensemble.Step.Span, $"{word}: the step must be at most {Down(largest)} to follow precession, damping and diffusion", $"write step: {Down(largest)}");
            return false;
        }

        if (steps < 100)
        {
            diagnostics.Error(ThermalCode.Step, ensemble.Step.Span, $"{word}: the replicas make only {Display.Number(steps)} steps", $"write a step of at most {Down(duration / 100)}");
            return false;
        }

        if (steps * ensemble.Replicas.Value > MostSteps)
        {
            diagnostics.Error(ThermalCode.Step, ensemble.Replicas.Span, $"{word}: {Display.Number(steps * ensemble.Replicas.Value)} steps of all replicas take days", "write fewer replicas or a shorter duration");
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
