using System.Collections.Immutable;

namespace Larmor.Physics.Kinetics;

/// <summary>A function of direction as a sum over P_l(cos θ), or over P_l¹(cos θ) cos φ when the gradient is across the force.</summary>
/// <param name="Rotated">Amplitudes by l of the component along n × ∂n.</param>
/// <param name="Aligned">Amplitudes by l of the component along ∂n.</param>
/// <param name="Across">True for P_l¹ cos φ, without the Condon–Shortley sign.</param>
public sealed record LegendreResponse(ImmutableArray<double> Rotated, ImmutableArray<double> Aligned, bool Across)
{
    /// <summary>Both components at a direction.</summary>
    /// <param name="alongForce">cos θ, cosine between momentum and force.</param>
    /// <param name="azimuth">cos φ of the momentum about the force, from the gradient; without effect for a gradient along the force.</param>
    public (double Rotated, double Aligned) At(double alongForce, double azimuth)
    {
        double rotated = 0, aligned = 0, turn = Across ? azimuth : 1;
        for (int l = Across ? 1 : 0; l < Rotated.Length; l++)
        {
            double harmonic = turn * Harmonic(l, alongForce, Across);
            rotated += Rotated[l] * harmonic;
            aligned += Aligned[l] * harmonic;
        }

        return (rotated, aligned);
    }

    /// <summary>P_l, or P_l¹ = sin θ P_l′.</summary>
    internal static double Harmonic(int l, double x, bool across)
    {
        double previous = 0, value = 1, previousSlope = 0, slope = 0;
        for (int k = 1; k <= l; k++)
        {
            double next = ((((2 * k) - 1) * x * value) - ((k - 1) * previous)) / k;
            double nextSlope = previousSlope + (((2 * k) - 1) * value);
            (previous, value, previousSlope, slope) = (value, next, slope, nextSlope);
        }

        return across ? Math.Sqrt((1 - x) * (1 + x)) * slope : value;
    }
}
