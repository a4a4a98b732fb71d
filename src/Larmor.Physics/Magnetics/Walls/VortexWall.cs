using Larmor.Physics.Quantities;

namespace Larmor.Physics.Magnetics.Walls;

/// <summary>A vortex wall as a rigid core: G ẑ × (u − v) + D (βu − αv) + f = 0, eq. (W-18).</summary>
/// <param name="Gyrovector">G in kg/s = N s/m, signed by the polarity of the core.</param>
/// <param name="Dissipation">D in kg/s, positive; measured from the texture, (M_s t/γ) ∫(∂_x n)² d²r.</param>
/// <param name="Damping">α, positive.</param>
/// <param name="Nonadiabaticity">β.</param>
/// <param name="DriftVelocity">u in m/s along x.</param>
public sealed record VortexWall(double Gyrovector, double Dissipation, double Damping, double Nonadiabaticity, double DriftVelocity)
{
    /// <summary>|G| = 2π M_s t/γ of a core in a film.</summary>
    /// <param name="saturationMagnetization">M_s in A/m.</param>
    /// <param name="thickness">t in m.</param>
    /// <param name="gFactor">g, γ = g μ_B/ħ.</param>
    public static double GyrovectorOf(double saturationMagnetization, double thickness, double gFactor) =>
        2 * Math.PI * saturationMagnetization * thickness * Constants.ReducedPlanck / (gFactor * Constants.BohrMagneton);

    /// <summary>Velocity in m/s of a core that nothing holds, eq. (W-19).</summary>
    public (double X, double Y) FreeVelocity
    {
        get
        {
            double G = Gyrovector, D = Dissipation, α = Damping, β = Nonadiabaticity, norm = DriftVelocity / ((G * G) + (α * α * D * D));
            return (norm * ((G * G) + (α * β * D * D)), norm * G * D * (α - β));
        }
    }

    /// <summary>Velocity in m/s of a core that the edges of a strip hold: (β/α) u, eq. (W-20).</summary>
    public double ConfinedVelocity => Nonadiabaticity / Damping * DriftVelocity;

    /// <summary>Displacement in m across the strip at which the core then rests, eq. (W-20). Past the edge the wall transforms.</summary>
    /// <param name="stiffness">k in N/m of the restoring force −k y, positive.</param>
    public double ConfinedDisplacement(double stiffness)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(stiffness);
        return Gyrovector * DriftVelocity * (1 - (Nonadiabaticity / Damping)) / stiffness;
    }
}
