using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Larmor.Documents.Plots.Drawing;

/// <summary>The embedded glyphs of DejaVu Sans (see NOTICE): advances for layout, outlines for the raster.</summary>
sealed class GlyphFont
{
    const double UnitsPerEm = 2048;

    // Chords per quadratic arc: at 9 pt and 600 dpi the deviation stays below 1/20 pixel.
    const int ChordsPerArc = 5;

    readonly Dictionary<int, Glyph> glyphs = [];
    readonly Glyph missing;

    GlyphFont()
    {
        using Stream stream = typeof(GlyphFont).Assembly.GetManifestResourceStream("Larmor.Documents.Plots.dejavu-sans.glyphs")
            ?? throw new InvalidOperationException("The assembly lacks its glyph resource.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            string[] fields = line.Split(' ', 3);
            string outline = fields.Length > 2 ? fields[2] : "";
            glyphs[int.Parse(fields[0], NumberStyles.HexNumber)] = new Glyph(int.Parse(fields[1]) / UnitsPerEm, ReadOutline(outline));
        }
        missing = glyphs['□'];
    }

    /// <summary>The font, read on first use.</summary>
    public static GlyphFont Instance { get; } = new();

    /// <summary>The glyph of a character, an empty square where the font has none.</summary>
    public Glyph this[Rune rune] => glyphs.GetValueOrDefault(rune.Value, missing);

    static ImmutableArray<ImmutableArray<Point>> ReadOutline(string path)
    {
        var contours = ImmutableArray.CreateBuilder<ImmutableArray<Point>>();
        var contour = ImmutableArray.CreateBuilder<Point>();
        for (int i = 0; i < path.Length;)
        {
            char verb = path[i++];
            int end = i;
            while (end < path.Length && !char.IsAsciiLetterUpper(path[end])) end++;
            double[] v = [.. path[i..end].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n) / UnitsPerEm)];
            i = end;
            if (verb is 'M' or 'L')
            {
                contour.Add(new Point(v[0], v[1]));
            }
            else if (verb == 'Q')
            {
                AddArc(contour, new Point(v[0], v[1]), new Point(v[2], v[3]));
            }
            else
            {
                contours.Add(contour.ToImmutable());
                contour.Clear();
            }
        }
        return contours.ToImmutable();
    }

    static void AddArc(ImmutableArray<Point>.Builder contour, Point control, Point end)
    {
        Point start = contour[^1];
        for (int k = 1; k <= ChordsPerArc; k++)
        {
            double t = (double)k / ChordsPerArc, s = 1 - t;
            contour.Add(new Point(
                s * s * start.X + 2 * s * t * control.X + t * t * end.X,
                s * s * start.Y + 2 * s * t * control.Y + t * t * end.Y));
        }
    }
}
