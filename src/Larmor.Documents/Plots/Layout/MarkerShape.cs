using Larmor.Documents.Plots.Drawing;

namespace Larmor.Documents.Plots.Layout;

/// <summary>Draws the signs of data points with areas that look alike.</summary>
static class MarkerShape
{
    public static void Draw(ICanvas canvas, Marker marker, Point at, Colour colour)
    {
        const double r = Look.MarkerRadius;
        switch (marker)
        {
            case Marker.Circle:
                canvas.FillCircle(at, r, colour);
                break;
            case Marker.Square:
                canvas.FillBox(new Box(at.X - 0.88 * r, at.Y - 0.88 * r, 1.76 * r, 1.76 * r), colour);
                break;
            case Marker.Triangle:
                canvas.FillPolygon(
                    [new(at.X, at.Y - 1.25 * r), new(at.X + 1.15 * r, at.Y + 0.8 * r), new(at.X - 1.15 * r, at.Y + 0.8 * r)],
                    colour);
                break;
            case Marker.Diamond:
                canvas.FillPolygon(
                    [new(at.X, at.Y - 1.3 * r), new(at.X + 1.3 * r, at.Y), new(at.X, at.Y + 1.3 * r), new(at.X - 1.3 * r, at.Y)],
                    colour);
                break;
            default:
                break;
        }
    }
}
