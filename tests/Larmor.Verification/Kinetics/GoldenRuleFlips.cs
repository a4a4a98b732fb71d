using Larmor.Physics.Kinetics;
using Larmor.Physics.Quantities;
using Xunit;

namespace Larmor.Verification.Kinetics;

/// <summary>Flips that keep the total energy and change the kinetic one by Δ, eq. (K-30) to (K-33).</summary>
public sealed class GoldenRuleFlips
{
    const double eV = BoltzmannTable.eV;

    [Fact]
    public void Reference_numbers_are_reproduced()
    {
        // The reference ended its ladders after some eight rungs, which costs 5e-9, 3e-5 and 2e-3 of β for weak to strong flips: sums over
        // ladders cut there scatter around its numbers by as much, and longer ones settle on those of the next test.
        var cut = new Dictionary<string, double> { ["n1"] = 1e-8, ["n2"] = 3e-5, ["n3"] = 2e-3 };
        foreach (BoltzmannTable.Row row in BoltzmannTable.Load("spinflip_nonlocal.csv").Rows)
        {
            GoldenRuleCoefficients found = GoldenRuleCoefficients.Of(Model(
                row["Delta_sd_eV"], row["mu_eV"], row["kT_eV"], row["tau_s"], row["tau_sf_at_mu_s"], RelaxationTarget.UniformEquilibrium));
            BoltzmannTable.Near(row["P_j"], found.Response.CurrentPolarization, 1e-11);
            BoltzmannTable.Near(row["beta_eff"], found.Response.NonAdiabaticity, cut[row.Text("set")]);
            BoltzmannTable.Near(row["u_reduction"], found.Response.CurrentReduction, cut[row.Text("set")]);
            Assert.InRange(found.SumRules.Largest, 0, 1e-12);
        }
    }

    [Theory]
    [InlineData(2e-13, 0.0164569905676, 0.99972116493136)]
    [InlineData(2e-14, 0.164524215383263, 0.973490236156925)]
    [InlineData(5e-15, 0.664179833645912, 0.697196479226559)]
    public void Converged_sums_over_ladders_are_reproduced(double flipTime, double β, double reduction)
    {
        // The same sums written separately, over offsets Δ t⁴ with Gauss panels in t and 60 rungs, refined until twelve digits stood.
        CarrierResponse found = GoldenRuleCoefficients.Of(Model(0.4, 1, 0.025, 5e-15, flipTime, RelaxationTarget.UniformEquilibrium)).Response;
        BoltzmannTable.Near(β, found.NonAdiabaticity, 1e-11);
        BoltzmannTable.Near(reduction, found.CurrentReduction, 1e-11);
    }

    [Fact]
    public void Sum_rules_hold_for_every_kind_of_carrier()
    {
        (double Δ, double μ, double kT)[] kinds =
            [(0.4, 1, 0.025), (0.4, 1, 0.1), (2, 0.3, 0.02), (0.4, 1, 3e-4), (0.01, 1, 0.025), (0.3, -0.1, 0.025), (1, 0.5, 0.025), (0.3, 0.1500001, 0.01)];
        foreach ((double Δ, double μ, double kT) in kinds)
        {
            foreach (double flipTime in new[] { 1e-16, 5e-15, 1e-12 })
            {
                foreach (double exponent in new[] { -0.5, 0, 1.5 })
                {
                    GoldenRuleModel model = Model(Δ, μ, kT, 5e-15, flipTime, RelaxationTarget.LocalEquilibrium, exponent);
                    GoldenRuleSumRules rules = GoldenRuleCoefficients.Of(model).SumRules;
                    // Cold edges are known to 1e-16 μ only, which kT/μ magnifies.
                    Assert.True(rules.Largest < 1e-11 + (1e-14 * μ / kT), $"Δ = {Δ}, μ = {μ}, kT = {kT}, τ_sf = {flipTime}, s = {exponent}: {rules}");
                }
            }
        }
    }

    [Fact]
    public void Weak_flips_damp_and_drive_at_the_rates_of_the_fermi_edges()
    {
        // To first order in η_sf, ∫ν S₂ = ∫ν (η₊ + η₋) S₁ with S₁ of no flips: β and α_2t/δ are averages of η₊ + η₋, which near μ is 2η_sf.
        GoldenRuleCoefficients found = GoldenRuleCoefficients.Of(Model(0.4, 1, 0.025, 5e-15, 1e-10, RelaxationTarget.UniformEquilibrium));
        double η = Constants.ReducedPlanck / (0.4 * eV * 1e-10);
        Assert.InRange(found.Response.NonAdiabaticity / (2 * η), 0.99, 1.01);
        Assert.InRange(found.Response.TurningRatio / (2 * η), 0.98, 1.02);
        // S₂ without flips is −D[φ]; where flips follow the energy they take a little of it, to first order in η_sf.
        BoltzmannTable.Near(1, found.Response.CurrentReduction, η * 1e-2);
        BoltzmannTable.Near(1, found.Response.TurningReduction, 1e-8);
    }

    [Fact]
    public void Small_splittings_make_flips_local()
    {
        // The kinetic energy changes by Δ: deviations from local constant rates are of the order of Δ/μ and (kT/μ)².
        double far = Deviation(0.4), near = Deviation(0.1);
        Assert.InRange(far, 1e-4, 1e-1);
        Assert.InRange(near, 0, far / 3);

        static double Deviation(double Δ)
        {
            double t = Constants.ReducedPlanck / (Δ * eV);
            GoldenRuleCoefficients found = GoldenRuleCoefficients.Of(Model(Δ, 2, 0.01, t / 0.2, t / 0.05, RelaxationTarget.LocalEquilibrium));
            return Math.Abs((found.Response.NonAdiabaticity / 0.1) - 1);
        }
    }

    [Fact]
    public void Target_of_the_collisions_changes_no_coefficient()
    {
        CarrierResponse uniform = GoldenRuleCoefficients.Of(Model(0.4, 1, 0.025, 5e-15, 2e-14, RelaxationTarget.UniformEquilibrium)).Response;
        CarrierResponse local = GoldenRuleCoefficients.Of(Model(0.4, 1, 0.025, 5e-15, 2e-14, RelaxationTarget.LocalEquilibrium)).Response;
        BoltzmannTable.Near(uniform.CurrentPolarization, local.CurrentPolarization, 1e-12);
        BoltzmannTable.Near(uniform.TurningRatio, local.TurningRatio, 1e-12);
        // Where flips follow the energy, D[χ] and D[φ] no longer drop out of S exactly, only to the order of the difference between energies.
        BoltzmannTable.Near(uniform.NonAdiabaticity, local.NonAdiabaticity, 1e-3);
    }

    [Fact]
    public void Solution_at_one_energy_satisfies_the_balance()
    {
        GoldenRuleModel model = Model(0.4, 1, 0.025, 5e-15, 5e-15, RelaxationTarget.UniformEquilibrium);
        double Δ = 0.4 * eV, ε = 0.83 * eV;
        GoldenRulePoint below = model.At(ε - Δ), here = model.At(ε), above = model.At(ε + Δ);
        (double up, double down) = model.FlipRatios(ε);
        double h1 = ((up * (here.Spectral.S1 + above.Spectral.S1)) + (down * (here.Spectral.S1 + below.Spectral.S1))) / 2;
        BoltzmannTable.Near(here.Spectral.S2, h1 - here.Spectral.DPhi, 1e-11, Math.Abs(here.Spectral.S1));
        double h2 = ((up * (here.Turning.Imaginary + above.Turning.Imaginary)) + (down * (here.Turning.Imaginary + below.Turning.Imaginary))) / 2;
        BoltzmannTable.Near(-here.Spectral.Equilibrium.Longitudinal, here.Turning.Real + h2, 1e-11);
    }

    static GoldenRuleModel Model(double splitting, double μ, double kT, double τ, double flipTime, RelaxationTarget target, double exponent = 0)
    {
        var carriers = Carriers.FromChemicalPotential(BoltzmannTable.Bands(splitting), μ * eV, kT * eV / Constants.Boltzmann);
        Scattering conserving = Scattering.Conserving(τ);
        return new GoldenRuleModel(carriers, exponent == 0 ? conserving : conserving.WithPowerLaw(exponent, eV), flipTime, target);
    }
}
