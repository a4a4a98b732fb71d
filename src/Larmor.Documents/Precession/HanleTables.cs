using System.Collections.Immutable;
using System.Numerics;
using Larmor.Documents.Results;
using Larmor.Experiments;

namespace Larmor.Documents.Precession;

/// <summary>Tables of Hanle curves.</summary>
static class HanleTables
{
    /// <summary>Both components against the field in the three forms, and the nonlocal resistance where contacts are known.</summary>
    public static Table Curve(HanleResult result, ImmutableArray<Complex> flights)
    {
        var columns = ImmutableArray.CreateBuilder<Column>();
        columns.Add(Numbers("B", "mT", result.Case.Fields.Select(B => B * 1e3)));
        foreach ((string name, ImmutableArray<Complex> curve) in new[] { ("two_moment", result.TwoMoment), ("scalar", result.Scalar), ("flights", flights) })
        {
            columns.Add(Numbers($"m_y_{name}", "us/m", curve.Select(m => m.Imaginary * 1e6)));
            columns.Add(Numbers($"m_x_{name}", "us/m", curve.Select(m => m.Real * 1e6)));
        }

        if (result.ResistancePerSignal is { } factor)
        {
            columns.Add(Numbers("R_nl", "mOhm", result.TwoMoment.Select(m => m.Imaginary * factor * 1e3)));
        }

        return new Table("hanle", "Accumulation at the detector per injected flux against the field, in three forms", columns.ToImmutable());
    }

    static NumberColumn Numbers(string name, string unit, IEnumerable<double> values) => new(name, unit, [.. values.Select(value => (double?)value)]);
}
