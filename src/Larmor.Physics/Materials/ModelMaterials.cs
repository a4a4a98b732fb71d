using System.Collections.Immutable;
using static Larmor.Physics.Materials.Property;
using static Larmor.Physics.Materials.PropertyKind;

namespace Larmor.Physics.Materials;

/// <summary>Three-channel s–d metals. Their split into s and d channels shows the model's effects; it is not measured.</summary>
static class ModelMaterials
{
    const string Unmeasured = "l_sd has no agreed experimental value";

    public static ImmutableArray<Material> All { get; } =
    [
        new("Co (s-d)", MaterialKind.ThreeChannel, new(
            Model(ConductivitySUp, 4.2, 9e6),
            Model(ConductivitySDown, 4.2, 5e6),
            Model(ConductivityDDown, 4.2, 3e6),
            Model(SpinDiffusionLength, 4.2, 60),
            Model(InterbandLength, 4.2, 3, Spread.Of(2), Unmeasured))),

        new("Ni (s-d)", MaterialKind.ThreeChannel, new(
            Model(ConductivitySUp, 4.2, 1.5e7),
            Model(ConductivitySDown, 4.2, 1e7),
            Model(ConductivityDDown, 4.2, 5e6),
            Model(SpinDiffusionLength, 4.2, 21),
            Model(InterbandLength, 4.2, 5, null, Unmeasured))),
    ];
}
