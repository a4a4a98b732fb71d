using Larmor.Numerics.Algebra;
using Larmor.Physics.Quantities;

namespace Larmor.Physics.Magnetics.Stability;

/// <summary>Closed forms of switching, resonance and critical torque.</summary>
public static class ClosedForms
{
    /// <summary>Stoner and Wohlfarth's switching field over B_K, (cos^⅔ψ + sin^⅔ψ)^(−3/2), eq. (M-33).</summary>
    /// <param name="angle">Angle ψ between field and easy axis in rad.</param>
    public static double StonerWohlfarth(double angle)
    {
        (double sine, double cosine) = Math.SinCos(angle);
        double sum = Math.Cbrt(sine * sine) + Math.Cbrt(cosine * cosine);
        return 1 / (sum * Math.Sqrt(sum));
    }

    /// <summary>Kittel's angular frequency without damping in rad/s of a magnet along an axis of its shape, field along it too, eq. (M-32).</summary>
    /// <remarks>C. Kittel, Phys. Rev. 73, 155 (1948).</remarks>
    /// <param name="gyromagneticRatio">γ in rad/(s·T).</param>
    /// <param name="field">B in T.</param>
    /// <param name="magnetization">M_s in A/m.</param>
    /// <param name="along">Demagnetizing factor along the magnetization.</param>
    /// <param name="across">The two others.</param>
    public static double Kittel(double gyromagneticRatio, double field, double magnetization, double along, (double First, double Second) across)
    {
        double scale = Constants.VacuumPermeability * magnetization;
        double first = field + (scale * (across.First - along)), second = field + (scale * (across.Second - along));
        ArgumentOutOfRangeException.ThrowIfNegative(first * second, nameof(field));
        return gyromagneticRatio * Math.Sqrt(first * second);
    }

    /// <summary>
    /// Damping-like field a_c in T at which a magnet along its polarizer begins to precess: a_c = α (p₁ + p₂)/2 with the stiffnesses
    /// p of the energy across it, eq. (M-35); a torque with −a pushes u away from p.
    /// </summary>
    /// <param name="damping">α.</param>
    /// <param name="stiffness">p₁ and p₂ in T: for a film B + B_K and B + B_K + μ₀M_s.</param>
    public static double CriticalDampingLikeField(double damping, (double First, double Second) stiffness) =>
        damping * (stiffness.First + stiffness.Second) / 2;

    /// <summary>Current density in A/m² that makes a damping-like field a in a layer: J = 2 e M_s t a/(ħ P), eq. (M-36).</summary>
    /// <param name="dampingLike">a in T.</param>
    /// <param name="magnetization">M_s in A/m.</param>
    /// <param name="thickness">t in m.</param>
    /// <param name="polarization">P, not zero: transverse spin current taken up over charge current.</param>
    public static double CurrentOf(double dampingLike, double magnetization, double thickness, double polarization)
    {
        ArgumentOutOfRangeException.ThrowIfZero(polarization);
        return 2 * Constants.ElementaryCharge * magnetization * thickness * dampingLike / (Constants.ReducedPlanck * polarization);
    }

    /// <summary>Field in T along an axis of its shape at which a magnet along that axis begins to precess on a falling field, eq. (M-34).</summary>
    /// <remarks>The branch may end before, where the determinant vanishes: near −B_K − μ₀M_s (N_y − N_x).</remarks>
    /// <param name="magnetization">M_s in A/m.</param>
    /// <param name="anisotropyField">B_K in T along the axis.</param>
    /// <param name="factors">Demagnetizing factors: along the axis as x, across it as y and z.</param>
    /// <param name="dissipativeOverDamping">b_χ/α in T along the axis.</param>
    public static double PrecessionLimit(double magnetization, double anisotropyField, Vector3D factors, double dissipativeOverDamping) =>
        -anisotropyField - (Constants.VacuumPermeability * magnetization * (factors.Y + factors.Z - (2 * factors.X)) / 2) - dissipativeOverDamping;
}
