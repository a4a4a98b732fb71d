using System.Collections.Immutable;

namespace Larmor.Physics.Transport.Noncollinear;

/// <summary>What closes a non-collinear stack at one end.</summary>
public abstract record SpinEnd;

/// <summary>A reservoir: one potential for every channel, no spin accumulation.</summary>
/// <param name="Contact">Magnetoelectronic element between the reservoir and a magnet beside it; null for ideal contact.</param>
public sealed record SpinReservoir(MixingConductances? Contact = null) : SpinEnd;

/// <summary>A semi-infinite lead, eq. (N-12). Its reactions must join all its channels.</summary>
/// <param name="Medium">Channels and reactions, as in <see cref="SpinLayer"/>.</param>
/// <param name="Magnetism">Axis and transverse channel; null for a normal lead.</param>
public sealed record SpinLead(Medium Medium, Magnetism? Magnetism = null) : SpinEnd;

/// <summary>A multilayer with any directions of magnetization, from left (small z) to right: what is described before it is frozen.</summary>
/// <param name="Left">Left end.</param>
/// <param name="Layers">Finite layers in order of z; may be empty when both ends are leads.</param>
/// <param name="Interfaces">One entry per boundary between neighbouring conductors, lead boundaries included, in order of z.</param>
/// <param name="Right">Right end.</param>
/// <param name="Drive">What is imposed, with the sign convention of <see cref="Transport.Drive"/>.</param>
public sealed record NoncollinearStack(
    SpinEnd Left, ImmutableArray<SpinLayer> Layers, ImmutableArray<SpinInterface> Interfaces, SpinEnd Right, Drive Drive);
