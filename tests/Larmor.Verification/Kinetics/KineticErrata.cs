using Larmor.Physics.Kinetics;
using Larmor.Physics.Quantities;
using Xunit;

namespace Larmor.Verification.Kinetics;

/// <summary>Equations of the source that are misprinted: what is implemented holds, what is printed does not.</summary>
public sealed class KineticErrata
{
    const double eV = BoltzmannTable.eV;

    static readonly Carriers Warm = Carriers.FromChemicalPotential(BoltzmannTable.Bands(0.4), eV, 0.05 * eV / Constants.Boltzmann);

    static KineticModel Flipping(double p) => new(Warm, Scattering.WithFlips(2e-15, 7e-15, p), RelaxationTarget.UniformEquilibrium, AsymmetryOrder.Exact);

    [Fact]
    public void Equation_10_halves_would_halve_the_density()
    {
        double found = SpectralIntegrals.Of(Flipping(0)).Density;
        BoltzmannTable.Near(Warm.Density, found, 1e-12);
        Differs(Warm.Density, found / 2, 0.5);
    }

    [Fact]
    public void Figure_1_means_25_meV()
    {
        // At the edges of the bands f_⊥ = f_∥ + Δ/8kT (1 + sech²…): a peak of about one half in the figure's halves, not of five hundred.
        Assert.InRange(Peak(25e-3), 0.2, 0.5);
        Assert.InRange(Peak(25e-6), 499, 500);

        static double Peak(double kT) => EquilibriumPoint.At(
            Carriers.FromChemicalPotential(BoltzmannTable.Bands(0.2), 0, kT * eV / Constants.Boltzmann), -0.1 * eV).Transverse / 2;
    }

    [Fact]
    public void Equation_20_with_a_plus_would_lose_the_stiffness_of_the_carriers()
    {
        // For Δ ≪ μ at 0 K the stiffness is ν₀ Δ³/16√μ, positive; with the printed sign three terms of order Δ add up instead.
        var carriers = Carriers.FromChemicalPotential(BoltzmannTable.Bands(0.01), eV, 0);
        double Δ = 0.01 * eV, ν0 = carriers.Bands.DensityOfStatesFactor, expected = ν0 * Δ * Δ * Δ / (16 * Math.Sqrt(eV));
        BoltzmannTable.Near(expected, carriers.TransverseEnergy, 1e-3);
        Differs(expected, carriers.TransverseEnergy - (1.5 * Δ * carriers.Density), 1e4);
    }

    [Fact]
    public void Equations_2_and_37_are_twice_too_large()
    {
        foreach (BoltzmannTable.Row row in BoltzmannTable.Load("macrospin_backaction.csv").Rows)
        {
            double η = Constants.ReducedPlanck / (row["Delta_sd_eV"] * eV * row["tau_sf_s"]), δ = row["m_par_over_Ms"] / (1 + (4 * η * η));
            double measured = row["alpha_total_numeric_extrapolated"];
            BoltzmannTable.Near(measured, (row["alpha0"] + (2 * η * δ)) / (1 + δ), 1e-5);
            Differs(measured, (row["alpha0"] + (4 * η * δ)) / (1 + (2 * δ)), 0.1);
        }
    }

    [Fact]
    public void Equations_35_and_38_take_p_of_opposite_signs()
    {
        // Flips into the denser majority at the same total energy are faster: τ₊ < τ₋, so that p < 0, and the current gains polarization.
        double p = Scattering.GoldenRuleAsymmetry(Warm);
        Assert.True(p < 0);
        double R = 2.0 / 9, P = Warm.Polarization, small = p / 100;
        double exact = KineticCoefficients.Of(Flipping(small)).CurrentPolarization;
        BoltzmannTable.Near(P - (small * R * (1 - (P * P))), exact, 1e-6);
        Differs(exact, P + (small * R * (1 - (P * P))), 1e-4);
        Assert.True(exact > P);
    }

    [Fact]
    public void Equation_35_is_the_asymmetry_of_the_times()
    {
        var scattering = Scattering.WithBandFlips(1e-15, 2e-15, 6e-15);
        BoltzmannTable.Near(-0.5, scattering.Asymmetry, 1e-15);
        BoltzmannTable.Near(1 / 3e-15, scattering.MeanFlipRate, 1e-15);
        foreach (BoltzmannTable.Row row in BoltzmannTable.Load("coefficients.csv").Rows.Where(r => r.Text("set") == "c2"))
        {
            var carriers = Carriers.FromDensity(BoltzmannTable.Bands(row["Delta_sd_eV"]), row["n_e_m-3"], row["T_K"]);
            BoltzmannTable.Near(row["p_sf"], Scattering.GoldenRuleAsymmetry(carriers), 1e-11);
        }
    }

    [Fact]
    public void Equation_40_has_twice_the_square_of_eta_in_the_traceless_part()
    {
        var found = SpectralIntegrals.Of(Flipping(0));
        double η = EtaBar(Flipping(0)), η2 = η * η;
        BoltzmannTable.Near(-3 * found.Phi * 2 * η2 / (1 + η2), found.X2, 1e-10);
        Differs(found.X2, -3 * found.Phi * (1 + (2 * η2)) / (1 + η2), 0.3);
    }

    [Fact]
    public void Equation_41_lacks_a_minus()
    {
        KineticModel model = Flipping(-0.2);
        var coefficients = KineticCoefficients.Of(model);
        double t = Warm.Bands.LarmorTime, force = Warm.Bands.Charge;
        double sampled = -Constants.BohrMagneton * t * t * force / Warm.Bands.Mass * SpectralIntegrals.Of(model).S1;
        double printed = t * coefficients.SpinCurrentPerField * coefficients.FlipReduction;
        BoltzmannTable.Near(-printed, sampled, 1e-11);
        BoltzmannTable.Near(sampled, coefficients.GradientMagnetizationPerField, 1e-11);
        Differs(sampled, printed, 1);
    }

    [Fact]
    public void Equations_40_and_54_take_one_power_of_eta_bar()
    {
        // X₁ = −3(Ψ/η̄ + 2η̄Φ)/(1 + η̄²) with pR = p η_sf/η̄ in Ψ; with a second power of η̄ below p η_sf it would be another number.
        const double p = -0.4;
        KineticModel model = Flipping(p);
        double η = EtaBar(model), flip = Constants.ReducedPlanck / (0.4 * eV * 7e-15), Φ = Warm.TransverseMagnetization / (-Constants.BohrMagneton * (1 + (η * η)));
        double found = SpectralIntegrals.Of(model).X1;
        BoltzmannTable.Near(Traceless(p * flip / η), found, 1e-9);
        Differs(found, Traceless(p * flip / (η * η)), 0.02);
        Differs(found, Traceless(p * flip), 0.02);

        double Traceless(double pR)
        {
            // −∫ν f′ = dn/dμ of each band, by differences of the fourth order.
            double minority = Slope(c => c.MinorityDensity), majority = Slope(c => c.MajorityDensity), n = Warm.Density;
            double Ψ = (((pR - Warm.Polarization) * n) + (0.2 * eV * (minority + majority + (pR * (minority - majority))))) / (1 - (pR * pR));
            return -3 * ((Ψ / η) + (2 * η * Φ)) / (1 + (η * η));
        }

        static double Slope(Func<Carriers, double> density)
        {
            const double h = 1e-3 * eV;
            double At(int k) => density(Carriers.FromChemicalPotential(Warm.Bands, Warm.ChemicalPotential + (k * h), 0.05 * eV / Constants.Boltzmann));
            return ((8 * (At(1) - At(-1))) - (At(2) - At(-2))) / (12 * h);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.4)]
    public void Equations_33_48_and_49_flip_no_spin_without_the_tilde(double p)
    {
        // Flips of an isotropic distribution with spin across n, (f̂ = σ_x/2), in units of 1/τ_sf: ½{w, f̃ − f̂} is −2 of σ_x/2, half of which
        // is the spin that arrives turned over. Without the reversal nothing is left, and β = 2η_sf would be zero.
        var flipped = SpinMatrix.Flips(p, new SpinMatrix(0, 1, 0, 0), reversed: true);
        var printed = SpinMatrix.Flips(p, new SpinMatrix(0, 1, 0, 0), reversed: false);
        BoltzmannTable.Near(-2, flipped.X, 1e-15);
        Assert.Equal(default, printed);
        KineticModel model = Flipping(p);
        var found = SpectralIntegrals.Of(model);
        BoltzmannTable.Near(-flipped.X * Constants.ReducedPlanck / (0.4 * eV * 7e-15), found.S2 / found.S1, 1e-10);
    }

    [Fact]
    public void Equation_47_shares_its_minus_between_both_terms()
    {
        // A distribution that depends on direction with mean zero: along n, −W f_∥ + Wp f. The printed second sign would give −W f_∥ − Wp f.
        const double p = -0.4, f = 0.7, parallel = 0.3;
        SpinMatrix lost = SpinMatrix.Out(p, new SpinMatrix(f, 0, 0, parallel));
        BoltzmannTable.Near(-parallel + (p * f), lost.Z, 1e-14);
        BoltzmannTable.Near(-f + (p * parallel), lost.One, 1e-14);
        Differs(lost.Z, -parallel - (p * f), 0.1);

        // The times that follow from it are those of both bands: f ∓ f_∥ decay with (1 ± p) W, the majority being f − f_∥.
        SpinMatrix majority = SpinMatrix.Out(p, new SpinMatrix(1, 0, 0, -1)), minority = SpinMatrix.Out(p, new SpinMatrix(1, 0, 0, 1));
        Scattering scattering = Scattering.WithFlips(1, 1, p);
        BoltzmannTable.Near(-scattering.MajorityFlipRate, majority.One, 1e-14);
        BoltzmannTable.Near(-scattering.MinorityFlipRate, minority.One, 1e-14);
    }

    [Fact]
    public void Equation_52_mixes_up_the_rates_of_the_time_components()
    {
        KineticModel model = Flipping(-0.3);
        double ε = 0.76 * eV, η = EtaBar(model), flip = 2 * Constants.ReducedPlanck / (0.4 * eV * 7e-15);
        LegendreResponse solved = new AngularSolver(model).Turning(ε);
        SpectralPoint point = model.At(ε);
        double damp = 1 / (1 + (flip * flip)), share = η / (1 + (η * η)), slope = point.Equilibrium.LongitudinalSlope * damp;
        (double g1, double g2) = (solved.Rotated[1] * η, solved.Aligned[1] * η);
        BoltzmannTable.Near(share * (point.Kp + ((flip + η) * slope)), g1, 1e-8);
        Differs(g1, share * (point.Kp + ((1 + η) * slope)), 0.1);
        BoltzmannTable.Near(share * ((η * point.Kp) - ((1 - (flip * η)) * slope)), g2, 1e-8);
        Differs(g2, share * ((η * point.Kp) - ((1 - η) * slope)), 0.1);
    }

    static double EtaBar(KineticModel model) =>
        RelaxationPoint.At(model.Scattering, model.Carriers.Bands.LarmorTime, eV, AsymmetryOrder.Exact).Total;

    static void Differs(double right, double printed, double atLeast) => Assert.True(
        Math.Abs(printed - right) >= atLeast * Math.Abs(right) * 0.999, $"the printed form {printed:R} came too near to {right:R}");
}
