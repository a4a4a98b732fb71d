using System.Collections.Immutable;
using static Larmor.Physics.Materials.Property;
using static Larmor.Physics.Materials.PropertyKind;

namespace Larmor.Physics.Materials;

/// <summary>Interfaces between normal metals. Sources that print 2AR are halved here.</summary>
static class NormalInterfaces
{
    const string NoFlips = "not measured; taken as no spin flip";

    public static ImmutableArray<InterfacePair> All { get; } =
    [
        Pair("Cu", "Ag",
            Measured(ContactResistance, 4.2, 0.044, Spread.Of(0.003), References.Henry1996),
            Typical(SpinMemoryLoss, 4.2, 0, remark: NoFlips)),

        Pair("Cu", "Au",
            Measured(ContactResistance, 4.2, 0.149, Spread.Of(0.006), References.Henry1996),
            Typical(SpinMemoryLoss, 4.2, 0.13)),

        Pair("Ag", "Au",
            Measured(ContactResistance, 4.2, 0.05, Spread.Of(0.004), References.Henry1996),
            Typical(SpinMemoryLoss, 4.2, 0, remark: NoFlips)),

        Pair("Al", "Cu",
            Measured(ContactResistance, 4.2, 1.075, Spread.Of(0.2), References.AlCu, "mean of two techniques"),
            Measured(SpinMemoryLoss, 4.2, 0.05, new Spread(0.05, 0.02), References.AlCu)),

        Pair("Ag", "Al",
            Measured(ContactResistance, 4.2, 0.7, null, References.AgAl2009, "(111); sensitive to intermixing"),
            Typical(SpinMemoryLoss, 4.2, 0, remark: NoFlips)),

        Pair("Cu", "Pt",
            Typical(ContactResistance, 4.2, 0.75),
            Typical(SpinMemoryLoss, 4.2, 0.9, Spread.Of(0.1))),

        Pair("Cu", "Pd",
            Typical(ContactResistance, 4.2, 0.45),
            Typical(SpinMemoryLoss, 4.2, 0.24)),

        Pair("Pd", "Pt",
            Measured(ContactResistance, 4.2, 0.14, Spread.Of(0.03), References.PdPt2005),
            Measured(
                SpinMemoryLoss, 4.2, 0.13, Spread.Of(0.08), References.PdPt2005,
                "printed as a flip probability; as such it would be δ = 0.14, well within the spread")),

        Pair("Cu", "Ru",
            Typical(ContactResistance, 4.2, 1.1),
            Typical(SpinMemoryLoss, 4.2, 0.35)),

        // δ = −ln(1 − P) of the source's loss per interface, P = 0.15 to 0.25.
        Pair("Cu", "Nb",
            Typical(ContactResistance, 4.2, 1.1, remark: "Nb in the normal state"),
            Measured(SpinMemoryLoss, 4.2, 0.22, new Spread(0.06, 0.07), References.NbCu1999, "from a loss of 15 to 25 % per interface")),
    ];

    static InterfacePair Pair(string first, string second, params ImmutableArray<Property> properties) =>
        new(first, second, InterfaceKind.Normal, new(properties));
}
