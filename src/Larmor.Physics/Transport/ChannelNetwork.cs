using System.Collections.Immutable;

namespace Larmor.Physics.Transport;

/// <summary>
/// A collinear stack frozen into the exact N-channel network of docs/theory/transport.md, ready to be solved again and again.
/// </summary>
/// <remarks>
/// Freezing finds the modes of every medium. Afterwards a thickness, an orientation or the drive may change, and
/// <see cref="Solve"/> allocates nothing. The unknowns are potential differences inside each plane (eq. (T-10)): the total
/// current is known everywhere, so the charge current of a thin layer beside a thick one is exact.
/// An instance is not safe for concurrent use; freeze one per thread.
/// </remarks>
public sealed class ChannelNetwork
{
    readonly Region[] regions;
    readonly Plane[] planes;
    readonly int[] regionOfLayer;
    readonly NetworkSolver solver;
    bool orientationChanged = true;

    internal ChannelNetwork(Stack stack, ImmutableArray<string> channels, Region[] regions, Plane[] planes)
    {
        Stack = stack;
        Channels = channels;
        Drive = stack.Drive;
        this.regions = regions;
        this.planes = planes;
        regionOfLayer = new int[stack.Layers.Length];
        int modes = 0;
        for (int r = 0; r < regions.Length; r++)
        {
            regions[r].ModeOffset = modes;
            modes += regions[r].Modes.ModeCount;
            regions[r].UpdateElement();
            if (regions[r].Kind == RegionKind.Layer)
            {
                regionOfLayer[regions[r].Origin] = r;
            }
        }

        int nodes = 0;
        foreach (Plane plane in planes)
        {
            plane.NodeOffset = nodes;
            nodes += plane.MaximumNodes;
        }

        solver = new NetworkSolver(regions, planes, nodes, modes);
    }

    /// <summary>The description that was frozen; its thicknesses, orientations and drive may have been changed since.</summary>
    public Stack Stack { get; }

    /// <summary>All channels of the stack, in its own frame.</summary>
    public ImmutableArray<string> Channels { get; }

    /// <summary>What is imposed.</summary>
    public Drive Drive { get; set; }

    /// <summary>Counts the numberings of nodes, so that a state can tell whether it is stale.</summary>
    internal int Numbering { get; private set; }

    internal ReadOnlySpan<Region> Regions => regions;

    internal ReadOnlySpan<Plane> Planes => planes;

    /// <summary>Freezes a description.</summary>
    /// <exception cref="ArgumentException">The description has a fault; <see cref="StackCheck.Find"/> lists them all.</exception>
    public static ChannelNetwork Freeze(Stack stack)
    {
        ImmutableArray<StackFault> faults = StackCheck.FindInParts(stack);
        if (!faults.IsEmpty)
        {
            throw new ArgumentException(string.Join(Environment.NewLine, faults.Select(fault => fault.Message)), nameof(stack));
        }

        ChannelNetwork network = NetworkBuilder.Build(stack);
        try
        {
            network.Prepare();
        }
        catch (NetworkException problem)
        {
            throw new ArgumentException(problem.Message, nameof(stack), problem);
        }

        return network;
    }

    /// <summary>Changes the thickness of a layer.</summary>
    /// <param name="layer">Index in <see cref="Stack.Layers"/>.</param>
    /// <param name="thickness">Thickness in metres, positive and finite.</param>
    public void SetThickness(int layer, double thickness)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(thickness);
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(thickness), other: false, nameof(thickness));
        Region region = regions[regionOfLayer[layer]];
        region.Length = thickness;
        region.UpdateElement();
    }

    /// <summary>Turns the magnetization of a layer along (false) or against (true) the stack's axis, with the interfaces that follow it.</summary>
    /// <param name="layer">Index in <see cref="Stack.Layers"/>.</param>
    /// <param name="reversed">Whether the magnetization points against the axis.</param>
    public void SetReversed(int layer, bool reversed)
    {
        int index = regionOfLayer[layer];
        if (regions[index].Reversed == reversed)
        {
            return;
        }

        regions[index].Reversed = reversed;
        orientationChanged = true;
        FollowAxis(index - 1, Side.Right, reversed);
        FollowAxis(index + 1, Side.Left, reversed);
    }

    /// <summary>A state for this network to write into.</summary>
    public TransportState CreateState() => new(this, solver.NodeTotal, solver.ModeTotal);

    /// <summary>Solves for the present thicknesses, orientations and drive.</summary>
    /// <param name="state">Receives the solution; made by <see cref="CreateState"/>.</param>
    /// <exception cref="NetworkException">A channel floats with the present orientation, or the equations are singular to rounding.</exception>
    public void Solve(TransportState state)
    {
        Prepare();
        solver.Solve(Channels, state);
    }

    /// <summary>Numbers the nodes for the present orientations and makes sure that no channel floats.</summary>
    internal void Prepare()
    {
        if (orientationChanged)
        {
            solver.Renumber(Channels);
            orientationChanged = false;
            Numbering++;
        }
    }

    void FollowAxis(int index, Side axis, bool reversed)
    {
        if (index >= 0 && index < regions.Length && regions[index].Kind == RegionKind.Interface
            && Stack.Interfaces[regions[index].Origin].Axis == axis)
        {
            regions[index].Reversed = reversed;
        }
    }
}
