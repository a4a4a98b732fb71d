using System.Collections.Immutable;
using static Larmor.Physics.Materials.Property;
using static Larmor.Physics.Materials.PropertyKind;

namespace Larmor.Physics.Materials;

/// <summary>Ferromagnetic metals as sputtered films, in the Valet–Fert shorthand.</summary>
static class FerromagneticMetals
{
    public static ImmutableArray<Material> All { get; } =
    [
        new("Co", MaterialKind.Magnetic, new(
            Typical(StarredResistivity, 4.2, 75, Spread.Of(5)),
            Typical(BulkAsymmetry, 4.2, 0.46, Spread.Of(0.05)),
            Typical(SpinDiffusionLength, 4.2, 60),
            Typical(SaturationMagnetization, 4.2, 1.44e6),
            Typical(StarredResistivity, 295, 140, remark: "estimate: the 4.2 K film plus the bulk's thermal part of 62 nOhm m"),
            Typical(BulkAsymmetry, 295, 0.36),
            Typical(SpinDiffusionLength, 295, 38, Spread.Of(12)),
            Typical(SaturationMagnetization, 295, 1.4e6))),

        new("Fe", MaterialKind.Magnetic, new(
            Typical(StarredResistivity, 4.2, 100),
            Typical(BulkAsymmetry, 4.2, 0.78),
            Typical(SpinDiffusionLength, 4.2, 8.5, Spread.Of(1.5)),
            Typical(SaturationMagnetization, 4.2, 1.75e6),
            Typical(SaturationMagnetization, 295, 1.71e6))),

        new("Ni", MaterialKind.Magnetic, new(
            Typical(StarredResistivity, 4.2, 34),
            Typical(BulkAsymmetry, 4.2, 0.14),
            Measured(SpinDiffusionLength, 4.2, 21, Spread.Of(2), References.NiLength),
            Typical(SaturationMagnetization, 4.2, 5.1e5),
            Typical(SaturationMagnetization, 295, 4.9e5))),

        new("Ni80Fe20", MaterialKind.Magnetic, new(
            Typical(StarredResistivity, 4.2, 291),
            Typical(BulkAsymmetry, 4.2, 0.76, Spread.Of(0.07)),
            Measured(SpinDiffusionLength, 4.2, 5.5, Spread.Of(1), References.Pratt1997),
            Typical(SaturationMagnetization, 4.2, 8.6e5),
            Typical(StarredResistivity, 295, 420, remark: "estimate from a film resistivity of 240 nOhm m"),
            Typical(BulkAsymmetry, 295, 0.65),
            Typical(
                SpinDiffusionLength, 295, 3.7, null, "from l_sf ρ = 0.91 fOhm m^2 of the source at the film resistivity above",
                References.PermalloyLength2019),
            Typical(SaturationMagnetization, 295, 8e5, new Spread(0, 0.6e5))))
        { Aliases = ["Py", "Permalloy"] },

        new("Co90Fe10", MaterialKind.Magnetic, new(
            Typical(StarredResistivity, 4.2, 125),
            Typical(BulkAsymmetry, 4.2, 0.66, Spread.Of(0.1)),
            Typical(SpinDiffusionLength, 4.2, 12, Spread.Of(1), "values for Co91Fe9 are used alike"),
            Typical(SaturationMagnetization, 295, 1.5e6)))
        { Aliases = ["CoFe", "Co91Fe9"] },
    ];
}
