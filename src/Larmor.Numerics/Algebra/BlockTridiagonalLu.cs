namespace Larmor.Numerics.Algebra;

/// <summary>
/// LU factorisation of a block-tridiagonal matrix without symmetry, with row exchanges inside each block only.
/// Cost is linear in the number of blocks; after construction nothing is allocated.
/// </summary>
/// <remarks>
/// Without exchanges between blocks it is safe for matrices whose symmetric part is positive definite: every Schur
/// complement keeps that property. <see cref="Diagonal"/>, <see cref="Upper"/> and <see cref="Lower"/> are filled by the
/// caller, row-major, then <see cref="TryFactor"/> overwrites the first two.
/// </remarks>
public sealed class BlockTridiagonalLu
{
    /// <summary>A pivot below this part of its column cancelled to rounding and holds no information.</summary>
    const double Rounding = 4e-15;

    readonly int[] sizes;
    readonly int[] offsets;
    readonly int[] diagonalOffsets;
    readonly int[] couplingOffsets;
    readonly double[] diagonal;
    readonly double[] upper;
    readonly double[] lower;
    readonly double[] scales;
    readonly int[] pivots;

    /// <summary>Reserves room for blocks of the given sizes; a size may be zero.</summary>
    public BlockTridiagonalLu(ReadOnlySpan<int> blockSizes)
    {
        int count = blockSizes.Length;
        sizes = blockSizes.ToArray();
        offsets = new int[count + 1];
        diagonalOffsets = new int[count];
        couplingOffsets = new int[count];
        int squares = 0, products = 0;
        for (int i = 0; i < count; i++)
        {
            offsets[i + 1] = offsets[i] + sizes[i];
            diagonalOffsets[i] = squares;
            couplingOffsets[i] = products;
            squares += sizes[i] * sizes[i];
            products += i + 1 < count ? sizes[i] * sizes[i + 1] : 0;
        }

        diagonal = new double[squares];
        upper = new double[products];
        lower = new double[products];
        scales = new double[offsets[count]];
        pivots = new int[offsets[count]];
    }

    /// <summary>Number of blocks.</summary>
    public int BlockCount => sizes.Length;

    /// <summary>Number of unknowns.</summary>
    public int Order => offsets[^1];

    /// <summary>Index of the first unknown of a block.</summary>
    public int Offset(int block) => offsets[block];

    /// <summary>Number of unknowns of a block.</summary>
    public int Size(int block) => sizes[block];

    /// <summary>Diagonal block, size × size.</summary>
    public Span<double> Diagonal(int block) => diagonal.AsSpan(diagonalOffsets[block], sizes[block] * sizes[block]);

    /// <summary>Block with the rows of a block and the columns of its successor.</summary>
    public Span<double> Upper(int block) => upper.AsSpan(couplingOffsets[block], sizes[block] * sizes[block + 1]);

    /// <summary>Block with the rows of the successor of a block and the columns of the block.</summary>
    public Span<double> Lower(int block) => lower.AsSpan(couplingOffsets[block], sizes[block] * sizes[block + 1]);

    /// <summary>Sets every entry to zero.</summary>
    public void Clear()
    {
        Array.Clear(diagonal);
        Array.Clear(upper);
        Array.Clear(lower);
    }

    /// <summary>Factors in place.</summary>
    /// <param name="badColumn">The unknown that is not determined when the result is false, otherwise −1.</param>
    /// <returns>False when the matrix is singular to rounding.</returns>
    public bool TryFactor(out int badColumn)
    {
        SetScales();
        for (int block = 0; block < sizes.Length; block++)
        {
            int n = sizes[block], first = offsets[block];
            Span<double> a = Diagonal(block);
            int column = Factor(a, pivots.AsSpan(first, n), scales.AsSpan(first, n), n);
            if (column >= 0)
            {
                badColumn = first + column;
                return false;
            }

            if (block + 1 < sizes.Length)
            {
                int next = sizes[block + 1];
                Span<double> w = Upper(block);
                Substitute(a, pivots.AsSpan(first, n), w, n, next);
                SubtractProduct(Lower(block), w, Diagonal(block + 1), n, next);
            }
        }

        badColumn = -1;
        return true;
    }

    /// <summary>Solves in place after <see cref="TryFactor"/>.</summary>
    /// <param name="x">Right-hand side on entry, solution on return; length <see cref="Order"/>.</param>
    public void Solve(Span<double> x)
    {
        for (int block = 0; block < sizes.Length; block++)
        {
            int n = sizes[block];
            Span<double> own = x.Slice(offsets[block], n);
            if (block > 0)
            {
                SubtractTimes(Lower(block - 1), x.Slice(offsets[block - 1], sizes[block - 1]), own);
            }

            Substitute(Diagonal(block), pivots.AsSpan(offsets[block], n), own, n, 1);
        }

        for (int block = sizes.Length - 2; block >= 0; block--)
        {
            SubtractTimes(Upper(block), x.Slice(offsets[block + 1], sizes[block + 1]), x.Slice(offsets[block], sizes[block]));
        }
    }

    /// <summary>Largest entry of each column of the diagonal blocks, before anything is eliminated.</summary>
    void SetScales()
    {
        Array.Clear(scales);
        for (int block = 0; block < sizes.Length; block++)
        {
            int n = sizes[block];
            ReadOnlySpan<double> a = Diagonal(block);
            Span<double> own = scales.AsSpan(offsets[block], n);
            for (int i = 0; i < n; i++)
            {
                ReadOnlySpan<double> row = a.Slice(i * n, n);
                for (int j = 0; j < own.Length; j++)
                {
                    own[j] = Math.Max(own[j], Math.Abs(row[j]));
                }
            }
        }
    }

    /// <summary>LU in place, unit lower factor; the first column without a usable pivot, or −1.</summary>
    static int Factor(Span<double> a, Span<int> pivots, ReadOnlySpan<double> scales, int n)
    {
        for (int k = 0; k < n; k++)
        {
            int best = k;
            for (int i = k + 1; i < n; i++)
            {
                best = Math.Abs(a[(i * n) + k]) > Math.Abs(a[(best * n) + k]) ? i : best;
            }

            Span<double> rowK = a.Slice(k * n, n);
            if (best != k)
            {
                Span<double> other = a.Slice(best * n, n);
                for (int j = 0; j < rowK.Length; j++)
                {
                    (rowK[j], other[j]) = (other[j], rowK[j]);
                }
            }

            pivots[k] = best;
            double pivot = rowK[k];
            if (!(Math.Abs(pivot) > Rounding * scales[k]) || !double.IsFinite(pivot))
            {
                return k;
            }

            double inverse = 1 / pivot;
            for (int i = k + 1; i < n; i++)
            {
                Span<double> row = a.Slice(i * n, n);
                double factor = row[k] * inverse;
                row[k] = factor;
                for (int j = k + 1; j < row.Length; j++)
                {
                    row[j] -= factor * rowK[j];
                }
            }
        }

        return -1;
    }

    /// <summary>B ← A⁻¹ B for a row-major n × columns block.</summary>
    static void Substitute(ReadOnlySpan<double> a, ReadOnlySpan<int> pivots, Span<double> b, int n, int columns)
    {
        for (int i = 0; i < n; i++)
        {
            Span<double> row = b.Slice(i * columns, columns);
            if (pivots[i] != i)
            {
                Span<double> other = b.Slice(pivots[i] * columns, columns);
                for (int c = 0; c < row.Length; c++)
                {
                    (row[c], other[c]) = (other[c], row[c]);
                }
            }
        }

        for (int i = 1; i < n; i++)
        {
            for (int k = 0; k < i; k++)
            {
                SubtractRow(b.Slice(i * columns, columns), b.Slice(k * columns, columns), a[(i * n) + k]);
            }
        }

        for (int i = n - 1; i >= 0; i--)
        {
            Span<double> row = b.Slice(i * columns, columns);
            for (int k = i + 1; k < n; k++)
            {
                SubtractRow(row, b.Slice(k * columns, columns), a[(i * n) + k]);
            }

            double inverse = 1 / a[(i * n) + i];
            for (int c = 0; c < row.Length; c++)
            {
                row[c] *= inverse;
            }
        }
    }

    static void SubtractRow(Span<double> row, ReadOnlySpan<double> other, double factor)
    {
        for (int c = 0; c < row.Length; c++)
        {
            row[c] -= factor * other[c];
        }
    }

    /// <summary>A ← A − L W with L of next × n, W of n × next.</summary>
    static void SubtractProduct(ReadOnlySpan<double> l, ReadOnlySpan<double> w, Span<double> a, int n, int next)
    {
        for (int i = 0; i < next; i++)
        {
            Span<double> row = a.Slice(i * next, next);
            for (int k = 0; k < n; k++)
            {
                double factor = l[(i * n) + k];
                if (factor != 0)
                {
                    SubtractRow(row, w.Slice(k * next, next), factor);
                }
            }
        }
    }

    /// <summary>y ← y − M x with M of y.Length × x.Length.</summary>
    static void SubtractTimes(ReadOnlySpan<double> m, ReadOnlySpan<double> x, Span<double> y)
    {
        for (int i = 0; i < y.Length; i++)
        {
            ReadOnlySpan<double> row = m.Slice(i * x.Length, x.Length);
            double sum = y[i];
            for (int k = 0; k < row.Length; k++)
            {
                sum -= row[k] * x[k];
            }

            y[i] = sum;
        }
    }
}
