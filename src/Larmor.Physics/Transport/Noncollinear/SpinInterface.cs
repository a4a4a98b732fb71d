using System.Collections.Immutable;

namespace Larmor.Physics.Transport.Noncollinear;

/// <summary>Spin lost to the lattice at a sharp boundary: j jumps by 2Γ Δ, all three components, eq. (N-10).</summary>
/// <param name="Side">Side of the boundary's element on which it sits; at a boundary with continuous potentials both are the same.</param>
/// <param name="Conductance">Γ in S/m², not negative.</param>
public sealed record LumpedSpinFlip(Side Side, double Conductance);

/// <summary>The boundary between two neighbouring conductors of a non-collinear stack.</summary>
public abstract record SpinInterface
{
    /// <summary>Continuous potentials of the s band, nothing lumped.</summary>
    public static SpinInterface Ideal { get; } = new IdealInterface();

    /// <summary>Spin flip at the boundary; empty for none.</summary>
    public ImmutableArray<LumpedSpinFlip> SpinFlips { get; init; } = [];

    /// <summary>
    /// Lumped reactions, eq. (N-11). Channels are named in the frame of the magnet on their side; s channels of a normal
    /// side are projected on the axis of the magnet across.
    /// </summary>
    public ImmutableArray<InterfaceReaction> Reactions { get; init; } = [];
}

/// <summary>The s band is continuous; extra channels end here, eq. (N-7).</summary>
public sealed record IdealInterface : SpinInterface;

/// <summary>
/// A cut inside one magnet: all channels of equal name are continuous and both sides share one axis. The layers on both
/// sides always turn together.
/// </summary>
public sealed record JoinedInterface : SpinInterface;

/// <summary>A magnetoelectronic interface between a normal conductor and a magnet, eq. (N-8).</summary>
/// <param name="MagnetSide">Side of the magnet; its axis is that of the interface.</param>
/// <param name="Conductances">Spin-dependent and mixing conductances.</param>
public sealed record MixingInterface(Side MagnetSide, MixingConductances Conductances) : SpinInterface;

/// <summary>Two magnets joined through a normal node of zero thickness, one magnetoelectronic element to each.</summary>
/// <param name="Left">Element of the left magnet.</param>
/// <param name="Right">Element of the right magnet.</param>
public sealed record MixingPair(MixingConductances Left, MixingConductances Right) : SpinInterface;
