namespace Larmor.Physics.Coupling;

/// <summary>What is seen of coupled magnets at one time, beside their directions.</summary>
/// <param name="Time">Time in s.</param>
/// <param name="CurrentDensity">J in A/m².</param>
/// <param name="Voltage">V_left − V_right in V.</param>
/// <param name="Resistance">Resistance times area in Ω·m² of these directions at rest.</param>
/// <param name="Energy">Energy of the magnets in J, with that in the applied field.</param>
/// <param name="Powers">Where power goes.</param>
public readonly record struct CoupledSample(
    double Time, double CurrentDensity, double Voltage, double Resistance, double Energy, CoupledPowers Powers);
