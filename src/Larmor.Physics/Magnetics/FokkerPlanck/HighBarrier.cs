namespace Larmor.Physics.Magnetics.FokkerPlanck;

/// <summary>Escape rates where barriers are many kT high, in closed form.</summary>
public static class HighBarrier
{
    /// <summary>Brown's λ₁/D of a uniaxial moment with the field along its axis, eq. (F-12).</summary>
    /// <param name="barrier">σ = K₁V/kT, positive.</param>
    /// <param name="field">h = B/B_K, between −1 and 1.</param>
    /// <returns>12 % above the exact rate at σ = 10 without field, 5.5 % at 20.</returns>
    public static double Uniaxial(double barrier, double field)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(barrier);
        if (!(Math.Abs(field) < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(field), field, "beyond ±1 there is one well and no barrier");
        }

        double up = 1 + field, down = 1 - field;
        return 2 / Math.Sqrt(Math.PI) * Math.Pow(barrier, 1.5) * up * down
            * ((up * Math.Exp(-barrier * up * up)) + (down * Math.Exp(-barrier * down * down)));
    }

    /// <summary>The rate in 1/s out of one well over one saddle, for intermediate to high damping, eq. (F-13).</summary>
    /// <param name="landauRatioPerMoment">L_F = γ′/m in 1/(J s).</param>
    /// <param name="damping">α.</param>
    /// <param name="well">Curvatures of the energy at the minimum, in J, both positive.</param>
    /// <param name="saddle">Curvatures at the saddle, in J, the first negative and the second positive.</param>
    /// <param name="barrierOverThermal">ΔE/kT.</param>
    /// <remarks>Needs α ΔE/kT well above one; below, escape is limited by the supply of energy and slower than this.</remarks>
    public static double OverSaddle(
        double landauRatioPerMoment, double damping, (double First, double Second) well, (double Falling, double Rising) saddle, double barrierOverThermal)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(landauRatioPerMoment);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(damping);
        (double c1, double c2) = saddle;
        if (!(well.First > 0 && well.Second > 0 && c1 < 0 && c2 > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(saddle), saddle, "a well has two positive curvatures, a saddle a negative and a positive one");
        }

        double sum = damping * (c1 + c2);
        double growth = landauRatioPerMoment / 2 * (Math.Sqrt((sum * sum) - (4 * (1 + (damping * damping)) * c1 * c2)) - sum);
        return growth / (2 * Math.PI) * Math.Sqrt(well.First * well.Second / -(c1 * c2)) * Math.Exp(-barrierOverThermal);
    }

    /// <summary>λ₁/D of a moment with the energy q_a u_a² + q_b u_b² + q_c u_c² without field: two wells, two equal saddles each, eq. (F-13).</summary>
    /// <param name="easy">q_a/kT, the smallest.</param>
    /// <param name="middle">q_b/kT.</param>
    /// <param name="hard">q_c/kT, the largest.</param>
    /// <param name="damping">α.</param>
    public static double Biaxial(double easy, double middle, double hard, double damping)
    {
        // In units of kT and D = α L_F kT, L_F is 1/α.
        double barrier = middle - easy;
        return 4 * OverSaddle(1 / damping, damping, (2 * barrier, 2 * (hard - easy)), (-2 * barrier, 2 * (hard - middle)), barrier);
    }
}
