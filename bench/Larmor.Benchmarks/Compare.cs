using System.Diagnostics;
using System.Text.Json;
using Larmor.Physics.Transport;

namespace Larmor.Benchmarks;

/// <summary>
/// Prints one JSON line per stack: the stack in its own frame, R from this solver and the time of one solve with a changed
/// thickness, for <c>bench/compare/compare.py</c> to solve again by other means.
/// </summary>
static class Compare
{
    public static void Run(TextWriter output)
    {
        (string Name, Stack Stack)[] stacks =
        [
            ("5 layers, 3 channels", Stacks.FiveLayersThreeChannels()),
            ("5 bilayers, 2 channels", Stacks.Superlattice(5)),
            ("100 bilayers, 2 channels", Stacks.Superlattice(100)),
            ("1000 bilayers, 2 channels", Stacks.Superlattice(1000)),
        ];
        foreach ((string name, Stack stack) in stacks)
        {
            ChannelNetwork network = ChannelNetwork.Freeze(stack);
            TransportState state = network.CreateState();
            network.Solve(state);
            double resistance = state.Resistance;
            object[] conductors = [.. Conductors(state)]; // before the timing, which leaves a thickness changed
            output.WriteLine(JsonSerializer.Serialize(new
            {
                name,
                resistance,
                seconds = SecondsPerSolve(network, state),
                conductors,
                interfaces = Enumerable.Range(0, stack.Interfaces.Length).Select(i => Resistances(stack, i)),
            }));
        }
    }

    static double SecondsPerSolve(ChannelNetwork network, TransportState state)
    {
        double thickness = network.Stack.Layers[1].Thickness, best = double.PositiveInfinity;
        for (int batch = 0; batch < 8; batch++)
        {
            long start = Stopwatch.GetTimestamp();
            int count = 0;
            double seconds;
            do
            {
                network.SetThickness(1, thickness * (1 + (1e-3 * (count++ % 2))));
                network.Solve(state);
                seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            }
            while (seconds < 0.1);
            best = Math.Min(best, seconds / count); // the first batches still compile
        }

        return best;
    }

    static IEnumerable<object> Conductors(TransportState state) =>
        Enumerable.Range(0, state.RegionCount).Select(state.Region).Select(view => new
        {
            kind = view.Kind == RegionKind.Layer ? "layer" : "lead",
            thickness = view.Width,
            channels = view.Channels,
            conductivities = view.Medium.Channels.Select(c => c.Conductivity),
            reactions = view.Medium.Reactions.Select(r => new { a = IndexOf(view, r.A), b = IndexOf(view, r.B), conductance = r.Conductance }),
        });

    static int IndexOf(RegionView view, string channel) => view.Medium.Channels.Select(c => c.Name).ToList().IndexOf(channel);

    /// <summary>r_c of a sharp interface by channel of the stack's frame.</summary>
    static Dictionary<string, double> Resistances(Stack stack, int boundary)
    {
        var sharp = (SharpInterface)stack.Interfaces[boundary];
        int layer = boundary - (stack.Left is Lead ? 1 : 0) + (sharp.Axis == Side.Right ? 1 : 0);
        bool reversed = layer >= 0 && layer < stack.Layers.Length && stack.Layers[layer].Reversed;
        return sharp.Resistances.ToDictionary(r => reversed ? Opposite(stack, r.Channel) : r.Channel, r => r.Resistance, StringComparer.Ordinal);
    }

    static string Opposite(Stack stack, string channel)
    {
        (string up, string down) = stack.ReversalPairs.First(p => p.Up == channel || p.Down == channel);
        return channel == up ? down : up;
    }
}
