using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Stacks;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.Modes;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Documents.SpinWaves;

/// <summary>What a file says of a magnet and its waves.</summary>
/// <param name="Magnet">The magnet.</param>
/// <param name="Field">B in T along the magnetization.</param>
/// <param name="Wavenumber">Largest k in 1/m.</param>
/// <param name="Points">Number of wave numbers.</param>
/// <param name="Carriers">The carriers; null to leave them out.</param>
sealed record SpinWaveSpecimenInput(MagnetInput Magnet, double Field, Located<double> Wavenumber, int Points, CarriersInput? Carriers) : SpecimenInput;

/// <summary>A magnet as a file gives it.</summary>
/// <param name="GyromagneticFactor">g.</param>
/// <param name="Exchange">Its exchange.</param>
sealed record MagnetInput(double GyromagneticFactor, ExchangeInput Exchange);

/// <summary>Where the exchange of a magnet comes from.</summary>
abstract record ExchangeInput;

/// <summary>Measured numbers of a continuum.</summary>
/// <param name="Stiffness">A_ex in J/m.</param>
/// <param name="Magnetization">M_s in A/m.</param>
sealed record ContinuumInput(double Stiffness, double Magnetization) : ExchangeInput;

/// <summary>A lattice of spins.</summary>
/// <param name="Lattice">The lattice.</param>
/// <param name="Spin">S.</param>
/// <param name="Shells">J in joule by shell.</param>
/// <param name="Direction">Of the wave vectors, along the cubic axes; not zero.</param>
sealed record LatticeInput(CubicLattice Lattice, double Spin, Located<ImmutableArray<double>> Shells, Vector Direction) : ExchangeInput;

/// <summary>The carriers as a file gives them.</summary>
/// <param name="Diffusivity">D0 in m²/s.</param>
/// <param name="SpinDiffusionLength">l_sf in m.</param>
/// <param name="PrecessionLength">λ_J in m; null when the splitting is given.</param>
/// <param name="ExchangeSplitting">Δ in J.</param>
/// <param name="FluxTime">τ_e in s.</param>
/// <param name="Equilibrium">m_eq in A/m.</param>
/// <param name="GyromagneticFactor">g.</param>
/// <param name="Driver">Whose gradient drives their flux.</param>
sealed record CarriersInput(
    double Diffusivity, double SpinDiffusionLength, double? PrecessionLength, double? ExchangeSplitting, Located<double> FluxTime, Located<double> Equilibrium,
    double GyromagneticFactor, FluxDriver Driver);
