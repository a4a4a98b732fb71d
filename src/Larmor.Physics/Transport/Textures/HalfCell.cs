using Larmor.Numerics.Algebra;
using Matrix = Larmor.Numerics.Algebra.CellMatrix<double>;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Transport.Textures;

/// <summary>The way from a cell's centre to its border, as a resistance, an inertia and a driving force, eq. .</summary>
/// <remarks>
/// J + L ∂J/∂t = R⁻¹ (difference + Force). The resistance D⁻¹ h/2 is linear in W, so that two half cells in series are the exact
/// mean of the two media, however much they differ, and no inverse is ever taken of a diffusivity.
/// </remarks>
readonly record struct HalfCell(Matrix Resistance, Matrix Inertia, Vector Force)
{
    /// <summary>Evaluates a half cell at its border.</summary>
    /// <param name="layer">Layer that holds it.</param>
    /// <param name="texture">Gives the sense and the law.</param>
    /// <param name="magnetization">Magnetization in units of the bulk value at the border, as this side sees it.</param>
    /// <param name="halfWidth">Half the cell's width in m.</param>
    public static HalfCell At(TextureLayer layer, Texture texture, in Vector magnetization, double halfWidth)
    {
        SpinMedium medium = layer.Medium;
        bool twoMoment = texture.Law == FluxLaw.TwoMoment;
        double τ = twoMoment ? medium.FluxTime : 0, scale = halfWidth / medium.Diffusivity;
        Vector n = SpinAxis.Direction(magnetization);
        Vector W = (((int)texture.Sense * medium.PrecessionRate) * magnetization) + layer.FieldPrecession;
        Matrix resistance = CellMatrix.Scalar(scale) + CellMatrix.Cross((scale * τ) * W);
        double polarization = medium.FluxPolarization;
        if (polarization == 0)
        {
            return new HalfCell(resistance, CellMatrix.Scalar(scale * τ), layer.Drift * (resistance * n));
        }

        Matrix stretch = CellMatrix.Scalar(1.0) + (polarization / (1 - polarization) * CellMatrix.Outer(n, n));
        resistance = stretch * resistance;
        return new HalfCell(resistance, (scale * τ) * stretch, layer.Drift * (resistance * n));
    }

    /// <summary>Two half cells one after the other.</summary>
    public static HalfCell operator +(in HalfCell a, in HalfCell b) =>
        new(a.Resistance + b.Resistance, a.Inertia + b.Inertia, a.Force + b.Force);
}
