using System.Collections.Immutable;
using System.Text.Json;
using Larmor.Physics.Transport;

namespace Larmor.Experiments.Validation;

/// <summary>A published network case: a stack and its resistances from a 50-digit calculation.</summary>
/// <param name="Name">Short name, p01 to p27 with a word.</param>
/// <param name="Description">What it is.</param>
/// <param name="Stack">The stack.</param>
/// <param name="Resistance">R in Ω·m².</param>
/// <param name="ExcessResistance">R_ex in Ω·m².</param>
public sealed record NetworkCase(string Name, string Description, Stack Stack, double Resistance, double ExcessResistance)
{
    /// <summary>The built-in cases in order.</summary>
    public static ImmutableArray<NetworkCase> BuiltIn()
    {
        using Stream stream = typeof(NetworkCase).Assembly.GetManifestResourceStream("network-cases.json")!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(Read)];
    }

    static NetworkCase Read(JsonElement source) => new(
        source.GetProperty("name").GetString()!,
        source.GetProperty("description").GetString()!,
        ReadStack(source.GetProperty("stack")),
        source.GetProperty("R_total_ohm_m2").GetDouble(),
        source.GetProperty("R_excess_ohm_m2").GetDouble());

    /// <summary>Reads the stack of a case: ends, layers, interfaces (missing ones are ideal) and the current density, all in SI.</summary>
    public static Stack ReadStack(JsonElement stack)
    {
        JsonElement left = stack.GetProperty("left"), right = stack.GetProperty("right");
        ImmutableArray<Layer> layers = [.. stack.GetProperty("layers").EnumerateArray().Select((layer, i) => new Layer(
            layer.TryGetProperty("name", out JsonElement name) ? name.GetString()! : $"layer{i + 1}",
            ReadMedium(layer, $"medium{i + 1}"),
            layer.GetProperty("thickness").GetDouble()))];
        int conductors = layers.Length + (IsLead(left) ? 1 : 0) + (IsLead(right) ? 1 : 0);
        var interfaces = stack.GetProperty("interfaces").EnumerateArray().Select(ReadInterface).ToList();
        while (interfaces.Count < conductors - 1)
        {
            interfaces.Add(Interface.Ideal);
        }

        double current = stack.GetProperty("drive").GetProperty("J").GetDouble();
        return new Stack(ReadEnd(left), layers, [.. interfaces], ReadEnd(right), Drive.Current(current));
    }

    static bool IsLead(JsonElement end) => end.GetProperty("kind").GetString() == "semi_infinite";

    static End ReadEnd(JsonElement end) => IsLead(end)
        ? new Lead(ReadMedium(end, "lead"))
        : new Reservoir(end.TryGetProperty("contact_r", out JsonElement r) ? ReadResistances(r) : []);

    static Medium ReadMedium(JsonElement source, string name) => new(
        name,
        [.. source.GetProperty("sigma").EnumerateObject().Select(p => new Channel(p.Name, p.Value.GetDouble()))],
        [.. source.GetProperty("reactions").EnumerateArray().Select(r => ReadReaction(r, "G"))]);

    static Reaction ReadReaction(JsonElement r, string key)
    {
        string a = r.GetProperty("a").GetString()!, b = r.GetProperty("b").GetString()!;
        return new Reaction($"{a}>{b}", a, b, r.GetProperty(key).GetDouble());
    }

    static ImmutableArray<ChannelResistance> ReadResistances(JsonElement r) =>
        [.. r.EnumerateObject().Select(p => new ChannelResistance(p.Name, p.Value.GetDouble()))];

    static Interface ReadInterface(JsonElement source)
    {
        ImmutableArray<ChannelResistance> resistances = source.TryGetProperty("r", out JsonElement r) ? ReadResistances(r) : [];
        JsonElement[] reactions = source.TryGetProperty("reactions", out JsonElement list) ? [.. list.EnumerateArray()] : [];
        if (source.TryGetProperty("model", out JsonElement model) && model.GetString() == "distributed")
        {
            return new DistributedInterface(resistances, [.. reactions.Select(reaction => ReadReaction(reaction, "Gamma"))]);
        }

        return new SharpInterface(resistances, [.. reactions.Select(reaction => new InterfaceReaction(
            "lumped",
            reaction.GetProperty("a").GetString()!, ReadSide(reaction.GetProperty("a_side")),
            reaction.GetProperty("b").GetString()!, ReadSide(reaction.GetProperty("b_side")),
            reaction.GetProperty("Gamma").GetDouble()))]);
    }

    static Side ReadSide(JsonElement side) => side.GetString() == "L" ? Side.Left : Side.Right;
}
