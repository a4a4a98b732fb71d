using System.Collections.Immutable;
using Larmor.Physics.Transport;

namespace Larmor.Benchmarks;

/// <summary>Stacks that the benchmarks share.</summary>
static class Stacks
{
    /// <summary>Semi-infinite Cu around three Co-like s-d magnets and two spacers with ohmic interfaces: five layers, three channels.</summary>
    public static Stack FiveLayersThreeChannels()
    {
        Medium copper = Copper();
        Medium cobalt = ThreeChannelCobalt();
        Interface resistive = new SharpInterface([new("s_up", 2.3e-16), new("s_dn", 1.8e-15)], []);
        return new Stack(
            new Lead(copper),
            [
                new("F1", cobalt, 20e-9), new("N1", copper, 5e-9), new("F2", cobalt, 3e-9),
                new("N2", copper, 5e-9), new("F3", cobalt, 10e-9),
            ],
            [.. Enumerable.Range(0, 6).Select(i => resistive with { Axis = i % 2 == 0 ? Side.Right : Side.Left })],
            new Lead(copper),
            Drive.Current(1e11));
    }

    /// <summary>(Co 6 nm | Cu 6 nm) × N between reservoirs, two channels, ohmic interfaces, antiparallel.</summary>
    public static Stack Superlattice(int bilayers)
    {
        Medium copper = Copper(), cobalt = TwoChannelCobalt();
        var layers = ImmutableArray.CreateBuilder<Layer>(2 * bilayers);
        var interfaces = ImmutableArray.CreateBuilder<Interface>(2 * bilayers);
        Interface resistive = new SharpInterface([new("s_up", 2.346e-16), new("s_dn", 1.8054e-15)], []);
        for (int i = 0; i < bilayers; i++)
        {
            layers.Add(new Layer($"Co {i}", cobalt, 6e-9, i % 2 == 1));
            layers.Add(new Layer($"Cu {i}", copper, 6e-9));
            interfaces.Add(resistive);
            interfaces.Add(resistive with { Axis = Side.Right });
        }

        interfaces.RemoveAt(interfaces.Count - 1);
        return new Stack(Reservoir.Ideal, layers.ToImmutable(), interfaces.ToImmutable(), Reservoir.Ideal, Drive.Current(1e11));
    }

    static Medium Copper() => new("Cu", [new("s_up", 8.33e7), new("s_dn", 8.33e7)], [new("spin flip", "s_up", "s_dn", 2.06e20)]);

    static Medium TwoChannelCobalt() => new("Co", [new("s_up", 1.2346e7), new("s_dn", 4.566e6)], [new("spin flip", "s_up", "s_dn", 9.26e20)]);

    static Medium ThreeChannelCobalt() => new(
        "Co (s-d)",
        [new("s_up", 9e6), new("s_dn", 5e6), new("d_dn", 3e6)],
        [new("spin flip", "s_up", "s_dn", 8.93e20), new("s-d", "s_dn", "d_dn", 2.08e23)]);
}
