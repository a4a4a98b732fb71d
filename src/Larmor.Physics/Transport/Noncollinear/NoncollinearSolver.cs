using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Transport.Noncollinear;

/// <summary>Assembles and solves the balance of every unknown, eq. (N-6), for unit current density; allocates nothing after construction.</summary>
sealed class NoncollinearSolver
{
    /// <summary>Refinement rounds at most; as in the collinear network, thin layers need one or two.</summary>
    const int MaximumRefinements = 3;

    /// <summary>Balance of every unknown, relative to J, below which nothing is left to refine: some twenty roundings.</summary>
    const double Balanced = 4e-15;

    readonly SpinRegion[] regions;
    readonly SpinPlane[] planes;
    readonly BlockTridiagonalLu matrix;
    readonly double[] correction;

    public NoncollinearSolver(SpinRegion[] regions, SpinPlane[] planes)
    {
        this.regions = regions;
        this.planes = planes;
        matrix = new BlockTridiagonalLu([.. planes.Select(plane => plane.Size)]);
        correction = new double[matrix.Order];
    }

    public int Order => matrix.Order;

    public int Offset(int plane) => matrix.Offset(plane);

    /// <summary>Solves for the present directions and thicknesses.</summary>
    /// <param name="x">Receives the unknowns per unit current density.</param>
    /// <returns>Rounds of refinement.</returns>
    public int Solve(Span<double> x)
    {
        Assemble();
        if (!matrix.TryFactor(out int column))
        {
            throw Singular(column);
        }

        SetSources(x);
        matrix.Solve(x);
        Span<double> δ = correction;
        double last = double.PositiveInfinity;
        int rounds = 0;
        while (rounds < MaximumRefinements)
        {
            SetSources(δ);
            SubtractFluxes(x, δ);
            double defect = 0;
            foreach (double value in δ)
            {
                defect = Math.Max(defect, Math.Abs(value));
            }

            if (defect <= Balanced || defect > last / 2)
            {
                break; // balanced, or down to the rounding of the fluxes themselves
            }

            last = defect;
            matrix.Solve(δ);
            for (int i = 0; i < δ.Length; i++)
            {
                x[i] += δ[i];
            }

            rounds++;
        }

        return rounds;
    }

    /// <summary>Solves for other sources in the directions of the last <see cref="Solve"/>, with one round of refinement.</summary>
    /// <param name="sources">Current that enters every unknown.</param>
    /// <param name="x">Receives the unknowns; must not overlap the sources.</param>
    public void SolveFor(ReadOnlySpan<double> sources, Span<double> x)
    {
        sources.CopyTo(x);
        matrix.Solve(x);
        Span<double> δ = correction;
        sources.CopyTo(δ);
        SubtractFluxes(x, δ);
        matrix.Solve(δ);
        for (int i = 0; i < δ.Length; i++)
        {
            x[i] += δ[i];
        }
    }

    void Assemble()
    {
        matrix.Clear();
        foreach (SpinRegion region in regions)
        {
            if (region.LeftPlane >= 0)
            {
                AddMatrix(matrix.Diagonal(region.LeftPlane), matrix.Size(region.LeftPlane), region, Side.Left, Side.Left);
            }

            if (region.RightPlane >= 0)
            {
                AddMatrix(matrix.Diagonal(region.RightPlane), matrix.Size(region.RightPlane), region, Side.Right, Side.Right);
            }

            if (!region.IsLead)
            {
                AddMatrix(matrix.Upper(region.LeftPlane), matrix.Size(region.RightPlane), region, Side.Left, Side.Right);
                AddMatrix(matrix.Lower(region.LeftPlane), matrix.Size(region.LeftPlane), region, Side.Right, Side.Left);
            }
        }

        for (int p = 0; p < planes.Length; p++)
        {
            planes[p].AddTo(matrix.Diagonal(p));
        }
    }

    /// <summary>Adds the part of an element, eq. (N-4), with the rows of one face and the columns of the same or the other.</summary>
    static void AddMatrix(Span<double> block, int stride, SpinRegion region, Side rowSide, Side columnSide)
    {
        bool own = rowSide == columnSide;
        ReadOnlySpan<double> along = own ? region.OwnMatrix : region.TransferMatrix;
        double sign = own ? 1 : -1;
        int row = rowSide == Side.Left ? region.LeftVector : region.RightVector;
        int column = columnSide == Side.Left ? region.LeftVector : region.RightVector;
        Vector3D u = region.Direction;
        SpinAlgebra.AddTensor(
            block, stride, row, column, sign * along[0],
            own ? region.VectorTransfer + region.VectorRelaxation : -region.VectorTransfer, u);
        int width = region.Width;
        if (width == 1)
        {
            return;
        }

        int[] rows = rowSide == Side.Left ? region.LeftExtras : region.RightExtras;
        int[] columns = columnSide == Side.Left ? region.LeftExtras : region.RightExtras;
        for (int d = 0; d < columns.Length; d++)
        {
            if (row >= 0 && columns[d] >= 0)
            {
                Vector3D entry = sign * along[1 + d] * u;
                block[(row * stride) + columns[d]] += entry.X;
                block[((row + 1) * stride) + columns[d]] += entry.Y;
                block[((row + 2) * stride) + columns[d]] += entry.Z;
            }
        }

        for (int a = 0; a < rows.Length; a++)
        {
            if (rows[a] < 0)
            {
                continue;
            }

            Span<double> target = block.Slice(rows[a] * stride, stride);
            ReadOnlySpan<double> source = along.Slice((1 + a) * width, width);
            SpinAlgebra.Add(target, column, sign * source[0] * u);
            for (int d = 0; d < columns.Length; d++)
            {
                if (columns[d] >= 0)
                {
                    target[columns[d]] += sign * source[1 + d];
                }
            }
        }
    }

    /// <summary>The unit current that enters each region through its left face and leaves through its right one, and crosses every jump.</summary>
    void SetSources(Span<double> sources)
    {
        sources.Clear();
        foreach (SpinRegion region in regions)
        {
            if (!region.IsMagnet)
            {
                continue; // the ohmic current of a normal conductor has no spin
            }

            if (region.LeftPlane >= 0)
            {
                AddOhmic(PartOf(sources, region.LeftPlane), region, region.LeftVector, region.LeftExtras, -1);
            }

            if (region.RightPlane >= 0)
            {
                AddOhmic(PartOf(sources, region.RightPlane), region, region.RightVector, region.RightExtras, 1);
            }
        }

        for (int p = 0; p < planes.Length; p++)
        {
            foreach (int jump in planes[p].Jumps)
            {
                sources[matrix.Offset(p) + jump] = 1;
            }
        }
    }

    static void AddOhmic(Span<double> plane, SpinRegion region, int vector, int[] extras, double sign)
    {
        SpinAlgebra.Add(plane, vector, sign * region.Polarization * region.Direction);
        for (int d = 0; d < extras.Length; d++)
        {
            if (extras[d] >= 0)
            {
                plane[extras[d]] += sign * region.ExtraShares[d];
            }
        }
    }

    /// <summary>Takes every current that leaves an unknown from its balance, flux by flux.</summary>
    void SubtractFluxes(ReadOnlySpan<double> x, Span<double> balance)
    {
        foreach (SpinRegion region in regions)
        {
            bool hasLeft = region.LeftPlane >= 0, hasRight = region.RightPlane >= 0;
            ReadOnlySpan<double> left = hasLeft ? PartOf(x, region.LeftPlane) : default;
            ReadOnlySpan<double> right = hasRight ? PartOf(x, region.RightPlane) : default;
            Span<double> leftBalance = hasLeft ? PartOf(balance, region.LeftPlane) : default;
            Span<double> rightBalance = hasRight ? PartOf(balance, region.RightPlane) : default;
            for (int j = 0; j < region.ModeCount; j++)
            {
                double a = hasLeft ? region.Amplitude(j, left, region.LeftVector, region.LeftExtras) : 0;
                double b = hasRight ? region.Amplitude(j, right, region.RightVector, region.RightExtras) : 0;
                double through = region.Transfer[j] * (a - b), loss = region.Relaxation[j];
                Scatter(leftBalance, region, j, region.LeftVector, region.LeftExtras, -(through + (loss * a)));
                Scatter(rightBalance, region, j, region.RightVector, region.RightExtras, through - (loss * b));
            }

            Vector3D u = region.Direction;
            Vector3D atLeft = hasLeft ? SpinAlgebra.Read(left, region.LeftVector) : Vector3D.Zero;
            Vector3D atRight = hasRight ? SpinAlgebra.Read(right, region.RightVector) : Vector3D.Zero;
            Vector3D across = SpinAlgebra.Turn(region.VectorTransfer, u, atLeft - atRight);
            if (hasLeft)
            {
                SpinAlgebra.Add(leftBalance, region.LeftVector, -(across + SpinAlgebra.Turn(region.VectorRelaxation, u, atLeft)));
            }

            if (hasRight)
            {
                SpinAlgebra.Add(rightBalance, region.RightVector, across - SpinAlgebra.Turn(region.VectorRelaxation, u, atRight));
            }
        }

        for (int p = 0; p < planes.Length; p++)
        {
            planes[p].SubtractFluxes(PartOf(x, p), PartOf(balance, p));
        }
    }

    static void Scatter(Span<double> plane, SpinRegion region, int mode, int vector, int[] extras, double current)
    {
        if (plane.IsEmpty)
        {
            return;
        }

        ReadOnlySpan<double> f = region.Shapes.AsSpan(mode * region.Width, region.Width);
        SpinAlgebra.Add(plane, vector, current * f[0] * region.Direction);
        for (int d = 0; d < extras.Length; d++)
        {
            if (extras[d] >= 0)
            {
                plane[extras[d]] += current * f[1 + d];
            }
        }
    }

    Span<double> PartOf(Span<double> values, int plane) => values.Slice(matrix.Offset(plane), matrix.Size(plane));

    ReadOnlySpan<double> PartOf(ReadOnlySpan<double> values, int plane) => values.Slice(matrix.Offset(plane), matrix.Size(plane));

    NetworkException Singular(int column)
    {
        int p = 0;
        while (p + 1 < planes.Length && matrix.Offset(p + 1) <= column)
        {
            p++;
        }

        SpinPlane plane = planes[p];
        string place = plane.Left is null ? "the left contact" : plane.Right is null ? "the right contact" : $"'{plane.Left.Name} / {plane.Right.Name}'";
        string channel = plane.Describe(column - matrix.Offset(p));
        return new NetworkException(place, channel,
            $"nothing sets the {channel} at {place}: it is cut off from both ends and from every relaxation, or its conductances span "
            + "more than 15 decades; let it react or relax, or leave it out");
    }
}
