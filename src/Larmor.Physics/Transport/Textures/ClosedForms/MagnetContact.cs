using System.Numerics;
using Matrix = Larmor.Numerics.Algebra.CellMatrix<double>;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Transport.Textures.ClosedForms;

/// <summary>Two long magnets of one material in transparent contact under a current: the spin valve in closed form, eq. .</summary>
/// <param name="Medium">Material of both.</param>
/// <param name="Sense">Which way vectors precess.</param>
/// <param name="Left">Unit vector n₁ of the left magnet.</param>
/// <param name="Right">Unit vector n₂ of the right magnet.</param>
public sealed record MagnetContact(SpinMedium Medium, SpinSense Sense, Vector Left, Vector Right)
{
    /// <summary>δm at the contact per b, (Y₁ + Y₂)⁻¹ (n₁ − n₂), in s/m.</summary>
    public Vector Accumulation => (Admittance(Left) + Admittance(Right)).Inverse() * (Left - Right);

    /// <summary>Flux through the contact per b, n₁ − Y₁ δm.</summary>
    public Vector Flux => Left - (Admittance(Left) * Accumulation);

    /// <summary>Torque on the right magnet per area and per b.</summary>
    public Vector TorqueOnRight
    {
        get
        {
            double W = (int)Sense * Medium.PrecessionRate;
            // Of what enters across n₂, this share acts on the magnet; the rest flips.
            Complex share = new Complex(1 / Medium.DephasingTime, W) / new Complex(Medium.TransverseRate, W);
            Complex factor = share * Transverse.Admittance;
            return SpinAxis.Combine(Right, 0, factor.Real, factor.Imaginary) * Accumulation;
        }
    }

    TransverseDecay Transverse => new(Medium, (int)Sense * Medium.PrecessionRate, FluxLaw.TwoMoment);

    /// <summary>
    /// Slonczewski's torque per b, (1/2) sin ϑ/(cos²(ϑ/2) + Λ⁻² sin²(ϑ/2)) with Λ² = y_r/y_∥: what is left of it when Y is real and
    /// nothing that enters across flips.
    /// </summary>
    /// <param name="angle">ϑ in rad.</param>
    /// <param name="asymmetry">Λ².</param>
    public static double Slonczewski(double angle, double asymmetry)
    {
        (double sin, double cos) = Math.SinCos(angle / 2);
        return sin * cos / ((cos * cos) + (sin * sin / asymmetry));
    }

    Matrix Admittance(Vector n)
    {
        Complex across = Transverse.Admittance;
        return SpinAxis.Combine(n, Math.Sqrt(Medium.LongitudinalDiffusivity / Medium.SpinFlipTime), across.Real, across.Imaginary);
    }
}
