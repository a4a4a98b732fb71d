using System.Numerics;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Transport.Textures.ClosedForms;

/// <summary>The mode m₂ + i m₃ ∼ exp(−κx) across a uniform precession vector, e₃ = n × e₂, eq. .</summary>
/// <param name="Medium">Material.</param>
/// <param name="Precession">W along n in rad/s, signed: χΩ in a magnet, γB for spins in a field.</param>
/// <param name="Law">Tensor (two-moment) or scalar law.</param>
public sealed record TransverseDecay(SpinMedium Medium, double Precession, FluxLaw Law)
{
    /// <summary>κ in 1/m, κ² = (1 + i a)(1/τ_t + i W)/D0, Re κ &gt; 0. The decay turns by −Im κ per length.</summary>
    public Complex Wavenumber => Complex.Sqrt(Flux * Rate / Medium.Diffusivity);

    /// <summary>Y in m/s: J₊ = Y m₊ into a half space, Y = √(D0 (1/τ_t + i W)/(1 + i a)), eq. .</summary>
    public Complex Admittance => Complex.Sqrt(Medium.Diffusivity * Rate / Flux);

    /// <summary>1/Re κ in m.</summary>
    public double DecayLength => 1 / Wavenumber.Real;

    /// <summary>2π/|Im κ| in m.</summary>
    public double Wavelength => 2 * Math.PI / Math.Abs(Wavenumber.Imaginary);

    Complex Rate => new(Medium.TransverseRate, Precession);

    Complex Flux => new(1, Law == FluxLaw.TwoMoment ? Medium.FluxTime * Precession : 0);

    /// <summary>m(x) in a slab with m(0) given and m(L) = 0: sinh κ(L − x)/sinh κL across n, the same with 1/λ along it.</summary>
    /// <param name="axis">Unit vector n.</param>
    /// <param name="value">m(0).</param>
    /// <param name="length">L in m.</param>
    /// <param name="x">x in [0, L].</param>
    public Vector InSlab(Vector axis, Vector value, double length, double x)
    {
        double q = 1 / Math.Sqrt(Medium.LongitudinalDiffusivity * Medium.SpinFlipTime);
        Complex across = Share(Wavenumber, length, x);
        return SpinAxis.Combine(axis, Share(q, length, x).Real, across.Real, across.Imaginary) * value;
    }

    /// <summary>sinh κ(L − x)/sinh κL in decaying exponentials; a straight line without decay.</summary>
    static Complex Share(Complex κ, double length, double x) =>
        κ == Complex.Zero ? 1 - (x / length) : Complex.Exp(-κ * x) * (1 - Complex.Exp(-2 * κ * (length - x))) / (1 - Complex.Exp(-2 * κ * length));
}
