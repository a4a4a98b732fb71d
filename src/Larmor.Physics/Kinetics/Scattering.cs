namespace Larmor.Physics.Kinetics;

/// <summary>
/// Isotropic collisions of carriers: with conserved spin, τ(ε) = τ₀ (ε/ε₀)^s, and with spin flip at a constant rate per band, eq. (K-10).
/// </summary>
public sealed record Scattering
{
    Scattering(double conservingRate, double minorityFlipRate, double majorityFlipRate)
    {
        if (!(conservingRate + Math.Min(minorityFlipRate, majorityFlipRate) > 0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(conservingRate), conservingRate, "a band without any collision has no steady current: give a spin-conserving time or both flip times");
        }

        (ConservingRate, MinorityFlipRate, MajorityFlipRate, ReferenceEnergy) = (conservingRate, minorityFlipRate, majorityFlipRate, 1);
    }

    /// <summary>1/τ₀ in 1/s, the rate of spin-conserving collisions at <see cref="ReferenceEnergy"/>.</summary>
    public double ConservingRate { get; }

    /// <summary>1/τ₊ in 1/s: a minority carrier becomes one of the majority.</summary>
    public double MinorityFlipRate { get; }

    /// <summary>1/τ₋ in 1/s: a majority carrier becomes one of the minority.</summary>
    public double MajorityFlipRate { get; }

    /// <summary>s of τ(ε) = τ₀ (ε/ε₀)^s; zero for a constant time.</summary>
    public double Exponent { get; private init; }

    /// <summary>ε₀ in J, where τ = τ₀; without meaning while <see cref="Exponent"/> is zero.</summary>
    public double ReferenceEnergy { get; private init; }

    /// <summary>1/τ_sf = (1/τ₊ + 1/τ₋)/2 in 1/s.</summary>
    public double MeanFlipRate => (MinorityFlipRate + MajorityFlipRate) / 2;

    /// <summary>p = (τ₊ − τ₋)/(τ₊ + τ₋), between −1 and 1; usually negative. Zero without flips.</summary>
    public double Asymmetry => MeanFlipRate > 0 ? (MajorityFlipRate - MinorityFlipRate) / (MajorityFlipRate + MinorityFlipRate) : 0;

    /// <summary>Collisions that conserve spin only.</summary>
    /// <param name="time">τ in s, positive.</param>
    public static Scattering Conserving(double time) => new(Rate(time, nameof(time)), 0, 0);

    /// <summary>With spin flip by its mean time and asymmetry, 1/τ_± = (1 ∓ p)/τ_sf.</summary>
    /// <param name="time">τ in s, positive; infinite for none.</param>
    /// <param name="flipTime">τ_sf in s, positive; infinite for none.</param>
    /// <param name="asymmetry">p between −1 and 1.</param>
    public static Scattering WithFlips(double time, double flipTime, double asymmetry)
    {
        if (!(Math.Abs(asymmetry) <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(asymmetry), asymmetry, "must lie between -1 and 1: outside, a flip rate is negative");
        }

        double rate = Rate(flipTime, nameof(flipTime));
        return new Scattering(Rate(time, nameof(time)), (1 - asymmetry) * rate, (1 + asymmetry) * rate);
    }

    /// <summary>With spin flip by the times of both bands.</summary>
    /// <param name="time">τ in s, positive; infinite for none.</param>
    /// <param name="minorityFlipTime">τ₊ in s, positive; infinite for none.</param>
    /// <param name="majorityFlipTime">τ₋ in s, positive; infinite for none.</param>
    public static Scattering WithBandFlips(double time, double minorityFlipTime, double majorityFlipTime) => new(
        Rate(time, nameof(time)), Rate(minorityFlipTime, nameof(minorityFlipTime)), Rate(majorityFlipTime, nameof(majorityFlipTime)));

    /// <summary>The same collisions with a spin-conserving time that follows the energy as τ₀ (ε/ε₀)^s.</summary>
    /// <param name="exponent">s above −1, so that densities at ε → 0 stay integrable, and at most 3.</param>
    /// <param name="referenceEnergy">ε₀ in J, positive: where the time given before holds, for instance the chemical potential.</param>
    public Scattering WithPowerLaw(double exponent, double referenceEnergy)
    {
        ExchangeBands.ThrowUnlessPositive(referenceEnergy, nameof(referenceEnergy));
        return exponent is > -1 and <= 3
            ? this with { Exponent = exponent, ReferenceEnergy = referenceEnergy }
            : throw new ArgumentOutOfRangeException(nameof(exponent), exponent, "must lie above -1 and not above 3");
    }

    /// <summary>The asymmetry golden-rule flips with one matrix element have at 0 K, 1/τ_± ∝ ν(μ ± Δ/2), eq. (K-11): −1 for a half metal.</summary>
    /// <param name="carriers">Carriers with μ + Δ/2 &gt; 0.</param>
    public static double GoldenRuleAsymmetry(Carriers carriers)
    {
        ExchangeBands.ThrowUnlessPositive(carriers.MajorityEdge, nameof(carriers));
        double low = Math.Sqrt(Math.Max(0, carriers.MinorityEdge)), high = Math.Sqrt(carriers.MajorityEdge);
        return (low - high) / (low + high);
    }

    static double Rate(double time, string name) => time > 0
        ? 1 / time
        : throw new ArgumentOutOfRangeException(name, time, "must be positive, in s; infinite means that there are no such collisions");
}
