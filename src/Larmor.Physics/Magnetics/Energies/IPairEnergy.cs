using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Magnetics.Energies;

/// <summary>An energy of two macrospins of a system, as a function of both directions; see <see cref="ILocalEnergy"/> for the remarks.</summary>
public interface IPairEnergy
{
    /// <summary>Index of the first macrospin in its system.</summary>
    int First { get; }

    /// <summary>Index of the second one, another than the first.</summary>
    int Second { get; }

    /// <summary>Energy in J.</summary>
    /// <param name="a">Direction of the first.</param>
    /// <param name="b">Direction of the second.</param>
    double Energy(Vector3D a, Vector3D b);

    /// <summary>∂E/∂a and ∂E/∂b in J.</summary>
    /// <param name="a">Direction of the first.</param>
    /// <param name="b">Direction of the second.</param>
    (Vector3D First, Vector3D Second) Gradients(Vector3D a, Vector3D b);

    /// <summary>Second derivatives in J.</summary>
    /// <param name="a">Direction of the first.</param>
    /// <param name="b">Direction of the second.</param>
    PairHessian Hessian(Vector3D a, Vector3D b);
}

/// <summary>Second derivatives of an energy of two directions a and b, in J.</summary>
/// <param name="First">∂²E/∂a∂a.</param>
/// <param name="Cross">∂²E/∂a_i∂b_j: rows of the first, columns of the second.</param>
/// <param name="Second">∂²E/∂b∂b.</param>
public readonly record struct PairHessian(Matrix3D First, Matrix3D Cross, Matrix3D Second);
