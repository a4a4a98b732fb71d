namespace Larmor.Physics.Kinetics;

/// <summary>The Fermi function of one band with its first two derivatives in energy, eq. (K-3).</summary>
/// <param name="Value">n_F.</param>
/// <param name="Slope">n_F′ in 1/J.</param>
/// <param name="Curvature">n_F″ in 1/J².</param>
public readonly record struct Occupation(double Value, double Slope, double Curvature)
{
    /// <summary>Evaluates at an energy above the half-filled one; no positive number is exponentiated.</summary>
    /// <param name="offset">ε minus the energy of half filling, in J.</param>
    /// <param name="thermalEnergy">kT in J, positive.</param>
    public static Occupation At(double offset, double thermalEnergy)
    {
        double x = offset / thermalEnergy, e = Math.Exp(-Math.Abs(x)), s = 1 / (1 + e);
        double value = x > 0 ? e * s : s, bell = e * s * s / thermalEnergy, tanh = Math.CopySign((1 - e) * s, x);
        return new Occupation(value, -bell, bell * tanh / thermalEnergy);
    }
}
