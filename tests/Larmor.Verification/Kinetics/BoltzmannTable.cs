using System.Globalization;
using System.Text.Json;
using Larmor.Physics.Kinetics;
using Larmor.Physics.Quantities;
using Xunit;

namespace Larmor.Verification.Kinetics;

/// <summary>Reference numbers of data/boltzmann by column name, and the models they belong to.</summary>
/// <remarks>
/// They were computed with CODATA 2018: the mass is passed in, and moments are rescaled by the ratio of the magnetons, 1 + 1.4e-9.
/// </remarks>
sealed class BoltzmannTable
{
    public const double Mass = 9.1093837015e-31;
    public const double Magneton = 9.2740100783e-24;
    public const double eV = Constants.ElementaryCharge;

    readonly string[] columns;

    BoltzmannTable(string[] columns, string[][] rows)
    {
        this.columns = columns;
        Rows = [.. rows.Select(cells => new Row(this, cells))];
    }

    /// <summary>Turns a moment computed here into one with the magneton of the reference.</summary>
    public static double MagnetonRatio => Magneton / Constants.BohrMagneton;

    public Row[] Rows { get; }

    public static BoltzmannTable Load(string name)
    {
        string[] lines = File.ReadAllLines(FilePath(name));
        return new BoltzmannTable(lines[0].Split(','), [.. lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Split(','))]);
    }

    public static JsonElement[] LoadJson(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(FilePath(name)));
        return [.. document.RootElement.EnumerateArray().Select(element => element.Clone())];
    }

    public static ExchangeBands Bands(double splitting) => new(Mass, -eV, splitting * eV);

    /// <summary>The model of a set of xy_parameters.json or sumrules.json.</summary>
    public static KineticModel Model(JsonElement p, AsymmetryOrder order = AsymmetryOrder.Exact)
    {
        double τ = p.GetProperty("tau_s").GetDouble();
        JsonElement flip = p.GetProperty("tau_sf_s");
        var carriers = Carriers.FromChemicalPotential(
            Bands(p.GetProperty("Delta_sd_eV").GetDouble()), p.GetProperty("mu_eV").GetDouble() * eV, p.GetProperty("kT_eV").GetDouble() * eV / Constants.Boltzmann);
        Scattering scattering = flip.ValueKind == JsonValueKind.Null
            ? Scattering.Conserving(τ)
            : Scattering.WithFlips(τ, flip.GetDouble(), p.GetProperty("p_sf").GetDouble());
        return new KineticModel(carriers, scattering, RelaxationTarget.UniformEquilibrium, order);
    }

    public static void Near(double expected, double actual, double tolerance, double scale = 0)
    {
        double size = Math.Max(Math.Abs(expected), scale);
        Assert.True(Math.Abs(actual - expected) <= tolerance * size, $"expected {expected:R}, got {actual:R}, off by {(actual - expected) / size:E2} of the scale");
    }

    static string FilePath(string name) => Path.Combine(AppContext.BaseDirectory, "data", "boltzmann", name);

    public sealed class Row(BoltzmannTable table, string[] cells)
    {
        public double this[string column] => double.Parse(Text(column), CultureInfo.InvariantCulture);

        public string Text(string column) => cells[Array.IndexOf(table.columns, column)];
    }
}
