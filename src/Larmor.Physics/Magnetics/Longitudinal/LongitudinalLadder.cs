namespace Larmor.Physics.Magnetics.Longitudinal;

/// <summary>
/// The linear problem of an implicit stage: M is eliminated in its cell, −h* = (m + ξM)/χ_m of neighbours is joined by conductances;
/// one tridiagonal solve, eq. (L-23).
/// </summary>
/// <remarks>
/// The elimination carries what a cell keeps to itself instead of the diagonal, so that nothing is subtracted and the total is kept to
/// rounding whatever the ratio of diffusion to storage.
/// </remarks>
sealed class LongitudinalLadder(LongitudinalCells cells)
{
    readonly double[] keep = new double[cells.Widths.Length], mixing = new double[cells.Widths.Length], share = new double[cells.Widths.Length];
    readonly double[] load = new double[cells.Widths.Length], intake = new double[cells.Widths.Length], pull = new double[cells.Widths.Length];
    readonly double[] inverse = new double[cells.Widths.Length], pass = new double[cells.Widths.Length + 1];
    readonly double[] field = new double[cells.Widths.Length];

    /// <summary>Sets up a stage.</summary>
    /// <param name="scale">θ in s.</param>
    /// <param name="totals">T of each cell in A/m, at which the energy is linearized; empty for T = 0.</param>
    /// <returns>False where the energy is not convex: there is no stage then.</returns>
    public bool Factor(double scale, ReadOnlySpan<double> totals)
    {
        int n = field.Length;
        double kept = 0;
        for (int i = 0; i < n; i++)
        {
            LandauMedium medium = cells.Media[i];
            double stiffness = medium.Stiffness(totals.IsEmpty ? 0 : totals[i]);
            if (!(stiffness > 0))
            {
                return false;
            }

            double χm = 1 / (stiffness + (1 / medium.MixingSusceptibility)), ξ = χm * stiffness, r = medium.Exchange / medium.MixingSusceptibility;
            double wM = medium.StoredLattice * stiffness, wm = medium.AccumulationLattice / χm;
            keep[i] = 1 / (1 + (scale * wM));
            mixing[i] = scale * (r - wM) * keep[i];
            double turned = 1 / (1 + (ξ * mixing[i])), own = (1 + (scale * r)) * turned;
            share[i] = ξ * turned;
            load[i] = χm * turned;
            intake[i] = (1 + (scale * r)) * ξ * turned * keep[i] * cells.Widths[i] / scale;
            pull[i] = cells.Widths[i] / scale;
            kept = (cells.Widths[i] * χm * ((own / scale) + wm))
                + (i == 0 ? cells.Conductances[0] : cells.Conductances[i] * kept * inverse[i - 1])
                + (i == n - 1 ? cells.Conductances[n] : 0);
            double onward = i == n - 1 ? 0 : cells.Conductances[i + 1];
            inverse[i] = 1 / (kept + onward);
            pass[i + 1] = onward * inverse[i];
        }

        return true;
    }

    /// <summary>Solves the stage.</summary>
    /// <param name="stored">Known part of M in each cell, in A/m.</param>
    /// <param name="accumulation">Known part of m.</param>
    /// <param name="left">Flux that enters at the left end in A/s.</param>
    /// <param name="right">Flux that enters at the right end in A/s.</param>
    /// <param name="M">Receives M; may be the memory of <paramref name="stored"/>.</param>
    /// <param name="m">Receives m; may be the memory of <paramref name="accumulation"/>.</param>
    public void Solve(ReadOnlySpan<double> stored, ReadOnlySpan<double> accumulation, double left, double right, Span<double> M, Span<double> m)
    {
        int n = field.Length;
        double carried = left;
        for (int i = 0; i < n; i++)
        {
            carried = (pull[i] * accumulation[i]) + (intake[i] * stored[i]) + (i == n - 1 ? right : 0) + (i == 0 ? carried : pass[i] * carried);
            field[i] = carried * inverse[i];
        }

        double u = 0;
        for (int i = n - 1; i >= 0; i--)
        {
            u = field[i] + (pass[i + 1] * u);
            double known = keep[i] * stored[i], value = (load[i] * u) - (share[i] * known);
            m[i] = value;
            M[i] = known + (mixing[i] * value);
        }
    }
}
