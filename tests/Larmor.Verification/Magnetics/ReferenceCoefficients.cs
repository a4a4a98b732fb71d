using System.Text.Json;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Dynamics;
using Larmor.Physics.Magnetics.Pumping;
using Larmor.Physics.Magnetics.Torques;
using Xunit;

namespace Larmor.Verification.Magnetics;

/// <summary>Maps between the forms of the equation of motion, spin pumping and the reaction of carriers against reference numbers.</summary>
public sealed class ReferenceCoefficients
{
    /// <summary>Same constants but for μ_B, which none of these needs: rounding only.</summary>
    [Fact]
    public void Coefficients_of_all_forms_agree()
    {
        foreach (JsonElement reference in MagnetCase.Load("mag_llg_coefficients").GetProperty("maps").EnumerateArray())
        {
            JsonElement input = reference.GetProperty("in");
            double magnetization = MagnetCase.Number(input, "Ms_A_per_m"), temperature = MagnetCase.Number(input, "T_K");
            LlgCoefficients given = new(magnetization * MagnetCase.Number(input, "V_m3"), MagnetCase.Number(input, "alpha"), MagnetCase.Gamma);
            LlgCoefficients[] all =
            [
                given,
                LlgCoefficients.FromLandauLifshitz(given.Moment, given.ReducedRatio, given.LandauLifshitzDamping),
                LlgCoefficients.FromOnsager(given.Moment, given.Reactive, given.Dissipative),
            ];
            foreach (LlgCoefficients c in all)
            {
                MagnetCase.Near(MagnetCase.Number(reference, "m_A_m2"), c.Moment, 1e-15);
                MagnetCase.Near(MagnetCase.Number(reference, "gamma_prime_rad_per_s_T"), c.ReducedRatio, 1e-15);
                MagnetCase.Near(MagnetCase.Number(reference, "L_F_per_J_s"), c.Reactive, 2e-15);
                MagnetCase.Near(MagnetCase.Number(reference, "h_prime_per_J_s"), c.Dissipative, 2e-15);
                MagnetCase.Near(MagnetCase.Number(reference, "eta_gilbert_T_s_m_per_A"), c.GilbertEta(magnetization), 2e-15);
                MagnetCase.Near(MagnetCase.Number(reference, "D_per_s"), c.Diffusion(temperature), 2e-15);
                MagnetCase.Near(MagnetCase.Number(reference, "noise_S_T2_s"), c.NoiseDensity(temperature), 2e-15);
                MagnetCase.Near(MagnetCase.Number(reference, "tau_N_s"), 1 / (2 * c.Diffusion(temperature)), 2e-15);
            }
        }
    }

    [Fact]
    public void Gilbert_torques_become_the_potentials_of_the_reference()
    {
        foreach (JsonElement reference in MagnetCase.Load("mag_llg_coefficients").GetProperty("gilbert_torques_to_potentials").EnumerateArray())
        {
            JsonElement input = reference.GetProperty("in");
            Vector3D u = MagnetCase.Vector(input, "u"), field = MagnetCase.Vector(input, "B_T");
            var torque = PolarizedTorque.Symmetric(
                MagnetCase.Vector(input, "p"), MagnetCase.Number(input, "a_T"), MagnetCase.Number(input, "b_T"));
            double damping = MagnetCase.Number(input, "alpha");
            (IOrientationPotential reactive, IOrientationPotential dissipative) = torque.Potentials(damping);
            MagnetCase.Near(MagnetCase.Vector(reference, "bPhi_T"), reactive.Gradient(u), 1e-18);
            MagnetCase.Near(MagnetCase.Vector(reference, "bChi_T"), dissipative.Gradient(u), 1e-18);
            Macrospin magnet = new("m", 8e5, 1e-24, damping, MagnetCase.Gamma, []) { Torques = [torque] };
            Vector3D[] rates = new Vector3D[1];
            MagnetSystem.Of(magnet).Freeze().SetRates([u], new(field, 1), [], rates);
            Vector3D expected = MagnetCase.Vector(reference, "dudt_per_s");
            MagnetCase.Near(expected, rates[0], 2e-15 * expected.Length);
        }
    }

    /// <summary>e and h are exact in both sets of constants; ħ of the reference has ten digits, 6e-10 off, and enters squared.</summary>
    [Fact]
    public void Spin_pumping_meets_the_reference()
    {
        foreach (JsonElement reference in MagnetCase.Load("mag_spin_pumping").GetProperty("cases").EnumerateArray())
        {
            JsonElement input = reference.GetProperty("in");
            double impedance = SpinPumping.ImpedanceOf(
                MagnetCase.Number(input, "rho_N_ohm_m"), MagnetCase.Number(input, "l_N_m"), MagnetCase.Number(input, "d_N_m"));
            SpinPumping sink = new(SpinPumping.ConductanceOf(MagnetCase.Number(input, "g_r_per_m2")), 0, 0), metal = sink with { Impedance = impedance };
            double magnetization = MagnetCase.Number(input, "Ms"), thickness = MagnetCase.Number(input, "t_F_m");
            double ω = MagnetCase.Number(input, "omega_rad_per_s"), cone = MagnetCase.Number(input, "cone_deg") * Math.PI / 180;
            MagnetCase.Near(MagnetCase.Number(reference, "G_r_S_per_m2"), sink.RealMixing, 1e-9);
            MagnetCase.Near(MagnetCase.Number(reference, "Z_N_ohm_m2"), impedance, 1e-14);
            MagnetCase.Near(MagnetCase.Number(reference, "delta_alpha_no_backflow"), sink.DampingRise(MagnetCase.Gamma, magnetization, thickness), 2e-9);
            MagnetCase.Near(MagnetCase.Number(reference, "delta_alpha_with_backflow"), metal.DampingRise(MagnetCase.Gamma, magnetization, thickness), 2e-9);
            MagnetCase.Near(MagnetCase.Number(reference, "g_eff_per_m2") / MagnetCase.Number(input, "g_r_per_m2"), metal.WithBackflow / metal.RealMixing, 1e-9);
            MagnetCase.Near(MagnetCase.Number(reference, "dc_spin_current_charge_units_A_m2"), sink.MeanCurrent(ω, cone), 1e-9);
            MagnetCase.Near(MagnetCase.Number(reference, "pump_equivalent_accumulation_V"), SpinPumping.Drive(ω, cone), 1e-9);
            Assert.InRange(metal.MeanAccumulation(ω, cone), 0, SpinPumping.Drive(ω, cone));
            // What the metal's accumulation drives out through its impedance is what the interface pumps in.
            MagnetCase.Near(metal.MeanAccumulation(ω, cone) / impedance, metal.WithBackflow * SpinPumping.Drive(ω, cone), 1e-14);
        }
    }

    /// <summary>−dE/dt + (A/2) Δ·j = (A/2) G_r |X|² + (m α/γ)|du/dt|²: the balance that Onsager's symmetry asks for.</summary>
    [Fact]
    public void Pumping_and_torque_balance_their_energy()
    {
        const double α = 0.03, area = 1e-14, thickness = 2e-9, magnetization = 8e5;
        SpinPumping interfaceOf = new(6e14, 1e14, 0);
        Vector3D field = new(0.1, -0.3, 0.2), accumulation = new(2e-5, 1e-5, -3e-5);
        double moment = magnetization * area * thickness, strength = MagnetCase.Gamma * 1.054571817e-34 / (2 * 1.602176634e-19 * magnetization * thickness);
        (double sinkDamping, double sinkRatio) = interfaceOf.IntoPerfectSink(α, MagnetCase.Gamma, magnetization, thickness);
        foreach (Vector3D u in Directions.Some)
        {
            // Gilbert's equation with the interface, solved by repeated substitution; it contracts by α + κG < 0.1.
            Vector3D rate = Vector3D.Zero, alone = Vector3D.Zero;
            for (int i = 0; i < 60; i++)
            {
                rate = (-MagnetCase.Gamma * u.Cross(field)) + (α * u.Cross(rate)) - (strength * interfaceOf.Current(u, rate, accumulation));
                alone = (-MagnetCase.Gamma * u.Cross(field)) + (α * u.Cross(alone)) - (strength * interfaceOf.Current(u, alone, Vector3D.Zero));
            }

            Vector3D x = SpinPumping.Force(u, rate, accumulation), current = interfaceOf.Current(u, rate, accumulation);
            double supplied = (moment * field.Dot(rate)) + (area / 2 * accumulation.Dot(current));
            double lost = (area / 2 * interfaceOf.RealMixing * x.Dot(x)) + (moment * α / MagnetCase.Gamma * rate.Dot(rate));
            MagnetCase.Near(lost, supplied, 1e-9);
            Macrospin renewed = new("m", magnetization, area * thickness, sinkDamping, sinkRatio, []);
            Vector3D[] rates = new Vector3D[1];
            MagnetSystem.Of(renewed).Freeze().SetRates([u], new(field, 0), [], rates);
            MagnetCase.Near(alone, rates[0], 1e-9 * alone.Length);
        }
    }

    /// <summary>The closed columns use μ_B and ħ of CODATA 2018 (1e-9); the numerical ones were extrapolated to 3e-6.</summary>
    [Fact]
    public void Carriers_slow_and_damp_the_magnet_that_carries_them()
    {
        string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "data", "boltzmann", "macrospin_backaction.csv"));
        string[] names = lines[0].Split(',');
        foreach (string[] cells in lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')))
        {
            double Cell(string name) => double.Parse(cells[Array.IndexOf(names, name)]);
            var reaction = CarrierReaction.From(
                Cell("Delta_sd_eV") * 1.602176634e-19, Cell("tau_sf_s"), Cell("m_par_over_Ms"), Macrospin.GyromagneticRatioOf(2));
            MagnetCase.Near(Cell("alpha_total_closed"), reaction.Damping(Cell("alpha0")), 1e-8);
            MagnetCase.Near(Cell("gamma_ratio_closed"), reaction.GyromagneticRatio(1), 1e-8);
            MagnetCase.Near(Cell("alpha_total_numeric_extrapolated"), reaction.Damping(Cell("alpha0")), 4e-6);
            MagnetCase.Near(Cell("gamma_ratio_numeric_extrapolated"), reaction.GyromagneticRatio(1), 4e-6);
        }
    }

    [Fact]
    public void Square_of_the_length_decays_at_twice_the_transfer_rate()
    {
        var transfer = LongitudinalTransfer.FromReaction(1e9, 1.2, 8e5, 3e-9);
        double h = 1e-3 / transfer.Rate, t = 0.7 / transfer.Rate;
        double square = Math.Pow(transfer.Length(0.9, t + h), 2) - Math.Pow(transfer.Length(0.9, t - h), 2);
        MagnetCase.Near(-2 * transfer.Rate * Math.Pow(transfer.Length(0.9, t), 2), square / (2 * h), 1e-5);
        MagnetCase.Near(transfer.LengthRate(transfer.Length(0.9, t)), (transfer.Length(0.9, t + h) - transfer.Length(0.9, t - h)) / (2 * h), 1e-6);
        MagnetCase.Near(1.2 * 9.2740100657e-24 * 1e9 / (1.602176634e-19 * 8e5 * 3e-9), transfer.Rate, 1e-14);
    }
}
