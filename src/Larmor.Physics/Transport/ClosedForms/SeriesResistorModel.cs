namespace Larmor.Physics.Transport.ClosedForms;

/// <summary>
/// The series-resistor model: channels that never mix, each the sum of its layers and interfaces, all in parallel, eq. (T-29).
/// </summary>
public static class SeriesResistorModel
{
    /// <summary>
    /// Resistance times area in Ω·m², or null where the model has no meaning: a channel that does not run through the whole stack.
    /// Semi-infinite leads count as contacts without resistance.
    /// </summary>
    /// <param name="stack">The stack.</param>
    /// <param name="reversed">Which layers are reversed; overrides <see cref="Layer.Reversed"/>.</param>
    public static double? Resistance(Stack stack, ReadOnlySpan<bool> reversed)
    {
        var sums = new Dictionary<string, double>();
        int conductors = 0;
        for (int i = 0; i < stack.Layers.Length; i++)
        {
            Layer layer = stack.Layers[i];
            foreach (Channel channel in layer.Medium.Channels)
            {
                Add(sums, InFrame(stack, channel.Name, reversed[i]), layer.Thickness / channel.Conductivity);
            }

            if (layer.Medium.Channels.Length != stack.Layers[0].Medium.Channels.Length)
            {
                return null;
            }

            conductors++;
        }

        if (conductors == 0 || sums.Count != stack.Layers[0].Medium.Channels.Length)
        {
            return null;
        }

        AddBoundaries(stack, reversed, sums);
        return 1 / sums.Values.Sum(r => 1 / r);
    }

    static void AddBoundaries(Stack stack, ReadOnlySpan<bool> reversed, Dictionary<string, double> sums)
    {
        int first = stack.Left is Lead ? 1 : 0;
        for (int i = 0; i < stack.Interfaces.Length; i++)
        {
            Interface boundary = stack.Interfaces[i];
            int layer = i - first + (boundary.Axis == Side.Right ? 1 : 0);
            bool flipped = layer < 0 ? ((Lead)stack.Left).Reversed
                : layer >= stack.Layers.Length ? ((Lead)stack.Right).Reversed : reversed[layer];
            var resistances = boundary switch
            {
                SharpInterface sharp => sharp.Resistances,
                DistributedInterface spread => spread.Resistances,
                _ => [],
            };
            foreach (ChannelResistance resistance in resistances)
            {
                Add(sums, InFrame(stack, resistance.Channel, flipped), resistance.Resistance);
            }
        }

        AddContact(stack, stack.Left, reversed[0], sums);
        AddContact(stack, stack.Right, reversed[^1], sums);
    }

    static void AddContact(Stack stack, End end, bool flipped, Dictionary<string, double> sums)
    {
        if (end is Reservoir reservoir)
        {
            foreach (ChannelResistance resistance in reservoir.Resistances)
            {
                Add(sums, InFrame(stack, resistance.Channel, flipped), resistance.Resistance);
            }
        }
    }

    static string InFrame(Stack stack, string channel, bool reversed) => reversed ? NetworkBuilder.Opposite(stack, channel) : channel;

    static void Add(Dictionary<string, double> sums, string channel, double resistance) =>
        sums[channel] = sums.GetValueOrDefault(channel) + resistance;
}
