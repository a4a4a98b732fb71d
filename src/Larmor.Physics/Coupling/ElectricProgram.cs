using Larmor.Physics.Magnetics.Fields;
using Larmor.Physics.Transport;

namespace Larmor.Physics.Coupling;

/// <summary>Current density or voltage imposed on a stack against time.</summary>
/// <param name="Peak">What is imposed where the waveform is 1.</param>
/// <param name="Shape">Waveform.</param>
public sealed record ElectricProgram(Drive Peak, Waveform Shape)
{
    /// <summary>A drive that never changes.</summary>
    public static ElectricProgram Constant(Drive drive) => new(drive, new Steady(1));

    /// <summary>Drive at a time in s.</summary>
    public Drive At(double time) => Peak with { Value = Shape.At(time) * Peak.Value };
}
