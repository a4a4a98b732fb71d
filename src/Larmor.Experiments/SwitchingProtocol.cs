using Larmor.Physics.Magnetics.Stability;

namespace Larmor.Experiments;

/// <summary>How switching is measured.</summary>
/// <param name="Duration">Time in s that is followed, positive.</param>
/// <param name="Pulse">Time in s for which the current is on from the start; null when it stays on.</param>
/// <param name="Moments">Moments that are kept, both ends included; 2 or more.</param>
/// <param name="Pumping">Whether moving layers of a stack pump spin.</param>
/// <param name="Critical">Where the critical current is sought; null when it is not.</param>
public sealed record SwitchingProtocol(double Duration, double? Pulse, int Moments, bool Pumping, CriticalRange? Critical)
{
    /// <summary>Time in s of a moment.</summary>
    public double TimeOf(int moment) => moment == Moments - 1 ? Duration : moment * Duration / (Moments - 1);
}

/// <summary>A range of currents, as factors of what the sample is given with.</summary>
/// <param name="From">A current at which the magnets hold.</param>
/// <param name="To">A current at which they reverse.</param>
public sealed record CriticalRange(double From, double To);

/// <summary>Why a range holds no critical current.</summary>
public enum CriticalFault
{
    /// <summary>It holds one, or none was sought.</summary>
    None,

    /// <summary>The magnets reverse at its beginning already.</summary>
    AlreadyReverses,

    /// <summary>The magnets hold at its end still.</summary>
    NeverReverses,
}

/// <summary>Where a state at rest loses stability.</summary>
/// <param name="Current">Factor of the current.</param>
/// <param name="Kind">How.</param>
public sealed record StabilityLoss(double Current, InstabilityKind Kind);
