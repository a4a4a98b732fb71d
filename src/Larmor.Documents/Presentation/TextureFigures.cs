using System.Collections.Immutable;
using Larmor.Documents.Plots;
using Larmor.Experiments;
using Larmor.Physics.Transport.Textures;
using LayoutAxis = Larmor.Documents.Plots.Axis;
using Vector = Larmor.Numerics.Algebra.CellVector<double>;

namespace Larmor.Documents.Presentation;

/// <summary>Figures of solved textures.</summary>
static class TextureFigures
{
    /// <summary>Slots along x; each keeps its smallest and its largest value, so that short waves keep their height.</summary>
    const int Slots = 500;

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
            Quantities(along, x, "δm", "A/m", null, i => state.Accumulations[i], state.CellCount),
            Quantities(along, x, shiftsFlux ? "J − bn" : "J", "A/s", null, i => (0.5 * (state.Fluxes[i] + state.Fluxes[i + 1])) - (result.Drift * state.Direction(i)), state.CellCount),
            Quantities(along, x, "T", "A/(m s)", null, i => state.Torques[i], state.CellCount),
        ])
        {
            WidthMillimetres = 120,
        };
    }

    /// <summary>What <see cref="Profile"/> shows.</summary>
    public static string ProfileCaption(TextureResult result) =>
        "Direction n of the magnetization, spin accumulation δm = m − m_eq, flux of magnetization to +x"
        + (result.Drift != 0 ? " less what the current carries along n" : "") + ", and torque density T on the magnetization.";

    /// <summary>The three components of m, or of δm where a file gives no m_eq, in a panel each; one curve per texture.</summary>
    /// <param name="curves">The textures with their labels.</param>
    /// <param name="title">Title for people.</param>
    public static Figure Family(ImmutableArray<(string Label, TextureResult Result)> curves, string title)
    {
        double equilibrium = curves[0].Result.Case.Texture.Layers[0].Equilibrium;
        double[] lengths = [.. curves.Select(curve => curve.Result.Case.Texture.End - curve.Result.Case.Texture.Start)];
        bool oneLength = lengths.Max() - lengths.Min() < 1e-9 * lengths.Max();
        LayoutAxis along = oneLength ? new("x", "nm") : new("x/length", "");
        double largest = curves.Max(curve => Enumerable.Range(0, curve.Result.State.CellCount).Max(i => Math.Sqrt(curve.Result.State.Accumulations[i].Square)));
        (string prefix, double perUnit) = Display.Prefix(largest);
        return new Figure(title,
        [
            .. Components.Select(component => (Plot)new Panel(
                along,
                equilibrium > 0 ? new LayoutAxis($"m_{{{component.Name}}}/m_{{eq}}", "") : new LayoutAxis($"δm_{{{component.Name}}}", prefix + "A/m"),
                curves.Select((curve, c) => Curve(
                    curve.Label,
                    [.. Enumerable.Range(0, curve.Result.State.CellCount).Select(i => oneLength ? curve.Result.State.Positions[i] * 1e9 : curve.Result.State.Positions[i] / lengths[c])],
                    i => component.Of(equilibrium > 0 ? (1 / equilibrium) * curve.Result.State.Magnetization(i) : perUnit * curve.Result.State.Accumulations[i]))))),
        ])
        {
            WidthMillimetres = 140,
        };
    }

    /// <summary>What <see cref="Family"/> shows.</summary>
    public static string FamilyCaption(TextureResult result) => result.Case.Texture.Layers[0].Equilibrium > 0
        ? "The carriers' magnetization m in units of its bulk equilibrium value, by components."
        : "The spin accumulation δm = m − m_eq, by components.";

    static Panel Quantities(LayoutAxis along, double[] x, string symbol, string unit, double? scale, Func<int, Vector> value, int count)
    {
        Vector[] values = [.. Enumerable.Range(0, count).Select(value)];
        (string prefix, double perUnit) = scale is { } given ? ("", given) : Display.Prefix(values.Max(v => Math.Max(Math.Abs(v.X), Math.Max(Math.Abs(v.Y), Math.Abs(v.Z)))));
        string shownUnit = unit.Length == 0 ? "" : prefix + Display.Unit(unit);
        return new Panel(along, new LayoutAxis(symbol, shownUnit), Components.Select(component => Curve(component.Name, x, i => perUnit * component.Of(values[i]))));
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
