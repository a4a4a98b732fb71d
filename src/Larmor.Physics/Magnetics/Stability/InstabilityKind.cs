namespace Larmor.Physics.Magnetics.Stability;

/// <summary>How a fixed point gives way to a small disturbance.</summary>
public enum InstabilityKind
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>A growing oscillation: the trace of one macrospin has become positive. Precession, and perhaps a reversal, begins.</summary>
    Precession,

    /// <summary>A growing departure without oscillation: the determinant has changed sign. The state slides away, or no longer exists.</summary>
    Static,
}
