using System.Numerics;
using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics.Stability;

/// <summary>Small steady answer to a uniform field that oscillates, b(t) = Re(b e^(iωt)), about a fixed point, eq. (M-37).</summary>
/// <param name="Displacements">Tangent coordinates of every magnet along its two axes, complex amplitudes per unit of u.</param>
/// <param name="Power">Mean power taken from the field, ½ Re Σ m b·(iω x), in W.</param>
public sealed record FieldResponse(Complex[] Displacements, double Power)
{
    /// <summary>Solves (iω − A) x = −γ′ [u × b + α u × (u × b)].</summary>
    /// <param name="magnets">The magnets.</param>
    /// <param name="state">A stable fixed point.</param>
    /// <param name="field">Amplitude b in T.</param>
    /// <param name="angularFrequency">ω in rad/s.</param>
    /// <returns>The answer, or null when the state is not stable: there is no steady answer then.</returns>
    public static FieldResponse? At(FrozenMagnets magnets, Equilibrium state, Vector3D field, double angularFrequency)
    {
        if (!state.IsStable)
        {
            return null;
        }

        ReadOnlySpan<(Vector3D First, Vector3D Second)> axes = state.Linear.Axes;
        Complex[] x = new Complex[2 * magnets.Count];
        for (int i = 0; i < magnets.Count; i++)
        {
            Macrospin magnet = magnets.System.Magnets[i];
            Vector3D u = state.Directions[i], across = u.Cross(field);
            double reduced = magnet.GyromagneticRatio / (1 + (magnet.Damping * magnet.Damping));
            Vector3D push = -reduced * (across + (magnet.Damping * u.Cross(across)));
            x[2 * i] = axes[i].First.Dot(push);
            x[(2 * i) + 1] = axes[i].Second.Dot(push);
        }

        if (!state.Linear.Resolve(new Complex(0, angularFrequency), x))
        {
            return null;
        }

        double power = 0;
        for (int i = 0; i < magnets.Count; i++)
        {
            Complex along = (field.Dot(axes[i].First) * x[2 * i]) + (field.Dot(axes[i].Second) * x[(2 * i) + 1]);
            power -= magnets.System.Magnets[i].Moment * angularFrequency * along.Imaginary / 2;
        }

        return new(x, power);
    }
}
