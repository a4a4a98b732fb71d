using System.Collections.Immutable;
using Larmor.Numerics.Algebra;

namespace Larmor.Physics.Transport.Noncollinear;

/// <summary>
/// A stack with any directions of magnetization, frozen into the exact network of docs/theory/noncollinear.md, ready to be
/// solved again and again.
/// </summary>
/// <remarks>
/// Freezing finds the modes of every medium. Afterwards a direction, a thickness or the drive may change, and
/// <see cref="Solve"/> allocates nothing: turning a layer needs no new modes, eq. (N-4). The unknowns are the accumulation and
/// the potentials of extra channels against V0, eq. (N-6), because the charge current is known everywhere. An instance is not
/// safe for concurrent use; freeze one per thread.
/// </remarks>
public sealed class NoncollinearNetwork
{
    readonly SpinRegion[] regions;
    readonly SpinPlane[] planes;
    readonly NoncollinearSolver solver;
    readonly int firstLayer;

    NoncollinearNetwork(NoncollinearStack stack)
    {
        Stack = stack;
        Drive = stack.Drive;
        firstLayer = stack.Left is SpinLead ? 1 : 0;
        regions = BuildRegions(stack);
        planes = BuildPlanes(stack, regions);
        for (int r = 0; r < regions.Length; r++)
        {
            regions[r].Index = r;
            regions[r].LeftPlane = r - firstLayer;
            regions[r].RightPlane = regions[r].Kind == RegionKind.RightLead ? -1 : r - firstLayer + 1;
            regions[r].ModeOffset = ModeTotal;
            ModeTotal += regions[r].ModeCount;
        }

        solver = new NoncollinearSolver(regions, planes);
    }

    /// <summary>The description that was frozen; its directions, thicknesses and drive may have been changed since.</summary>
    public NoncollinearStack Stack { get; }

    /// <summary>What is imposed.</summary>
    public Drive Drive { get; set; }

    internal ReadOnlySpan<SpinRegion> Regions => regions;

    internal ReadOnlySpan<SpinPlane> Planes => planes;

    internal int ModeTotal { get; }

    internal int Order => solver.Order;

    /// <summary>Freezes a description.</summary>
    /// <exception cref="ArgumentException">The description has a fault; <see cref="NoncollinearCheck.Find"/> lists them all.</exception>
    public static NoncollinearNetwork Freeze(NoncollinearStack stack)
    {
        ImmutableArray<StackFault> faults = NoncollinearCheck.Find(stack);
        return faults.IsEmpty
            ? new NoncollinearNetwork(stack)
            : throw new ArgumentException(string.Join(Environment.NewLine, faults.Select(fault => fault.Message)), nameof(stack));
    }

    /// <summary>Freezes a description whose parts are known to be sound.</summary>
    internal static NoncollinearNetwork Build(NoncollinearStack stack) => new(stack);

    /// <summary>Changes the thickness of a layer.</summary>
    /// <param name="layer">Index in <see cref="NoncollinearStack.Layers"/>.</param>
    /// <param name="thickness">Thickness in metres, positive and finite.</param>
    public void SetThickness(int layer, double thickness)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(thickness);
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(thickness), other: false, nameof(thickness));
        RegionOf(layer).SetLength(thickness);
    }

    /// <summary>Turns the magnetization of a layer, with every layer joined to it.</summary>
    /// <param name="layer">Index in <see cref="NoncollinearStack.Layers"/> of a magnet.</param>
    /// <param name="direction">New direction; its length does not matter.</param>
    /// <exception cref="ArgumentException">The layer is a normal conductor.</exception>
    /// <exception cref="InvalidOperationException">The direction is null or not finite.</exception>
    public void SetDirection(int layer, Vector3D direction)
    {
        int index = firstLayer + CheckedLayer(layer);
        if (!regions[index].IsMagnet)
        {
            throw new ArgumentException($"Layer '{regions[index].Name}' is a normal conductor and has no direction.", nameof(layer));
        }

        Vector3D unit = direction.Normalized();
        (int first, int last) = JoinedRegions(layer);
        for (int r = first; r <= last; r++)
        {
            regions[r].Direction = unit;
        }
    }

    /// <summary>Present direction of a layer, a unit vector; null vector for a normal layer.</summary>
    public Vector3D DirectionOf(int layer) => RegionOf(layer).Direction;

    /// <summary>A state for this network to write into.</summary>
    public SpinState CreateState() => new(this);

    /// <summary>Solves for the present directions, thicknesses and drive.</summary>
    /// <param name="state">Receives the solution; made by <see cref="CreateState"/> of this network.</param>
    /// <exception cref="NetworkException">An accumulation floats, or a voltage drives a stack without resistance.</exception>
    public void Solve(SpinState state)
    {
        state.Refinements = solver.Solve(state.Unknowns);
        state.Fill();
    }

    /// <summary>First and last region of the magnet that a layer belongs to.</summary>
    internal (int First, int Last) JoinedRegions(int layer)
    {
        int first = firstLayer + CheckedLayer(layer), last = first;
        // A reservoir has no interface: the boundary between regions r and r + 1 is the interface r.
        while (first > 0 && Stack.Interfaces[first - 1] is JoinedInterface)
        {
            first--;
        }

        while (last + 1 < regions.Length && Stack.Interfaces[last] is JoinedInterface)
        {
            last++;
        }

        return (first, last);
    }

    /// <summary>Solves for other sources in the directions of the last <see cref="Solve"/>.</summary>
    internal void SolveFor(ReadOnlySpan<double> sources, Span<double> x) => solver.SolveFor(sources, x);

    internal int Offset(int plane) => solver.Offset(plane);

    SpinRegion RegionOf(int layer) => regions[firstLayer + CheckedLayer(layer)];

    int CheckedLayer(int layer)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(layer);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(layer, Stack.Layers.Length);
        return layer;
    }

    static SpinRegion[] BuildRegions(NoncollinearStack stack)
    {
        var built = new List<SpinRegion>();
        if (stack.Left is SpinLead left)
        {
            built.Add(new SpinRegion(RegionKind.LeftLead, "left lead", left.Medium, left.Magnetism, 1, -1));
        }

        for (int i = 0; i < stack.Layers.Length; i++)
        {
            SpinLayer layer = stack.Layers[i];
            built.Add(new SpinRegion(RegionKind.Layer, layer.Name, layer.Medium, layer.Magnetism, layer.Thickness, i));
        }

        if (stack.Right is SpinLead right)
        {
            built.Add(new SpinRegion(RegionKind.RightLead, "right lead", right.Medium, right.Magnetism, 1, -1));
        }

        return [.. built];
    }

    static SpinPlane[] BuildPlanes(NoncollinearStack stack, SpinRegion[] regions)
    {
        var built = new List<SpinPlane>();
        if (stack.Left is SpinReservoir left)
        {
            built.Add(new SpinPlane(null, regions[0], null, left.Contact, -1));
        }

        for (int i = 0; i + 1 < regions.Length; i++)
        {
            built.Add(new SpinPlane(regions[i], regions[i + 1], stack.Interfaces[i], null, i));
        }

        if (stack.Right is SpinReservoir right)
        {
            built.Add(new SpinPlane(regions[^1], null, null, right.Contact, -1));
        }

        return [.. built];
    }
}
