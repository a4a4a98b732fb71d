using Larmor.Numerics.Algebra;
using Matrix = Larmor.Numerics.Algebra.CellMatrix<double>;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Transport.Textures.ClosedForms;

/// <summary>
/// Accumulation and torque of a driven conical spiral per drift flux b, exact for every pitch, in its turning frame e₁ = n,
/// e₂ = z × n/sin ϑ, e₃ = n × e₂, in the sense of magnetizations with the deviation as driver, eq..
/// </summary>
/// <param name="Accumulation">δm/b in s/m.</param>
/// <param name="Torque">T/b in 1/m.</param>
/// <param name="Pair">Effective u M_s/b and β.</param>
public readonly record struct SpiralAccumulation(Vector Accumulation, Vector Torque, TorquePair Pair)
{
    /// <summary>Solves (R − q² Z D Z) m = −q b Z e₁ with Z = [cos ϑ, 0, sin ϑ].</summary>
    /// <param name="medium">Material.</param>
    /// <param name="wavevector">q in rad/m, not zero.</param>
    /// <param name="coneAngle">ϑ in rad, in (0, π).</param>
    public static SpiralAccumulation Conical(SpinMedium medium, double wavevector, double coneAngle)
    {
        (double sin, double cos) = Math.SinCos(coneAngle);
        Matrix z = CellMatrix.Cross(new Vector(cos, 0, sin));
        Vector axis = new(1, 0, 0), W = new(-medium.PrecessionRate, 0, 0);
        double dephasing = 1 / medium.DephasingTime;
        Matrix torque = SpinAxis.Combine(axis, 0, dephasing, -medium.PrecessionRate);
        Matrix reaction = torque + CellMatrix.Scalar(1 / medium.SpinFlipTime);
        Matrix diffusion = FickTensor.Of(medium.Diffusivity, medium.FluxTime, W)
            * SpinAxis.Combine(axis, 1 - medium.FluxPolarization, 1, 0.0);
        Vector m = (reaction - ((wavevector * wavevector) * (z * diffusion * z))).Inverse() * (-wavevector * (z * axis));
        Vector T = torque * m;
        return new SpiralAccumulation(m, T, new TorquePair(-T.Y / (wavevector * sin), -T.Z / T.Y));
    }

    /// <summary>The planar spiral by its own formula, m₂ = −q b/(D_∥ q² + 1/τ_t + Ω² τ_t), m₃ = Ω τ_t m₂, eq. .</summary>
    /// <param name="medium">Material with a precession rate.</param>
    /// <param name="wavevector">q in rad/m.</param>
    public static SpiralAccumulation Planar(SpinMedium medium, double wavevector)
    {
        double Ω = medium.PrecessionRate, rate = medium.TransverseRate, dephasing = 1 / medium.DephasingTime, turns = Ω / rate;
        double m2 = -wavevector / ((medium.LongitudinalDiffusivity * wavevector * wavevector) + rate + (Ω * turns)), m3 = turns * m2;
        Vector T = new(0, (Ω * m3) + (dephasing * m2), (-Ω * m2) + (dephasing * m3));
        return new SpiralAccumulation(new Vector(0, m2, m3), T, new TorquePair(-T.Y / wavevector, -T.Z / T.Y));
    }
}
