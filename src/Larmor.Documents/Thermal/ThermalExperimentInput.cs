using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Magnets;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Documents.Syntax;
using Larmor.Experiments;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Thermal;

/// <summary>A measurement on one moment in a bath.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Rings">Rings of the sphere; null for as many as the magnet needs.</param>
abstract record ThermalExperimentInput(SourceSpan Span, int? Rings) : MagnetExperimentInput(Span)
{
    /// <summary>The word after `kind`, for messages.</summary>
    protected abstract string Word { get; }

    /// <summary>A time that things take.</summary>
    protected static Form<Located<double>> Time { get; } = Binding.Form.Quantity(QuantityKind.Time, "10 ns").Positive()
        .Where(value => value is >= 1e-15 and <= 1e6, "must lie between 1 fs and 1e6 s", "write a time such as 10 ns").Located();

    /// <summary>Reads the key `rings`.</summary>
    protected static int? ReadRings(MapReader map) => map.Optional(
        "rings", "rings of the grid on the sphere, as many as its wells are narrow when left out; where all depends on the angle from `direction` alone, 40 cells of it stand for each",
        Binding.Form.WholeNumber(12, 128, ThermalCase.DefaultRings).Where(value => value % 4 == 0, "must be a multiple of 4", "write 32"));

    /// <summary>The moment, when statistics can hold it; null after a diagnostic.</summary>
    /// <param name="input">What the file says.</param>
    /// <param name="magnets">The same, resolved.</param>
    /// <param name="temperature">T in K, at the place of the bath.</param>
    /// <param name="diagnostics">Receives all faults.</param>
    /// <param name="most">Rings at most when the file leaves them out.</param>
    protected ThermalCase? CaseOf(MagnetSpecimenInput input, ResolvedMagnets magnets, Located<double> temperature, int most, Diagnostics diagnostics)
    {
        if (BathForms.MomentOf(Word, Span, input, magnets, temperature.Value, diagnostics) is not { } thermal)
        {
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
}
