using Larmor.Documents.Presentation;
using Larmor.Experiments;
using Larmor.Numerics.Algebra;
using Larmor.Documents.Magnets;
using Larmor.Physics.Magnetics.Ensembles;

namespace Larmor.Documents.Thermal;

/// <summary>Sentences about one moment in a bath.</summary>
static class ThermalText
{
    /// <summary>n in words.</summary>
    public static string Axis(ThermalCase sample) => MagnetWords.Vector(new Vector3D(sample.Axis.X, sample.Axis.Y, sample.Axis.Z));

    /// <summary>Temperature, diffusion and grid.</summary>
    public static string Bath(ThermalCase sample)
    {
        ThermalMacrospin spin = sample.Magnet.Undriven;
        return $"At {Display.Number(spin.Temperature)} K the free moment would forget its direction in 1/(2D) = {Time(0.5 / spin.Diffusion)}, D = α γ′ kT/m. "
            + (sample.IsAxial
                ? $"All depends on the angle from n = {Axis(sample)} alone, and {sample.Cells} cells of u·n stand for the sphere; precession plays no part."
                : !sample.HasGrid ? $"The energies span {Display.Number(sample.Range)} kT: no distribution on the sphere is computed; n = {Axis(sample)} tells the two sides apart."
                : $"The sphere has {sample.Rings} rings of {2 * sample.Rings} cells; n = {Axis(sample)} tells the two sides apart.");
    }

    /// <summary>What the current does, in the terms of statistics.</summary>
    public static string Current(ThermalCase sample) => sample.Magnet switch
    {
        { Torque: null, DrivenField: var field } when field == default => "No current acts: the distribution relaxes to Boltzmann's.",
        { Torque: { } torque } => $"Torques and potentials act as a damping-like field of {MagnetWords.Milli(torque.DampingLike)} towards ({Display.Number(torque.Polarizer.X)}, {Display.Number(torque.Polarizer.Y)}, {Display.Number(torque.Polarizer.Z)})"
            + (torque.Asymmetry == 0 ? "" : " at a right angle to it") + ": positive pulls u there. Along an axis of symmetry that is a field of a/α.",
        _ => "Torques and potentials act as a field.",
    };

    /// <summary>A time with a prefix.</summary>
    public static string Time(double seconds)
    {
        (string prefix, double perUnit) = seconds < 1000 ? Display.Prefix(seconds) : ("", 1);
        return $"{Display.Number(seconds * perUnit)} {prefix}s";
    }

    /// <summary>A probability: small ones as a power of ten.</summary>
    public static string Probability(double value) => value < 1e-3 ? value.ToString("0.##e0", null) : Display.Number(value);
}
