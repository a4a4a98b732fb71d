namespace Larmor.Physics.Kinetics;

/// <summary>What the torque on the magnetization takes from the carriers, whatever their bands and collisions, eq. (K-26) and (K-33).</summary>
/// <param name="Magnetization">m_∥ in A/m.</param>
/// <param name="Charge">q in C, signed.</param>
/// <param name="CurrentPolarization">P_j.</param>
/// <param name="NonAdiabaticity">β: magnetization along ∂_i n over that along n × ∂_i n.</param>
/// <param name="CurrentReduction">By how much flips reduce u; 1/(1 + β²) where they are local.</param>
/// <param name="TurningRatio">Magnetization along ∂_t n over that along n × ∂_t n; β where flips are local.</param>
/// <param name="TurningReduction">By how much flips reduce δ.</param>
public readonly record struct CarrierResponse(
    double Magnetization,
    double Charge,
    double CurrentPolarization,
    double NonAdiabaticity,
    double CurrentReduction,
    double TurningRatio,
    double TurningReduction)
{
    /// <summary>Carriers whose flips are local in energy with constant rates: all follows from η_sf, eq. (K-24) and (K-25).</summary>
    /// <param name="magnetization">m_∥ in A/m.</param>
    /// <param name="charge">q in C, signed.</param>
    /// <param name="currentPolarization">P_j.</param>
    /// <param name="flipRatio">η_sf = t_s/τ_sf.</param>
    public static CarrierResponse Local(double magnetization, double charge, double currentPolarization, double flipRatio)
    {
        double β = 2 * flipRatio, reduction = 1 / (1 + (β * β));
        return new CarrierResponse(magnetization, charge, currentPolarization, β, reduction, β, reduction);
    }
}
