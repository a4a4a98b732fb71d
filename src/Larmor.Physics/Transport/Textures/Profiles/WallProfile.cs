using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Transport.Textures.Profiles;

/// <summary>A 180° wall from −z on the left to +z on the right, n = (sin φ sech, cos φ sech, tanh)((x − x₀)/Δ), eq. .</summary>
/// <param name="Center">x₀ in m.</param>
/// <param name="Width">Δ in m, positive.</param>
/// <param name="Angle">φ in rad of the middle of the wall: 0 is a Bloch wall (along y), π/2 a Néel wall (along x).</param>
public sealed record WallProfile(double Center, double Width, double Angle) : IMagnetizationProfile
{
    readonly double sin = Math.Sin(Angle);
    readonly double cos = Math.Cos(Angle);

    /// <inheritdoc/>
    public Vector At(double x)
    {
        double t = (x - Center) / Width, sech = 1 / Math.Cosh(t);
        return new(sin * sech, cos * sech, Math.Tanh(t));
    }
}
