using System.Collections.Immutable;
using static Larmor.Physics.Materials.Property;
using static Larmor.Physics.Materials.PropertyKind;

namespace Larmor.Physics.Materials;

/// <summary>Interfaces with a ferromagnet, the ferromagnet first. Sources that print 2AR* are halved here.</summary>
static class MagneticInterfaces
{
    const string NoFlips = "not measured; taken as no spin flip";
    const string CarriedOver = "the 4.2 K value; multilayers show little change up to room temperature";
    const string Vanishing = "first-principles calculation: negligible at room temperature";
    const string Superconducting = "Nb superconducting; half of the customary 6 fOhm m^2 for the two contacts of a sample";

    public static ImmutableArray<InterfacePair> All { get; } =
    [
        new("Co", "Cu", InterfaceKind.Magnetic, new(
            Typical(StarredResistance, 4.2, 0.51),
            Typical(InterfaceAsymmetry, 4.2, 0.77),
            Measured(SpinMemoryLoss, 4.2, 0.33, new Spread(0.08, 0.03), References.CoCu),
            Typical(StarredResistance, 295, 0.51, remark: CarriedOver),
            Typical(InterfaceAsymmetry, 295, 0.77, remark: CarriedOver),
            Typical(SpinMemoryLoss, 295, 0, remark: Vanishing, source: References.Liu2022))),

        new("Ni80Fe20", "Cu", InterfaceKind.Magnetic, new(
            Measured(StarredResistance, 4.2, 0.5, Spread.Of(0.05), References.PermalloyAl2006, "quoted there as the standard value"),
            Measured(InterfaceAsymmetry, 4.2, 0.7, Spread.Of(0.1), References.PermalloyAl2006, "quoted there as the standard value"),
            Typical(SpinMemoryLoss, 4.2, 0.3),
            Typical(StarredResistance, 295, 0.5, remark: CarriedOver),
            Typical(InterfaceAsymmetry, 295, 0.7, remark: CarriedOver),
            Typical(SpinMemoryLoss, 295, 0, remark: Vanishing, source: References.Liu2022))),

        new("Co90Fe10", "Cu", InterfaceKind.Magnetic, new(
            Measured(StarredResistance, 4.2, 0.55, Spread.Of(0.1), References.Kim2010),
            Measured(InterfaceAsymmetry, 4.2, 0.8, Spread.Of(0.1), References.Kim2010),
            Measured(SpinMemoryLoss, 4.2, 0.19, Spread.Of(0.04), References.CoFeCu2010))),

        new("Fe", "Cu", InterfaceKind.Magnetic, new(
            Typical(StarredResistance, 4.2, 0.74),
            Typical(InterfaceAsymmetry, 4.2, 0.55),
            Typical(SpinMemoryLoss, 4.2, 0, remark: NoFlips))),

        new("Ni", "Cu", InterfaceKind.Magnetic, new(
            Typical(StarredResistance, 4.2, 0.2),
            Typical(InterfaceAsymmetry, 4.2, 0.3),
            Typical(SpinMemoryLoss, 4.2, 0.3))),

        new("Co", "Ag", InterfaceKind.Magnetic, new(
            Typical(StarredResistance, 4.2, 0.56),
            Typical(InterfaceAsymmetry, 4.2, 0.84),
            Typical(SpinMemoryLoss, 4.2, 0.3))),

        new("Co", "Ru", InterfaceKind.Magnetic, new(
            Typical(StarredResistance, 4.2, 0.5),
            Typical(InterfaceAsymmetry, 4.2, -0.2, remark: "negative: the minority crosses more easily"),
            Measured(SpinMemoryLoss, 4.2, 0.34, new Spread(0.02, 0.04), References.CoRu2011, "from CPP magnetoresistance"))),

        new("Ni", "Ru", InterfaceKind.Magnetic, new(
            Measured(StarredResistance, 4.2, 0.85, new Spread(0.15, 0.2), References.Kim2010),
            Measured(InterfaceAsymmetry, 4.2, 0.15, Spread.Of(0.03), References.Kim2010, "an estimate, says the source"),
            Typical(SpinMemoryLoss, 4.2, 0, remark: NoFlips))),

        new("Co", "Pt", InterfaceKind.Magnetic, new(
            Measured(StarredResistance, 4.2, 0.74, Spread.Of(0.15), References.CoPt2013),
            Measured(InterfaceAsymmetry, 4.2, 0.58, Spread.Of(0.12), References.CoPt2013),
            Measured(SpinMemoryLoss, 4.2, 0.9, new Spread(0.2, 0.5), References.CoPt2013))),

        new("Co", "Al", InterfaceKind.Magnetic, new(
            Typical(StarredResistance, 4.2, 5.8),
            Typical(InterfaceAsymmetry, 4.2, 0.1),
            Typical(SpinMemoryLoss, 4.2, 0, remark: NoFlips))),

        new("Ni80Fe20", "Al", InterfaceKind.Magnetic, new(
            Measured(StarredResistance, 4.2, 4.25, Spread.Of(0.5), References.PermalloyAl2006),
            Measured(InterfaceAsymmetry, 4.2, 0.025, new Spread(0.01, 0.045), References.PermalloyAl2006),
            Typical(SpinMemoryLoss, 4.2, 0, remark: NoFlips))),

        // AR* and γ follow from the source's AR↑ = 0.03 (+0.02, −0.03) and AR↓ = 1.00 ± 0.07 fΩ m² by eq. (T-14):
        // AR* = (AR↓ + AR↑)/4, γ = (AR↓ − AR↑)/(AR↓ + AR↑).
        new("Co", "Ni", InterfaceKind.Magnetic, new(
            Measured(StarredResistance, 4.2, 0.2575, Spread.Of(0.02), References.CoNi2010, "from the source's channel resistances"),
            Measured(
                InterfaceAsymmetry, 4.2, 0.942, new Spread(0.04, 0.057), References.CoNi2010,
                "from the source's channel resistances; up is the majority of both metals"),
            Measured(SpinMemoryLoss, 4.2, 0.35, Spread.Of(0.05), References.CoNi2010))),

        new("Co", "Nb", InterfaceKind.Contact, new(Typical(ContactResistance, 4.2, 3, remark: Superconducting))),

        new("Ni80Fe20", "Nb", InterfaceKind.Contact, new(Typical(ContactResistance, 4.2, 3, remark: Superconducting))),
    ];
}
