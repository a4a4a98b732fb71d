using System.Collections.Immutable;
using Larmor.Documents.Results;
using Larmor.Experiments;
using Larmor.Physics.Magnetics.FokkerPlanck;

namespace Larmor.Documents.Thermal;

/// <summary>Tables of a telegraph.</summary>
static class TelegraphTables
{
    const int Points = 121;

    public static IEnumerable<Table> Of(TelegraphResult result)
    {
        if (Noise(result) is { } noise)
        {
            double[] f = [.. Frequencies(noise)];
            yield return new Table("spectrum", "One-sided spectral density of a signal that is 1 in the first state and 0 in the second",
                [new NumberColumn("f", "Hz", f), new NumberColumn("S", "s", [.. f.Select(x => (double?)noise.SpectralDensity(x))])]);
        }

        if (result.Recorded is { } record)
        {
            yield return new Table("trace", "u·n of the first replica",
            [
                new NumberColumn("t", "ns", [.. record.Signal.Select((_, i) => (double?)((i + 1) * record.Interval * 1e9))]),
                new NumberColumn("u.n", "1", [.. record.Signal.Select(x => (double?)x)]),
            ]);
            int rows = Math.Max(record.Upper.Length, record.Lower.Length);
            if (rows > 0)
            {
                NumberColumn Column(string name, ImmutableArray<double> stays) => new(name, "ns", [.. Enumerable.Range(0, rows).Select(i => i < stays.Length ? (double?)(stays[i] * 1e9) : null)]);
                yield return new Table("stays", "Whole stays of the replicas in the two states", [Column("state 1", record.Upper), Column("state 2", record.Lower)]);
            }
        }
    }

    /// <summary>Rates of the Fokker–Planck equation, or of the closed forms where they are lost.</summary>
    public static TelegraphNoise? Noise(TelegraphResult result) =>
        result.Noise ?? (result.Escape is { RateUp: > 0, RateDown: > 0 } escape ? new TelegraphNoise(escape.RateUp, escape.RateDown) : null);

    /// <summary>Two decades on both sides of the corner λ₁/2π.</summary>
    public static IEnumerable<double> Frequencies(TelegraphNoise noise) =>
        Enumerable.Range(0, Points).Select(i => noise.RelaxationRate / (2 * Math.PI) * Math.Pow(10, (4.0 * i / (Points - 1)) - 2));
}
