using Larmor.Physics.Quantities;

namespace Larmor.Physics.Magnetics.FokkerPlanck;

/// <summary>Heating of a moment by the exchange of d electrons at its faces: T_eff = T + c_T δJ², eq. (F-20). A one-parameter model.</summary>
/// <param name="Bath">T of the lattice in K, positive.</param>
/// <param name="Coefficient">c_T in K m⁴/A², not negative; no theory gives it here.</param>
public sealed record EffectiveTemperature(double Bath, double Coefficient)
{
    /// <summary>T in K.</summary>
    public double Bath { get; } = Bath > 0 && double.IsFinite(Bath) ? Bath : throw new ArgumentOutOfRangeException(nameof(Bath), Bath, "must be positive");

    /// <summary>c_T in K m⁴/A².</summary>
    public double Coefficient { get; } = Coefficient >= 0 && double.IsFinite(Coefficient)
        ? Coefficient : throw new ArgumentOutOfRangeException(nameof(Coefficient), Coefficient, "must not be negative");

    /// <summary>T_eff in K.</summary>
    /// <param name="excessCurrent">
    /// δJ in A/m²: the excess over its bulk value of the difference of the s and d currents of the minority, at the face of the magnet. Its sign is of no
    /// account: two equal faces heat alike in both directions of the current.
    /// </param>
    public double At(double excessCurrent) => Bath + (Coefficient * excessCurrent * excessCurrent);

    /// <summary>Electrons per second that a current carries through a section.</summary>
    /// <param name="currentDensity">J in A/m².</param>
    /// <param name="section">Area in m².</param>
    public static double ElectronRate(double currentDensity, double section) => Math.Abs(currentDensity) * section / Constants.ElementaryCharge;

    /// <summary>Moments in A m² brought in a time when a share of the electrons brings one Bohr magneton each.</summary>
    /// <param name="electronRate">Electrons per second.</param>
    /// <param name="share">Share of them, 0 to 1.</param>
    /// <param name="time">Time in s.</param>
    public static double MomentBrought(double electronRate, double share, double time) => electronRate * share * time * Constants.BohrMagneton;
}
