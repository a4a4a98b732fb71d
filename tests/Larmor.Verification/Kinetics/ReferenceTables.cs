using System.Text.Json;
using Larmor.Physics.Kinetics;
using Larmor.Physics.Quantities;
using Xunit;

namespace Larmor.Verification.Kinetics;

/// <summary>Every table of data/boltzmann, at the agreement of its two methods or the twelve digits of its print.</summary>
public sealed class ReferenceTables
{
    const double eV = BoltzmannTable.eV;

    /// <summary>The two orders in p of the tables.</summary>
    public static TheoryData<AsymmetryOrder> Orders => [AsymmetryOrder.Exact, AsymmetryOrder.First];

    /// <summary>Sets of equilibrium_functions.csv and their kT in eV.</summary>
    public static TheoryData<string, double> Fillings => new()
    {
        { "fig1_25meV", 25e-3 },
        { "fig1_as_printed_0.025meV", 25e-6 },
        { "cold_4.2K", 4.2 * Constants.Boltzmann / eV },
    };

    [Theory]
    [MemberData(nameof(Fillings))]
    public void Equilibrium_functions_are_reproduced(string set, double kT)
    {
        int count = 0;
        foreach (BoltzmannTable.Row row in BoltzmannTable.Load("equilibrium_functions.csv").Rows.Where(r => r.Text("set") == set))
        {
            var carriers = Carriers.FromChemicalPotential(BoltzmannTable.Bands(row["Delta_sd_eV"]), 0, kT * eV / Constants.Boltzmann);
            var point = EquilibriumPoint.At(carriers, row["eps_minus_mu_eV"] * eV);
            BoltzmannTable.Near(row["f0_sum"], point.Sum, 1e-10);
            BoltzmannTable.Near(row["f_par_sum"], point.Longitudinal, 1e-10);

            // Near its zeros f_⊥ is the difference of terms of the size of Δ f₀′/2 + f_∥.
            BoltzmannTable.Near(row["f_perp_sum"], point.Transverse, 1e-10, Math.Abs(point.Longitudinal));
            count++;
        }

        Assert.True(count > 80);
    }

    [Fact]
    public void Carriers_are_reproduced()
    {
        foreach (BoltzmannTable.Row row in BoltzmannTable.Load("carriers.csv").Rows)
        {
            ExchangeBands bands = BoltzmannTable.Bands(row["Delta_sd_eV"]);
            var warm = Carriers.FromDensity(bands, row["n_e_m-3"], row["T_K"]);
            double μB = BoltzmannTable.MagnetonRatio;
            BoltzmannTable.Near(row["mu_eV"], warm.ChemicalPotential / eV, 1e-11);
            BoltzmannTable.Near(row["n_plus_m-3"], warm.MinorityDensity, 1e-10);
            BoltzmannTable.Near(row["n_minus_m-3"], warm.MajorityDensity, 1e-10);
            BoltzmannTable.Near(row["P"], warm.Polarization, 1e-10);
            BoltzmannTable.Near(row["m_par_A_per_m"], warm.Magnetization * μB, 1e-10);
            BoltzmannTable.Near(row["ellJ1r_collisionless_A_m_per_s"], warm.EquilibriumSpinCurrent * μB, 2e-10);
            BoltzmannTable.Near(row["A_el_J_per_m"], warm.ExchangeStiffness, 2e-10);

            // Three terms of the size of m_∥ cancel.
            BoltzmannTable.Near(row["m_perp_collisionless_A_per_m"], warm.TransverseMagnetization * μB, 2e-10, 1e-3 * warm.Magnetization);

            var cold = Carriers.FromDensity(bands, row["n_e_m-3"], 0);
            BoltzmannTable.Near(row["mu_T0_eV"], cold.ChemicalPotential / eV, 1e-11);
            BoltzmannTable.Near(row["P_T0"], cold.Polarization, 1e-10);
            BoltzmannTable.Near(row["ellJ1r_T0_A_m_per_s"], cold.EquilibriumSpinCurrent * μB, 2e-10);
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Spectral_functions_are_reproduced(AsymmetryOrder order)
    {
        string ending = order == AsymmetryOrder.Exact ? "exact" : "first_order";
        foreach (JsonElement p in BoltzmannTable.LoadJson("xy_parameters.json"))
        {
            KineticModel model = BoltzmannTable.Model(p, order);
            BoltzmannTable.Row[] rows = [.. BoltzmannTable.Load("xy_energy.csv").Rows.Where(r => r.Text("set") == p.GetProperty("set").GetString())];
            Assert.True(rows.Length > 20);
            Compare("x1", s => s.X1);
            Compare("x2", s => s.X2);
            Compare("y1", s => s.Y1);
            Compare("y2", s => s.Y2);
            Compare("S1", s => s.S1);
            Compare("S2", s => s.S2);
            Compare("g1t", s => s.G1 * eV, "_per_eV");
            Compare("g2t", s => s.G2 * eV, "_per_eV");

            void Compare(string name, Func<SpectralPoint, double> value, string unit = "")
            {
                string column = $"{name}_{ending}{unit}";
                double scale = Math.Max(rows.Max(r => Math.Abs(r[column])), 1e-3);
                foreach (BoltzmannTable.Row row in rows)
                {
                    BoltzmannTable.Near(row[column], value(model.At(row["eps_eV"] * eV)), 1e-10, scale);
                }
            }
        }
    }

    [Fact]
    public void Integrals_of_spectral_functions_are_reproduced()
    {
        foreach (JsonElement p in BoltzmannTable.LoadJson("sumrules.json"))
        {
            KineticModel model = BoltzmannTable.Model(p);
            var found = SpectralIntegrals.Of(model);
            double n = p.GetProperty("n_e_m3").GetDouble();
            BoltzmannTable.Near(n, found.Density, 1e-11);
            BoltzmannTable.Near(n, model.Carriers.Density, 1e-11);
            BoltzmannTable.Near(p.GetProperty("P").GetDouble(), model.Carriers.Polarization, 1e-11);
            Integral("int_nu_phi", found.Phi);
            Integral("int_nu_S1", found.S1);
            Integral("int_nu_S2", found.S2);
            Integral("int_nu_x1", found.X1);
            Integral("int_nu_x2", found.X2);
            Integral("int_nu_y1", found.S1 - (found.X1 / 3));
            Integral("int_nu_y2", found.S2 - (found.X2 / 3));

            ExchangeBands bands = model.Carriers.Bands;
            double unit = Constants.BohrMagneton * bands.LarmorTime * bands.LarmorTime / bands.Mass;
            var angular = AngularMagnetization.Of(model);
            Integral("m1r_hat_coeff_traceless_over_muB", angular.Traceless1 / unit);
            Integral("m1r_hat_coeff_delta_over_muB", angular.Isotropic1 / unit);
            Integral("m2r_hat_coeff_traceless_over_muB", angular.Traceless2 / unit);
            Integral("m2r_hat_coeff_delta_over_muB", angular.Isotropic2 / unit);

            // Integrals of peaks of both signs: 1e-12 of the magnitude they cancel from.
            void Integral(string name, double value) => BoltzmannTable.Near(p.GetProperty(name).GetDouble(), value, 1e-10, 0.01 * found.Size1);
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Coefficients_are_reproduced(AsymmetryOrder order)
    {
        string ending = order == AsymmetryOrder.Exact ? "" : "_first_order";
        foreach (BoltzmannTable.Row row in BoltzmannTable.Load("coefficients.csv").Rows)
        {
            var carriers = Carriers.FromDensity(BoltzmannTable.Bands(row["Delta_sd_eV"]), row["n_e_m-3"], row["T_K"]);

            // The asymmetry of c2 is printed with twelve digits only, which still is 1e-12.
            var scattering = Scattering.WithFlips(row["tau_s"], row["tau_sf_s"], row["p_sf"]);
            var found = KineticCoefficients.Of(new KineticModel(carriers, scattering, RelaxationTarget.UniformEquilibrium, order));
            double J = row["J_charge_A_per_m2"], E = J / found.Conductivity, μB = BoltzmannTable.MagnetonRatio;
            BoltzmannTable.Near(row["sigma" + ending], found.Conductivity, 1e-10);
            BoltzmannTable.Near(row["P_j" + ending], found.CurrentPolarization, 1e-10);
            double γ = 2 * Constants.BohrMagneton / Constants.ReducedPlanck;
            var torque = SpinTorque.Of(found, row["Ms_A_per_m"] / μB, γ);
            BoltzmannTable.Near(row["u" + ending], torque.DriftPerCurrent * J, 1e-10);
            if (order == AsymmetryOrder.First)
            {
                continue;
            }

            BoltzmannTable.Near(row["E_field"], E, 1e-10);
            BoltzmannTable.Near(row["j_particle"], found.ParticleCurrentPerField * E, 1e-10);
            BoltzmannTable.Near(row["J_par"], found.SpinCurrentPerField * E * μB, 1e-10);
            BoltzmannTable.Near(row["lm1r"], found.GradientMagnetizationPerField * E * μB, 1e-10);
            BoltzmannTable.Near(row["lm2r"], found.NonAdiabaticity * found.GradientMagnetizationPerField * E * μB, 1e-10);
            BoltzmannTable.Near(row["tm1t"], found.TurningMagnetization * μB, 1e-10);
            BoltzmannTable.Near(row["tm2t"], found.NonAdiabaticity * found.TurningMagnetization * μB, 1e-10);
            BoltzmannTable.Near(row["beta"], torque.NonAdiabaticity, 1e-10);
            BoltzmannTable.Near(row["alpha_2t"], torque.ExtraDamping, 1e-10);
            BoltzmannTable.Near(row["delta_gamma"], torque.GyromagneticShift, 1e-10);
            EffectiveDynamics effective = torque.Renormalize(row["alpha0"], γ);
            BoltzmannTable.Near(row["alpha_total"], effective.Damping, 1e-10);
            BoltzmannTable.Near(row["gamma_total"], effective.GyromagneticRatio * μB, 1e-10);
            BoltzmannTable.Near(row["u_total"], effective.DriftPerCurrent * J, 1e-10);
            BoltzmannTable.Near(row["v_wall"], effective.NonAdiabaticity * effective.DriftPerCurrent * J / effective.Damping, 1e-10);
            Assert.InRange(found.SumRules!.Value.Largest, 0, 1e-12);
        }
    }

    [Fact]
    public void Times_that_follow_the_energy_are_reproduced_and_leave_beta_alone()
    {
        foreach (BoltzmannTable.Row row in BoltzmannTable.Load("tau_energy.csv").Rows)
        {
            var carriers = Carriers.FromChemicalPotential(BoltzmannTable.Bands(row["Delta_sd_eV"]), row["mu_eV"] * eV, row["kT_eV"] * eV / Constants.Boltzmann);
            Scattering scattering = Scattering.WithFlips(row["tau_at_mu_s"], row["tau_sf_s"], row["p_sf"]).WithPowerLaw(row["exponent"], row["mu_eV"] * eV);
            foreach (RelaxationTarget target in Enum.GetValues<RelaxationTarget>())
            {
                var model = new KineticModel(carriers, scattering, target, AsymmetryOrder.Exact);
                var found = KineticCoefficients.Of(model);
                BoltzmannTable.Near(row["sigma_S_per_m"], found.Conductivity, 1e-10);
                BoltzmannTable.Near(row["P_j"], found.CurrentPolarization, 1e-10);
                BoltzmannTable.Near(row["beta_numeric"], found.NonAdiabaticity, 1e-10);
                var integrals = SpectralIntegrals.Of(model);
                BoltzmannTable.Near(found.NonAdiabaticity, integrals.S2 / integrals.S1, 1e-11);
                Assert.InRange(found.SumRules!.Value.Largest, 0, 1e-12);
            }
        }
    }

    [Fact]
    public void Damping_and_gyromagnetic_ratio_of_two_coupled_spins_are_reproduced()
    {
        // An exchange-coupled pair in time: the reference extrapolated its field to zero, to 3e-6.
        foreach (BoltzmannTable.Row row in BoltzmannTable.Load("macrospin_backaction.csv").Rows)
        {
            var carriers = Carriers.FromDensity(BoltzmannTable.Bands(row["Delta_sd_eV"]), 1e28, 300);
            var scattering = Scattering.WithFlips(5e-15, row["tau_sf_s"], 0);
            var found = KineticCoefficients.Of(new KineticModel(carriers, scattering, RelaxationTarget.UniformEquilibrium, AsymmetryOrder.Exact));
            double γ = 2 * Constants.BohrMagneton / Constants.ReducedPlanck;
            var effective = SpinTorque.Of(found, carriers.Magnetization / row["m_par_over_Ms"], γ).Renormalize(row["alpha0"], γ);
            BoltzmannTable.Near(row["alpha_total_numeric_extrapolated"], effective.Damping, 5e-6);
            BoltzmannTable.Near(row["gamma_ratio_numeric_extrapolated"], effective.GyromagneticRatio / γ, 5e-6);
            BoltzmannTable.Near(row["alpha_total_closed"], effective.Damping, 1e-10);
            BoltzmannTable.Near(row["gamma_ratio_closed"], effective.GyromagneticRatio / γ, 1e-10);
        }
    }
}
