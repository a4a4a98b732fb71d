namespace Larmor.Physics.Magnetics.Ensembles;

/// <summary>The largest step that still follows the precession and the diffusion, eq. (F-9).</summary>
static class StepLimit
{
    /// <summary>Turn of the precession in a step, in rad, beyond which no method is trusted.</summary>
    const double Turn = 0.2;

    /// <summary>Share of the damping that the method may take away: it widens a cone by θ⁴/8 a step, the damping closes it by αθ.</summary>
    const double LostDamping = 0.02;

    /// <summary>Mean square √(2Dh)² of the thermal turn in a step, in rad².</summary>
    const double Diffusion = 0.02;

    /// <summary>The largest step in s; infinite where nothing moves.</summary>
    public static double Of(ThermalMacrospin spin, double field, double torque, StochasticMethod method)
    {
        // The splitting drifts twice by half a step, each with a sixteenth of θ⁴/8.
        double widening = method == StochasticMethod.Heun ? 8 : 64;
        double turn = Math.Min(Turn, Math.Cbrt(widening * LostDamping * spin.Damping));
        double rate = spin.LandauRatio * ((Math.Sqrt(1 + (spin.Damping * spin.Damping)) * field) + (2 * torque));
        return Math.Min(turn / rate, Diffusion / (2 * spin.Diffusion));
    }

    /// <summary>The same from the terms that a macrospin has.</summary>
    public static double Of(ThermalMacrospin spin, StochasticMethod method)
    {
        double field = new ZeemanField(spin.Field, spin.PulsedField?.Field ?? default).Bound
            + (spin.Uniaxial is { } uniaxial ? new UniaxialField(uniaxial, spin.SaturationMagnetization).Bound : 0)
            + (spin.Quadratic is { } quadratic ? new QuadraticField(quadratic, spin.SaturationMagnetization).Bound : 0);
        return Of(spin, field, spin.Torque is { } torque ? new SpinTorqueTerm(torque, spin.Damping).Bound : 0, method);
    }

    public static void Check(ThermalMacrospin spin, double field, double torque, double step, StochasticMethod method)
    {
        double limit = Of(spin, field, torque, method);
        if (!(step > 0) || !(step <= limit))
        {
            throw new ArgumentOutOfRangeException(nameof(step), step, $"the step must be positive and at most {limit:G3} s to follow precession, damping and diffusion");
        }
    }
}
