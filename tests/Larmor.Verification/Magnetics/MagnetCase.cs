using System.Text.Json;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics;
using Larmor.Physics.Magnetics.Energies;
using Larmor.Physics.Magnetics.Torques;
using Larmor.Physics.Quantities;
using Xunit;

namespace Larmor.Verification.Magnetics;

/// <summary>Reference cases of data/magnetics and the magnets they describe.</summary>
static class MagnetCase
{
    /// <summary>γ of the reference numbers in rad/(s·T).</summary>
    public const double Gamma = 176085963000.0;

    /// <summary>μ₀ of the reference numbers over ours: demagnetizing factors are scaled by it, so that fields are the same.</summary>
    const double PermeabilityRatio = 1.25663706212e-06 / Constants.VacuumPermeability;

    public static JsonElement Load(string name)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "magnetics", name + ".json")));
        return document.RootElement.Clone();
    }

    public static JsonElement Named(string file, string name) =>
        Load(file).GetProperty("cases").EnumerateArray().Single(element => element.GetProperty("name").GetString() == name);

    public static IEnumerable<string> Names(string file, string list = "cases") =>
        Load(file).GetProperty(list).EnumerateArray().Select(element => element.GetProperty("name").GetString()!);

    public static Vector3D Vector(JsonElement array) => new(array[0].GetDouble(), array[1].GetDouble(), array[2].GetDouble());

    public static Vector3D Vector(JsonElement input, string name) => input.TryGetProperty(name, out JsonElement array) ? Vector(array) : Vector3D.Zero;

    public static double Number(JsonElement input, string name) => input.GetProperty(name).GetDouble();

    public static Macrospin Magnet(JsonElement input)
    {
        List<ILocalEnergy> energies = [];
        if (input.TryGetProperty("K1", out JsonElement anisotropy))
        {
            energies.Add(new UniaxialAnisotropy(anisotropy.GetDouble(), 0, Vector(input, "n")));
        }

        if (input.TryGetProperty("N", out JsonElement factors))
        {
            Vector3D n = PermeabilityRatio * Vector(factors);
            energies.Add(new ShapeAnisotropy(Matrix3D.Diagonal(n.X, n.Y, n.Z)));
        }

        double volume = input.TryGetProperty("V", out JsonElement given) ? given.GetDouble() : 1e-24;
        double damping = input.TryGetProperty("alpha", out JsonElement alpha) ? alpha.GetDouble() : 0.01;
        return new Macrospin("magnet", Number(input, "Ms"), volume, damping, Gamma, [.. energies])
        {
            Reactive = [new LinearPotential(Vector(input, "bPhi"))],
            Dissipative = [new LinearPotential(Vector(input, "bChi"))],
        };
    }

    public static FrozenMagnets Frozen(JsonElement input) => MagnetSystem.Of(Magnet(input)).Freeze();

    public static void Near(double expected, double actual, double tolerance, string what = "") =>
        Assert.True(
            Math.Abs(actual - expected) <= tolerance * Math.Abs(expected), $"{what}: expected {expected:R}, got {actual:R}, off by {(actual / expected) - 1:E2}");

    public static void Near(Vector3D expected, Vector3D actual, double tolerance, string what = "") =>
        Assert.True((actual - expected).Length <= tolerance, $"{what}: expected {expected}, got {actual}, off by {(actual - expected).Length:E2}");
}
