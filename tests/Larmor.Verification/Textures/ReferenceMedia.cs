using System.Text.Json;
using Larmor.Physics.Transport.Textures;

namespace Larmor.Verification.Textures;

/// <summary>Materials of the reference sets' parameter files.</summary>
static class ReferenceMedia
{
    public static JsonElement Parameters(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(ReferenceTable.Directory, file)));
        return document.RootElement.Clone();
    }

    /// <summary>A material given by lengths; an absent λ_J means no magnetization, an absent λ_φ no dephasing, an absent τ_e the scalar law.</summary>
    public static SpinMedium ByLengths(string name, JsonElement p)
    {
        double D = p.GetProperty("D").GetDouble();
        return SpinMedium.FromLengths(
            name, D, p.GetProperty("lambda_sf").GetDouble(), Optional(p, "lambda_J", double.PositiveInfinity),
            Optional(p, "lambda_phi", double.PositiveInfinity), Optional(p, "tau_e", 0), p.GetProperty("beta").GetDouble() * p.GetProperty("beta_prime").GetDouble());
    }

    /// <summary>A material given by times.</summary>
    public static SpinMedium ByTimes(string name, JsonElement p) => new(
        name, p.GetProperty("D0").GetDouble(), p.GetProperty("tau_sf").GetDouble(), Optional(p, "Omega", 0), Optional(p, "tau_e", 0),
        Optional(p, "tau_phi", double.PositiveInfinity), 0);

    public static double Optional(JsonElement p, string key, double otherwise) =>
        p.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : otherwise;

    public static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetDouble())];

    public static Larmor.Numerics.Algebra.CellVector<double> Vector(JsonElement array)
    {
        double[] v = Numbers(array);
        return new(v[0], v[1], v[2]);
    }
}
