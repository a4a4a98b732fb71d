using Larmor.Physics.Transport.Textures.Profiles;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Transport.Textures;

/// <summary>A stretch of one material in which the magnetization varies smoothly; it may jump or kink where two layers meet.</summary>
/// <param name="Name">Name, unique in a texture.</param>
/// <param name="Medium">Material.</param>
/// <param name="Thickness">Length along x in m, positive.</param>
/// <param name="Cells">Number of equal cells, at least one.</param>
/// <param name="Magnetization">Magnetization in units of its bulk value, as a function of the texture's own x.</param>
public sealed record TextureLayer(string Name, SpinMedium Medium, double Thickness, int Cells, IMagnetizationProfile Magnetization)
{
    /// <summary>
    /// b in A/s: flux of magnetization along n that the current carries along +x, eq.; positive when electrons that
    /// carry the local moment run to +x. See <see cref="DriftFlux"/>. Zero without a current.
    /// </summary>
    public double Drift { get; init; }

    /// <summary>m_eq in A/m where the magnetization has its bulk value; elsewhere it follows the magnetization.</summary>
    public double Equilibrium { get; init; }

    /// <summary>
    /// Precession vector W_B in rad/s of an applied field, in the sense of the texture: +γB for spins, −γB for magnetizations.
    /// </summary>
    public Vector FieldPrecession { get; init; }
}
