using Larmor.Physics.Transport;

namespace Larmor.Tests.Physics.Transport;

/// <summary>Stacks that several tests start from.</summary>
static class SampleStacks
{
    public static Medium Copper { get; } = new("Cu", [new("s_up", 8e7), new("s_dn", 8e7)], [new("flip", "s_up", "s_dn", 2e20)]);

    public static Medium Cobalt { get; } = new(
        "Co", [new("s_up", 9e6), new("s_dn", 5e6), new("d_dn", 3e6)],
        [new("flip", "s_up", "s_dn", 9e20), new("s-d", "s_dn", "d_dn", 2e23)]);

    /// <summary>Cu lead | Co | Cu | Co | contact, with a sharp, a reacting, a distributed interface and contact resistances.</summary>
    public static Stack SpinValve { get; } = new(
        new Lead(Copper),
        [new("free", Cobalt, 3e-9), new("spacer", Copper, 5e-9), new("fixed", Cobalt, 20e-9)],
        [
            new SharpInterface([new("s_up", 2e-16), new("s_dn", 1.8e-15)], []) { Axis = Side.Right },
            new SharpInterface([new("s_up", 2e-16), new("s_dn", 1.8e-15)], [new("lumped", "d_dn", Side.Left, "s_dn", Side.Right, 1e14)]),
            new DistributedInterface([new("s_up", 2e-16), new("s_dn", 1.8e-15)], [new("flip", "s_up", "s_dn", 5e13)]) { Axis = Side.Right },
        ],
        new Reservoir([new("s_up", 1e-16)]),
        Drive.Current(1e11));

    /// <summary>One layer of a medium between ideal reservoirs.</summary>
    public static Stack Single(Medium medium, double thickness = 1e-8) =>
        new(Reservoir.Ideal, [new("layer", medium, thickness)], [], Reservoir.Ideal, Drive.Current(1e11));
}
