using Larmor.Physics.Transport;

namespace Larmor.Verification.Transport.ClosedForms;

/// <summary>A two-channel metal in the numbers of the literature, and the network medium it stands for.</summary>
/// <param name="Conductivity">σ_t in S/m.</param>
/// <param name="β">(σ_up − σ_dn)/σ_t.</param>
/// <param name="Length">l_sf in m.</param>
sealed record Metal(double Conductivity, double β, double Length)
{
    /// <summary>r = ρ* l with ρ* = 1/(σ_t (1 − β²)), in Ω·m².</summary>
    public double R => Length / (Conductivity * (1 - (β * β)));

    public Medium Medium
    {
        get
        {
            double up = Conductivity * (1 + β) / 2, down = Conductivity * (1 - β) / 2;
            return new("metal", [new("s_up", up), new("s_dn", down)], [new("flip", "s_up", "s_dn", up * down / (Conductivity * Length * Length))]);
        }
    }

    /// <summary>Interface with starred resistance r (Ω·m²) and asymmetry γ, named by its left neighbour.</summary>
    public static Interface Boundary(double r, double γ, Side axis) => r == 0
        ? Interface.Ideal
        : new SharpInterface([new("s_up", 2 * r * (1 - γ)), new("s_dn", 2 * r * (1 + γ))], []) { Axis = axis };
}
