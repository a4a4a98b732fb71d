using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics.Ensembles;
using Larmor.Physics.Magnetics.FokkerPlanck;

namespace Larmor.Experiments;

/// <summary>Small thermal motion about a circular oscillation of a magnet with an axis of symmetry, eq. (M-50).</summary>
/// <param name="Diffusion">D in 1/s of the free moment.</param>
/// <param name="SineSquared">sin²θ of the cone.</param>
/// <param name="Relaxation">λ in 1/s, at which the cone returns.</param>
/// <param name="Shear">dω/dcos θ in rad/s.</param>
/// <remarks>Linear in the deviation of the cone: for temperatures at which it is small.</remarks>
public sealed record CircularOscillation(double Diffusion, double SineSquared, double Relaxation, double Shear)
{
    /// <summary>Step of cos θ in its derivatives, whose error is its square.</summary>
    const double Difference = 1e-5;

    /// <summary>ν, the change of the frequency over that of the relaxation.</summary>
    public double Nonlinearity => SineSquared * Shear / Relaxation;

    /// <summary>D_φ in rad²/s, eq. (M-51): in the long run the phase spreads as 2 D_φ t.</summary>
    public double PhaseDiffusion => Diffusion / SineSquared * (1 + (Nonlinearity * Nonlinearity));

    /// <summary>Full width at half maximum in Hz, D_φ/π.</summary>
    public double Linewidth => PhaseDiffusion / Math.PI;

    /// <summary>Root mean square of the deviation of the cone in rad.</summary>
    public double ConeSpread => Math.Sqrt(Diffusion / Relaxation);

    /// <summary>Mean square of the deviation of the phase in rad² after a time, eq. (M-52).</summary>
    /// <param name="time">Time in s, not negative.</param>
    public double Variance(double time) =>
        2 * Diffusion / SineSquared * (time + (Nonlinearity * Nonlinearity * (time + (Math.Exp(-Relaxation * time) - 1) / Relaxation)));

    /// <summary>That of an oscillation, or null when the magnet has no axis of symmetry, or not that of the oscillation.</summary>
    /// <param name="orbit">The oscillation without heat, with a frequency.</param>
    /// <param name="spin">The magnet in its bath.</param>
    public static CircularOscillation? Of(OscillatorResult orbit, ThermalMacrospin spin)
    {
        Vector3D n = orbit.Axis;
        double cosine = Math.Cos(orbit.Cone!.Value), sine2 = 1 - (cosine * cosine);
        if (Math.Abs(cosine) > 1 - (2 * Difference) || !AxialFokkerPlanck.SharesAxis(spin, new(n.X, n.Y, n.Z)))
        {
            return null;
        }

        var magnets = new MovingMagnets(orbit.Sample, pumping: false);
        (Vector3D first, Vector3D second) = n.Tangents();
        Vector3D[] rates = new Vector3D[1];
        (double Cosine, double Phase) RatesAt(double c)
        {
            double s = Math.Sqrt(1 - (c * c));
            magnets.SetRates([(c * n) + (s * first)], 0, 1, rates);
            return (rates[0].Dot(n), rates[0].Dot(second) / s);
        }

        (double Cosine, double Phase) above = RatesAt(cosine + Difference), below = RatesAt(cosine - Difference);
        double relaxation = (below.Cosine - above.Cosine) / (2 * Difference);
        return relaxation > 0 ? new CircularOscillation(spin.Diffusion, sine2, relaxation, (above.Phase - below.Phase) / (2 * Difference)) : null;
    }
}
