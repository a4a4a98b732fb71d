using Matrix = Larmor.Numerics.Algebra.CellMatrix<double>;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Transport.Textures;

/// <summary>What closes a texture at one end.</summary>
public abstract record TextureEnd;

/// <summary>The total magnetization m of the carriers is held at a value.</summary>
/// <param name="Value">m in A/m.</param>
public sealed record FixedEnd(Vector Value) : TextureEnd;

/// <summary>Nothing passes: J = 0.</summary>
public sealed record ClosedEnd : TextureEnd;

/// <summary>The driver has no gradient and the current leaves with its polarization: J = b n.</summary>
public sealed record DriftEnd : TextureEnd;

/// <summary>The texture goes on at the other end; both ends must say so.</summary>
public sealed record PeriodicEnd : TextureEnd;

/// <summary>A uniform lead without an end, in which the accumulation decays by its own modes, eq. .</summary>
/// <param name="Medium">Material.</param>
/// <param name="Direction">Unit vector of its magnetization; any unit vector for a normal metal.</param>
/// <param name="Drift">b of the lead in A/s.</param>
/// <param name="Equilibrium">m_eq of the lead in A/m, along its direction.</param>
public sealed record LeadEnd(SpinMedium Medium, Vector Direction, double Drift, double Equilibrium) : TextureEnd;

/// <summary>A contact to a reservoir of given accumulation: the current into it is g (m − m_outside), eq. .</summary>
/// <param name="Conductance">g in m/s, with a positive semidefinite symmetric part; <see cref="Mixing"/> makes one.</param>
/// <param name="Outside">What the driver of the flux is in the reservoir, in A/m.</param>
public sealed record ContactEnd(Matrix Conductance, Vector Outside) : TextureEnd
{
    /// <summary>g_∥ n nᵀ + g_r (1 − n nᵀ) + χ g_i [n], eq. .</summary>
    /// <param name="sense">χ.</param>
    /// <param name="direction">Unit vector n.</param>
    /// <param name="along">g_∥ in m/s.</param>
    /// <param name="real">g_r in m/s.</param>
    /// <param name="imaginary">g_i in m/s.</param>
    public static Matrix Mixing(SpinSense sense, Vector direction, double along, double real, double imaginary) =>
        SpinAxis.Combine(direction, along, real, (int)sense * imaginary);
}
