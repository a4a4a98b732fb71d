using System.Numerics;
using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Transport.Textures;

/// <summary>Flux into a uniform lead per accumulation at its face, at a complex rate s of exp(st), eq. .</summary>
static class LeadAdmittance
{
    /// <summary>The matrix Y in m/s, n nᵀ y_∥ + (1 − n nᵀ) (y₊ + y₋)/2 + [n] (y₊ − y₋)/2i.</summary>
    public static CellMatrix<T> Of<T>(LeadEnd lead, Texture texture, T rate)
        where T : struct, INumberBase<T>
    {
        Complex s = Complex.CreateChecked(rate);
        SpinMedium medium = lead.Medium;
        bool twoMoment = texture.Law == FluxLaw.TwoMoment;
        double τ = twoMoment ? medium.FluxTime : 0;
        double turn = (int)texture.Sense * medium.PrecessionRate;
        Complex along = Complex.Sqrt(medium.LongitudinalDiffusivity * ((1 / medium.SpinFlipTime) + s) / (1 + (τ * s)));
        Complex plus = Across(medium, s, turn, τ), minus = Across(medium, s, -turn, τ);
        return SpinAxis.Combine(
            CellConversion.To<T>(lead.Direction), From<T>(along), From<T>((plus + minus) / 2), From<T>((plus - minus) / new Complex(0, 2)));
    }

    static Complex Across(SpinMedium medium, Complex s, double turn, double τ) =>
        Complex.Sqrt(medium.Diffusivity * (medium.TransverseRate + s + new Complex(0, turn)) / (1 + (τ * (s + new Complex(0, turn)))));

    static T From<T>(Complex value)
        where T : struct, INumberBase<T> =>
        typeof(T) == typeof(Complex) ? (T)(object)value : T.CreateChecked(value.Real);
}
