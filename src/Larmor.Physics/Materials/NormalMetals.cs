using System.Collections.Immutable;
using static Larmor.Physics.Materials.Property;
using static Larmor.Physics.Materials.PropertyKind;

namespace Larmor.Physics.Materials;

/// <summary>Normal metals as sputtered films. Both ρ and l_sf follow the purity: use them as a pair.</summary>
static class NormalMetals
{
    const string Bulk = "bulk at 20 °C; films are higher";

    public static ImmutableArray<Material> All { get; } =
    [
        new("Cu", MaterialKind.Normal, new(
            Typical(Resistivity, 4.2, 6),
            Typical(SpinDiffusionLength, 4.2, 450, new Spread(250, 550), "reports run from 200 nm (10 K) to 1000 nm in lateral spin valves"),
            Typical(Resistivity, 295, 21),
            Typical(SpinDiffusionLength, 295, 350))),

        new("Ag", MaterialKind.Normal, new(
            Typical(Resistivity, 4.2, 10),
            Typical(SpinDiffusionLength, 4.2, 500),
            Typical(Resistivity, 295, 15.9, remark: Bulk),
            Typical(SpinDiffusionLength, 295, 300))),

        new("Au", MaterialKind.Normal, new(
            Typical(Resistivity, 4.2, 20),
            Measured(SpinDiffusionLength, 4.2, 63, Spread.Of(15), References.Ji2004, "measured at 10 K in nanowires of lateral spin valves"),
            Typical(Resistivity, 295, 24.4, remark: Bulk),
            Typical(SpinDiffusionLength, 295, 35))),

        new("Al", MaterialKind.Normal, new(
            Typical(Resistivity, 4.2, 20),
            Typical(SpinDiffusionLength, 4.2, 600),
            Typical(Resistivity, 295, 28.2, remark: Bulk),
            Measured(
                SpinDiffusionLength, 295, 500, null, References.Jedema2002, "strip of a lateral spin valve, more resistive than the bulk"))),

        new("Ru", MaterialKind.Normal, new(
            Typical(Resistivity, 4.2, 95),
            Typical(SpinDiffusionLength, 4.2, 14),
            Typical(Resistivity, 295, 76, remark: Bulk))),

        new("Pt", MaterialKind.Normal, new(
            Typical(Resistivity, 4.2, 42),
            Typical(SpinDiffusionLength, 4.2, 14, Spread.Of(6), "about proportional to 1/ρ"),
            Typical(Resistivity, 295, 170, remark: "film; the bulk has 106 nOhm m at 20 °C"),
            Measured(SpinDiffusionLength, 295, 3.4, Spread.Of(0.4), References.PtLength2013, "spin pumping with interface memory loss"))),

        new("Pd", MaterialKind.Normal, new(
            Typical(Resistivity, 4.2, 40),
            Typical(SpinDiffusionLength, 4.2, 25, new Spread(5, 10)),
            Typical(Resistivity, 295, 108, remark: Bulk),
            Typical(SpinDiffusionLength, 295, 9))),

        new("Nb", MaterialKind.Normal, new(
            Typical(
                Resistivity, 4.2, 78,
                remark: "normal state, as in layers too thin to superconduct; a superconducting Nb lead is a contact AR"),
            Typical(SpinDiffusionLength, 4.2, 25, remark: "normal state"),
            Typical(Resistivity, 295, 150, remark: "bulk tables print 131 to 152 nOhm m"))),
    ];
}
