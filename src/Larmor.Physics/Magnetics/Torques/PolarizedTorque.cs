using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics.Torques;

/// <summary>
/// Torque of a current polarized along a fixed direction, in Gilbert's form: du/dt gains −γ a u × (u × p) − γ b u × p, eq. (M-16),
/// with a = <see cref="DampingLike"/> · g(u·p) · drive and b likewise. a &gt; 0 pulls u towards p.
/// </summary>
/// <param name="Polarizer">p, a unit vector.</param>
/// <param name="DampingLike">Field a₀ in T at drive 1.</param>
/// <param name="FieldLike">Field b₀ in T at drive 1.</param>
/// <param name="DampingLikeShape">g of the damping-like part.</param>
/// <param name="FieldLikeShape">g of the field-like part.</param>
public sealed record PolarizedTorque(
    Vector3D Polarizer, double DampingLike, double FieldLike, AngularAsymmetry DampingLikeShape, AngularAsymmetry FieldLikeShape)
{
    /// <summary>A torque without angular asymmetry.</summary>
    /// <param name="polarizer">p, a unit vector.</param>
    /// <param name="dampingLike">a in T at drive 1.</param>
    /// <param name="fieldLike">b in T at drive 1.</param>
    public static PolarizedTorque Symmetric(Vector3D polarizer, double dampingLike, double fieldLike) =>
        new(polarizer, dampingLike, fieldLike, AngularAsymmetry.None, AngularAsymmetry.None);

    /// <summary>a(u·p) in T at drive 1.</summary>
    public double DampingLikeAt(Vector3D u) => DampingLike * DampingLikeShape.Value(u.Dot(Polarizer));

    /// <summary>b(u·p) in T at drive 1.</summary>
    public double FieldLikeAt(Vector3D u) => FieldLike * FieldLikeShape.Value(u.Dot(Polarizer));

    /// <summary>The same torque as potentials Φ/m and χ/m at drive 1: χ/m = A + αB, Φ/m = αA − B with A′ = a and B′ = b, eq. (M-17), exact.</summary>
    /// <param name="damping">α of the magnet.</param>
    public (IOrientationPotential Reactive, IOrientationPotential Dissipative) Potentials(double damping) =>
        (new AxialPotential(this, damping, -1), new AxialPotential(this, 1, damping));

    /// <summary>Weighted sum of the integrals A and B of a torque over u·p.</summary>
    sealed record AxialPotential(PolarizedTorque Torque, double OfDampingLike, double OfFieldLike) : IOrientationPotential
    {
        public double Value(Vector3D u)
        {
            double c = u.Dot(Torque.Polarizer);
            return (OfDampingLike * Torque.DampingLike * Torque.DampingLikeShape.Integral(c))
                + (OfFieldLike * Torque.FieldLike * Torque.FieldLikeShape.Integral(c));
        }

        public Vector3D Gradient(Vector3D u) =>
            ((OfDampingLike * Torque.DampingLikeAt(u)) + (OfFieldLike * Torque.FieldLikeAt(u))) * Torque.Polarizer;

        public Matrix3D Hessian(Vector3D u)
        {
            double c = u.Dot(Torque.Polarizer);
            double slope = (OfDampingLike * Torque.DampingLike * Torque.DampingLikeShape.Slope(c))
                + (OfFieldLike * Torque.FieldLike * Torque.FieldLikeShape.Slope(c));
            return slope * Matrix3D.Outer(Torque.Polarizer, Torque.Polarizer);
        }
    }
}
