using System.Collections.Immutable;
using Larmor.Documents.Plots.Drawing;
using Larmor.Documents.Plots.Layout;

namespace Larmor.Documents.Plots;

/// <summary>A figure of one or more plots, one above the other, at the size of a journal column.</summary>
/// <remarks>
/// Neighbouring panels with equal x axes share one: same range, numbers under the lowest only. All labels take the light markup
/// <c>_{…}</c> (lowered) and <c>^{…}</c> (raised); Greek letters, arrows and signs are plain Unicode.
/// The same figure gives the same bytes each time.
/// </remarks>
public sealed record Figure
{
    /// <summary>Width of a single journal column, in millimetres.</summary>
    public const double SingleColumn = 85;

    /// <summary>Width of a double journal column, in millimetres.</summary>
    public const double DoubleColumn = 175;

    /// <summary>A figure one column wide.</summary>
    /// <param name="title">What the figure shows, for readers and screen readers; drawn only with <see cref="DrawsTitle"/>.</param>
    /// <param name="plots">From top to bottom, at least one.</param>
    /// <exception cref="ArgumentException">No plots.</exception>
    public Figure(string title, IEnumerable<Plot> plots)
    {
        Title = title;
        Plots = [.. plots];
        if (Plots.IsEmpty) throw new ArgumentException("A figure needs at least one plot.", nameof(plots));
    }

    /// <summary>What the figure shows.</summary>
    public string Title { get; }

    /// <summary>The plots from top to bottom.</summary>
    public ImmutableArray<Plot> Plots { get; }

    /// <summary>Whether the title stands above the plots; a paper's caption usually says it better.</summary>
    public bool DrawsTitle { get; init; }

    /// <summary>Full width in millimetres, at least 60; the height follows from the plots.</summary>
    public double WidthMillimetres
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 60);
            field = value;
        }
    }
    = SingleColumn;

    /// <summary>The figure as one SVG element without outside references; <see cref="FigureScript"/> reads the data it carries.</summary>
    public string ToSvg()
    {
        var layout = new FigureLayout(this);
        var canvas = new SvgCanvas(layout.Width, layout.Height, RichText.Parse(Title).ToString(), layout.Description);
        layout.Draw(canvas);
        return canvas.Finish();
    }

    /// <summary>Writes the figure as an 8-bit RGB PNG picture.</summary>
    /// <param name="stream">Receives the file; need not seek; stays open.</param>
    /// <param name="dotsPerInch">Pixels per inch, 36 … 1200; print wants 300 or more.</param>
    public void WritePng(Stream stream, double dotsPerInch)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dotsPerInch, 36);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dotsPerInch, 1200);
        var layout = new FigureLayout(this);
        var canvas = new RasterCanvas(layout.Width, layout.Height, dotsPerInch);
        layout.Draw(canvas);
        PngFile.Write(stream, canvas.Pixels, canvas.Width, canvas.Height, dotsPerInch);
    }
}
