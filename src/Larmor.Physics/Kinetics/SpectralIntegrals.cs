namespace Larmor.Physics.Kinetics;

/// <summary>Integrals ∫ν … dε of the spectral functions, by panels of Gauss–Legendre rules about both band edges.</summary>
/// <remarks>Those of functions without a unit are in m⁻³ (∫ν S counts carriers), those with a factor ε in J m⁻³.</remarks>
/// <param name="Density">∫ν f₀ in m⁻³.</param>
/// <param name="Longitudinal">∫ν f_∥ in m⁻³.</param>
/// <param name="TransverseEnergy">∫ν ε f_⊥ in J m⁻³.</param>
/// <param name="MinorityMobility">−∫ν ε κ₊ f₊′ in m⁻³.</param>
/// <param name="MajorityMobility">−∫ν ε κ₋ f₋′ in m⁻³.</param>
/// <param name="X1">∫ν x₁.</param>
/// <param name="X2">∫ν x₂.</param>
/// <param name="S1">∫ν S₁.</param>
/// <param name="S2">∫ν S₂.</param>
/// <param name="Phi">∫ν φ.</param>
/// <param name="DPhi">∫ν D[φ], zero in exact arithmetic.</param>
/// <param name="DPhiSize">∫ν |D[φ]|, the scale of the one before.</param>
/// <param name="Size1">∫ν |S₁|.</param>
/// <param name="Size2">∫ν |S₂|.</param>
public readonly record struct SpectralIntegrals(
    double Density,
    double Longitudinal,
    double TransverseEnergy,
    double MinorityMobility,
    double MajorityMobility,
    double X1,
    double X2,
    double S1,
    double S2,
    double Phi,
    double DPhi,
    double DPhiSize,
    double Size1,
    double Size2)
{
    /// <summary>Integrates the spectral functions of a model.</summary>
    /// <param name="model">A model whose carriers are not cold (<see cref="Carriers.IsCold"/>).</param>
    public static SpectralIntegrals Of(KineticModel model)
    {
        Carriers carriers = model.Carriers;
        var mesh = new EnergyMesh(carriers);
        ReadOnlySpan<double> energies = mesh.Energies, weights = mesh.Weights;
        double ν0 = carriers.Bands.DensityOfStatesFactor;
        SpectralIntegrals sum = default(SpectralIntegrals) with { Density = 4.0 / 3 * ν0 * Math.Pow(mesh.Start, 1.5) };
        for (int i = 0; i < energies.Length; i++)
        {
            double ε = energies[i], w = weights[i] * ν0 * Math.Sqrt(ε);
            var p = SpectralPoint.At(model, ε);
            sum = new SpectralIntegrals(
                sum.Density + (w * p.Equilibrium.Sum),
                sum.Longitudinal + (w * p.Equilibrium.Longitudinal),
                sum.TransverseEnergy + (w * ε * p.Equilibrium.Transverse),
                sum.MinorityMobility - (w * ε * p.MinorityK),
                sum.MajorityMobility - (w * ε * p.MajorityK),
                sum.X1 + (w * p.X1),
                sum.X2 + (w * p.X2),
                sum.S1 + (w * p.S1),
                sum.S2 + (w * p.S2),
                sum.Phi + (w * p.Phi),
                sum.DPhi + (w * p.DPhi),
                sum.DPhiSize + (w * Math.Abs(p.DPhi)),
                sum.Size1 + (w * Math.Abs(p.S1)),
                sum.Size2 + (w * Math.Abs(p.S2)));
        }

        return sum;
    }
}
