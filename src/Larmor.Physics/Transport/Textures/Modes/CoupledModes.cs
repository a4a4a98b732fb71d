using System.Collections.Immutable;
using System.Numerics;
using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Transport.Textures.Modes;

/// <summary>Linear modes of the magnetization, the carriers' spin and its flux about a uniform state, plane wave k, eq.. Sense of spins.</summary>
/// <param name="Medium">Carriers, with τ_e &gt; 0.</param>
/// <param name="EquilibriumRatio">η = m_eq/M_s.</param>
/// <param name="Driver">Whose gradient drives the flux.</param>
/// <param name="FieldRate">ω_H = γB of the magnetization in rad/s.</param>
/// <param name="CarrierFieldRate">ω_e = γ_e B of the carriers in rad/s.</param>
/// <param name="ExchangeRate">ω_ex/k² = 2γA_ex/M_s in m²/s.</param>
public sealed record CoupledModes(
    SpinMedium Medium, double EquilibriumRatio, FluxDriver Driver, double FieldRate, double CarrierFieldRate, double ExchangeRate)
{
    double Total => Driver == FluxDriver.Total ? 0 : 1;

    /// <summary>The three complex angular frequencies of exp(−iωt) in rad/s, by increasing magnitude.</summary>
    /// <param name="k">k in 1/m.</param>
    /// <exception cref="InvalidOperationException">Two frequencies coincide to rounding.</exception>
    public ImmutableArray<Complex> Frequencies(double k)
    {
        double Ω = Medium.PrecessionRate, η = EquilibriumRatio, flip = 1 / Medium.SpinFlipTime, turn = CarrierFieldRate + Ω;
        double v2 = Medium.Diffusivity / Medium.FluxTime;
        // The flux is counted in units of v m, so that the matrix is balanced; its eigenvalues stay.
        double kv = k * Math.Sqrt(v2);
        Complex i = Complex.ImaginaryOne;
        CellMatrix<Complex> matrix = new(
            -i * (FieldRate + (ExchangeRate * k * k) + (η * Ω)), i * Ω, Complex.Zero,
            (i * Ω * η) + (η * flip), new Complex(-flip, -turn), -i * kv,
            i * kv * Total * η, -i * kv, new Complex(-1 / Medium.FluxTime, -turn));
        Span<Complex> rates = stackalloc Complex[3];
        return CellSpectrum.TryFind(matrix, rates)
            ? [i * rates[0], i * rates[1], i * rates[2]]
            : throw new InvalidOperationException($"two coupled modes coincide at k = {k:R} 1/m: move k, or the field, by a little");
    }

    /// <summary>
    /// The acoustic frequency when the carriers follow at once, in rad/s, eq.. With the total as driver diffusion softens and damps
    /// it; with the deviation it does nothing.
    /// </summary>
    /// <param name="k">k in 1/m.</param>
    public Complex QuasiStatic(double k)
    {
        double Ω = Medium.PrecessionRate, η = EquilibriumRatio, flip = 1 / Medium.SpinFlipTime;
        Complex K = k * k * Medium.Diffusivity / new Complex(1, Medium.PrecessionAngle);
        Complex answer = (new Complex(flip, Ω) + (Total * K)) / (new Complex(flip, Ω + CarrierFieldRate) + K);
        return FieldRate + (ExchangeRate * k * k) + (η * Ω * (1 - answer));
    }
}
