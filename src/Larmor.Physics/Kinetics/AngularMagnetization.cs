using Larmor.Physics.Quantities;

namespace Larmor.Physics.Kinetics;

/// <summary>
/// Transverse magnetization of the carriers of one direction of momentum, integrated over energy, eq. (K-19): per force F along j and
/// gradient along i, m_k(p̂) = Traceless_k (δ_ij − 3 p̂_i p̂_j) + Isotropic_k δ_ij with k = 1 along n × ∂_i n and k = 2 along ∂_i n.
/// </summary>
/// <param name="Traceless1">In A/N; the mean over all directions is the whole magnetization.</param>
/// <param name="Isotropic1">In A/N.</param>
/// <param name="Traceless2">In A/N.</param>
/// <param name="Isotropic2">In A/N.</param>
public readonly record struct AngularMagnetization(double Traceless1, double Isotropic1, double Traceless2, double Isotropic2)
{
    /// <summary>Integrates over energy.</summary>
    /// <param name="model">A model whose carriers are not cold.</param>
    public static AngularMagnetization Of(KineticModel model)
    {
        var found = SpectralIntegrals.Of(model);
        return Of(model.Carriers.Bands, new TransverseIntegrals(found.S1, found.S2, found.X1, found.X2));
    }

    /// <summary>From integrals that are known.</summary>
    /// <param name="bands">The bands.</param>
    /// <param name="integrals">Integrals of the spectral functions, whatever the collisions.</param>
    public static AngularMagnetization Of(ExchangeBands bands, in TransverseIntegrals integrals)
    {
        double scale = Constants.BohrMagneton * bands.LarmorTime * bands.LarmorTime / bands.Mass;
        return new AngularMagnetization(scale * integrals.X1 / 3, -scale * integrals.S1, scale * integrals.X2 / 3, -scale * integrals.S2);
    }

    /// <summary>Both components for a direction of momentum.</summary>
    /// <param name="alongGradient">p̂_i, cosine between momentum and gradient.</param>
    /// <param name="alongForce">p̂_j, cosine between momentum and force.</param>
    /// <param name="gradientAlongForce">Cosine between gradient and force.</param>
    public (double Rotated, double Aligned) At(double alongGradient, double alongForce, double gradientAlongForce)
    {
        double traceless = gradientAlongForce - (3 * alongGradient * alongForce);
        return ((Traceless1 * traceless) + (Isotropic1 * gradientAlongForce), (Traceless2 * traceless) + (Isotropic2 * gradientAlongForce));
    }
}
