using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Experiments;
using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Longitudinal;

/// <summary>Relaxation of a magnet in time.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Times">Times of profiles in s; the last ends the run.</param>
/// <param name="Samples">Points of the curves over time.</param>
/// <param name="Frames">Frames of an animation.</param>
/// <param name="Rows">Rows of each profile in tables at most.</param>
/// <param name="Tolerance">Error of a time step.</param>
/// <param name="Probe">x to read off at the end in m; null for none.</param>
sealed record LongitudinalRelaxationInput(
    SourceSpan Span, ImmutableArray<Located<double>> Times, int Samples, int Frames, int Rows, double Tolerance, Located<double>? Probe) : ExperimentInput(Span)
{
    /// <summary>Where the keys of the magnet belong, for messages.</summary>
    public const string Sections = "kind: longitudinal-relaxation";

    public override string Specimen => Sections;

    public static LongitudinalRelaxationInput Read(MapReader map) => new(
        map.Span,
        map.Required("times", "times of profiles, rising; the last one ends the run", Binding.Form.List(LongitudinalForms.Times.Located(), 1, 100, "[1 ps, 10 ps]")),
        map.Optional("samples", "points of the curves over time, denser at the start", Binding.Form.WholeNumber(2, 10_000, 200), 200, "200"),
        map.Optional("frames", "frames of an animation, evenly over the run; 0 for none", Binding.Form.WholeNumber(0, 500, 0), 0, "0"),
        map.Optional("points", "rows of each profile in the table at most", Binding.Form.WholeNumber(2, 100_000, 401), 401, "401"),
        map.Optional("tolerance", "error of a time step, relative to the largest magnetization", Binding.Form.Number("1e-6").From(1e-13, 0.1), 1e-6, "1e-6"),
        map.Optional("probe", "x of a place whose M and m at the end are told", Binding.Form.Quantity(QuantityKind.Length, "10 nm").Located()));

    public override PreparedExperiment? Prepare(SpecimenInput specimen, Diagnostics diagnostics) =>
        LongitudinalResolver.Resolve((LongitudinalMagnetSpecimen)specimen, this, diagnostics) is { } sample ? new PreparedLongitudinalRelaxation(this, sample) : null;
}
