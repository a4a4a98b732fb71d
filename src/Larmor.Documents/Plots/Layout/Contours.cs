using Larmor.Documents.Plots.Drawing;

namespace Larmor.Documents.Plots.Layout;

/// <summary>Level lines of values on a rectangular grid, by marching squares.</summary>
static class Contours
{
    /// <summary>Lines along which the values, linear on the grid's edges, equal the level.</summary>
    /// <param name="xs">Places of the columns.</param>
    /// <param name="ys">Places of the rows.</param>
    /// <param name="values">Row by row; the value at (xs[i], ys[j]) is at j · columns + i.</param>
    /// <param name="level">The value to follow. A grid value equal to it counts as above.</param>
    public static IEnumerable<Point[]> Trace(double[] xs, double[] ys, double[] values, double level)
    {
        // Each crossed grid edge has one point and at most two neighbours: lines are chains of edges.
        int columns = xs.Length;
        var links = new SortedDictionary<int, List<int>>();
        for (int j = 0; j + 1 < ys.Length; j++)
            for (int i = 0; i + 1 < columns; i++)
                LinkCell(i, j);

        // Open lines first, from their ends; what remains are loops.
        foreach (bool open in (bool[])[true, false])
            foreach (int start in links.Keys.ToArray())
                if (links[start].Count == 1 || (!open && links[start].Count > 0))
                    yield return Follow(start);

        // Edge 2k runs from grid point k to the right, edge 2k + 1 from it to the next row.
        void LinkCell(int i, int j)
        {
            int k = j * columns + i;
            bool a = Above(k), b = Above(k + 1), c = Above(k + columns + 1), d = Above(k + columns);
            int low = 2 * k, right = 2 * (k + 1) + 1, high = 2 * (k + columns), left = 2 * k + 1;
            List<int> crossed = [];
            if (a != b) crossed.Add(low);
            if (b != c) crossed.Add(right);
            if (c != d) crossed.Add(high);
            if (d != a) crossed.Add(left);
            if (crossed.Count == 2)
            {
                Link(crossed[0], crossed[1]);
            }
            else if (crossed.Count == 4)
            {
                // A saddle: the mean decides which opposite corners are connected.
                bool centre = values[k] + values[k + 1] + values[k + columns] + values[k + columns + 1] >= 4 * level;
                bool around = centre == a;
                Link(low, around ? right : left);
                Link(high, around ? left : right);
            }
        }

        bool Above(int k) => values[k] >= level;

        void Link(int one, int other)
        {
            Of(one).Add(other);
            Of(other).Add(one);
        }

        List<int> Of(int edge)
        {
            if (!links.TryGetValue(edge, out List<int>? near)) links[edge] = near = [];
            return near;
        }

        Point[] Follow(int edge)
        {
            List<Point> line = [PointOn(edge)];
            while (links[edge].Count > 0)
            {
                int next = links[edge][0];
                links[edge].RemoveAt(0);
                links[next].Remove(edge);
                edge = next;
                line.Add(PointOn(edge));
            }
            return [.. line];
        }

        Point PointOn(int edge)
        {
            int k = edge / 2, i = k % columns, j = k / columns;
            int other = edge % 2 == 0 ? k + 1 : k + columns;
            double t = (level - values[k]) / (values[other] - values[k]);
            return edge % 2 == 0
                ? new Point(xs[i] + t * (xs[i + 1] - xs[i]), ys[j])
                : new Point(xs[i], ys[j] + t * (ys[j + 1] - ys[j]));
        }
    }
}
