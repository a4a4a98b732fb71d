using System.Collections.Immutable;
using Larmor.Documents.Plots;
using Larmor.Documents.Presentation;
using Larmor.Documents.Results;
using Larmor.Experiments;
using Larmor.Physics.Magnetics.Walls;
using LayoutAxis = Larmor.Documents.Plots.Axis;

namespace Larmor.Documents.Walls;

/// <summary>Figures of moving walls.</summary>
static class WallFigures
{
    const double Width = 120;
    const int CurvePoints = 400;

    /// <summary>Closed forms against u (or against the field where there is no drift), with what was found.</summary>
    public static RenderedFigure Velocity(DomainWallVelocityResult result)
    {
        (WallMedium medium, WallDrive drive, _) = result.Case;
        bool byField = drive.Velocity == 0 && drive.Field != 0;
        double own = byField ? drive.Field : drive.Velocity;
        double breakdown = byField ? Math.Sign(own) * 0.5 * medium.Damping * medium.HardAxisField : result.Rigid.EndOfSteadyMotion ?? 0;
        double far = own == 0 ? (breakdown == 0 ? 1 : 2 * breakdown) : Math.Sign(own) * Math.Max(1.5 * Math.Abs(own), 1.3 * Math.Abs(breakdown));
        double[] knob = [.. Enumerable.Range(0, CurvePoints + 1).Select(i => far * i / CurvePoints)];
        WallDrive At(double value) => byField ? drive with { Field = value } : drive with { Velocity = value };
        double shown = byField ? 1e3 : 1;
        LayoutAxis x = byField ? new("B", "mT") : new("u", "m/s");
        var series = new List<Series>
        {
            new("rigid, closed form", knob.Select(k => k * shown), knob.Select(k => new RigidWall(medium, At(k), medium.Width).MeanVelocity)) { Line = LineStyle.Dashed },
        };
        (double Knob, TravellingWall? Wave)[] waves = [.. knob.Select(k => (k, TravellingWall.Of(medium, At(k)))).Where(pair => pair.Item2 is not null)];
        if (waves.Length > 1)
        {
            series.Add(new Series("exact wave", waves.Select(w => w.Knob * shown), waves.Select(w => w.Wave!.Velocity)) { Line = LineStyle.Solid });
        }

        series.Add(Point("variable width", own * shown, result.Model.Velocity, Marker.Circle));
        if (result.Lattice is { } lattice)
        {
            series.Add(Point("LLG on cells", own * shown, lattice.Velocity, Marker.Square));
        }

        double? end = byField ? breakdown : result.EndOfWave;
        var panel = new Panel(x, new LayoutAxis("v", "m/s"), series)
        {
            VerticalLines = end is { } at && Math.Abs(at) < Math.Abs(far) && at != 0 ? [new ReferenceLine(at * shown)] : [],
        };
        return FigureFile.Of("velocity", new Figure("Velocity of the wall", [panel]) { WidthMillimetres = Width },
            $"Mean velocity of the wall against {(byField ? "the field" : "u")} by the closed forms, and what was found at {own * shown:G4} {x.Unit}. The vertical line marks where the exact wave ends.");
    }

    /// <summary>Directions in the cells at the end.</summary>
    public static RenderedFigure Profile(WallGrid grid)
    {
        int[] cells = [.. Enumerable.Range(0, grid.CellCount)];
        Series Component(string name, Func<int, double> of) => new(name, cells.Select(i => (grid.Place(i) - grid.Position) * 1e9), cells.Select(of)) { Line = LineStyle.Solid };
        var panel = new Panel(
            new LayoutAxis("x − q", "nm"), new LayoutAxis("n", ""),
            [Component("x", i => grid.Direction(i).X), Component("y", i => grid.Direction(i).Y), Component("z", i => grid.Direction(i).Z)]);
        return FigureFile.Of("wall", new Figure("The wall on its cells at the end", [panel]) { WidthMillimetres = Width },
            "Direction n of the magnetization across the wall on its cells at the end.");
    }

    /// <summary>Position, angle and width in time.</summary>
    public static RenderedFigure Trajectory(DomainWallTrajectoryResult result)
    {
        LayoutAxis time = new("t", "ns");
        double[] t = [.. result.Times.Select(x => x * 1e9)];
        Panel Of(string symbol, string unit, Func<WallMoment, double> value) => new(time, new LayoutAxis(symbol, unit), Routes(result).Select(route =>
            new Series(route.Name, t, route.Moments.Select(value)) { Line = route.Line, ColourIndex = route.Colour }));
        var panels = new List<Panel> { Of("q", "nm", m => m.Position * 1e9), Of("φ", "°", m => m.Angle * 180 / Math.PI), Of("Δ", "nm", m => m.Width * 1e9) };
        if (!result.Energies.IsEmpty && result.Case.Drive.Velocity == 0)
        {
            panels.Add(new Panel(time, new LayoutAxis("E", "µJ/m²"), [new Series("LLG on cells", t, result.Energies.Select(e => e * 1e6)) { Line = LineStyle.Solid }]));
        }

        return FigureFile.Of("trajectory", new Figure("Position, angle and width of the wall in time", panels) { WidthMillimetres = Width },
            "Position q, angle φ (full turns counted) and width Δ of the wall" + (panels.Count > 3 ? ", and its energy, which can only fall." : "."));
    }

    static IEnumerable<(string Name, ImmutableArray<WallMoment> Moments, LineStyle Line, int Colour)> Routes(DomainWallTrajectoryResult result)
    {
        if (!result.Lattice.IsEmpty)
        {
            yield return ("LLG on cells", result.Lattice, LineStyle.Solid, 0);
        }

        yield return ("variable width", result.Model, result.Lattice.IsEmpty ? LineStyle.Solid : LineStyle.Dashed, 1);
        yield return ("rigid", result.Rigid, LineStyle.Dotted, 2);
    }

    static Series Point(string name, double x, double y, Marker marker) => new(name, [x], [y]) { Line = LineStyle.None, Marker = marker };
}
