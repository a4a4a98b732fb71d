using Larmor.Physics.Transport;

namespace Larmor.Verification.Transport.Laws;

/// <summary>
/// A second, independent way to a resistance: every layer cut into equal cells, a resistor σ/h between cell centres, two half
/// cells at the faces, a reaction conductance G h in each cell, and plain banded Gauss elimination of the node balances.
/// Reservoirs at both ends without contact resistance, sharp interfaces only.
/// </summary>
static class FiniteVolumes
{
    public static double Resistance(Stack stack, int cells)
    {
        string[] channels = [.. stack.Layers.SelectMany(l => l.Medium.Channels.Select(c => Frame(c.Name, l.Reversed))).Distinct(StringComparer.Ordinal)];
        int n = channels.Length, rows = stack.Layers.Length * (cells + 2);
        var system = new Resistors(rows * n, 2 * n);
        for (int i = 0; i < stack.Interfaces.Length; i++)
        {
            AddInterface(system, stack, i, channels, (((i + 1) * (cells + 2)) - 1) * n);
        }

        for (int l = 0; l < stack.Layers.Length; l++)
        {
            AddLayer(system, stack, l, channels, cells);
        }

        double[] v = system.Solve();
        Layer first = stack.Layers[0];
        double current = 0, half = first.Thickness / cells / 2;
        foreach (Channel channel in first.Medium.Channels)
        {
            int c = IndexOf(channels, channel.Name, first.Reversed);
            current += channel.Conductivity / half * (1 - v[n + c]);
        }

        return 1 / current;
    }

    static void AddLayer(Resistors system, Stack stack, int index, string[] channels, int cells)
    {
        Layer layer = stack.Layers[index];
        int n = channels.Length, offset = index * (cells + 2) * n;
        double h = layer.Thickness / cells;
        foreach (Channel channel in layer.Medium.Channels)
        {
            int c = IndexOf(channels, channel.Name, layer.Reversed);
            for (int i = 0; i <= cells; i++)
            {
                // The faces at the two ends are the reservoirs themselves, at 1 V and 0 V.
                double conductance = channel.Conductivity / (i == 0 || i == cells ? h / 2 : h);
                int from = offset + (i * n) + c, to = from + n;
                if (index == 0 && i == 0)
                {
                    system.AddToReservoir(to, conductance, 1);
                }
                else if (index == stack.Layers.Length - 1 && i == cells)
                {
                    system.AddToReservoir(from, conductance, 0);
                }
                else
                {
                    system.Add(from, to, conductance);
                }
            }
        }

        foreach (Reaction reaction in layer.Medium.Reactions)
        {
            int a = IndexOf(channels, reaction.A, layer.Reversed), b = IndexOf(channels, reaction.B, layer.Reversed);
            for (int i = 1; i <= cells; i++)
            {
                system.Add(offset + (i * n) + a, offset + (i * n) + b, reaction.Conductance * h);
            }
        }
    }

    static void AddInterface(Resistors system, Stack stack, int index, string[] channels, int offset)
    {
        var sharp = (SharpInterface)stack.Interfaces[index];
        Layer left = stack.Layers[index], right = stack.Layers[index + 1], axis = sharp.Axis == Side.Left ? left : right;
        foreach (Channel channel in left.Medium.Channels)
        {
            string name = Frame(channel.Name, left.Reversed);
            if (right.Medium.Channels.Any(c => Frame(c.Name, right.Reversed) == name))
            {
                double resistance = sharp.Resistances.Where(r => Frame(r.Channel, axis.Reversed) == name).Sum(r => r.Resistance);
                int c = Array.IndexOf(channels, name);
                if (resistance > 0)
                {
                    system.Add(offset + c, offset + channels.Length + c, 1 / resistance);
                }
                else
                {
                    system.Merge(offset + c, offset + channels.Length + c);
                }
            }
        }

        foreach (InterfaceReaction reaction in sharp.Reactions)
        {
            system.Add(Node(reaction.A, reaction.SideA), Node(reaction.B, reaction.SideB), reaction.Conductance);
        }

        int Node(string channel, Side side) => side == Side.Left
            ? offset + IndexOf(channels, channel, left.Reversed)
            : offset + channels.Length + IndexOf(channels, channel, right.Reversed);
    }

    static int IndexOf(string[] channels, string channel, bool reversed) => Array.IndexOf(channels, Frame(channel, reversed));

    static string Frame(string channel, bool reversed) => !reversed ? channel
        : channel.EndsWith("up", StringComparison.Ordinal) ? channel[..^2] + "dn" : channel[..^2] + "up";

    /// <summary>Node balances of a resistor network as a band matrix; nodes without any conductance are left at zero.</summary>
    sealed class Resistors(int count, int band)
    {
        readonly double[,] matrix = new double[count, (2 * band) + 1];
        readonly double[] source = new double[count];

        readonly int[] node = [.. Enumerable.Range(0, count)];

        /// <summary>Makes two nodes one; before anything is added to the second.</summary>
        public void Merge(int keep, int drop) => node[drop] = keep;

        public void Add(int from, int to, double conductance)
        {
            int a = node[from], b = node[to];
            matrix[a, band] += conductance;
            matrix[b, band] += conductance;
            matrix[a, band + b - a] -= conductance;
            matrix[b, band + a - b] -= conductance;
        }

        public void AddToReservoir(int node, double conductance, double voltage)
        {
            matrix[node, band] += conductance;
            source[node] += conductance * voltage;
        }

        public double[] Solve()
        {
            for (int i = 0; i < count; i++)
            {
                matrix[i, band] += matrix[i, band] == 0 ? 1 : 0;
            }

            for (int k = 0; k < count; k++)
            {
                for (int i = k + 1; i <= Math.Min(count - 1, k + band); i++)
                {
                    double factor = matrix[i, band + k - i] / matrix[k, band];
                    for (int j = k + 1; factor != 0 && j <= Math.Min(count - 1, k + band); j++)
                    {
                        matrix[i, band + j - i] -= factor * matrix[k, band + j - k];
                    }

                    source[i] -= factor * source[k];
                }
            }

            for (int k = count - 1; k >= 0; k--)
            {
                for (int j = k + 1; j <= Math.Min(count - 1, k + band); j++)
                {
                    source[k] -= matrix[k, band + j - k] * source[j];
                }

                source[k] /= matrix[k, band];
            }

            return source;
        }
    }
}
