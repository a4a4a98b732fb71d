namespace Larmor.Physics.Magnetics.Longitudinal;

/// <summary>The two magnetizations of a longitudinal magnet at a place, or their deviations from equilibrium.</summary>
/// <param name="Stored">M in A/m: held by the equilibrium distribution, cannot diffuse.</param>
/// <param name="Accumulation">m in A/m: the spin accumulation, which diffuses and decays.</param>
public readonly record struct LongitudinalPair(double Stored, double Accumulation)
{
    /// <summary>M + m in A/m: what a magnetometer sees.</summary>
    public double Total => Stored + Accumulation;
}
