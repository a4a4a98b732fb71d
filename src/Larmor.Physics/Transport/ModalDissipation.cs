using Larmor.Numerics.Functions;

namespace Larmor.Physics.Transport;

/// <summary>
/// Exact dissipation of every channel and reaction of one region, from its modal amplitudes at both faces, eq. (T-18), (T-24).
/// </summary>
sealed class ModalDissipation
{
    readonly MediumModes modes;
    readonly double current;
    readonly double ohmic;
    readonly double[] squares; // ∫ u_j u_k
    readonly double[] slopes;  // ∫ i_j i_k
    readonly double[] uniform; // ∫ i_j

    /// <summary>Integrates over a region.</summary>
    /// <param name="modes">Modes of its medium.</param>
    /// <param name="left">u_j at the left face; zero for a left lead, which has none.</param>
    /// <param name="right">u_j at the right face; zero for a right lead.</param>
    /// <param name="length">Length; not used for a lead.</param>
    /// <param name="isLead">Whether the modes decay into a lead.</param>
    /// <param name="current">J in A/m².</param>
    public ModalDissipation(MediumModes modes, ReadOnlySpan<double> left, ReadOnlySpan<double> right, double length, bool isLead, double current)
    {
        this.modes = modes;
        this.current = current;
        ohmic = isLead ? 0 : current * current * length / modes.TotalConductivity;
        int m = modes.ModeCount;
        squares = new double[m * m];
        slopes = new double[m * m];
        uniform = new double[m];
        double[] q = modes.Wavenumbers;
        double h = length / 2;
        for (int j = 0; j < m; j++)
        {
            uniform[j] = left[j] - right[j]; // −∫u′; a lead ends at zero
            for (int k = 0; k < m; k++)
            {
                int at = (j * m) + k;
                if (isLead)
                {
                    double product = (left[j] + right[j]) * (left[k] + right[k]); // one of each pair is zero
                    squares[at] = product / (q[j] + q[k]);
                    slopes[at] = product * q[j] * q[k] / (q[j] + q[k]);
                    continue;
                }

                double even = (left[j] + right[j]) * (left[k] + right[k]) / 4, odd = (right[j] - left[j]) * (right[k] - left[k]) / 4;
                squares[at] = (even * ModalIntegrals.EvenEven(q[j], q[k], h)) + (odd * ModalIntegrals.OddOdd(q[j], q[k], h));
                slopes[at] = (even * ModalIntegrals.EvenSlopes(q[j], q[k], h)) + (odd * ModalIntegrals.OddSlopes(q[j], q[k], h));
            }
        }
    }

    /// <summary>∫ J_c²/σ_c, for a lead in excess of the ohmic share.</summary>
    public double Conduction(int channel)
    {
        int m = modes.ModeCount, n = modes.ChannelCount;
        double power = modes.Shares[channel] * ohmic;
        for (int j = 0; j < m; j++)
        {
            // J_c²/σ_c with J_c = J share + Σ f i: cross term 2 J (share/σ_c) f = 2 J f/σ_t.
            power += 2 * current / modes.TotalConductivity * modes.CurrentShapes[(j * n) + channel] * uniform[j];
            for (int k = 0; k < m; k++)
            {
                power += modes.Orthonormal[(j * n) + channel] * modes.Orthonormal[(k * n) + channel] * slopes[(j * m) + k];
            }
        }

        return power;
    }

    /// <summary>∫ G (V_a − V_b)².</summary>
    public double Reaction(int reaction)
    {
        int m = modes.ModeCount;
        double sum = 0;
        for (int j = 0; j < m; j++)
        {
            for (int k = 0; k < m; k++)
            {
                sum += modes.Differences[(reaction * m) + j] * modes.Differences[(reaction * m) + k] * squares[(j * m) + k];
            }
        }

        return modes.Medium.Reactions[reaction].Conductance * sum;
    }
}
