using System.Collections.Immutable;
using System.Numerics;
using Larmor.Documents.Presentation;
using Larmor.Documents.Syntax;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Documents.Stacks;

/// <summary>A conductor of a stack whose directions are free.</summary>
/// <param name="Side">Material and whether it has an axis.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Place">What messages call it.</param>
/// <param name="Magnetization">Its direction, when written.</param>
sealed record SpinConductor(BoundarySide Side, SourceSpan Span, string Place, WrittenMagnetization? Magnetization);

/// <summary>Turns what a file says of boundaries and contacts into elements for any directions, eq. (N-7) to (N-11).</summary>
sealed class SpinBoundaries(Diagnostics diagnostics)
{
    readonly HashSet<string> noted = [];
    readonly HashSet<SourceSpan> reported = [];

    /// <summary>What was derived or left at its default.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>The boundary; null after a diagnostic.</summary>
    public SpinInterface? Between(InterfaceInput? input, Interface collinear, SpinConductor left, SpinConductor right)
    {
        string pair = $"{left.Side.Name}/{right.Side.Name}";
        bool isIdeal = collinear is SharpInterface { Resistances.IsEmpty: true, Reactions.IsEmpty: true };
        if (input is { IsIdeal: true } || (isIdeal && input?.Mixing is null))
        {
            return SpinInterface.Ideal;
        }

        if (input is null)
        {
            return Refuse(right.Span, $"{pair}: the library has no mixing conductance for this boundary",
                $"write under `interfaces:` an entry such as {pair}: {{AR*: 0.5 fOhm m^2, gamma: 0.7, mixing: {{G_mix_r: 1e15 S/m^2, G_mix_i: 0 S/m^2}}}}, or {pair}: ideal");
        }

        return input.StarredResistance is not null ? Mixing(input, left, right, pair)
            : input.Resistance is { } resistance ? Isotropic(resistance.Value, input, left, right, pair)
            : collinear is SharpInterface { Resistances.IsEmpty: true } lumped ? new IdealInterface { Reactions = lumped.Reactions }
            : Refuse(input.Span, $"{pair}: resistances by channel say nothing of spin across the magnetization", "write AR*, gamma and mixing, or AR for a contact that treats every spin alike");
    }

    /// <summary>The reservoir; null after a diagnostic.</summary>
    public SpinReservoir? Contact(EndInput end, SpinConductor beside, string side)
    {
        if (end.Resistances is { Length: > 0 })
        {
            Refuse(end.Span, $"the {side} contact: resistances by channel say nothing of spin across the magnetization", "write {reservoir: {AR: 3 fOhm m^2}}, which treats every spin alike");
            return null;
        }

        if (end.Resistance is not { Value: > 0 } resistance)
        {
            return new SpinReservoir();
        }

        if (!beside.Side.IsMagnetic)
        {
            Refuse(resistance.Span, $"the {side} contact: a contact resistance stands beside a magnet only, here is {beside.Side.Name}", "write {reservoir: ideal}; a layer without spin flip can stand for the resistance");
            return null;
        }

        Note($"The {side} contact passes all components of spin alike, G = 1/(2 AR) = {Display.Number(1 / (2 * resistance.Value))} S/m².");
        double g = 1 / (2 * resistance.Value);
        return new SpinReservoir(new MixingConductances(g, g, g, g, g));
    }

    /// <summary>Whether transverse spin can enter the magnet through this boundary.</summary>
    public static bool Admits(SpinInterface boundary) => boundary switch
    {
        MixingInterface mixing => mixing.Conductances.Transmitted != Complex.Zero,
        _ => true,
    };

    SpinInterface? Mixing(InterfaceInput input, SpinConductor left, SpinConductor right, string pair)
    {
        if (left.Side.IsMagnetic == right.Side.IsMagnetic)
        {
            return Refuse(input.Span, $"{pair}: AR* and gamma follow the axis of one magnet, but {(left.Side.IsMagnetic ? "both sides are magnets" : "no side is a magnet")}",
                left.Side.IsMagnetic ? "put a thin normal layer between them, or write `ideal`" : "write `ideal`");
        }

        if (input.SpinMemoryLoss is { Value: > 0 } loss)
        {
            return Refuse(loss.Span, $"{pair}: delta spreads spin flip through the interface, which has a meaning for parallel axes only",
                "remove delta; lumped spin flip at the normal side is written mixing: {…, spin_flip: 1e14 S/m^2}");
        }

        if (input.Mixing is not { } mixing)
        {
            return Refuse(input.Span, $"{pair}: AR* and gamma say nothing of spin across the magnetization", "add mixing: {G_mix_r: 1e15 S/m^2, G_mix_i: 0 S/m^2} with your values, or write `ideal`");
        }

        if (input.StarredResistance!.Value.Value == 0)
        {
            return Refuse(input.StarredResistance.Value.Span, $"{pair}: AR* must be positive beside mixing", "write AR*: 0.5 fOhm m^2 with your value, or `ideal`");
        }

        (double up, double down) = MixingConductances.FromStarred(input.StarredResistance.Value.Value, input.Asymmetry!.Value.Value);
        var transmitted = new Complex(mixing.TransmittedReal, mixing.TransmittedImaginary);
        var g = new Complex(mixing.Real, mixing.Imaginary);
        bool passes = transmitted != Complex.Zero;
        if (Math.Abs(transmitted.Real) > g.Real)
        {
            return Refuse(mixing.Span, $"{pair}: |Re T_mix| must not exceed Re G_mix, or the interface would create power", "lower T_mix_r, or raise G_mix_r");
        }

        Note($"{pair}: G↑ = {Display.Number(up)}, G↓ = {Display.Number(down)}, G_mix = {Display.Number(g.Real)} + i {Display.Number(g.Imaginary)} S/m²; "
            + (passes ? $"T_mix = {Display.Number(transmitted.Real)} + i {Display.Number(transmitted.Imaginary)} S/m², G_F = G_mix" : "T_mix = 0 (the default): all spin across the magnetization is absorbed there")
            + ", eq. (N-8)."
            + (2 * g.Real < up + down ? " 2 Re G_mix lies below G↑ + G↓, which only values with the contact resistance subtracted may do." : ""));
        Side magnet = left.Side.IsMagnetic ? Side.Left : Side.Right;
        ImmutableArray<LumpedSpinFlip> flips = mixing.SpinFlip > 0 ? [new LumpedSpinFlip(magnet == Side.Left ? Side.Right : Side.Left, mixing.SpinFlip)] : [];
        return new MixingInterface(magnet, passes ? MixingConductances.Transmitting(up, down, g, transmitted) : MixingConductances.Absorbing(up, down, g))
        {
            SpinFlips = flips,
        };
    }

    SpinInterface? Isotropic(double resistance, InterfaceInput input, SpinConductor left, SpinConductor right, string pair)
    {
        if (!left.Side.IsMagnetic && !right.Side.IsMagnetic)
        {
            return Refuse(input.Span, $"{pair}: a resistance between two normal conductors has no element for free directions", "write `ideal`, or a thin layer without spin flip for the resistance");
        }

        Note($"{pair}: AR passes all components of spin alike.");
        double g = 1 / (2 * resistance);
        if (left.Side.IsMagnetic && right.Side.IsMagnetic)
        {
            // Two elements in series around the node between them.
            var half = new MixingConductances(2 * g, 2 * g, 2 * g, 2 * g, 2 * g);
            return new MixingPair(half, half);
        }

        return new MixingInterface(left.Side.IsMagnetic ? Side.Left : Side.Right, new MixingConductances(g, g, g, g, g));
    }

    void Note(string text)
    {
        if (noted.Add(text))
        {
            Notes.Add(text);
        }
    }

    SpinInterface? Refuse(SourceSpan span, string message, string hint)
    {
        // An entry that describes many boundaries of a stack is one fault.
        if (reported.Add(span))
        {
            diagnostics.Error(SpinCode.Boundary, span, message, hint);
        }

        return null;
    }
}
