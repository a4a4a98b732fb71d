namespace Larmor.Physics.Quantities;

/// <summary>Constants of nature: CODATA 2022 recommended values (https://physics.nist.gov/constants), in SI units.</summary>
public static class Constants
{
    /// <summary>Elementary charge e in C, exact.</summary>
    public const double ElementaryCharge = 1.602176634e-19;

    /// <summary>Planck constant h in J s, exact.</summary>
    public const double Planck = 6.62607015e-34;

    /// <summary>Reduced Planck constant ħ = h/2π in J s, exact but for rounding.</summary>
    public const double ReducedPlanck = Planck / (2 * Math.PI);

    /// <summary>Boltzmann constant k_B in J/K, exact.</summary>
    public const double Boltzmann = 1.380649e-23;

    /// <summary>Vacuum magnetic permeability μ₀ in T m/A (also N/A²), standard uncertainty 2.0e-16.</summary>
    public const double VacuumPermeability = 1.25663706127e-6;

    /// <summary>Bohr magneton μ_B = eħ/2m_e in J/T, standard uncertainty 2.9e-33.</summary>
    public const double BohrMagneton = 9.2740100657e-24;

    /// <summary>Electron mass m_e in kg, standard uncertainty 2.8e-40.</summary>
    public const double ElectronMass = 9.1093837139e-31;

    /// <summary>Electron gyromagnetic ratio γ_e = |g_e| μ_B/ħ in rad/(s T), a magnitude, standard uncertainty 55.</summary>
    public const double ElectronGyromagneticRatio = 1.76085962784e11;
}
