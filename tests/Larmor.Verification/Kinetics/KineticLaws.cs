using System.Collections.Immutable;
using Larmor.Numerics.Functions;
using Larmor.Numerics.Quadrature;
using Larmor.Physics.Kinetics;
using Larmor.Physics.Quantities;
using Xunit;

namespace Larmor.Verification.Kinetics;

/// <summary>Laws of carriers, collisions and torque that need no table.</summary>
public sealed class KineticLaws
{
    const double eV = BoltzmannTable.eV;

    static ExchangeBands Bands(double splitting, double charge = -eV) => new(Constants.ElectronMass, charge, splitting * eV);

    static KineticModel Model(Carriers carriers, Scattering scattering) => new(carriers, scattering, RelaxationTarget.UniformEquilibrium, AsymmetryOrder.Exact);

    [Theory]
    [InlineData(0, 0.6048986434216304, 1.772453850905516)]
    [InlineData(1, 0.7651470246254079, 0.886226925452758)]
    [InlineData(2, 0.8671998890121841, 1.329340388179137)]
    public void Fermi_Dirac_integral_at_zero_is_an_eta_function(int n, double eta, double gamma) =>
        BoltzmannTable.Near(eta * gamma, FermiDirac.HalfInteger(n, 0), 1e-15);

    [Fact]
    public void Fermi_Dirac_integrals_agree_with_quadrature_everywhere()
    {
        var bottom = QuadratureRule.TanhSinh(1.0 / 16);
        var panel = QuadratureRule.GaussLegendre(24);
        foreach (double x in new[] { -60, -4.001, -3.999, -1, 0.3, 2, 7, 15, 39.99, 40.01, 60, 300 })
        {
            for (int n = 0; n <= 2; n++)
            {
                // Divided by e^x where that is small.
                double sum = 0, scale = Math.Exp(Math.Min(0, x));
                for (double a = 0; a < Math.Max(x, 0) + 44; a += 2)
                {
                    QuadratureRule rule = a == 0 ? bottom : panel;
                    for (int i = 0; i < rule.Count; i++)
                    {
                        double t = a + (2 * rule.Nodes[i]);
                        double occupation = t > x ? Math.Exp(Math.Max(x, 0) - t) / (1 + Math.Exp(x - t)) : 1 / (1 + Math.Exp(t - x));
                        sum += 2 * rule.Weights[i] * Math.Pow(t, n - 0.5) * occupation;
                    }
                }

                // The sum of some hundred positive terms keeps 1e-14; its singular end t^(−1/2) is cut at 1e-19.
                BoltzmannTable.Near(sum * scale, FermiDirac.HalfInteger(n, x), 3e-14);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(24)]
    public void Gauss_rule_integrates_every_power_it_promises_and_no_further(int count)
    {
        var rule = QuadratureRule.GaussLegendre(count);
        for (int degree = 0; degree <= 2 * count; degree++)
        {
            double sum = 0;
            for (int i = 0; i < count; i++)
            {
                sum += rule.Weights[i] * Math.Pow(rule.Nodes[i], degree);
            }

            if (degree < 2 * count)
            {
                BoltzmannTable.Near(1.0 / (degree + 1), sum, 3e-14);
            }
            else if (count < 10)
            {
                Assert.True(Math.Abs(sum - (1.0 / (degree + 1))) > 1e-10);
            }
        }
    }

    [Fact]
    public void Chemical_potential_returns_the_density_from_zero_to_very_hot()
    {
        foreach (double Δ in new[] { 1e-4, 0.2, 1.5, 6 })
        {
            foreach (double n in new[] { 1e22, 1e26, 1e28, 2e29 })
            {
                foreach (double T in new[] { 0, 1e-3, 4.2, 300, 1e5, 1e8 })
                {
                    var carriers = Carriers.FromDensity(Bands(Δ), n, T);
                    BoltzmannTable.Near(n, carriers.Density, 1e-11);
                    Assert.InRange(carriers.Polarization, 0, 1);
                    Assert.True(double.IsFinite(carriers.ExchangeStiffness));
                }
            }
        }
    }

    [Fact]
    public void Half_metal_at_zero_has_its_chemical_potential_in_closed_form()
    {
        Carriers carriers = Carriers.FromDensity(Bands(2), 1e27, 0);
        double ħ = Constants.ReducedPlanck, k = Math.Cbrt(6 * Math.PI * Math.PI * 1e27);
        BoltzmannTable.Near(ħ * ħ * k * k / (2 * Constants.ElectronMass), carriers.MajorityEdge, 1e-14);
        Assert.Equal(1, carriers.Polarization);
    }

    [Fact]
    public void Thin_hot_carriers_are_polarized_as_tanh()
    {
        // Boltzmann statistics with corrections of the order of e^(μ/kT) ≈ 1e-9.
        var carriers = Carriers.FromDensity(Bands(0.3), 1e20, 3000);
        double d = 0.15 * eV / carriers.ThermalEnergy;
        BoltzmannTable.Near(Math.Tanh(d), carriers.Polarization, 1e-6);
    }

    [Fact]
    public void Transverse_function_goes_through_the_border_of_its_series()
    {
        // d = Δ/2kT just below and above 0.3, and far below against f_∥ − (Δ/2) f₀′ itself, whose terms cancel to d².
        foreach (double x in new[] { -8, -1.3, 0.01, 0.8, 5 })
        {
            EquilibriumPoint low = At(0.3 - 1e-12, x), high = At(0.3 + 1e-12, x), far = At(0.02, x);
            BoltzmannTable.Near(high.Transverse, low.Transverse, 1e-10, Math.Abs(high.Longitudinal));
            BoltzmannTable.Near(high.TransverseSlope * 0.1 * eV, low.TransverseSlope * 0.1 * eV, 1e-10, Math.Abs(high.Longitudinal));
            double direct = far.Minority.Value - far.Majority.Value - (0.02 * 0.1 * eV * (far.Minority.Slope + far.Majority.Slope));
            double directSlope = far.LongitudinalSlope - (0.02 * 0.1 * eV * (far.Minority.Curvature + far.Majority.Curvature));
            BoltzmannTable.Near(direct, far.Transverse, 1e-14, 0.1 * Math.Exp(-Math.Abs(x)) + 0.02);
            BoltzmannTable.Near(directSlope * 0.1 * eV, far.TransverseSlope * 0.1 * eV, 1e-14, 0.1);
        }

        static EquilibriumPoint At(double d, double x)
        {
            double kT = 0.1 * eV;
            var bands = new ExchangeBands(Constants.ElectronMass, -eV, 2 * d * kT);
            return EquilibriumPoint.At(Carriers.FromChemicalPotential(bands, eV, kT / Constants.Boltzmann), eV + (x * kT));
        }
    }

    [Fact]
    public void Sum_rules_hold_for_every_kind_of_carrier()
    {
        (double Δ, double n, double T)[] kinds =
            [(0.2, 8.5e28, 300), (1, 1e28, 77), (1, 1e28, 4.2), (0.4, 5e26, 77), (2, 1e27, 300), (0.05, 1e26, 3e4), (1, 1e24, 300), (1e-3, 1e28, 300)];
        (RelaxationTarget, AsymmetryOrder)[] choices =
            [(RelaxationTarget.UniformEquilibrium, AsymmetryOrder.Exact), (RelaxationTarget.LocalEquilibrium, AsymmetryOrder.First)];
        foreach ((double Δ, double n, double T) in kinds)
        {
            var carriers = Carriers.FromDensity(Bands(Δ), n, T);
            foreach (double s in new[] { 0, -0.9, -0.5, 0.5, 1.5, 3 })
            {
                foreach ((RelaxationTarget target, AsymmetryOrder order) in choices)
                {
                    Scattering scattering = Scattering.WithFlips(5e-15, 3e-14, -0.2).WithPowerLaw(s, Math.Max(carriers.MajorityEdge, carriers.ThermalEnergy));
                    SumRules rules = KineticCoefficients.Of(new KineticModel(carriers, scattering, target, order)).SumRules!.Value;

                    // Cold edges are known to 1e-16 μ only, which kT/μ magnifies.
                    double tolerance = 1e-12 + (3e-15 * Math.Abs(carriers.MajorityEdge) / carriers.ThermalEnergy);
                    Assert.True(rules.Largest < tolerance, $"Δ = {Δ} eV, n = {n}, T = {T} K, s = {s}: {rules}");
                }
            }
        }
    }

    [Fact]
    public void Full_polarization_of_the_carriers_polarizes_the_current_whatever_p()
    {
        var carriers = Carriers.FromDensity(Bands(2), 1e27, 0);
        foreach (double p in new[] { -1, -0.3, 0, 0.7 })
        {
            BoltzmannTable.Near(1, KineticCoefficients.Of(Model(carriers, Scattering.WithFlips(4e-15, 2e-14, p))).CurrentPolarization, 1e-15);
        }
    }

    [Fact]
    public void First_order_differs_from_exact_by_the_square_of_p()
    {
        var carriers = Carriers.FromDensity(Bands(1), 1e28, 300);
        foreach (double s in new[] { 0, 1.5 })
        {
            double far = Gap(0.2, s), near = Gap(0.1, s);
            Assert.InRange(far / near, 3.7, 4.3);
        }

        double Gap(double p, double s)
        {
            KineticModel model = Model(carriers, Scattering.WithFlips(5e-15, 2e-14, p).WithPowerLaw(s, carriers.ChemicalPotential));
            var first = KineticCoefficients.Of(model with { Order = AsymmetryOrder.First });
            return KineticCoefficients.Of(model).CurrentPolarization - first.CurrentPolarization;
        }
    }

    [Fact]
    public void Without_flips_the_torque_is_adiabatic()
    {
        var carriers = Carriers.FromDensity(Bands(0.5), 5e27, 300);
        KineticModel model = Model(carriers, Scattering.Conserving(4e-15));
        var torque = SpinTorque.Of(KineticCoefficients.Of(model), 8e5, Constants.ElectronGyromagneticRatio);
        Assert.Equal(0, torque.NonAdiabaticity);
        Assert.Equal(0, torque.ExtraDamping);
        double G = Constants.ElectronGyromagneticRatio * Constants.ReducedPlanck / (2 * Constants.BohrMagneton);
        BoltzmannTable.Near(-G * Constants.BohrMagneton * carriers.Polarization / (eV * 8e5), torque.DriftPerCurrent, 1e-13);
        SpectralPoint point = model.At(carriers.MinorityEdge);
        double η = carriers.Bands.LarmorTime / 4e-15;
        BoltzmannTable.Near(η * point.Kp, point.G1, 1e-12);
        BoltzmannTable.Near(0, point.G2, 1e-12, Math.Abs(point.G1));
    }

    [Fact]
    public void Drift_follows_the_particles_not_the_current()
    {
        Scattering scattering = Scattering.WithFlips(4e-15, 1e-13, -0.1);
        var electrons = KineticCoefficients.Of(Model(Carriers.FromDensity(Bands(0.5), 5e27, 300), scattering));
        var positive = KineticCoefficients.Of(Model(Carriers.FromDensity(Bands(0.5, eV), 5e27, 300), scattering));
        SpinTorque minus = SpinTorque.Of(electrons, 8e5, 1.76e11), plus = SpinTorque.Of(positive, 8e5, 1.76e11);
        Assert.True(minus.DriftPerCurrent < 0);
        Assert.Equal(-minus.DriftPerCurrent, plus.DriftPerCurrent);
        Assert.Equal(minus.ExtraDamping, plus.ExtraDamping);
        Assert.Equal(electrons.Conductivity, positive.Conductivity);
    }

    [Fact]
    public void Constant_time_conducts_as_Drude()
    {
        var carriers = Carriers.FromDensity(Bands(0.5), 5e27, 300);
        BoltzmannTable.Near(5e27 * eV * eV * 4e-15 / Constants.ElectronMass, KineticCoefficients.Of(Model(carriers, Scattering.Conserving(4e-15))).Conductivity, 1e-12);
    }

    [Fact]
    public void Damping_and_torque_share_the_speed_of_the_carriers()
    {
        // With p = 0, β u/α_2t is the drift velocity j/n_e of the carriers: seen from their frame the texture moves.
        var carriers = Carriers.FromDensity(Bands(0.5), 5e27, 300);
        var found = KineticCoefficients.Of(Model(carriers, Scattering.WithFlips(4e-15, 1e-14, 0)));
        var torque = SpinTorque.Of(found, 8e5, Constants.ElectronGyromagneticRatio);
        BoltzmannTable.Near(1 / (-eV * carriers.Density), torque.NonAdiabaticity * torque.DriftPerCurrent / torque.ExtraDamping, 1e-12);
    }

    [Fact]
    public void Coefficients_approach_those_of_zero_temperature_as_its_square()
    {
        foreach (double s in new[] { 0, 1.5, -0.5 })
        {
            double zero = At(0, s), warm = At(20, s) - zero, warmer = At(40, s) - zero;
            Assert.InRange(warmer / warm, 3.99, 4.01);
        }

        static double At(double T, double s)
        {
            Scattering scattering = Scattering.WithFlips(5e-15, 2e-14, -0.2).WithPowerLaw(s, eV);
            return KineticCoefficients.Of(Model(Carriers.FromChemicalPotential(Bands(0.4), eV, T), scattering)).CurrentPolarization;
        }
    }

    [Fact]
    public void Local_equilibrium_leaves_no_turned_current_and_all_coefficients()
    {
        var carriers = Carriers.FromDensity(Bands(0.5), 5e27, 300);
        KineticModel uniform = Model(carriers, Scattering.WithFlips(4e-15, 1e-14, -0.2)), local = uniform with { Target = RelaxationTarget.LocalEquilibrium };
        SpectralIntegrals a = SpectralIntegrals.Of(uniform), b = SpectralIntegrals.Of(local);
        BoltzmannTable.Near(a.S1, b.S1, 1e-11);
        BoltzmannTable.Near(a.S2, b.S2, 1e-11);
        Assert.True(Math.Abs(a.X1 - b.X1) > 1e-3 * Math.Abs(a.X1), "the distributions over angle do differ");
        BoltzmannTable.Near(carriers.TransverseMagnetization, -Constants.BohrMagneton * b.Phi, 1e-9);
    }

    [Fact]
    public void Angular_moments_are_those_of_closed_form()
    {
        // X₁ = −3(Ψ/η̄ + 2η̄Φ)/(1 + η̄²) and X₂ = η̄X₁ + 3Φ for constant times, Ψ from densities alone.
        var carriers = Carriers.FromDensity(Bands(0.5), 5e27, 300);
        KineticModel model = Model(carriers, Scattering.WithFlips(4e-15, 1e-14, -0.2));
        var found = SpectralIntegrals.Of(model);
        double t = carriers.Bands.LarmorTime, η = t * (1 / 4e-15 + 1e14), pR = -0.2 * 1e14 / (1 / 4e-15 + 1e14), P = carriers.Polarization, n = carriers.Density;
        double transverse = -carriers.TransverseMagnetization / Constants.BohrMagneton, Φ = transverse / (1 + (η * η));

        // ∫ν f₀′ = 2(∫ν f_⊥ + P n)/(−Δ), ∫ν f_∥′ from the two densities of states.
        double halfΔSlope = -(transverse + (P * n));
        double minority = Edge(carriers.MinorityEdge), majority = Edge(carriers.MajorityEdge), halfΔ = carriers.Bands.ExchangeSplitting / 2;
        BoltzmannTable.Near(halfΔSlope, halfΔ * -(minority + majority), 1e-10);
        double Ψ = ((-P * n) + (pR * n) + (halfΔ * (minority + majority)) + (pR * halfΔ * (minority - majority))) / (1 - (pR * pR));
        double X1 = -3 * ((Ψ / η) + (2 * η * Φ)) / (1 + (η * η));
        BoltzmannTable.Near(X1, found.X1, 1e-9);
        BoltzmannTable.Near((η * X1) + (3 * Φ), found.X2, 1e-9);

        double Edge(double edge) => carriers.Bands.DensityOfStatesFactor * Math.Sqrt(carriers.ThermalEnergy) / 2 * FermiDirac.HalfInteger(0, edge / carriers.ThermalEnergy);
    }

    [Fact]
    public void Angular_magnetization_averages_to_the_whole()
    {
        var carriers = Carriers.FromDensity(Bands(0.5), 5e27, 300);
        KineticModel model = Model(carriers, Scattering.WithFlips(4e-15, 1e-14, -0.2));
        var angular = AngularMagnetization.Of(model);
        (double a, double b) = (0, 0);
        foreach (int axis in new[] { 0, 1, 2 })
        {
            (double rotated, double aligned) = angular.At(axis == 0 ? 1 : 0, axis == 0 ? 1 : 0, 1);
            (a, b) = (a + (rotated / 3), b + (aligned / 3));
        }

        var found = KineticCoefficients.Of(model);
        BoltzmannTable.Near(found.GradientMagnetizationPerField / -eV, a, 1e-11);
        BoltzmannTable.Near(found.NonAdiabaticity * found.GradientMagnetizationPerField / -eV, b, 1e-11);
    }

    [Fact]
    public void Tabulated_parabola_converges_to_the_parabola()
    {
        var carriers = Carriers.FromChemicalPotential(Bands(0.4), eV, 600);
        var scattering = Scattering.WithFlips(5e-15, 2e-14, -0.2);
        var exact = KineticCoefficients.Of(Model(carriers, scattering));
        double coarse = Error(100), fine = Error(200);
        Assert.InRange(fine, 0, 1e-4);
        Assert.InRange(coarse / fine, 3.5, 4.5);

        double Error(int count)
        {
            // Nodes at squares resolve the root at the bottom.
            ImmutableArray<double> energies = [.. Enumerable.Range(0, count + 1).Select(i => 4 * eV * i * i / ((double)count * count))];
            var band = new TabulatedBand(energies, [.. energies.Select(e => carriers.Bands.DensityOfStatesFactor * Math.Sqrt(e))]);
            var found = TabulatedCoefficients.Of(band, -eV, 0.4 * eV, eV, 600, scattering);
            BoltzmannTable.Near(exact.CurrentPolarization, found.CurrentPolarization, 1e-3);
            BoltzmannTable.Near(carriers.MajorityDensity, found.MajorityDensity, 1e-3);
            return Math.Abs((found.Conductivity / exact.Conductivity) - 1);
        }
    }

    [Fact]
    public void Spectral_functions_allocate_nothing()
    {
        KineticModel model = Model(Carriers.FromDensity(Bands(0.5), 5e27, 300), Scattering.WithFlips(4e-15, 1e-14, -0.2).WithPowerLaw(1.5, eV));
        double sum = model.At(eV).S1;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 1; i < 100; i++)
        {
            sum += model.At(i * 0.01 * eV).S2;
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(double.IsFinite(sum));
    }

    [Fact]
    public void Carriers_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExchangeBands(Constants.ElectronMass, -eV, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Carriers.FromDensity(Bands(1), -1e28, 300));
        Assert.Throws<ArgumentOutOfRangeException>(() => Carriers.FromDensity(Bands(1), 1e28, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Carriers.FromChemicalPotential(Bands(1), -0.6 * eV, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Scattering.WithFlips(1e-15, 1e-14, 1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Scattering.WithFlips(double.PositiveInfinity, 1e-14, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Scattering.Conserving(1e-15).WithPowerLaw(-1, eV));
        KineticModel cold = Model(Carriers.FromDensity(Bands(1), 1e28, 0), Scattering.Conserving(1e-15)), nearly = Model(Carriers.FromDensity(Bands(1), 1e28, 1e-6), cold.Scattering);
        Assert.Throws<ArgumentOutOfRangeException>(() => cold.At(eV));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpectralIntegrals.Of(nearly));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AngularSolver(nearly));
        Assert.Null(KineticCoefficients.Of(nearly).SumRules);
        BoltzmannTable.Near(KineticCoefficients.Of(cold).CurrentPolarization, KineticCoefficients.Of(nearly).CurrentPolarization, 1e-14);
    }
}
