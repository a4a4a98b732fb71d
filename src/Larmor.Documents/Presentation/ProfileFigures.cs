using System.Collections.Immutable;
using Larmor.Documents.Plots;
using Larmor.Experiments;
using Larmor.Physics.Transport;

namespace Larmor.Documents.Presentation;

/// <summary>Figures of one solved state: accumulations and currents over the layers, dissipation by process, shares of the resistance.</summary>
static class ProfileFigures
{
    const double Nano = 1e9;

    /// <summary>Bars that a reader still takes in; longer lists are gathered by material.</summary>
    const int MaximumBars = 14;

    /// <summary>Accumulations above, channel currents as fractions of J below.</summary>
    public static Figure Profile(ProfileResult result, ImmutableDictionary<string, string> materials, string title)
    {
        (double from, double to) = Window(result.State);
        ImmutableArray<ProfilePoint> points = [.. result.Points.Where(p => p.Z >= from && p.Z <= to)];
        (from, to) = (points.Min(p => p.Z), points.Max(p => p.Z));
        var z = new Axis("z", "nm") { Minimum = from * Nano, Maximum = to * Nano };
        ImmutableArray<Band> bands = Bands(result.State, materials, from, to);
        var plots = new List<Plot>();
        if (!result.Accumulations.IsEmpty)
        {
            double largest = points.Max(p => result.Accumulations.Max(pair => Math.Abs(p.Difference(pair) ?? 0)));
            (string prefix, double perVolt) = Display.Prefix(largest);
            plots.Add(new Panel(z, new Axis("Δμ", prefix + "eV"),
                result.Accumulations.SelectMany((pair, i) => Runs(points, p => p.Difference(pair) * perVolt, pair.Symbol, i)))
            {
                Bands = bands,
                HorizontalLines = [new ReferenceLine(0)],
            });
        }

        double j = result.State.CurrentDensity;
        plots.Add(new Panel(z, new Axis("J_{c}/J", ""),
            result.State.Channels.SelectMany((channel, c) => Runs(points, p => p.Currents[c] / j, Display.Channel(channel), c)))
        {
            Bands = bands,
        });
        return new Figure(title, plots) { WidthMillimetres = Figure.DoubleColumn };
    }

    /// <summary>Dissipation by process and place, as shares of the power supplied.</summary>
    public static Figure Entropy(ProfileResult result, ImmutableDictionary<string, string> materials, string title)
    {
        // A semi-infinite lead counts in excess of its ohmic loss, channel by channel of either sign: shown as one sum per lead.
        var entries = result.Ledger.Processes
            .Select(p => (Place: Gathered(result, p.Place, materials), Process: ProcessName(result, p), p.Power))
            .ToList();
        string[] places = [.. entries.Select(e => e.Place).Distinct()];
        string[] processes = [.. entries.GroupBy(e => e.Process).OrderByDescending(g => g.Sum(e => Math.Abs(e.Power))).Select(g => g.Key)];
        // In the order of the ledger, not of size: a process keeps its colour from one state to the next.
        string[] kept = [.. processes.Take(BarChart.MostSeries - 1).OrderBy(process => entries.FindIndex(e => e.Process == process))];
        double supplied = result.Ledger.Supplied;
        var series = kept.Select(process => new BarSeries(process, Sums(places, place =>
            entries.Where(e => e.Place == place && e.Process == process).Sum(e => e.Power) / supplied * 100))).ToList();
        if (kept.Length < processes.Length)
        {
            series.Add(new BarSeries("other processes", Sums(places, place =>
                entries.Where(e => e.Place == place && !kept.Contains(e.Process)).Sum(e => e.Power) / supplied * 100)));
        }

        return new Figure(title, [new BarChart(new Axis("dissipation, share of the power supplied", "%"), places, series)])
        {
            WidthMillimetres = Figure.DoubleColumn,
        };
    }

    /// <summary>Shares of the resistance: ohmic and out of equilibrium.</summary>
    public static Figure Resistance(ProfileResult result, ImmutableDictionary<string, string> materials, string title)
    {
        var shares = result.Shares.Select(s => (Place: Gathered(result, s.Place, materials), s.Ohmic, s.NonEquilibrium)).ToList();
        string[] places = [.. shares.Select(s => s.Place).Distinct()];
        return new Figure(title,
        [
            new BarChart(new Axis("AR", "fΩ m²"), places,
            [
                new BarSeries("ohmic", Sums(places, place => shares.Where(s => s.Place == place).Sum(s => s.Ohmic) * 1e15)),
                new BarSeries("non-equilibrium", Sums(places, place => shares.Where(s => s.Place == place).Sum(s => s.NonEquilibrium) * 1e15)),
            ]),
        ])
        {
            WidthMillimetres = Figure.DoubleColumn,
        };
    }

    static ImmutableArray<double> Sums(string[] places, Func<string, double> sum) => [.. places.Select(sum)];

    static string ProcessName(ProfileResult result, ProcessDissipation process) =>
        process.Region >= 0 && result.State.Region(process.Region).Kind is RegionKind.LeftLead or RegionKind.RightLead
            ? process.Kind == ProcessKind.Conduction ? "excess conduction of leads" : process.Process
            : process.Kind == ProcessKind.Conduction ? $"conduction {Display.Channel(process.Process)}" : process.Process;

    /// <summary>Long stacks are gathered by material; short ones keep every layer.</summary>
    static string Gathered(ProfileResult result, string place, ImmutableDictionary<string, string> materials)
    {
        if (result.Shares.Length <= MaximumBars)
        {
            return place;
        }

        string[] sides = place.Split(" / ");
        return string.Join(" / ", sides.Select(side => materials.GetValueOrDefault(side, side)).Order(StringComparer.Ordinal));
    }

    /// <summary>Layers, and as much of the leads as tells something beside them.</summary>
    static (double From, double To) Window(TransportState state)
    {
        RegionView first = state.Region(0), last = state.Region(state.RegionCount - 1);
        double end = last.Kind == RegionKind.RightLead ? last.Start : last.Start + last.Width;
        double shortest = new[] { first, last }.Where(v => double.IsInfinity(v.Length) && !v.DecayLengths.IsEmpty)
            .Select(v => v.DecayLengths[0]).DefaultIfEmpty(0).Min();
        double margin = end > 0 ? Math.Min(4 * shortest, 0.5 * end) : 3 * shortest;
        return (first.Kind == RegionKind.LeftLead ? -margin : 0, last.Kind == RegionKind.RightLead ? end + margin : end);
    }

    static ImmutableArray<Band> Bands(TransportState state, ImmutableDictionary<string, string> materials, double from, double to)
    {
        var bands = ImmutableArray.CreateBuilder<Band>();
        for (int r = 0; r < state.RegionCount; r++)
        {
            RegionView view = state.Region(r);
            (double left, double right) = view.Kind switch
            {
                RegionKind.LeftLead => (from, view.Start),
                RegionKind.RightLead => (view.Start, to),
                _ => (view.Start, view.Start + view.Width),
            };
            if (right > left)
            {
                string arrow = view.Kind != RegionKind.Interface && view.Reversed ? " ←" : "";
                bands.Add(new Band(materials.GetValueOrDefault(view.Name, view.Medium.Name) + arrow, left * Nano, right * Nano));
            }
        }

        return bands.ToImmutable();
    }

    /// <summary>A curve broken where its quantity is absent; only the first piece names itself in the legend.</summary>
    static IEnumerable<Series> Runs(ImmutableArray<ProfilePoint> points, Func<ProfilePoint, double?> value, string name, int colour)
    {
        bool named = false;
        foreach (List<ProfilePoint> run in Split(points, p => value(p) is not null))
        {
            yield return new Series(named ? "" : name, run.Select(p => p.Z * Nano), run.Select(p => value(p)!.Value)) { ColourIndex = colour, Line = Styles[colour % Styles.Length] };
            named = true;
        }
    }

    static readonly LineStyle[] Styles = [LineStyle.Solid, LineStyle.Dashed, LineStyle.DashDotted, LineStyle.Dotted];

    static IEnumerable<List<ProfilePoint>> Split(ImmutableArray<ProfilePoint> points, Func<ProfilePoint, bool> present)
    {
        var run = new List<ProfilePoint>();
        foreach (ProfilePoint point in points)
        {
            if (present(point))
            {
                run.Add(point);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }
}
