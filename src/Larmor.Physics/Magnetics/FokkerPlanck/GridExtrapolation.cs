namespace Larmor.Physics.Magnetics.FokkerPlanck;

/// <summary>Richardson's extrapolation of numbers whose error is a series in the square of the cell.</summary>
public static class GridExtrapolation
{
    /// <summary>The numbers at vanishing cells.</summary>
    /// <param name="counts">Cells per side of each grid, all different, such as 200, 400, 800.</param>
    /// <param name="values">Numbers found on a grid, always equally many.</param>
    /// <returns>The limits, and how far the last grid moved each of them: a cautious error.</returns>
    public static (double[] Limits, double[] Errors) Of(ReadOnlySpan<int> counts, Func<int, double[]> values)
    {
        if (counts.Length < 2)
        {
            throw new ArgumentException("an extrapolation needs two grids", nameof(counts));
        }

        var table = new double[counts.Length][];
        double[] errors = [];
        for (int i = 0; i < counts.Length; i++)
        {
            table[i] = [.. values(counts[i])];
            double[] before = [.. table[0]];

            // Neville's scheme in h²: rows hold the polynomial through the grids from theirs to the newest.
            for (int j = i - 1; j >= 0; j--)
            {
                double ratio = (double)counts[i] / counts[j], weight = 1 / ((ratio * ratio) - 1);
                for (int k = 0; k < table[j].Length; k++)
                {
                    table[j][k] = table[j + 1][k] + (weight * (table[j + 1][k] - table[j][k]));
                }
            }

            errors = [.. table[0].Zip(before, (now, then) => Math.Abs(now - then))];
        }

        return (table[0], errors);
    }
}
