using Larmor.Documents.Binding;
using Larmor.Documents.Experiments;
using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;
using Larmor.Experiments;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Longitudinal;

/// <summary>Decay rates and wave numbers of a medium.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="LargestSquare">Largest (k/k_M)² shown.</param>
/// <param name="Lowest">Lowest ω/r shown.</param>
/// <param name="Highest">Highest ω/r shown, with its place.</param>
/// <param name="Points">Points of each curve.</param>
/// <param name="Wavelength">2π/k in m to read rates off; null for none.</param>
/// <param name="Frequency">ω/2π in Hz to read the wave off; null for none.</param>
sealed record LongitudinalModesInput(
    SourceSpan Span, double LargestSquare, double Lowest, Located<double>? Highest, int Points, double? Wavelength, double? Frequency) : ExperimentInput(Span)
{
    /// <summary>Where the keys of the medium belong, for messages.</summary>
    public const string Sections = "kind: longitudinal-modes";

    const double DefaultHighest = 100;

    public override string Specimen => Sections;

    public static LongitudinalModesInput Read(MapReader map) => new(
        map.Span,
        map.Optional("largest_k2", "largest (k/k_M)^2 of the plot of decay rates", Binding.Form.Number("3").From(1e-6, 1e12), 3, "3"),
        map.Optional("lowest_omega", "lowest omega/r of the plot of wave numbers", Binding.Form.Number("1e-3").From(1e-12, 1e6), 1e-3, "1e-3"),
        map.Optional("highest_omega", "highest omega/r of it; 100 when left out", Binding.Form.Number("100").From(1e-12, 1e12).Located()),
        map.Optional("points", "points of each curve", Binding.Form.WholeNumber(2, 100_000, 201), 201, "201"),
        map.Optional("wavelength", "2 pi/k at which decay rates are read off", Binding.Form.Quantity(QuantityKind.Length, "200 nm").Positive()
            .Where(value => value is >= 1e-12 and <= 1, "must lie between 1 pm and 1 m", "write a length such as 200 nm")),
        map.Optional("frequency", "omega/2 pi at which wave number and susceptibility are read off", Binding.Form.Quantity(QuantityKind.Frequency, "50 GHz").Positive()
            .Where(value => value is >= 1e-3 and <= 1e18, "must lie between 1 mHz and 1e18 Hz", "write a frequency such as 50 GHz")));

    public override PreparedExperiment? Prepare(SpecimenInput specimen, Diagnostics diagnostics)
    {
        var input = (LongitudinalMediumSpecimen)specimen;
        double highest = Highest?.Value ?? DefaultHighest;
        bool sound = LongitudinalResolver.Check("medium", input.Medium, diagnostics);
        if (highest <= Lowest)
        {
            diagnostics.Error(DiagnosticCode.OutOfRange, Highest?.Span ?? Span.At(0) with { Length = 1 },
                $"highest_omega must be above lowest_omega, got {Presentation.Display.Number(highest)} after {Presentation.Display.Number(Lowest)}", "write the two in rising order, such as 1e-3 and 100");
            sound = false;
        }

        return sound
            ? new PreparedLongitudinalModes(new LongitudinalModesCase(
                input.Medium.ToMedium("medium"), LargestSquare, Lowest, highest, Points, 2 * Math.PI / Wavelength, 2 * Math.PI * Frequency))
            : null;
    }
}
