namespace Larmor.Experiments;

/// <summary>A magnet whose carriers carry a current.</summary>
/// <param name="Collisions">The carriers and their collisions.</param>
/// <param name="SaturationMagnetization">M_s in A/m of the localized moments.</param>
/// <param name="GyromagneticRatio">γ in rad/(s T) of the localized moments.</param>
/// <param name="Damping">α₀ without the carriers.</param>
/// <param name="Drive">Current or field.</param>
public sealed record TorqueCoefficientsCase(
    CarrierCollisions Collisions, double SaturationMagnetization, double GyromagneticRatio, double Damping, CarrierDrive Drive);

/// <summary>What drives the carriers, along one axis.</summary>
/// <param name="Value">Conventional current density in A/m², or electric field in V/m.</param>
/// <param name="IsField">True for a field.</param>
public readonly record struct CarrierDrive(double Value, bool IsField);

/// <summary>From bands and scattering times to the numbers that a micromagnetic program takes.</summary>
public static class TorqueCoefficientsExperiment
{
    /// <summary>Solves the kinetic equation, drives the carriers and lets them act on the magnetization.</summary>
    /// <param name="sample">The magnet.</param>
    public static TorqueCoefficientsResult Run(TorqueCoefficientsCase sample)
    {
        CarrierSolution solution = sample.Collisions.Solve();
        double field = sample.Drive.IsField ? sample.Drive.Value : sample.Drive.Value / solution.Conductivity;
        var torque = Physics.Kinetics.SpinTorque.Of(solution.Response, sample.SaturationMagnetization, sample.GyromagneticRatio);
        return new TorqueCoefficientsResult(sample, solution, field, torque, torque.Renormalize(sample.Damping, sample.GyromagneticRatio));
    }
}
