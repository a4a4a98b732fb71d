using System.Collections.Immutable;
using Larmor.Documents.Presentation;
using Larmor.Documents.Stacks;
using Larmor.Physics.Materials;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.ClosedForms;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Documents.Experiments;

/// <summary>Says in words what a file describes: order of layers, current, directions, resolved values, and every assumed number.</summary>
public static class Explanation
{
    const int MaximumLayers = 24;

    /// <summary>Sign conventions of the run, a paragraph each.</summary>
    public static ImmutableArray<string> Signs(ExperimentDocument document) => [.. document.Experiment.Conventions(), .. document.Experiment.Explain()];

    /// <summary>Sign conventions of stacks.</summary>
    internal static IEnumerable<string> StackSigns(Sample sample)
    {
        Drive drive = sample.Stack.Drive;
        bool rightwards = drive.Value > 0;
        string drop = drive.Kind == DriveKind.Current
            ? $"J = {Display.Number(drive.Value)} A/m²" : $"V_left − V_right = {Display.Number(drive.Value * 1e3)} mV";
        return
        [
            $"z points to the right. {drop}: conventional current flows to the {(rightwards ? "right (+z)" : "left (−z)")}, electrons to the {(rightwards ? "left" : "right")}.",
            "Potentials are V_c = μ_c/e with e > 0 the elementary charge; Δμ = e (V_a − V_b). Real electrons have the energy −e V_c, so that an excess of up electrons means V_up − V_dn < 0.",
            sample.Spins is null
                ? "s_up (s↑) is the majority of a layer whose magnetization is up; reversing a layer (marked ←) exchanges s_up with s_dn and d_up with d_dn in the stack's frame."
                : "s_up (s↑) is the majority of its own layer, with its moment along the layer's magnetization. Directions (x, y, z) are unit vectors with z along the current; `up` is +z, polar angles count from +z.",
        ];
    }

    /// <summary>The whole explanation, line by line.</summary>
    public static IEnumerable<string> Lines(ExperimentDocument document)
    {
        yield return document.Title;
        yield return "";
        foreach (string line in document.Experiment.Describe())
        {
            yield return line;
        }

        yield return "";
        yield return "Signs";
        foreach (string line in Signs(document))
        {
            yield return "  " + line;
        }

        if (document.Sweep is { } sweep)
        {
            yield return "";
            yield return $"Sweep, {sweep.Points} points";
            foreach (Sweeps.SweepAxis axis in sweep.Axes)
            {
                yield return $"  {string.Join(" and ", axis.Paths.Select(p => p.Text))}: {axis.Values[0].Text} … {axis.Values[^1].Text}, {axis.Values.Length} values";
            }
        }

        yield return "";
        yield return document.Experiment.Assumptions.IsEmpty ? "Nothing was taken from the library." : "Taken from the library";
        foreach (string line in AssumptionLines(document.Experiment))
        {
            yield return "  " + line;
        }
    }

    /// <summary>Library values as the report lists them.</summary>
    public static ImmutableArray<Results.Assumption> Assumptions(PreparedExperiment experiment) =>
    [
        .. experiment.Assumptions.Select(assumption => new Results.Assumption(
            $"{assumption.Property.Kind.Symbol} of {assumption.Subject}",
            ValueOf(assumption.Property),
            SourceOf(assumption.Property),
            StandingWords.Of(assumption.Property.Standing) + (assumption.Property.Remark is { } remark ? $"; {remark}" : ""))),
    ];

    internal static IEnumerable<string> StackLines(Sample sample)
    {
        Stack stack = sample.Stack;
        yield return EndLine(stack.Left, "left") + DirectionOf(sample.Spins?.Stack.Left);
        int shown = Math.Min(stack.Layers.Length, MaximumLayers);
        int boundary = 0;
        if (stack.Left is Lead)
        {
            yield return InterfaceLine(stack.Interfaces[boundary++]);
        }

        for (int i = 0; i < shown; i++)
        {
            SampleLayer layer = sample.Layers[i];
            string direction = !layer.IsMagnetic ? ""
                : sample.Spins is { } spins ? (spins.Directions[i] is { } u ? $", magnetization along {TurnedText.Vector(u)}" : ", turned by the experiment")
                : layer.Layer.Reversed ? ", magnetization down ←" : ", magnetization up →";
            yield return $"{layer.Layer.Name}: {layer.Layer.Thickness * 1e9:0.###} nm of {layer.Material}{direction}; {MediumText(layer.Layer.Medium)}";
            if (boundary < stack.Interfaces.Length)
            {
                yield return InterfaceLine(stack.Interfaces[boundary++]);
            }
        }

        if (shown < stack.Layers.Length)
        {
            yield return $"… and {stack.Layers.Length - shown} more layers";
        }

        yield return EndLine(stack.Right, "right") + DirectionOf(sample.Spins?.Stack.Right);
    }

    static string EndLine(End end, string side) => end switch
    {
        Lead lead => $"{side} end: semi-infinite {lead.Medium.Name}{(lead.Reversed ? ", magnetization down ←" : "")}; {MediumText(lead.Medium)}",
        Reservoir { Resistances.IsEmpty: true } => $"{side} end: ideal reservoir",
        Reservoir reservoir => $"{side} end: reservoir behind {Resistances(reservoir.Resistances)}",
        _ => side,
    };

    static string DirectionOf(SpinEnd? end) => end is SpinLead { Magnetism: { } magnet } ? $", magnetization along {TurnedText.Vector(magnet.Direction.Normalized())}" : "";

    static string InterfaceLine(Interface boundary) => boundary switch
    {
        DistributedInterface spread => $"| interface {Resistances(spread.Resistances)}, with {string.Join(", ", spread.Reactions.Select(r => r.Name))} inside{MemoryLoss(spread)}",
        SharpInterface { Resistances.IsEmpty: true, Reactions.IsEmpty: true } => "| continuous interface",
        SharpInterface sharp => $"| interface {Resistances(sharp.Resistances)}{(sharp.Reactions.IsEmpty ? "" : $", reactions {string.Join(", ", sharp.Reactions.Select(r => r.Name))}")}",
        _ => "|",
    };

    static string Resistances(ImmutableArray<ChannelResistance> resistances) => resistances.IsEmpty
        ? "without resistance"
        : string.Join(", ", resistances.Select(r => $"r({Display.Channel(r.Channel)}) = {Area(r.Resistance)}")) + Shorthand(resistances);

    /// <summary>The literature's numbers of a pair of resistances, eq. (T-14): a reader compares them with what the file says.</summary>
    static string Shorthand(ImmutableArray<ChannelResistance> resistances)
    {
        if (resistances is not [{ Channel: "s_up", Resistance: var up }, { Channel: "s_dn", Resistance: var down }] || up + down == 0)
        {
            return "";
        }

        return up == down ? $" (AR = {Area(up / 2)})" : $" (AR* = {Area((up + down) / 4)}, γ = {Display.Number((down - up) / (down + up))})";
    }

    /// <summary>δ² = Γ (r↑ + r↓), eq. (T-13).</summary>
    static string MemoryLoss(DistributedInterface spread) => spread is { Reactions: [{ Name: "spin flip" } flip], Resistances: [var up, var down] }
        ? $" (δ = {Display.Number(Math.Sqrt(flip.Conductance * (up.Resistance + down.Resistance)))})"
        : "";

    static string Area(double resistance) => $"{Display.Number(resistance * 1e15)} fΩ m²";

    static string MediumText(Medium medium)
    {
        if (TwoChannelParameters.Of(medium) is { } two)
        {
            string length = double.IsInfinity(two.SpinDiffusionLength) ? "no spin flip" : $"l_sf = {Display.Number(two.SpinDiffusionLength * 1e9)} nm";
            return $"ρ* = {Display.Number(two.StarredResistivity * 1e9)} nΩ m, β = {Display.Number(two.Asymmetry)}, {length}";
        }

        return string.Join(", ", medium.Channels.Select(c => $"σ({Display.Channel(c.Name)}) = {Display.Number(c.Conductivity)} S/m"))
            + "; " + string.Join(", ", medium.Reactions.Select(r => $"{r.Name} {Display.Channel(r.A)}–{Display.Channel(r.B)}"));
    }

    static IEnumerable<string> AssumptionLines(PreparedExperiment experiment) =>
        Assumptions(experiment).Select(a => $"{a.Quantity} = {a.Value} ({a.Standing}{(a.Source.Length > 0 ? $"; {a.Source}" : "")})");

    static string ValueOf(Property property)
    {
        string spread = property.Spread is { } s ? s.Minus == s.Plus ? $" ± {s.Plus:R}" : $" (−{s.Minus:R}, +{s.Plus:R})" : "";
        return $"{property.FieldValue:R}{spread} {Display.Unit(property.Kind.FieldUnit)}".TrimEnd() + $" at {property.Temperature:R} K";
    }

    static string SourceOf(Property property)
    {
        if (property.SourceKey is null || !MaterialLibrary.BuiltIn.TryFindSource(property.SourceKey, out Source? source))
        {
            return "";
        }

        string?[] parts = [source.Authors, source.Title, source.Journal is null ? null : $"{source.Journal} {source.Volume}, {source.Page}", source.Eprint is null ? null : $"arXiv:{source.Eprint}", source.Year?.ToString(null, null)];
        return string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
    }
}
