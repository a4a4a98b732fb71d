namespace Larmor.Physics.Transport.ClosedForms;

/// <summary>
/// The junction of two semi-infinite two-channel conductors with an interface AR*, γ between them, per unit current density, eq. (T-26).
/// </summary>
/// <param name="InterfacePolarization">p = δJ(0)/J.</param>
/// <param name="LeftAccumulation">V_up − V_dn on the left side, per J, in Ω·m².</param>
/// <param name="RightAccumulation">V_up − V_dn on the right side, per J, in Ω·m².</param>
/// <param name="ExcessResistance">R_ex in Ω·m².</param>
public sealed record TwoChannelJunction(
    double InterfacePolarization, double LeftAccumulation, double RightAccumulation, double ExcessResistance)
{
    /// <summary>Evaluates the closed form.</summary>
    /// <param name="left">Left conductor.</param>
    /// <param name="right">Right conductor.</param>
    /// <param name="starredResistance">AR* in Ω·m², zero for an ideal interface.</param>
    /// <param name="asymmetry">γ of the interface.</param>
    public static TwoChannelJunction Between(
        TwoChannelParameters left, TwoChannelParameters right, double starredResistance = 0, double asymmetry = 0)
    {
        double r1 = left.SpinResistance, r2 = right.SpinResistance, β1 = left.Asymmetry, β2 = right.Asymmetry;
        double numerator = (β1 * r1) + (β2 * r2) + (asymmetry * starredResistance), sum = r1 + r2 + starredResistance;
        double p = numerator / sum;
        return new TwoChannelJunction(
            p,
            2 * r1 * (β1 - p),
            2 * r2 * (p - β2),
            starredResistance + (β1 * β1 * r1) + (β2 * β2 * r2) - (numerator * p));
    }
}
