using System.Numerics;

namespace Larmor.Physics.Magnetics.Walls;

/// <summary>Directions of the magnetization in a row of cells with fixed domains beyond its ends: +z on the left, −z on the right.</summary>
/// <remarks>Components lie apart, two cells of the left domain before the row and whole lanes of the right one after it.</remarks>
sealed class WallLattice
{
    /// <summary>Cells of a domain before the first cell: what a five-point stencil needs.</summary>
    public const int Margin = 2;

    public WallLattice(int count)
    {
        Count = count;
        int lanes = Vector<double>.Count;
        Padded = (count + lanes - 1) / lanes * lanes;
        X = new double[Padded + lanes + (2 * Margin)];
        Y = new double[X.Length];
        Z = new double[X.Length];
        Z[0] = Z[1] = 1;
        CloseRight();
    }

    public int Count { get; }

    /// <summary>Cells in whole lanes.</summary>
    public int Padded { get; }

    public double[] X { get; }

    public double[] Y { get; }

    public double[] Z { get; }

    /// <summary>Restores the right domain, over which the lanes of the last cells have written.</summary>
    public void CloseRight()
    {
        X.AsSpan(Margin + Count).Clear();
        Y.AsSpan(Margin + Count).Clear();
        Z.AsSpan(Margin + Count).Fill(-1);
    }

    /// <summary>Moves the contents by one cell to the left; the right domain enters.</summary>
    public void ShiftLeft()
    {
        foreach (double[] a in (ReadOnlySpan<double[]>)[X, Y, Z])
        {
            Array.Copy(a, Margin + 1, a, Margin, Count);
        }
    }

    /// <summary>Moves the contents by one cell to the right; the left domain enters.</summary>
    public void ShiftRight()
    {
        foreach (double[] a in (ReadOnlySpan<double[]>)[X, Y, Z])
        {
            Array.Copy(a, Margin - 1, a, Margin, Count);
        }
    }
}
