using System.Text.Json;
using Larmor.Experiments.Validation;
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
        return new ReferenceCase(name, NetworkCase.ReadStack(root.GetProperty("stack")), root);
    }
}
