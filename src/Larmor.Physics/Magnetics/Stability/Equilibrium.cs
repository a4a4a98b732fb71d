using System.Numerics;
using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics.Stability;

/// <summary>A fixed point of the motion, du/dt = 0, stable or not.</summary>
/// <param name="Directions">Unit vectors, one per magnet.</param>
/// <param name="Linear">Linear motion about them.</param>
/// <param name="Residual">Largest |du/dt| that is left, over the rate γ′(|R| + |S|) of the fields there.</param>
/// <param name="Iterations">Newton steps that were made.</param>
/// <param name="Converged">Whether the residual is rounding.</param>
public sealed record Equilibrium(Vector3D[] Directions, TangentMatrix Linear, double Residual, int Iterations, bool Converged)
{
    const double Rounding = 2e-15;
    const int MostIterations = 60;

    /// <summary>Whether no small disturbance grows.</summary>
    public bool IsStable => Linear.Instability == InstabilityKind.None;

    /// <summary>Finds the fixed point that Newton's method reaches from a start: near it if one is near, of any kind otherwise.</summary>
    /// <param name="magnets">The magnets.</param>
    /// <param name="drive">Field and current.</param>
    /// <param name="start">Directions, unit vectors.</param>
    public static Equilibrium Find(FrozenMagnets magnets, in Drive drive, ReadOnlySpan<Vector3D> start) => Find(new SteadyMagnets(magnets, drive), start);

    /// <summary>Finds the fixed point that Newton's method reaches from a start: near it if one is near, of any kind otherwise.</summary>
    /// <param name="motion">The motion.</param>
    /// <param name="start">Directions, unit vectors.</param>
    public static Equilibrium Find(ISteadyMotion motion, ReadOnlySpan<Vector3D> start)
    {
        int n = motion.Count;
        Vector3D[] u = start.ToArray(), trial = new Vector3D[n], rates = new Vector3D[n];
        Complex[] step = new Complex[2 * n];
        double residual = motion.Residual(u, rates);
        for (int iteration = 0; ; iteration++)
        {
            TangentMatrix matrix = motion.Linearize(u);
            if (residual <= Rounding || iteration == MostIterations)
            {
                return new(u, matrix, residual, iteration, residual <= Rounding);
            }

            // A x = −rate, written as (0 − A) x = rate.
            for (int i = 0; i < n; i++)
            {
                step[2 * i] = matrix.Axes[i].First.Dot(rates[i]);
                step[(2 * i) + 1] = matrix.Axes[i].Second.Dot(rates[i]);
            }

            if (!matrix.Resolve(Complex.Zero, step))
            {
                return new(u, matrix, residual, iteration, Converged: false);
            }

            // Steps are kept below a fifth of a radian and halved until they help.
            double largest = step.Max(Complex.Abs), scale = Math.Min(1, 0.2 / largest);
            double next = double.PositiveInfinity;
            for (int halving = 0; halving < 30 && !(next < residual); halving++, scale /= 2)
            {
                for (int i = 0; i < n; i++)
                {
                    (Vector3D first, Vector3D second) = matrix.Axes[i];
                    trial[i] = (u[i] + (scale * ((step[2 * i].Real * first) + (step[(2 * i) + 1].Real * second)))).Normalized();
                }

                next = motion.Residual(trial, rates);
            }

            if (!(next < residual))
            {
                // Nothing helps any more: done if what is left is rounding of a few operations, stuck otherwise.
                return new(u, matrix, residual, iteration, residual <= 50 * Rounding);
            }

            (u, trial, residual) = (trial, u, next);
        }
    }
}
