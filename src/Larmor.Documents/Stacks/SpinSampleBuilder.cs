using System.Collections.Immutable;
using Larmor.Documents.Presentation;
using Larmor.Documents.Syntax;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;
using MagnetAxis = Larmor.Physics.Transport.Noncollinear.Magnetism;

namespace Larmor.Documents.Stacks;

/// <summary>Builds the stack for any directions of magnetization from the parts of a resolved sample.</summary>
sealed class SpinSampleBuilder(SampleInput input, MaterialResolver materials, Diagnostics diagnostics)
{
    readonly SpinBoundaries boundaries = new(diagnostics);
    readonly HashSet<string> described = [];
    readonly List<string> notes = [];

    /// <summary>Builds it; null after a diagnostic.</summary>
    /// <param name="collinear">The same stack with its layers up or down.</param>
    /// <param name="conductors">Leads and layers from left to right.</param>
    /// <param name="inputs">What the file says of each boundary; null where the rules or the library do.</param>
    /// <param name="places">Where the parts stand that the solver names.</param>
    public SpinSample? Build(Stack collinear, IReadOnlyList<SpinConductor> conductors, ImmutableArray<InterfaceInput?> inputs, IReadOnlyDictionary<string, SourceSpan> places)
    {
        int before = diagnostics.ErrorCount;
        ImmutableArray<SpinInterface?> faces =
            [.. collinear.Interfaces.Select((boundary, i) => boundaries.Between(inputs[i], boundary, conductors[i], conductors[i + 1]))];

        // A boundary at fault, null, asks nothing more of the materials beside it.
        bool Admits(int face) => face >= 0 && face < faces.Length && faces[face] is { } boundary && SpinBoundaries.Admits(boundary);
        ImmutableArray<MagnetAxis?> axes = [.. conductors.Select((conductor, i) => AxisOf(conductor, Admits(i - 1) || Admits(i)))];
        int first = collinear.Left is Lead ? 1 : 0;
        SpinEnd? left = EndOf(collinear.Left, input.Stack.Left, conductors[0], axes[0], "left");
        SpinEnd? right = EndOf(collinear.Right, input.Stack.Right ?? input.Stack.Left, conductors[^1], axes[^1], "right");
        if (diagnostics.ErrorCount > before)
        {
            return null;
        }

        var stack = new NoncollinearStack(
            left!, [.. collinear.Layers.Select((layer, i) => new SpinLayer(layer.Name, layer.Medium, layer.Thickness, axes[first + i]))],
            faces!, right!, collinear.Drive);
        SourceSpan PlaceOf(StackFault fault) => places.GetValueOrDefault(fault.Place, input.Stack.Span);
        foreach (StackFault fault in NoncollinearCheck.Find(stack))
        {
            diagnostics.Error(StackCode.Unsolvable, PlaceOf(fault), fault.Message);
        }

        if (diagnostics.ErrorCount > before)
        {
            return null;
        }

        // Of the warnings those on interfaces are notes here: AR* of files is fitted, with the contact resistance subtracted.
        foreach (StackFault warning in NoncollinearCheck.Warnings(stack).Where(w => places.ContainsKey(w.Place) && w.Place.EndsWith('\'')))
        {
            diagnostics.Warn(SpinCode.Transverse, places[warning.Place], warning.Message, "take it as a model, or give longer lambda_J and lambda_phi");
        }

        if (collinear.Layers.Any(layer => layer.Medium.Channels.Length > 2))
        {
            notes.Add("Only the s band crosses boundaries: d channels end at every one of them (J_d = 0), also between two magnets that touch, eq. (N-7).");
        }

        return new SpinSample(
            stack, [.. conductors.Skip(first).Take(collinear.Layers.Length).Select(c => c.Magnetization?.Direction.Normalized())],
            [.. notes, .. boundaries.Notes]);
    }

    SpinEnd? EndOf(End collinear, EndInput end, SpinConductor beside, MagnetAxis? axis, string side) =>
        collinear is Lead lead ? new SpinLead(lead.Medium, axis) : boundaries.Contact(end, beside, side);

    MagnetAxis? AxisOf(SpinConductor conductor, bool transverseEnters)
    {
        string name = conductor.Side.Name;
        TransverseInput? written = materials.TransverseOf(name);
        if (!conductor.Side.IsMagnetic)
        {
            if (written?.Place is { } stray && described.Add(name))
            {
                diagnostics.Error(SpinCode.Transverse, stray, $"material '{name}' is not magnetic, so that no spin is across its magnetization", "remove lambda_J, lambda_phi, precession and sigma_perp");
            }

            return null;
        }

        Vector3D direction = conductor.Magnetization?.Direction ?? new Vector3D(0, 0, 1);
        return ChannelOf(conductor, written, transverseEnters) is { } channel ? new MagnetAxis(direction, channel) : null;
    }

    TransverseChannel? ChannelOf(SpinConductor conductor, TransverseInput? written, bool transverseEnters)
    {
        string name = conductor.Side.Name;
        Medium medium = conductor.Side.Material.Medium;
        if (!new[] { "s_up", "s_dn" }.All(needed => medium.Channels.Any(c => c.Name == needed)))
        {
            diagnostics.Error(StackCode.UnknownChannel, conductor.Span, $"{conductor.Place}: '{name}' needs the channels s_up and s_dn, which carry spin across boundaries", "name its channels s_up, s_dn, d_up, d_dn");
            return null;
        }

        if (written is not { PrecessionLength: { } precession, DephasingLength: { } dephasing })
        {
            return Incomplete(conductor, written, transverseEnters, medium);
        }

        PrecessionSense sense = written.Sense?.Value ?? PrecessionSense.Usual;
        var channel = TransverseChannel.FromLengths(medium, precession.Value, dephasing.Value, sense);
        if (written.Conductivity is { } σ)
        {
            double scale = σ.Value / channel.Conductivity;
            channel = channel with { Conductivity = σ.Value, Dephasing = channel.Dephasing * scale, Precession = channel.Precession * scale };
        }

        if (described.Add(name))
        {
            notes.Add($"{name}: spin across the magnetization has λ_J = {Display.Number(precession.Value * 1e9)} nm, λ_φ = {Display.Number(dephasing.Value * 1e9)} nm; "
                + $"precession {(sense == PrecessionSense.Usual ? "negative" : "positive")}{(written.Sense is null ? " (the default: the usual ferromagnetic coupling)" : "")}; "
                + $"σ_p = {Display.Number(channel.Conductivity)} S/m{(written.Conductivity is null ? " = 2σ↑σ↓/(σ↑ + σ↓)" : "")}; it decays within {Display.Number(1e9 / channel.Wavenumber.Real)} nm, eq. (N-3).");
        }

        return channel;
    }

    TransverseChannel? Incomplete(SpinConductor conductor, TransverseInput? written, bool transverseEnters, Medium medium)
    {
        string name = conductor.Side.Name;
        if (!transverseEnters && written?.Place is null)
        {
            if (described.Add(name))
            {
                notes.Add($"{name}: no spin across the magnetization enters it, so that lambda_J and lambda_phi are not needed.");
            }

            return TransverseChannel.FromLengths(medium, double.PositiveInfinity, double.PositiveInfinity, PrecessionSense.Usual);
        }

        if (described.Add(name))
        {
            string missing = string.Join(" and ", new[] { ("lambda_J", written?.PrecessionLength), ("lambda_phi", written?.DephasingLength) }
                .Where(key => key.Item2 is null).Select(key => key.Item1));
            diagnostics.Error(SpinCode.Transverse, written?.Place ?? conductor.Span, $"{conductor.Place}: spin across the magnetization enters {name}, whose {missing} {(missing.Contains(' ', StringComparison.Ordinal) ? "are" : "is")} missing",
                materials.IsOwn(name)
                    ? $"add lambda_J: 1.5 nm and lambda_phi: 2 nm with your values to '{name}', or give its interfaces `mixing`"
                    : $"write under `materials:` {name}: {{from: {name}, lambda_J: 1.5 nm, lambda_phi: 2 nm}} with your values, or give its interfaces `mixing`");
        }

        return null;
    }
}
