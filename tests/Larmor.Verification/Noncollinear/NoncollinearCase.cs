using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Transport;
using Larmor.Physics.Transport.Noncollinear;

namespace Larmor.Verification.Noncollinear;

/// <summary>One reference stack with its solution (data/noncollinear/README.md).</summary>
sealed class NoncollinearCase
{
    NoncollinearCase(JsonElement root)
    {
        Label = root.GetProperty("label").GetString()!;
        Stack = ReadStack(root.GetProperty("stack"));
        Results = root.GetProperty("results");
    }

    public string Label { get; }

    public NoncollinearStack Stack { get; }

    public JsonElement Results { get; }

    public static string Directory => Path.Combine(AppContext.BaseDirectory, "data", "noncollinear");

    public static IEnumerable<string> Files =>
        System.IO.Directory.GetFiles(Directory, "nc*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!;

    public static ImmutableArray<NoncollinearCase> Load(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Directory, file + ".json")));
        return [.. document.RootElement.Clone().GetProperty("cases").EnumerateArray().Select(root => new NoncollinearCase(root))];
    }

    public static Vector3D Vector(JsonElement array, int first = 0) =>
        new(array[first].GetDouble(), array[first + 1].GetDouble(), array[first + 2].GetDouble());

    static NoncollinearStack ReadStack(JsonElement stack)
    {
        JsonElement left = stack.GetProperty("left"), right = stack.GetProperty("right");
        ImmutableArray<SpinLayer> layers = [.. stack.GetProperty("layers").EnumerateArray().Select((layer, i) => new SpinLayer(
            $"{i + 1} {layer.GetProperty("name").GetString()}", ReadMedium(layer), layer.GetProperty("thickness").GetDouble(), ReadMagnetism(layer)))];
        int boundaries = layers.Length - 1 + (IsLead(left) ? 1 : 0) + (IsLead(right) ? 1 : 0);
        var interfaces = stack.GetProperty("interfaces").EnumerateArray().Select(ReadInterface).ToList();
        while (interfaces.Count < boundaries)
        {
            interfaces.Add(SpinInterface.Ideal);
        }

        return new NoncollinearStack(
            ReadEnd(left), layers, [.. interfaces], ReadEnd(right), Drive.Current(stack.GetProperty("drive").GetProperty("J").GetDouble()));
    }

    static bool IsLead(JsonElement end) => end.GetProperty("kind").GetString() == "semi_infinite";

    static SpinEnd ReadEnd(JsonElement end) => IsLead(end) ? new SpinLead(ReadMedium(end), ReadMagnetism(end)) : new SpinReservoir();

    static Medium ReadMedium(JsonElement source) => new(
        source.TryGetProperty("name", out JsonElement name) ? name.GetString()! : "lead",
        [.. source.GetProperty("sigma").EnumerateObject().Select(p => new Channel(p.Name, p.Value.GetDouble()))],
        [.. source.GetProperty("reactions").EnumerateArray().Select(r => new Reaction(
            $"{r.GetProperty("a").GetString()}>{r.GetProperty("b").GetString()}",
            r.GetProperty("a").GetString()!, r.GetProperty("b").GetString()!, r.GetProperty("G").GetDouble()))]);

    static Magnetism? ReadMagnetism(JsonElement source)
    {
        if (source.GetProperty("axis").ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        JsonElement t = source.GetProperty("transverse");
        return new Magnetism(
            Vector(source.GetProperty("axis")),
            new TransverseChannel(Number(t, "sigma_p"), Number(t, "G_sf"), Number(t, "G_phi"), Number(t, "C")));
    }

    static SpinInterface ReadInterface(JsonElement source)
    {
        SpinInterface boundary = source.TryGetProperty("kind", out JsonElement kind)
            ? kind.GetString() == "mixing"
                ? new MixingInterface(ReadSide(source.GetProperty("F_side")), ReadConductances(source))
                : new MixingPair(ReadConductances(source.GetProperty("left")), ReadConductances(source.GetProperty("right")))
            : SpinInterface.Ideal;
        return boundary with
        {
            SpinFlips = source.TryGetProperty("flip", out JsonElement flip)
                ? [new LumpedSpinFlip(ReadSide(flip.GetProperty("side")), Number(flip, "Gamma"))]
                : [],
            Reactions = source.TryGetProperty("reactions", out JsonElement reactions)
                ? [.. reactions.EnumerateArray().Select(r => new InterfaceReaction(
                    "lumped", r.GetProperty("a").GetString()!, ReadSide(r.GetProperty("a_side")),
                    r.GetProperty("b").GetString()!, ReadSide(r.GetProperty("b_side")), Number(r, "Gamma")))]
                : [],
        };
    }

    static MixingConductances ReadConductances(JsonElement source)
    {
        var mixing = new Complex(Number(source, "G_r"), Number(source, "G_i"));
        if (!source.TryGetProperty("T_r", out _))
        {
            return MixingConductances.Absorbing(Number(source, "G_up"), Number(source, "G_dn"), mixing);
        }

        var transmitted = new Complex(Number(source, "T_r"), Number(source, "T_i"));
        return source.TryGetProperty("GF_r", out _)
            ? new MixingConductances(Number(source, "G_up"), Number(source, "G_dn"), mixing, transmitted, new Complex(Number(source, "GF_r"), Number(source, "GF_i")))
            : MixingConductances.Transmitting(Number(source, "G_up"), Number(source, "G_dn"), mixing, transmitted);
    }

    static double Number(JsonElement source, string key) => source.TryGetProperty(key, out JsonElement value) ? value.GetDouble() : 0;

    static Side ReadSide(JsonElement side) => side.GetString() == "L" ? Side.Left : Side.Right;
}
