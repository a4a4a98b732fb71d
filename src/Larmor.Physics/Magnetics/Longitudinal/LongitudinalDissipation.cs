namespace Larmor.Physics.Magnetics.Longitudinal;

/// <summary>Where the power of a relaxing magnet goes, term by term, eq. (L-7).</summary>
/// <param name="Exchange">Exchange between M and m.</param>
/// <param name="StoredLattice">Relaxation of M to the lattice.</param>
/// <param name="AccumulationLattice">Relaxation of m to the lattice.</param>
/// <param name="Diffusion">Diffusion of m.</param>
/// <remarks>Powers per volume in W/m³, per area in W/m², or heats in J/m², as the source says; none is negative.</remarks>
public readonly record struct LongitudinalDissipation(double Exchange, double StoredLattice, double AccumulationLattice, double Diffusion)
{
    /// <summary>The sum: temperature times the production of entropy.</summary>
    public double Total => Exchange + StoredLattice + AccumulationLattice + Diffusion;
}
