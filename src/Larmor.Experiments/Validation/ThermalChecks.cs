using Larmor.Physics.Magnetics.Ensembles;
using Larmor.Physics.Magnetics.FokkerPlanck;
using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Experiments.Validation;

/// <summary>Statistics of one moment against laws and an independent solution (docs/theory/fokker-planck.md), for the verification table.</summary>
static class ThermalChecks
{
    const string Group = "thermal moment";

    static readonly Vec3 Axis = new(0, 0, 1);

    static ThermalMacrospin Particle { get; } = new(8e5, 3e-24, 0.01, 1.76085963e11, 300) { Uniaxial = new UniaxialAnisotropy(2e4, 0, Axis) };

    public static IEnumerable<ValidationCheck> Run() => Rates().Concat(Equilibria()).Concat(Replicas());

    static IEnumerable<ValidationCheck> Rates()
    {
        // λ₁/D of −σx² − 2σhx by a weighted Galerkin method in 40 digits.
        foreach ((double σ, double h, double known) in new[] { (5.0, 0.0, 0.13540632966166657), (20.0, 0.0, 3.9433127437916014e-7), (5.0, 0.1, 0.1785451992007441) })
        {
            (double[] found, _) = GridExtrapolation.Of([100, 150, 225], n => [new AxialFokkerPlanck(x => (-σ * x * x) - (2 * σ * h * x), 1, n).SlowestRate()]);
            yield return new ValidationCheck(Group, $"Brown: λ₁/D at σ = {σ:G3}, h = {h:G3}", "1", found[0], known, known, 1e-8);
        }

        (double[] free, _) = GridExtrapolation.Of([60, 90, 135], n => new AxialFokkerPlanck(_ => 0, 1, n).Rates(3));
        for (int l = 1; l <= 3; l++)
        {
            yield return new ValidationCheck(Group, $"free diffusion: rate {l} = l(l + 1) D", "1", free[l - 1], l * (l + 1), l * (l + 1), 1e-7);
        }

        // Brown's form is the first term of a series in 1/σ; (1/σ)² is what the next order leaves.
        double high = new AxialFokkerPlanck(x => -120 * x * x, 1, 1200).SlowestRate();
        yield return new ValidationCheck(Group, "barrier of 120 kT: λ₁ over Brown's closed form → 1 − 1/σ", "1", high / HighBarrier.Uniaxial(120, 0), 1 - (1.0 / 120), 1, 1e-4);
    }

    static IEnumerable<ValidationCheck> Equilibria()
    {
        foreach (double ξ in new[] { 1.0, 20.0 })
        {
            var chain = new AxialFokkerPlanck(x => -ξ * x, 1, 200);
            yield return new ValidationCheck(Group, $"Langevin: ⟨u_z⟩ = coth ξ − 1/ξ at ξ = {ξ:G2}", "1", chain.Moments(chain.Stationary()).Mean, (1 / Math.Tanh(ξ)) - (1 / ξ), 1, 1e-12);
        }

        var sphere = SphereFokkerPlanck.Of(Particle with { Temperature = 1500 }, 24);
        double[] p = sphere.Stationary(), outflow = new double[sphere.Cells];
        sphere.SetOutflow(p, outflow);
        yield return new ValidationCheck(Group, "Boltzmann's distribution on the sphere: outflow in all", "1", outflow.Sum(Math.Abs), 0, 1, 1e-11);
    }

    static IEnumerable<ValidationCheck> Replicas()
    {
        // 4096 replicas forget their direction as e^(−2Dt); 4.5 deviations of their mean.
        ThermalMacrospin free = new(8e5, 1e-26, 0.1, 1.76085963e11, 300);
        const double step = 1e-12;
        var ensemble = new MacrospinEnsemble(free with { Temperature = 3 }, 4096, Axis, step, StochasticMethod.Splitting, 1);
        double time = 200 * step, known = Math.Exp(-2 * ensemble.Spin.Diffusion * time);
        ensemble.Advance(200);
        double spread = Math.Sqrt(((1 + (2 * Math.Exp(-6 * ensemble.Spin.Diffusion * time))) / 3) - (known * known));
        yield return new ValidationCheck(Group, "replicas: ⟨u_z⟩ = e^(−2Dt)", "1", EnsembleStatistics.Mean(ensemble).Z, known, spread / 64, 4.5);
    }
}
