using Larmor.Numerics.Quadrature;

namespace Larmor.Physics.Kinetics;

/// <summary>The two rules with which this room integrates.</summary>
static class KineticRules
{
    /// <summary>A panel of four kT: the poles of n_F at ±iπ kT lie 1.6 half widths away, and 24 nodes reach 1e-16 with the triple pole of n_F″ too.</summary>
    public static QuadratureRule Panel { get; } = QuadratureRule.GaussLegendre(24);

    /// <summary>
    /// The panel that starts at ε = 0, where the density of states and τ(ε) are powers. With τ ∝ ε³ the factor 1/(1 + η̄²) has poles at 30°
    /// from the axis; a step of 1/16 then left 1e-11.
    /// </summary>
    public static QuadratureRule Bottom { get; } = QuadratureRule.TanhSinh(1.0 / 32);
}
