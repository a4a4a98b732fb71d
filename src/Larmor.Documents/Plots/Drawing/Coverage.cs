using System.Runtime.InteropServices;

namespace Larmor.Documents.Plots.Drawing;

/// <summary>Turns closed contours into per-pixel coverage with the non-zero winding rule.</summary>
/// <remarks>
/// Each pixel row is cut by <see cref="Cuts"/> horizontal lines; along a line the covered length is exact. Overlapping pieces of a
/// stroke count once, which summing signed areas would not give.
/// </remarks>
sealed class Coverage(int width, int height)
{
    const int Cuts = 16;

    readonly List<Edge> edges = [];
    readonly List<int> active = [];
    readonly List<(double X, int Turn)> crossings = [];
    readonly float[] row = new float[width + 1];

    /// <summary>Receives the coverage (0 … 1) of the pixels of row <paramref name="y"/> that begin at <paramref name="from"/>.</summary>
    public delegate void RowSink(int y, int from, ReadOnlySpan<float> coverage);

    readonly record struct Edge(int First, int Last, double XAtZero, double Slope, int Turn);

    /// <summary>Adds a closed contour in pixels; the last corner joins the first.</summary>
    public void Add(ReadOnlySpan<Point> contour)
    {
        for (int i = 0; i < contour.Length; i++)
        {
            Point a = contour[i], b = contour[i + 1 < contour.Length ? i + 1 : 0];
            int turn = 1;
            if (a.Y > b.Y) (a, b, turn) = (b, a, -1);
            int first = Math.Max(0, (int)Math.Ceiling(a.Y * Cuts - 0.5));
            int last = Math.Min(height * Cuts, (int)Math.Ceiling(b.Y * Cuts - 0.5)) - 1;
            if (first > last) continue;
            double slope = (b.X - a.X) / (b.Y - a.Y);
            edges.Add(new Edge(first, last, a.X - slope * a.Y, slope, turn));
        }
    }

    /// <summary>Hands out the covered rows of everything added since the last call, then forgets it.</summary>
    public void Sweep(RowSink sink)
    {
        edges.Sort(static (a, b) => a.First.CompareTo(b.First));
        int next = 0;
        active.Clear();
        int y = edges.Count > 0 ? edges[0].First / Cuts : height;
        while (y < height && (next < edges.Count || active.Count > 0))
        {
            int from = width, to = -1;
            for (int cut = y * Cuts; cut < (y + 1) * Cuts; cut++)
            {
                while (next < edges.Count && edges[next].First <= cut) active.Add(next++);
                DropEnded(cut);
                AddCut((cut + 0.5) / Cuts, ref from, ref to);
            }
            if (to >= from)
            {
                Span<float> covered = row.AsSpan(from, to - from + 1);
                sink(y, from, covered);
                covered.Clear();
            }
            y++;
        }
        edges.Clear();
    }

    void DropEnded(int cut)
    {
        int kept = 0;
        for (int i = 0; i < active.Count; i++)
            if (edges[active[i]].Last >= cut) active[kept++] = active[i];
        active.RemoveRange(kept, active.Count - kept);
    }

    // Insertion: a cut crosses few edges, and the last cut left them nearly in order.
    void SortCrossings()
    {
        Span<(double X, int Turn)> all = CollectionsMarshal.AsSpan(crossings);
        for (int i = 1; i < all.Length; i++)
        {
            var moved = all[i];
            int j = i - 1;
            for (; j >= 0 && all[j].X > moved.X; j--) all[j + 1] = all[j];
            all[j + 1] = moved;
        }
    }

    void AddCut(double y, ref int from, ref int to)
    {
        crossings.Clear();
        foreach (int e in active)
            crossings.Add((edges[e].XAtZero + edges[e].Slope * y, edges[e].Turn));
        SortCrossings();
        int winding = 0;
        for (int i = 0; i + 1 < crossings.Count; i++)
        {
            winding += crossings[i].Turn;
            if (winding == 0) continue;
            double a = Math.Clamp(crossings[i].X, 0, width), b = Math.Clamp(crossings[i + 1].X, 0, width);
            if (b <= a) continue;
            int first = (int)a, last = (int)b;
            from = Math.Min(from, first);
            to = Math.Max(to, Math.Min(last, width - 1));
            if (first == last)
            {
                row[first] += (float)((b - a) / Cuts);
                continue;
            }
            row[first] += (float)((first + 1 - a) / Cuts);
            foreach (ref float pixel in row.AsSpan(first + 1, last - first - 1)) pixel += 1f / Cuts;
            row[last] += (float)((b - last) / Cuts);
        }
        row[width] = 0;
    }
}
