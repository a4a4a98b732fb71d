using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Syntax;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Stacks;

/// <summary>How samples are written: materials, interfaces, layers, ends and drive.</summary>
static class SampleForms
{
    // Far beyond any sample, yet the products of such numbers still fit a double: what passes here does not overflow later.
    const double Greatest = 1e40, Least = 1e-40;

    static readonly Form<Located<double>> Length = Positive(QuantityKind.Length).Located();
    static readonly Form<Located<double>> Resistivity = Positive(QuantityKind.Resistivity).Located();
    static readonly Form<Located<double>> Conductivity = Positive(QuantityKind.Conductivity).Located();
    static readonly Form<Located<double>> Asymmetry = Form.Number("0.46").Between(-1, 1).Located();
    static readonly Form<Located<string>> ChannelName = Form.Name("s_up").Located();
    static readonly Form<Located<string>> MaterialName = Form.Name("Co").Located();

    static readonly Form<ImmutableArray<(Located<string>, double)>> ChannelResistances = Form
        .Entries(Form.Name("s_up"), NotNegative(QuantityKind.InterfaceResistance))
        .Select(entries => entries.Select(entry => (entry.Key, entry.Value)).ToImmutableArray());

    static readonly Form<ReactionInput> Reaction = Form.Map("reaction", ReadReaction, "name");

    static readonly Form<InterfaceReactionInput> InterfaceReaction = Form.Map("interface reaction", map => new InterfaceReactionInput(
        map.Required("name", "what the process is called in tables", Form.Text("s-d at the interface").Located()),
        map.Required("between", "the two ends as material.channel", Form.List(Form.Text("Cu.s_dn").Located(), 2, 2, "[Cu.s_dn, Ni.d_dn]")),
        map.Required("conductance", "conductance per area Γ", NotNegative(QuantityKind.InterfaceReactionConductance).Located())), "name");

    static readonly Form<InterfaceInput> Interface = Form.ByShape(
        scalar: Form.Words(("ideal", true)).Located().Select(word => Empty(word.Span) with { IsIdeal = true }),
        map: Form.Map("interface", ReadInterface));

    /// <summary>The `materials` of a file.</summary>
    public static Form<ImmutableArray<MaterialInput>> Materials { get; } = Form
        .Entries(Form.Name("MyMagnet"), Form.Map("material", ReadMaterial))
        .Select(entries => entries.Select(entry => entry.Value with { Name = entry.Key }).ToImmutableArray());

    /// <summary>The `interfaces` of a file.</summary>
    public static Form<ImmutableArray<PairInput>> Interfaces { get; } = Form
        .Entries(Form.Text("Co/Cu"), Interface)
        .Select(entries => entries.Select(entry => new PairInput(entry.Key, entry.Value)).ToImmutableArray());

    /// <summary>The `sources` of a file.</summary>
    public static Form<ImmutableArray<Located<string>>> Sources { get; } = Form.List(Form.Text("valet1993").Located(), 0);

    /// <summary>The `stack` of a file.</summary>
    public static Form<StackInput> Stack { get; } = Form.Map("stack", ReadStack);

    /// <summary>The `drive` of a file.</summary>
    public static Form<DriveInput> Drive { get; } = Form.Map("drive", map => map.OneOf<DriveInput>(
        new("current_density", way => new DriveInput(way.Required(
            "current_density", "conventional current density, positive towards +z (to the right)",
            NotZero(QuantityKind.CurrentDensity)), false)),
        new("voltage", way => new DriveInput(way.Required(
            "voltage", "voltage, left minus right", NotZero(QuantityKind.Voltage)), true))));

    static Form<Located<double>> NotZero(QuantityKind kind) =>
        Computable(kind, Form.Quantity(kind)).Where(value => value != 0, "must not be zero: without a drive nothing flows").Located();

    /// <summary>A quantity above zero that can be computed with.</summary>
    public static Form<double> Positive(QuantityKind kind) => Computable(kind, Form.Quantity(kind).Positive());

    /// <summary>A quantity of zero or above that can be computed with.</summary>
    public static Form<double> NotNegative(QuantityKind kind) => Computable(kind, Form.Quantity(kind).NotNegative());

    /// <summary>A quantity neither too large nor too small for the products that the solver forms.</summary>
    public static Form<double> Computable(QuantityKind kind, NumberForm form)
    {
        string hint = $"write {kind.Noun} such as {kind.Examples[0]}";
        return form
            .Where(value => Math.Abs(value) < Greatest, "is too large to compute with", hint)
            .Where(value => value == 0 || Math.Abs(value) > Least, "is too close to zero to compute with", hint);
    }

    static Form<ItemInput> Item() => Form.Map("layer", ReadItem, "name", "material");

    static ReactionInput ReadReaction(MapReader map)
    {
        Located<string> name = map.Required("name", "what the process is called in tables", Form.Text("spin flip").Located());
        ImmutableArray<Located<string>> between = map.Required("between", "the two channels", Form.List(ChannelName, 2, 2, "[s_up, s_dn]"));
        return map.OneOf<ReactionInput>(
            new("length", way => new ReactionInput(name, between,
                way.Required("length", "relaxation length l, l^-2 = G (1/σ_a + 1/σ_b)", Length), null)),
            new("conductance", way => new ReactionInput(name, between, null,
                way.Required("conductance", "conductance per volume G", NotNegative(QuantityKind.ReactionConductance).Located()))));
    }

    static MaterialInput ReadMaterial(MapReader map)
    {
        Located<double>? magnetization = map.Optional("M_s", "saturation magnetization", NotNegative(QuantityKind.Magnetization).Located());
        var none = new MaterialInput(default, null, null, null, null, null, null, null, null, null, null, null, null, magnetization)
        {
            Transverse = TransverseInput.Read(map),
        };
        return map.OneOf<MaterialInput>(
            new("from", way => none with
            {
                From = way.Required("from", "library entry to start from", MaterialName),
                Resistivity = way.Optional("rho", "resistivity of a normal metal", Resistivity),
                StarredResistivity = way.Optional("rho*", "Valet–Fert resistivity of a magnet", Resistivity),
                Asymmetry = way.Optional("beta", "bulk asymmetry, |β| < 1", Asymmetry),
                SpinDiffusionLength = way.Optional("l_sf", "spin diffusion length", Length),
                InterbandLength = way.Optional("l_sd", "s–d relaxation length", Length),
            }),
            new("rho*", way => none with
            {
                StarredResistivity = way.Required("rho*", "Valet–Fert resistivity ρ* = 1/(σ_t (1 − β²))", Resistivity),
                Asymmetry = way.Required("beta", "bulk asymmetry β = (σ_up − σ_dn)/σ_t, |β| < 1", Asymmetry),
                SpinDiffusionLength = way.Required("l_sf", "spin diffusion length", Length),
            }),
            new("rho", way => none with
            {
                Resistivity = way.Required("rho", "resistivity of a normal metal", Resistivity),
                SpinDiffusionLength = way.Required("l_sf", "spin diffusion length", Length),
            }),
            new("sigma_s", way => none with
            {
                SConductivity = way.Required("sigma_s", "conductivity of both s channels together", Conductivity),
                SAsymmetry = way.Required("beta_s", "asymmetry of the s channels, |β_s| < 1", Asymmetry),
                DConductivity = way.Required("sigma_d", "conductivity of the minority d channel", Conductivity),
                SpinDiffusionLength = way.Required("l_sf", "spin-flip length between the s channels", Length),
                InterbandLength = way.Required("l_sd", "relaxation length between s↓ and d↓", Length),
            }),
            new("channels", way => none with
            {
                Channels = way.Required("channels", "conductivity of each active channel; an absent channel is left out", Form
                    .Entries(Form.Name("s_up"), Positive(QuantityKind.Conductivity))
                    .Where(entries => entries.Length > 0, "must have at least one channel")
                    .Select(entries => (ImmutableArray<(Located<string>, double)>?)entries.Select(entry => (entry.Key, entry.Value)).ToImmutableArray())),
                Reactions = way.Optional("reactions", "reactions between channels", Form.List(Reaction, 0)),
                Reversal = way.Optional("reversal", "pairs of channels that reversing the magnetization exchanges", Form.List(Form.List(ChannelName, 2, 2, "[s_up, s_dn]"))),
            }));
    }

    static InterfaceInput ReadInterface(MapReader map)
    {
        InterfaceInput none = Empty(map.Span);
        return map.OneOf<InterfaceInput>(
            new("AR*", way => none with
            {
                StarredResistance = way.Required("AR*", "Valet–Fert interface resistance", NotNegative(QuantityKind.InterfaceResistance).Located()),
                Asymmetry = way.Required("gamma", "interface asymmetry, |γ| < 1", Asymmetry),
                SpinMemoryLoss = way.Optional("delta", "spin memory loss δ, flip probability 1 − e^−δ; absent means none", Form.Number("0.33").From(0, 100).Located()),
                Mixing = way.Optional("mixing", "mixing conductances of spin across the magnetization, for torque and angular-resistance", MixingInput.Form),
            }),
            new("AR", way => none with
            {
                Resistance = way.Required("AR", "spin-independent resistance times area", NotNegative(QuantityKind.InterfaceResistance).Located()),
            }),
            new("resistances", way => none with
            {
                Resistances = way.Required("resistances", "resistance times area of each channel that crosses", ChannelResistances),
                Reactions = way.Optional("reactions", "lumped reactions", Form.List(InterfaceReaction, 0)),
                Spread = way.Optional("spread", "whether the reactions act inside the resistance", Form.Boolean().Located()),
            }),
            new("reactions", way => none with
            {
                Reactions = way.Required("reactions", "lumped reactions", Form.List(InterfaceReaction)),
            }));
    }

    static InterfaceInput Empty(SourceSpan span) => new(span, false, null, null, null, null, null, null, null);

    static ItemInput ReadItem(MapReader map) => map.OneOf<ItemInput>(
        new("material", way => new LayerItem(
            way.Optional("name", "name of the layer, unique in the stack; the material's when left out", Form.Name("free").Located()),
            way.Required("material", "name of its material", MaterialName),
            way.Required("thickness", "thickness of the layer", Length),
            way.Optional("magnetization", "up or down, along or against the stack's axis; any direction for torque and angular-resistance", WrittenMagnetization.Form),
            way.Span)),
        new("interface", way => new InterfaceItem(way.Required("interface", "the boundary at this place", Interface))),
        new("repeat", way => new RepeatItem(
            way.Required("repeat", "how many times the group stands", Form.WholeNumber(1, 100_000, 50).Located()),
            way.Required("of", "the group", Form.List(Item())))));

    static StackInput ReadStack(MapReader map) => new(
        map.Span,
        map.Required("left", "what closes the stack on the left", Form.Map("end", ReadEnd)),
        map.Optional("layers", "layers from left to right", Form.List(Item(), 0), [], "[]"),
        map.Optional("symmetric", "whether the layers are the left part up to the centre layer, and the rest is mirrored", Form.Boolean().Located()),
        map.Optional("right", "what closes the stack on the right; left out when symmetric", Form.Map("end", ReadEnd)));

    static EndInput ReadEnd(MapReader map) => map.OneOf<EndInput>(
        new("reservoir", way => way.Required("reservoir", "one potential for all channels, ideal or behind a resistance", Form.ByShape(
            scalar: Form.Words(("ideal", true)).Located().Select(word => new EndInput(word.Span, null, null, null, null)),
            map: Form.Map("reservoir", ReadReservoir)))),
        new("lead", way => new EndInput(
            way.Span,
            way.Required("lead", "material of a semi-infinite lead", MaterialName),
            way.Optional("magnetization", "direction of a magnetic lead", WrittenMagnetization.Form),
            null, null)));

    static EndInput ReadReservoir(MapReader map) => map.OneOf<EndInput>(
        new("AR", way => new EndInput(map.Span, null, null,
            way.Required("AR", "spin-independent contact resistance times area", NotNegative(QuantityKind.InterfaceResistance).Located()), null)),
        new("resistances", way => new EndInput(map.Span, null, null, null,
            way.Required("resistances", "contact resistance times area of each channel", ChannelResistances))));
}

/// <summary>What a file imposes.</summary>
/// <param name="Value">J in A/m² or V in V.</param>
/// <param name="IsVoltage">Which of them.</param>
sealed record DriveInput(Located<double> Value, bool IsVoltage);
