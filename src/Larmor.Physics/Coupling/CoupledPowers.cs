namespace Larmor.Physics.Coupling;

/// <summary>Where power goes in a stack with moving layers, all in W.</summary>
/// <param name="Supplied">J V A from the source.</param>
/// <param name="TransportDissipation">
/// What turns into heat in transport: with pumping the supplied power less the work on the magnets, eq. (C-7); without, all of
/// the supplied power: that approximation lets the magnets receive work which the source does not notice.
/// </param>
/// <param name="TorqueWork">Work of the stack's torques on the magnets, Σ A (ħ/2e) j_u · (u × du/dt), eq. (C-3).</param>
/// <param name="PotentialWork">Work of potentials Φ and χ on the magnets.</param>
/// <param name="DampingDissipation">Σ (m α/γ) |du/dt|², what damping turns into heat.</param>
/// <param name="EnergyRate">dE/dt of the magnets while the applied field is held; equal to both works less the damping.</param>
public readonly record struct CoupledPowers(
    double Supplied, double TransportDissipation, double TorqueWork, double PotentialWork, double DampingDissipation, double EnergyRate)
{
    /// <summary>What is lost in the books of the magnets; zero to rounding.</summary>
    public double Defect => EnergyRate - (TorqueWork + PotentialWork - DampingDissipation);
}
