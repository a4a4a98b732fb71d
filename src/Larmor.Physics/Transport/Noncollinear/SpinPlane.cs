using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Transport.Noncollinear;

/// <summary>
/// A boundary of the network: the unknowns D, V_d − V0 of its sides, the jumps of V0 across its elements, and the elements, eq. (N-6).
/// </summary>
sealed class SpinPlane
{
    readonly int[] jumps;

    public SpinPlane(SpinRegion? left, SpinRegion? right, SpinInterface? boundary, MixingConductances? contact, int origin)
    {
        Left = left;
        Right = right;
        Boundary = boundary;
        Origin = origin;
        int size = 0;
        int leftVector = -1, rightVector = -1, middleVector = -1;
        if (left is null || right is null)
        {
            if (contact is not null)
            {
                (leftVector, rightVector) = left is null ? (-1, 0) : (0, -1);
                size = 3;
            }
        }
        else
        {
            leftVector = 0;
            size = 3;
            if (boundary is MixingPair)
            {
                middleVector = size;
                size += 3;
            }

            rightVector = boundary is MixingInterface or MixingPair ? size : leftVector;
            size += rightVector == leftVector ? 0 : 3;
        }

        if (left is not null)
        {
            left.RightVector = leftVector;
            size = NumberExtras(left.RightExtras, size, grounded: right is null && contact is null);
        }

        if (right is not null)
        {
            right.LeftVector = rightVector;
            size = boundary is JoinedInterface
                ? JoinExtras(left!, right, size)
                : NumberExtras(right.LeftExtras, size, grounded: left is null && contact is null);
        }

        int count = boundary is MixingPair ? 2 : boundary is MixingInterface || contact is not null ? 1 : 0;
        jumps = [.. Enumerable.Range(size, count)];
        Size = size + count;
        Elements = (boundary, contact) switch
        {
            (MixingPair pair, _) =>
            [
                new MixingElement(pair.Left, left!, middleVector, leftVector, jumps[0], normalOnLeft: false),
                new MixingElement(pair.Right, right!, middleVector, rightVector, jumps[1], normalOnLeft: true),
            ],
            (MixingInterface { MagnetSide: Side.Left } mixing, _) =>
                [new MixingElement(mixing.Conductances, left!, rightVector, leftVector, jumps[0], normalOnLeft: false)],
            (MixingInterface mixing, _) =>
                [new MixingElement(mixing.Conductances, right!, leftVector, rightVector, jumps[0], normalOnLeft: true)],
            (_, not null) => [new MixingElement(contact, (left ?? right)!, -1, 0, jumps[0], normalOnLeft: left is null)],
            _ => [],
        };
        Flips = boundary is null ? [] : [.. boundary.SpinFlips.Where(flip => flip.Conductance > 0).Select(flip =>
            (flip.Side, flip.Side == Side.Left ? leftVector : rightVector, flip.Conductance))];
        Reactions = boundary is null ? [] : [.. boundary.Reactions.Where(reaction => reaction.Conductance > 0).Select(Freeze)];
    }

    public SpinRegion? Left { get; }

    public SpinRegion? Right { get; }

    /// <summary>The interface; null at a reservoir.</summary>
    public SpinInterface? Boundary { get; }

    /// <summary>Index of the interface in the stack, −1 for a reservoir.</summary>
    public int Origin { get; }

    public int Size { get; }

    public MixingElement[] Elements { get; }

    /// <summary>Side, unknown D and Γ of the lumped spin flips.</summary>
    public (Side Side, int Vector, double Conductance)[] Flips { get; }

    public LumpedReaction[] Reactions { get; }

    /// <summary>Unknown jumps of V0; each carries the whole current.</summary>
    public ReadOnlySpan<int> Jumps => jumps;

    public void AddTo(Span<double> block)
    {
        foreach (MixingElement element in Elements)
        {
            element.AddTo(block, Size);
        }

        foreach ((_, int vector, double conductance) in Flips)
        {
            SpinAlgebra.AddTensor(block, Size, vector, vector, 4 * conductance, 4 * conductance, Vector3D.Zero);
        }

        foreach (LumpedReaction reaction in Reactions)
        {
            reaction.AddTo(block, Size);
        }
    }

    public void SubtractFluxes(ReadOnlySpan<double> x, Span<double> balance)
    {
        foreach (MixingElement element in Elements)
        {
            element.SubtractFluxes(x, balance);
        }

        foreach ((_, int vector, double conductance) in Flips)
        {
            SpinAlgebra.Add(balance, vector, -4 * conductance * SpinAlgebra.Read(x, vector));
        }

        foreach (LumpedReaction reaction in Reactions)
        {
            reaction.SubtractFluxes(x, balance);
        }
    }

    /// <summary>The element that belongs to a magnet beside this plane; null when it has none here.</summary>
    public MixingElement? ElementOf(SpinRegion magnet)
    {
        foreach (MixingElement element in Elements)
        {
            if (element.Magnet == magnet)
            {
                return element;
            }
        }

        return null;
    }

    /// <summary>What an unknown stands for, in words.</summary>
    public string Describe(int unknown)
    {
        foreach (SpinRegion region in new[] { Left, Right }.OfType<SpinRegion>())
        {
            int[] extras = region == Left ? region.RightExtras : region.LeftExtras;
            int d = Array.IndexOf(extras, unknown);
            if (d >= 0)
            {
                return region.Medium.Channels[region.Extras[d]].Name;
            }
        }

        return jumps.AsSpan().Contains(unknown) ? "charge" : "spin accumulation";
    }

    static int NumberExtras(int[] extras, int size, bool grounded)
    {
        for (int d = 0; d < extras.Length; d++)
        {
            extras[d] = grounded ? -1 : size++;
        }

        return size;
    }

    static int JoinExtras(SpinRegion left, SpinRegion right, int size)
    {
        for (int d = 0; d < right.Extras.Length; d++)
        {
            string name = right.Medium.Channels[right.Extras[d]].Name;
            int same = Array.FindIndex(left.Extras, c => left.Medium.Channels[c].Name == name);
            right.LeftExtras[d] = same >= 0 ? left.RightExtras[same] : size++;
        }

        return size;
    }

    LumpedReaction Freeze(InterfaceReaction reaction)
    {
        int crossing = reaction.SideA == reaction.SideB ? 0 : reaction.SideA == Side.Left ? 1 : -1;
        return new LumpedReaction(
            reaction.Name, End(reaction.SideA, reaction.A), End(reaction.SideB, reaction.B), reaction.Conductance,
            crossing == 0 ? [] : jumps, crossing, Size);
    }

    ReactionEnd End(Side side, string channel)
    {
        SpinRegion own = side == Side.Left ? Left! : Right!, other = side == Side.Left ? Right! : Left!;
        int local = 0;
        while (own.Medium.Channels[local].Name != channel)
        {
            local++;
        }

        int extra = Array.IndexOf(own.Extras, local);
        return new ReactionEnd(
            own.IsMagnet ? own : other, own.Spins[local],
            extra >= 0 ? -1 : side == Side.Left ? own.RightVector : own.LeftVector,
            extra < 0 ? -1 : (side == Side.Left ? own.RightExtras : own.LeftExtras)[extra]);
    }
}
