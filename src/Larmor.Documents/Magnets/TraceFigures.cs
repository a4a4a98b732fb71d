using System.Collections.Immutable;
using Larmor.Documents.Plots;
using Larmor.Experiments;
using Larmor.Numerics.Algebra;
using Larmor.Physics.Magnetics;
using LayoutAxis = Larmor.Documents.Plots.Axis;

namespace Larmor.Documents.Magnets;

/// <summary>Plots of magnets in time that several figures share.</summary>
static class TraceFigures
{
    /// <summary>Magnets told apart in one plot.</summary>
    const int MostMagnets = 6;

    public static LayoutAxis Time { get; } = new("t", "ns");

    /// <summary>Components of one magnet.</summary>
    public static Panel Components(MagnetTrace trace, MagnetSample sample, int magnet, int count, double origin) => new(
        Time, new LayoutAxis(sample.System.Magnets.Length == 1 ? "u" : $"u, {sample.System.Magnets[magnet].Name}", "") { Minimum = -1.05, Maximum = 1.05 },
        new[] { ("u_{x}", Vector3D.UnitX), ("u_{y}", Vector3D.UnitY), ("u_{z}", Vector3D.UnitZ) }.Select(axis =>
            Curve(axis.Item1, trace, count, origin, i => trace.DirectionOf(magnet, i).Dot(axis.Item2)) with { InLegend = magnet == 0 }));

    /// <summary>Resistance of the stack.</summary>
    public static Panel Resistance(MagnetTrace trace, int count, double origin) => new(
        Time, new LayoutAxis("AR", "fΩ m²"), [Curve("", trace, count, origin, i => trace.Moments[i].Electric!.Value.Resistance * 1e15)]);

    /// <summary>Energy of the magnets, and powers that change it.</summary>
    public static ImmutableArray<Plot> Powers(MagnetTrace trace, int count, double origin, bool inField) =>
    [
        new Panel(Time, new LayoutAxis("E", "aJ"), [Curve("", trace, count, origin, i => trace.Moments[i].Energy * 1e18)]),
        new Panel(Time, new LayoutAxis("P", "nW"),
        [
            Curve("torques", trace, count, origin, i => trace.Moments[i].TorqueWork * 1e9),
            Curve("damping", trace, count, origin, i => -trace.Moments[i].DampingHeat * 1e9),
            .. inField ? [Curve("field", trace, count, origin, i => trace.Moments[i].FieldWork * 1e9)] : (Series[])[],
        ]),
    ];

    /// <summary>Paths of the magnets on the sphere.</summary>
    public static SpherePlot Sphere(MagnetTrace trace, MagnetSample sample, bool marksEnds) => new(
        sample.System.Magnets.Take(MostMagnets).Index().Select(magnet => Path(magnet.Item, magnet.Index, trace, marksEnds, sample.System.Magnets.Length > 1)));

    static SphereCurve Path(Macrospin magnet, int index, MagnetTrace trace, bool marksEnds, bool named) =>
        new(named ? magnet.Name : "", Enumerable.Range(0, trace.Count).Select(i => trace.DirectionOf(index, i)))
        {
            MarksEnds = marksEnds,
        };

    static Series Curve(string name, MagnetTrace trace, int count, double origin, Func<int, double> value) =>
        new(name, Enumerable.Range(0, count).Select(i => (trace.Moments[i].Time - origin) * 1e9), Enumerable.Range(0, count).Select(value)) { Line = LineStyle.Solid };
}
