using Larmor.Physics.Magnetics.Ensembles;

namespace Larmor.Experiments;

/// <summary>How the width of an oscillation's line is found: replicas of it in a bath.</summary>
/// <param name="Magnet">The magnet with its temperature, and what a current does to it.</param>
/// <param name="Draw">The replicas, at least <see cref="FewestReplicas"/>.</param>
/// <param name="Duration">How long they are watched, in s; its first quarter lets the bath act before anything is measured.</param>
public sealed record OscillatorBath(ThermalMagnet Magnet, EnsembleDraw Draw, double Duration)
{
    /// <summary>Replicas that a confidence interval needs.</summary>
    public const int FewestReplicas = 16;

    /// <summary>Parts of the time measured.</summary>
    internal const int Parts = 256;

    /// <summary>The shortest duration in s: a part lasts a turn then, so that uneven rotation within it does not show; a tenth is to spare.</summary>
    /// <param name="frequency">f in Hz.</param>
    public static double ShortestDuration(double frequency) => 1.1 * Parts / frequency / 0.75;
}
