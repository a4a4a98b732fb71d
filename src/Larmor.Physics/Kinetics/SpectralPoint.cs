namespace Larmor.Physics.Kinetics;

/// <summary>Response of the carriers at one kinetic energy to a force F and to a texture that varies in space or time.</summary>
/// <remarks>
/// <para>Transverse part per gradient: a_k = t_s² (F_j/m) [p̂_i p̂_j x_k + δ_ij y_k] with k = 1 along n × ∂_i n and k = 2 along ∂_i n,
/// eq. (K-16); S_k = x_k/3 + y_k is its mean over directions. Per rate of turning: g_k = (t_s/η̄) F·v G_k along n × ∂_t n and ∂_t n, (K-15).</para>
/// <para>x, y, S have no unit; K and G are in 1/J. Magnetizations carry a factor −μ_B ν.</para>
/// </remarks>
/// <param name="MinorityK">κ₊ f₊′.</param>
/// <param name="MajorityK">κ₋ f₋′.</param>
/// <param name="G1">G₁.</param>
/// <param name="G2">G₂.</param>
/// <param name="X1">x₁.</param>
/// <param name="X2">x₂.</param>
/// <param name="S1">S₁.</param>
/// <param name="S2">S₂.</param>
/// <param name="Phi">φ, the transverse part without a force: a₁ = −t_s v φ.</param>
/// <param name="DPhi">D[φ] = φ + (2/3) ε φ′, whose integral with ν vanishes.</param>
/// <param name="Equilibrium">The equilibrium functions.</param>
public readonly record struct SpectralPoint(
    double MinorityK,
    double MajorityK,
    double G1,
    double G2,
    double X1,
    double X2,
    double S1,
    double S2,
    double Phi,
    double DPhi,
    EquilibriumPoint Equilibrium)
{
    /// <summary>k₀ of the scalar part g = −t_s F·v k₀.</summary>
    public double K0 => MinorityK + MajorityK;

    /// <summary>k_p of the longitudinal part g_∥ = −t_s F·v k_p.</summary>
    public double Kp => MinorityK - MajorityK;

    /// <summary>y₁.</summary>
    public double Y1 => S1 - (X1 / 3);

    /// <summary>y₂.</summary>
    public double Y2 => S2 - (X2 / 3);

    internal static SpectralPoint At(KineticModel model, double ε) => At(
        model.Carriers, model.Target, RelaxationPoint.At(model.Scattering, model.Carriers.Bands.LarmorTime, ε, model.Order), ε);

    /// <summary>With any rates at this energy; a flip ratio of zero leaves the sources of the balance in the place of S₁ and S₂.</summary>
    internal static SpectralPoint At(Carriers carriers, RelaxationTarget target, in RelaxationPoint η, double ε)
    {
        double halfΔ = carriers.Bands.ExchangeSplitting / 2;
        var eq = EquilibriumPoint.At(carriers, ε);
        double minority = η.Minority * eq.Minority.Slope, majority = η.Majority * eq.Majority.Slope;
        double minoritySlope = (η.MinoritySlope * eq.Minority.Slope) + (η.Minority * eq.Minority.Curvature);
        double majoritySlope = (η.MajoritySlope * eq.Majority.Slope) + (η.Majority * eq.Majority.Curvature);
        double k0 = minority + majority, kp = minority - majority, k0Slope = minoritySlope + majoritySlope;

        // φ and χ of the force-free texture, eq. (K-14).
        double bar = η.Total, turn = 1 / (1 + (bar * bar)), φ = eq.Transverse, φSlope = eq.TransverseSlope, χ = 0, χSlope = 0;
        if (target == RelaxationTarget.UniformEquilibrium)
        {
            φ *= turn;
            φSlope = (φSlope * turn) - (2 * φ * bar * η.TotalSlope * turn);
            χ = bar * φ;
            χSlope = (bar * φSlope) + (η.TotalSlope * φ);
        }

        // Time components, eq. (K-15).
        double flip2 = 2 * η.Flip, damp = 1 / (1 + (flip2 * flip2)), fParSlope = eq.LongitudinalSlope;
        double g1 = bar * (kp + ((flip2 + bar) * fParSlope * damp)) * turn, g2 = bar * (g1 - (fParSlope * damp));

        // Gradient components: second harmonic (K-17), mean over directions (K-18).
        double a = 2 * ε * (χSlope + kp - (halfΔ * k0Slope)), b = -2 * ε * φSlope;
        double x1 = (a - (bar * b)) * turn, x2 = b + (bar * x1);
        double third = 2 * ε / 3;
        double dφ = φ + (third * φSlope);
        double source = χ + (third * χSlope) - (halfΔ * (k0 + (third * k0Slope))) + (third * kp);
        double mean1 = (source + (flip2 * dφ)) * damp, mean2 = (flip2 * mean1) - dφ;
        return new SpectralPoint(minority, majority, g1, g2, x1, x2, mean1, mean2, φ, dφ, eq);
    }
}
