namespace Larmor.Physics.Transport.ClosedForms;

/// <summary>
/// The literature's numbers of a two-channel medium, eq. (T-25) (T. Valet and A. Fert, Phys. Rev. B 48, 7099 (1993)).
/// </summary>
/// <param name="StarredResistivity">ρ* = 1/(σ_t (1 − β²)) in Ω·m.</param>
/// <param name="Asymmetry">β = (σ_up − σ_dn)/σ_t.</param>
/// <param name="SpinDiffusionLength">l_sf in m; infinite without spin flip.</param>
public sealed record TwoChannelParameters(double StarredResistivity, double Asymmetry, double SpinDiffusionLength)
{
    /// <summary>σ_t in S/m.</summary>
    public double TotalConductivity => 1 / (StarredResistivity * (1 - (Asymmetry * Asymmetry)));

    /// <summary>Spin resistance r = ρ* l_sf in Ω·m².</summary>
    public double SpinResistance => StarredResistivity * SpinDiffusionLength;

    /// <summary>Reads the parameters off a medium with exactly two channels; null for any other.</summary>
    public static TwoChannelParameters? Of(Medium medium)
    {
        if (medium.Channels.Length != 2)
        {
            return null;
        }

        double up = medium.Channels[0].Conductivity, down = medium.Channels[1].Conductivity;
        double conductance = medium.Reactions.Sum(reaction => reaction.Conductance);
        return new TwoChannelParameters(
            (1 / up + 1 / down) / 4,
            (up - down) / (up + down),
            conductance == 0 ? double.PositiveInfinity : Math.Sqrt(up * down / ((up + down) * conductance)));
    }
}
