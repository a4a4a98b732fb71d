using Larmor.Documents.Plots.Drawing;

namespace Larmor.Documents.Plots.Layout;

/// <summary>A text broken at spaces to fit a width; if a word alone is too long, all of it shrinks.</summary>
sealed class WrappedText
{
    readonly List<RichText> lines = [];

    public WrappedText(string text, double size, double width)
    {
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && RichText.Parse(longer).Width(size) > width)
            {
                lines.Add(RichText.Parse(line));
                longer = word;
            }
            line = longer;
        }
        if (line.Length > 0) lines.Add(RichText.Parse(line));
        double widest = lines.Select(l => l.Width(size)).DefaultIfEmpty(0).Max();
        Size = widest > width ? size * width / widest : size;
        Width = Math.Min(widest, width);
    }

    public double Size { get; }

    public double Width { get; }

    public double Height => lines.Count * TextStyle.LineHeight * Size;

    /// <summary>Draws the lines below one another, or beside for an upwards style.</summary>
    /// <param name="canvas">Receives the text.</param>
    /// <param name="start">The outer edge of the first line.</param>
    /// <param name="style">Its size gives way to this text's own.</param>
    public void Draw(ICanvas canvas, Point start, TextStyle style)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            double offset = (i * TextStyle.LineHeight + 0.95) * Size;
            Point baseline = style.Upwards ? new Point(start.X + offset, start.Y) : new Point(start.X, start.Y + offset);
            canvas.DrawText(lines[i], baseline, style with { Size = Size });
        }
    }
}
