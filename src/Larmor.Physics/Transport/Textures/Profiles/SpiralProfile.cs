using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Transport.Textures.Profiles;

/// <summary>A conical spiral about z, n = (sin ϑ cos qx, sin ϑ sin qx, cos ϑ), eq.; planar at ϑ = π/2.</summary>
/// <param name="Wavevector">q in rad/m.</param>
/// <param name="ConeAngle">ϑ in rad.</param>
public sealed record SpiralProfile(double Wavevector, double ConeAngle) : IMagnetizationProfile
{
    readonly double sin = Math.Sin(ConeAngle);
    readonly double cos = Math.Cos(ConeAngle);

    /// <inheritdoc/>
    public Vector At(double x)
    {
        (double s, double c) = Math.SinCos(Wavevector * x);
        return new(sin * c, sin * s, cos);
    }
}
