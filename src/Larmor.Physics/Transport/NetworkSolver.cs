using System.Collections.Immutable;
using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Transport;

/// <summary>
/// Assembles and solves the node balance of eq. (T-10) for unit current density; nothing is allocated after construction.
/// </summary>
sealed class NetworkSolver
{
    /// <summary>
    /// Refinement rounds at most. A layer much thinner than its decay length couples its faces by q/sinh(qt) and relaxes by
    /// q tanh(qt/2), smaller by (qt)²/2; the assembled diagonal holds the sum and loses the small part. The residual is
    /// taken flux by flux, where both are kept apart, so that a round or two restore full precision.
    /// </summary>
    const int MaximumRefinements = 3;

    /// <summary>
    /// Balance of every node, relative to J, below which nothing is left to refine: some twenty roundings. One round is always
    /// taken: a channel that hangs on a weak reaction alone turns a small imbalance into a large potential.
    /// </summary>
    const double Balanced = 4e-15;

    readonly Region[] regions;
    readonly Plane[] planes;
    readonly BlockTridiagonalCholesky matrix;
    readonly int[] blockSizes;
    readonly int[] parent;
    readonly double[] unknowns;
    readonly double[] correction;
    readonly double[] sources;

    public NetworkSolver(Region[] regions, Plane[] planes, int nodeTotal, int modeTotal)
    {
        this.regions = regions;
        this.planes = planes;
        NodeTotal = nodeTotal;
        ModeTotal = modeTotal;
        blockSizes = new int[planes.Length];
        for (int p = 0; p < planes.Length; p++)
        {
            blockSizes[p] = planes[p].MaximumNodes - 1;
        }

        matrix = new BlockTridiagonalCholesky(blockSizes);
        unknowns = new double[nodeTotal];
        correction = new double[nodeTotal];
        sources = new double[nodeTotal];
        parent = new int[nodeTotal];
    }

    /// <summary>Room for the node potentials of every orientation.</summary>
    public int NodeTotal { get; }

    public int ModeTotal { get; }

    /// <summary>Numbers the nodes anew after a change of orientation and makes sure that no channel floats.</summary>
    public void Renumber(ImmutableArray<string> channels)
    {
        for (int p = 0; p < planes.Length; p++)
        {
            planes[p].Number();
            blockSizes[p] = planes[p].NodeCount - 1;
        }

        matrix.SetSizes(blockSizes);
        NetworkConnectivity.Check(regions, planes, parent, channels);
        SetSources();
    }

    public void Solve(ImmutableArray<string> channels, TransportState state)
    {
        Assemble();
        if (!matrix.TryFactor(out int row))
        {
            throw Singular(row, channels);
        }

        Span<double> x = unknowns.AsSpan(0, matrix.Order);
        Span<double> δ = correction.AsSpan(0, matrix.Order);
        sources.AsSpan(0, x.Length).CopyTo(x);
        matrix.Solve(x);
        state.Refinements = 0;
        double last = double.PositiveInfinity;
        while (state.Refinements < MaximumRefinements)
        {
            sources.AsSpan(0, x.Length).CopyTo(δ);
            SubtractFluxes(x, δ);
            double defect = Largest(δ);
            if ((defect <= Balanced && state.Refinements > 0) || defect > last / 2)
            {
                break; // balanced, or down to the rounding of the fluxes themselves
            }

            last = defect;
            matrix.Solve(δ);
            for (int i = 0; i < x.Length; i++)
            {
                x[i] += δ[i];
            }

            state.Refinements++;
        }

        state.Fill(x, matrix);
    }

    void Assemble()
    {
        matrix.Clear();
        foreach (Region region in regions)
        {
            AddElement(region);
        }

        for (int p = 0; p < planes.Length; p++)
        {
            Plane plane = planes[p];
            int n = plane.NodeCount - 1;
            Span<double> block = matrix.Diagonal(p);
            for (int l = 0; l < plane.LinkCount; l++)
            {
                ref readonly Link link = ref plane.Links[l];
                AddLink(block, n, link.From, link.To, link.Conductance);
            }
        }
    }

    static void AddLink(Span<double> block, int n, int a, int b, double conductance)
    {
        if (a < n)
        {
            block[(a * n) + a] += conductance;
        }

        if (b < n)
        {
            block[(b * n) + b] += conductance;
        }

        if (a < n && b < n)
        {
            block[(Math.Max(a, b) * n) + Math.Min(a, b)] -= conductance;
        }
    }

    /// <summary>Adds Σ_j (c + h) f fᵀ to both faces and −Σ_j c f fᵀ between them, eq. (T-8); a lead has one face, eq. (T-16).</summary>
    void AddElement(Region region)
    {
        MediumModes modes = region.Modes;
        int n = modes.ChannelCount;
        for (int j = 0; j < region.Transfer.Length; j++)
        {
            ReadOnlySpan<double> f = modes.CurrentShapes.AsSpan(j * n, n);
            double transfer = region.Transfer[j], own = transfer + region.Relaxation[j];
            if (region.LeftPlane >= 0)
            {
                AddSquare(region.LeftPlane, region.LeftNodes, f, own);
            }

            if (region.RightPlane >= 0)
            {
                AddSquare(region.RightPlane, region.RightNodes, f, own);
            }

            if (!region.IsLead)
            {
                AddCoupling(region, f, transfer);
            }
        }
    }

    void AddSquare(int plane, int[] nodes, ReadOnlySpan<double> f, double factor)
    {
        int n = blockSizes[plane];
        Span<double> block = matrix.Diagonal(plane);
        for (int a = 0; a < f.Length; a++)
        {
            int row = nodes[a];
            if (row >= n)
            {
                continue;
            }

            double scaled = factor * f[a];
            for (int b = 0; b < f.Length; b++)
            {
                int column = nodes[b];
                if (column <= row)
                {
                    block[(row * n) + column] += scaled * f[b];
                }
            }
        }
    }

    void AddCoupling(Region region, ReadOnlySpan<double> f, double transfer)
    {
        int n = blockSizes[region.LeftPlane], next = blockSizes[region.RightPlane];
        Span<double> block = matrix.Coupling(region.LeftPlane);
        for (int a = 0; a < f.Length; a++)
        {
            int row = region.LeftNodes[a];
            if (row >= n)
            {
                continue;
            }

            double scaled = transfer * f[a];
            for (int b = 0; b < f.Length; b++)
            {
                int column = region.RightNodes[b];
                if (column < next)
                {
                    block[(row * next) + column] -= scaled * f[b];
                }
            }
        }
    }

    static double Largest(ReadOnlySpan<double> values)
    {
        double largest = 0;
        foreach (double value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return largest;
    }

    /// <summary>The unit current that enters each region through its left face and leaves through its right one, by shares.</summary>
    void SetSources()
    {
        Array.Clear(sources);
        foreach (Region region in regions)
        {
            ReadOnlySpan<double> shares = region.Modes.Shares;
            if (region.LeftPlane >= 0)
            {
                Scatter(sources, region.LeftPlane, region.LeftNodes, shares, -1);
            }

            if (region.RightPlane >= 0)
            {
                Scatter(sources, region.RightPlane, region.RightNodes, shares, 1);
            }
        }
    }

    void Scatter(Span<double> target, int plane, int[] nodes, ReadOnlySpan<double> shape, double factor)
    {
        int size = blockSizes[plane], offset = matrix.Offset(plane);
        for (int c = 0; c < shape.Length; c++)
        {
            if (nodes[c] < size)
            {
                target[offset + nodes[c]] += factor * shape[c];
            }
        }
    }

    /// <summary>Takes every current that leaves a node from its balance, flux by flux.</summary>
    void SubtractFluxes(ReadOnlySpan<double> x, Span<double> balance)
    {
        foreach (Region region in regions)
        {
            SubtractElement(region, x, balance);
        }

        for (int p = 0; p < planes.Length; p++)
        {
            Plane plane = planes[p];
            int n = blockSizes[p], offset = matrix.Offset(p);
            for (int l = 0; l < plane.LinkCount; l++)
            {
                ref readonly Link link = ref plane.Links[l];
                double from = link.From < n ? x[offset + link.From] : 0, to = link.To < n ? x[offset + link.To] : 0;
                double current = link.Conductance * (from - to);
                if (link.From < n)
                {
                    balance[offset + link.From] -= current;
                }

                if (link.To < n)
                {
                    balance[offset + link.To] += current;
                }
            }
        }
    }

    void SubtractElement(Region region, ReadOnlySpan<double> x, Span<double> balance)
    {
        MediumModes modes = region.Modes;
        int n = modes.ChannelCount;
        bool hasLeft = region.LeftPlane >= 0, hasRight = region.RightPlane >= 0;
        for (int j = 0; j < region.Transfer.Length; j++)
        {
            ReadOnlySpan<double> f = modes.CurrentShapes.AsSpan(j * n, n);
            double left = hasLeft ? Amplitude(f, region.LeftPlane, region.LeftNodes, x) : 0;
            double right = hasRight ? Amplitude(f, region.RightPlane, region.RightNodes, x) : 0;
            double through = region.Transfer[j] * (left - right), loss = region.Relaxation[j];
            if (hasLeft)
            {
                Scatter(balance, region.LeftPlane, region.LeftNodes, f, -(through + (loss * left)));
            }

            if (hasRight)
            {
                Scatter(balance, region.RightPlane, region.RightNodes, f, through - (loss * right));
            }
        }
    }

    /// <summary>u_j = f_j · V at a face; the uniform potential drops out because f_j sums to zero.</summary>
    double Amplitude(ReadOnlySpan<double> f, int plane, int[] nodes, ReadOnlySpan<double> x)
    {
        int size = blockSizes[plane], offset = matrix.Offset(plane);
        double sum = 0;
        for (int c = 0; c < f.Length; c++)
        {
            sum += nodes[c] < size ? f[c] * x[offset + nodes[c]] : 0;
        }

        return sum;
    }

    NetworkException Singular(int row, ImmutableArray<string> channels)
    {
        int p = 0;
        while (p + 1 < planes.Length && matrix.Offset(p + 1) <= row)
        {
            p++;
        }

        (string place, string channel) = NetworkConnectivity.Describe(planes[p], row - matrix.Offset(p), channels);
        return new NetworkException(place, channel,
            $"the balance of channel '{channel}' at {place} is singular to rounding: its conductances there span more than 15 decades; "
            + "make the largest interface or reaction conductance continuous, or the smallest zero");
    }
}
