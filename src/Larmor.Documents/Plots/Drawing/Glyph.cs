using System.Collections.Immutable;

namespace Larmor.Documents.Plots.Drawing;

/// <summary>A glyph in units of the em, y upwards: its advance and its closed contours as polygons.</summary>
sealed record Glyph(double Advance, ImmutableArray<ImmutableArray<Point>> Contours);
