using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Physics.Quantities;

namespace Larmor.Tests.Documents.Binding;

/// <summary>A small format that uses every kind of form.</summary>
sealed record SampleDocument(
    int Version, string? Title, ImmutableArray<Entry<string, MetalInput>> Materials, ImmutableArray<ItemInput> Layers, bool Symmetric, GoalInput Goal)
{
    public static Form<SampleDocument> Shape { get; } = Form.Map("", Read);

    static SampleDocument Read(MapReader map) => new(
        map.Required("larmor", "version of the format", Form.WholeNumber(1, 1)),
        map.Optional("title", "what is simulated", Form.Text("Co/Cu/Co spin valve")),
        map.Optional("materials", "new materials", Form.Entries(Form.Name("Co"), MetalInput.Shape), [], "{}"),
        map.Required("layers", "from left to right", Form.List(ItemInput.Shape)),
        map.Optional("symmetric", "whether the rest mirrors", Form.Boolean(), false, "false"),
        map.Required("experiment", "what is measured", Form.Map("experiment", GoalInput.Read)));
}

abstract record MetalInput
{
    public static Form<MetalInput> Shape { get; } = Form.Map("material", map => map.OneOf<MetalInput>(
        new("rho*", ReadMagnetic), new("rho", ReadNormal)));

    static MagneticInput ReadMagnetic(MapReader map) => new(
        map.Required("rho*", "resistivity (rho_up + rho_dn)/4", Form.Quantity(QuantityKind.Resistivity).Positive().Located()),
        map.Required("beta", "asymmetry of the resistivity", Form.Number("0.46").Between(-1, 1)));

    static NormalInput ReadNormal(MapReader map) => new(
        map.Required("rho", "resistivity", Form.Quantity(QuantityKind.Resistivity, "6 nOhm m").Positive()),
        map.Optional("l_sf", "spin-diffusion length", Form.Quantity(QuantityKind.Length, "450 nm").Positive()));
}

sealed record MagneticInput(Located<double> Resistivity, double Asymmetry) : MetalInput;

sealed record NormalInput(double Resistivity, double? Length) : MetalInput;

abstract record ItemInput
{
    public static Form<ItemInput> Shape { get; } = Form.Map("layer", Read, "name", "material");

    static ItemInput Read(MapReader map) => map.OneOf<ItemInput>(new("material", ReadLayer), new("repeat", ReadRepeat));

    static LayerInput ReadLayer(MapReader map) => new(
        map.Optional("name", "unique name", Form.Name("pinned")),
        map.Required("material", "what it is made of", Form.Name("Co").Located()),
        map.Required("thickness", "thickness of the layer", Form.Quantity(QuantityKind.Length).Positive()),
        map.Optional("magnetization", "direction", Form.Words(("up", false), ("down", true)).Select(down => down ? -1 : 1)));

    static RepeatInput ReadRepeat(MapReader map) => new(
        map.Required("repeat", "how often", Form.WholeNumber(1, 1000, 50)),
        map.Required("of", "what is repeated", Form.List(Shape)));
}

sealed record LayerInput(string? Name, Located<string> Material, double Thickness, int? Magnetization) : ItemInput;

sealed record RepeatInput(int Count, ImmutableArray<ItemInput> Items) : ItemInput;

abstract record GoalInput
{
    public static GoalInput Read(MapReader map) => map.ByWord<GoalInput>(
        "kind", "the kind of experiment",
        new("profile", _ => new ProfileInput()),
        new("magnetoresistance", inner => new RatioInput(inner.Required(
            "antiparallel", "what is reversed", Form.ByShape(
                scalar: Form.Words(("alternate", ImmutableArray<string>.Empty)), list: Form.List(Form.Name("pinned")))))));
}

sealed record ProfileInput : GoalInput;

sealed record RatioInput(ImmutableArray<string> Reversed) : GoalInput;
