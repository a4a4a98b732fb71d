using Larmor.Physics.Transport.Textures;
using Matrix = Larmor.Numerics.Algebra.CellMatrix<double>;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Verification.Textures;

/// <summary>Rotations of spin space.</summary>
static class Turn
{
    public static Matrix About(Vector axis, double angle) => SpinAxis.Combine(SpinAxis.Direction(axis), 1, Math.Cos(angle), Math.Sin(angle));
}
