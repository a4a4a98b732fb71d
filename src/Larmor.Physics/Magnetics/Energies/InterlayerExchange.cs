using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics.Energies;

/// <summary>Exchange through a spacer, E = −A [J₁ a·b + J₂ (a·b)²], eq. (M-5).</summary>
/// <remarks>Papers differ in both signs. Here J₁ &gt; 0 favours parallel layers, J₁ &lt; 0 antiparallel ones, J₂ &lt; 0 a right angle.</remarks>
/// <param name="First">Index of one macrospin.</param>
/// <param name="Second">Index of the other.</param>
/// <param name="Area">Area A of contact in m².</param>
/// <param name="Bilinear">J₁ in J/m².</param>
/// <param name="Biquadratic">J₂ in J/m².</param>
public sealed record InterlayerExchange(int First, int Second, double Area, double Bilinear, double Biquadratic) : IPairEnergy
{
    /// <inheritdoc/>
    public double Energy(Vector3D a, Vector3D b)
    {
        double c = a.Dot(b);
        return -Area * c * (Bilinear + (Biquadratic * c));
    }

    /// <inheritdoc/>
    public (Vector3D First, Vector3D Second) Gradients(Vector3D a, Vector3D b)
    {
        double slope = -Area * (Bilinear + (2 * Biquadratic * a.Dot(b)));
        return (slope * b, slope * a);
    }

    /// <inheritdoc/>
    public PairHessian Hessian(Vector3D a, Vector3D b)
    {
        double slope = -Area * (Bilinear + (2 * Biquadratic * a.Dot(b))), bend = -2 * Area * Biquadratic;
        return new(
            bend * Matrix3D.Outer(b, b),
            (slope * Matrix3D.Identity) + (bend * Matrix3D.Outer(b, a)),
            bend * Matrix3D.Outer(a, a));
    }
}
