using System.Numerics;

namespace Larmor.Physics.Magnetics.Longitudinal;

/// <summary>A uniform magnet in a field h exp(−iωt), eq. (L-20).</summary>
public static class UniformResponse
{
    /// <summary>χ_total = (M + m)/h; zero for ω ≠ 0 without relaxation to the lattice, χ_M at ω → 0 with it.</summary>
    /// <param name="medium">The medium.</param>
    /// <param name="angularFrequency">ω in rad/s, not zero unless the lattice takes magnetization.</param>
    public static Complex Susceptibility(LongitudinalMedium medium, double angularFrequency)
    {
        Complex s = new(0, -angularFrequency);
        double r = medium.ExchangeRate, wM = medium.StoredLatticeRate, wm = medium.AccumulationLatticeRate, ξ = medium.Ratio;
        Complex determinant = ((s + wM) * (s + r + wm)) + (ξ * wm * (r - wM));
        // 1 − s (s + r + w_m − ξ w_m)/Det with the common s² + s r cancelled by hand.
        return medium.Susceptibility * ((wM * (s + r + wm)) + (ξ * wm * (s + r - wM))) / determinant;
    }
}
