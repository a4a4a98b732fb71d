using System.Collections.Immutable;
using Larmor.Documents.Plots;
using Larmor.Experiments;
using Larmor.Physics.Transport.Textures;
using Larmor.Physics.Transport.Textures.ClosedForms;
using LayoutAxis = Larmor.Documents.Plots.Axis;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Documents.Presentation;

/// <summary>Figures of solved textures.</summary>
static class TextureFigures
{
    /// <summary>Slots along x; each keeps its smallest and its largest value, so that short waves keep their height.</summary>
    const int Slots = 500;

    const double PeriodsOnAPage = 50;

    const double WavesShown = 10;

    static readonly (string Name, Func<Vector, double> Of)[] Components = [("x", v => v.X), ("y", v => v.Y), ("z", v => v.Z)];

    /// <summary>Direction, accumulation, flux and torque of one texture, one above the other.</summary>
    public static Figure Profile(TextureResult result)
    {
        TextureState state = result.State;
        double[] x = [.. Enumerable.Range(0, state.CellCount).Select(i => state.Positions[i] * 1e9)];
        LayoutAxis along = new("x", "nm");
        bool shiftsFlux = result.Drift != 0;
        return new Figure("Direction, accumulation, flux and torque along the texture",
        [
            Quantities(along, x, "n", "", 1, state.Direction, state.CellCount),
            Quantities(along, x, "δm", "A/m", null, i => state.Accumulations[i], state.CellCount, legend: false),
            Quantities(along, x, shiftsFlux ? "J − bn" : "J", "A/s", null, i => (0.5 * (state.Fluxes[i] + state.Fluxes[i + 1])) - (result.Drift * state.Direction(i)), state.CellCount, legend: false),
            Quantities(along, x, "T", "A/(m s)", null, i => state.Torques[i], state.CellCount, legend: false),
        ])
        {
            WidthMillimetres = 120,
        };
    }

    /// <summary>What <see cref="Profile"/> shows.</summary>
    public static string ProfileCaption(TextureResult result) =>
        "Direction n of the magnetization, spin accumulation δm = m − m_eq, flux of magnetization to +x"
        + (result.Drift != 0 ? " less what the current carries along n" : "") + ", and torque density T on the magnetization.";

    /// <summary>
    /// The three components of m, or of δm where a file gives no m_eq, in a panel each; one curve per texture. Waves too short for the
    /// page are shown once more about the border of the first two layers.
    /// </summary>
    /// <param name="curves">The textures with their labels.</param>
    /// <param name="title">Title for people.</param>
    public static Figure Family(ImmutableArray<(string Label, TextureResult Result)> curves, string title)
    {
        double[] lengths = [.. curves.Select(curve => Length(curve.Result))];
        bool oneLength = lengths.Max() - lengths.Min() < 1e-9 * lengths.Max();
        var whole = Components.Select((component, panel) => oneLength
            ? Row(curves, new LayoutAxis("x", "nm"), component, panel == 0, (_, _, x) => x * 1e9)
            : Row(curves, new LayoutAxis("x/length", ""), component, panel == 0, (_, length, x) => x / length));
        if (ShortWave(curves) is not { } wave)
        {
            return new Figure(title, whole) { WidthMillimetres = 140 };
        }

        LayoutAxis near = new("x − x_{1}", "nm") { Minimum = -WavesShown / 2 * wave * 1e9, Maximum = WavesShown / 2 * wave * 1e9 };
        var closer = Components.Select(component => Row(curves, near, component, legend: false, (result, _, x) =>
            Math.Abs(x - Border(result)) <= WavesShown / 2 * wave ? (x - Border(result)) * 1e9 : null));
        return new Figure(title, whole.Concat(closer)) { WidthMillimetres = 140 };
    }

    /// <summary>What <see cref="Family"/> shows.</summary>
    public static string FamilyCaption(ImmutableArray<(string Label, TextureResult Result)> curves) =>
        (curves[0].Result.Case.Texture.Layers[0].Equilibrium > 0
            ? "The carriers' magnetization m in units of its bulk equilibrium value, by components."
            : "The spin accumulation δm = m − m_eq, by components.")
        + " Of curves that coincide the last is seen."
        + (ShortWave(curves) is { } wave ? $" Waves of {wave * 1e9:0.##} nm are shown once more about the border x_1 of the first two layers." : "");

    /// <summary>One component of all curves. The largest lie behind, so that smaller ones are seen before them.</summary>
    static Panel Row(
        ImmutableArray<(string Label, TextureResult Result)> curves, LayoutAxis along, (string Name, Func<Vector, double> Of) component, bool legend,
        Func<TextureResult, double, double, double?> place)
    {
        double equilibrium = curves[0].Result.Case.Texture.Layers[0].Equilibrium;
        (string prefix, double perUnit) = Display.Prefix(curves.Max(curve => Cells(curve.Result).Max(i => Math.Sqrt(curve.Result.State.Accumulations[i].Square))));
        LayoutAxis quantity = equilibrium > 0 ? new($"m_{{{component.Name}}}/m_{{eq}}", "") : new($"δm_{{{component.Name}}}", prefix + "A/m");
        var series = curves.Select(curve =>
        {
            TextureState state = curve.Result.State;
            var shown = Cells(curve.Result).Select(i => (X: place(curve.Result, Length(curve.Result), state.Positions[i]), Cell: i)).Where(p => p.X is not null).ToArray();
            double Value(int cell) => component.Of(equilibrium > 0 ? (1 / equilibrium) * state.Magnetization(cell) : perUnit * state.Accumulations[cell]);
            return Curve(curve.Label, [.. shown.Select(p => p.X!.Value)], k => Value(shown[k].Cell)) with { InLegend = legend };
        });
        return new Panel(along, quantity, series) { LargestBehind = true };
    }

    /// <summary>Length in m of the shortest wave across the magnetization of which a page shows no single period; null without one.</summary>
    static double? ShortWave(ImmutableArray<(string Label, TextureResult Result)> curves) => curves.Min(curve =>
    {
        Texture texture = curve.Result.Case.Texture;
        SpinMedium medium = texture.Layers[0].Medium;
        var mode = new TransverseDecay(medium, medium.PrecessionRate, texture.Law);
        bool hidden = medium.PrecessionRate > 0 && mode.DecayLength > mode.Wavelength && Length(curve.Result) > PeriodsOnAPage * mode.Wavelength;
        return hidden && texture.Layers.Length > 1 ? mode.Wavelength : (double?)null;
    });

    static double Length(TextureResult result) => result.Case.Texture.End - result.Case.Texture.Start;

    /// <summary>x of the border between the first two layers.</summary>
    static double Border(TextureResult result) => result.Case.Texture.Start + result.Case.Texture.Layers[0].Thickness;

    static IEnumerable<int> Cells(TextureResult result) => Enumerable.Range(0, result.State.CellCount);

    static Panel Quantities(LayoutAxis along, double[] x, string symbol, string unit, double? scale, Func<int, Vector> value, int count, bool legend = true)
    {
        Vector[] values = [.. Enumerable.Range(0, count).Select(value)];
        (string prefix, double perUnit) = scale is { } given ? ("", given) : Display.Prefix(values.Max(v => Math.Max(Math.Abs(v.X), Math.Max(Math.Abs(v.Y), Math.Abs(v.Z)))));
        string shownUnit = unit.Length == 0 ? "" : prefix + Display.Unit(unit);
        return new Panel(along, new LayoutAxis(symbol, shownUnit), Components.Select(component => Curve(component.Name, x, i => perUnit * component.Of(values[i])) with { InLegend = legend }));
    }

    /// <summary>A curve thinned to what a page can show: of every slot along x its smallest and its largest value, in order.</summary>
    static Series Curve(string name, double[] x, Func<int, double> value)
    {
        int n = x.Length;
        double[] y = [.. Enumerable.Range(0, n).Select(value)];
        List<int> kept = [0];
        for (int slot = 0; slot < Slots; slot++)
        {
            int from = (int)((long)slot * n / Slots), to = (int)((long)(slot + 1) * n / Slots);
            if (from < to)
            {
                int low = from, high = from;
                for (int i = from + 1; i < to; i++)
                {
                    low = y[i] < y[low] ? i : low;
                    high = y[i] > y[high] ? i : high;
                }

                kept.Add(Math.Min(low, high));
                kept.Add(Math.Max(low, high));
            }
        }

        kept.Add(n - 1);
        int[] order = [.. kept.Distinct()];
        return new Series(name, order.Select(i => x[i]), order.Select(i => y[i])) { Line = LineStyle.Solid };
    }
}
