using Larmor.Documents.Plots.Drawing;

namespace Larmor.Documents.Plots.Layout;

/// <summary>What labels should not cover: curves, markers and other labels, relative to the frame's upper left corner.</summary>
sealed class Obstacles
{
    readonly List<Point[]> lines = [];
    readonly List<Box> boxes = [];

    public void AddLine(Point[] line) => lines.Add(line);

    public void AddBox(Box box) => boxes.Add(box);

    /// <summary>These obstacles and some lines more.</summary>
    public Obstacles With(IEnumerable<Point[]> moreLines)
    {
        var all = new Obstacles();
        all.lines.AddRange(lines);
        all.lines.AddRange(moreLines);
        all.boxes.AddRange(boxes);
        return all;
    }

    /// <summary>How many pieces of curves and labels the box touches.</summary>
    public int Hits(Box box)
    {
        int hits = boxes.Count(box.Intersects);
        foreach (Point[] line in lines)
        {
            if (line.Length == 1 && box.Crosses(line[0], line[0])) hits++;
            for (int i = 1; i < line.Length; i++)
                if (box.Crosses(line[i - 1], line[i])) hits++;
        }
        return hits;
    }

    /// <summary>The candidate that touches least, the earliest of equals; null if none lies inside <paramref name="bounds"/>.</summary>
    public Box? Emptiest(IEnumerable<Box> candidates, Box bounds)
    {
        Box? best = null;
        int fewest = int.MaxValue;
        foreach (Box candidate in candidates.Where(bounds.Contains))
        {
            int hits = Hits(candidate);
            if (hits >= fewest) continue;
            (best, fewest) = (candidate, hits);
            if (hits == 0) break;
        }
        return best;
    }
}
