namespace Larmor.Physics.Transport;

/// <summary>What a link at a plane stands for.</summary>
enum LinkKind
{
    /// <summary>Ohmic resistance of one channel at an interface.</summary>
    Conduction,

    /// <summary>Lumped reaction at an interface.</summary>
    Reaction,

    /// <summary>Contact resistance between a reservoir and a channel.</summary>
    Contact,
}

/// <summary>A conductance between two nodes of one plane.</summary>
/// <param name="Kind">Origin of the conductance.</param>
/// <param name="Index">Stack channel of a conduction or contact link; number of the reaction otherwise.</param>
/// <param name="From">Node that current leaves when positive.</param>
/// <param name="To">Node that it enters.</param>
/// <param name="Conductance">S/m².</param>
readonly record struct Link(LinkKind Kind, int Index, int From, int To, double Conductance);

/// <summary>
/// A boundary of the network: the nodes on both of its sides, merged where the potential is continuous, and the links among them.
/// The last node is the plane's own reference (eq. (T-10)); unknowns are the potentials of the others against it.
/// </summary>
sealed class Plane(Region? left, Region? right, int stackChannels)
{
    readonly int[] nodeOfLeft = new int[stackChannels];
    readonly double[] resistances = new double[stackChannels];
    Link[]? links;

    public Region? Left { get; } = left;

    public Region? Right { get; } = right;

    /// <summary>Index of the interface in the stack, −1 for a reservoir or for the inner faces of a distributed interface.</summary>
    public int Origin { get; init; } = -1;

    /// <summary>The interface whose lumped elements sit here; null means ideal.</summary>
    public SharpInterface? Sharp { get; init; }

    /// <summary>r_c of the sharp interface or of the contact, by local channel of the region that names them; 0 = continuous.</summary>
    public double[] LocalResistances { get; init; } = [];

    /// <summary>Ends of the lumped reactions as (local channel, side) pairs.</summary>
    public (int A, Side SideA, int B, Side SideB, double Conductance)[] Reactions { get; init; } = [];

    /// <summary>The links; the first <see cref="LinkCount"/> hold.</summary>
    public Link[] Links => links ??= new Link[nodeOfLeft.Length + Reactions.Length];

    public int LinkCount { get; private set; }

    public int NodeCount { get; private set; }

    /// <summary>Where this plane's node potentials start in a state.</summary>
    public int NodeOffset { get; set; }

    public bool IsReservoir => Left is null || Right is null;

    /// <summary>Most nodes that any orientation can need.</summary>
    public int MaximumNodes => (Left?.Modes.ChannelCount ?? 1) + (Right?.Modes.ChannelCount ?? 1);

    Region AxisRegion => Sharp is null || Left is null || Right is null
        ? Left ?? Right!
        : Sharp.Axis == Side.Left ? Left : Right;

    /// <summary>Numbers the nodes and lists the links for the present orientations.</summary>
    public void Number()
    {
        SpreadResistances();
        LinkCount = 0;
        if (IsReservoir)
        {
            NumberReservoir();
        }
        else
        {
            NumberBoundary(Left!, Right!);
        }
    }

    void SpreadResistances()
    {
        Array.Clear(resistances);
        int[] channels = AxisRegion.StackChannels;
        for (int c = 0; c < LocalResistances.Length; c++)
        {
            resistances[channels[c]] = LocalResistances[c];
        }
    }

    void NumberReservoir()
    {
        Region region = Left ?? Right!;
        int[] nodes = Left is null ? region.LeftNodes : region.RightNodes;
        int[] channels = region.StackChannels;
        int count = 0;
        for (int c = 0; c < nodes.Length; c++)
        {
            nodes[c] = resistances[channels[c]] > 0 ? count++ : -1;
        }

        NodeCount = count + 1; // the reservoir itself comes last: its potential is the reference
        for (int c = 0; c < nodes.Length; c++)
        {
            if (nodes[c] < 0)
            {
                nodes[c] = count;
            }
            else
            {
                Add(LinkKind.Contact, channels[c], Left is null ? count : nodes[c], Left is null ? nodes[c] : count, 1 / resistances[channels[c]]);
            }
        }
    }

    void NumberBoundary(Region left, Region right)
    {
        int[] fromLeft = left.StackChannels, fromRight = right.StackChannels;
        Array.Fill(nodeOfLeft, -1);
        int count = 0;

        // Nodes seen by the left region alone come first: the coupling to the next plane is then zero in their rows.
        for (int pass = 0; pass < 2; pass++)
        {
            for (int c = 0; c < fromLeft.Length; c++)
            {
                bool merged = fromRight.AsSpan().Contains(fromLeft[c]) && resistances[fromLeft[c]] == 0;
                if (merged == (pass == 1))
                {
                    left.RightNodes[c] = nodeOfLeft[fromLeft[c]] = count++;
                }
            }
        }

        for (int c = 0; c < fromRight.Length; c++)
        {
            int channel = fromRight[c];
            int partner = nodeOfLeft[channel];
            if (partner >= 0 && resistances[channel] == 0)
            {
                right.LeftNodes[c] = partner;
                continue;
            }

            right.LeftNodes[c] = count++;
            if (partner >= 0)
            {
                Add(LinkKind.Conduction, channel, partner, right.LeftNodes[c], 1 / resistances[channel]);
            }
        }

        NodeCount = count;
        for (int r = 0; r < Reactions.Length; r++)
        {
            (int a, Side sideA, int b, Side sideB, double conductance) = Reactions[r];
            if (conductance > 0)
            {
                Add(LinkKind.Reaction, r, NodeOf(sideA, a), NodeOf(sideB, b), conductance);
            }
        }
    }

    int NodeOf(Side side, int channel) => side == Side.Left ? Left!.RightNodes[channel] : Right!.LeftNodes[channel];

    void Add(LinkKind kind, int index, int from, int to, double conductance)
    {
        if (from != to)
        {
            Links[LinkCount++] = new Link(kind, index, from, to, conductance);
        }
    }
}
