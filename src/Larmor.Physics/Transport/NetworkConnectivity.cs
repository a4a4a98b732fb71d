using System.Collections.Immutable;

namespace Larmor.Physics.Transport;

/// <summary>Makes sure that every node of a network hangs together with both ends, so that every potential is determined.</summary>
static class NetworkConnectivity
{
    /// <summary>Throws for the first channel that floats.</summary>
    /// <param name="regions">Regions with their nodes numbered.</param>
    /// <param name="planes">Planes with their links listed.</param>
    /// <param name="parent">Scratch of as many entries as there are nodes.</param>
    /// <param name="channels">Channel names of the stack.</param>
    public static void Check(Region[] regions, Plane[] planes, int[] parent, ImmutableArray<string> channels)
    {
        for (int i = 0; i < parent.Length; i++)
        {
            parent[i] = i;
        }

        foreach (Plane plane in planes)
        {
            for (int l = 0; l < plane.LinkCount; l++)
            {
                Join(parent, plane.NodeOffset + plane.Links[l].From, plane.NodeOffset + plane.Links[l].To);
            }
        }

        foreach (Region region in regions)
        {
            Join(region, planes, parent);
        }

        // Everything must hang together with the left end: the reservoir's node, or any channel of the lead.
        int end = planes[0].Left is { } lead ? lead.RightNodes[0] : planes[0].NodeCount - 1;
        int root = Root(parent, planes[0].NodeOffset + end);
        foreach (Plane plane in planes)
        {
            for (int node = 0; node < plane.NodeCount; node++)
            {
                if (Root(parent, plane.NodeOffset + node) != root)
                {
                    (string place, string channel) = Describe(plane, node, channels);
                    throw new NetworkException(place, channel,
                        $"channel '{channel}' at {place} is cut off from the contacts: nothing sets its potential; "
                        + "let it react with another channel, continue it to the next layer, or leave it out");
                }
            }
        }
    }

    /// <summary>Names the place and the channel of a node.</summary>
    public static (string Place, string Channel) Describe(Plane plane, int node, ImmutableArray<string> channels)
    {
        (Region? region, int channel) = Find(plane.Left, plane.Left?.RightNodes, node);
        if (region is null)
        {
            (region, channel) = Find(plane.Right, plane.Right?.LeftNodes, node);
        }

        return region is null
            ? ("the contact", "reservoir")
            : ($"{(region.IsLead ? "the" : region.Kind == RegionKind.Layer ? "layer" : "interface")} {Quote(region)}", channels[region.StackChannels[channel]]);
    }

    static string Quote(Region region) => region.IsLead ? region.Name : $"'{region.Name}'";

    static (Region?, int) Find(Region? region, int[]? nodes, int node)
    {
        int channel = nodes is null ? -1 : Array.IndexOf(nodes, node);
        return channel < 0 ? (null, -1) : (region, channel);
    }

    static void Join(Region region, Plane[] planes, int[] parent)
    {
        int[] components = region.Modes.Components;
        for (int c = 0; c < components.Length; c++)
        {
            int first = Array.IndexOf(components, components[c]);
            if (region.LeftPlane >= 0)
            {
                int offset = planes[region.LeftPlane].NodeOffset;
                Join(parent, offset + region.LeftNodes[first], offset + region.LeftNodes[c]);
            }

            if (region.RightPlane >= 0)
            {
                int offset = planes[region.RightPlane].NodeOffset;
                Join(parent, offset + region.RightNodes[first], offset + region.RightNodes[c]);
            }

            if (!region.IsLead)
            {
                Join(parent, planes[region.LeftPlane].NodeOffset + region.LeftNodes[c], planes[region.RightPlane].NodeOffset + region.RightNodes[c]);
            }
        }
    }

    static void Join(int[] parent, int a, int b) => parent[Root(parent, b)] = Root(parent, a);

    static int Root(int[] parent, int node)
    {
        while (parent[node] != node)
        {
            parent[node] = parent[parent[node]];
            node = parent[node];
        }

        return node;
    }
}
