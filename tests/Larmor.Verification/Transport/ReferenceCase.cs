using System.Collections.Immutable;
using System.Text.Json;
using Larmor.Physics.Transport;

namespace Larmor.Verification.Transport;

/// <summary>
/// One published network case: the stack and the numbers that a 50-digit modal superposition gives for it, itself compared
/// with matrix exponentials, finite volumes and collocation (data/onsager/README.md).
/// </summary>
sealed class ReferenceCase
{
    readonly JsonElement results;

    ReferenceCase(string name, Stack stack, JsonElement root)
    {
        Name = name;
        Stack = stack;
        Root = root;
        results = root.GetProperty("results");
    }

    public string Name { get; }

    public Stack Stack { get; }

    public JsonElement Root { get; }

    public double Voltage => results.GetProperty("V_left_reference_V").GetDouble();

    public double Resistance => results.GetProperty("R_total_ohm_m2").GetDouble();

    public double ExcessResistance => results.GetProperty("R_excess_ohm_m2").GetDouble();

    public JsonElement DecayLengths => results.GetProperty("decay_lengths_m");

    public JsonElement Dissipation => results.GetProperty("dissipation_W_m2");

    public JsonElement Profile => results.GetProperty("profile");

    public static string Directory => Path.Combine(AppContext.BaseDirectory, "data", "onsager");

    public static IEnumerable<string> Names =>
        System.IO.Directory.GetFiles(Directory, "p*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!;

    public static ReferenceCase Load(string name)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Directory, name + ".json")));
        JsonElement root = document.RootElement.Clone();
        return new ReferenceCase(name, ReadStack(root.GetProperty("stack")), root);
    }

    static Stack ReadStack(JsonElement stack)
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

        return new Stack(ReadEnd(left), layers, [.. interfaces], ReadEnd(right), Drive.Current(stack.GetProperty("drive").GetProperty("J").GetDouble()));
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
