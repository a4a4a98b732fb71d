using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Stacks;
using Larmor.Documents.Syntax;
using Larmor.Physics.Magnetics.Longitudinal;

namespace Larmor.Documents.Longitudinal;

/// <summary>The medium of a file about modes.</summary>
/// <param name="Medium">The medium.</param>
sealed record LongitudinalMediumSpecimen(LongitudinalMediumInput Medium) : SpecimenInput;

/// <summary>The magnet of a file about relaxation.</summary>
/// <param name="Media">Its media by name.</param>
/// <param name="Magnet">Its layers and ends.</param>
sealed record LongitudinalMagnetSpecimen(ImmutableArray<Entry<string, LongitudinalMediumInput>> Media, LongitudinalMagnetInput Magnet) : SpecimenInput;

/// <summary>A medium as a file gives it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Susceptibility">χ_M.</param>
/// <param name="Ratio">ξ.</param>
/// <param name="Rates">r, w_M and w_m in 1/s; null when the Onsager rates are given.</param>
/// <param name="Onsager">L_MM, L_mm and L in 1/s; null when r is given.</param>
/// <param name="Diffusivity">D in m²/s.</param>
/// <param name="Landau">Spontaneous magnetization and field; null for a linear medium.</param>
sealed record LongitudinalMediumInput(
    SourceSpan Span, double Susceptibility, double Ratio, LongitudinalRatesInput? Rates, LongitudinalOnsagerInput? Onsager, double Diffusivity,
    LongitudinalLandauInput? Landau)
{
    /// <summary>The linear medium.</summary>
    /// <param name="name">Its name.</param>
    public LongitudinalMedium ToMedium(string name) => Rates is { } rates
        ? new LongitudinalMedium(name, Susceptibility, Ratio, rates.Exchange, rates.StoredLattice, rates.AccumulationLattice, Diffusivity)
        : LongitudinalMedium.FromOnsager(
            name, Susceptibility, Ratio, new OnsagerRates(Onsager!.Stored.Value, Onsager.Accumulation.Value, Onsager.Cross.Value), Diffusivity);
}

/// <summary>r, w_M and w_m in 1/s.</summary>
sealed record LongitudinalRatesInput(double Exchange, double StoredLattice, double AccumulationLattice);

/// <summary>L_MM, L_mm and L in 1/s.</summary>
sealed record LongitudinalOnsagerInput(Located<double> Stored, Located<double> Accumulation, Located<double> Cross);

/// <summary>Spontaneous magnetization and field in A/m.</summary>
sealed record LongitudinalLandauInput(double Spontaneous, double Field);

/// <summary>A magnet as a file gives it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Start">x of the left end in m.</param>
/// <param name="Left">Left end.</param>
/// <param name="Layers">Layers from left to right.</param>
/// <param name="Right">Right end.</param>
sealed record LongitudinalMagnetInput(
    SourceSpan Span, double Start, LongitudinalEndInput Left, ImmutableArray<LongitudinalLayerInput> Layers, LongitudinalEndInput Right);

/// <summary>A layer as a file gives it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">Name; null when not written.</param>
/// <param name="Medium">Name of its medium.</param>
/// <param name="Thickness">Thickness in m.</param>
/// <param name="Cells">Number of cells.</param>
/// <param name="Stored">M at the start in A/m.</param>
/// <param name="Accumulation">m at the start in A/m.</param>
/// <param name="Contact">G_c to the next layer in m/s, infinite for an ideal one; null when not written.</param>
sealed record LongitudinalLayerInput(
    SourceSpan Span, string? Name, Located<string> Medium, double Thickness, Located<int> Cells, double Stored, double Accumulation, Located<double>? Contact);

/// <summary>An end as a file gives it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Flux">Flux into the magnet in A/s; null for an end without drive.</param>
/// <param name="Frequency">Frequency in Hz; null for a flux that does not alternate.</param>
/// <param name="Pulse">Start and duration in s; null for a flux that stays on.</param>
/// <param name="Sink">v_s in m/s; null for none.</param>
sealed record LongitudinalEndInput(SourceSpan Span, double? Flux, Located<double>? Frequency, Located<(double Start, double Duration)>? Pulse, double? Sink)
{
    /// <summary>The end.</summary>
    public LongitudinalEnd ToEnd() => this switch
    {
        { Flux: { } flux, Frequency: { } frequency } => new DrivenFace(new OscillatingFlux(flux, 2 * Math.PI * frequency.Value)),
        { Flux: { } flux, Pulse: { } pulse } => new DrivenFace(new PulsedFlux(flux, pulse.Value.Start, pulse.Value.Duration)),
        { Flux: { } flux } => new DrivenFace(new SteadyFlux(flux)),
        { Sink: { } sink } => new SinkFace(sink),
        _ => new ClosedFace(),
    };
}
