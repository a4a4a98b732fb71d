using System.Runtime.InteropServices;
using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics.Dynamics;

/// <summary>
/// The implicit midpoint rule, order 2: keeps |u| by itself, and at α = 0 the energy too if that is a polynomial of degree two, eq. (M-20).
/// Owns its memory; stepping allocates nothing.
/// </summary>
/// <remarks>
/// (u′ − u)/h = f((u + u′)/2) with f across its argument, so that |u′|² − |u|² = 0; and E(u′) − E(u) = ∂E/∂u(midpoint)·(u′ − u) for such an
/// energy. Solved by repeated substitution to rounding, which asks for h γ B below about 1.
/// </remarks>
/// <typeparam name="TTorque">Torques from outside.</typeparam>
/// <param name="motion">The equation of motion.</param>
public sealed class ImplicitMidpoint<TTorque>(MagnetMotion<TTorque> motion)
    where TTorque : struct, ITorqueSource
{
    const int MostSubstitutions = 200;

    readonly double[] midpoint = new double[motion.Dimension];
    readonly double[] rate = new double[motion.Dimension];

    /// <summary>Makes one step.</summary>
    /// <param name="time">t at the start in s.</param>
    /// <param name="step">h in s.</param>
    /// <param name="u">Directions, advanced in place; unchanged if the step fails.</param>
    /// <returns>False when substitution did not converge: the step is too long.</returns>
    public bool Step(double time, double step, Span<Vector3D> u)
    {
        Span<double> state = MemoryMarshal.Cast<Vector3D, double>(u);
        state.CopyTo(midpoint);
        double before = double.PositiveInfinity;
        for (int pass = 0; pass < MostSubstitutions; pass++)
        {
            motion.Evaluate(time + (step / 2), midpoint, rate);
            double change = 0;
            for (int i = 0; i < rate.Length; i++)
            {
                double next = state[i] + (step / 2 * rate[i]);
                change = Math.Max(change, Math.Abs(next - midpoint[i]));
                midpoint[i] = next;
            }

            // Converged when rounding alone is left: small, and no longer falling.
            if (change <= 1e-14 && (change == 0 || change >= before))
            {
                for (int i = 0; i < rate.Length; i++)
                {
                    state[i] += step * rate[i];
                }

                return true;
            }

            before = change;
        }

        return false;
    }
}
