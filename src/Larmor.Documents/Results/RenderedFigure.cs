using System.Collections.Immutable;

namespace Larmor.Documents.Results;

/// <summary>A figure already drawn; becomes <c>NAME.svg</c> and, where a raster was asked for, <c>NAME.png</c>.</summary>
public sealed record RenderedFigure
{
    /// <summary>Makes a figure.</summary>
    /// <param name="name">File name without ending: letters, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="title">Title for people.</param>
    /// <param name="caption">What the reader sees, in a sentence or two.</param>
    /// <param name="svg">A whole SVG document. Its element ids must differ from those of the run's other figures: a report shows all on one page.</param>
    /// <param name="png">The same picture as a PNG file, or null.</param>
    /// <exception cref="ArgumentException">The name does not suit a file, or the text holds no svg element.</exception>
    public RenderedFigure(string name, string title, string caption, string svg, ImmutableArray<byte>? png)
    {
        Name = ResultName.Checked(name, nameof(name));
        if (!svg.Contains("<svg", StringComparison.Ordinal))
            throw new ArgumentException($"figure '{name}' holds no svg element", nameof(svg));
        Title = title;
        Caption = caption;
        Svg = svg;
        Png = png;
    }

    /// <summary>File name without ending.</summary>
    public string Name { get; }

    /// <summary>Title for people.</summary>
    public string Title { get; }

    /// <summary>What the reader sees.</summary>
    public string Caption { get; }

    /// <summary>A whole SVG document.</summary>
    public string Svg { get; }

    /// <summary>The same picture as a PNG file, or null.</summary>
    public ImmutableArray<byte>? Png { get; }
}
