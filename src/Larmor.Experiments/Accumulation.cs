using System.Collections.Immutable;
using Larmor.Physics.Transport;

namespace Larmor.Experiments;

/// <summary>
/// A pair of channels that relax into each other, in the stack's frame: its accumulation is Δμ = e (V_a − V_b).
/// </summary>
/// <param name="A">Index of the first channel in the stack.</param>
/// <param name="B">Index of the second channel.</param>
/// <param name="Name">Key, for example <c>s</c> for s_up − s_dn, <c>dn</c> for s_dn − d_dn.</param>
/// <param name="Symbol">Symbol, for example <c>Δμ_s</c>.</param>
public sealed record Accumulation(int A, int B, string Name, string Symbol)
{
    /// <summary>All pairs that a reaction joins somewhere in the stack.</summary>
    public static ImmutableArray<Accumulation> Of(TransportState state)
    {
        var pairs = new SortedSet<(int A, int B)>();
        for (int r = 0; r < state.RegionCount; r++)
        {
            RegionView view = state.Region(r);
            foreach (Reaction reaction in view.Medium.Reactions)
            {
                int a = StackChannel(view, reaction.A), b = StackChannel(view, reaction.B);
                pairs.Add((Math.Min(a, b), Math.Max(a, b)));
            }
        }

        return [.. pairs.Select(pair => Named(pair.A, pair.B, state.Channels))];
    }

    static int StackChannel(RegionView view, string local)
    {
        int index = 0;
        while (view.Medium.Channels[index].Name != local)
        {
            index++;
        }

        return view.StackChannels[index];
    }

    static Accumulation Named(int a, int b, ImmutableArray<string> channels) => (channels[a], channels[b]) switch
    {
        ("s_up", "s_dn") or ("up", "dn") => new Accumulation(a, b, "s", "Δμ_{s}"),
        ("s_dn", "s_up") or ("dn", "up") => new Accumulation(b, a, "s", "Δμ_{s}"),
        ("s_dn", "d_dn") => new Accumulation(a, b, "dn", "Δμ_{↓}"),
        ("d_dn", "s_dn") => new Accumulation(b, a, "dn", "Δμ_{↓}"),
        ("s_up", "d_up") => new Accumulation(a, b, "up", "Δμ_{↑}"),
        ("d_up", "s_up") => new Accumulation(b, a, "up", "Δμ_{↑}"),
        ("d_up", "d_dn") => new Accumulation(a, b, "d", "Δμ_{d}"),
        ("d_dn", "d_up") => new Accumulation(b, a, "d", "Δμ_{d}"),
        var (first, second) => new Accumulation(a, b, $"{first}-{second}", $"Δμ({Arrows(first)}, {Arrows(second)})"),
    };

    /// <summary>Channel name as people write it: s_up becomes s↑.</summary>
    public static string Arrows(string channel) =>
        channel.Replace("_up", "↑", StringComparison.Ordinal).Replace("_dn", "↓", StringComparison.Ordinal);
}
