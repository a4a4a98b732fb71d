using System.Collections.Immutable;

namespace Larmor.Experiments;

/// <summary>An efficiency at an angle.</summary>
/// <param name="Angle">θ in rad, not a multiple of π.</param>
/// <param name="Efficiency">η = ±a_DL/J.</param>
public readonly record struct EfficiencyPoint(double Angle, double Efficiency);

/// <summary>
/// The form of a contact with one asymmetry parameter, eq. (N-23): η(θ) = 2 P Λ²/((Λ² + 1) + (Λ² − 1) cos θ). It is what
/// micromagnetic programs call Slonczewski torque, with ε = η/2.
/// </summary>
/// <param name="Polarization">P; may be negative.</param>
/// <param name="Lambda">Λ, positive; below 1 when the torque is larger near θ = 0.</param>
/// <param name="Residual">Root mean square of the misfit of the torque η sin θ, over that of the torque itself.</param>
public sealed record SlonczewskiFit(double Polarization, double Lambda, double Residual)
{
    /// <summary>η at an angle in rad.</summary>
    public double At(double angle)
    {
        double square = Lambda * Lambda;
        return 2 * Polarization * square / (square + 1 + ((square - 1) * Math.Cos(angle)));
    }

    /// <summary>Fits by least squares of the torque η sin θ.</summary>
    /// <returns>Null when the torque vanishes, or when no positive Λ describes it.</returns>
    public static SlonczewskiFit? To(ImmutableArray<EfficiencyPoint> points)
    {
        // η = a/(1 + κ cos θ) with Λ² = (1 + κ)/(1 − κ) and P = a/(1 + κ).
        double[]? x = SlonczewskiLeastSquares.Fit(
            points, 2,
            start: (c, η, row) => (row[0], row[1]) = (1, -c * η),
            model: (x, c, slope) =>
            {
                double value = x[0] / (1 + (x[1] * c));
                (slope[0], slope[1]) = (1 / (1 + (x[1] * c)), -c * value / (1 + (x[1] * c)));
                return value;
            },
            isAllowed: x => Math.Abs(x[1]) < 1);
        if (x is null)
        {
            return null;
        }

        var fit = new SlonczewskiFit(x[0] / (1 + x[1]), Math.Sqrt((1 + x[1]) / (1 - x[1])), 0);
        return fit with { Residual = SlonczewskiLeastSquares.Misfit(points, fit.At) };
    }
}

/// <summary>
/// The form of two different contacts: η(θ) = q₊/(1 + κ cos θ) + q₋/(1 − κ cos θ) with κ = B/A, 0 &lt; κ &lt; 1. Eq. (N-24) has this
/// form when (g₁ − y₁)(g₂ − y₂) is positive.
/// </summary>
/// <param name="Plus">q₊ with A = 1.</param>
/// <param name="Minus">q₋ with A = 1.</param>
/// <param name="Ratio">κ = B/A.</param>
/// <param name="Residual">As in <see cref="SlonczewskiFit"/>.</param>
public sealed record AsymmetricSlonczewskiFit(double Plus, double Minus, double Ratio, double Residual)
{
    /// <summary>Λ of both layers with κ = (Λ² − 1)/(Λ² + 1); the difference of the layers is left to P_fixed and P_free.</summary>
    public double Lambda => Math.Sqrt((1 + Ratio) / (1 - Ratio));

    /// <summary>P_fixed of the four-parameter form at this Λ, with ε = η/2.</summary>
    public double PolarizationFixed => (Plus + Minus) / (1 + Ratio);

    /// <summary>P_free of the four-parameter form at this Λ, with ε = η/2.</summary>
    public double PolarizationFree => (Plus - Minus) / (1 + Ratio);

    /// <summary>η at an angle in rad.</summary>
    public double At(double angle)
    {
        double c = Ratio * Math.Cos(angle);
        return (Plus / (1 + c)) + (Minus / (1 - c));
    }

    /// <summary>Fits by least squares of the torque η sin θ.</summary>
    /// <returns>Null when the torque vanishes or when its best κ² is not inside (1e-4, 1): the form then degenerates.</returns>
    public static AsymmetricSlonczewskiFit? To(ImmutableArray<EfficiencyPoint> points)
    {
        // Fitted as (s − d cos θ)/(1 − k cos² θ), which stays well conditioned where κ vanishes.
        double[]? x = SlonczewskiLeastSquares.Fit(
            points, 3,
            start: (c, η, row) => (row[0], row[1], row[2]) = (1, -c, c * c * η),
            model: (x, c, slope) =>
            {
                double below = 1 - (x[2] * c * c), value = (x[0] - (x[1] * c)) / below;
                (slope[0], slope[1], slope[2]) = (1 / below, -c / below, c * c * value / below);
                return value;
            },
            isAllowed: x => x[2] < 1);
        if (x is null || x[2] < 1e-4)
        {
            return null;
        }

        double κ = Math.Sqrt(x[2]);
        var fit = new AsymmetricSlonczewskiFit((x[0] + (x[1] / κ)) / 2, (x[0] - (x[1] / κ)) / 2, κ, 0);
        return fit with { Residual = SlonczewskiLeastSquares.Misfit(points, fit.At) };
    }
}
