using System.Numerics;
using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Transport.Textures;

/// <summary>Matrices that are symmetric under turns about one axis: the commutative algebra that n nᵀ, 1 − n nᵀ and [n] span.</summary>
public static class SpinAxis
{
    /// <summary>along·n nᵀ + across·(1 − n nᵀ) + turn·[n]; across the axis it multiplies m₂ + i m₃ (with e₃ = n × e₂) by across + i turn, eq. .</summary>
    /// <param name="n">Unit vector.</param>
    /// <param name="along">Factor along the axis.</param>
    /// <param name="across">Symmetric factor across it.</param>
    /// <param name="turn">Antisymmetric factor across it.</param>
    public static CellMatrix<T> Combine<T>(in CellVector<T> n, T along, T across, T turn)
        where T : struct, INumberBase<T> =>
        CellMatrix.Scalar(across) + ((along - across) * CellMatrix.Outer(n, n)) + (turn * CellMatrix.Cross(n));

    /// <summary>The unit vector along a vector; zero for zero.</summary>
    public static CellVector<double> Direction(in CellVector<double> v)
    {
        double square = v.Square;
        return square > 0 ? (1 / Math.Sqrt(square)) * v : default;
    }
}
