using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Physics.Transport.Textures.Profiles;

/// <summary>
/// A magnetization by table: direction and length are interpolated linearly between the two neighbouring entries and the
/// direction is normalized; beyond the table the last entry holds.
/// </summary>
public sealed class TableProfile : IMagnetizationProfile
{
    readonly double[] positions;
    readonly Vector[] values;

    /// <summary>Reads a table. The values are kept, not copied: change them between solves to move the magnetization.</summary>
    /// <param name="positions">x in m, increasing, at least two.</param>
    /// <param name="values">Magnetization in units of its bulk value, one per position.</param>
    /// <exception cref="ArgumentException">Fewer than two entries, unequal lengths, or positions that do not increase.</exception>
    public TableProfile(double[] positions, Vector[] values)
    {
        if (positions.Length != values.Length || positions.Length < 2)
        {
            throw new ArgumentException($"a table needs two or more positions and as many values, got {positions.Length} and {values.Length}", nameof(values));
        }

        for (int i = 1; i < positions.Length; i++)
        {
            if (!(positions[i] > positions[i - 1]))
            {
                throw new ArgumentException($"positions of a table must increase: entry {i} is {positions[i]:R} m after {positions[i - 1]:R} m", nameof(positions));
            }
        }

        this.positions = [.. positions];
        this.values = values;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Two neighbouring entries are opposite, so that no direction lies between them.</exception>
    public Vector At(double x)
    {
        int found = Array.BinarySearch(positions, x);
        if (found >= 0)
        {
            return values[found];
        }

        int right = ~found;
        if (right == 0 || right == positions.Length)
        {
            return values[right == 0 ? 0 : ^1];
        }

        double t = (x - positions[right - 1]) / (positions[right] - positions[right - 1]);
        Vector a = values[right - 1], b = values[right];
        double la = Math.Sqrt(a.Square), lb = Math.Sqrt(b.Square);
        Vector na = SpinAxis.Direction(a), nb = SpinAxis.Direction(b);
        if (la > 0 && lb > 0 && na.Dot(nb) < -1 + 1e-12)
        {
            throw new InvalidOperationException(
                $"the magnetization turns by 180° between x = {positions[right - 1]:R} m and {positions[right]:R} m: give an entry between them, or two layers");
        }

        Vector n = la == 0 ? nb : lb == 0 ? na : SpinAxis.Direction(((1 - t) * na) + (t * nb));
        return (((1 - t) * la) + (t * lb)) * n;
    }
}
