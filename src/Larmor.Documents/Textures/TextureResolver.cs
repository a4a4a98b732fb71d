using System.Collections.Immutable;
using Larmor.Documents.Syntax;
using Larmor.Experiments;
using Larmor.Physics.Quantities;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.ClosedForms;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Documents.Textures;

/// <summary>Turns what a file says of a texture into what the solver takes.</summary>
static class TextureResolver
{
    const int FewestCells = 400, MostChosenCells = 160_000;

    /// <summary>Resolves; null after an error.</summary>
    public static TextureCase? Resolve(TextureSpecimenInput input, TextureExperimentInput experiment, Diagnostics diagnostics)
    {
        int before = diagnostics.ErrorCount;
        TextureShape shape = input.Texture.Shape;
        shape.Check(diagnostics);
        if (experiment.Driver == FluxDriver.Total && input.Medium.Equilibrium is null)
        {
            diagnostics.Error(TextureCode.MissingNumber, input.Medium.Span.At(0) with { Length = 1 }, "medium: flux_driver: total needs the equilibrium magnetization m_eq", "add m_eq: 1 A/m");
        }

        if (input.Medium.Polarization.Value * input.Medium.FluxPolarization < 0)
        {
            diagnostics.Error(DiagnosticCode.OutOfRange, input.Medium.Polarization.Span, "medium: beta and beta' must have one sign: one kind of electrons is the majority", "write both positive, or both negative");
        }

        if (diagnostics.ErrorCount > before)
        {
            return null;
        }

        CheckEnds(input.Texture, diagnostics);
        if (diagnostics.ErrorCount > before)
        {
            return null;
        }

        SpinMedium medium = MediumOf(input.Medium);
        double drift = input.CurrentDensity is { } current ? DriftFlux.FromCurrent(input.Medium.Polarization.Value, current) : 0;
        double equilibrium = input.Medium.Equilibrium ?? 0;
        ImmutableArray<TexturePiece> pieces = shape.Pieces;
        int cells = input.Texture.Cells?.Value ?? ChosenCells(shape, medium, experiment.Law);
        ImmutableArray<TextureLayer> layers =
        [
            .. pieces.Select(piece => new TextureLayer(piece.Name, medium, piece.Length, Math.Max(2, (int)Math.Round(cells * piece.Length / shape.Length)), piece.Magnetization)
            {
                Drift = drift,
                Equilibrium = equilibrium,
            }),
        ];
        var texture = new Texture(
            experiment.Sense,
            EndOf(input.Texture.Left, layers[0], shape.Start, experiment.Sense),
            layers,
            EndOf(input.Texture.Right, layers[^1], shape.Start + shape.Length, experiment.Sense))
        {
            Start = shape.Start,
            Driver = experiment.Driver,
            Law = experiment.Law,
        };
        Warn(input, experiment, texture, diagnostics);
        bool hasClosedForm = experiment.Driver == FluxDriver.Deviation;
        SpinMedium effective = experiment.Law == FluxLaw.Scalar ? medium with { FluxTime = 0 } : medium;
        return new TextureCase(texture, input.Medium.SaturationMagnetization, hasClosedForm ? shape.ClosedForm(effective) : null);
    }

    static SpinMedium MediumOf(MediumInput input)
    {
        double rate = input.ExchangeSplitting is { } splitting
            ? splitting / Constants.ReducedPlanck
            : input.Diffusivity / (input.PrecessionLength!.Value * input.PrecessionLength.Value);
        return new SpinMedium(
            "medium", input.Diffusivity, input.SpinDiffusionLength * input.SpinDiffusionLength / input.Diffusivity, rate, input.FluxTime,
            input.DephasingLength * input.DephasingLength / input.Diffusivity ?? double.PositiveInfinity,
            input.Polarization.Value * input.FluxPolarization);
    }

    static TextureEnd EndOf(TextureEndInput? end, TextureLayer neighbour, double x, SpinSense sense)
    {
        Vector M = neighbour.Magnetization.At(x), n = SpinAxis.Direction(M);
        return end switch
        {
            null => new PeriodicEnd(),
            { Kind: TextureEndKind.Equilibrium } => new FixedEnd(neighbour.Equilibrium * M),
            { Kind: TextureEndKind.Held } => new FixedEnd(end.Held),
            { Kind: TextureEndKind.Closed } => new ClosedEnd(),
            { Kind: TextureEndKind.Drift } => new DriftEnd(),
            { Kind: TextureEndKind.Lead } => new LeadEnd(neighbour.Medium, n, neighbour.Drift, neighbour.Equilibrium),
            { Kind: TextureEndKind.Contact } => new ContactEnd(ContactEnd.Mixing(sense, n, end.Along, end.Real, end.Imaginary), default),
            _ => new PeriodicEnd(),
        };
    }

    static void CheckEnds(TextureInput texture, Diagnostics diagnostics)
    {
        if (texture is not { Left: { } left, Right: { } right })
        {
            return;
        }

        bool leftIs = left.Kind == TextureEndKind.Periodic, rightIs = right.Kind == TextureEndKind.Periodic;
        if (leftIs != rightIs)
        {
            diagnostics.Error(TextureCode.Ends, leftIs ? right.Span : left.Span,
                $"texture: the {(leftIs ? "left" : "right")} end is periodic and the {(leftIs ? "right" : "left")} one is not; what leaves at one end must enter at the other", "write periodic at both ends, or at none");
        }
        else if (leftIs)
        {
            ImmutableArray<TexturePiece> pieces = texture.Shape.Pieces;
            Vector first = pieces[0].Magnetization.At(texture.Shape.Start), last = pieces[^1].Magnetization.At(texture.Shape.Start + texture.Shape.Length);
            if ((first - last).Square > 1e-12)
            {
                diagnostics.Error(TextureCode.Ends, right.Span, "texture: periodic ends need a magnetization that comes back to itself, and this one does not",
                    "for a spiral write a length of a whole number of pitches; other textures need other ends");
            }
        }
    }

    static double Wavenumber(SpinMedium medium, FluxLaw law) => new TransverseDecay(medium, medium.PrecessionRate, law).Wavenumber.Magnitude;

    /// <summary>|κ| h = 0.02 keeps phases to (0.02)²/24 per radian, eq. (X-19); shapes get ten cells for each of their widths.</summary>
    static int ChosenCells(TextureShape shape, SpinMedium medium, FluxLaw law)
    {
        double h = Math.Min(0.02 / Wavenumber(medium, law), Math.Min(shape.Feature, medium.SpinDiffusionLength) / 10);
        return (int)Math.Clamp(Math.Ceiling(shape.Length / h), FewestCells, MostChosenCells);
    }

    /// <summary>Where the laws of diffusion stop being physics; the cells are another matter.</summary>
    public static ImmutableArray<string> Validity(Texture texture)
    {
        // One layer stands for all: they share the medium. Cells too fine to be spoken of.
        TextureLayer one = texture.Layers[0];
        double κ = Wavenumber(one.Medium, texture.Law);
        return TextureValidity.Warnings(texture with { Layers = [one with { Cells = 1 + (int)Math.Min(1e9, one.Thickness * κ / 0.05) }] });
    }

    static void Warn(TextureSpecimenInput input, TextureExperimentInput experiment, Texture texture, Diagnostics diagnostics)
    {
        double length = input.Texture.Shape.Length, wave = 1 / Wavenumber(texture.Layers[0].Medium, experiment.Law), feature = input.Texture.Shape.Feature;
        int needed = (int)Math.Min(1e9, Math.Ceiling(length / Math.Min(wave / 10, feature / 5)));
        SourceSpan place = input.Texture.Span.At(0) with { Length = 1 };
        if (texture.CellCount < needed)
        {
            string reason = wave / 10 < feature / 5 ? $"spins whose wave number is 1/({wave * 1e9:G3} nm)" : $"a magnetization that varies over {feature * 1e9:G3} nm";
            diagnostics.Warn(TextureCode.CoarseCells, input.Texture.Cells?.Span ?? place,
                $"texture: {texture.CellCount} cells of {length / texture.CellCount * 1e9:G3} nm are coarse for {reason}", $"write cells: {needed} or more");
        }

        bool held = new[] { input.Texture.Left, input.Texture.Right }.Any(end => end is { Kind: TextureEndKind.Held });
        if (experiment.Driver == FluxDriver.Deviation && !held && texture.Layers[0].Drift == 0)
        {
            diagnostics.Warn(TextureCode.NothingDriven, place, "nothing drives spins here: without a polarized current a texture rests in equilibrium, and every number is zero",
                "add drive: {current_density: 1e11 A/m^2} and a beta, hold an end, or choose flux_driver: total");
        }
    }
}
