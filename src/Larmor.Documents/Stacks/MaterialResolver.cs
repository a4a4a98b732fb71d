using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Syntax;
using Larmor.Physics.Materials;
using Larmor.Physics.Quantities;
using Larmor.Physics.Transport;

namespace Larmor.Documents.Stacks;

/// <summary>A material of a sample.</summary>
/// <param name="Medium">Channels and reactions in its own frame.</param>
/// <param name="Library">The library entry that it is or starts from.</param>
/// <param name="Reversal">Extra pairs of channels that a reversal exchanges.</param>
sealed record ResolvedMaterial(Medium Medium, Material? Library, ImmutableArray<(string Up, string Down)> Reversal);

/// <summary>Finds materials by name, in the file first and in the library then, and builds their channels.</summary>
sealed class MaterialResolver
{
    readonly SampleInput input;
    readonly Diagnostics diagnostics;
    readonly Dictionary<string, MaterialInput> own = [];
    readonly Dictionary<string, ResolvedMaterial?> resolved = [];
    readonly HashSet<(string, PropertyKind)> assumed = [];
    readonly Dictionary<string, Property> libraryMagnetizations = [];
    bool lacksTemperature;

    public MaterialResolver(SampleInput input, Diagnostics diagnostics)
    {
        this.input = input;
        this.diagnostics = diagnostics;
        foreach (MaterialInput material in input.Materials)
        {
            own[material.Name.Value] = material;
        }
    }

    /// <summary>Library values that were used, in the order of use.</summary>
    public List<Assumption> Assumptions { get; } = [];

    public Dictionary<string, double> Magnetizations { get; } = [];

    /// <summary>The material of a name; null after a diagnostic.</summary>
    public ResolvedMaterial? Find(Located<string> name)
    {
        if (!resolved.TryGetValue(name.Value, out ResolvedMaterial? result))
        {
            result = own.TryGetValue(name.Value, out MaterialInput? material) ? Build(material) : FromLibrary(name, name.Value, null);
            resolved[name.Value] = result;
        }

        return result;
    }

    /// <summary>Whether the file itself has an entry of this name.</summary>
    public bool IsOwn(string name) => own.ContainsKey(name);

    /// <summary>What the file says of spin across the magnetization of a material; null without an entry.</summary>
    public TransverseInput? TransverseOf(string name) => own.TryGetValue(name, out MaterialInput? material) ? material.Transverse : null;

    /// <summary>Notes that the saturation magnetization of a material is used, when it comes from the library.</summary>
    public void AssumeMagnetization(string name)
    {
        if (libraryMagnetizations.TryGetValue(name, out Property? property))
        {
            Assume(name, property);
        }
    }

    /// <summary>Builds every material of the file, so that a fault in an unused one is found too.</summary>
    public void BuildAll()
    {
        foreach (MaterialInput material in input.Materials)
        {
            Find(material.Name);
        }
    }

    /// <summary>The temperature set, or null after a diagnostic at the place that needs it.</summary>
    public double? TemperatureFor(SourceSpan user, string subject)
    {
        if (input.Temperature is { } temperature)
        {
            return temperature.Value;
        }

        if (lacksTemperature)
        {
            return null; // one missing key, said where it is first needed
        }

        lacksTemperature = true;
        diagnostics.Error(StackCode.Temperature, user, $"'{subject}' is taken from the materials library, which needs a temperature", "write `temperature: 4.2 K` (or 295 K) at the top of the file");
        return null;
    }

    /// <summary>Notes that a library value was used.</summary>
    public void Assume(string subject, Property property)
    {
        if (assumed.Add((subject, property.Kind)))
        {
            Assumptions.Add(new Assumption(subject, property));
        }
    }

    ResolvedMaterial? Build(MaterialInput material)
    {
        if (material.From is { } from)
        {
            return FromLibrary(from, material.Name.Value, material);
        }

        Medium? medium = material.Channels is not null ? FromChannels(material)
            : material.SConductivity is not null ? FromThreeChannels(material)
            : material.StarredResistivity is { } starred
                ? ValetFert.TwoChannel(material.Name.Value, starred.Value, material.Asymmetry!.Value.Value, material.SpinDiffusionLength!.Value.Value)
                : ValetFert.Normal(material.Name.Value, material.Resistivity!.Value.Value, material.SpinDiffusionLength!.Value.Value);
        if (medium is null)
        {
            return null;
        }

        if (material.Magnetization is { } magnetization)
        {
            Magnetizations[material.Name.Value] = magnetization.Value;
        }

        return Pairs(material, medium) is { } pairs ? new ResolvedMaterial(medium, null, pairs) : null;
    }

    static Medium FromThreeChannels(MaterialInput material)
    {
        double σ = material.SConductivity!.Value.Value, β = material.SAsymmetry!.Value.Value;
        return ValetFert.ThreeChannel(
            material.Name.Value, σ * (1 + β) / 2, σ * (1 - β) / 2, material.DConductivity!.Value.Value,
            material.SpinDiffusionLength!.Value.Value, material.InterbandLength!.Value.Value);
    }

    Medium? FromChannels(MaterialInput material)
    {
        var channels = material.Channels!.Value.Select(c => new Channel(c.Name.Value, c.Conductivity)).ToImmutableArray();
        var reactions = ImmutableArray.CreateBuilder<Reaction>();
        bool sound = true;
        foreach (ReactionInput reaction in material.Reactions ?? [])
        {
            Channel?[] ends = [.. reaction.Between.Select(end => Active(end, channels, material.Name.Value))];
            if (ends.Length != 2 || ends.Contains(null))
            {
                sound = false;
                continue;
            }

            if (ends[0]!.Name == ends[1]!.Name)
            {
                diagnostics.Error(StackCode.UnknownChannel, reaction.Between[1].Span, $"reaction '{reaction.Name.Value}' joins channel '{ends[0]!.Name}' with itself", "name two different channels");
                sound = false;
                continue;
            }

            // l⁻² = G (1/σ_a + 1/σ_b), eq. (T-31).
            double conductance = reaction.Conductance?.Value
                ?? 1 / (reaction.Length!.Value.Value * reaction.Length.Value.Value * ((1 / ends[0]!.Conductivity) + (1 / ends[1]!.Conductivity)));
            reactions.Add(new Reaction(reaction.Name.Value, ends[0]!.Name, ends[1]!.Name, conductance));
        }

        return sound ? new Medium(material.Name.Value, channels, reactions.ToImmutable()) : null;
    }

    Channel? Active(Located<string> name, ImmutableArray<Channel> channels, string material)
    {
        Channel? channel = channels.FirstOrDefault(c => c.Name == name.Value);
        if (channel is null)
        {
            diagnostics.Error(StackCode.UnknownChannel, name.Span, $"material '{material}' has no channel '{name.Value}'", $"its channels are {string.Join(", ", channels.Select(c => c.Name))}");
        }

        return channel;
    }

    /// <summary>The pairs that a reversal exchanges; null after a diagnostic.</summary>
    ImmutableArray<(string, string)>? Pairs(MaterialInput material, Medium medium)
    {
        var paired = new HashSet<string>();
        bool sound = true;
        foreach (Located<string> channel in (material.Reversal ?? []).SelectMany(pair => pair))
        {
            if (Active(channel, medium.Channels, material.Name.Value) is null)
            {
                sound = false;
            }
            else if (!paired.Add(channel.Value))
            {
                sound = false;
                diagnostics.Error(StackCode.UnknownChannel, channel.Span, $"material '{material.Name.Value}': channel '{channel.Value}' stands twice in `reversal`", "a channel changes places with one other; leave out those that keep theirs");
            }
        }

        return sound ? [.. (material.Reversal ?? []).Select(pair => (pair[0].Value, pair[1].Value))] : null;
    }

    ResolvedMaterial? FromLibrary(Located<string> entry, string name, MaterialInput? overrides)
    {
        MaterialLibrary library = MaterialLibrary.BuiltIn;
        if (!library.TryFind(entry.Value, out Material? material))
        {
            string[] known = overrides is null ? [.. own.Keys, .. library.Names] : [.. library.Names];
            string choice = $"{(overrides is null ? "define it under `materials:` or " : "")}use one of the library: {string.Join(", ", library.Materials.Select(m => m.Name))}";
            diagnostics.Error(
                StackCode.UnknownMaterial, entry.Span, $"unknown material '{entry.Value}'{(overrides is null ? "" : " after `from`")}",
                Spelling.Nearest(entry.Value, known) is { } nearest ? $"did you mean {nearest}?" : choice);
            return null;
        }

        if (TemperatureFor(entry.Span, entry.Value) is not { } temperature)
        {
            return null;
        }

        var missing = new List<PropertyKind>();
        var values = new Dictionary<PropertyKind, double>();
        foreach (PropertyKind kind in material.Required)
        {
            if (Override(overrides, kind) is { } written)
            {
                values[kind] = written;
            }
            else if (material.Properties.TryFind(kind, temperature, out Property? property))
            {
                values[kind] = property.Value;
                Assume(name, property);
            }
            else
            {
                missing.Add(kind);
            }
        }

        if (missing.Count > 0)
        {
            diagnostics.Error(
                StackCode.Temperature, entry.Span, $"the library has no {string.Join(", ", missing.Select(kind => kind.Key))} of {material.Name} at {temperature} K",
                MissingHint(material.Properties, missing, name));
        }

        if (!RefuseStrangers(overrides, material) || missing.Count > 0)
        {
            return null;
        }

        NoteMagnetization(name, material, temperature, overrides);
        return new ResolvedMaterial(BuildMedium(name, material.Kind, values), material, []);
    }

    static string MissingHint(PropertyTable table, List<PropertyKind> missing, string name)
    {
        string[] known = [.. table.Temperatures.Where(t => missing.All(kind => table.TemperaturesOf(kind).Contains(t))).Select(t => $"{t} K")];
        string values = string.Join(", ", missing.Select(kind => $"{kind.Key}: {(kind.FieldUnit.Length == 0 ? "0.5" : $"1 {kind.FieldUnit}")}"));
        string overriding = $"give your own under `materials:`, in the form `{name}: {{from: {name}, {values}}}`";
        return known.Length == 0 ? overriding : $"write temperature: {string.Join(" or ", known)}; or {overriding}";
    }

    void NoteMagnetization(string name, Material material, double temperature, MaterialInput? overrides)
    {
        if (overrides?.Magnetization is { } written)
        {
            Magnetizations[name] = written.Value;
        }
        else if (material.Properties.TryFind(PropertyKind.SaturationMagnetization, temperature, out Property? property))
        {
            Magnetizations[name] = property.Value;
            libraryMagnetizations[name] = property;
        }
    }

    static Medium BuildMedium(string name, MaterialKind kind, Dictionary<PropertyKind, double> values) => kind switch
    {
        MaterialKind.Normal => ValetFert.Normal(name, values[PropertyKind.Resistivity], values[PropertyKind.SpinDiffusionLength]),
        MaterialKind.Magnetic => ValetFert.TwoChannel(
            name, values[PropertyKind.StarredResistivity], values[PropertyKind.BulkAsymmetry], values[PropertyKind.SpinDiffusionLength]),
        _ => ValetFert.ThreeChannel(
            name, values[PropertyKind.ConductivitySUp], values[PropertyKind.ConductivitySDown], values[PropertyKind.ConductivityDDown],
            values[PropertyKind.SpinDiffusionLength], values[PropertyKind.InterbandLength]),
    };

    static double? Override(MaterialInput? overrides, PropertyKind kind) =>
        overrides is null ? null
        : kind == PropertyKind.Resistivity ? overrides.Resistivity?.Value
        : kind == PropertyKind.StarredResistivity ? overrides.StarredResistivity?.Value
        : kind == PropertyKind.BulkAsymmetry ? overrides.Asymmetry?.Value
        : kind == PropertyKind.SpinDiffusionLength ? overrides.SpinDiffusionLength?.Value
        : kind == PropertyKind.InterbandLength ? overrides.InterbandLength?.Value
        : null;

    /// <summary>An override of a quantity that the library entry does not use would be a swallowed key.</summary>
    bool RefuseStrangers(MaterialInput? overrides, Material material)
    {
        if (overrides is null)
        {
            return true;
        }

        (PropertyKind Kind, Located<double>? Value)[] written =
        [
            (PropertyKind.Resistivity, overrides.Resistivity), (PropertyKind.StarredResistivity, overrides.StarredResistivity),
            (PropertyKind.BulkAsymmetry, overrides.Asymmetry), (PropertyKind.InterbandLength, overrides.InterbandLength),
        ];
        bool sound = true;
        foreach ((PropertyKind kind, Located<double>? value) in written)
        {
            if (value is not null && !material.Required.Contains(kind))
            {
                diagnostics.Error(StackCode.BadOverride, value.Value.Span, $"{kind.Key} does not describe {material.Name}", $"the library describes it by {string.Join(", ", material.Required)}");
                sound = false;
            }
        }

        return sound;
    }
}
