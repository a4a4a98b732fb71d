namespace Larmor.Physics.Transport.ClosedForms;

/// <summary>
/// Lengths and asymmetries of a three-channel magnet (s_up, s_dn, d_dn) with spin flip s_up–s_dn and spin-conserving
/// relaxation s_dn–d_dn, eq. (T-31), (T-32).
/// </summary>
public sealed record ThreeChannelParameters
{
    ThreeChannelParameters(double up, double middle, double d, double spinFlip, double interband)
    {
        SUp = up;
        SDown = middle;
        DDown = d;
        double s = up + middle, down = middle + d;
        TotalConductivity = up + down;
        SConductivity = s;
        SAsymmetry = (up - middle) / s;
        DownAsymmetry = (middle - d) / down;
        SpinFlipLength = Math.Sqrt(up * middle / (s * spinFlip));
        InterbandLength = Math.Sqrt(middle * d / (down * interband));
        SpinFlipScale = Math.Sqrt(middle / spinFlip);
        Kappa = Math.Sqrt(TotalConductivity * middle / (down * s));

        double sum = (1 / (InterbandLength * InterbandLength)) + (1 / (SpinFlipLength * SpinFlipLength));
        double product = spinFlip * interband * TotalConductivity / (up * middle * d);
        double fast = sum / 2 * (1 + Math.Sqrt(Math.Max(0, 1 - (4 * product / (sum * sum)))));
        ShortLength = 1 / Math.Sqrt(fast);
        LongLength = Math.Sqrt(fast / product); // Λ_-² = 1/(T2 Λ_+²): no cancellation
    }

    /// <summary>σ of s↑ in S/m.</summary>
    public double SUp { get; }

    /// <summary>σ of s↓ in S/m.</summary>
    public double SDown { get; }

    /// <summary>σ of d↓ in S/m.</summary>
    public double DDown { get; }

    /// <summary>σ_t in S/m.</summary>
    public double TotalConductivity { get; }

    /// <summary>σ_s = σ_s↑ + σ_s↓ in S/m.</summary>
    public double SConductivity { get; }

    /// <summary>β_s = (σ_s↑ − σ_s↓)/σ_s.</summary>
    public double SAsymmetry { get; }

    /// <summary>β_↓ = (σ_s↓ − σ_d↓)/(σ_s↓ + σ_d↓).</summary>
    public double DownAsymmetry { get; }

    /// <summary>l_sf in m.</summary>
    public double SpinFlipLength { get; }

    /// <summary>l_sd in m.</summary>
    public double InterbandLength { get; }

    /// <summary>λ_s in m, λ_s² = σ_s↓/G_s.</summary>
    public double SpinFlipScale { get; }

    /// <summary>κ = √(σ_t σ_s↓/(σ_↓ σ_s)).</summary>
    public double Kappa { get; }

    /// <summary>Λ₊ in m, the short decay length.</summary>
    public double ShortLength { get; }

    /// <summary>Λ₋ in m, the long decay length.</summary>
    public double LongLength { get; }

    /// <summary>Reads the parameters off a medium; null unless it has just these channels and reactions, both with G &gt; 0.</summary>
    public static ThreeChannelParameters? Of(Medium medium)
    {
        double spinFlip = Between(medium, "s_up", "s_dn"), interband = Between(medium, "s_dn", "d_dn");
        return medium.Channels.Length == 3 && spinFlip > 0 && interband > 0
            && medium.Reactions.All(r => r.Conductance == 0 || IsPair(r, "s_up", "s_dn") || IsPair(r, "s_dn", "d_dn"))
            ? new ThreeChannelParameters(Conductivity(medium, "s_up"), Conductivity(medium, "s_dn"), Conductivity(medium, "d_dn"), spinFlip, interband)
            : null;
    }

    static bool IsPair(Reaction reaction, string a, string b) =>
        (reaction.A == a && reaction.B == b) || (reaction.A == b && reaction.B == a);

    static double Between(Medium medium, string a, string b) => medium.Reactions.Where(r => IsPair(r, a, b)).Sum(r => r.Conductance);

    static double Conductivity(Medium medium, string name) => medium.Channels.First(c => c.Name == name).Conductivity;
}
