using System.Collections.Immutable;

namespace Larmor.Physics.Transport;

/// <summary>Ohmic resistance times area of one channel.</summary>
/// <param name="Channel">Channel name in the frame of the interface (see <see cref="Interface.Axis"/>).</param>
/// <param name="Resistance">r_c in Ω·m², not negative; zero means a continuous potential.</param>
public sealed record ChannelResistance(string Channel, double Resistance);

/// <summary>The side of a boundary; the left side is met first when moving towards +z.</summary>
public enum Side
{
    /// <summary>The side of smaller z.</summary>
    Left,

    /// <summary>The side of larger z.</summary>
    Right,
}

/// <summary>A lumped reaction at a sharp boundary, current per area Γ (V_a − V_b), eq. (T-12).</summary>
/// <param name="Name">What the process is called in tables.</param>
/// <param name="A">Channel that loses charge, in the frame of the medium on side <paramref name="SideA"/>.</param>
/// <param name="SideA">Side of <paramref name="A"/>.</param>
/// <param name="B">Channel that gains charge, in the frame of the medium on side <paramref name="SideB"/>.</param>
/// <param name="SideB">Side of <paramref name="B"/>.</param>
/// <param name="Conductance">Γ in S/m², not negative.</param>
public sealed record InterfaceReaction(string Name, string A, Side SideA, string B, Side SideB, double Conductance);

/// <summary>The boundary between two neighbouring conductors.</summary>
public abstract record Interface
{
    /// <summary>A boundary with continuous potentials and no reactions.</summary>
    public static Interface Ideal { get; } = new SharpInterface([], []);

    /// <summary>The neighbour whose magnetic frame names this interface's channels and reverses them.</summary>
    public Side Axis { get; init; } = Side.Left;
}

/// <summary>A boundary of no thickness: an ohmic resistance per channel and lumped reactions, eq. (T-11), (T-12).</summary>
/// <param name="Resistances">Missing channels have a continuous potential.</param>
/// <param name="Reactions">Lumped reactions between any two (channel, side).</param>
public sealed record SharpInterface(ImmutableArray<ChannelResistance> Resistances, ImmutableArray<InterfaceReaction> Reactions) : Interface;

/// <summary>
/// A boundary whose resistance and reactions are spread evenly through it (the δ model of interface spin flip):
/// a layer of unit thickness with σ_c = 1/r_c and G = Γ that takes no room, eq. (T-13).
/// </summary>
/// <param name="Resistances">r_c in Ω·m² of every channel that crosses, positive.</param>
/// <param name="Reactions">Reactions with Γ in S/m².</param>
public sealed record DistributedInterface(ImmutableArray<ChannelResistance> Resistances, ImmutableArray<Reaction> Reactions) : Interface;
