using Larmor.Physics.Magnetics.Walls;

namespace Larmor.Experiments;

/// <summary>A wall with what drives it.</summary>
/// <param name="Medium">The magnet.</param>
/// <param name="Drive">Drift and field.</param>
/// <param name="Lattice">Cells on which the Landau–Lifshitz–Gilbert equation is solved beside the models; null without.</param>
public sealed record DomainWallCase(WallMedium Medium, WallDrive Drive, WallRow? Lattice)
{
    /// <summary>Where the damping, γ, u and β in <see cref="Medium"/> and <see cref="Drive"/> come from; null when they were given.</summary>
    public TorqueCoefficientsResult? Kinetics { get; init; }

    /// <summary>A wall in a magnet whose carriers are known: what they make of α and γ, and their torque, enter here, once, eq. (K-27).</summary>
    /// <param name="localized">The magnet with the α₀ and γ of its localized moments.</param>
    /// <param name="collisions">The carriers and their collisions.</param>
    /// <param name="currentDensity">Conventional current density in A/m², positive towards +x.</param>
    /// <param name="field">B in T along the easy axis.</param>
    public static DomainWallCase WithCarriers(WallMedium localized, CarrierCollisions collisions, double currentDensity, double field)
    {
        TorqueCoefficientsResult kinetics = TorqueCoefficientsExperiment.Run(new TorqueCoefficientsCase(
            collisions, localized.SaturationMagnetization, localized.GyromagneticRatio, localized.Damping, new CarrierDrive(currentDensity, IsField: false)));
        return new DomainWallCase(localized.With(kinetics.Effective), WallDrive.Of(kinetics.Effective, currentDensity, field), null) { Kinetics = kinetics };
    }
}

/// <summary>A row of cells that moves along with the wall.</summary>
/// <param name="Cell">Length of a cell in m.</param>
/// <param name="Count">Number of cells.</param>
public sealed record WallRow(double Cell, int Count);
