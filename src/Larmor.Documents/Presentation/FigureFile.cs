using System.Collections.Immutable;
using Larmor.Documents.Plots;
using Larmor.Documents.Results;

namespace Larmor.Documents.Presentation;

/// <summary>Renders a figure for the run directory.</summary>
static class FigureFile
{
    /// <summary>Enough for a slide and for a glance; print takes the SVG.</summary>
    const double DotsPerInch = 150;

    public static RenderedFigure Of(string name, Figure figure, string caption)
    {
        using var png = new MemoryStream();
        figure.WritePng(png, DotsPerInch);
        return new RenderedFigure(name, figure.Title, caption, figure.ToSvg(), ImmutableArray.Create(png.GetBuffer(), 0, (int)png.Length));
    }
}
