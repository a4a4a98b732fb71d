using System.Collections.Immutable;

namespace Larmor.Physics.Quantities;

/// <content>The kinds themselves. Where two share a dimension, the first names it in messages.</content>
public sealed partial class QuantityKind
{
    /// <summary>Lengths, in m.</summary>
    public static QuantityKind Length { get; } = new("length", "l", "nm", "m", "3 nm", "20 Angstrom", "1 um");

    /// <summary>Wave numbers 2π/λ, in 1/m.</summary>
    public static QuantityKind Wavenumber { get; } = new("wave number", "k", "1/nm", "1/m", "2 1/nm", "5e8 1/m");

    /// <summary>Areas, in m².</summary>
    public static QuantityKind Area { get; } = new("area", "A", "nm^2", "m^2", "8000 nm^2", "0.01 um^2");

    /// <summary>Volumes, in m³.</summary>
    public static QuantityKind Volume { get; } = new("volume", "V", "nm^3", "m^3", "24000 nm^3", "1e-24 m^3");

    /// <summary>Resistivities, in Ω m.</summary>
    public static QuantityKind Resistivity { get; } = new("resistivity", "rho", "nOhm m", "Ohm m", "75 nOhm m", "6 uOhm cm");

    /// <summary>Conductivities, in S/m.</summary>
    public static QuantityKind Conductivity { get; } = new("conductivity", "sigma", "S/m", "S/m", "1.5e7 S/m", "15 MS/m");

    /// <summary>Resistances of a unit area of interface, in Ω m².</summary>
    public static QuantityKind InterfaceResistance { get; } =
        new("interface resistance", "AR", "fOhm m^2", "Ohm m^2", "0.51 fOhm m^2", "5.1 uOhm um^2");

    /// <summary>Conductances of a reaction between channels per volume, in S/m³.</summary>
    public static QuantityKind ReactionConductance { get; } =
        new("reaction conductance per volume", "G", "S/m^3", "S/m^3", "1e23 S/m^3");

    /// <summary>Conductances of a reaction between channels per area of interface, in S/m².</summary>
    public static QuantityKind InterfaceReactionConductance { get; } =
        new("reaction conductance per area", "G^I", "S/m^2", "S/m^2", "1e15 S/m^2");

    /// <summary>Spin-mixing conductances per area of interface, in S/m².</summary>
    public static QuantityKind MixingConductance { get; } = new("mixing conductance", "G_mix", "S/m^2", "S/m^2", "1e15 S/m^2");

    /// <summary>Conductance channels per area: conductances in units of e²/h, in 1/m².</summary>
    public static QuantityKind ChannelDensity { get; } = new("number of channels per area", "g", "1/nm^2", "1/m^2", "29 1/nm^2");

    /// <summary>Current densities, in A/m².</summary>
    public static QuantityKind CurrentDensity { get; } =
        new("current density", "J", "A/m^2", "A/m^2", "1e11 A/m^2", "10 MA/cm^2");

    /// <summary>Voltages, in V.</summary>
    public static QuantityKind Voltage { get; } = new("voltage", "V", "mV", "V", "1 mV", "20 uV");

    /// <summary>Temperatures, in K.</summary>
    public static QuantityKind Temperature { get; } = new("temperature", "T", "K", "K", "300 K", "4.2 K");

    /// <summary>Magnetizations and magnetic field strengths H, in A/m.</summary>
    public static QuantityKind Magnetization { get; } =
        new("magnetization", "M", "kA/m", "A/m", "800 kA/m", "1420 emu/cm^3");

    /// <summary>Magnetic flux densities B, in T.</summary>
    public static QuantityKind MagneticField { get; } = new("magnetic field", "B", "mT", "T", "25 mT", "250 G");

    /// <summary>Plane angles, in rad.</summary>
    public static QuantityKind Angle { get; } = new("angle", "theta", "deg", "rad", "45 deg", "0.5 rad");

    /// <summary>Times, in s.</summary>
    public static QuantityKind Time { get; } = new("time", "t", "ns", "s", "1 ns", "50 ps");

    /// <summary>Frequencies and rates, in 1/s.</summary>
    public static QuantityKind Frequency { get; } = new("frequency", "f", "GHz", "Hz", "10 GHz", "1/ps");

    /// <summary>Energies, in J.</summary>
    public static QuantityKind Energy { get; } = new("energy", "E", "eV", "J", "25 meV", "1e-19 J");

    /// <summary>Energies per volume, such as anisotropy constants, in J/m³.</summary>
    public static QuantityKind EnergyDensity { get; } = new("energy density", "K", "kJ/m^3", "J/m^3", "500 kJ/m^3");

    /// <summary>Energies per area, in J/m².</summary>
    public static QuantityKind EnergyPerArea { get; } = new("energy per area", "J_s", "mJ/m^2", "J/m^2", "1 mJ/m^2", "1 erg/cm^2");

    /// <summary>Exchange stiffnesses, in J/m.</summary>
    public static QuantityKind ExchangeStiffness { get; } = new("exchange stiffness", "A_ex", "pJ/m", "J/m", "13 pJ/m");

    /// <summary>Diffusivities, in m²/s.</summary>
    public static QuantityKind Diffusivity { get; } = new("diffusivity", "D", "m^2/s", "m^2/s", "5e-3 m^2/s", "50 cm^2/s");

    /// <summary>Speeds, in m/s.</summary>
    public static QuantityKind Speed { get; } = new("speed", "v", "m/s", "m/s", "100 m/s");

    /// <summary>Fluxes of magnetization, in A/s.</summary>
    public static QuantityKind MagnetizationFlux { get; } = new("magnetization flux", "j", "A/s", "A/s", "1e9 A/s");

    /// <summary>Powers per area, in W/m².</summary>
    public static QuantityKind PowerPerArea { get; } = new("power per area", "p", "W/m^2", "W/m^2", "1e6 W/m^2");

    /// <summary>Numbers of particles per volume, in 1/m³.</summary>
    public static QuantityKind NumberDensity { get; } = new("number density", "n", "1/m^3", "1/m^3", "1e28 1/m^3", "10 1/nm^3");

    /// <summary>Electric fields, in V/m.</summary>
    public static QuantityKind ElectricField { get; } = new("electric field", "E", "V/m", "V/m", "1e5 V/m", "1 kV/cm");

    /// <summary>Heating per square of a current density, in K m⁴/A².</summary>
    public static QuantityKind HeatingCoefficient { get; } = new("heating coefficient", "c_T", "K m^4/A^2", "K m^4/A^2", "3e-20 K m^4/A^2");

    /// <summary>Every kind.</summary>
    public static ImmutableArray<QuantityKind> All { get; } =
    [
        Length, Wavenumber, Area, Volume, Resistivity, Conductivity, InterfaceResistance, ReactionConductance,
        InterfaceReactionConductance, MixingConductance, ChannelDensity, CurrentDensity, Voltage, Temperature,
        Magnetization, MagneticField, Angle, Time, Frequency, Energy, EnergyDensity, EnergyPerArea, ExchangeStiffness,
        Diffusivity, Speed, MagnetizationFlux, PowerPerArea, NumberDensity, ElectricField, HeatingCoefficient,
    ];
}
