using System.Text.Json;
using Larmor.Experiments;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Ensembles;
using Larmor.Physics.Magnetics.FokkerPlanck;
using Larmor.Physics.Magnetics.Torques;
using Larmor.Physics.Quantities;
using Xunit;
using PolarizedTorque = Larmor.Physics.Magnetics.Torques.PolarizedTorque;
using UniaxialAnisotropy = Larmor.Physics.Magnetics.Energies.UniaxialAnisotropy;
using Vec3 = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Experiments;

/// <summary>Switching, error rates and dwell times of one moment in a bath.</summary>
public sealed class ThermalMeasurements
{
    const double Ratio = 1.76085963e11;

    static readonly Vec3 Z = new(0, 0, 1);

    static Macrospin Particle(double volume, double damping, double constant, params PolarizedTorque[] torques) =>
        new("m", 8e5, volume, damping, Ratio, [new UniaxialAnisotropy(constant, 0, Vector3D.UnitZ)]) { Torques = [.. torques] };

    static ThermalMagnet Thermal(Macrospin magnet, Vector3D field, double temperature)
    {
        Assert.True(ThermalMagnet.TryOf(magnet, field, temperature, out ThermalMagnet? thermal, out string? obstacle), obstacle);
        return thermal;
    }

    static double Value(TelegraphResult result, string name) => TelegraphResult.Observables.Single(o => o.Name == name).Evaluate(result)!.Value;

    static double Value(FokkerPlanckResult result, string name) => FokkerPlanckResult.Observables.Single(o => o.Name == name).Evaluate(result)!.Value;

    static FokkerPlanckResult Pulse(ThermalMagnet magnet, bool equilibrium, double duration, double rest, EnsembleDraw? draw, int threads = 1) =>
        FokkerPlanckExperiment.Run(
            new FokkerPlanckProtocol(new ThermalCase(magnet, Z, 32), equilibrium, duration, rest, draw), new Conduct(threads, null, TestContext.Current.CancellationToken))!;

    /// <summary>Relaxation times from independent eigenvalues, heated by c (δJ)²; two grids of second order leave 1e-8.</summary>
    [Fact]
    public void Relaxation_times_at_effective_temperatures_are_reproduced()
    {
        int count = 0;
        foreach (JsonElement c in Load("thermal.json").GetProperty("neel_brown").EnumerateArray())
        {
            double Of(string name) => c.GetProperty(name).GetDouble();
            var heat = new EffectiveTemperature(Of("T_K"), Of("c_K_m4_per_A2"));
            ThermalMagnet magnet = Thermal(Particle(Of("V"), Of("alpha"), Of("K1")), Vector3D.Zero, heat.At(Of("delta_J_down_A_m2")));
            TelegraphResult result = TelegraphExperiment.Run(new(new ThermalCase(magnet, Z, 32), heat, Of("delta_J_down_A_m2"), null), Conduct.Quiet);
            Assert.Equal(Of("T_eff_K"), Value(result, "T_eff"), 1e-9);
            Assert.Equal(1, Value(result, "lambda_1") * Of("tau_exact_s"), 1e-7);
            Assert.Equal(2, Value(result, "tau_1") / Of("tau_exact_s"), 2e-7);

            // Differences of stride 1e-3 stand for the curvatures.
            Assert.Equal(2, Value(result, "tau_1_kramers") / Of("tau_brown_asymptote_s"), 1e-5);
            count++;
        }

        Assert.Equal(5, count);
    }

    /// <summary>Detailed balance: p₁ Γ₁ = p₂ Γ₂, and the barriers of the closed form differ by ln p₁/p₂ as far as the wells are alike.</summary>
    [Fact]
    public void Field_along_the_axis_divides_the_time_as_Boltzmann_does()
    {
        ThermalMagnet magnet = Thermal(Particle(3e-24, 0.01, 2e4), new Vector3D(0, 0, 2e-3), 300);
        TelegraphResult result = TelegraphExperiment.Run(new(new ThermalCase(magnet, Z, 32), new(300, 0), 0, null), Conduct.Quiet);
        double p1 = Value(result, "occupation_1"), moment = 8e5 * 3e-24, kT = Constants.Boltzmann * 300;
        Assert.Equal(p1 / (1 - p1), Value(result, "tau_1") / Value(result, "tau_2"), 1e-9 * p1 / (1 - p1));
        Assert.Equal(2 * moment * 2e-3 / kT, Value(result, "barrier_1") - Value(result, "barrier_2"), 1e-8);
        Assert.Equal(HighBarrier.Uniaxial(14.48594103207984, 0.04), (1 / Value(result, "tau_1_kramers") + (1 / Value(result, "tau_2_kramers"))) / magnet.Undriven.Diffusion, 1e-5 * HighBarrier.Uniaxial(14.4859, 0.04));
    }

    /// <summary>A torque along the axis acts as the field a/α.</summary>
    [Fact]
    public void Torque_along_the_axis_is_a_field_over_the_damping()
    {
        var heat = new EffectiveTemperature(300, 0);
        ThermalMagnet torque = Thermal(Particle(3e-24, 0.02, 2e4, PolarizedTorque.Symmetric(-Vector3D.UnitZ, 1e-4, 0)), Vector3D.Zero, 300);
        ThermalMagnet field = Thermal(Particle(3e-24, 0.02, 2e4), new Vector3D(0, 0, -5e-3), 300);
        TelegraphResult one = TelegraphExperiment.Run(new(new ThermalCase(torque, Z, 32), heat, 0, null), Conduct.Quiet);
        TelegraphResult other = TelegraphExperiment.Run(new(new ThermalCase(field, Z, 32), heat, 0, null), Conduct.Quiet);
        foreach (string name in new[] { "tau_1", "tau_2", "tau_1_kramers" })
        {
            Assert.Equal(Value(other, name), Value(one, name), 1e-9 * Value(other, name));
        }
    }

    [Fact]
    public void Two_saddles_give_the_biaxial_closed_form()
    {
        // q = −σ u_z² + κ u_x² in kT; differences of stride 1e-3 stand for the curvatures.
        var magnet = new Macrospin("m", 8e5, 3e-24, 0.2, Ratio, [new UniaxialAnisotropy(2e4, 0, Vector3D.UnitZ), new UniaxialAnisotropy(-3e4, 0, Vector3D.UnitX)]);
        ThermalMacrospin spin = Thermal(magnet, Vector3D.Zero, 300).Driven;
        double kT = spin.ThermalEnergy, σ = 2e4 * 3e-24 / kT, κ = 3e4 * 3e-24 / kT;
        WellEscape escape = WellEscape.Of(spin, Z)!;
        Assert.Equal(1, (escape.RateUp + escape.RateDown) / (spin.Diffusion * HighBarrier.Biaxial(-σ, 0, κ, 0.2)), 1e-4);
        Assert.Equal(σ, escape.BarrierUp, 1e-8 * σ);
    }

    /// <summary>Statistics take the same motion: du/dt = L_F [u × ∇E_p − α ∇E_d] against the equation of motion, gradients by differences.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(1.7)]
    public void Statistics_have_the_drift_of_the_equation_of_motion(double asymmetry)
    {
        var tilted = new Vector3D(0.6, 0, 0.8);
        var magnet = new Macrospin("m", 8e5, 3e-24, 0.07, Ratio,
        [
            new ShapeAnisotropy(Demagnetization.EllipticCylinder(50e-9, 30e-9, 2e-9)), new UniaxialAnisotropy(2e4, 3e3, tilted), new UniaxialAnisotropy(1e4, 0, Vector3D.UnitX),
        ])
        {
            Torques = asymmetry == 1
                ? [PolarizedTorque.Symmetric(Vector3D.UnitX, 3e-3, 1e-3), PolarizedTorque.Symmetric(tilted, -1e-3, 2e-3)]
                : [new PolarizedTorque(tilted, 3e-3, 1e-3, AngularAsymmetry.Slonczewski(asymmetry), AngularAsymmetry.None)],
            Reactive = [new LinearPotential(new(1e-3, -2e-3, 0))],
            Dissipative = asymmetry == 1 ? [new LinearPotential(new(0, 1e-3, 2e-3))] : [new LinearPotential(-0.07 * new Vector3D(1e-3, -2e-3, 0))],
        };
        var field = new Vector3D(0.01, 0.02, -0.03);
        ThermalMacrospin spin = Thermal(magnet, field, 300).Driven;
        FrozenMagnets frozen = MagnetSystem.Of(magnet).Freeze();
        foreach ((double θ, double φ) in new[] { (0.3, 0.2), (1.4, 2.0), (2.5, -1.1) })
        {
            var u = Vector3D.FromAngles(θ, φ);
            var rates = new Vector3D[1];
            frozen.SetRates([u], new Drive(field, 1), [], rates);
            Vector3D p = Gradient(spin.PrecessionalEnergy, u), d = Gradient(spin.DissipativeEnergy, u);
            Vector3D found = spin.LandauRatio / spin.Moment * (u.Cross(p) - (spin.Damping * d));
            Assert.Equal(0, (found - rates[0]).Length / rates[0].Length, 1e-8);
        }
    }

    [Fact]
    public void Error_of_many_replicas_is_that_of_the_equation()
    {
        // A pulse of three critical currents from equilibrium, then rest; every interval of four deviations must hold the equation's answer.
        ThermalMagnet magnet = Thermal(Particle(3e-24, 0.05, 2e4, PolarizedTorque.Symmetric(-Vector3D.UnitZ, 7.5e-3, 0)), Vector3D.Zero, 300);
        FokkerPlanckResult result = Pulse(magnet, true, 4e-9, 1e-9, new EnsembleDraw(4096, 2e-12, 3));
        foreach (ThermalCount count in result.Counts)
        {
            ThermalState state = result.States.MinBy(state => Math.Abs(state.Time - count.Time))!;
            ConfidenceInterval wide = ConfidenceInterval.Wilson((long)Math.Round(count.Up.Estimate * 4096), 4096, 4);
            Assert.InRange(state.Up, wide.Low - 1e-9, wide.High + 1e-9);
            Assert.InRange(count.Mean - state.Mean, -4 * count.Deviation, 4 * count.Deviation);
        }

        Assert.InRange(Value(result, "error"), 1e-3, 0.5);
        Assert.InRange(Value(result, "switched") + Value(result, "error"), 1 - 1e-9, 1 + 1e-9);
    }

    /// <summary>On the sphere too: an easy axis across a hard one, polarizer off the axis.</summary>
    [Fact]
    public void Replicas_agree_with_the_equation_on_the_sphere()
    {
        var magnet = new Macrospin("m", 8e5, 1e-24, 0.2, Ratio, [new UniaxialAnisotropy(2e4, 0, Vector3D.UnitZ), new UniaxialAnisotropy(-1e4, 0, Vector3D.UnitX)])
        {
            Torques = [PolarizedTorque.Symmetric(new Vector3D(0.6, 0, -0.8), 8e-3, 0)],
        };
        FokkerPlanckResult result = Pulse(Thermal(magnet, Vector3D.Zero, 300), true, 2e-9, 0, new EnsembleDraw(4096, 4e-12, 5));
        ThermalCount last = result.Counts[^1];
        ConfidenceInterval wide = ConfidenceInterval.Wilson((long)Math.Round(last.Up.Estimate * 4096), 4096, 4);

        // 32 rings err by some 1e-3 beside the sample.
        Assert.InRange(Value(result, "error"), wide.Low - 3e-3, wide.High + 3e-3);
        Assert.InRange(last.Mean - Value(result, "mean"), (-4 * last.Deviation) - 5e-3, (4 * last.Deviation) + 5e-3);
    }

    [Fact]
    public void Stays_of_replicas_are_those_of_the_eigenvalue()
    {
        ThermalMagnet magnet = Thermal(Particle(1e-24, 0.2, 20709.735), Vector3D.Zero, 300);
        TelegraphResult result = TelegraphExperiment.Run(
            new(new ThermalCase(magnet, Z, 32), new(300, 0), 0, new TelegraphWatch(new EnsembleDraw(16, 4e-12, 1), 3e-6)), Conduct.Quiet);
        TelegraphRecord record = result.Recorded!;
        int jumps = record.JumpsDown + record.JumpsUp;
        double found = (record.TimeUp + record.TimeDown) / jumps;

        // Four deviations of the number of jumps, and 2 % for what returns from beyond the thresholds.
        Assert.InRange(jumps, 300, 1000);
        Assert.InRange(found / Value(result, "tau_1"), 1 - (4 / Math.Sqrt(jumps)) - 0.02, 1 + (4 / Math.Sqrt(jumps)) + 0.02);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void Threads_change_no_bit(int threads)
    {
        ThermalMagnet magnet = Thermal(Particle(1e-24, 0.2, 2e4, PolarizedTorque.Symmetric(-Vector3D.UnitZ, 5e-3, 0)), Vector3D.Zero, 300);
        FokkerPlanckResult one = Pulse(magnet, true, 5e-10, 0, new EnsembleDraw(1000, 4e-12, 7)), many = Pulse(magnet, true, 5e-10, 0, new EnsembleDraw(1000, 4e-12, 7), threads);
        for (int i = 0; i < one.Counts.Length; i++)
        {
            Assert.Equal(one.Counts[i] with { Density = [] }, many.Counts[i] with { Density = [] });
            Assert.Equal<double>(one.Counts[i].Density, many.Counts[i].Density);
        }

        TelegraphRecord Watched(int own) => TelegraphExperiment.Run(
            new(new ThermalCase(magnet, Z, 16), new(300, 0), 0, new TelegraphWatch(new EnsembleDraw(300, 4e-12, 1), 2e-9)), new Conduct(own, null, CancellationToken.None)).Recorded!;
        Assert.Equal<double>(Watched(1).Signal, Watched(threads).Signal);
    }

    [Fact]
    public void Without_current_the_well_empties_at_the_slowest_rate()
    {
        // From equilibrium in one well: P = ½ (1 + e^(−λ₁t)) but for the share of other modes, e^−σ; tolerance of the steps 1e-9.
        ThermalMagnet magnet = Thermal(Particle(1.5e-24, 0.2, 4e4), Vector3D.Zero, 300);
        double rate = Value(Pulse(magnet, true, 1e-10, 0, null), "lambda_1"), duration = 1 / rate;
        FokkerPlanckResult result = Pulse(magnet, true, duration, 0, null);
        Assert.Equal((1 + Math.Exp(-1)) / 2, Value(result, "error"), 2 * Math.Exp(-4e4 * 1.5e-24 / (Constants.Boltzmann * 300)));
    }

    [Fact]
    public void Replicas_start_as_Boltzmann_has_them_in_the_well()
    {
        ThermalMagnet magnet = Thermal(Particle(3e-24, 0.1, 2e4), new Vector3D(0.005, 0, 0), 300);
        FokkerPlanckResult result = Pulse(magnet, true, 1e-9, 0, new EnsembleDraw(8192, 2e-12, 11));
        Assert.Equal(1, result.Counts[0].Up.Estimate);
        Assert.InRange(result.Counts[0].Mean - result.States[0].Mean, (-4 * result.Counts[0].Deviation) - 2e-4, (4 * result.Counts[0].Deviation) + 2e-4);
    }

    /// <summary>Across u, by central differences of fourth order.</summary>
    static Vector3D Gradient(Func<Vec3, double> energy, Vector3D u)
    {
        (Vector3D first, Vector3D second) = u.Tangents();
        double Along(Vector3D e)
        {
            double At(double h)
            {
                Vector3D v = (u + (h * e)).Normalized();
                return energy(new(v.X, v.Y, v.Z));
            }

            const double h = 2e-3;
            return ((8 * (At(h) - At(-h))) - (At(2 * h) - At(-2 * h))) / (12 * h);
        }

        return (Along(first) * first) + (Along(second) * second);
    }

    static JsonElement Load(string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "fokker-planck", name))).RootElement;
}
