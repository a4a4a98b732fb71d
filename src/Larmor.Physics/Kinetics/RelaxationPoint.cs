namespace Larmor.Physics.Kinetics;

/// <summary>Collision rates at one energy in units of the Larmor rate, with their derivatives in energy, eq. (K-12).</summary>
/// <param name="Total">η̄ = t_s (1/τ + 1/τ_sf).</param>
/// <param name="TotalSlope">η̄′ in 1/J.</param>
/// <param name="Flip">η_sf = t_s/τ_sf.</param>
/// <param name="Minority">κ₊: mean time of the minority over t_s.</param>
/// <param name="MinoritySlope">κ₊′ in 1/J.</param>
/// <param name="Majority">κ₋: mean time of the majority over t_s.</param>
/// <param name="MajoritySlope">κ₋′ in 1/J.</param>
public readonly record struct RelaxationPoint(
    double Total, double TotalSlope, double Flip, double Minority, double MinoritySlope, double Majority, double MajoritySlope)
{
    /// <summary>Evaluates at a kinetic energy.</summary>
    /// <param name="scattering">The collisions.</param>
    /// <param name="larmorTime">t_s in s.</param>
    /// <param name="energy">ε in J, positive unless τ is constant.</param>
    /// <param name="order">Exact, or to first order in p.</param>
    public static RelaxationPoint At(Scattering scattering, double larmorTime, double energy, AsymmetryOrder order)
    {
        double s = scattering.Exponent, flip = larmorTime * scattering.MeanFlipRate, η = larmorTime * scattering.ConservingRate, slope = 0;
        if (s != 0)
        {
            η *= Math.Pow(energy / scattering.ReferenceEnergy, -s);
            slope = -s * η / energy;
        }

        double total = η + flip;
        if (order == AsymmetryOrder.First)
        {
            double mean = 1 / total, part = scattering.Asymmetry * flip * mean, fall = -slope * mean * mean;
            return new RelaxationPoint(
                total, slope, flip, mean * (1 + part), fall * (1 + (2 * part)), mean * (1 - part), fall * (1 - (2 * part)));
        }

        double minority = 1 / (η + (larmorTime * scattering.MinorityFlipRate)), majority = 1 / (η + (larmorTime * scattering.MajorityFlipRate));
        return new RelaxationPoint(
            total, slope, flip, minority, -slope * minority * minority, majority, -slope * majority * majority);
    }
}
