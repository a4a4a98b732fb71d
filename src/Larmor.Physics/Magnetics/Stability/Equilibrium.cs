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
    public static Equilibrium Find(FrozenMagnets magnets, in Drive drive, ReadOnlySpan<Vector3D> start)
    {
        int n = magnets.Count;
        Vector3D[] u = start.ToArray(), trial = new Vector3D[n], rates = new Vector3D[n];
        Complex[] step = new Complex[2 * n];
        double residual = Measure(magnets, drive, u, rates);
        for (int iteration = 0; ; iteration++)
        {
            var matrix = TangentMatrix.Of(magnets, u, drive);
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

                next = Measure(magnets, drive, trial, rates);
            }

            if (!(next < residual))
            {
                // Nothing helps any more: done if what is left is rounding of a few operations, stuck otherwise.
                return new(u, matrix, residual, iteration, residual <= 50 * Rounding);
            }

            (u, trial, residual) = (trial, u, next);
        }
    }

    /// <summary>Writes du/dt and returns its largest size over the rate of the fields that make it.</summary>
    static double Measure(FrozenMagnets magnets, in Drive drive, ReadOnlySpan<Vector3D> u, Vector3D[] rates)
    {
        Vector3D[] reactive = new Vector3D[u.Length], dissipative = new Vector3D[u.Length];
        magnets.SetRates(u, drive, [], rates);
        magnets.SetEffectiveFields(u, drive, reactive, dissipative);
        double largest = 0;
        for (int i = 0; i < u.Length; i++)
        {
            double size = rates[i].Length;
            if (size > 0)
            {
                Macrospin magnet = magnets.System.Magnets[i];
                double field = (reactive[i].Length + dissipative[i].Length) / (1 + (magnet.Damping * magnet.Damping));
                largest = Math.Max(largest, size / (magnet.GyromagneticRatio * field));
            }
        }

        return largest;
    }
}
