namespace Larmor.Physics.Magnetics.Longitudinal;

/// <summary>What closes a longitudinal magnet; M needs no condition.</summary>
public abstract record LongitudinalEnd;

/// <summary>No flux passes.</summary>
public sealed record ClosedFace : LongitudinalEnd;

/// <summary>A lead drives a flux.</summary>
/// <param name="Drive">The flux, positive into the magnet.</param>
public sealed record DrivenFace(FluxDrive Drive) : LongitudinalEnd;

/// <summary>A reservoir without accumulation takes the flux v_s δ_m; linear media only.</summary>
/// <param name="Velocity">v_s in m/s, not negative; infinite for δ_m = 0.</param>
public sealed record SinkFace(double Velocity) : LongitudinalEnd;
