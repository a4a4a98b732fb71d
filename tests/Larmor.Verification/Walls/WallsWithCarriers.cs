using Larmor.Experiments;
using Larmor.Physics.Kinetics;
using Larmor.Physics.Magnetics.Walls;
using Larmor.Physics.Quantities;
using Larmor.Verification.Kinetics;
using Xunit;

namespace Larmor.Verification.Walls;

/// <summary>Walls from carriers alone, against the table that holds carriers and wall velocities (data/boltzmann/README.md).</summary>
public sealed class WallsWithCarriers
{
    [Fact]
    public void Wall_driven_from_bands_and_scattering_times_moves_as_the_reference() => Assert.All(BoltzmannTable.Load("coefficients.csv").Rows, row =>
    {
        var carriers = Carriers.FromDensity(BoltzmannTable.Bands(row["Delta_sd_eV"]), row["n_e_m-3"], row["T_K"]);
        var flips = new ConstantFlips(new KineticModel(
            carriers, Scattering.WithFlips(row["tau_s"], row["tau_sf_s"], row["p_sf"]), RelaxationTarget.LocalEquilibrium, AsymmetryOrder.Exact));

        // A hard axis so strong that no current of the table turns the wall.
        var localized = new WallMedium(1.3e-11, 32_500, 3.25e6, row["Ms_A_per_m"] / BoltzmannTable.MagnetonRatio, row["alpha0"], 2 * Constants.BohrMagneton / Constants.ReducedPlanck);
        var sample = DomainWallCase.WithCarriers(localized, flips, row["J_charge_A_per_m2"], 0);
        BoltzmannTable.Near(row["alpha_total"], sample.Medium.Damping, 1e-10);
        BoltzmannTable.Near(row["gamma_total"], sample.Medium.GyromagneticRatio * BoltzmannTable.MagnetonRatio, 1e-10);
        BoltzmannTable.Near(row["beta"], sample.Drive.Nonadiabaticity, 1e-10);
        BoltzmannTable.Near(row["u_total"], sample.Drive.Velocity, 1e-10);
        var wave = TravellingWall.Of(sample.Medium, sample.Drive);
        Assert.NotNull(wave);
        BoltzmannTable.Near(row["v_wall"], wave.Velocity, 1e-10);
    });
}
