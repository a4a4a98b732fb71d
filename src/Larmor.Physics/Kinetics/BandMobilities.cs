namespace Larmor.Physics.Kinetics;

/// <summary>−∫ν ε κ f′ of both bands, in m⁻³, eq. (K-22).</summary>
readonly record struct BandMobilities(double Minority, double Majority)
{
    public double Sum => Majority + Minority;

    public double Difference => Majority - Minority;

    public double Polarization => Difference / Sum;

    public static BandMobilities Of(KineticModel model, SpectralIntegrals? integrals)
    {
        Carriers carriers = model.Carriers;
        double t = carriers.Bands.LarmorTime;
        if (model.Scattering.Exponent == 0)
        {
            var κ = RelaxationPoint.At(model.Scattering, t, 0, model.Order);
            return new BandMobilities(1.5 * κ.Minority * carriers.MinorityDensity, 1.5 * κ.Majority * carriers.MajorityDensity);
        }

        if (!carriers.IsCold)
        {
            SpectralIntegrals found = integrals ?? SpectralIntegrals.Of(model);
            return new BandMobilities(found.MinorityMobility, found.MajorityMobility);
        }

        return new BandMobilities(AtEdge(carriers.MinorityEdge, minority: true), AtEdge(carriers.MajorityEdge, minority: false));

        // At 0 K −f′ is a δ function at the edge.
        double AtEdge(double ε, bool minority)
        {
            if (ε <= 0)
            {
                return 0;
            }

            var κ = RelaxationPoint.At(model.Scattering, t, ε, model.Order);
            return carriers.Bands.DensityOfStatesFactor * Math.Sqrt(ε) * ε * (minority ? κ.Minority : κ.Majority);
        }
    }
}
