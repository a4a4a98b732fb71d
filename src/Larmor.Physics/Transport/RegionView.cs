using System.Collections.Immutable;

namespace Larmor.Physics.Transport;

/// <summary>One region of a solved network.</summary>
public sealed class RegionView
{
    internal RegionView(Region region, ImmutableArray<string> channels, double start, double length, bool reversed)
    {
        Kind = region.Kind;
        Name = region.Name;
        Medium = region.Modes.Medium;
        Origin = region.Origin;
        Start = start;
        Width = region.Kind == RegionKind.Layer ? length : 0;
        Length = region.IsLead ? double.PositiveInfinity : length;
        Reversed = reversed;
        StackChannels = [.. region.StackChannelsFor(reversed)];
        Channels = [.. StackChannels.Select(c => channels[c])];
        DecayLengths = [.. region.Modes.Wavenumbers.Where(q => q > 0).Select(q => 1 / q)];
    }

    /// <summary>What the region is.</summary>
    public RegionKind Kind { get; }

    /// <summary>Layer name, interface name or the lead's place.</summary>
    public string Name { get; }

    /// <summary>Its medium, in its own frame.</summary>
    public Medium Medium { get; }

    /// <summary>Index of the layer or interface in the stack; −1 for a lead.</summary>
    public int Origin { get; }

    /// <summary>z of its left face in m; for a left lead, z of its right face.</summary>
    public double Start { get; }

    /// <summary>Extent in z in m: zero for a lead and for a distributed interface.</summary>
    public double Width { get; }

    /// <summary>Range of the distance argument: the thickness in m, 1 for a distributed interface, infinite for a lead.</summary>
    public double Length { get; }

    /// <summary>Whether the magnetization is reversed.</summary>
    public bool Reversed { get; }

    /// <summary>Index, in the stack's channel list, of each of the region's channels with the orientation solved.</summary>
    public ImmutableArray<int> StackChannels { get; }

    /// <summary>Names of the region's channels in the stack's frame, in the order of the medium's channels.</summary>
    public ImmutableArray<string> Channels { get; }

    /// <summary>Decay lengths Λ = 1/q in m, longest first (dimensionless for a distributed interface).</summary>
    public ImmutableArray<double> DecayLengths { get; }
}
