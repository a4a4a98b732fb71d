namespace Larmor.Physics.Magnetics.Longitudinal;

/// <summary>The Onsager matrix of the local exchange, ∂M/∂t = L_MM H* − L h*, ∂m/∂t = L_mm h* − L H*, eq. (L-4).</summary>
/// <param name="Stored">L_MM in 1/s.</param>
/// <param name="Accumulation">L_mm in 1/s.</param>
/// <param name="Cross">L in 1/s; both variables are odd under reversal of time, so that one number serves both ways.</param>
public sealed record OnsagerRates(double Stored, double Accumulation, double Cross)
{
    /// <summary>L_MM L_mm − L² in 1/s²; computed from the lattice parts it would be a sum of positive terms.</summary>
    public double Determinant => (Stored * Accumulation) - (Cross * Cross);

    /// <summary>Whether entropy can only rise: L_MM ≥ 0, L_mm ≥ 0 and L_MM L_mm ≥ L², to rounding.</summary>
    public bool IsDissipative => Stored >= 0 && Accumulation >= 0 && Determinant >= -1e-14 * Cross * Cross;
}
