using System.Collections.Immutable;

namespace Larmor.Physics.Transport;

/// <summary>Turns a sound <see cref="Stack"/> into regions and planes.</summary>
sealed class NetworkBuilder
{
    readonly Stack stack;
    readonly List<string> channels = [];
    readonly Dictionary<Medium, MediumModes> modes = [];
    readonly Dictionary<string, string> opposite = [];
    readonly List<Region> regions = [];

    NetworkBuilder(Stack stack)
    {
        this.stack = stack;
        foreach ((string up, string down) in stack.ReversalPairs)
        {
            opposite[up] = down;
            opposite[down] = up;
        }
    }

    public static ChannelNetwork Build(Stack stack)
    {
        var builder = new NetworkBuilder(stack);
        builder.AddRegions();
        return new ChannelNetwork(stack, [.. builder.channels], [.. builder.regions], builder.BuildPlanes());
    }

    /// <summary>Name of the channel in the stack's frame when the magnetization is reversed, eq. (T-30).</summary>
    public static string Opposite(Stack stack, string channel)
    {
        foreach ((string up, string down) in stack.ReversalPairs)
        {
            if (channel == up || channel == down)
            {
                return channel == up ? down : up;
            }
        }

        return channel;
    }

    void AddRegions()
    {
        int boundary = 0;
        if (stack.Left is Lead left)
        {
            Add(RegionKind.LeftLead, "left lead", left.Medium, 1, left.Reversed, -1);
            AddInterface(boundary++);
        }

        for (int i = 0; i < stack.Layers.Length; i++)
        {
            Layer layer = stack.Layers[i];
            Add(RegionKind.Layer, layer.Name, layer.Medium, layer.Thickness, layer.Reversed, i);
            if (boundary < stack.Interfaces.Length)
            {
                AddInterface(boundary++);
            }
        }

        if (stack.Right is Lead right)
        {
            Add(RegionKind.RightLead, "right lead", right.Medium, 1, right.Reversed, -1);
        }
    }

    void AddInterface(int boundary)
    {
        if (stack.Interfaces[boundary] is DistributedInterface spread)
        {
            var medium = new Medium(
                InterfaceName(stack, boundary),
                [.. spread.Resistances.Select(r => new Channel(r.Channel, 1 / r.Resistance))],
                spread.Reactions);
            Add(RegionKind.Interface, medium.Name, medium, 1, ReversedAt(boundary, spread.Axis), boundary);
        }
    }

    /// <summary>"Co / Cu": the names of the conductors on both sides.</summary>
    public static string InterfaceName(Stack stack, int boundary) =>
        $"{NameAt(stack, boundary, Side.Left)} / {NameAt(stack, boundary, Side.Right)}";

    static string NameAt(Stack stack, int boundary, Side side)
    {
        int layer = LayerAt(stack, boundary, side);
        return layer < 0 ? "left lead" : layer >= stack.Layers.Length ? "right lead" : stack.Layers[layer].Name;
    }

    static int LayerAt(Stack stack, int boundary, Side side) =>
        boundary - (stack.Left is Lead ? 1 : 0) + (side == Side.Right ? 1 : 0);

    bool ReversedAt(int boundary, Side side)
    {
        int layer = LayerAt(stack, boundary, side);
        return layer < 0 ? ((Lead)stack.Left).Reversed
            : layer >= stack.Layers.Length ? ((Lead)stack.Right).Reversed
            : stack.Layers[layer].Reversed;
    }

    void Add(RegionKind kind, string name, Medium medium, double length, bool reversed, int origin)
    {
        if (!modes.TryGetValue(medium, out MediumModes? found))
        {
            modes[medium] = found = MediumModes.Of(medium);
        }

        int[] normal = [.. medium.Channels.Select(channel => ChannelIndex(channel.Name))];
        int[] exchanged = [.. medium.Channels.Select(channel => ChannelIndex(opposite.GetValueOrDefault(channel.Name, channel.Name)))];
        int firstPlane = stack.Left is Lead ? -1 : 0;
        int index = regions.Count;
        regions.Add(new Region(kind, name, found, normal, exchanged)
        {
            Length = length,
            Reversed = reversed,
            Origin = origin,
            LeftPlane = kind == RegionKind.LeftLead ? -1 : index + firstPlane,
            RightPlane = kind == RegionKind.RightLead ? -1 : index + firstPlane + 1,
        });
    }

    int ChannelIndex(string name)
    {
        int index = channels.IndexOf(name);
        if (index < 0)
        {
            index = channels.Count;
            channels.Add(name);
        }

        return index;
    }

    Plane[] BuildPlanes()
    {
        var planes = new List<Plane>();
        if (stack.Left is Reservoir left)
        {
            planes.Add(Contact(null, regions[0], left));
        }

        int boundary = 0;
        for (int r = 0; r + 1 < regions.Count; r++)
        {
            Region a = regions[r], b = regions[r + 1];
            if (a.Kind == RegionKind.Interface || b.Kind == RegionKind.Interface)
            {
                planes.Add(new Plane(a, b, channels.Count));
                boundary += a.Kind == RegionKind.Interface ? 1 : 0;
            }
            else
            {
                planes.Add(Boundary(a, b, boundary++));
            }
        }

        if (stack.Right is Reservoir right)
        {
            planes.Add(Contact(regions[^1], null, right));
        }

        return [.. planes];
    }

    Plane Contact(Region? left, Region? right, Reservoir reservoir) =>
        new(left, right, channels.Count) { LocalResistances = Resistances((left ?? right)!, reservoir.Resistances) };

    Plane Boundary(Region a, Region b, int boundary)
    {
        var sharp = (SharpInterface)stack.Interfaces[boundary];
        return new Plane(a, b, channels.Count)
        {
            Origin = boundary,
            Sharp = sharp,
            LocalResistances = Resistances(sharp.Axis == Side.Left ? a : b, sharp.Resistances),
            Reactions = [.. sharp.Reactions.Select(reaction => (
                Local(reaction.SideA == Side.Left ? a : b, reaction.A), reaction.SideA,
                Local(reaction.SideB == Side.Left ? a : b, reaction.B), reaction.SideB, reaction.Conductance))],
        };
    }

    static double[] Resistances(Region axis, ImmutableArray<ChannelResistance> resistances)
    {
        double[] result = new double[axis.Modes.ChannelCount];
        foreach (ChannelResistance resistance in resistances)
        {
            result[Local(axis, resistance.Channel)] = resistance.Resistance;
        }

        return result;
    }

    static int Local(Region region, string channel)
    {
        ImmutableArray<Channel> list = region.Modes.Medium.Channels;
        int index = 0;
        while (list[index].Name != channel)
        {
            index++;
        }

        return index;
    }
}
