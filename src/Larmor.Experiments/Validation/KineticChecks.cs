using Larmor.Physics.Kinetics;
using Larmor.Physics.Quantities;

namespace Larmor.Experiments.Validation;

/// <summary>The kinetic equation (docs/theory/kinetics.md) for the verification table: closed forms against independent solutions.</summary>
static class KineticChecks
{
    const string Group = "kinetics";
    const double eV = Constants.ElementaryCharge;

    public static IEnumerable<ValidationCheck> Run() => Directions().Concat(Coefficients()).Concat(Continuity()).Concat(Ladders());

    /// <summary>Closed forms of the harmonics against the solution on the sphere of momenta, which shares nothing but the Fermi function with them.</summary>
    static IEnumerable<ValidationCheck> Directions()
    {
        foreach ((double p, double exponent) in new[] { (-0.45, 0.0), (-0.3, 1.5) })
        {
            var carriers = Carriers.FromChemicalPotential(new ExchangeBands(Constants.ElectronMass, -eV, 0.4 * eV), eV, 0.05 * eV / Constants.Boltzmann);
            var model = new KineticModel(
                carriers, Scattering.WithFlips(3e-15, 7e-15, p).WithPowerLaw(exponent, eV), RelaxationTarget.UniformEquilibrium, AsymmetryOrder.Exact);
            var solver = new AngularSolver(model);
            foreach (double energy in new[] { 0.8, 1.23 })
            {
                SpectralPoint closed = model.At(energy * eV);
                LegendreResponse along = solver.GradientAlongForce(energy * eV), turning = solver.Turning(energy * eV);
                double ηBar = RelaxationPoint.At(model.Scattering, carriers.Bands.LarmorTime, energy * eV, AsymmetryOrder.Exact).Total;
                double scale = Math.Abs(closed.X1) + Math.Abs(closed.X2) + Math.Abs(closed.S1) + Math.Abs(closed.S2);
                string at = $"p = {p}, τ ∝ ε^{exponent}, ε = {energy} eV";

                // The second harmonic is (2/3) x, the mean x/3 + y = S. Differences in momentum leave 1e-9 of the local scale.
                yield return Number($"sphere of momenta: x₁, {at}", 1.5 * along.Rotated[2], closed.X1, scale, 1e-8);
                yield return Number($"sphere of momenta: x₂, {at}", 1.5 * along.Aligned[2], closed.X2, scale, 1e-8);
                yield return Number($"sphere of momenta: S₁, {at}", along.Rotated[0], closed.S1, scale, 1e-8);
                yield return Number($"sphere of momenta: S₂, {at}", along.Aligned[0], closed.S2, scale, 1e-8);
                yield return Number($"sphere of momenta: G₁ eV, {at}", turning.Rotated[1] * ηBar * eV, closed.G1 * eV, (Math.Abs(closed.G1) + Math.Abs(closed.G2)) * eV, 1e-8);
            }
        }
    }

    /// <summary>A published-like set computed with the constants of CODATA 2018.</summary>
    static IEnumerable<ValidationCheck> Coefficients()
    {
        var carriers = Carriers.FromDensity(new ExchangeBands(Constants.ElectronMass, -eV, eV), 1e28, 300);
        var model = new KineticModel(carriers, Scattering.WithFlips(5e-15, 1e-14, -0.3), RelaxationTarget.LocalEquilibrium, AsymmetryOrder.Exact);
        var found = KineticCoefficients.Of(model);
        var torque = SpinTorque.Of(found, 8e5, 2 * Constants.BohrMagneton / Constants.ReducedPlanck);
        yield return Number("current polarization P_j of a permalloy-like magnet", found.CurrentPolarization, 0.513934102331, 1, 1e-8);
        yield return new ValidationCheck(Group, "u of a permalloy-like magnet at -1e12 A/m^2", "m/s", -1e12 * torque.DriftPerCurrent, 36.5521466549, 36.5521466549, 1e-8);
        yield return Number("damping α_2t of a permalloy-like magnet", torque.ExtraDamping, 0.00654570875907, 0.0065, 1e-8);
    }

    /// <summary>Sampled spectra against the flow that moments give.</summary>
    static IEnumerable<ValidationCheck> Continuity()
    {
        var carriers = Carriers.FromDensity(new ExchangeBands(Constants.ElectronMass, -eV, 0.5 * eV), 5e27, 300);
        var model = new KineticModel(carriers, Scattering.WithFlips(4e-15, 2e-14, -0.2), RelaxationTarget.UniformEquilibrium, AsymmetryOrder.Exact);
        var found = KineticCoefficients.Of(model);
        var integrals = SpectralIntegrals.Of(model);
        double t = carriers.Bands.LarmorTime, sampled = -Constants.BohrMagneton * t * t * carriers.Bands.Charge / carriers.Bands.Mass * integrals.S1;
        yield return new ValidationCheck(Group, "∫ν S₁ = spin that the current brings", "fA m/V", 1e15 * sampled, 1e15 * found.GradientMagnetizationPerField, 1e15 * found.GradientMagnetizationPerField, 1e-11);
        yield return Number("∫ν S₂/∫ν S₁ = β = 2 t_s/τ_sf", integrals.S2 / integrals.S1, found.NonAdiabaticity, found.NonAdiabaticity, 1e-11);
    }

    /// <summary>Golden-rule flips against sums over ladders of energies that were written separately.</summary>
    static IEnumerable<ValidationCheck> Ladders()
    {
        foreach ((double time, double β) in new[] { (2e-13, 0.0164569905676), (2e-14, 0.164524215383263), (5e-15, 0.664179833645912) })
        {
            var carriers = Carriers.FromChemicalPotential(new ExchangeBands(Constants.ElectronMass, -eV, 0.4 * eV), eV, 0.025 * eV / Constants.Boltzmann);
            var found = GoldenRuleCoefficients.Of(new GoldenRuleModel(carriers, Scattering.Conserving(5e-15), time, RelaxationTarget.UniformEquilibrium));
            yield return Number($"β of golden-rule flips, τ_sf = {time * 1e15:0} fs", found.Response.NonAdiabaticity, β, β, 1e-11);
            yield return Number($"sum rules of golden-rule flips, τ_sf = {time * 1e15:0} fs", found.SumRules.Largest, 0, 1, 1e-12);
        }
    }

    static ValidationCheck Number(string name, double value, double reference, double scale, double tolerance) =>
        new(Group, name, "1", value, reference, scale, tolerance);
}
