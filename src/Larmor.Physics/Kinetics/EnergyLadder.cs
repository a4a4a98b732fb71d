using System.Numerics;
using Larmor.Numerics.Quadrature;

namespace Larmor.Physics.Kinetics;

/// <summary>
/// Energies ε₀ + kΔ, k = 0, 1, …, that flips with conserved total energy connect, with the balance (1 − iH) Z = R on them, eq. (K-31).
/// </summary>
/// <remarks>
/// H is positive semidefinite with the density of states as weight, so that 1 − iH is never singular and elimination without pivots is
/// stable. Above the sources Z falls by a factor per rung that the rates give; the ladder ends where 1e-18 is left.
/// </remarks>
sealed class EnergyLadder
{
    readonly GoldenRuleModel model;
    readonly Complex[] diagonal;
    readonly double[] minority;
    readonly double[] majority;

    /// <summary>Takes the rungs above ε₀.</summary>
    /// <param name="model">The collisions.</param>
    /// <param name="offset">ε₀ in J, between 0 and Δ.</param>
    public EnergyLadder(GoldenRuleModel model, double offset)
    {
        this.model = model;
        Carriers c = model.Carriers;
        double Δ = c.Bands.ExchangeSplitting, end = Math.Max(c.MajorityEdge, 0) + (EnergyMesh.Reach * c.ThermalEnergy);
        Offset = offset;
        int rungs = 1 + (int)((end - offset) / Δ);
        double left = 1;
        do
        {
            left *= Decay(offset + (rungs * Δ));
            rungs++;
        }
        while (left > 1e-18);

        Count = rungs;
        diagonal = new Complex[rungs];
        minority = new double[rungs];
        majority = new double[rungs];
        for (int k = 0; k < rungs; k++)
        {
            (double up, double down) = model.FlipRatios(Energy(k), Energy(k - 1));
            (minority[k], majority[k]) = (up / 2, k == 0 ? 0 : down / 2);
            diagonal[k] = new Complex(1, -(up + (k == 0 ? 0 : down)) / 2);
        }
    }

    /// <summary>ε₀ in J.</summary>
    public double Offset { get; }

    /// <summary>Number of rungs.</summary>
    public int Count { get; }

    /// <summary>ε of a rung in J.</summary>
    public double Energy(int rung) => Offset + (rung * model.Carriers.Bands.ExchangeSplitting);

    /// <summary>Puts Z = S₁ + iS₂ in the place of R = R_A + iR_B.</summary>
    public void Solve(Span<Complex> values)
    {
        Span<Complex> pivots = new Complex[Count];
        pivots[0] = diagonal[0];
        for (int k = 1; k < Count; k++)
        {
            Complex ratio = new Complex(0, -majority[k]) / pivots[k - 1];
            pivots[k] = diagonal[k] - (ratio * new Complex(0, -minority[k - 1]));
            values[k] -= ratio * values[k - 1];
        }

        values[Count - 1] /= pivots[Count - 1];
        for (int k = Count - 2; k >= 0; k--)
        {
            values[k] = (values[k] - (new Complex(0, -minority[k]) * values[k + 1])) / pivots[k];
        }
    }

    /// <summary>Offsets in (0, Δ) with their weights: graded about the place where both edges of the bands fall, and towards zero.</summary>
    public static IEnumerable<(double Offset, double Weight)> Offsets(Carriers carriers)
    {
        double Δ = carriers.Bands.ExchangeSplitting, kT = carriers.ThermalEnergy, reach = EnergyMesh.Reach * kT;
        double center = carriers.MinorityEdge - (Δ * Math.Floor(carriers.MinorityEdge / Δ));
        for (double from = 0; from < Δ;)
        {
            double to = Math.Min(Δ, Next(from));
            // What would be left over as a sliver goes along.
            to = Δ - to < 1e-12 * Δ ? Δ : to;
            QuadratureRule rule = from == 0 ? KineticRules.Bottom : KineticRules.Panel;
            for (int i = 0; i < rule.Count; i++)
            {
                yield return (from + ((to - from) * rule.Nodes[i]), (to - from) * rule.Weights[i]);
            }

            from = to;
        }

        // The reach of an edge wraps around.
        double Next(double at)
        {
            double zone = Δ;
            for (int turn = -1; turn <= 1; turn++)
            {
                double low = center + (turn * Δ) - reach, high = center + (turn * Δ) + reach;
                if (at >= low && at < high)
                {
                    return at + (4 * kT);
                }

                zone = low > at ? Math.Min(zone, low) : zone;
            }

            return at > 0 ? Math.Min(zone, 3 * at) : zone;
        }
    }

    /// <summary>|λ| of Z ∝ λ^k where both rates are η: λ + 1/λ = −2 − 2i/η.</summary>
    double Decay(double energy)
    {
        (double up, double down) = model.FlipRatios(energy);
        double η = Math.Max(up, down);
        if (η == 0)
        {
            return 0;
        }

        Complex half = new(-1, -1 / η), root = Complex.Sqrt((half * half) - 1);
        return Math.Min((half + root).Magnitude, (half - root).Magnitude);
    }
}
