namespace Larmor.Experiments;

/// <summary>What is seen of moving magnets at one time, beside their directions.</summary>
/// <param name="Time">Time in s.</param>
/// <param name="Current">Factor of the current.</param>
/// <param name="Energy">Energy of the magnets in J without that in the applied field.</param>
/// <param name="FieldWork">Power in W that the applied field does on the magnets, Σ m B·du/dt.</param>
/// <param name="TorqueWork">Power in W of torques and potentials on the magnets.</param>
/// <param name="DampingHeat">Power in W that damping turns into heat, Σ (m α/γ) |du/dt|².</param>
/// <param name="Electric">The stack; null for prescribed torques.</param>
public readonly record struct MagnetMoment(
    double Time, double Current, double Energy, double FieldWork, double TorqueWork, double DampingHeat, ElectricMoment? Electric);

/// <summary>What is seen of the stack around moving magnets at one time.</summary>
/// <param name="CurrentDensity">J in A/m².</param>
/// <param name="Voltage">V_left − V_right in V.</param>
/// <param name="Resistance">Resistance times area in Ω·m² of the directions at rest.</param>
/// <param name="Supplied">Power in W from the source.</param>
/// <param name="TransportHeat">Power in W that transport turns into heat.</param>
public readonly record struct ElectricMoment(double CurrentDensity, double Voltage, double Resistance, double Supplied, double TransportHeat);

/// <summary>Where energy went in a stretch of time, all in J: the change of the magnets' energy is both works less the heat of damping.</summary>
/// <param name="Change">Change of the magnets' energy without that in the applied field.</param>
/// <param name="FieldWork">Work of the applied field.</param>
/// <param name="TorqueWork">Work of torques and potentials.</param>
/// <param name="DampingHeat">Heat of damping.</param>
/// <param name="Supplied">Energy from the source; null for prescribed torques.</param>
/// <param name="TransportHeat">Heat of transport; null for prescribed torques.</param>
public readonly record struct EnergyBooks(double Change, double FieldWork, double TorqueWork, double DampingHeat, double? Supplied, double? TransportHeat)
{
    /// <summary>What is missing, over the largest entry: the error of integration.</summary>
    public double Defect
    {
        get
        {
            double largest = Math.Max(Math.Max(Math.Abs(Change), Math.Abs(FieldWork)), Math.Max(Math.Abs(TorqueWork), DampingHeat));
            return largest > 0 ? Math.Abs(Change - FieldWork - TorqueWork + DampingHeat) / largest : 0;
        }
    }
}
