namespace Larmor.Physics.Transport.ClosedForms;

/// <summary>
/// The ideal junction of a semi-infinite normal metal (s channels) on the left and a three-channel magnet on the right,
/// per unit current density, eq. (T-33).
/// </summary>
/// <param name="A">a: V_s↑ − V_s↓ = a e^{z/l_N} in the normal metal, per J, in Ω·m².</param>
/// <param name="B">b: fast part of V_s↓ − V_d↓ = b e^{−z/Λ₊} + d e^{−z/Λ₋} in the magnet, per J, in Ω·m².</param>
/// <param name="D">d: slow part, per J, in Ω·m².</param>
/// <param name="ExcessResistance">R_ex in Ω·m².</param>
public sealed record ThreeChannelJunction(double A, double B, double D, double ExcessResistance)
{
    /// <summary>Evaluates the closed form.</summary>
    public static ThreeChannelJunction Between(TwoChannelParameters normal, ThreeChannelParameters magnet)
    {
        double σN = normal.TotalConductivity, βN = normal.Asymmetry, lN = normal.SpinDiffusionLength;
        double σs = magnet.SConductivity, σt = magnet.TotalConductivity, βs = magnet.SAsymmetry, βd = magnet.DownAsymmetry;
        double lsf2 = magnet.SpinFlipLength * magnet.SpinFlipLength, lsd2 = magnet.InterbandLength * magnet.InterbandLength;
        double x = 1 / magnet.ShortLength, y = 1 / magnet.LongLength;
        double P = Coupling(normal, magnet);

        double source = ((1 + βs) * lN / (1 + βN))
            + (2 * σN * lsf2 * lsd2 * y / (σt * (1 + βd)) * ((1 / lsd2) - (y * y) - (P * lN * y / lsf2)));
        double b = source / (σN * lsf2) * x / (x - y) / ((1 / lsf2) + (x * y) + (P * lN / lsf2 * (x + y)));
        double d = (2 * lsd2 * y / (σt * (1 + βd))) - (b * y / x);
        double a = (-2 * lN / (σN * (1 + βN)) * (1 - (2 * (1 - βs) * σs * lsd2 * y * y / ((1 - βN) * (1 + βd) * σt))))
            + (2 * b * lN * σs * (1 - βs) * ((x * x) - (y * y)) / (x * σN * (1 - (βN * βN))));
        double excess = ((((1 + βN) / 2) - (magnet.SUp / σt)) * a) + (magnet.DDown / σt * (b + d));
        return new ThreeChannelJunction(a, b, d, excess);
    }

    /// <summary>
    /// Fast spin flip, l_sf ≪ l_sd: s↑ and s↓ merge. b per J, and R_ex as the two-channel junction of the s band plus the
    /// remaining s–d pair, exact to first order in l_sf, eq. (T-34).
    /// </summary>
    public static (double B, double ExcessResistance) FastSpinFlip(TwoChannelParameters normal, ThreeChannelParameters magnet)
    {
        double βs = magnet.SAsymmetry, βN = normal.Asymmetry;
        double b = normal.SpinDiffusionLength / normal.TotalConductivity * (1 + βs) * (βs - βN)
            / ((1 - (βN * βN)) * (1 + (Coupling(normal, magnet) * normal.SpinDiffusionLength / magnet.SpinFlipLength)));
        double slow = magnet.InterbandLength / magnet.Kappa;
        double rN = normal.SpinResistance, rs = magnet.SpinFlipLength / (magnet.SConductivity * (1 - (βs * βs)));
        double band = (βs - βN) * (βs - βN) * rN * rs / (rN + rs);
        return (b, band + (magnet.DDown * slow / (magnet.TotalConductivity * magnet.SConductivity)));
    }

    /// <summary>
    /// Fast interband relaxation, l_sd ≪ l_sf: s↓ and d↓ act as one minority channel behind a minority-only interface
    /// resistance r_↓ = l_sd σ_d/(σ_↓ σ_s↓); b per J and R_ex, eq. (T-34).
    /// </summary>
    public static (double B, double ExcessResistance) FastInterband(TwoChannelParameters normal, ThreeChannelParameters magnet)
    {
        double lsd = magnet.InterbandLength, lN = normal.SpinDiffusionLength, ratio = lN / magnet.SpinFlipLength;
        double b = lsd * (((1 + magnet.SAsymmetry) * ratio / (normal.TotalConductivity * (1 + normal.Asymmetry)))
            + (1 / (magnet.Kappa * magnet.SConductivity))) / (magnet.Kappa + (Coupling(normal, magnet) * ratio));

        double down = magnet.SDown + magnet.DDown, σt = magnet.TotalConductivity;
        double β = (magnet.SUp - down) / σt;
        var merged = new TwoChannelParameters(1 / (σt * (1 - (β * β))), β, magnet.SpinFlipLength / magnet.Kappa);
        double interfaceResistance = lsd * magnet.DDown / (down * magnet.SDown);
        return (b, TwoChannelJunction.Between(normal, merged, interfaceResistance / 4, 1).ExcessResistance);
    }

    /// <summary>P = σ_s (1 − β_s²)/(σ_N (1 − β_N²)).</summary>
    static double Coupling(TwoChannelParameters normal, ThreeChannelParameters magnet) =>
        magnet.SConductivity * (1 - (magnet.SAsymmetry * magnet.SAsymmetry))
        / (normal.TotalConductivity * (1 - (normal.Asymmetry * normal.Asymmetry)));
}
