using Larmor.Physics.Magnetics.Fields;

namespace Larmor.Physics.Magnetics.Dynamics;

/// <summary>Field and current against time.</summary>
/// <param name="Field">Applied field.</param>
/// <param name="Current">Factor of all polarized torques.</param>
public sealed record DriveProgram(AppliedField Field, Waveform Current)
{
    /// <summary>A drive that never changes.</summary>
    public static DriveProgram Constant(Drive drive) => new(AppliedField.Static(drive.Field), new Steady(drive.Current));

    /// <summary>Drive at a time in s.</summary>
    public Drive At(double time) => new(Field.At(time), Current.At(time));

    /// <summary>The first time after a given one at which the field, the current or a slope jumps, or +∞.</summary>
    public double NextBreak(double time) => Math.Min(Field.NextBreak(time), Current.NextBreak(time));
}
