using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Transport.Textures.Profiles;

/// <summary>A magnetization as a function of x.</summary>
public interface IMagnetizationProfile
{
    /// <summary>Magnetization in units of its bulk value at x in m. Smooth in the layer that uses it; called at its borders too.</summary>
    Vector At(double x);
}

/// <summary>The same everywhere; zero for a normal metal.</summary>
/// <param name="Magnetization">Magnetization in units of its bulk value.</param>
public sealed record UniformProfile(Vector Magnetization) : IMagnetizationProfile
{
    /// <summary>No magnetization.</summary>
    public static UniformProfile None { get; } = new(default(Vector));

    /// <inheritdoc/>
    public Vector At(double x) => Magnetization;
}

/// <summary>A magnetization given by any formula.</summary>
/// <param name="Formula">From x in m to the magnetization in units of its bulk value.</param>
public sealed record FormulaProfile(Func<double, Vector> Formula) : IMagnetizationProfile
{
    /// <inheritdoc/>
    public Vector At(double x) => Formula(x);
}
