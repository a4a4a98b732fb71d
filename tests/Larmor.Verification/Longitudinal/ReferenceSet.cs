using System.Globalization;
using System.Text.Json;
using Larmor.Physics.Magnetics.Longitudinal;
using Xunit;

namespace Larmor.Verification.Longitudinal;

/// <summary>The reference numbers of data/longitudinal and comparisons with them.</summary>
static class ReferenceSet
{
    /// <summary>Exchange rate of the runs in 1/s.</summary>
    public const double Rate = 1e12;

    /// <summary>Diffusivity of the runs in m²/s.</summary>
    public const double Diffusivity = 1e-3;

    /// <summary>k_M of the runs in 1/m.</summary>
    public static readonly double Wave = Math.Sqrt(Rate / Diffusivity);

    public static LongitudinalMedium Medium(double ξ, double wM = 0, double wm = 0) => new("F", 1e-3, ξ, Rate, wM * Rate, wm * Rate, Diffusivity);

    public static (string Run, double[] Values)[] Rows(string name) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "longitudinal", name)).Skip(1)
            .Select(line => line.Split(',')).Select(cells => (cells[0], cells[1..].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())),
    ];

    public static JsonElement Parameters(string group, string run)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "longitudinal", "parameters.json")));
        return document.RootElement.GetProperty(group).EnumerateArray().First(item => item.GetProperty("run").GetString() == run).Clone();
    }

    public static LongitudinalMedium Medium(JsonElement run) => new(
        "F", 1e-3, run.GetProperty("xi").GetDouble(), run.GetProperty("r").GetDouble(), run.GetProperty("wM").GetDouble(),
        run.GetProperty("wm").GetDouble(), run.GetProperty("D").GetDouble());

    public static void Near(double expected, double actual, double tolerance, double? scale = null) => Assert.True(
        Math.Abs(actual - expected) <= tolerance * (scale ?? Math.Abs(expected)),
        $"expected {expected:R}, got {actual:R}, off by {Math.Abs(actual - expected) / (scale ?? Math.Abs(expected)):E2} of the scale");

    /// <summary>A cell-centred quantity at a place, by the cubic through four cells that lie on one side of <paramref name="first"/> or <paramref name="end"/>.</summary>
    public static double Interpolate(ReadOnlySpan<double> positions, ReadOnlySpan<double> values, double x, int first, int end)
    {
        double h = positions[first + 1] - positions[first];
        int start = Math.Clamp((int)Math.Floor((x - positions[first]) / h) - 1, 0, end - first - 4) + first;
        double sum = 0;
        for (int i = start; i < start + 4; i++)
        {
            double weight = 1;
            for (int j = start; j < start + 4; j++)
            {
                weight *= j == i ? 1 : (x - positions[j]) / (positions[i] - positions[j]);
            }

            sum += weight * values[i];
        }

        return sum;
    }
}
