namespace Larmor.Numerics.Algebra;

/// <summary>
/// Cholesky factorisation of a symmetric positive definite block-tridiagonal matrix with blocks of any size,
/// zero included. Cost is linear in the number of blocks; after construction nothing is allocated.
/// </summary>
/// <remarks>
/// <see cref="Diagonal"/> and <see cref="Coupling"/> are filled by the caller, then <see cref="TryFactor"/> overwrites
/// them by the factor. All blocks are row-major. The lower triangle of a diagonal block is read.
/// </remarks>
public sealed class BlockTridiagonalCholesky
{
    readonly int[] sizes;
    readonly int[] offsets;
    readonly int[] diagonalOffsets;
    readonly int[] couplingOffsets;
    readonly double[] diagonal;
    readonly double[] coupling;

    /// <summary>Reserves room for blocks of at most the given sizes.</summary>
    /// <param name="maximumSizes">Largest size that each block will take.</param>
    public BlockTridiagonalCholesky(ReadOnlySpan<int> maximumSizes)
    {
        int count = maximumSizes.Length;
        sizes = maximumSizes.ToArray();
        offsets = new int[count + 1];
        diagonalOffsets = new int[count];
        couplingOffsets = new int[count];
        int squares = 0, products = 0;
        for (int i = 0; i < count; i++)
        {
            squares += maximumSizes[i] * maximumSizes[i];
            products += i + 1 < count ? maximumSizes[i] * maximumSizes[i + 1] : 0;
        }

        diagonal = new double[squares];
        coupling = new double[products];
        SetSizes(maximumSizes);
    }

    /// <summary>Number of blocks.</summary>
    public int BlockCount => sizes.Length;

    /// <summary>Number of unknowns with the present block sizes.</summary>
    public int Order => offsets[^1];

    /// <summary>Changes the block sizes, none above its maximum.</summary>
    public void SetSizes(ReadOnlySpan<int> newSizes)
    {
        int squares = 0, products = 0;
        for (int i = 0; i < sizes.Length; i++)
        {
            sizes[i] = newSizes[i];
            offsets[i + 1] = offsets[i] + newSizes[i];
            diagonalOffsets[i] = squares;
            couplingOffsets[i] = products;
            squares += newSizes[i] * newSizes[i];
            products += i + 1 < sizes.Length ? newSizes[i] * newSizes[i + 1] : 0;
        }
    }

    /// <summary>Index of the first unknown of a block.</summary>
    public int Offset(int block) => offsets[block];

    /// <summary>Diagonal block, row-major, size².</summary>
    public Span<double> Diagonal(int block) => diagonal.AsSpan(diagonalOffsets[block], sizes[block] * sizes[block]);

    /// <summary>Block that couples a block (rows) to its successor (columns), row-major.</summary>
    public Span<double> Coupling(int block) => coupling.AsSpan(couplingOffsets[block], sizes[block] * sizes[block + 1]);

    /// <summary>Sets every entry to zero.</summary>
    public void Clear()
    {
        Array.Clear(diagonal);
        Array.Clear(coupling);
    }

    /// <summary>Factors in place.</summary>
    /// <param name="badRow">The unknown whose pivot was not positive when the result is false, otherwise −1.</param>
    /// <returns>False when the matrix is not positive definite to rounding.</returns>
    public bool TryFactor(out int badRow)
    {
        for (int block = 0; block < sizes.Length; block++)
        {
            int n = sizes[block];
            Span<double> l = Diagonal(block);
            int row = Factor(l, n);
            if (row >= 0)
            {
                badRow = offsets[block] + row;
                return false;
            }

            if (block + 1 < sizes.Length)
            {
                int next = sizes[block + 1];
                Span<double> w = Coupling(block);
                SolveLower(l, w, n, next);
                SubtractGram(w, Diagonal(block + 1), n, next);
            }
        }

        badRow = -1;
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
            SolveLower(Diagonal(block), own, n, 1);
            if (block + 1 < sizes.Length)
            {
                SubtractTransposeTimes(Coupling(block), own, x.Slice(offsets[block + 1], sizes[block + 1]));
            }
        }

        for (int block = sizes.Length - 1; block >= 0; block--)
        {
            int n = sizes[block];
            Span<double> own = x.Slice(offsets[block], n);
            if (block + 1 < sizes.Length)
            {
                SubtractTimes(Coupling(block), x.Slice(offsets[block + 1], sizes[block + 1]), own);
            }

            SolveUpper(Diagonal(block), own, n);
        }
    }

    /// <summary>Lower Cholesky factor in place; the first row with a pivot that is not positive, or −1.</summary>
    static int Factor(Span<double> a, int n)
    {
        for (int j = 0; j < n; j++)
        {
            ReadOnlySpan<double> rowJ = a.Slice(j * n, j + 1);
            double pivot = rowJ[j];
            double scale = pivot;
            for (int k = 0; k < j; k++)
            {
                pivot -= rowJ[k] * rowJ[k];
            }

            // A pivot that cancelled to rounding has no information left.
            if (!(pivot > 1e-15 * scale) || !double.IsFinite(pivot))
            {
                return j;
            }

            double root = Math.Sqrt(pivot);
            double inverse = 1 / root;
            a[(j * n) + j] = root;
            for (int i = j + 1; i < n; i++)
            {
                Span<double> rowI = a.Slice(i * n, j + 1);
                double sum = rowI[j];
                for (int k = 0; k < j; k++)
                {
                    sum -= rowI[k] * a[(j * n) + k];
                }

                rowI[j] = sum * inverse;
            }
        }

        return -1;
    }

    /// <summary>B ← L⁻¹ B for a row-major n × columns block.</summary>
    static void SolveLower(ReadOnlySpan<double> l, Span<double> b, int n, int columns)
    {
        for (int i = 0; i < n; i++)
        {
            Span<double> row = b.Slice(i * columns, columns);
            for (int k = 0; k < i; k++)
            {
                double factor = l[(i * n) + k];
                ReadOnlySpan<double> above = b.Slice(k * columns, columns);
                for (int c = 0; c < row.Length; c++)
                {
                    row[c] -= factor * above[c];
                }
            }

            double inverse = 1 / l[(i * n) + i];
            for (int c = 0; c < row.Length; c++)
            {
                row[c] *= inverse;
            }
        }
    }

    static void SolveUpper(ReadOnlySpan<double> l, Span<double> x, int n)
    {
        for (int i = n - 1; i >= 0; i--)
        {
            double sum = x[i];
            for (int k = i + 1; k < n; k++)
            {
                sum -= l[(k * n) + i] * x[k];
            }

            x[i] = sum / l[(i * n) + i];
        }
    }

    /// <summary>A ← A − WᵀW, lower triangle only.</summary>
    static void SubtractGram(ReadOnlySpan<double> w, Span<double> a, int rows, int columns)
    {
        for (int k = 0; k < rows; k++)
        {
            ReadOnlySpan<double> row = w.Slice(k * columns, columns);
            for (int i = 0; i < columns; i++)
            {
                double factor = row[i];
                Span<double> target = a.Slice(i * columns, i + 1);
                for (int j = 0; j < target.Length; j++)
                {
                    target[j] -= factor * row[j];
                }
            }
        }
    }

    /// <summary>y ← y − Wᵀ x.</summary>
    static void SubtractTransposeTimes(ReadOnlySpan<double> w, ReadOnlySpan<double> x, Span<double> y)
    {
        for (int k = 0; k < x.Length; k++)
        {
            ReadOnlySpan<double> row = w.Slice(k * y.Length, y.Length);
            for (int i = 0; i < row.Length; i++)
            {
                y[i] -= row[i] * x[k];
            }
        }
    }

    /// <summary>y ← y − W x.</summary>
    static void SubtractTimes(ReadOnlySpan<double> w, ReadOnlySpan<double> x, Span<double> y)
    {
        for (int k = 0; k < y.Length; k++)
        {
            ReadOnlySpan<double> row = w.Slice(k * x.Length, x.Length);
            double sum = y[k];
            for (int i = 0; i < row.Length; i++)
            {
                sum -= row[i] * x[i];
            }

            y[k] = sum;
        }
    }
}
