namespace Larmor.Physics.Kinetics;

/// <summary>
/// Equilibrium functions at one kinetic energy ε, in the sum normalisation f₀ = n_F(+) + n_F(−), eq. (K-2): densities are integrals of
/// them without further halves.
/// </summary>
/// <param name="Minority">n_F(ε + Δ/2).</param>
/// <param name="Majority">n_F(ε − Δ/2).</param>
/// <param name="Longitudinal">f_∥ = n_F(ε + Δ/2) − n_F(ε − Δ/2), never positive.</param>
/// <param name="Transverse">f_⊥ = f_∥ − (Δ/2) f₀′.</param>
/// <param name="TransverseSlope">f_⊥′ in 1/J.</param>
public readonly record struct EquilibriumPoint(
    Occupation Minority, Occupation Majority, double Longitudinal, double Transverse, double TransverseSlope)
{
    /// <summary>f₀, between 0 and 2.</summary>
    public double Sum => Minority.Value + Majority.Value;

    /// <summary>f_∥′ in 1/J.</summary>
    public double LongitudinalSlope => Minority.Slope - Majority.Slope;

    /// <summary>Evaluates at a kinetic energy.</summary>
    /// <param name="carriers">Carriers above 0 K: at 0 K f_⊥ holds δ functions.</param>
    /// <param name="energy">ε in J. Negative values are the analytic continuation, meant for plots about μ.</param>
    public static EquilibriumPoint At(Carriers carriers, double energy)
    {
        double kT = carriers.ThermalEnergy, Δ = carriers.Bands.ExchangeSplitting;
        ArgumentOutOfRangeException.ThrowIfZero(kT, nameof(carriers));
        var minority = Occupation.At(energy - carriers.MinorityEdge, kT);
        var majority = Occupation.At(energy - carriers.MajorityEdge, kT);
        double x = (energy - carriers.ChemicalPotential) / kT, d = Δ / (2 * kT);
        if (d > 0.3)
        {
            double parallel = Difference(Math.Abs(x), d);
            return new EquilibriumPoint(
                minority,
                majority,
                parallel,
                parallel - (Δ / 2 * (minority.Slope + majority.Slope)),
                minority.Slope - majority.Slope - (Δ / 2 * (minority.Curvature + majority.Curvature)));
        }

        // f_⊥ = (C p + q)/(C + D)² with C = cosh x, D = cosh d: p and q keep the factor d³ that f_∥ and Δ f₀′ leave of each other.
        (double p, double q) = SmallSplitting(d);
        double e = Math.Exp(-Math.Abs(x)), c = (1 + (e * e)) / 2, D = Math.Cosh(d) * e, sum = c + D;
        double perp = e * ((c * p) + (q * e)) / (sum * sum);
        double slope = Math.CopySign((1 - (e * e)) / 2, x) * e * ((p * (D - c)) - (2 * q * e)) / (sum * sum * sum);
        return new EquilibriumPoint(minority, majority, -Math.Sinh(d) * e / sum, perp, slope / kT);
    }

    /// <summary>−sinh d/(cosh x + cosh d) with every exponent ≤ 0.</summary>
    static double Difference(double x, double d)
    {
        double b = Math.Max(x, d);
        double numerator = d < 1 ? 2 * Math.Sinh(d) * Math.Exp(-b) : Math.Exp(d - b) - Math.Exp(-d - b);
        return -numerator / (Math.Exp(x - b) + Math.Exp(-x - b) + Math.Exp(d - b) + Math.Exp(-d - b));
    }

    /// <summary>p = d cosh d − sinh d and q = d − sinh d cosh d by their series, d ≤ 0.3.</summary>
    static (double P, double Q) SmallSplitting(double d)
    {
        double p = 0, q = 0, small = d, large = 2 * d;
        for (int k = 1; k <= 8; k++)
        {
            int odd = (2 * k) + 1;
            small *= d * d / (2 * k * odd);
            large *= 4 * d * d / (2 * k * odd);
            p += 2 * k * small;
            q -= large / 2;
        }

        return (p, q);
    }
}
