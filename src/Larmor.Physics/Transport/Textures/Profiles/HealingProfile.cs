using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Transport.Textures.Profiles;

/// <summary>A magnetization that falls to zero at sharp borders: g(x) M with g = Π |tanh((x − x_k)/w)|, eq. .</summary>
/// <param name="Bulk">M in units of the bulk magnetization.</param>
/// <param name="Width">w in m, positive.</param>
/// <param name="Borders">x_k in m, none of them inside the layer that uses the profile.</param>
public sealed record HealingProfile(Vector Bulk, double Width, params double[] Borders) : IMagnetizationProfile
{
    /// <inheritdoc/>
    public Vector At(double x)
    {
        double g = 1;
        foreach (double border in Borders)
        {
            g *= Math.Abs(Math.Tanh((x - border) / Width));
        }

        return g * Bulk;
    }
}
