using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics.Dynamics;

/// <summary>Closed form of a macrospin in a field B along z and nothing else, eq. (M-21).</summary>
/// <remarks>tan(θ/2) falls as e^(−α γ′ B t), so that u_z runs as a hyperbolic tangent, and φ grows as γ′ B t.</remarks>
/// <param name="Coefficients">Coefficients of the motion.</param>
/// <param name="Field">B in T.</param>
public sealed record DampedReversal(LlgCoefficients Coefficients, double Field)
{
    /// <summary>Direction after a time.</summary>
    /// <param name="start">Direction at the start, a unit vector not along ∓z.</param>
    /// <param name="time">Time in s.</param>
    public Vector3D At(Vector3D start, double time)
    {
        double turn = Coefficients.ReducedRatio * Field * time;
        double across = double.Hypot(start.X, start.Y);
        double shift = Coefficients.Damping * turn;
        double z = Math.Tanh(Math.Atanh(start.Z) + shift);
        (double sine, double cosine) = Math.SinCos(turn);
        double radius = Math.Sqrt((1 - z) * (1 + z)) / across;
        return new(radius * ((start.X * cosine) - (start.Y * sine)), radius * ((start.X * sine) + (start.Y * cosine)), z);
    }
}
