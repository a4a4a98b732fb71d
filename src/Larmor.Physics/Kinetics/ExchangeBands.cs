using Larmor.Physics.Quantities;

namespace Larmor.Physics.Kinetics;

/// <summary>
/// Two parabolic bands split by exchange: majority at ε − Δ/2 (its moment along the magnetization), minority at ε + Δ/2, with the
/// kinetic energy ε = p²/2m ≥ 0, eq. (K-1).
/// </summary>
public sealed record ExchangeBands
{
    /// <summary>Describes the bands.</summary>
    /// <param name="mass">Mass m of a carrier in kg, positive.</param>
    /// <param name="charge">Signed charge q in C, not zero; −e for electrons.</param>
    /// <param name="exchangeSplitting">Δ in J, positive.</param>
    public ExchangeBands(double mass, double charge, double exchangeSplitting)
    {
        ThrowUnlessPositive(mass, nameof(mass));
        ThrowUnlessPositive(Math.Abs(charge), nameof(charge));
        ThrowUnlessPositive(exchangeSplitting, nameof(exchangeSplitting));
        (Mass, Charge, ExchangeSplitting) = (mass, charge, exchangeSplitting);
    }

    /// <summary>m in kg.</summary>
    public double Mass { get; }

    /// <summary>q in C.</summary>
    public double Charge { get; }

    /// <summary>Δ in J.</summary>
    public double ExchangeSplitting { get; }

    /// <summary>Larmor time t_s = ħ/Δ in s.</summary>
    public double LarmorTime => Constants.ReducedPlanck / ExchangeSplitting;

    /// <summary>ν₀ of the density of states per spin, ν = ν₀ √ε, in J^(−3/2) m⁻³, eq. (K-1).</summary>
    public double DensityOfStatesFactor =>
        Mass * Math.Sqrt(2 * Mass) / (2 * Math.PI * Math.PI * Constants.ReducedPlanck * Constants.ReducedPlanck * Constants.ReducedPlanck);

    internal static void ThrowUnlessPositive(double value, string name)
    {
        if (!(value > 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "must be positive and finite");
        }
    }
}
