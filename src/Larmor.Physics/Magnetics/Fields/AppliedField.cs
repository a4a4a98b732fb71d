using System.Collections.Immutable;
using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics.Fields;

/// <summary>A field vector with a shape in time.</summary>
/// <param name="Amplitude">Field in T where the waveform is 1.</param>
/// <param name="Shape">Waveform.</param>
public sealed record FieldSource(Vector3D Amplitude, Waveform Shape);

/// <summary>The field program of a run: a uniform field that all macrospins feel, the sum of its sources.</summary>
/// <param name="Sources">Static, swept, oscillating and pulsed parts; none for no field.</param>
public sealed record AppliedField(ImmutableArray<FieldSource> Sources)
{
    /// <summary>No field.</summary>
    public static AppliedField None { get; } = new([]);

    /// <summary>A field that never changes.</summary>
    /// <param name="field">B in T.</param>
    public static AppliedField Static(Vector3D field) => new([new(field, new Steady(1))]);

    /// <summary>Field in T at a time in s.</summary>
    public Vector3D At(double time)
    {
        Vector3D sum = Vector3D.Zero;
        foreach (FieldSource source in Sources)
        {
            sum += source.Shape.At(time) * source.Amplitude;
        }

        return sum;
    }

    /// <summary>The first time after a given one at which a source or its slope jumps, or +∞.</summary>
    public double NextBreak(double time)
    {
        double earliest = double.PositiveInfinity;
        foreach (FieldSource source in Sources)
        {
            earliest = Math.Min(earliest, source.Shape.NextBreak(time));
        }

        return earliest;
    }
}
